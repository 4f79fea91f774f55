package assay.law;

import java.util.List;
import java.util.function.Consumer;

/** A condition that has been understood: its names are known and of the right type. Names are not yet numbers. */
public sealed interface Condition {

    record Always(boolean value) implements Condition {}

    record Not(Condition of) implements Condition {}

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** The person's category of an attribute is one of these. */
    record HasCategory(String attribute, List<String> categories) implements Condition {
        public HasCategory {
            categories = List.copyOf(categories);
        }
    }

    record Age(Comparison comparison, int years) implements Condition {}

    record Score(String regime, Comparison comparison, int points) implements Condition {}

    record GradeIn(String regime, List<String> grades) implements Condition {
        public GradeIn {
            grades = List.copyOf(grades);
        }
    }

    /** So many live records of a behaviour in the ledger of the condition's own regime. */
    record Records(String behaviour, Comparison comparison, int count) implements Condition {}

    /** A latent fact, as the condition's own regime finds it. */
    record Fact(String fact) implements Condition {}

    record Listed(String regime, String list) implements Condition {}

    /** On any list that is against the person. */
    record ListedAny() implements Condition {}

    /** Wants denied in the month before. */
    record Denied(Comparison comparison, int count) implements Condition {}

    /** Shows this condition and every one inside it. */
    default void each(Consumer<Condition> seen) {
        seen.accept(this);
        switch (this) {
            case Not not -> not.of().each(seen);
            case All all -> all.of().forEach(c -> c.each(seen));
            case Any any -> any.of().forEach(c -> c.each(seen));
            default -> {
                // a leaf
            }
        }
    }
}
