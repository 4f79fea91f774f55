package assay.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// How unevenly a burden is spread over people: 0 if all carry the same, near 1 if one carries all.
///
/// Gini 1912, "Variabilità e mutabilità"; as half the relative mean difference of the whole population (no
/// correction for samples), from ranks. Exact in integers up to the last division.
public final class Gini {
    private Gini() {}

    /// The coefficient, or not-a-number if nobody carries anything; this is the form that [Jackknife#over] takes.
    ///
    /// @param people for each burden from 0 (say, days listed) how many people carry it
    public static double coefficient(long[] people) {
        BigInteger all = BigInteger.ZERO;
        BigInteger burden = BigInteger.ZERO;
        for (int value = 0; value < people.length; value++) {
            if (people[value] < 0) {
                throw new IllegalArgumentException(people[value] + " people with a burden of " + value);
            }
            BigInteger count = BigInteger.valueOf(people[value]);
            all = all.add(count);
            burden = burden.add(count.multiply(BigInteger.valueOf(value)));
        }
        if (burden.signum() == 0) {
            return Double.NaN;
        }
        BigInteger ranked = BigInteger.ZERO;
        BigInteger before = BigInteger.ZERO;
        for (int value = 0; value < people.length; value++) {
            BigInteger count = BigInteger.valueOf(people[value]);
            BigInteger ranks = before.shiftLeft(1).add(count).subtract(all);
            ranked = ranked.add(BigInteger.valueOf(value).multiply(count).multiply(ranks));
            before = before.add(count);
        }
        return new BigDecimal(ranked)
                .divide(new BigDecimal(all.multiply(burden)), MathContext.DECIMAL128)
                .doubleValue();
    }

    /// The coefficient without an interval.
    ///
    /// @param people for each burden from 0 how many people carry it
    public static Estimate of(long[] people) {
        double coefficient = coefficient(people);
        return Double.isNaN(coefficient)
                ? new Estimate.Undefined("nobody carries any")
                : new Estimate.Known(coefficient, new NoInterval("not asked of buckets"));
    }
}
