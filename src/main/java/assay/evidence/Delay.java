package assay.evidence;

import assay.text.Days;
import java.math.BigDecimal;

/**
 * A delay between two events. Two kinds of doubt meet here and are kept apart: {@link #fixed} is one number, perhaps
 * unknown and then ranged, the same for every event; {@link #spread} is drawn anew for each event, evenly on whole days.
 * A delay is the sum of both; {@code assumed: 0..90 days} leaves the spread at 0, {@code spread: 0..30 days} alone
 * leaves the fixed part at 0.
 */
public record Delay(Quantity fixed, Days spread) {

    /** The shortest and the longest delay under these values. */
    public Days under(Values values) {
        BigDecimal days = values.decimal(fixed);
        return spread.plus(days.intValueExact());
    }
}
