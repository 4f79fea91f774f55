package assay.engine;

import assay.engine.Trace.Bar;
import assay.engine.Trace.Fate;
import assay.engine.Trace.Origin;
import assay.engine.Trace.Outcome;
import assay.engine.Trace.Standing;
import assay.engine.Trace.Way;
import assay.engine.Trace.Why;
import assay.plan.Consequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tells a {@link Watch} what happens in one world: called where something happens, it reads the state
/// and changes none.
///
/// What a listing or a score was before, it remembers itself; all else it is told or finds in the state at hand.
final class Tracer {
    private static final int LAWFUL = 3;
    private static final Written UNTRUE = new Written(-1, Fate.KEPT, 1);
    private static final Written QUOTA = new Written(-1, Fate.LOST, 1);

    private final WorldState s;
    private final Watch watch;
    private final boolean whole;
    private final int world;
    /// [list][resident]
    private final byte[][] lanes;
    private final boolean[][] stock;
    /// [regime][resident]
    private final Standing[][] standing;
    private final int[] responding;
    /// who has left and is not yet followed
    private final boolean[] gone;
    /// per feed: what a source wrote that is not plain, by its mark
    private final List<Map<Long, Written>> written = new ArrayList<>();
    /// per feed: recorded copies that have arrived, by mark and receiver
    private final List<Map<Long, Integer>> copies = new ArrayList<>();
    /// on whom the record that arrived last is put
    private int addressee = -1;
    /// the rules of entry that were true of the person being judged, and of whom, for which list, on which day
    private final Set<Integer> entries = new TreeSet<>();
    private int entering = -1;
    private int enteringOn = -1;
    private int enteringWho = -1;
    /// [list][resident]: how a listing ended on which day
    private final @Nullable Way[][] way;
    private final int[][] wayOn;
    /// whose file a review is correcting
    int reviewed = -1;

    private record Written(int actor, Fate fate, int times) {}

    Tracer(WorldState state, Watch watch, int most) {
        s = state;
        this.watch = watch;
        whole = watch.wholeLives();
        world = state.tables.world.index();
        int lists = state.tables.lists.length;
        lanes = new byte[lists][most];
        stock = new boolean[lists][most];
        way = new Way[lists][most];
        wayOn = new int[lists][most];
        standing = new Standing[state.tables.regimes.length][most];
        responding = new int[most];
        gone = new boolean[most];
        for (int f = 0; f < state.tables.feeds.length; f++) {
            written.add(new HashMap<>());
            copies.add(new HashMap<>());
        }
    }

    void clear() {
        for (int l = 0; l < lanes.length; l++) {
            Arrays.fill(lanes[l], (byte) 0);
            Arrays.fill(stock[l], false);
            Arrays.fill(wayOn[l], -1);
        }
        for (Standing[] of : standing) {
            Arrays.fill(of, Standing.NONE);
        }
        Arrays.fill(responding, 0);
        Arrays.fill(gone, false);
        written.forEach(Map::clear);
        copies.forEach(Map::clear);
        reviewed = -1;
        entering = -1;
    }

    private void tell(int i, Trace what) {
        watch.saw(world, i, what);
    }

    private boolean off(int i) {
        return !whole || gone[i] || !watch.watches(i);
    }

    void leaves(int i, int t) {
        gone[i] = true;
        if (watch.watches(i)) {
            tell(i, new Trace.Leaves(t));
        }
    }

    void comes(int i, int t) {
        gone[i] = false;
        for (int l = 0; l < lanes.length; l++) {
            lanes[l][i] = 0;
            stock[l][i] = false;
        }
        for (Standing[] of : standing) {
            of[i] = Standing.NONE;
        }
        responding[i] = 0;
        if (watch.watches(i)) {
            tell(i, new Trace.Comes(t));
        }
        starts(i, t);
    }

    /// Somebody is there from now on.
    void starts(int i, int t) {
        if (!off(i)) {
            Set<Integer> facts = new TreeSet<>();
            for (int f = 0; f < s.truth.length; f++) {
                if (s.truth[f][i]) {
                    facts.add(f);
                }
            }
            tell(i, new Trace.Starts(t, facts));
        }
    }

    void turns(int fact, int i, boolean to, int t) {
        if (!off(i)) {
            tell(i, new Trace.Turns(t, fact, to));
        }
    }

    void acts(int behaviour, int i, int t) {
        if (!off(i)) {
            tell(i, new Trace.Acts(t, behaviour));
        }
    }

    void stops(int behaviour, int i) {
        if (!off(i)) {
            tell(i, new Trace.Stops(s.today, behaviour));
        }
    }

    void unseen(int feed, int i, int t) {
        if (!off(i)) {
            tell(i, new Trace.Unseen(t, feed));
        }
    }

    void writes(
            int feed,
            int i,
            Fate fate,
            boolean twice,
            boolean severe,
            int times,
            int arrival,
            int receiver,
            long mark,
            int t) {
        if (whole && (fate != Fate.KEPT || twice || times > 1)) {
            written.get(feed).put(mark, new Written(i, fate, times));
        }
        if (!off(i)) {
            tell(i, new Trace.Writes(t, feed, fate, twice, severe, times, arrival, receiver));
        }
    }

    void invents(int feed, long mark, boolean quota) {
        if (whole) {
            written.get(feed).put(mark, quota ? QUOTA : UNTRUE);
        }
    }

    void arrives(int i, int feed, int in, long mark, int actDay, int t) {
        addressee = i;
        if (off(i)) {
            return;
        }
        Written of = written.get(feed).get(mark);
        boolean first =
                of == null || (in & 1) == 0 || copies.get(feed).merge(mark ^ (long) i << 40, 1, Integer::sum) == 1;
        Origin origin = of == null ? Origin.OWN : origin(of, i, in, first);
        tell(i, new Trace.Arrives(t, feed, origin, of == null ? i : of.actor(), actDay, in));
    }

    private static Origin origin(Written of, int i, int in, boolean first) {
        if (of == UNTRUE || of == QUOTA) {
            return of == UNTRUE ? Origin.UNTRUE : Origin.QUOTA;
        }
        if ((in & 1) == 0) {
            return switch (of.fate()) {
                case LOST -> Origin.LOST;
                case MISPLACED -> Origin.ON_ANOTHER;
                default -> Origin.OWN;
            };
        }
        if (of.actor() != i) {
            return first ? Origin.NAMESAKE : Origin.TWICE;
        }
        return in != 1 ? Origin.OWN : first && of.times() > 1 ? Origin.SEVERITY : Origin.TWICE;
    }

    /// A rule makes an entry of the record that arrived last.
    void counts(int i, int rule, int points, int in, int t) {
        if (!off(i)) {
            tell(i, new Trace.Counts(t, rule, points, in, addressee));
        }
    }

    void uncounts(int i, int rule, int points, int out, boolean open) {
        if (!off(i)) {
            Why why = s.versionBeganOn == s.today
                    ? Why.VERSION
                    : reviewed == i ? Why.REVIEW : open ? Why.OVER : Why.RUN_OUT;
            tell(i, new Trace.Uncounts(s.today, rule, points, out, why));
        }
    }

    void rescored(int i, int before, int pointsBefore, int rule, int points, int in) {
        if (!off(i)) {
            tell(i, new Trace.Rescored(s.today, before, pointsBefore, rule, points, in));
        }
    }

    void finds(int i, int regime, int fact, boolean as, int t) {
        if (!off(i)) {
            tell(i, new Trace.Finds(t, regime, fact, as, s.truth[fact][i]));
        }
    }

    void responds(int i, int on, int t) {
        if (responding[i] != on && !off(i)) {
            tell(i, new Trace.Responds(t, responding[i], on));
        }
        responding[i] = on;
    }

    /// A rule of entry is true in the recorded lane of somebody being judged.
    ///
    /// @param listed already
    void enters(int l, int i, int entry, boolean listed, int t) {
        if (entering != l || enteringOn != t || enteringWho != i) {
            entries.clear();
            entering = l;
            enteringOn = t;
            enteringWho = i;
        }
        entries.add(entry);
        if (listed && s.tables.lists[l].term[entry] >= 0 && !off(i)) {
            tell(i, new Trace.CarriedOn(t, l, entry, s.lists.until[l][4 * i]));
        }
    }

    /// A listing began in the recorded lane.
    void entered(int l, int i, int t) {
        if (off(i)) {
            return;
        }
        boolean known = entering == l && enteringOn == t && enteringWho == i;
        boolean holding = (s.lists.hold[l][i] & 1) != 0;
        tell(
                i,
                new Trace.Enters(
                        t,
                        l,
                        known ? Set.copyOf(entries) : Set.of(),
                        holding ? -1 : s.lists.until[l][4 * i],
                        s.lists.lanes(l, i, t),
                        bits(s.lists.grounds[l][i]),
                        s.lists.proximate[l][i]));
    }

    void due(int l, int i, int on, int t) {
        if (!off(i)) {
            tell(i, new Trace.Due(t, l, on));
        }
    }

    /// Today a listing ends, or has ended, in a way of its own.
    void ends(int l, int i, Way how, int t) {
        way[l][i] = how;
        wayOn[l][i] = t;
    }

    void knows(int l, int i, boolean byNotice, boolean objects, int t) {
        if (!off(i)) {
            tell(i, new Trace.Knows(t, l, byNotice, objects));
        }
    }

    void files(int l, int i, boolean wronged, int t) {
        if (!off(i)) {
            tell(i, new Trace.Files(t, l, wronged));
        }
    }

    void decided(int l, int i, int filedOn, boolean wronged, boolean granted, int t) {
        if (granted) {
            ends(l, i, Way.OBJECTION, t);
        }
        if (!off(i)) {
            tell(i, new Trace.Decided(t, l, filedOn, wronged, granted));
        }
    }

    void reached(int consequence, int i, int through, boolean begins, int changed) {
        if (!off(i)) {
            tell(i, new Trace.Reached(s.today, consequence, through, begins, changed));
        }
    }

    /// Somebody was judged: scores and listings that moved.
    void judged(int i, int t) {
        if (gone[i] || !watch.watches(i)) {
            return;
        }
        for (int r = 0; whole && r < standing.length; r++) {
            Standing now = standing(r, i);
            if (!now.equals(standing[r][i])) {
                tell(i, new Trace.Stands(t, r, standing[r][i], now));
                standing[r][i] = now;
            }
        }
        for (int l = 0; l < lanes.length; l++) {
            int now = s.lists.lanes(l, i, t);
            boolean stockNow = s.lists.stockUntil[l][i] > t;
            if (now != lanes[l][i] || stockNow != stock[l][i]) {
                if ((lanes[l][i] & 1) != 0 && (now & 1) == 0 && whole) {
                    tell(i, new Trace.Exits(t, l, way(l, i, t)));
                }
                tell(i, new Trace.Listed(t, l, lanes[l][i], now, stock[l][i], stockNow));
                lanes[l][i] = (byte) now;
                stock[l][i] = stockNow;
            }
        }
    }

    private Way way(int l, int i, int t) {
        Way own = way[l][i];
        return own != null && wayOn[l][i] == t ? own : Way.TERM_OVER;
    }

    private Standing standing(int r, int i) {
        if (s.version[r] < 0 || !s.scores.has[r][i]) {
            return Standing.NONE;
        }
        int at = 4 * i;
        int last = s.split[i] ? LAWFUL : 0;
        return new Standing(
                true,
                s.scores.score[r][at],
                s.scores.grade[r][at],
                s.scores.score[r][at + last],
                s.scores.grade[r][at + last]);
    }

    /// A want is granted.
    ///
    /// @param favours consequences that favour it
    /// @param dearer those that make it dearer
    void granted(int d, int i, Set<Integer> favours, Set<Integer> dearer, int t) {
        if (!gone[i] && watch.watches(i)) {
            Set<Integer> by = new TreeSet<>(favours);
            by.addAll(dearer);
            Outcome outcome = favours.isEmpty()
                    ? dearer.isEmpty() ? Outcome.GRANTED : Outcome.DEARER
                    : dearer.isEmpty() ? Outcome.FAVOURED : Outcome.FAVOURED_AND_DEARER;
            tell(i, new Trace.Wanted(t, d, outcome, 0, List.of(), by, Set.of(), -1, new LinkedHashMap<>()));
        }
    }

    /// A want is barred, and came to something.
    ///
    /// @param barred in which lanes
    void barred(int d, int i, long mark, Outcome outcome, int barred, long grounds, int proximate, int t) {
        if (gone[i] || !watch.watches(i)) {
            return;
        }
        List<Bar> bars = s.wants.bars(d, i, mark, t);
        SequencedMap<Integer, Integer> share = new LinkedHashMap<>();
        if (outcome == Outcome.DENIED && whole) {
            int regimes = 0;
            for (Bar bar : bars) {
                Consequence of = s.tables.consequences[bar.consequence()];
                if (of.list() < 0 && !bar.derived() && (regimes >> of.regime() & 1) == 0) {
                    regimes |= 1 << of.regime();
                    s.ledger.shares(of.regime(), i, (b, points) -> share.merge(b, points, Integer::sum));
                }
            }
        }
        tell(i, new Trace.Wanted(t, d, outcome, barred, bars, Set.of(), bits(grounds), proximate, share));
    }

    /// A want that waited is met.
    void met(int d, int i, boolean before, int since, int t) {
        if (!off(i)) {
            tell(i, new Trace.Met(t, d, before, since));
        }
    }

    private static Set<Integer> bits(long set) {
        Set<Integer> all = new TreeSet<>();
        for (long left = set; left != 0; left &= left - 1) {
            all.add(Long.numberOfTrailingZeros(left));
        }
        return java.util.Collections.unmodifiableSet(all);
    }
}
