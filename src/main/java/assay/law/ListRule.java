package assay.law;

import assay.evidence.Quantity;
import java.util.List;
import java.util.Optional;

/** A rule of a list. */
public sealed interface ListRule extends Ruled {

    /**
     * Who enters; held as long as the condition holds, or for a term.
     *
     * @param after how long the listing that the condition names must have stood
     */
    record Enter(Rule rule, Clause when, Optional<Quantity> term, Optional<Quantity> after) implements ListRule {}

    /** Entry needs somebody who applies for it, or the body's own motion. */
    record Application(Rule rule) implements ListRule {}

    /** Who never enters. */
    record Never(Rule rule, Clause when) implements ListRule {}

    /** How long after the end of its ground a listing may stand. */
    record Leave(Rule rule, Optional<Quantity> within) implements ListRule {}

    /** A term that ends early when every ground is over. */
    record Early(Rule rule, Quantity chance) implements ListRule {}

    /** A longer term where a condition holds at entry. */
    record Extend(Rule rule, Clause when, Quantity by) implements ListRule {}

    /** How long nobody is listed anew after leaving. */
    record Block(Rule rule, Quantity length) implements ListRule {}

    /** Redress: notice, objection, decision. The numbers by which it acts are assumptions, its deadlines are law alone. */
    record Review(Rule rule, Deadlines deadlines) implements ListRule {}

    /** Working off a listing by good conduct. */
    record Repair(Rule rule, Name by, Optional<Quantity> after, Quantity chance) implements ListRule {}

    /** Where a listing is made public. Law that is told and does not act. */
    record Publicity(Rule rule, List<Channel> on) implements ListRule {
        public Publicity {
            on = List.copyOf(on);
        }
    }

    /** That whoever is listed is told, and how soon. Law that is told and does not act. */
    record Notice(Rule rule, Optional<Quantity> within) implements ListRule {}

    /** How long one may wait before asking for a review, how long a decision and a correction may take. */
    record Deadlines(Optional<Quantity> askWithin, Optional<Quantity> decideWithin, Optional<Quantity> correctWithin) {}

    /** Where a listing can be read by others. */
    enum Channel {
        PORTAL,
        PRESS,
        NOTICE_BOARD,
        NONE
    }
}
