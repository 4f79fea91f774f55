package assay.report;

/// Words for the same thing wherever it is said.
final class Wording {
    private Wording() {}

    static String of(Direction direction) {
        return switch (direction) {
            case LESS_IS_BETTER -> "less is better for the person";
            case MORE_IS_BETTER -> "more is better for the person";
            case NEITHER -> "neither is better";
        };
    }
}
