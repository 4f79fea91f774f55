package assay.engine;

import assay.plan.Model;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.Section;
import assay.tally.WorldSections;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes the tally of one world: counts are moved when an event changes somebody's state, never by
/// passing over residents.
///
/// A time is tallied by its ends: when a resident changes from one state to another on day t, t is
/// added to the days of the
/// old state and subtracted from those of the new one; the first day of the window is subtracted, the
/// last added for everybody.
final class Counting {
    private static final Kind[] KINDS = Kind.values();
    private static final int NONE = Kind.NONE.ordinal();

    final WorldSections sections;
    final int windowStart;
    final int windowEnd;
    private final People people;
    private final WorldTables tables;
    private final int tracks;
    private final int grades;
    private final int regimes;
    private final int excuse;
    /// where the counts of the month go
    long[] tally = new long[0];
    boolean open;
    int month;

    final byte[][] kind;
    private final boolean[][] unable;
    private final byte[][] gradeState;
    private final int[] wrongStart;
    private final int[] listStart;
    /// bit per track
    private final long[] everListed;
    /// bits: 0 fact, 1 stale, 2 law, 3 lawful, 4 stock, 5 unable, 6 denied
    private final byte[] ever;
    private final long[] trackCount;
    private final long[] cellCount;
    private final long[] gradeCount;
    private final long[] entryCount;
    /// the resident at hand changed a kind of listing or whether unable while listed
    private boolean moved;
    /// residents of whom the union of lists has a kind from FACT to STOCK, as bits
    final long[] onList;
    /// residents, or those before them in their place, of whom anything but grades was ever moved, as bits
    final long[] stirred;

    /// is told what may bar somebody; null where nothing bars
    @Nullable
    Barring barring;

    Counting(Model model, Layout layout, WorldTables tables, People people, int most) {
        this.people = people;
        this.tables = tables;
        sections = layout.world(tables.world.index());
        windowStart = 30 * model.warmUp();
        windowEnd = 30 * model.months();
        tracks = 1 + tables.lists.length;
        regimes = tables.regimes.length;
        grades = Layout.widestGrades(tables.world) + 2;
        excuse = model.excuse();
        kind = new byte[tracks][most];
        onList = new long[(most + 63) / 64];
        stirred = new long[onList.length];
        unable = new boolean[tracks][most];
        gradeState = new byte[regimes][most];
        wrongStart = new int[most];
        listStart = new int[most];
        everListed = new long[most];
        ever = new byte[most];
        trackCount = new long[tracks * Layout.KINDS];
        cellCount = new long[Layout.KINDS * model.cells()];
        gradeCount = new long[regimes * grades];
        entryCount = new long[3 * regimes];
    }

    void start() {
        open = false;
        month = -1;
        Arrays.fill(trackCount, 0);
        Arrays.fill(cellCount, 0);
        Arrays.fill(gradeCount, 0);
        Arrays.fill(entryCount, 0);
        for (int track = 0; track < tracks; track++) {
            Arrays.fill(kind[track], (byte) NONE);
            Arrays.fill(unable[track], false);
        }
        for (byte[] grade : gradeState) {
            Arrays.fill(grade, (byte) (grades - 1));
        }
        Arrays.fill(wrongStart, -1);
        Arrays.fill(listStart, -1);
        Arrays.fill(everListed, 0);
        Arrays.fill(ever, (byte) 0);
        Arrays.fill(onList, 0);
        Arrays.fill(stirred, 0);
        long persons = 0;
        int none = sections.monthCell.sizes()[2] * NONE;
        for (int cell = 0; cell < people.present.length; cell++) {
            persons += people.present[cell];
            cellCount[none + cell] += people.present[cell];
        }
        for (int track = 0; track < tracks; track++) {
            trackCount[track * Layout.KINDS + NONE] = persons;
        }
        for (int r = 0; r < regimes; r++) {
            gradeCount[r * grades + grades - 1] = persons;
        }
    }

    /// On day 0 the residents from … end have the grades of one of them.
    void alike(int sample, int from, int end) {
        for (int r = 0; r < regimes; r++) {
            byte[] states = gradeState[r];
            byte now = states[sample];
            // residents of one stratum are all counted or none
            for (int i = from; people.cell[sample] >= 0 && i < end; i++) {
                if (states[i] != now) {
                    gradeCount[r * grades + states[i]]--;
                    gradeCount[r * grades + now]++;
                    states[i] = now;
                }
            }
        }
    }

    /// The study ends before day t: everybody present is written down.
    void ends(int t) {
        long[] present = people.present;
        for (int cell = 0; cell < present.length; cell++) {
            tally[sections.days.at(cell)] += t * present[cell];
        }
        for (int track = 0; track < tracks; track++) {
            for (int cell = 0; cell < present.length; cell++) {
                tally[sections.listDays.at(track, NONE, cell)] += t * present[cell];
            }
        }
        for (int r = 0; r < regimes; r++) {
            endsOn(r, t);
        }
        Bits.each(stirred, i -> {
            if (people.cell[i] >= 0) {
                endsOf(i, people.cell[i], t);
            }
        });
    }

    private void endsOn(int r, int t) {
        int at = sections.gradeDays.at(r, 0, 0);
        int cells = sections.gradeDays.sizes()[2];
        byte[] states = gradeState[r];
        short[] place = people.place;
        for (int i = 0; i < people.size; i++) {
            if (place[i] > 0) {
                tally[at + states[i] * cells + place[i] - 1] += t;
            }
        }
    }

    private void endsOf(int i, int cell, int t) {
        for (int track = 0; track < tracks; track++) {
            if (kind[track][i] != NONE) {
                tally[sections.listDays.at(track, NONE, cell)] -= t;
                tally[sections.listDays.at(track, kind[track][i], cell)] += t;
                if (unable[track][i]) {
                    tally[sections.unableDays.at(track, cell)] += t;
                }
            }
        }
        if (listStart[i] >= 0 || wrongStart[i] >= 0) {
            wrongRun(wrongStart[i], t, cell, 1);
            spell(sections.listSpell, listStart[i], t, cell, 1);
        }
        if (everListed[i] != 0 || ever[i] != 0) {
            flush(i, cell);
        }
    }

    private void blank(int i) {
        for (int track = 0; track < tracks; track++) {
            kind[track][i] = (byte) NONE;
            unable[track][i] = false;
        }
        for (int r = 0; r < regimes; r++) {
            gradeState[r][i] = (byte) (grades - 1);
        }
        wrongStart[i] = -1;
        listStart[i] = -1;
        everListed[i] = 0;
        ever[i] = 0;
        Bits.clear(onList, i);
    }

    /// A person is there from day t on.
    void born(int i, int t) {
        blank(i);
        int cell = people.cell[i];
        if (cell < 0) {
            return;
        }
        for (int track = 0; track < tracks; track++) {
            trackCount[track * Layout.KINDS + NONE]++;
        }
        cellCount[sections.monthCell.sizes()[2] * NONE + cell]++;
        for (int r = 0; r < regimes; r++) {
            gradeCount[r * grades + grades - 1]++;
        }
        if (open) {
            tally[sections.persons.at(cell)]++;
            days(i, cell, -t);
        }
    }

    /// The first day of the window: who is there is counted from now on.
    void openWindow() {
        open = true;
        for (int cell = 0; cell < people.present.length; cell++) {
            tally[sections.persons.at(cell)] += people.present[cell];
        }
        for (int i = 0; windowStart != 0 && i < people.size; i++) {
            if (people.cell[i] >= 0) {
                days(i, people.cell[i], -windowStart);
            }
        }
    }

    /// After the judging of the window's first day: what stands from before is seen.
    void firstDaySeen() {
        Bits.each(stirred, i -> {
            if (people.cell[i] >= 0) {
                for (int track = 0; track < tracks; track++) {
                    seen(i, track);
                }
            }
        });
    }

    private void days(int i, int cell, int t) {
        tally[sections.days.at(cell)] += t;
        for (int track = 0; track < tracks; track++) {
            tally[sections.listDays.at(track, kind[track][i], cell)] += t;
            if (unable[track][i]) {
                tally[sections.unableDays.at(track, cell)] += t;
            }
        }
        for (int r = 0; r < regimes; r++) {
            tally[sections.gradeDays.at(r, gradeState[r][i], cell)] += t;
        }
    }

    /// A person leaves before day t, or the study ends.
    void leaves(int i, int t) {
        int cell = people.cell[i];
        if (cell < 0) {
            return;
        }
        for (int track = 0; track < tracks; track++) {
            trackCount[track * Layout.KINDS + kind[track][i]]--;
        }
        cellCount[sections.monthCell.sizes()[2] * kind[0][i] + cell]--;
        for (int r = 0; r < regimes; r++) {
            gradeCount[r * grades + gradeState[r][i]]--;
        }
        if (open) {
            days(i, cell, t);
            wrongRun(wrongStart[i], t, cell, 1);
            spell(sections.listSpell, listStart[i], t, cell, 1);
            flush(i, cell);
        }
    }

    private void flush(int i, int cell) {
        for (int track = 0; track < tracks; track++) {
            if ((everListed[i] >> track & 1) != 0) {
                tally[sections.everListed.at(track, cell)]++;
            }
        }
        int flags = ever[i];
        if ((flags & 7) != 0) {
            tally[sections.everWrong.at(0, cell)]++;
        }
        for (int k = 0; k < 3; k++) {
            if ((flags >> k & 1) != 0) {
                tally[sections.everWrong.at(1 + k, cell)]++;
            }
        }
        if ((flags & 32) != 0) {
            tally[sections.everUnable.at(cell)]++;
        }
        if ((flags & 64) != 0) {
            tally[sections.everDenied.at(cell)]++;
        }
        if ((everListed[i] & 1) != 0) {
            tally[sections.dots.at(Integer.numberOfTrailingZeros(flags & 31), flags >> 6 & 1, cell)]++;
        }
    }

    /// A run of wrongful days; its duration counts only if the window could have shown all of it.
    private void wrongRun(int start, int t, int cell, int censored) {
        if (start < windowStart) {
            return;
        }
        tally[sections.wrongRuns.at(0, cell)]++;
        if (t == windowEnd) {
            tally[sections.wrongRuns.at(1, cell)]++;
        }
        if (start <= windowEnd - Layout.HORIZON) {
            spell(sections.wrongSpell, start, t, cell, censored);
        }
    }

    private void spell(Section section, int start, int t, int cell, int censored) {
        if (start >= windowStart) {
            int duration = Math.min(Layout.HORIZON, t - start);
            tally[section.at(duration == Layout.HORIZON ? 1 : censored, duration, cell)]++;
        }
    }

    /// A resident was judged on day t: what changed is counted from t on.
    void judged(WorldState s, int i, int t) {
        int cell = people.cell[i];
        if (cell < 0) {
            return;
        }
        moved = false;
        int union = NONE;
        boolean excused = excuse >= 0 && !s.truth[excuse][i];
        boolean listedExcused = false;
        for (int l = 0; l < tables.lists.length; l++) {
            int lanes = s.lists.lanes(l, i, t);
            int now = Kind.of(lanes, s.lists.stockUntil[l][i] > t).ordinal();
            move(i, 1 + l, now, cell, t);
            boolean excusedNow = excused && (lanes & 1) != 0;
            unable(i, 1 + l, excusedNow, cell, t);
            if (tables.lists[l].list.against()) {
                union = Math.min(union, now);
                listedExcused |= excusedNow;
            }
        }
        moveUnion(i, union, cell, t);
        unable(i, 0, listedExcused, cell, t);
        if (open && moved) {
            for (int track = 0; track < tracks; track++) {
                seen(i, track);
            }
        }
        for (int r = 0; r < regimes; r++) {
            grade(s, r, i, cell, t);
        }
    }

    /// A resident was judged who was on no list and is on none.
    void judgedGrades(WorldState s, int i, int t) {
        int cell = people.cell[i];
        for (int r = 0; cell >= 0 && r < regimes; r++) {
            grade(s, r, i, cell, t);
        }
    }

    /// The grade of a regime in force, of which everybody is a subject, may be another from day t on.
    void regraded(int r, int i, int g, int t) {
        int cell = people.cell[i];
        if (cell >= 0) {
            grade(r, i, g < 0 ? grades - 2 : g, cell, t);
        }
    }

    private void move(int i, int track, int now, int cell, int t) {
        int before = kind[track][i];
        if (before == now) {
            return;
        }
        trackCount[track * Layout.KINDS + before]--;
        trackCount[track * Layout.KINDS + now]++;
        kind[track][i] = (byte) now;
        if (barring != null && track > 0) {
            barring.listing(track - 1, i);
        }
        Bits.set(stirred, i);
        if (open) {
            tally[sections.listDays.at(track, before, cell)] += t;
            tally[sections.listDays.at(track, now, cell)] -= t;
        }
        moved = true;
    }

    private void moveUnion(int i, int now, int cell, int t) {
        int before = kind[0][i];
        if (before == now) {
            return;
        }
        int cells = sections.monthCell.sizes()[2];
        cellCount[cells * before + cell]--;
        cellCount[cells * now + cell]++;
        boolean wrongBefore = KINDS[before].wrongful();
        boolean wrongNow = KINDS[now].wrongful();
        if (wrongBefore != wrongNow) {
            if (wrongNow) {
                wrongStart[i] = t;
            } else {
                wrongRun(wrongStart[i], t, cell, 0);
                wrongStart[i] = -1;
            }
        }
        boolean listedBefore = before <= Kind.LAWFUL.ordinal();
        boolean listedNow = now <= Kind.LAWFUL.ordinal();
        if (listedBefore != listedNow) {
            if (listedNow) {
                listStart[i] = t;
            } else {
                spell(sections.listSpell, listStart[i], t, cell, 0);
                listStart[i] = -1;
            }
        }
        if (now <= Kind.STOCK.ordinal()) {
            Bits.set(onList, i);
        } else {
            Bits.clear(onList, i);
        }
        move(i, 0, now, cell, t);
    }

    private void unable(int i, int track, boolean now, int cell, int t) {
        boolean before = unable[track][i];
        if (before == now) {
            return;
        }
        unable[track][i] = now;
        Bits.set(stirred, i);
        if (open) {
            tally[sections.unableDays.at(track, cell)] += now ? -t : t;
        }
        moved = true;
    }

    private void seen(int i, int track) {
        int now = kind[track][i];
        if (now <= Kind.STOCK.ordinal()) {
            everListed[i] |= 1L << track;
            if (track == 0) {
                ever[i] |= (byte) (1 << now);
            }
        }
        if (track == 0 && unable[0][i]) {
            ever[i] |= 32;
        }
    }

    private void grade(WorldState s, int r, int i, int cell, int t) {
        boolean inForce = s.version[r] >= 0 && s.eligible(r, i);
        int now = !inForce ? grades - 1 : s.scores.grade[r][4 * i] < 0 ? grades - 2 : s.scores.grade[r][4 * i];
        grade(r, i, now, cell, t);
    }

    private void grade(int r, int i, int now, int cell, int t) {
        int before = gradeState[r][i];
        if (before == now) {
            return;
        }
        gradeState[r][i] = (byte) now;
        if (barring != null) {
            barring.grade(r, i);
        }
        gradeCount[r * grades + before]--;
        gradeCount[r * grades + now]++;
        if (open) {
            tally[sections.gradeDays.at(r, before, cell)] += t;
            tally[sections.gradeDays.at(r, now, cell)] -= t;
        }
    }

    /// The month is over: stocks are written down.
    void monthEnds() {
        if (!open) {
            Arrays.fill(entryCount, 0);
            return;
        }
        for (int k = 0; k < entryCount.length; k++) {
            tally[sections.entries.at(month, k / 3, k % 3)] += entryCount[k];
            entryCount[k] = 0;
        }
        for (int track = 0; track < tracks; track++) {
            for (int k = 0; k < Layout.KINDS; k++) {
                tally[sections.monthListed.at(month, track, k)] += trackCount[track * Layout.KINDS + k];
            }
        }
        int at = sections.monthCell.at(month, 0, 0);
        for (int k = 0; k < cellCount.length; k++) {
            tally[at + k] += cellCount[k];
        }
        for (int r = 0; r < regimes; r++) {
            for (int g = 0; g < grades; g++) {
                tally[sections.monthGrade.at(month, r, g)] += gradeCount[r * grades + g];
            }
        }
    }

    void entry(int regime, int i, int points, int by) {
        if (people.cell[i] >= 0) {
            entryCount[3 * regime + sign(points)] += by;
        }
    }

    /// One ledger entry of a rule with fixed points.
    void entry(int rule, int i) {
        entry(tables.rules[rule].regime(), i, tables.rules[rule].leastPoints(), 1);
    }

    /// Acts and covered records that were counted for all worlds when they were drawn.
    void shared(Shared shared, CalmMonth calm) {
        if (!open) {
            return;
        }
        for (int p = 0; p < shared.quick.length; p++) {
            if (!shared.quick[p]) {
                continue;
            }
            int feed = tables.quick.act[p];
            long records = 0;
            boolean counted = shared.sameCoverage[p] || calm.batched[p];
            long[] covered = calm.batched[p] ? calm.viewOf[tables.world.index()].covered[p] : shared.covered[p];
            for (int cell = 0; cell < shared.acts[p].length - 1; cell++) {
                tally[sections.acts.at(shared.behaviour[p], cell)] += shared.acts[p][cell + 1];
                if (counted) {
                    tally[sections.feed.at(feed, WorldSections.COVERED, cell)] += covered[cell + 1];
                    records += covered[cell + 1];
                }
            }
            if (counted) {
                int points = tables.rules[tables.quick.feed[feed]].leastPoints();
                entryCount[3 * tables.rules[tables.quick.feed[feed]].regime() + sign(points)] += records;
            }
        }
    }

    private static int sign(int points) {
        return points < 0 ? 0 : points > 0 ? 1 : 2;
    }

    void denied(int i, boolean wrongful) {
        if (open && people.cell[i] >= 0) {
            ever[i] |= 64;
            Bits.set(stirred, i);
            tally[sections.monthDenied.at(month, 0)]++;
            if (wrongful) {
                tally[sections.monthDenied.at(month, 1)]++;
            }
        }
    }

    /// Anything that ever-flags tell.
    boolean ever(int i) {
        return everListed[i] != 0 || ever[i] != 0;
    }

    boolean everListed(int i) {
        return (everListed[i] & 1) != 0;
    }

    boolean everWrong(int i) {
        return (ever[i] & 7) != 0;
    }

    boolean everUnable(int i) {
        return (ever[i] & 32) != 0;
    }

    boolean everDenied(int i) {
        return (ever[i] & 64) != 0;
    }
}
