package assay.evidence;

import assay.text.Position;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that carries its evidence.
 *
 * @param id where it stands, as ids and keys joined by dots: {@code behaviours.traffic-violation.rate}
 * @param value the central value
 * @param range lowest to highest; a point where nobody doubts the value
 * @param scale how draws spread over the range
 * @param rule which numbers it can be
 * @param remarks what else is said about it
 */
public record Quantity(
        String id,
        BigDecimal value,
        Range range,
        Scale scale,
        Unit unit,
        UnitRule rule,
        Basis basis,
        Remarks remarks,
        Position at) {

    public Quantity {
        if (!range.contains(value)) {
            throw new IllegalArgumentException(id + ": " + value + " lies outside " + range);
        }
    }

    /** Whether there is more than one value to draw. */
    public boolean isRanged() {
        return !range.isPoint();
    }

    /** Whether the number was taken over from another place or people. */
    public boolean isProxy() {
        return remarks.proxy().isPresent();
    }

    public boolean isAssumed() {
        return basis instanceof Basis.Assumed;
    }

    /**
     * What is said beside a number.
     *
     * @param proxy of what it was taken, if not of the place itself: {@code china}
     * @param derived how it was computed from what the source says
     */
    public record Remarks(Optional<String> proxy, Optional<String> derived, Optional<String> note) {
        public static final Remarks NONE = new Remarks(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
