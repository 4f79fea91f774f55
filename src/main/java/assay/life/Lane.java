package assay.life;

import java.util.List;

/** One of the four readings of a person's records (docs/model.md, section 5), the weakest first. */
public enum Lane {
    /** As sources wrote it. */
    RECORDED,
    /** Without false records. */
    CLEAN,
    /** Clean, and every deletion on the day due. */
    TIMELY,
    /** Timely, and what is true of the person in place of what is believed. */
    LAWFUL;

    /** All lanes in their order. */
    public static final List<Lane> ALL = List.of(values());

    /** Whether what is due to go may stay on for a while. */
    boolean mayBeLate() {
        return this == RECORDED || this == CLEAN;
    }

    /** Its bit in {@link assay.tally.Kind#of}. */
    int bit() {
        return 1 << ordinal();
    }
}
