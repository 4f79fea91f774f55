package assay.society;

import java.math.BigDecimal;

/**
 * An exact share of something, as a fraction of two whole numbers.
 *
 * @param part the numerator, at least 0
 * @param whole the denominator, at least 1
 */
public record Proportion(long part, long whole) {

    public static final Proportion NONE = new Proportion(0, 1);

    public Proportion {
        if (part < 0 || whole < 1) {
            throw new IllegalArgumentException("not a proportion: " + part + " / " + whole);
        }
    }

    /** A decimal share; digits after the ninth are cut. */
    public static Proportion of(BigDecimal share) {
        long billion = 1_000_000_000L;
        return new Proportion(share.multiply(BigDecimal.valueOf(billion)).longValue(), billion);
    }

    /** {@code ⌊n · part / whole⌋}. */
    public long of(long n) {
        long high = Math.multiplyHigh(n, part);
        long low = n * part;
        if (high == 0 && low >= 0) {
            return low / whole;
        }
        return BigDecimal.valueOf(n)
                .multiply(BigDecimal.valueOf(part))
                .toBigInteger()
                .divide(java.math.BigInteger.valueOf(whole))
                .longValueExact();
    }

    /**
     * How many of the things numbered from {@code from} to {@code to - 1} are chosen when this share of all is chosen
     * evenly: cut a line anywhere, and the pieces add up to the whole.
     */
    public long between(long from, long to) {
        return of(to) - of(from);
    }
}
