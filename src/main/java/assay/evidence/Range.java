package assay.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** All values from lowest to highest, both included; a point if they are equal. */
public record Range(BigDecimal lowest, BigDecimal highest) {

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    public Range {
        if (lowest.compareTo(highest) > 0) {
            throw new IllegalArgumentException("a range runs upwards: " + lowest + ".." + highest);
        }
    }

    public static Range point(BigDecimal value) {
        return new Range(value, value);
    }

    public boolean isPoint() {
        return lowest.compareTo(highest) == 0;
    }

    public boolean contains(BigDecimal value) {
        return lowest.compareTo(value) <= 0 && value.compareTo(highest) <= 0;
    }

    /** The value in the middle of the scale: the midpoint, exactly, or the geometric mean to six significant digits. */
    public BigDecimal middle(Scale scale) {
        if (isPoint()) {
            return lowest;
        }
        return switch (scale) {
            case LINEAR -> plain(lowest.add(highest).multiply(new BigDecimal("0.5")));
            case LOG -> plain(lowest.multiply(highest).sqrt(SIX_DIGITS));
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public String toString() {
        return isPoint() ? lowest.toPlainString() : lowest.toPlainString() + ".." + highest.toPlainString();
    }
}
