package assay.law;

import assay.evidence.Quantity;
import java.util.Optional;

/**
 * Where a score starts and how it is kept within bounds.
 *
 * @param needs the fact without which a person has no score: consent
 * @param assessed when score and grade are reckoned; they stand in between
 */
public record ScoreRule(
        Rule rule,
        Quantity start,
        Optional<Quantity> floor,
        Optional<Quantity> ceiling,
        Cap cap,
        Optional<Name> needs,
        Assessed assessed)
        implements Ruled {

    /** How often a score is reckoned. */
    public enum Assessed {
        /** Whenever something happens. */
        DAILY(0),
        MONTHLY(30),
        QUARTERLY(90),
        YEARLY(360);

        private final int days;

        Assessed(int days) {
            this.days = days;
        }

        /** Days from one assessment to the next; 0 where there are none. */
        public int days() {
            return days;
        }
    }

    /** When a score is brought back within its bounds. */
    public enum Cap {
        NONE,
        TOTAL,
        EACH_EVENT,
        PERIOD_END
    }
}
