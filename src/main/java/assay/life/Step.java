package assay.life;

import assay.tally.Kind;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One thing that happened in a life, in the order in which it happened: what a trace is made of. Rules stand by their
 * ids, everything else by the world's numbers; states are those of the recorded lane.
 */
public sealed interface Step {

    /** The day, counted as the model counts. */
    int day();

    /** Id of the rule that did it; empty if none did. */
    String rule();

    /** A version comes into force. */
    record Begins(int day, int regime, int version) implements Step {
        @Override
        public String rule() {
            return "";
        }
    }

    /** A record arrives. */
    record Arrives(int day, SourceRecord about) implements Step {
        @Override
        public String rule() {
            return "";
        }
    }

    /** A rule makes an entry of a record. */
    record Counts(int day, String rule, int regime, int behaviour, int points) implements Step {}

    /** An entry is over, in the recorded lane. */
    record Expires(int day, String rule, int regime, int behaviour, int points) implements Step {}

    /** A fact is found. */
    record Finds(int day, String rule, int regime, boolean as) implements Step {}

    /** A fact turns; no rule does that. */
    record Turns(int day, int fact, boolean to) implements Step {
        @Override
        public String rule() {
            return "";
        }
    }

    /** The score moves; empty is no score. */
    record Scores(int day, String rule, int regime, OptionalInt before, OptionalInt after) implements Step {}

    /** The grade moves; −1 is no grade. */
    record Grades(int day, String rule, int regime, int before, int after) implements Step {}

    /**
     * The person enters a list.
     *
     * @param until day on which its term is over; empty while its ground stands
     * @param butFor behaviours of which one record less would have kept the person off
     */
    record Enters(int day, String rule, int list, OptionalInt until, Set<Integer> butFor) implements Step {
        public Enters {
            butFor = Set.copyOf(butFor);
        }
    }

    /** A listing is carried on by a further ground. */
    record CarriedOn(int day, String rule, int list, OptionalInt until) implements Step {}

    /** The ground is over; deletion is due on {@code on}. */
    record Due(int day, String rule, int list, int on) implements Step {}

    /** The person leaves a list. */
    record Leaves(int day, String rule, int list, How how) implements Step {}

    /** A rule of entry is true and something keeps the person off the list. */
    record KeptOff(int day, String rule, int list, How how) implements Step {}

    /** Whether the listing is right, and if not why, changes. */
    record Turned(int day, int list, Kind before, Kind after) implements Step {
        @Override
        public String rule() {
            return "";
        }
    }

    /** Ways off a list, and ways of not getting on it. */
    enum How {
        GROUND_OVER,
        TERM_OVER,
        EARLY,
        WORKED_OFF,
        OBJECTION,
        VERSION,
        NEVER,
        BLOCKED,
        NOT_APPLIED_FOR,
        NO_FRESH_RECORD
    }
}
