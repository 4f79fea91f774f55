package assay.engine;

import assay.tally.Kind;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// One thing that happened to one resident in one world. Everything stands by the numbers of the world's model; lanes
/// are bits as in docs/model.md, section 5: 1 recorded, 2 clean, 4 timely, 8 lawful.
public sealed interface Trace {
    /// The day, counted as the model counts; what happens before the first day of all bears its number too.
    int day();

    /// The person dies or moves away.
    record Leaves(int day) implements Trace {}

    /// Somebody else takes the place.
    record Comes(int day) implements Trace {}

    /// What is true of somebody who is there from this day on: a first resident, or who comes.
    record Starts(int day, Set<Integer> facts) implements Trace {}

    /// A fact turns.
    record Turns(int day, int fact, boolean to) implements Trace {}

    /// The person does something, or a spell of it begins.
    record Acts(int day, int behaviour) implements Trace {}

    /// A spell is over.
    record Stops(int day, int behaviour) implements Trace {}

    /// A source could have seen an act and did not.
    record Unseen(int day, int feed) implements Trace {}

    /// A source writes an act down.
    ///
    /// @param twice entered twice
    /// @param severe entered with the wrong severity
    /// @param times what its points are then multiplied by
    /// @param arrival day on which it reaches those who listen
    /// @param receiver on whom it is put
    record Writes(int day, int feed, Fate fate, boolean twice, boolean severe, int times, int arrival, int receiver)
            implements Trace {}

    /// What becomes of the record of an act.
    enum Fate {
        KEPT,
        LOST,
        MISPLACED,
        MISPLACED_AND_KEPT,
        NO_RECEIVER
    }

    /// A record arrives in a lane or several.
    ///
    /// @param actor whose act it is about, −1 if nobody's
    record Arrives(int day, int feed, Origin origin, int actor, int actDay, int lanes) implements Trace {}

    /// What an arriving record is.
    enum Origin {
        OWN,
        /// the clean file alone: the source lost it
        LOST,
        /// the clean file alone: the source put it on somebody else
        ON_ANOTHER,
        NAMESAKE,
        TWICE,
        SEVERITY,
        UNTRUE,
        QUOTA
    }

    /// A rule makes an entry of a record.
    ///
    /// @param of who the record is put on: the person, or somebody of the household
    record Counts(int day, int rule, int points, int lanes, int of) implements Trace {}

    /// An entry leaves the file in these lanes.
    record Uncounts(int day, int rule, int points, int lanes, Why why) implements Trace {}

    /// A new version gives an entry other points, or another rule.
    record Rescored(int day, int ruleBefore, int pointsBefore, int rule, int points, int lanes) implements Trace {}

    /// Why an entry leaves the file.
    enum Why {
        RUN_OUT,
        /// what it is about is over
        OVER,
        REVIEW,
        VERSION
    }

    /// A regime finds that a fact is so.
    record Finds(int day, int regime, int fact, boolean as, boolean truth) implements Trace {}

    /// Score or grade moves, as recorded or as the law requires.
    record Stands(int day, int regime, Standing before, Standing after) implements Trace {}

    /// @param scored whether there is a score at all; a grade is −1 where there is none
    record Standing(boolean scored, int score, int grade, int lawfulScore, int lawfulGrade) {
        static final Standing NONE = new Standing(false, 0, -1, 0, -1);
    }

    /// The lanes in which the person is on a list are others than before, or a listing from before the study begins or
    /// ends to count.
    record Listed(int day, int list, int before, int lanes, boolean stockBefore, boolean stock) implements Trace {
        public Kind kindBefore() {
            return Kind.of(before, stockBefore);
        }

        public Kind kind() {
            return Kind.of(lanes, stock);
        }
    }

    /// A listing begins, as recorded.
    ///
    /// @param entries the rules of entry (index in the list) that did it
    /// @param until first day on which a term is over, −1 while the ground stands
    /// @param grounds behaviours of which one record less would have kept the person off
    /// @param proximate behaviour of the record that arrived last, −1 for none
    record Enters(int day, int list, Set<Integer> entries, int until, int lanes, Set<Integer> grounds, int proximate)
            implements Trace {}

    /// A further ground carries a listing on.
    record CarriedOn(int day, int list, int entry, int until) implements Trace {}

    /// The ground of a listing is over; deletion is due on a day.
    record Due(int day, int list, int on) implements Trace {}

    /// A listing ends, as recorded.
    record Exits(int day, int list, Way way) implements Trace {}

    /// Ways off a list.
    enum Way {
        GROUND_OVER,
        TERM_OVER,
        WORKED_OFF,
        OBJECTION,
        VERSION
    }

    /// The person comes to know of a listing.
    ///
    /// @param byNotice else by a denial
    /// @param objects whether the person means to object
    record Knows(int day, int list, boolean byNotice, boolean objects) implements Trace {}

    /// An objection is filed.
    record Files(int day, int list, boolean wronged) implements Trace {}

    /// An objection is decided.
    record Decided(int day, int list, int filedOn, boolean wronged, boolean granted) implements Trace {}

    /// The person wants something.
    ///
    /// @param lanes in which a bar stands
    /// @param favours consequences that favour it, or make it dearer
    /// @param grounds but-for: behaviours of which one record less would have lifted every direct bar
    /// @param proximate behaviour of the record that arrived last before the first direct bar, −1 for none
    /// @param share points by behaviour, where a grade bars
    record Wanted(
            int day,
            int domain,
            Outcome outcome,
            int lanes,
            List<Bar> bars,
            Set<Integer> favours,
            Set<Integer> grounds,
            int proximate,
            SequencedMap<Integer, Integer> share)
            implements Trace {
        /// As a denial is tallied: by the lanes in which the person would be barred.
        public Kind kind() {
            return Kind.of(lanes, false);
        }
    }

    /// A want is met for which there was no place at once, or is met at once where places are few.
    ///
    /// @param before before others, by a rule that gives priority
    /// @param since the day on which it was asked for
    record Met(int day, int domain, boolean before, int since) implements Trace {}

    /// What becomes of a want.
    enum Outcome {
        GRANTED,
        FAVOURED,
        DEARER,
        FAVOURED_AND_DEARER,
        DENIED,
        FORGONE,
        SUBSTITUTED
    }

    /// A bar that stands as recorded.
    ///
    /// @param stock it hangs on a listing from before the study
    /// @param derived it hangs on somebody else of the household or firm
    record Bar(int consequence, boolean stock, boolean derived) {}

    /// A consequence reaches the person through somebody else's listing, or no longer does.
    record Reached(int day, int consequence, int through, boolean begins, int lanes) implements Trace {}

    /// From this month on the person responds otherwise (bits by response).
    record Responds(int day, int before, int on) implements Trace {}
}
