package assay.measure;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/// A figure of summed counts and its standard error, from leaving out one bucket of residents at a time.
///
/// Quenouille 1956, "Notes on bias in estimation"; Tukey 1958, "Bias and confidence in not-quite large samples",
/// from whom the use of Student's t is; Efron and Tibshirani 1993, "An introduction to the bootstrap", chapter 11.
/// With b filled buckets, variance = (b − 1) / b · Σ (θ₍ᵢ₎ − mean of θ₍ᵢ₎)². Right for smooth figures (ratios,
/// differences of ratios), not for medians and other quantiles.
///
/// @param value the figure from all buckets; not a number if it is undefined
/// @param standardError not a number if the figure is undefined with some bucket left out, or with fewer than two
///     filled
/// The parts may also be independent replicates of a place. For a mean over equal parts this is the
/// interval by Student's t of their values.
///
/// @param filled buckets with any count that is not zero
/// @param parts what the buckets are
public record Jackknife(double value, double standardError, int filled, Parts parts) {
    /// What is left out one at a time.
    public enum Parts {
        BUCKETS("the buckets", "bucket", Interval.Method.JACKKNIFE),
        REPLICATES("the replicates", "replicate", Interval.Method.REPLICATES);

        private final String all;
        private final String one;
        private final Interval.Method method;

        Parts(String all, String one, Interval.Method method) {
            this.all = all;
            this.one = one;
            this.method = method;
        }

        /// The word for one of them.
        String one() {
            return one;
        }
    }

    /// The most buckets.
    public static final int MOST_BUCKETS = 64;

    /// The fewest filled buckets from which an interval is given.
    public static final int FEWEST_FILLED = 20;

    /// 97.5th percentiles of Student's t with 19 to 63 degrees of freedom: scipy 1.17.1, stats.t.ppf(0.975,
    /// range(19, 64)).
    private static final double[] STUDENT_T = {
        2.0930240544083087, 2.085963447265864, 2.0796138447276795, 2.0738730679040254, 2.0686576104190486,
        2.0638985616280245, 2.0595385527532972, 2.0555294386428735, 2.0518305164802846, 2.0484071417952454,
        2.045229642132703, 2.0422724563012378, 2.039513446396408, 2.0369333434601016, 2.0345152974493383,
        2.0322445093177186, 2.030107928250343, 2.0280940009804502, 2.0261924630291093, 2.0243941639119694,
        2.022690920036761, 2.021075390306273, 2.019540970441376, 2.0180817028184443, 2.016692199227824,
        2.0153675744437636, 2.014103388880846, 2.012895598919429, 2.0117405137297655, 2.010634757624232,
        2.0095752371292392, 2.008559112100761, 2.007583770315836, 2.006646805061688, 2.0057459953178687,
        2.0048792881880564, 2.0040447832891455, 2.003240718847872, 2.002465459291007, 2.0017174841452356,
        2.000995378088267, 2.0002978220142604, 1.999623584994939, 1.9989715170333788, 1.998340542520741
    };

    /// The jackknife of a figure.
    ///
    /// @param buckets for each bucket its counts, all of one length; a bucket of nothing but zeros is not filled
    /// @param figure computes the figure from counts summed over buckets, or gives what is not finite where it is
    ///     undefined
    public static Jackknife over(long[][] buckets, ToDoubleFunction<long[]> figure) {
        return over(buckets, Parts.BUCKETS, figure);
    }

    /// The same for parts that may be replicates.
    public static Jackknife over(long[][] buckets, Parts parts, ToDoubleFunction<long[]> figure) {
        if (buckets.length == 0 || buckets.length > MOST_BUCKETS) {
            throw new IllegalArgumentException(buckets.length + " buckets; allowed are 1 to " + MOST_BUCKETS);
        }
        long[] sums = new long[buckets[0].length];
        int filled = 0;
        for (long[] bucket : buckets) {
            if (bucket.length != sums.length) {
                throw new IllegalArgumentException(
                        "buckets of " + sums.length + " and of " + bucket.length + " counts cannot be summed");
            }
            boolean any = false;
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], bucket[i]);
                any |= bucket[i] != 0;
            }
            filled += any ? 1 : 0;
        }
        double[] without = new double[filled];
        int next = 0;
        for (long[] bucket : buckets) {
            if (Arrays.stream(bucket).anyMatch(count -> count != 0)) {
                long[] rest = new long[sums.length];
                for (int i = 0; i < rest.length; i++) {
                    rest[i] = sums[i] - bucket[i];
                }
                without[next++] = figure.applyAsDouble(rest);
            }
        }
        return new Jackknife(figure.applyAsDouble(sums.clone()), standardError(without), filled, parts);
    }

    private static double standardError(double[] without) {
        int b = without.length;
        if (b < 2) {
            return Double.NaN;
        }
        double mean = 0;
        for (double each : without) {
            mean += each / b;
        }
        double squares = 0;
        for (double each : without) {
            squares += (each - mean) * (each - mean);
        }
        return Math.sqrt(squares * (b - 1) / b);
    }

    /// The figure with its interval.
    ///
    /// @param whenUndefined the reason to give if the figure is undefined
    public Estimate estimate(String whenUndefined) {
        return !Double.isFinite(value) ? new Estimate.Undefined(whenUndefined) : new Estimate.Known(value, bounds());
    }

    /// How likely a figure at least as far from `against` would be if that were true: two-sided, by Student's t. Not a
    /// number where there is no interval. For [BenjaminiHochberg]; its last bits may differ between machines.
    public double pValue(double against) {
        if (!(bounds() instanceof Interval)) {
            return Double.NaN;
        }
        double distance = Math.abs(value - against);
        return distance == 0 ? 1 : 2 * TDistribution.of(filled - 1).survivalProbability(distance / standardError);
    }

    private Bounds bounds() {
        if (filled < FEWEST_FILLED) {
            return new NoInterval(
                    "only " + filled + " of " + parts.all + " hold anything; an interval needs " + FEWEST_FILLED);
        }
        if (!Double.isFinite(standardError) || !Double.isFinite(value)) {
            return new NoInterval("the figure hangs on a single " + parts.one + ": without it there is none");
        }
        double half = STUDENT_T[filled - FEWEST_FILLED] * standardError;
        return new Interval(value - half, value + half, parts.method);
    }
}
