package assay.explain;

import java.util.List;

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
    Line {
        rules = List.copyOf(rules);
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
