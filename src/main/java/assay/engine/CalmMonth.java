package assay.engine;

import assay.chance.Mark;
import assay.chance.Owners;
import assay.chance.Words;
import assay.plan.Model;
import assay.plan.Process;
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
/// comes here, so that here a record is in all four lanes of all worlds that see it; (3) a record that came here expires
/// through its view, whether its resident was calm or not.
final class CalmMonth {
    private static final int MOST_WORLDS = 8;
    private static final int DAYS = 0xFF;
    private static final int GRADES = 0xFF00;

    /// Per process: its records come here.
    final boolean[] batched;
    /// per world: its view
    final CalmView[] viewOf;

    private final CalmView[] views;
    private final int months;
    private final boolean[] disturbs;
    private final boolean lives;
    private final boolean spells;
    private final boolean alone;
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
    /// records of the month that are not added up yet
    private int[] open = new int[0];

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
        for (int p = 0; p < processes; p++) {
            batched[p] = possible && shared.quick[p] && pointed(tables, p);
            disturbs[p] = model.processes().get(p).kind() != Process.Kind.WANT;
        }
        viewOf = new CalmView[tables.length];
        List<CalmView> found = new ArrayList<>();
        for (int w = 0; w < tables.length && possible; w++) {
            CalmView view = new CalmView(tables[w], batched, months, model.cells());
            CalmView same = found.stream().filter(view::same).findFirst().orElse(view);
            if (same == view) {
                view.seat(batched, most);
                found.add(view);
            }
            same.worlds.add(w);
            viewOf[w] = same;
        }
        views = found.toArray(new CalmView[0]);
        lives = found.stream().anyMatch(view -> view.lives);
        alone = tables.length == 1 && views.length == 1 && views[0].sums.length == 1;
        disturbed = new byte[most];
        apart = new int[most];
        head = new int[most];
        Arrays.fill(head, -1);
    }

    /// A record without points would leave no trace in a sum.
    private static boolean pointed(WorldTables[] tables, int p) {
        for (WorldTables world : tables) {
            if (world.rules[world.quick.feed[world.quick.act[p]]].leastPoints() == 0) {
                return false;
            }
        }
        return true;
    }

    /// The worlds whose scores are moved, in order.
    void of(WorldState[] states) {
        worlds = states;
        all = (1 << states.length) - 1;
        incarnation = states.length == 0 ? new int[0] : states[0].incarnation;
        for (CalmView view : views) {
            view.sides = view.worlds.stream()
                    .map(w -> new CalmView.Side(states[w], view.regimes))
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
        long[] sums = view.sums[view.slot[p]];
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
        long[] sums = view.sums[view.slot[p]];
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
        if (alone && !nobody) {
            settleRecordsAlone(30 * month, others);
        } else {
            settleRecords(30 * month, others);
        }
        for (int v = 0; lives && v < views.length; v++) {
            settleExpiries(v, 30 * month);
        }
        finish(30 * month);
    }

    /// The records of a month in one world with one score.
    private void settleRecordsAlone(int first, MonthOccasions others) {
        CalmView.Side side = views[0].sides[0];
        long[] sums = views[0].sums[0];
        int[] common = side.common[0];
        byte[] zones = side.zone[0];
        int[] bounds = side.bounds[0];
        int[] below = side.below[0];
        int[] above = side.above[0];
        int start = side.start[0];
        byte[] busy = side.busy;
        byte[] disturbed = this.disturbed;
        int[] metas = this.metas;
        if (open.length < metas.length) {
            open = new int[metas.length];
        }
        int[] open = this.open;
        int count = 0;
        for (int k = 0, n = size; k < n; k++) {
            int i = metas[k] & 0xFFF;
            long sum = sums[i];
            int points = common[i];
            int up = CalmView.up(sum);
            int down = CalmView.down(sum);
            int zone = Quick.zone(zones, start + points);
            // all of the bits if calm, without a branch; a sum that was added up before is 0, which is calm
            int calm =
                    (points + up - bounds[zone + 1] & bounds[zone] - 1 - points + down & (busy[i] | disturbed[i]) - 1)
                            >> 31;
            common[i] = points + (up - down & calm);
            sums[i] = sum & ~calm;
            open[count] = k;
            count += 1 + calm;
        }
        for (int at = 0; at < count; at++) {
            int k = open[at];
            int i = metas[k] & 0xFFF;
            long sum = sums[i];
            if (CalmView.count(sum) == 1 && gradable != 0 && (busy[i] | disturbed[i]) == 0) {
                int points = common[i];
                int now = points + CalmView.up(sum) - CalmView.down(sum);
                int zone = Quick.zone(zones, start + points);
                if (now < above[zone] && now >= below[zone]) {
                    common[i] = now;
                    sums[i] = 0;
                    side.grade(0, i, Quick.zone(zones, start + now), first + Mark.day(marks[k]) - 1);
                    continue;
                }
            }
            record(k, first, others);
        }
    }

    private void settleRecords(int first, MonthOccasions others) {
        for (int k = 0; k < size; k++) {
            record(k, first, others);
        }
    }

    /// A record of the month: where it is not added up it goes to the days, or among those that may change a grade.
    private void record(int k, int first, MonthOccasions others) {
        int meta = metas[k];
        int i = meta & 0xFFF;
        int p = meta >>> 15;
        int day = -1;
        int apart = 0;
        for (int v = 0; v < views.length; v++) {
            CalmView view = views[v];
            long sum = view.sums[view.slot[p]][i];
            if (sum == 0 || (views.length > 1 && (seen[k] >> v & 1) == 0)) {
                continue;
            }
            if (sum > 0 && calm(view, i)) {
                continue;
            }
            day = day < 0 ? Mark.day(marks[k]) - 1 : day;
            int in = apart(view, i, p, view.points[p], first + day);
            if ((in & GRADES) != 0) {
                link(i, day, p, 1 << v, 0);
            }
            apart |= in;
        }
        if ((apart & DAYS) != 0) {
            others.add(marks[k], meta);
        }
    }

    private void settleExpiries(int v, int first) {
        CalmView view = views[v];
        long[] bucket = view.bucket(first / 30);
        for (int k = 0, n = view.waiting(first / 30); k < n; k++) {
            int i = CalmView.resident(bucket[k]);
            int p = CalmView.process(bucket[k]);
            long sum = view.sums[view.slot[p]][i];
            if (sum == 0 || (sum > 0 && calm(view, i))) {
                continue;
            }
            int day = CalmView.day(bucket[k]);
            int in = apart(view, i, p, -view.points[p], first + day);
            if ((in & GRADES) != 0) {
                link(i, day, p, 1 << v, 1);
            }
            for (CalmView.Side side : view.sides) {
                if ((in & side.bit) != 0) {
                    side.expire(i, p, view.points[p], first + day);
                }
            }
        }
    }

    /// Adds up the month of a resident if they are calm in all worlds of a view.
    private boolean calm(CalmView view, int i) {
        if (disturbed[i] != 0 || nobody || shared.responding[i] != 0) {
            return false;
        }
        for (int slot = 0; slot < view.sums.length; slot++) {
            long sum = view.sums[slot][i];
            for (CalmView.Side side : view.sides) {
                if (side.busy[i] != 0 || !side.stays(slot, i, sum)) {
                    return false;
                }
            }
        }
        for (int slot = 0; slot < view.sums.length; slot++) {
            long sum = view.sums[slot][i];
            view.sums[slot][i] = 0;
            for (CalmView.Side side : view.sides) {
                side.common[slot][i] += CalmView.up(sum) - CalmView.down(sum);
            }
        }
        return true;
    }

    /// Who is not calm in all worlds of a view, when a record or an expiry of theirs is met: settled when the first is.
    ///
    /// @param points what the record or expiry adds on day t
    /// @return the worlds of the view that take it by day, and those << 8 in which it may change a grade later
    private int apart(CalmView view, int i, int p, int points, int t) {
        if (view.sums[view.slot[p]][i] < 0) {
            return apart[i] & view.mask;
        }
        int days = (disturbed[i] | (nobody || shared.responding[i] != 0 ? DAYS : 0)) & view.mask & DAYS;
        int grades = 0;
        for (CalmView.Side side : view.sides) {
            if ((days & side.bit) == 0) {
                int how = side.settle(view.sums, i);
                days |= how & side.bit;
                grades |= how >> 8 & side.bit;
            }
        }
        days |= grades & ~gradable;
        grades &= gradable;
        if (grades != 0 && view.single(i)) {
            for (CalmView.Side side : view.sides) {
                if ((grades & side.bit) != 0) {
                    side.move(view.slot[p], i, points, t);
                }
            }
            grades = 0;
        }
        int in = grades << 8 | days;
        view.mark(i, in == 0 ? 0 : Long.MIN_VALUE);
        if (in != 0) {
            if (apart[i] == 0) {
                if (apartCount == apartList.length) {
                    apartList = Arrays.copyOf(apartList, 2 * apartCount);
                }
                apartList[apartCount++] = i;
            }
            apart[i] |= in;
        }
        return in;
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

    private void finish(int first) {
        for (int k = 0; k < apartCount; k++) {
            int i = apartList[k];
            for (CalmView view : views) {
                view.mark(i, 0);
            }
            if (head[i] >= 0) {
                grade(i, first);
                head[i] = -1;
            }
        }
        links = 0;
        for (int k = 0; k < disturbedCount; k++) {
            disturbed[disturbedList[k]] = 0;
        }
        disturbedCount = 0;
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
            for (int slot = 0; slot < views[v].sums.length; slot++) {
                grade(i, first, n, v, slot);
            }
        }
    }

    private void grade(int i, int first, int n, int v, int slot) {
        CalmView view = views[v];
        for (int k = 0; k < n; ) {
            int day = inOrder[k] >> 24;
            int points = 0;
            for (; k < n && inOrder[k] >> 24 == day; k++) {
                int p = inOrder[k] >> 1 & 0x7FFF;
                if ((inOrder[k] >> 16 + v & 1) != 0 && view.slot[p] == slot) {
                    points += (inOrder[k] & 1) == 0 ? view.points[p] : -view.points[p];
                }
            }
            for (CalmView.Side side : view.sides) {
                if (points != 0 && (apart[i] >> 8 & side.bit) != 0) {
                    side.move(slot, i, points, first + day);
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
