package assay.reading;

import assay.law.Condition;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a rule fixes and that a change of the law can move: its points, its term, whom it reaches. Two writings of
 * a rule are the same law if all their facets are.
 */
sealed interface Facet {

    /** What is fixed, in words: {@code term}. */
    String name();

    /** What it is fixed at, in words. */
    String said();

    /** Whether more of it is worse for people, or better, or neither. */
    Sense sense();

    /** What more of something does to the people whom a rule is about. */
    enum Sense {
        HARSHER,
        MILDER,
        UNCLEAR;

        Sense turned() {
            return switch (this) {
                case HARSHER -> MILDER;
                case MILDER -> HARSHER;
                case UNCLEAR -> UNCLEAR;
            };
        }
    }

    /** A number that may be more or less; without one it is at {@code otherwise}, which is least or most. */
    record Amount(String name, String said, BigDecimal value, Sense sense) implements Facet {}

    /** A number with a range: what the range is counts too, without a direction. */
    record Doubt(String name, String said) implements Facet {
        @Override
        public Sense sense() {
            return Sense.UNCLEAR;
        }
    }

    /** Words that are the same or are not. */
    record Word(String name, String said) implements Facet {
        @Override
        public Sense sense() {
            return Sense.UNCLEAR;
        }
    }

    /** Several things of one kind; more of them is a direction. */
    record Several(String name, String said, Set<String> all, Sense sense) implements Facet {
        public Several {
            all = Set.copyOf(all);
        }
    }

    /** Whom a rule reaches. */
    record Gate(String name, String said, Optional<Condition> condition, Sense sense) implements Facet {}
}
