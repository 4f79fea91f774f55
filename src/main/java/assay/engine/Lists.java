package assay.engine;

import assay.chance.Mark;
import assay.plan.Listing;
import assay.plan.Regime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Who is on which list, in four lanes, and the judging that lets people in and out.
///
/// Per list and resident: `hold` (bits by lane), and by lane `until` (first day no longer listed by a
/// term), `release` (day on
/// which a hold ends, −1 none), `entered`, `law` (version at entry), `blocked` (first day of a new
/// entry), `cleared` (bits: a review
/// found for the person); for all lanes `stockUntil`. Listed in lane x on day t: hold or t < until.
final class Lists {
    final byte[][] hold;
    final int[][] until;
    final int[][] release;
    final int[][] entered;
    final byte[][] law;
    final int[][] blocked;
    final byte[][] cleared;
    final int[][] stockUntil;
    final int[][] appliedOn;
    final long[][] entryMark;
    final long[][] grounds;
    final byte[][] proximate;
    private final WorldState s;
    private final WorldTables tables;
    private final byte[] before;
    private final int @Nullable [][] sinceDays;
    final boolean anyStock;

    Lists(WorldState state, int most) {
        s = state;
        tables = state.tables;
        sinceDays = tables.sinceDays;
        int n = tables.lists.length;
        hold = new byte[n][most];
        until = new int[n][4 * most];
        release = new int[n][4 * most];
        entered = new int[n][4 * most];
        law = new byte[n][4 * most];
        blocked = new int[n][4 * most];
        cleared = new byte[n][most];
        stockUntil = new int[n][most];
        appliedOn = new int[n][most];
        entryMark = new long[n][most];
        grounds = new long[n][most];
        proximate = new byte[n][most];
        before = new byte[n];
        anyStock = Arrays.stream(tables.lists).anyMatch(table -> table.stock);
        for (int l = 0; l < n; l++) {
            Arrays.fill(until[l], -1);
            Arrays.fill(stockUntil[l], -1);
        }
    }

    void clear() {
        for (int l = 0; l < hold.length; l++) {
            WorldTables.ListTable table = tables.lists[l];
            Arrays.fill(hold[l], (byte) 0);
            if (table.terms) {
                Arrays.fill(until[l], -1);
            }
            if (table.list.block() > 0) {
                Arrays.fill(blocked[l], 0);
            }
            if (table.list.review() != null) {
                Arrays.fill(cleared[l], (byte) 0);
            }
            if (table.stock) {
                Arrays.fill(stockUntil[l], -1);
            }
            if (table.application) {
                Arrays.fill(appliedOn[l], -1);
            }
            if (table.sinceTerms) {
                Arrays.fill(entered[l], -1);
            }
        }
    }

    /// Takes somebody who leaves off every list.
    void forget(int i) {
        for (int l = 0; l < hold.length; l++) {
            hold[l][i] = 0;
            Arrays.fill(until[l], 4 * i, 4 * i + 4, -1);
            Arrays.fill(release[l], 4 * i, 4 * i + 4, -1);
            Arrays.fill(entered[l], 4 * i, 4 * i + 4, -1);
            Arrays.fill(blocked[l], 4 * i, 4 * i + 4, 0);
            cleared[l][i] = 0;
            stockUntil[l][i] = -1;
            appliedOn[l][i] = -1;
        }
    }

    /// The lanes in which a resident is listed, stock left out.
    int lanes(int l, int i, int t) {
        int set = hold[l][i];
        int[] ends = until[l];
        int at = 4 * i;
        if (!s.split[i]) {
            return set != 0 || ends[at] > t ? 15 : 0;
        }
        return set
                | (ends[at] > t ? 1 : 0)
                | (ends[at + 1] > t ? 2 : 0)
                | (ends[at + 2] > t ? 4 : 0)
                | (ends[at + 3] > t ? 8 : 0);
    }

    /// Listed in a lane, stock included.
    boolean on(int l, int i, int x, int t) {
        return (hold[l][i] >> x & 1) != 0 || until[l][4 * i + x] > t || stockUntil[l][i] > t;
    }

    /// Whether a release, a term or a stock listing of the resident ends on day t.
    boolean mayEnd(int i, int t) {
        for (int l = 0; l < hold.length; l++) {
            if (stockUntil[l][i] == t) {
                return true;
            }
            for (int x = 0; x < 4; x++) {
                int at = 4 * i + x;
                if (until[l][at] == t || ((hold[l][i] >> x & 1) != 0 && release[l][at] == t)) {
                    return true;
                }
            }
        }
        return sinceDays != null && mayHaveStood(sinceDays, i, t);
    }

    private boolean mayHaveStood(int[][] days, int i, int t) {
        for (int l = 0; l < days.length; l++) {
            for (int d : days[l]) {
                for (int x = 0; x < 4; x++) {
                    if (since(l, i, x, t, d) && entered[l][4 * i + x] + d == t) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Listed in a lane, stock left out, and for so many days.
    boolean since(int l, int i, int x, int t, int days) {
        int at = 4 * i + x;
        return ((hold[l][i] >> x & 1) != 0 || until[l][at] > t) && t >= entered[l][at] + days;
    }

    /// Notes the days on which a listing entered today will have stood long enough for some rule.
    private void willHaveStood(int l, int i, int t) {
        if (sinceDays != null) {
            for (int d : sinceDays[l]) {
                later(i, t + d, t);
            }
        }
    }

    boolean onNone(int i) {
        for (int l = 0; l < hold.length; l++) {
            for (int x = 0; x < 4; x++) {
                if (hold[l][i] != 0 || until[l][4 * i + x] >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    void applied(int l, int i, int t) {
        appliedOn[l][i] = t;
        s.touch(i);
    }

    /// Steps 9: exits of all lists, then entries of all lists.
    void judge(int i, int t) {
        for (int l = 0; l < hold.length; l++) {
            WorldTables.ListTable table = tables.lists[l];
            if (table.byScore >= 0) {
                continue;
            }
            int version = s.version[table.regime];
            before[l] = (byte) lanes(l, i, t - 1);
            if (version >= 0 && before[l] != 0) {
                exits(table, l, i, t, version);
            }
        }
        for (int l = 0; l < hold.length; l++) {
            WorldTables.ListTable table = tables.lists[l];
            int r = table.regime;
            int version = s.version[r];
            if (version >= 0 && s.eligible(r, i)) {
                if (table.byScore >= 0) {
                    byScore(table, l, i, t, version);
                } else if (table.entersOn(s.ledger.fresh[r][i]) && (!table.application || appliedOn[l][i] == t)) {
                    entries(table, l, i, t, version, s.ledger.fresh[r][i]);
                }
            }
        }
        s.onSome[i] = any(i, t);
        pass(i);
    }

    /// A list that asks for no record has a rule of entry that is true in some lane.
    boolean mayEnterLoosely(int i, int t) {
        int last = s.split[i] ? 3 : 0;
        for (WorldTables.ListTable table : tables.loose) {
            if (s.version[table.regime] < 0 || !s.eligible(table.regime, i)) {
                continue;
            }
            for (int x = table.parting ? 3 : last; x >= 0; x--) {
                for (Test condition : table.conditions) {
                    if (condition.holds(s, i, x, t)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean any(int i, int t) {
        for (int l = 0; l < hold.length; l++) {
            if (stockUntil[l][i] > t || lanes(l, i, t) != 0) {
                return true;
            }
        }
        return false;
    }

    /// The day's fresh ground is spent.
    void pass(int i) {
        for (byte[] fresh : s.ledger.fresh) {
            fresh[i] = 0;
        }
    }

    /// A list that is nothing but a comparison of a score: exit and entry in one.
    private void byScore(WorldTables.ListTable table, int l, int i, int t, int version) {
        int on = 0;
        if (s.scores.has[table.byScore][i]) {
            int[] score = s.scores.score[table.byScore];
            int at = 4 * i;
            if (s.split[i]) {
                for (int x = 0; x < 4; x++) {
                    on |= table.holds(score[at + x]) ? 1 << x : 0;
                }
            } else {
                on = table.holds(score[at]) ? 15 : 0;
            }
        }
        int was = hold[l][i];
        if (on == was) {
            return;
        }
        hold[l][i] = (byte) on;
        for (int x = 0; x < 4; x++) {
            if (((on & ~was) >> x & 1) != 0) {
                entered[l][4 * i + x] = t;
                law[l][4 * i + x] = (byte) version;
            }
        }
        willHaveStood(l, i, t);
        if (s.trace != null && (was & ~on & 1) != 0) {
            s.trace.ends(l, i, Trace.Way.GROUND_OVER, t);
        }
        if ((on & ~was & 1) != 0) {
            if (s.trace != null) {
                s.trace.enters(l, i, 0, false, t);
            }
            recorded(table, l, i, t);
        }
    }

    private int late(WorldTables.ListTable table, int l, int i, int x) {
        if (!table.late || x >= 2) {
            return 0;
        }
        long mark = Mark.at(s.personMark[i], entered[l][4 * i + x]);
        return table.list.late().yes(Mark.hash(mark, table.lateKey))
                ? table.list.lateDays().days(Mark.hash(mark, table.lateDaysKey))
                : 0;
    }

    private void exits(WorldTables.ListTable table, int l, int i, int t, int version) {
        int last = lastLane(table, i);
        boolean changed = false;
        for (int x = 0; x <= last; x++) {
            int at = 4 * i + x;
            if ((before[l] >> x & 1) == 0) {
                continue;
            }
            boolean holding = (hold[l][i] >> x & 1) != 0;
            if (holding) {
                if (ground(table, i, x, t, version, law[l][at], true)) {
                    changed |= release[l][at] != -1;
                    release[l][at] = -1;
                } else {
                    changed = true;
                    if (release[l][at] < 0) {
                        release[l][at] = t + table.list.within()[version] + late(table, l, i, x);
                        later(i, release[l][at], t);
                        if (s.trace != null && x == 0) {
                            s.trace.due(l, i, release[l][at], t);
                        }
                    }
                    if (release[l][at] <= t) {
                        hold[l][i] &= (byte) ~(1 << x);
                        release[l][at] = -1;
                        holding = false;
                        if (s.trace != null && x == 0) {
                            s.trace.ends(l, i, Trace.Way.GROUND_OVER, t);
                        }
                    }
                }
            }
            if (until[l][at] > t && table.early && !ground(table, i, x, t, version, law[l][at], false)) {
                long mark = Mark.at(s.personMark[i], entered[l][at]);
                if (table.list.early().yes(Mark.hash(mark, table.earlyKey))) {
                    int early = t + table.list.within()[version] + late(table, l, i, x);
                    if (early < until[l][at]) {
                        changed = true;
                        until[l][at] = early;
                        later(i, early, t);
                        if (s.trace != null && x == 0) {
                            s.trace.due(l, i, early, t);
                        }
                    }
                }
            }
            if (!holding && until[l][at] <= t) {
                if (table.list.block() > 0) {
                    changed = true;
                    blocked[l][at] = t + table.list.block();
                }
            }
        }
        if (changed) {
            alike(table, l, i, last);
        }
    }

    private int lastLane(WorldTables.ListTable table, int i) {
        return s.split[i] || table.parting ? 3 : 0;
    }

    /// After work on lane 0 alone the others follow; after work on all a resident whose lanes part is remembered.
    private void alike(WorldTables.ListTable table, int l, int i, int last) {
        int at = 4 * i;
        if (last == 0) {
            hold[l][i] = (byte) ((hold[l][i] & 1) != 0 ? 15 : 0);
            for (int x = 1; x < 4; x++) {
                until[l][at + x] = until[l][at];
                release[l][at + x] = release[l][at];
                entered[l][at + x] = entered[l][at];
                law[l][at + x] = law[l][at];
                blocked[l][at + x] = blocked[l][at];
            }
        } else if (!s.split[i]) {
            boolean same = hold[l][i] == 0 || hold[l][i] == 15;
            for (int x = 1; x < 4 && same; x++) {
                same = until[l][at + x] == until[l][at]
                        && release[l][at + x] == release[l][at]
                        && entered[l][at + x] == entered[l][at]
                        && law[l][at + x] == law[l][at]
                        && blocked[l][at + x] == blocked[l][at];
            }
            if (!same) {
                s.part(i);
            }
        }
    }

    /// A rule of entry (hold rules only, or any) is true that is in force now or was at entry.
    private boolean ground(WorldTables.ListTable table, int i, int x, int t, int version, int law, boolean holdsOnly) {
        if (table.never.holds(s, i, x, t)) {
            return false;
        }
        for (int e = 0; e < table.conditions.length; e++) {
            if ((!holdsOnly || table.term[e] < 0)
                    && (table.inForce[e][version] || table.inForce[e][law])
                    && table.conditions[e].holds(s, i, x, t)) {
                return true;
            }
        }
        return false;
    }

    private void later(int i, int day, int t) {
        if (day > t) {
            s.calendar.add(day, WorldState.touchLater(i));
        }
    }

    private void entries(WorldTables.ListTable table, int l, int i, int t, int version, int fresh) {
        boolean application = table.application;
        boolean newlyRecorded = false;
        boolean changed = false;
        int last = lastLane(table, i);
        for (int x = 0; x <= last; x++) {
            int at = 4 * i + x;
            if (t < blocked[l][at] || (cleared[l][i] >> x & 1) != 0) {
                continue;
            }
            for (int e = 0; e < table.conditions.length; e++) {
                int term = table.term[e];
                boolean listed = (hold[l][i] >> x & 1) != 0 || until[l][at] > t;
                if (!table.inForce[e][version]
                        || !(application || term < 0 || mayBegin(table, e, l, i, x, t, fresh, listed))
                        || !table.conditions[e].holds(s, i, x, t)
                        || (!table.neverFalse && table.never.holds(s, i, x, t))) {
                    continue;
                }
                if (!listed) {
                    changed = true;
                    entered[l][at] = t;
                    law[l][at] = (byte) version;
                    willHaveStood(l, i, t);
                    newlyRecorded |= x == 0;
                }
                if (term < 0) {
                    changed |= (hold[l][i] >> x & 1) == 0 || release[l][at] != -1;
                    hold[l][i] |= (byte) (1 << x);
                    release[l][at] = -1;
                } else {
                    int extension = table.extensionIf.holds(s, i, x, t) ? table.list.extensionDays() : 0;
                    int end = t + term + extension + late(table, l, i, x);
                    if (end > until[l][at]) {
                        changed = true;
                        until[l][at] = end;
                        later(i, end, t);
                    }
                }
                if (s.trace != null && x == 0) {
                    s.trace.enters(l, i, e, listed, t);
                }
            }
        }
        if (changed) {
            alike(table, l, i, last);
            if (newlyRecorded && (lanes(l, i, t) & 1) != 0) {
                recorded(table, l, i, t);
            }
        }
    }

    /// Whether a rule with a term has its occasion today: fresh ground, or a listing elsewhere that has stood long
    /// enough and has led to no entry here yet.
    private boolean mayBegin(
            WorldTables.ListTable table, int e, int l, int i, int x, int t, int fresh, boolean listed) {
        int source = table.conditions[e].bareSinceList();
        if (source < 0) {
            return (fresh >> x & 1) != 0;
        }
        int at = 4 * i + x;
        int due = entered[source][at] + table.conditions[e].bareSinceDays();
        return t == due || (!listed && entered[l][at] < due);
    }

    private void recorded(WorldTables.ListTable table, int l, int i, int t) {
        entryMark[l][i] = Mark.hash(Mark.at(s.personMark[i], t), table.entryKey);
        stockUntil[l][i] = -1;
        s.causes.fix(l, i, t);
        s.redress.entered(l, i, t);
        if (s.trace != null) {
            s.trace.entered(l, i, t);
        }
    }

    /// Repair: an entry arrived that may work off a listing.
    void repair(int r, int behaviour, int i, int arriving, long mark, int t) {
        for (int l : tables.listsOf[r]) {
            Listing.Repair repair = tables.lists[l].list.repair();
            if (repair == null || repair.by() != behaviour || !s.inForce(repair.versions(), r)) {
                continue;
            }
            int on = lanes(l, i, t) & arriving;
            if (on == 0 || !repair.chance().yes(Mark.hash(mark, tables.lists[l].repairKey))) {
                continue;
            }
            for (int x = 0; x < 4; x++) {
                if ((on >> x & 1) != 0 && t >= entered[l][4 * i + x] + repair.after()) {
                    end(l, i, x);
                    if (s.trace != null && x == 0) {
                        s.trace.ends(l, i, Trace.Way.WORKED_OFF, t);
                    }
                }
            }
        }
    }

    /// Ends a listing in one lane at once, without a block.
    void end(int l, int i, int x) {
        hold[l][i] &= (byte) ~(1 << x);
        until[l][4 * i + x] = -1;
        release[l][4 * i + x] = -1;
    }

    /// A new version begins: what becomes of standing listings.
    void change(int r, int version, Regime.ListingChange change, int t) {
        if (change == Regime.ListingChange.KEEP_OLD_TERMS) {
            return;
        }
        for (int l : tables.listsOf[r]) {
            WorldTables.ListTable table = tables.lists[l];
            for (int i = 0; i < s.people.size; i++) {
                int on = lanes(l, i, t);
                for (int x = 0; on != 0 && x < 4; x++) {
                    if ((on >> x & 1) == 0) {
                        continue;
                    }
                    if (change == Regime.ListingChange.LAPSE || !ground(table, i, x, t, version, version, false)) {
                        end(l, i, x);
                        if (s.trace != null && x == 0) {
                            s.trace.ends(l, i, Trace.Way.VERSION, t);
                        }
                    } else {
                        law[l][4 * i + x] = (byte) version;
                    }
                }
                alike(table, l, i, 3);
            }
        }
    }

    /// A first resident or a newcomer may be on a list from before.
    void stock(int i, int t, boolean newcomer) {
        for (int l = 0; l < hold.length; l++) {
            WorldTables.ListTable table = tables.lists[l];
            if (!table.stock
                    || !s.eligible(table.regime, i)
                    || (newcomer && !table.list.national())
                    || !table.list.stock()[s.people.stratum[i]].yes(Mark.hash(s.personMark[i], table.stockKey))) {
                continue;
            }
            s.onSome[i] = true;
            stockUntil[l][i] = t + table.list.stockDays().days(Mark.hash(s.personMark[i], table.stockDaysKey));
            later(i, stockUntil[l][i], t);
        }
    }
}
