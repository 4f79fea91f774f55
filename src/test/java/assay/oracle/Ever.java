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

    boolean derived;
    /** The run of barred days that goes on. */
    final Run run = new Run();
    /** Of the runs of barred days in which a denial has a ground: weight, weight with 1 for every domain, gravity. */
    long weight;

    long plain;
    long gravity;

    /** A run of barred days: its weights so far, and the but-for behaviours of the denials in it. */
    static final class Run {
        long weight;
        long plain;
        final java.util.Set<Integer> grounds = new java.util.TreeSet<>();
    }

    Ever(int tracks) {
        listed = new boolean[tracks];
    }

    boolean anyWrong() {
        return wrong[0] || wrong[1] || wrong[2];
    }
}
