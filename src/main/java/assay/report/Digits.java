package assay.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them: three figures that count, commas between thousands, a true minus sign; no locale.
public final class Digits {
    private static final int COUNTING = 3;
    private static final double MUCH = 30;

    private Digits() {}

    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return grouped(rounded(value));
    }

    public static String of(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /// "11.9 to 12.7": both ends to the decimals of the larger one, unless the smaller would lose all its figures.
    public static String of(Ends interval) {
        double larger = Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
        double smaller = Math.min(Math.abs(interval.low()), Math.abs(interval.high()));
        if (smaller > 0 && larger / smaller > MUCH) {
            return of(interval.low()) + " to " + of(interval.high());
        }
        return grouped(decimal(interval.low(), scale(larger))) + " to "
                + grouped(decimal(interval.high(), scale(larger)));
    }

    /// "11.9–12.7": the same where there is little room; with "to" where a minus could be taken for the dash.
    public static String brief(Ends interval) {
        return interval.low() < 0 ? of(interval) : of(interval).replace(" to ", "–");
    }

    /// With a sign in front, whichever it is: differences.
    public static String signed(double value) {
        return (value > 0 ? "+" : "") + of(value);
    }

    public static String signed(long value) {
        return (value > 0 ? "+" : "") + of(value);
    }

    /// The shortest text that is the number again when it is read: for files and scripts.
    public static String exact(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// With exactly so many decimals.
    public static String fixed(double value, int decimals) {
        return grouped(decimal(value, decimals));
    }

    private static BigDecimal rounded(double value) {
        return decimal(value, scale(value));
    }

    private static BigDecimal decimal(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_EVEN);
    }

    /// Decimals that leave three figures that count, at most six decimals, none from 100 on.
    private static int scale(double value) {
        if (value == 0) {
            return 0;
        }
        BigDecimal exact = BigDecimal.valueOf(value).round(new MathContext(COUNTING, RoundingMode.HALF_EVEN));
        int whole = exact.precision() - exact.scale();
        return Math.clamp(COUNTING - whole, 0, 6);
    }

    private static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain);
        for (int i = end - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return number.signum() < 0 ? "−" + text : text.toString();
    }
}
