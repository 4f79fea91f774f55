package assay.oracle;

/** What has ever been true of a person on a day of the window. */
final class Ever {
    boolean present;
    final boolean[] listed;
    /** By fact, stale, by law. */
    final boolean[] wrong = new boolean[3];

    boolean unable;
    boolean denied;
    /** Least ordinal of the kinds of track 0 that are listings. */
    int gravest = Integer.MAX_VALUE;

    /** First days of the runs that are going on, or NONE. */
    int wrongSince = LaneState.NONE;

    int listedSince = LaneState.NONE;

    Ever(int tracks) {
        listed = new boolean[tracks];
    }

    boolean anyWrong() {
        return wrong[0] || wrong[1] || wrong[2];
    }
}
