package assay.law;

import java.util.List;

/** What a name in a condition stands for. */
public sealed interface Term {

    record Attribute(String id, List<String> categories) implements Term {
        public Attribute {
            categories = List.copyOf(categories);
        }
    }

    record Age() implements Term {}

    /** A live record of the behaviour. */
    record Recorded(String behaviour) implements Term {}

    /** How many live records of the behaviour there are. */
    record Count(String behaviour) implements Term {}

    record Fact(String id) implements Term {}

    record Score(String regime) implements Term {}

    record Grade(String regime, List<String> grades) implements Term {
        public Grade {
            grades = List.copyOf(grades);
        }
    }

    record Listed(String regime, String list) implements Term {}

    record ListedAny() implements Term {}

    record Denied() implements Term {}

    /** What a value of it is. */
    default Type type() {
        return switch (this) {
            case Attribute _, Grade _ -> Type.WORD;
            case Age _, Count _, Score _, Denied _ -> Type.NUMBER;
            case Recorded _, Fact _, Listed _, ListedAny _ -> Type.TRUTH;
        };
    }

    /** What it is, in words for a message. */
    default String words() {
        return switch (this) {
            case Attribute _, Age _ -> "attribute";
            case Recorded _ -> "behaviour";
            case Count _ -> "number of records";
            case Fact _ -> "fact";
            case Score _ -> "score";
            case Grade _ -> "grade";
            case Listed _, ListedAny _ -> "list";
            case Denied _ -> "wants denied";
        };
    }

    /** The types of a condition. */
    enum Type {
        TRUTH,
        NUMBER,
        WORD
    }
}
