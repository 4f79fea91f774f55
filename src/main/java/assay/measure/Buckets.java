package assay.measure;

/**
 * The tallies of a place in at most 64 independent parts, for intervals: in an open study buckets of communities, where
 * a community belongs to bucket (community mod 64); in a closed one, whose communities are tied, replicates of the place.
 *
 * <p>Adding is commutative, so the order in which communities arrive changes nothing. Not safe for threads. Costs up to 65
 * tallies of memory.
 */
public final class Buckets {
    public static final int COUNT = 64;

    private final int size;
    private final long[] total;
    private final long[][] buckets = new long[COUNT][];
    private final Jackknife.Parts parts;

    /** @param size of one tally */
    public Buckets(int size) {
        this(size, Jackknife.Parts.BUCKETS);
    }

    private Buckets(int size, Jackknife.Parts parts) {
        this.size = size;
        this.parts = parts;
        this.total = new long[size];
    }

    /** For replicates of a place that are added by their numbers. */
    public static Buckets ofReplicates(int size) {
        return new Buckets(size, Jackknife.Parts.REPLICATES);
    }

    /** What the parts are. */
    Jackknife.Parts parts() {
        return parts;
    }

    /** Adds the tally of a community, or of a replicate. */
    public void add(int community, long[] tally) {
        if (tally.length != size) {
            throw new IllegalArgumentException(
                    "a tally of " + tally.length + " counts cannot be added to one of " + size);
        }
        int at = community % COUNT;
        long[] bucket = buckets[at];
        if (bucket == null) {
            bucket = new long[size];
            buckets[at] = bucket;
        }
        for (int i = 0; i < size; i++) {
            if (tally[i] != 0) {
                bucket[i] += tally[i];
                total[i] += tally[i];
            }
        }
    }

    /** All buckets together; nobody writes to it. */
    public long[] total() {
        return total;
    }

    /** For each bucket the counts that a reading takes of it. */
    long[][] take(Reading reading, int[] cells) {
        long[][] taken = new long[COUNT][reading.width()];
        for (int at = 0; at < COUNT; at++) {
            if (buckets[at] != null) {
                reading.take(buckets[at], cells, taken[at], 0);
            }
        }
        return taken;
    }
}
