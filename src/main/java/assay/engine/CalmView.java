package assay.engine;

import assay.plan.Regime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the calm records of a month are to all worlds that see, count and keep them alike: sums by resident,
/// and expiries.
///
/// A sum is one `long`: gathered (bit 62) | how many records and expiries (14 bits) | points upwards (24) | points
/// downwards (24). It is 0 outside {@link CalmMonth#settle}.
final class CalmView {
    private static final int PART = 24;
    private static final int MASK = (1 << PART) - 1;
    private static final int MOST = (1 << 14) - 1;
    private static final int GATHERED = 62;

    final List<Integer> worlds = new ArrayList<>();
    Side[] sides = new Side[0];
    /// the worlds as bits, twice
    int mask;
    /// some record expires
    final boolean lives;
    /// per process: the hash of a covered act is below
    final long[] limit;
    final int[] points;
    final int[] life;
    /// per process: what a record adds to a sum
    final long[] record;
    /// per process: what its expiry adds
    private final long[] expiry;
    /// per process: acts covered this month by cell, one place more, first, for residents who are not counted
    final long[][] covered;
    final long[] sums;
    /// residents with a sum, and the first record of each, or the complement of the first expiry
    int[] who = new int[1024];
    int[] first = new int[1024];
    int gathered;
    /// per month: incarnation << 32 | resident << 20 | day of the month << 15 | process
    private final long[][] buckets;
    private final int[] waiting;

    CalmView(WorldTables tables, boolean[] batched, int months, int cells, int most) {
        int n = batched.length;
        limit = new long[n];
        points = new int[n];
        life = new int[n];
        record = new long[n];
        expiry = new long[n];
        covered = new long[n][];
        sums = new long[most];
        buckets = new long[months][];
        waiting = new int[months];
        boolean some = false;
        for (int p = 0; p < n; p++) {
            if (batched[p]) {
                int feed = tables.quick.act[p];
                Regime.EntryRule rule = tables.rules[tables.quick.feed[feed]];
                limit[p] = tables.feeds[feed].coverage[0];
                points[p] = rule.leastPoints();
                life[p] = rule.life();
                some |= life[p] > 0;
                record[p] = sum(points[p]);
                expiry[p] = sum(-points[p]);
                covered[p] = new long[cells + 1];
            }
        }
        lives = some;
    }

    private static long sum(int points) {
        return 1L << 2 * PART | (points > 0 ? (long) points << PART : -points);
    }

    static int count(long sum) {
        return (int) (sum >>> 2 * PART) & MOST;
    }

    static int up(long sum) {
        return (int) (sum >>> PART) & MASK;
    }

    static int down(long sum) {
        return (int) sum & MASK;
    }

    boolean same(CalmView other) {
        return Arrays.equals(limit, other.limit)
                && Arrays.equals(points, other.points)
                && Arrays.equals(life, other.life);
    }

    void start() {
        Arrays.fill(waiting, 0);
    }

    void newMonth() {
        for (long[] byCell : covered) {
            if (byCell != null) {
                Arrays.fill(byCell, 0);
            }
        }
    }

    /// A record expires on a later day of the study.
    void expire(int month, long what) {
        long[] bucket = buckets[month];
        int at = waiting[month]++;
        if (bucket == null || at == bucket.length) {
            bucket = bucket == null ? new long[256] : Arrays.copyOf(bucket, 2 * at);
            buckets[month] = bucket;
        }
        bucket[at] = what;
    }

    /// Adds up what expires in a month and forgets the expiries of those who have left.
    void sumExpiries(int month, int[] incarnation) {
        long[] bucket = buckets[month];
        int kept = 0;
        for (int k = 0, n = waiting[month]; k < n; k++) {
            long what = bucket[k];
            int i = resident(what);
            if (((int) (what >>> 32) & 0xFFFF) == (incarnation[i] & 0xFFFF)) {
                sums[i] += expiry[process(what)];
                bucket[kept++] = what;
            }
        }
        waiting[month] = kept;
    }

    /// Lists each resident with a sum once, by the records that the view sees and by the expiries.
    ///
    /// @param seen per record: by which views; empty if there is one view
    void gather(int[] metas, byte[] seen, int n, int view, int month) {
        int most = n + waiting[month] + 1;
        if (who.length < most) {
            who = new int[2 * most];
            first = new int[2 * most];
        }
        int m = 0;
        for (int k = 0; k < n; k++) {
            int i = metas[k] & 0xFFF;
            long sum = sums[i];
            int by = seen.length == 0 ? 1 : seen[k] >> view & 1;
            sums[i] = sum | (long) by << GATHERED;
            who[m] = i;
            first[m] = k;
            m += by & (int) (~sum >>> GATHERED);
        }
        long[] bucket = buckets[month];
        for (int k = 0; k < waiting[month]; k++) {
            int i = resident(bucket[k]);
            long sum = sums[i];
            sums[i] = sum | 1L << GATHERED;
            who[m] = i;
            first[m] = ~k;
            m += (int) (~sum >>> GATHERED) & 1;
        }
        gathered = m;
    }

    void forget() {
        for (int u = 0; u < gathered; u++) {
            sums[who[u]] = 0;
        }
    }

    long[] bucket(int month) {
        return buckets[month];
    }

    int waiting(int month) {
        return waiting[month];
    }

    static long expiry(int incarnation, int resident, int day, int process) {
        return (long) (incarnation & 0xFFFF) << 32 | (long) resident << 20 | day << 15 | process;
    }

    static int resident(long expiry) {
        return (int) (expiry >>> 20) & 0xFFF;
    }

    static int day(long expiry) {
        return (int) (expiry >>> 15) & 31;
    }

    static int process(long expiry) {
        return (int) expiry & 0x7FFF;
    }

    /// A world as one of those with this view: what is looked up for each resident.
    static final class Side {
        final WorldState s;
        final int bit;
        final int[] common;
        final byte[] busy;
        private final int regime;
        private final byte[] zones;
        private final int[] bounds;
        private final int[] below;
        private final int[] above;
        private final byte[] grades;
        private final int start;
        private final Quick quick;

        Side(WorldState state, int regime) {
            s = state;
            this.regime = regime;
            bit = 1 << state.tables.world.index();
            busy = state.busy;
            common = state.ledger.common[regime];
            quick = state.tables.quick;
            zones = quick.zone[regime];
            bounds = quick.bounds[regime];
            below = quick.below[regime];
            above = quick.above[regime];
            grades = quick.grade[regime];
            start = quick.start[regime];
        }

        /// Adds up the months of residents who are calm, without a branch: who is, no processor foresees.
        ///
        /// @param left numbers of those who are not
        /// @return how many are not
        int addUp(CalmView view, byte[] disturbed, int[] left) {
            int[] who = view.who;
            long[] sums = view.sums;
            int count = 0;
            for (int u = 0, n = view.gathered; u < n; u++) {
                int i = who[u];
                long sum = sums[i];
                int points = common[i];
                int up = up(sum);
                int down = down(sum);
                int zone = Quick.zone(zones, start + points);
                // all of the bits if calm
                int inside = points + up - bounds[zone + 1] & bounds[zone] - 1 - points + down;
                int calm = (inside & (busy[i] | disturbed[i] & bit) - 1) >> 31;
                common[i] = points + (up - down & calm);
                left[count] = u;
                count += 1 + calm;
            }
            return count;
        }

        /// Whether no line at which a list or a response turns is within reach.
        boolean staysBetweenLists(int i, long sum) {
            int points = common[i];
            int zone = Quick.zone(zones, start + points);
            return points + up(sum) < above[zone] && points - down(sum) >= below[zone];
        }

        /// Whether the scores of a resident whose lanes part all stay in their zones.
        boolean staysInAllLanes(int i, long sum) {
            int[] apart = s.ledger.delta[regime];
            for (int x = 0; x < 4; x++) {
                int points = common[i] + apart[4 * i + x];
                int zone = Quick.zone(zones, start + points);
                if (points + up(sum) >= bounds[zone + 1] || points - down(sum) < bounds[zone]) {
                    return false;
                }
            }
            return true;
        }

        /// Moves the sum of points of a resident on a day on which nothing but the grade can change.
        void move(int i, int points, int t) {
            int before = common[i];
            int after = before + points;
            common[i] = after;
            int zone = Quick.zone(zones, start + after);
            if (zone != Quick.zone(zones, start + before) && s.scores.regrade(regime, i, grades[zone])) {
                s.counting.regraded(regime, i, grades[zone], t);
            }
        }

        void expire(int i, int process, int points, int day) {
            int rule = quick.feed[quick.act[process]];
            s.calendar.add(day, WorldState.expirePlain(i, s.incarnation[i], rule, points, 15));
        }
    }
}
