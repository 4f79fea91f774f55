package assay.chance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// The reference rates of one behaviour, a whole number of 2⁻³² occasions a month for each stratum of a place, with
/// what is needed to divide by them without dividing. Made once a plan, shared by all communities and threads.
///
/// Division by an invariant number as a multiplication: Granlund and Montgomery 1994, "Division by invariant
/// integers using multiplication". With s = ⌊log₂ r⌋ and v = ⌈2^(63+s) / r⌉, ⌊x / r⌋ = ⌊2x · v / 2^(64+s)⌋ as long
/// as x · r < 2^(63+s). Here x < 2¹² · r (a community has at most 4,096 residents) and r < 2^(s+1), so x · r <
/// 2^(14+2s), and s ≤ 44 because no rate is over 4,096 a month.
public final class Rates {
    /// One occasion a month, in the units of a rate.
    public static final long ONE_A_MONTH = 1L << 32;

    /// The greatest mean of a cell, and so the greatest rate: 4,096 a month.
    public static final long GREATEST = 4096 * ONE_A_MONTH;

    private static final BigDecimal UNITS = BigDecimal.valueOf(ONE_A_MONTH);
    private static final BigDecimal THOUSAND_YEARS = BigDecimal.valueOf(12_000);

    private final long[] rates;
    private final long[] inverses;
    private final byte[] powers;

    private Rates(long[] rates) {
        this.rates = rates;
        inverses = new long[rates.length];
        powers = new byte[rates.length];
        for (int stratum = 0; stratum < rates.length; stratum++) {
            long rate = rates[stratum];
            if (rate < 0 || rate > GREATEST) {
                throw new IllegalArgumentException("stratum " + stratum + " has a rate of " + rate
                        + " / 2^32 a month; allowed are 0 to 4096 a month");
            }
            if (rate > 0) {
                int power = 63 - Long.numberOfLeadingZeros(rate);
                BigInteger divisor = BigInteger.valueOf(rate);
                inverses[stratum] = BigInteger.ONE
                        .shiftLeft(63 + power)
                        .add(divisor.subtract(BigInteger.ONE))
                        .divide(divisor)
                        .longValue();
                powers[stratum] = (byte) power;
            }
        }
    }

    /// The rates of the strata of a place, in order of stratum, each in units of 2⁻³² a month.
    public static Rates of(long... perStratum) {
        return new Rates(perStratum.clone());
    }

    /// A rate a month in units of 2⁻³², rounded to the nearest, ties to even.
    public static long monthly(BigDecimal perMonth) {
        return perMonth.multiply(UNITS).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /// A rate per 1,000 a year in units of 2⁻³² a month, rounded to the nearest, ties to even: divided by 12,000.
    public static long yearlyPerThousand(BigDecimal perThousandYears) {
        return perThousandYears
                .multiply(UNITS)
                .divide(THOUSAND_YEARS, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /// How many strata there are.
    public int strata() {
        return rates.length;
    }

    /// The rate of a stratum in units of 2⁻³² a month.
    public long rate(int stratum) {
        return rates[stratum];
    }

    long inverse(int stratum) {
        return inverses[stratum];
    }

    byte power(int stratum) {
        return powers[stratum];
    }
}
