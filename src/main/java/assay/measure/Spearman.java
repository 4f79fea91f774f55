package assay.measure;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The rank correlation of two rows of numbers: Pearson's correlation of their ranks, ties sharing the middle rank.
///
/// Spearman 1904, "The proof and measurement of association between two things"; ties as in Kendall 1948, "Rank
/// correlation methods", chapter 3.
public final class Spearman {
    private Spearman() {}

    /// The correlation, −1 to 1. It describes draws over an assumed range, so it has no interval.
    public static Estimate correlation(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " numbers cannot be paired with " + y.length);
        }
        if (x.length < 2) {
            return new Estimate.Undefined("a correlation needs two pairs at least; there are " + x.length);
        }
        long[] a = centredRanks(x);
        long[] b = centredRanks(y);
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < a.length; i++) {
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
            ab += (double) a[i] * b[i];
        }
        if (aa == 0 || bb == 0) {
            return new Estimate.Undefined("one of the two does not vary");
        }
        return new Estimate.Known(
                Math.clamp(ab / (Math.sqrt(aa) * Math.sqrt(bb)), -1, 1), new NoInterval("over draws, not over chance"));
    }

    /// Twice the middle rank minus n + 1: whole numbers that sum to 0.
    private static long[] centredRanks(double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("an undefined figure has no rank");
            }
        }
        int n = values.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] ranks = new long[n];
        int from = 0;
        while (from < n) {
            int to = from;
            while (to < n && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (long) from + to - n;
            }
            from = to;
        }
        return ranks;
    }
}
