package assay.oracle;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one person stands to one list. */
final class ListState {
    private final Map<Lane, LaneState> lanes = new EnumMap<>(Lane.class);
    int stockUntil = LaneState.NONE;
    /** The last listing as recorded; it may be over. */
    @Nullable
    Standing standing;

    ListState() {
        for (Lane lane : Lane.ALL) {
            lanes.put(lane, new LaneState());
        }
    }

    LaneState in(Lane lane) {
        return java.util.Objects.requireNonNull(lanes.get(lane));
    }

    boolean stock(int day) {
        return stockUntil > day;
    }

    /** `Listed` of the conditions. */
    boolean listedOrStock(Lane lane, int day) {
        return in(lane).listed(day) || stock(day);
    }

    boolean wronged(int day) {
        return in(Lane.RECORDED).listed(day) && !in(Lane.LAWFUL).listed(day);
    }

    /** The lanes in which it is listed, as bits. */
    int bits(int day) {
        int bits = 0;
        for (Lane lane : Lane.ALL) {
            if (in(lane).listed(day)) {
                bits |= lane.bit;
            }
        }
        return bits;
    }
}
