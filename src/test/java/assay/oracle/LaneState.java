package assay.oracle;

/** How one person stands to one list in one lane. */
final class LaneState {
    static final int NONE = Integer.MIN_VALUE;

    boolean hold;
    int until = NONE;
    int release = NONE;
    int entered = NONE;
    int law = -1;
    int blocked = NONE;
    boolean cleared;

    boolean listed(int day) {
        return hold || day < until;
    }

    void end() {
        hold = false;
        until = NONE;
        release = NONE;
    }
}
