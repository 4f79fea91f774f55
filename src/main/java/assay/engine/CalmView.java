package assay.engine;

import assay.plan.Regime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the calm records of a month are to all worlds that see, count and keep them alike: sums by resident,
/// and expiries.
///
/// A sum is one `long`: how many records (16 bits) | points upwards (24) | points downwards (24). It is 0 outside
/// {@link CalmMonth#settle}, and negative once its resident turned out not to be calm.
final class CalmView {
    private static final int PART = 24;
    private static final int MASK = (1 << PART) - 1;

    final List<Integer> worlds = new ArrayList<>();
    Side[] sides = new Side[0];
    /// per process: the hash of a covered act is below
    final long[] limit;
    final int[] points;
    final int[] life;
    private final int[] regime;
    /// per process: what a record adds to a sum, and what its expiry does
    final long[] record;
    final long[] expiry;
    /// per process: which of the regimes
    final int[] slot;
    int[] regimes = new int[0];
    /// per regime of the view: a sum for each resident
    long[][] sums = new long[0][];
    /// per process: acts covered this month by cell, one place more, first, for residents who are not counted
    final long[][] covered;
    /// per month: incarnation << 32 | resident << 20 | day of the month << 15 | process
    private final long[][] buckets;
    private final int[] waiting;
    /// the worlds as bits, twice
    int mask;
    boolean lives;

    CalmView(WorldTables tables, boolean[] batched, int months, int cells) {
        int n = batched.length;
        limit = new long[n];
        points = new int[n];
        life = new int[n];
        regime = new int[n];
        record = new long[n];
        expiry = new long[n];
        slot = new int[n];
        covered = new long[n][];
        buckets = new long[months][];
        waiting = new int[months];
        for (int p = 0; p < n; p++) {
            if (batched[p]) {
                int feed = tables.quick.act[p];
                Regime.EntryRule rule = tables.rules[tables.quick.feed[feed]];
                limit[p] = tables.feeds[feed].coverage[0];
                points[p] = rule.leastPoints();
                life[p] = rule.life();
                lives |= life[p] > 0;
                regime[p] = rule.regime();
                record[p] = sum(points[p]);
                expiry[p] = sum(-points[p]);
                covered[p] = new long[cells + 1];
            }
        }
    }

    private static long sum(int points) {
        return 1L << 2 * PART | (points > 0 ? (long) points << PART : -points);
    }

    static int count(long sum) {
        return (int) (sum >>> 2 * PART);
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
                && Arrays.equals(life, other.life)
                && Arrays.equals(regime, other.regime);
    }

    /// Makes room for the sums of the regimes that these processes lead to.
    void seat(boolean[] batched, int most) {
        int[] found = new int[batched.length];
        int count = 0;
        for (int p = 0; p < batched.length; p++) {
            if (batched[p]) {
                int at = 0;
                while (at < count && found[at] != regime[p]) {
                    at++;
                }
                found[at] = regime[p];
                count = Math.max(count, at + 1);
                slot[p] = at;
            }
        }
        regimes = Arrays.copyOf(found, count);
        sums = new long[count][most];
    }

    /// Whether the month of a resident is one record or one expiry.
    boolean single(int i) {
        int n = 0;
        for (long[] sum : sums) {
            n += count(sum[i]);
        }
        return n == 1;
    }

    /// Clears the sums of a resident, or remembers that they are not calm.
    void mark(int i, long with) {
        for (long[] sum : sums) {
            sum[i] = with;
        }
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
                sums[slot[process(what)]][i] += expiry[process(what)];
                bucket[kept++] = what;
            }
        }
        waiting[month] = kept;
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
        /// per regime of the view
        final int[][] common;
        final byte[][] zone;
        final int[][] bounds;
        final int[][] below;
        final int[][] above;
        final int[] start;
        final byte[] busy;
        private final Quick quick;
        private final int[] regimes;

        Side(WorldState state, int[] regimes) {
            s = state;
            bit = 1 << state.tables.world.index();
            busy = state.busy;
            quick = state.tables.quick;
            this.regimes = regimes;
            int n = regimes.length;
            common = new int[n][];
            zone = new byte[n][];
            bounds = new int[n][];
            below = new int[n][];
            above = new int[n][];
            start = new int[n];
            for (int slot = 0; slot < n; slot++) {
                common[slot] = state.ledger.common[regimes[slot]];
                zone[slot] = quick.zone[regimes[slot]];
                bounds[slot] = quick.bounds[regimes[slot]];
                below[slot] = quick.below[regimes[slot]];
                above[slot] = quick.above[regimes[slot]];
                start[slot] = quick.start[regimes[slot]];
            }
        }

        /// Whether the score of a resident stays in its zone whatever the order of the month.
        boolean stays(int slot, int i, long sum) {
            int points = common[slot][i];
            int at = Quick.zone(zone[slot], start[slot] + points);
            int[] of = bounds[slot];
            return points + up(sum) < of[at + 1] && points - down(sum) >= of[at];
        }

        /// Adds up the month if the resident is calm in this world.
        ///
        /// @return 0 if so; all of the low byte if it goes by day; all of the high byte if only a grade may change
        int settle(long[][] sums, int i) {
            boolean split = busy[i] == 1;
            boolean calm = true;
            for (int slot = 0; slot < sums.length; slot++) {
                long sum = sums[slot][i];
                if ((busy[i] != 0 && !split) || (split && !staysInAllLanes(slot, i, sum))) {
                    return 0xFF;
                }
                if (!split && !stays(slot, i, sum)) {
                    calm = false;
                    if (!quick.staysBetweenLists(regimes[slot], common[slot][i], up(sum), down(sum))) {
                        return 0xFF;
                    }
                }
            }
            if (!calm) {
                return 0xFF00;
            }
            for (int slot = 0; slot < sums.length; slot++) {
                common[slot][i] += up(sums[slot][i]) - down(sums[slot][i]);
            }
            return 0;
        }

        private boolean staysInAllLanes(int slot, int i, long sum) {
            int[] apart = s.ledger.delta[regimes[slot]];
            int[] of = bounds[slot];
            for (int x = 0; x < 4; x++) {
                int points = common[slot][i] + apart[4 * i + x];
                int at = Quick.zone(zone[slot], start[slot] + points);
                if (points + up(sum) >= of[at + 1] || points - down(sum) < of[at]) {
                    return false;
                }
            }
            return true;
        }

        /// Moves the sum of points of a resident on a day on which nothing but the grade can change.
        void move(int slot, int i, int points, int t) {
            int before = common[slot][i];
            int after = before + points;
            common[slot][i] = after;
            byte[] zones = zone[slot];
            int now = Quick.zone(zones, start[slot] + after);
            if (now != Quick.zone(zones, start[slot] + before)) {
                grade(slot, i, now, t);
            }
        }

        /// The score of a resident comes to another zone on a day on which nothing but the grade can change.
        void grade(int slot, int i, int zone, int t) {
            int r = regimes[slot];
            byte grade = quick.grade[r][zone];
            if (s.ledger.regrade(r, i, grade)) {
                s.counting.regraded(r, i, grade, t);
            }
        }

        void expire(int i, int process, int points, int day) {
            int rule = quick.feed[quick.act[process]];
            s.calendar.add(day, WorldState.expirePlain(i, s.incarnation[i], rule, points, 15));
        }
    }
}
