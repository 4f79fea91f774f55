package assay.report;

import java.util.ArrayList;
import java.util.List;

/// Round numbers that divide an axis: multiples of 1, 2 or 5 times a power of ten (Heckbert 1990, "Nice
/// numbers for graph
/// labels", Graphics Gems), within the data.
final class Ticks {
    private Ticks() {}

    /// About so many ticks between two numbers, two at least.
    static List<Double> between(double low, double high, int about) {
        double span = high - low;
        if (!(span > 0)) {
            return List.of(low, low + 1);
        }
        double rough = span / about;
        double power = 1;
        while (power * 10 <= rough) {
            power *= 10;
        }
        while (power > rough) {
            power /= 10;
        }
        double fraction = rough / power;
        double step = power * (fraction < 1.5 ? 1 : fraction < 3 ? 2 : fraction < 7 ? 5 : 10);
        return within(low, high, step);
    }

    private static List<Double> within(double low, double high, double step) {
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /// Labels with as many decimals as tell one tick from the next.
    static List<String> labels(List<Double> ticks) {
        double step = ticks.size() > 1 ? Math.abs(ticks.get(1) - ticks.get(0)) : 1;
        int decimals = 0;
        for (double unit = 1; unit > step * 1.000001 && decimals < 9; unit /= 10) {
            decimals++;
        }
        int most = decimals;
        return ticks.stream().map(t -> Digits.fixed(t, most)).toList();
    }
}
