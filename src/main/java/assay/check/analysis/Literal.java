package assay.check.analysis;

import assay.law.Comparison;
import assay.law.Condition;
import assay.law.Vocabulary;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** One thing that a condition asks for or excludes, as a statement about one subject, so that two can contradict. */
sealed interface Literal {

    /** What it is about: statements about different subjects do not contradict each other. */
    String subject();

    /** As it would stand in a condition. */
    String text();

    /** The part of the condition that says it. */
    Condition of();

    /**
     * A number from lowest to highest, both included.
     *
     * @param not a number that it is not
     */
    record Number(String subject, long lowest, long highest, OptionalLong not, String text, Condition of)
            implements Literal {}

    /** A word that is one of these, or none of them. */
    record Word(String subject, boolean in, Set<String> words, String text, Condition of) implements Literal {
        public Word {
            words = Set.copyOf(words);
        }
    }

    /** Something that is so, or is not. */
    record Truth(String subject, boolean is, String text, Condition of) implements Literal {}

    /** The statement of a condition that holds no other, or of its contrary. */
    static Literal of(Condition leaf, boolean holds) {
        return switch (leaf) {
            case Condition.Age(Comparison c, int n) -> number("age", "age", c, n, holds, leaf);
            case Condition.Score(String regime, Comparison c, int n) ->
                number("score " + regime, "score", c, n, holds, leaf);
            case Condition.Records(String b, Comparison c, int n) ->
                number("records " + b, "count_" + Vocabulary.written(b), c, n, holds, leaf);
            case Condition.Denied(Comparison c, int n) -> number("denied", "denied", c, n, holds, leaf);
            case Condition.HasCategory(String attribute, List<String> words) ->
                new Word(
                        "attribute " + attribute,
                        holds,
                        Set.copyOf(words),
                        word(Vocabulary.written(attribute), words, holds),
                        leaf);
            case Condition.GradeIn(String regime, List<String> words) ->
                new Word("grade " + regime, holds, Set.copyOf(words), word("grade", words, holds), leaf);
            case Condition.Fact(String fact) -> truth("fact " + fact, Vocabulary.written(fact), holds, leaf);
            case Condition.Listed(String regime, String list) ->
                truth("list " + regime + "." + list, Vocabulary.written(list), holds, leaf);
            case Condition.ListedAny _ -> truth("listed", "listed_any", holds, leaf);
            case Condition.Always(boolean value) -> truth("always", Boolean.toString(value), holds, leaf);
            case Condition.Not _, Condition.All _, Condition.Any _ ->
                throw new IllegalArgumentException("no single statement: " + leaf);
        };
    }

    private static Literal truth(String subject, String name, boolean holds, Condition of) {
        return new Truth(subject, holds, holds ? name : "!" + name, of);
    }

    private static String word(String name, List<String> words, boolean in) {
        if (words.size() == 1) {
            return name + (in ? " == '" : " != '") + words.getFirst() + "'";
        }
        String list = name + " in ['" + String.join("', '", words) + "']";
        return in ? list : "!(" + list + ")";
    }

    private static Literal number(String subject, String name, Comparison written, int n, boolean holds, Condition of) {
        Comparison c = holds ? written : contrary(written);
        long low = switch (c) {
            case EQUAL, AT_LEAST -> n;
            case MORE -> n + 1L;
            case LESS, AT_MOST, NOT_EQUAL -> Long.MIN_VALUE;
        };
        long high = switch (c) {
            case EQUAL, AT_MOST -> n;
            case LESS -> n - 1L;
            case MORE, AT_LEAST, NOT_EQUAL -> Long.MAX_VALUE;
        };
        return new Number(
                subject,
                low,
                high,
                c == Comparison.NOT_EQUAL ? OptionalLong.of(n) : OptionalLong.empty(),
                name + " " + c.sign() + " " + n,
                of);
    }

    private static Comparison contrary(Comparison c) {
        return switch (c) {
            case LESS -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.MORE;
            case EQUAL -> Comparison.NOT_EQUAL;
            case NOT_EQUAL -> Comparison.EQUAL;
            case AT_LEAST -> Comparison.LESS;
            case MORE -> Comparison.AT_MOST;
        };
    }

    /** Whether the two cannot both be. */
    default boolean contradicts(Literal other) {
        if (!subject().equals(other.subject())) {
            return false;
        }
        return switch (this) {
            case Number a
            when other instanceof Number b -> {
                long low = Math.max(a.lowest, b.lowest);
                long high = Math.min(a.highest, b.highest);
                yield low > high || (low == high && (isNot(a, low) || isNot(b, low)));
            }
            case Word a
            when other instanceof Word b -> {
                if (a.in && b.in) {
                    yield a.words.stream().noneMatch(b.words::contains);
                }
                yield (a.in && b.words.containsAll(a.words)) || (b.in && a.words.containsAll(b.words));
            }
            case Truth a when other instanceof Truth b -> a.is != b.is;
            default -> false;
        };
    }

    private static boolean isNot(Number number, long value) {
        return number.not.isPresent() && number.not.getAsLong() == value;
    }
}
