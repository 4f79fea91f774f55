package assay.explain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing that happened, in words.
 *
 * @param day as the model counts
 * @param what kind of thing, for a machine
 * @param text in plain words, without its date
 * @param rules ids of the rules that did it
 * @param weight how much it matters to the person
 */
record Line(int day, String what, String text, List<String> rules, Weight weight) {
    private static final Pattern DATED = Pattern.compile("(, of |, until | of | until | on )?\\d{4}-\\d{2}-\\d{2}");

    Line {
        rules = List.copyOf(rules);
    }

    /** What it says but for the days in it: the same may happen in another world on another day. */
    String core() {
        return DATED.matcher(text).replaceAll("");
    }

    /** How much something matters. */
    enum Weight {
        /** Nothing came of it. */
        IDLE,
        /** Shapes what a regime holds of the person. */
        FILE,
        /** Is felt. */
        FELT
    }
}
