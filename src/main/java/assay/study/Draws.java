package assay.study;

import assay.measure.Dependence;
import java.util.List;

/**
 * What became of the figures when the assumed numbers were drawn from their ranges.
 *
 * @param parameters names of the numbers
 * @param places for each number its place in its range in each draw, [number][draw], in multiples of 2⁻⁶⁴, unsigned
 * @param fractions the same as a number from 0 to 1
 * @param figures every figure in each draw, [draw][figure]; not a number where undefined
 * @param sample who took part, the same in all draws
 * @param dependence which numbers the headline depends on most
 */
@SuppressWarnings("ArrayRecordComponent")
public record Draws(
        List<String> parameters,
        long[][] places,
        double[][] fractions,
        double[][] figures,
        Sample sample,
        Dependence dependence) {

    public int count() {
        return figures.length;
    }

    /** One figure over all draws. */
    double[] of(int figure) {
        double[] values = new double[figures.length];
        for (int draw = 0; draw < values.length; draw++) {
            values[draw] = figures[draw][figure];
        }
        return values;
    }
}
