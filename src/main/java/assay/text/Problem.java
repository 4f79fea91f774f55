package assay.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input, told so that a person can mend it.
 *
 * @param code the kind of mistake, such as {@code E-NAME}; warnings begin with {@code W-}
 * @param found what was found, as a sentence without its full stop
 * @param allowed what could stand there; empty when a list would not help
 * @param maybe the likely remedy, as the words that follow "Maybe", without the full stop
 */
public record Problem(
        Severity severity,
        String code,
        Position at,
        String found,
        List<String> allowed,
        @Nullable String maybe) {

    private static final int LONGEST = 300;

    public Problem {
        found = cut(found);
        allowed = allowed.stream().map(Problem::cut).toList();
        maybe = maybe == null ? null : cut(maybe);
    }

    /** A message that repeats a whole page of the input helps nobody. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    public static Problem error(String code, Position at, String found) {
        return new Problem(Severity.ERROR, code, at, found, List.of(), null);
    }

    public static Problem warning(String code, Position at, String found) {
        return new Problem(Severity.WARNING, code, at, found, List.of(), null);
    }

    public static Problem refused(String code, Position at, String found) {
        return new Problem(Severity.REFUSED, code, at, found, List.of(), null);
    }

    public Problem as(Severity other) {
        return new Problem(other, code, at, found, allowed, maybe);
    }

    public Problem allowing(List<String> what) {
        return new Problem(severity, code, at, found, what, maybe);
    }

    public Problem allowing(String... what) {
        return allowing(List.of(what));
    }

    public Problem maybe(@Nullable String remedy) {
        return new Problem(severity, code, at, found, allowed, remedy);
    }

    /** How grave a problem is: an error and a refusal stop the run, a warning does not. */
    public enum Severity {
        ERROR("error"),
        WARNING("warning"),
        /** The input crosses the boundary: it looks like rows about real people. */
        REFUSED("refused");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
