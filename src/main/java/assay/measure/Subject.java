package assay.measure;

/** Whose figure it is: one world's, or what two worlds or two groups have between them. */
public sealed interface Subject {
    /** A figure of one world, by its id. */
    record World(String world) implements Subject {}

    /** The first world minus the second. */
    record Difference(String minuend, String subtrahend) implements Subject {}

    /** The first world divided by the second. */
    record Ratio(String minuend, String subtrahend) implements Subject {}

    /** Within one world: the figure's group minus a reference group of the same dimension. */
    record GroupDifference(String world, String reference) implements Subject {}

    /** Within one world: the figure's group divided by a reference group of the same dimension. */
    record GroupRatio(String world, String reference) implements Subject {}

    /** As printed: {@code A}, {@code A − C}, {@code A ÷ C}, {@code A: − urban}, {@code A: ÷ urban}. */
    default String label() {
        return switch (this) {
            case World(String world) -> world;
            case Difference(String minuend, String subtrahend) -> minuend + " − " + subtrahend;
            case Ratio(String minuend, String subtrahend) -> minuend + " ÷ " + subtrahend;
            case GroupDifference(String world, String reference) -> world + ": − " + reference;
            case GroupRatio(String world, String reference) -> world + ": ÷ " + reference;
        };
    }
}
