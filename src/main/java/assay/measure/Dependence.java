package assay.measure;

import assay.chance.SplitMix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which assumed numbers a figure depends on most over the draws: the largest absolute rank correlations, and how large one
 * must be to be told from chance.
 *
 * <p>With many numbers and few draws some correlation is always large. The threshold is therefore that of the
 * <em>largest</em> one when the figures are dealt to the draws at random (permutation test of the maximum: Westfall and
 * Young 1993, "Resampling-based multiple testing", section 2.3), exceeded by chance once in twenty.
 *
 * @param draws draws in which the figure is defined
 * @param threshold the absolute correlation that chance alone exceeds once in twenty; not a number if there is none
 * @param ranked every number that varies, the most correlated first
 */
public record Dependence(int draws, double threshold, List<Parameter> ranked) {
    private static final int DEALS = 999;
    private static final int FEWEST_DRAWS = 8;

    /** A number, its rank correlation with the figure, and whether that is told from chance. */
    public record Parameter(String name, double correlation, boolean distinguishable) {}

    public Dependence {
        ranked = List.copyOf(ranked);
    }

    /**
     * Ranks numbers by how a figure goes with them.
     *
     * @param names of the ranged numbers
     * @param values of each number in each draw, [number][draw]
     * @param figures in each draw, not a number where undefined
     * @param seed of the dealing
     */
    public static Dependence of(List<String> names, double[][] values, double[] figures, long seed) {
        int[] defined = java.util.stream.IntStream.range(0, figures.length)
                .filter(draw -> !Double.isNaN(figures[draw]))
                .toArray();
        double[] figure = at(figures, defined);
        if (defined.length < FEWEST_DRAWS) {
            return new Dependence(defined.length, Double.NaN, List.of());
        }
        List<String> varying = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        List<Double> correlations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double[] row = at(values[i], defined);
            if (Spearman.correlation(row, figure) instanceof Estimate.Known(double correlation, Bounds _)) {
                varying.add(names.get(i));
                rows.add(row);
                correlations.add(correlation);
            }
        }
        if (varying.isEmpty()) {
            return new Dependence(defined.length, Double.NaN, List.of());
        }
        double threshold = threshold(rows, figure, seed);
        List<Parameter> ranked = new ArrayList<>();
        for (int i = 0; i < varying.size(); i++) {
            double correlation = correlations.get(i);
            ranked.add(new Parameter(varying.get(i), correlation, Math.abs(correlation) > threshold));
        }
        ranked.sort(Comparator.comparingDouble((Parameter p) -> -Math.abs(p.correlation()))
                .thenComparing(Parameter::name));
        return new Dependence(defined.length, threshold, ranked);
    }

    private static double threshold(List<double[]> rows, double[] figure, long seed) {
        double[] largest = new double[DEALS];
        double[] dealt = figure.clone();
        long state = seed;
        for (int deal = 0; deal < DEALS; deal++) {
            for (int i = dealt.length - 1; i > 0; i--) {
                state += 0x9E3779B97F4A7C15L;
                int j = (int) Math.unsignedMultiplyHigh(SplitMix.mix64(state), i + 1L);
                double kept = dealt[i];
                dealt[i] = dealt[j];
                dealt[j] = kept;
            }
            for (double[] row : rows) {
                if (Spearman.correlation(row, dealt) instanceof Estimate.Known(double correlation, Bounds _)) {
                    largest[deal] = Math.max(largest[deal], Math.abs(correlation));
                }
            }
        }
        java.util.Arrays.sort(largest);
        return largest[(int) Math.ceil(0.95 * (DEALS + 1)) - 1];
    }

    private static double[] at(double[] values, int[] draws) {
        return java.util.Arrays.stream(draws).mapToDouble(draw -> values[draw]).toArray();
    }

    /** The three with the largest correlation, whether told from chance or not. */
    public List<Parameter> most() {
        return ranked.subList(0, Math.min(3, ranked.size()));
    }

    /** Whether any number is told from chance. */
    public boolean distinguishable() {
        return !ranked.isEmpty() && ranked.getFirst().distinguishable();
    }
}
