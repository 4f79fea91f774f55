package assay.engine;

import assay.chance.Mark;
import assay.chance.Owners;
import assay.chance.Words;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Quick records whose order within the month cannot show, added up at once for the month and for all worlds.
///
/// A resident is **calm** in a world and month if nothing but quick records moves the score of their regimes, and if no
/// line lies within reach: neither by all points of the month that raise the score, without those that lower it, nor by
/// all that lower it alone. Then the score stays in its zone in whatever order the records arrive and expire, nobody
/// can see which day they came, and the month is one addition. A resident is **graded** if such a line is within reach
/// but no list and no response turns at it: then the grade alone may change, and the month of this one resident is gone
/// through by day, at once. The records of all others go to the day loop.
///
/// ```
///   occasions ─> records by view ─> up and down by resident ─┬─ calm: one addition in each world
///   expiries of the month ───────────────────────────────────┼─ graded: one resident's month, day by day
///                                                            └─ others: to the days, expiries to the calendars
/// ```
///
/// A **view** is what worlds with the same coverage, points and lives have in common ({@link CalmView}).
///
/// Invariants: (1) sums are 0 outside {@link #settle}; (2) a record of a resident who responds in some world never
/// comes here, so that here a record is in all four lanes of all worlds that see it; (3) a record that
/// came here expires
/// through its view, whether its resident was calm or not.
final class CalmMonth {
    private static final int MOST_WORLDS = 8;
    private static final int DAYS = 0xFF;
    private static final int GRADES = 0xFF00;
    /// busy with nothing but lanes that part
    private static final int SPLIT = 1;
    private static final byte[] NOBODY = new byte[0];

    /// Per process: its records come here.
    final boolean[] batched;
    /// per world: its view
    final CalmView[] viewOf;

    private final CalmView[] views;
    private final int months;
    private final boolean[] disturbs;
    private final boolean lives;
    private final boolean spells;
    /// of the scores that are moved
    private final int regime;
    private final Shared shared;
    private final People people;
    private WorldState[] worlds = new WorldState[0];
    private int[] incarnation = new int[0];
    private int all;
    /// worlds in which something else may move a resident's score or have them judged this month
    private final byte[] disturbed;
    private int[] disturbedList = new int[64];
    private int disturbedCount;
    /// per resident who is not calm: worlds in which the grade alone may change << 8 | worlds that go day by day
    private final int[] apart;
    private int[] apartList = new int[64];
    private int apartCount;
    private int gradable;
    /// nobody is calm this month
    private boolean nobody;

    private int[] residents = new int[1024];
    private long[] marks = new long[1024];
    private int[] metas = new int[1024];
    private byte[] seen = new byte[1024];
    private long[] days = new long[1024];
    private int size;
    /// numbers of residents, then of records, that are not added up
    private int[] left = new int[0];

    /// per graded resident with several records: the last of their records and expiries of the month
    private final int[] head;
    private int[] next = new int[64];
    /// day (8 bits) | by which views (8) | process (15) | expiry (1)
    private int[] what = new int[64];
    private int links;
    private int[] inOrder = new int[16];

    CalmMonth(Model model, WorldTables[] tables, People people, Shared shared, int most) {
        this.shared = shared;
        this.people = people;
        months = model.months();
        int processes = model.processes().size();
        batched = new boolean[processes];
        disturbs = new boolean[processes];
        boolean possible = tables.length > 0 && tables.length <= MOST_WORLDS;
        boolean lasting = false;
        for (WorldTables world : tables) {
            lasting |= world.spells;
            for (WorldTables.FeedTable feed : world.feeds) {
                possible &= feed.feed.misplaced().impossible();
            }
        }
        spells = lasting;
        int[] regimes = new int[processes];
        for (int p = 0; p < processes; p++) {
            regimes[p] = possible && shared.quick[p] ? regime(tables, p) : -1;
            disturbs[p] = model.processes().get(p).kind() != Process.Kind.WANT;
        }
        regime = mostFrequent(regimes);
        for (int p = 0; p < processes; p++) {
            batched[p] = regimes[p] >= 0 && regimes[p] == regime;
        }
        possible &= regime >= 0;
        viewOf = new CalmView[tables.length];
        List<CalmView> found = new ArrayList<>();
        for (int w = 0; w < tables.length && possible; w++) {
            CalmView view = new CalmView(tables[w], batched, months, model.cells(), most);
            CalmView same = found.stream().filter(view::same).findFirst().orElse(view);
            if (same == view) {
                found.add(view);
            }
            same.worlds.add(w);
            viewOf[w] = same;
        }
        views = found.toArray(new CalmView[0]);
        lives = found.stream().anyMatch(view -> view.lives);
        disturbed = new byte[most];
        apart = new int[most];
        head = new int[most];
        Arrays.fill(head, -1);
    }

    /// The regime in which the records of a process count in all worlds, or −1; one without points would leave no trace
    /// in a sum.
    private static int regime(WorldTables[] tables, int p) {
        int found = -1;
        for (int w = 0; w < tables.length; w++) {
            Regime.EntryRule rule = tables[w].rules[tables[w].quick.feed[tables[w].quick.act[p]]];
            if (rule.leastPoints() == 0 || (w > 0 && rule.regime() != found)) {
                return -1;
            }
            found = rule.regime();
        }
        return found;
    }

    private static int mostFrequent(int[] regimes) {
        int most = 0;
        int found = -1;
        for (int regime : regimes) {
            int times = (int) Arrays.stream(regimes).filter(r -> r == regime).count();
            if (regime >= 0 && times > most) {
                most = times;
                found = regime;
            }
        }
        return found;
    }

    /// The worlds whose scores are moved, in order.
    void of(WorldState[] states) {
        worlds = states;
        all = (1 << states.length) - 1;
        incarnation = states.length == 0 ? new int[0] : states[0].incarnation;
        for (CalmView view : views) {
            view.sides = view.worlds.stream()
                    .map(w -> new CalmView.Side(states[w], regime))
                    .toArray(CalmView.Side[]::new);
            for (CalmView.Side side : view.sides) {
                view.mask |= side.bit << 8 | side.bit;
            }
        }
    }

    void start() {
        forgetApart();
        for (CalmView view : views) {
            view.start();
        }
    }

    void newMonth(int month) {
        size = 0;
        nobody = month == 0 && spells;
        forgetApart();
        for (CalmView view : views) {
            view.newMonth();
        }
    }

    private void forgetApart() {
        for (int k = 0; k < apartCount; k++) {
            apart[apartList[k]] = 0;
        }
        apartCount = 0;
    }

    /// Whether a world takes the records of a resident, who is not calm in all worlds, day by day.
    boolean takes(int world, int i) {
        return (apart[i] >> world & 1) != 0;
    }

    /// The occasions of a process in a month: those of residents who respond nowhere stay here, the others are
    /// passed on.
    ///
    /// @param words owner words
    /// @param hashes of the marks, for the coverage
    void take(int p, Owners owner, long mean, long[] words, long[] drawn, long[] hashes, int n, MonthOccasions others) {
        if (residents.length < n) {
            residents = new int[2 * n];
        }
        if (size + n > marks.length) {
            int more = Math.max(size + n, 2 * marks.length);
            marks = Arrays.copyOf(marks, more);
            metas = Arrays.copyOf(metas, more);
            seen = Arrays.copyOf(seen, more);
        }
        owner.owners(residents, words, n, mean);
        if (views.length == 1) {
            oneView(p, drawn, hashes, n, others);
        } else {
            severalViews(p, drawn, hashes, n, others);
        }
    }

    private void oneView(int p, long[] drawn, long[] hashes, int n, MonthOccasions others) {
        CalmView view = views[0];
        long limit = view.limit[p] ^ Long.MIN_VALUE;
        long always = view.limit[p] == -1L ? -1 : 0;
        long record = view.record[p];
        long[] sums = view.sums;
        long[] covered = view.covered[p];
        long[] acts = shared.acts[p];
        byte[] responding = shared.responding;
        short[] place = people.place;
        int[] who = residents;
        long[] kept = marks;
        int[] keptMetas = metas;
        int meta = p << 15;
        int k = size;
        for (int j = 0; j < n; j++) {
            int i = who[j];
            if (i < 0) {
                continue;
            }
            if (responding[i] != 0) {
                others.add(drawn[j], meta | i);
                continue;
            }
            // without a branch: whether a record is made is a matter of chance that no processor foresees
            long yes = (hashes[j] ^ Long.MIN_VALUE) < limit ? -1 : always;
            int cell = place[i];
            acts[cell]++;
            covered[cell] -= yes;
            sums[i] += yes & record;
            kept[k] = drawn[j];
            keptMetas[k] = meta | i;
            k -= (int) yes;
        }
        size = k;
    }

    private void severalViews(int p, long[] drawn, long[] hashes, int n, MonthOccasions others) {
        long[] acts = shared.acts[p];
        int[] who = residents;
        int m = 0;
        for (int j = 0; j < n; j++) {
            int i = who[j];
            if (i < 0) {
                continue;
            }
            if (shared.responding[i] != 0) {
                others.add(drawn[j], p << 15 | i);
                continue;
            }
            acts[people.place[i]]++;
            who[m] = i;
            drawn[m] = drawn[j];
            hashes[m] = hashes[j];
            m++;
        }
        Arrays.fill(seen, size, size + m, (byte) 0);
        for (int v = 0; v < views.length; v++) {
            seenBy(v, p, hashes, m);
        }
        int k = size;
        for (int j = 0, from = size; j < m; j++) {
            byte by = seen[from + j];
            marks[k] = drawn[j];
            metas[k] = p << 15 | who[j];
            seen[k] = by;
            k += by != 0 ? 1 : 0;
        }
        size = k;
    }

    private void seenBy(int v, int p, long[] hashes, int n) {
        CalmView view = views[v];
        long limit = view.limit[p] ^ Long.MIN_VALUE;
        long always = view.limit[p] == -1L ? -1 : 0;
        long record = view.record[p];
        long[] sums = view.sums;
        long[] covered = view.covered[p];
        short[] place = people.place;
        int[] who = residents;
        byte[] by = seen;
        int from = size;
        int bit = 1 << v;
        for (int j = 0; j < n; j++) {
            int i = who[j];
            long yes = (hashes[j] ^ Long.MIN_VALUE) < limit ? -1 : always;
            covered[place[i]] -= yes;
            sums[i] += yes & record;
            by[from + j] |= (byte) (yes & bit);
        }
    }

    /// When all is drawn: who is calm has the month added up, who is graded is gone through by day at once; of the
    /// others the records are handed to the days, the expiries to the calendars.
    ///
    /// @param others the other occasions of the month
    void settle(int month, MonthOccasions others) {
        if (views.length == 0) {
            return;
        }
        disturb(month, others);
        if (lives) {
            expiries(month);
            for (CalmView view : views) {
                view.sumExpiries(month, incarnation);
            }
        }
        gradable = gradable(month);
        for (int v = 0; v < views.length; v++) {
            settle(v, month);
        }
        if (apartCount > 0) {
            handOver(month, others);
        }
        for (int k = 0; k < disturbedCount; k++) {
            disturbed[disturbedList[k]] = 0;
        }
        disturbedCount = 0;
    }

    private void settle(int v, int month) {
        CalmView view = views[v];
        view.gather(metas, views.length == 1 ? NOBODY : seen, size, v, month);
        disturbRespondents(view, month);
        if (left.length < view.who.length) {
            left = new int[view.who.length];
        }
        for (CalmView.Side side : view.sides) {
            int count = nobody ? everybody(view) : side.addUp(view, disturbed, left);
            for (int k = 0; k < count; k++) {
                settle(view, side, left[k], month);
            }
        }
        view.forget();
    }

    /// What expires for somebody who responds in another world: their records of the month are not among the sums.
    private void disturbRespondents(CalmView view, int month) {
        for (int k = 0; shared.responds() && k < view.waiting(month); k++) {
            int i = CalmView.resident(view.bucket(month)[k]);
            if (shared.responding[i] != 0) {
                disturb(i, all);
            }
        }
    }

    private int everybody(CalmView view) {
        for (int u = 0; u < view.gathered; u++) {
            left[u] = u;
        }
        return view.gathered;
    }

    /// The month of a resident who is not calm in a world.
    private void settle(CalmView view, CalmView.Side side, int u, int month) {
        int i = view.who[u];
        long sum = view.sums[i];
        int how = side.bit;
        if (!nobody && (disturbed[i] & side.bit) == 0) {
            if (side.busy[i] == SPLIT && side.staysInAllLanes(i, sum)) {
                side.common[i] += CalmView.up(sum) - CalmView.down(sum);
                return;
            }
            if (side.busy[i] == 0 && (gradable & side.bit) != 0 && side.staysBetweenLists(i, sum)) {
                if (CalmView.count(sum) == 1) {
                    int k = view.first[u];
                    int day = k >= 0 ? Mark.day(marks[k]) - 1 : CalmView.day(view.bucket(month)[~k]);
                    side.move(i, CalmView.up(sum) - CalmView.down(sum), 30 * month + day);
                    return;
                }
                how = side.bit << 8;
            }
        }
        if (apart[i] == 0) {
            if (apartCount == apartList.length) {
                apartList = Arrays.copyOf(apartList, 2 * apartCount);
            }
            apartList[apartCount++] = i;
        }
        apart[i] |= how;
    }

    /// Hands what is not added up to the days and the calendars, or goes through it where grades alone may change.
    private void handOver(int month, MonthOccasions others) {
        int count = 0;
        for (int k = 0; k < size; k++) {
            left[count] = k;
            count += -apart[metas[k] & 0xFFF] >>> 31;
        }
        for (int at = 0; at < count; at++) {
            handOverRecord(left[at], others);
        }
        for (int v = 0; lives && v < views.length; v++) {
            for (int k = 0; k < views[v].waiting(month); k++) {
                handOverExpiry(v, views[v].bucket(month)[k], 30 * month);
            }
        }
        links = 0;
        for (int k = 0; k < apartCount; k++) {
            int i = apartList[k];
            if (head[i] >= 0) {
                grade(i, 30 * month);
                head[i] = -1;
            }
        }
    }

    private void handOverRecord(int k, MonthOccasions others) {
        int meta = metas[k];
        int i = meta & 0xFFF;
        int in = 0;
        int grades = 0;
        for (int v = 0; v < views.length; v++) {
            if (views.length == 1 || (seen[k] >> v & 1) != 0) {
                int by = apart[i] & views[v].mask;
                in |= by;
                grades |= (by & GRADES) != 0 ? 1 << v : 0;
            }
        }
        if ((in & DAYS) != 0) {
            others.add(marks[k], meta);
        }
        if (grades != 0) {
            link(i, Mark.day(marks[k]) - 1, meta >>> 15, grades, 0);
        }
    }

    private void handOverExpiry(int v, long expiry, int first) {
        CalmView view = views[v];
        int i = CalmView.resident(expiry);
        int in = apart[i] & view.mask;
        if (in == 0) {
            return;
        }
        int p = CalmView.process(expiry);
        int day = CalmView.day(expiry);
        for (CalmView.Side side : view.sides) {
            if ((in & side.bit) != 0) {
                side.expire(i, p, view.points[p], first + day);
            }
        }
        if ((in & GRADES) != 0) {
            link(i, day, p, 1 << v, 1);
        }
    }

    private void link(int i, int day, int process, int by, int gone) {
        if (links == next.length) {
            next = Arrays.copyOf(next, 2 * links);
            what = Arrays.copyOf(what, 2 * links);
        }
        next[links] = head[i];
        what[links] = day << 24 | by << 16 | process << 1 | gone;
        head[i] = links++;
    }

    /// Goes through the month of a resident whose grade alone may change, in order of days.
    private void grade(int i, int first) {
        int n = 0;
        for (int at = head[i]; at >= 0; at = next[at]) {
            if (n == inOrder.length) {
                inOrder = Arrays.copyOf(inOrder, 2 * n);
            }
            int k = n++;
            while (k > 0 && inOrder[k - 1] > what[at]) {
                inOrder[k] = inOrder[k - 1];
                k--;
            }
            inOrder[k] = what[at];
        }
        for (int v = 0; v < views.length; v++) {
            if ((apart[i] & GRADES & views[v].mask) != 0) {
                grade(i, first, n, v);
            }
        }
    }

    private void grade(int i, int first, int n, int v) {
        CalmView view = views[v];
        for (int k = 0; k < n; ) {
            int day = inOrder[k] >> 24;
            int points = 0;
            for (; k < n && inOrder[k] >> 24 == day; k++) {
                int p = inOrder[k] >> 1 & 0x7FFF;
                if ((inOrder[k] >> 16 + v & 1) != 0) {
                    points += (inOrder[k] & 1) == 0 ? view.points[p] : -view.points[p];
                }
            }
            for (CalmView.Side side : view.sides) {
                if (points != 0 && (apart[i] >> 8 & side.bit) != 0) {
                    side.move(i, points, first + day);
                }
            }
        }
    }

    /// Puts the expiries of the month's records into their months, also into this one.
    private void expiries(int month) {
        if (days.length < marks.length) {
            days = new long[marks.length];
        }
        Words.days(days, marks, size);
        for (int v = 0; v < views.length; v++) {
            CalmView view = views[v];
            for (int k = 0; k < size; k++) {
                int p = metas[k] >>> 15;
                int life = view.life[p];
                if (life <= 0 || (views.length > 1 && (seen[k] >> v & 1) == 0)) {
                    continue;
                }
                int end = (int) days[k] + life;
                int later = end / 30;
                if (month + later < months) {
                    int i = metas[k] & 0xFFF;
                    view.expire(month + later, CalmView.expiry(incarnation[i], i, end - 30 * later, p));
                }
            }
        }
    }

    /// Worlds in which nobody is judged this month but for what happens to them.
    private int gradable(int month) {
        int in = 0;
        for (WorldState s : worlds) {
            if (month > 0 && !s.versionBegins(30 * month, 30 * month + 30)) {
                in |= 1 << s.tables.world.index();
            }
        }
        return in;
    }

    /// Something else than records that come here may move a resident's score this month, or have them judged.
    private void disturb(int i, int in) {
        if (disturbed[i] == 0) {
            if (disturbedCount == disturbedList.length) {
                disturbedList = Arrays.copyOf(disturbedList, 2 * disturbedCount);
            }
            disturbedList[disturbedCount++] = i;
        }
        disturbed[i] |= (byte) in;
    }

    private void disturb(int month, MonthOccasions others) {
        others.eachOwner(this::byOccasion);
        for (int k = 0; k < others.turnover.size; k++) {
            disturb(others.turnover.residents[k], all);
        }
        for (int w = 0; w < worlds.length; w++) {
            WorldState s = worlds[w];
            for (int t = 30 * month; t < 30 * month + 30; t++) {
                for (int at = s.calendar.first(t); at >= 0; at = s.calendar.next(at)) {
                    byEvent(s, s.calendar.what(at), 1 << w);
                }
            }
        }
    }

    private void byOccasion(int process, int i) {
        if (process < 0 || disturbs[process]) {
            disturb(i, all);
        }
    }

    private void byEvent(WorldState s, long event, int in) {
        switch ((int) (event >>> 60)) {
            case WorldState.EXPIRE_PLAIN, WorldState.OVER, WorldState.RECUR ->
                disturb((int) (event >>> 48) & 0xFFF, in);
            case WorldState.EXPIRE -> disturb(s.ledger.resident[(int) (event >>> 32) & 0x0FFF_FFFF], in);
            case WorldState.CLOSE -> {
                int piece = (int) (event >>> 30) & 0x3FFF_FFFF;
                for (int e = s.pieces.entries[piece]; e >= 0; e = s.ledger.nextOfPiece[e]) {
                    disturb(s.ledger.resident[e], in);
                }
            }
            case WorldState.ARRIVE -> disturb(s.conduct.receiver((int) event), in);
            case WorldState.TOUCH -> disturb((int) event & 0xFFF, in);
            default -> {}
        }
    }
}
