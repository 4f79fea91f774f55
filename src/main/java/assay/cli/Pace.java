package assay.cli;

import java.util.Locale;

/** How fast some work goes and how long the rest of it takes, in words. */
final class Pace {
    private static final double NANOS = 1e9;

    private Pace() {}

    /** {@code 42 %, 31.5 million months of residents a second, 2 min left}. */
    static String of(long done, long units, long nanos) {
        if (done == 0 || units == 0) {
            return "0 %";
        }
        double seconds = Math.max(nanos / NANOS, 1e-3);
        double rate = done / seconds;
        return String.format(
                Locale.ROOT,
                "%d %%, %s months of residents a second, %s left",
                100 * done / units,
                large(rate),
                time((units - done) / rate));
    }

    private static String large(double number) {
        return number >= 1e6
                ? String.format(Locale.ROOT, "%.1f million", number / 1e6)
                : String.format(Locale.ROOT, "%,.0f", number);
    }

    static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3_600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3_600 + " h " + whole % 3_600 / 60 + " min";
    }
}
