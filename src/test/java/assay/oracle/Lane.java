package assay.oracle;

import java.util.List;

/** One of the four chains of a person. */
enum Lane {
    RECORDED(1),
    CLEAN(2),
    TIMELY(4),
    LAWFUL(8);

    static final List<Lane> ALL = List.of(values());

    final int bit;

    Lane(int bit) {
        this.bit = bit;
    }

    /** Deletions may be late only where the regime keeps its own books. */
    boolean mayBeLate() {
        return this == RECORDED || this == CLEAN;
    }
}
