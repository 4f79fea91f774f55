package assay.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Exact ways from decimals to the integers of the engine. All round down, once, at the end; none goes through a double.
 */
public final class FixedPoint {

    /** The threshold of a chance of 1: every word passes. */
    public static final long ALWAYS = -1L;

    private static final BigDecimal TWO_32 = BigDecimal.valueOf(1L << 32);
    private static final BigDecimal TWO_64 = TWO_32.multiply(TWO_32);
    private static final BigDecimal TWO_24 = BigDecimal.valueOf(1L << 24);
    private static final BigDecimal THOUSAND_YEARS_IN_MONTHS = BigDecimal.valueOf(12_000);

    private FixedPoint() {}

    /** A rate per 1,000 a year as a mean per month in units of 2⁻³²: ⌊rate · 2³² / 12,000⌋. */
    public static long perMonth32(BigDecimal perThousandAYear) {
        requireNotNegative(perThousandAYear);
        return perThousandAYear
                .multiply(TWO_32)
                .divide(THOUSAND_YEARS_IN_MONTHS, 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /**
     * A chance as the threshold of {@link #passes}: ⌊p · 2⁶⁴⌋ as an unsigned number, {@link #ALWAYS} for 1. The largest
     * unsigned number is kept for that; a chance below 1 by less than 2⁻⁶⁴ gets the one before.
     */
    public static long share64(BigDecimal p) {
        requireNotNegative(p);
        if (p.compareTo(BigDecimal.ONE) > 0) {
            throw new ArithmeticException("a share lies between 0 and 1: " + p);
        }
        if (p.compareTo(BigDecimal.ONE) == 0) {
            return ALWAYS;
        }
        long threshold = p.multiply(TWO_64)
                .setScale(0, RoundingMode.FLOOR)
                .toBigIntegerExact()
                .longValue();
        return threshold == ALWAYS ? ALWAYS - 1 : threshold;
    }

    /** Whether a uniform 64-bit word falls below the threshold: never for 0, always for {@link #ALWAYS}. */
    public static boolean passes(long word, long threshold) {
        return threshold == ALWAYS || Long.compareUnsigned(word, threshold) < 0;
    }

    /** A factor with 24 bits behind the point: ⌊ratio · 2²⁴⌋. */
    public static long fixed24(BigDecimal ratio) {
        requireNotNegative(ratio);
        return ratio.multiply(TWO_24).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private static void requireNotNegative(BigDecimal value) {
        if (value.signum() < 0) {
            throw new ArithmeticException("below 0: " + value);
        }
    }
}
