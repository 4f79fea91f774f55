package assay.evidence;

import java.math.BigDecimal;
import java.util.Optional;

/** What a field expects its number to be, and which numbers it can be. */
public enum UnitRule {
    /** From 0 to 1. */
    SHARE,
    /** At least 0, with a {@code per:}. */
    RATE,
    /** A factor of at least 0. */
    RATIO,
    /** A whole number of at least 0. */
    COUNT,
    /** A whole number. */
    POINTS,
    /** A duration such as {@code 90 days}. */
    DAYS,
    /** A date such as {@code 2017-05-01}. */
    DATE,
    /** Any number. */
    NUMBER;

    /** Why this number cannot be; empty if it can. */
    public Optional<String> objection(BigDecimal value) {
        return switch (this) {
            case SHARE ->
                check(value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0, "a share lies between 0 and 1");
            case RATE -> check(value.signum() >= 0, "a rate is not below 0");
            case RATIO -> check(value.signum() >= 0, "a factor is not below 0");
            case COUNT -> check(value.signum() >= 0 && isWhole(value), "a count is a whole number and not below 0");
            case POINTS -> check(isWhole(value), "points are whole numbers");
            case DAYS -> check(value.signum() >= 0 && isWhole(value), "a duration is a whole number of days");
            case DATE -> check(isWhole(value), "a date is a whole number of days");
            case NUMBER -> Optional.empty();
        };
    }

    boolean isWhole() {
        return this == COUNT || this == POINTS || this == DAYS || this == DATE;
    }

    Unit unit() {
        return switch (this) {
            case SHARE -> Unit.SHARE;
            case RATE -> throw new IllegalStateException("the unit of a rate is read from its 'per'");
            case RATIO -> Unit.RATIO;
            case COUNT -> Unit.COUNT;
            case POINTS -> Unit.POINTS;
            case DAYS -> Unit.DAYS;
            case DATE -> Unit.DATE;
            case NUMBER -> Unit.NUMBER;
        };
    }

    private static Optional<String> check(boolean holds, String objection) {
        return holds ? Optional.empty() : Optional.of(objection);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
