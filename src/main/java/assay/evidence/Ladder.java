package assay.evidence;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How firm the ground is, from read over recalled to assumed. A chain is as firm as its weakest link. */
public enum Ladder {
    READ,
    RECALLED,
    ASSUMED;

    public Ladder weaker(Ladder other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** How many of these stand on each rung; every rung has a number. */
    public static Map<Ladder, Integer> count(Collection<? extends Basis> bases) {
        Map<Ladder, Integer> counts = new EnumMap<>(Ladder.class);
        for (Ladder rung : values()) {
            counts.put(rung, 0);
        }
        bases.forEach(basis -> counts.merge(basis.ladder(), 1, Integer::sum));
        return counts;
    }
}
