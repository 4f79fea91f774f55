package assay.measure;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a figure lies over the draws of the assumed numbers: never a confidence interval.
 *
 * @param least the least of the draws
 * @param low the 5th percentile of the draws (type 7 of Hyndman and Fan 1996, "Sample quantiles in statistical packages")
 * @param high the 95th percentile
 * @param greatest the greatest of the draws
 * @param defined the draws in which the figure is defined
 * @param draws all draws
 */
public record AssumedRange(double least, double low, double high, double greatest, int defined, int draws) {

    /** The range of a row of figures, where one that is not a number is undefined; nothing if none is defined. */
    public static Optional<AssumedRange> of(double[] figures) {
        double[] sorted = Arrays.stream(figures)
                .filter(figure -> !Double.isNaN(figure))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new AssumedRange(
                sorted[0],
                quantile(sorted, 0.05),
                quantile(sorted, 0.95),
                sorted[sorted.length - 1],
                sorted.length,
                figures.length));
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        double part = at - below;
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[above] - sorted[below]);
    }
}
