package assay.plan;

import assay.evidence.Quantity;
import assay.evidence.Scale;
import assay.evidence.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places in ranges as values: evenly between the ends, or evenly between their logarithms. */
public final class Draw {

    private static final BigDecimal TWO_64 = new BigDecimal(BigInteger.ONE.shiftLeft(64));
    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Draw() {}

    /**
     * @param fractions how far each quantity lies in its range, in multiples of 2⁻⁶⁴, unsigned
     */
    public static Values of(List<Quantity> quantities, long[] fractions) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < fractions.length; i++) {
            values.put(quantities.get(i).id(), value(quantities.get(i), fractions[i]));
        }
        return new Values(values);
    }

    /** The value so far up a quantity's range; whole numbers are as likely one as another. */
    public static BigDecimal value(Quantity quantity, long fraction) {
        BigDecimal lowest = quantity.range().lowest();
        BigDecimal highest = quantity.range().highest();
        BigDecimal place = new BigDecimal(Long.toUnsignedString(fraction)).divide(TWO_64);
        boolean whole = switch (quantity.rule()) {
            case COUNT, POINTS, DAYS, DATE -> true;
            case SHARE, RATE, RATIO, NUMBER -> false;
        };
        if (quantity.scale() == Scale.LOG) {
            double ratio =
                    StrictMath.log(highest.divide(lowest, MathContext.DECIMAL64).doubleValue());
            BigDecimal factor = BigDecimal.valueOf(StrictMath.exp(ratio * place.doubleValue()));
            BigDecimal value = lowest.multiply(factor).round(TWELVE_DIGITS);
            return (whole ? value.setScale(0, RoundingMode.HALF_EVEN) : value)
                    .max(lowest)
                    .min(highest);
        }
        BigDecimal width = highest.subtract(lowest);
        return whole
                ? lowest.add(width.add(BigDecimal.ONE).multiply(place).setScale(0, RoundingMode.FLOOR))
                : lowest.add(width.multiply(place))
                        .round(TWELVE_DIGITS)
                        .max(lowest)
                        .min(highest);
    }
}
