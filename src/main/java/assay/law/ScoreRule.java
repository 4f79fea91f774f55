package assay.law;

import assay.evidence.Quantity;
import java.util.Optional;

/**
 * Where a score starts and how it is kept within bounds.
 *
 * @param needs the fact without which a person has no score: consent
 */
public record ScoreRule(
        Rule rule, Quantity start, Optional<Quantity> floor, Optional<Quantity> ceiling, Cap cap, Optional<Name> needs)
        implements Ruled {

    /** When a score is brought back within its bounds. */
    public enum Cap {
        NONE,
        TOTAL,
        EACH_EVENT,
        PERIOD_END
    }
}
