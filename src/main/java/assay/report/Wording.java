package assay.report;

import assay.measure.Direction;

/// Words for the same thing wherever it is said.
public final class Wording {
    private Wording() {}

    public static String of(Direction direction) {
        return switch (direction) {
            case LESS_IS_BETTER -> "less is better for the person";
            case MORE_IS_BETTER -> "more is better for the person";
            case NEITHER -> "neither is better";
        };
    }

    public static String briefly(Direction direction) {
        return switch (direction) {
            case LESS_IS_BETTER -> "less is better";
            case MORE_IS_BETTER -> "more is better";
            case NEITHER -> "neither is better";
        };
    }

    /// "per 1,000 residents ever eligible", "% of denials".
    public static String of(String unit, String denominator) {
        return unit.startsWith("per ") ? unit + " " + denominator : unit + " of " + denominator;
    }
}
