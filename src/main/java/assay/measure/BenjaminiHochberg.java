package assay.measure;

import java.util.Comparator;
import java.util.stream.IntStream;

/// p-values adjusted for how many comparisons were made, so that of the differences called real an expected share
/// of at most q is not.
///
/// Benjamini and Hochberg 1995, "Controlling the false discovery rate"; step-up, for independent or positively
/// dependent comparisons.
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /// The adjusted p-values, in the order given; a difference is called real at level q if its own is at most q.
    public static double[] adjusted(double... p) {
        for (double each : p) {
            if (!(each >= 0 && each <= 1)) {
                throw new IllegalArgumentException(each + " is not a p-value");
            }
        }
        int n = p.length;
        int[] descending = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[n];
        double least = 1;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, p[descending[i]] * ((double) n / (n - i)));
            adjusted[descending[i]] = least;
        }
        return adjusted;
    }
}
