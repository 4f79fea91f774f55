package assay.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient of two decimals that are not below 0, not divided until somebody asks for a fixed number of bits.
 *
 * @param over 1 where nothing was divided; never 0
 */
record Fraction(BigDecimal value, BigDecimal over) {

    static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

    static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    static Fraction of(BigDecimal value, BigDecimal over) {
        return over.signum() == 0 ? ZERO : new Fraction(value, over);
    }

    boolean isZero() {
        return value.signum() == 0;
    }

    boolean isMoreThan(Fraction other) {
        return value.multiply(other.over).compareTo(other.value.multiply(over)) > 0;
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(value.multiply(factor), over);
    }

    /** ⌊this ÷ other · scale⌋; 0 if the other is 0. */
    long per(Fraction other, BigDecimal scale) {
        if (other.isZero()) {
            return 0;
        }
        return value.multiply(other.over)
                .multiply(scale)
                .divide(other.value.multiply(over), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /** This in whole units of 1 ÷ scale, rounded to the nearest, ties to even. */
    long nearest(BigDecimal scale) {
        return value.multiply(scale).divide(over, 0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
