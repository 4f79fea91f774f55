package assay.engine;

import assay.plan.Capacity;
import assay.plan.Consequence;
import assay.tally.WorldSections;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/// Whose turn it is: favours of which there are only so many, and wants that wait for a place.
///
/// What a day has granted is put in order (mark, resident, domain) when its wants have all been looked at,
/// so that the order in which they were drawn does not show. Then quotas are spent, the wants of domains
/// with a capacity join one of two queues, and the heads of the queues are met.
final class Turns {
    private static final int IN_TURN = WorldSections.MET;
    private static final int BEFORE = WorldSections.MET_BEFORE;

    private final WorldState s;
    private final WorldTables tables;
    private final Wants wants;
    private final boolean any;
    private final Queue[][] queues;
    /// wants met in the month, by domain
    private final int[] met;
    /// how many the month allows, by domain
    private final int[] places;
    /// how many a quota still allows, by consequence
    private final int[] left;
    private long[] marks = new long[16];
    private int[] who = new int[16];
    private int[] what = new int[16];
    private int today;
    private int waiting;

    Turns(WorldState state, Wants wants) {
        s = state;
        tables = state.tables;
        this.wants = wants;
        int domains = tables.byTurns.length;
        boolean some = false;
        queues = new Queue[domains][2];
        for (int d = 0; d < domains; d++) {
            some |= tables.byTurns[d];
            for (int before = 0; before < 2; before++) {
                queues[d][before] = new Queue();
            }
        }
        any = some;
        met = new int[domains];
        places = new int[domains];
        left = new int[tables.consequences.length];
    }

    void clear() {
        today = 0;
        waiting = 0;
        for (Queue[] both : queues) {
            both[0].clear();
            both[1].clear();
        }
    }

    /// Whether somebody may be met today though nobody wants anything.
    boolean pending() {
        return waiting > 0;
    }

    void newMonth(int month) {
        if (!any) {
            return;
        }
        Arrays.fill(met, 0);
        for (int d = 0; d < places.length; d++) {
            places[d] = ofMonth(tables.world.domains().get(d).capacity(), month);
        }
        for (int c = 0; c < left.length; c++) {
            left[c] = ofMonth(tables.consequences[c].quota(), month);
        }
    }

    private int ofMonth(int perThousand, int month) {
        return perThousand < 0 ? Integer.MAX_VALUE : (int) Capacity.ofMonth(perThousand, s.people.size, month);
    }

    /// A want that nothing bars, in a domain that goes by turns.
    void granted(int d, int i, long mark) {
        if (today == marks.length) {
            marks = Arrays.copyOf(marks, 2 * today);
            who = Arrays.copyOf(who, 2 * today);
            what = Arrays.copyOf(what, 2 * today);
        }
        int at = today++;
        while (at > 0 && after(at - 1, mark, i, d)) {
            marks[at] = marks[at - 1];
            who[at] = who[at - 1];
            what[at] = what[at - 1];
            at--;
        }
        marks[at] = mark;
        who[at] = i;
        what[at] = d;
    }

    private boolean after(int k, long mark, int i, int d) {
        int order = Long.compareUnsigned(marks[k], mark);
        return order > 0 || (order == 0 && (who[k] > i || (who[k] == i && what[k] > d)));
    }

    /// The wants of the day have all been looked at.
    void day(int t) {
        if (!any) {
            return;
        }
        for (int k = 0; k < today; k++) {
            favour(what[k], who[k], marks[k], t);
        }
        today = 0;
        for (int d = 0; waiting > 0 && d < queues.length; d++) {
            int may = Capacity.byDay(places[d], t);
            meet(d, BEFORE, queues[d][1], may, t);
            meet(d, IN_TURN, queues[d][0], may, t);
        }
    }

    private void favour(int d, int i, long mark, int t) {
        boolean favoured = false;
        boolean before = false;
        Set<Integer> by = s.trace == null ? null : new TreeSet<>();
        for (int c : tables.grantsOf[d]) {
            if (left[c] > 0 && wants.applies(c, i, mark, t)) {
                if (tables.consequences[c].quota() >= 0) {
                    left[c]--;
                }
                favoured = true;
                if (by != null) {
                    by.add(c);
                }
                before |= tables.consequences[c].effect() == Consequence.Effect.PRIORITY;
            }
        }
        wants.granted(d, i, mark, favoured, by, t);
        if (tables.world.domains().get(d).capacity() >= 0) {
            queues[d][before ? 1 : 0].add(i, s.incarnation[i], t);
            waiting++;
        }
    }

    private void meet(int d, int column, Queue queue, int may, int t) {
        while (queue.size() > 0) {
            int i = queue.resident();
            if (s.incarnation[i] == queue.incarnation()) {
                if (met[d] >= may) {
                    return;
                }
                met[d]++;
                s.events.turn(d, column, i, 1);
                s.events.turn(d, column + 1, i, t - queue.day());
                if (s.trace != null) {
                    s.trace.met(d, i, column == BEFORE, queue.day(), t);
                }
            }
            queue.drop();
            waiting--;
        }
    }

    /// Who waits at the end of a month of the window.
    void monthEnds(int t) {
        for (int d = 0; waiting > 0 && d < queues.length; d++) {
            queues[d][0].tell(d, IN_TURN, s, t);
            queues[d][1].tell(d, BEFORE, s, t);
        }
    }

    /// First come, first served: resident, incarnation and day of each want, in a ring that grows.
    private static final class Queue {
        private int[] ring = new int[3 * 16];
        private int first;
        private int size;

        void clear() {
            first = 0;
            size = 0;
        }

        int size() {
            return size;
        }

        void add(int i, int incarnation, int t) {
            if (3 * size == ring.length) {
                int[] longer = new int[2 * ring.length];
                for (int k = 0; k < ring.length; k++) {
                    longer[k] = ring[(3 * first + k) % ring.length];
                }
                ring = longer;
                first = 0;
            }
            int at = 3 * (first + size++) % ring.length;
            ring[at] = i;
            ring[at + 1] = incarnation;
            ring[at + 2] = t;
        }

        int resident() {
            return ring[3 * first];
        }

        int incarnation() {
            return ring[3 * first + 1];
        }

        int day() {
            return ring[3 * first + 2];
        }

        void drop() {
            first = (first + 1) % (ring.length / 3);
            size--;
        }

        private void tell(int d, int column, WorldState s, int t) {
            for (int k = 0; k < size; k++) {
                int at = 3 * (first + k) % ring.length;
                if (s.incarnation[ring[at]] == ring[at + 1]) {
                    s.events.waits(d, column, ring[at], 1);
                    s.events.waits(d, column + 1, ring[at], t - ring[at + 2]);
                }
            }
        }
    }
}
