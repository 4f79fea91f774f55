package assay.engine;

import assay.chance.Mark;
import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Feed;
import assay.plan.Process;
import assay.tally.WorldSections;
import java.util.Arrays;

/// Steps 5 and 6: acts and spells of one world, the records that sources make of them, rightly and
/// wrongly, and their arrival.
final class Conduct {
    private static final int ALL = 15;
    private static final int NOT_RECORDED = 14;
    private static final int RECORDED = 1;

    private final WorldState s;
    private final WorldTables tables;
    private final int[] madeInMonth;

    // records on their way: one slot each
    private int[] to = new int[64];
    private int[] toIncarnation = new int[64];
    private int[] feed = new int[64];
    private int[] lanes = new int[64];
    private int[] times = new int[64];
    private int[] actDay = new int[64];
    private int[] piece = new int[64];
    private long[] marks = new long[64];
    private int[] following = new int[64];
    private int used;
    private int free = -1;
    private int[] today = new int[64];
    private int todayCount;

    Conduct(WorldState state) {
        s = state;
        tables = state.tables;
        madeInMonth = new int[tables.feeds.length];
    }

    void clear() {
        used = 0;
        free = -1;
        todayCount = 0;
    }

    void newMonth() {
        Arrays.fill(madeInMonth, 0);
    }

    /// The multiplier of a process for a resident this month, 8.24 fixed point.
    int multiplier(int process, int i) {
        long value = tables.base[process][s.people.stratum[i]];
        int on = s.responding[i] & tables.responsesOf[process];
        while (on != 0) {
            int r = Integer.numberOfTrailingZeros(on);
            on &= on - 1;
            value = Math.min(Integer.MAX_VALUE, value * tables.responses[r].times() >>> 24);
        }
        return (int) value;
    }

    static boolean below(long mark, int band, int multiplier) {
        if (band == 0) {
            return multiplier >= 1 << 24 || (int) (Mark.hash(mark, LEVEL_KEY) >>> 40) < multiplier;
        }
        return multiplier > 1 << (band + 23) && Mark.level(mark, band) < multiplier;
    }

    private static final long LEVEL_KEY = assay.chance.Purpose.LEVEL.key();

    /// Step 5 of a day: all its occasions in order.
    void day(MonthOccasions occasions, int slot, int t) {
        long[] marks = occasions.marks;
        int[] metas = occasions.metas;
        int[] quickActs = tables.quick.act;
        byte[] busy = s.busy;
        byte[] responding = s.shared.responding;
        boolean[] sure = s.shared.sameCoverage;
        CalmMonth calm = s.calm;
        boolean[] batched = calm.batched;
        int world = tables.world.index();
        for (int k = occasions.from[slot], end = occasions.from[slot + 1]; k < end; k++) {
            int meta = metas[k];
            int process = meta >>> 15;
            int i = meta & 0xFFF;
            int f = quickActs[process];
            if (batched[process] && responding[i] == 0) {
                if (calm.takes(world, i)) {
                    ofTheMonth(f, i, marks[k], t);
                }
            } else if (f >= 0 && (s.responding[i] & tables.responsesOf[process]) == 0) {
                if ((meta & 0x7000) != 0) {
                    continue;
                }
                if (s.shared.counted(process, i) && busy[i] == 0) {
                    if (sure[process]) {
                        s.ledger.arriveSurely(i, tables.quick.feed[f], t);
                    } else if (Long.compareUnsigned(
                                    Mark.hash(marks[k], tables.feeds[f].coverageKey), tables.feeds[f].coverage[0])
                            < 0) {
                        // kept for the sake of a world that sees more; this one sees it too
                        s.events.feed(f, WorldSections.COVERED, i);
                        s.counting.entry(tables.quick.feed[f], i);
                        s.ledger.arriveSurely(i, tables.quick.feed[f], t);
                    } else if (tables.feeds[f].coverage[0] == -1L) {
                        quickAct(process, f, i, marks[k], t);
                    }
                } else {
                    quickAct(process, f, i, marks[k], t);
                }
            } else {
                occasion(process, i, meta >>> 12 & 7, marks[k], t);
            }
        }
    }

    /// A record that was counted with those of the month, of somebody who is not calm.
    private void ofTheMonth(int f, int i, long mark, int t) {
        long below = tables.feeds[f].coverage[0];
        if (below == -1L || Long.compareUnsigned(Mark.hash(mark, tables.feeds[f].coverageKey), below) < 0) {
            s.ledger.arriveOfTheMonth(i, tables.quick.feed[f], t);
        }
    }

    /// Who receives a record on its way.
    int receiver(int slot) {
        return to[slot];
    }

    private void quickAct(int process, int f, int i, long mark, int t) {
        WorldTables.FeedTable table = tables.feeds[f];
        boolean counted = s.shared.counted(process, i);
        if (!counted) {
            s.events.act(tables.subject[process], i);
        }
        boolean sure = counted && s.shared.sameCoverage[process];
        long below = table.coverage[0];
        if (sure || below == -1L || Long.compareUnsigned(Mark.hash(mark, table.coverageKey), below) < 0) {
            if (!sure) {
                s.events.feed(f, WorldSections.COVERED, i);
            }
            s.ledger.arriveQuick(i, tables.quick.feed[f], ALL, t, sure);
        }
    }

    /// One occasion of FACT, ACT, END or UNTRUE on day t.
    void occasion(int process, int i, int band, long mark, int t) {
        int multiplier = multiplier(process, i);
        int of = tables.subject[process];
        if (tables.kind[process] == Process.Kind.END) {
            Behaviour behaviour = tables.behaviours[of];
            if (s.spell[of][i] != 1) {
                return;
            }
            if (behaviour.slowerUnless() >= 0 && !s.truth[behaviour.slowerUnless()][i]) {
                multiplier = (int) Math.min(Integer.MAX_VALUE, (long) multiplier * behaviour.slowerTimes() >>> 24);
            }
            if (below(mark, band, multiplier)) {
                s.spell[of][i] = 2;
                s.calendar.add(t + 1, WorldState.over(i, of, s.spellStart[of][i]));
            }
            return;
        }
        if (!below(mark, band, multiplier)) {
            return;
        }
        switch (tables.kind[process]) {
            case ACT -> act(of, i, mark, t);
            case FACT -> {
                boolean now = tables.factShare[of][s.people.stratum[i]].yes(Mark.hash(mark, s.redrawKeys[of]));
                if (now != s.truth[of][i]) {
                    s.truth[of][i] = now;
                    s.touch(i);
                    if (s.trace != null) {
                        s.trace.turns(of, i, now, t);
                    }
                }
            }
            case UNTRUE -> {
                if (tables.headsOnly[of] && !s.people.heads[i]) {
                    return;
                }
                madeInMonth[of]++;
                untrue(of, i, mark, t, tables.feeds[of].delay(mark), WorldSections.UNTRUE);
            }
            default -> throw new IllegalStateException("no step-5 occasion: " + tables.kind[process]);
        }
    }

    /// Whether the fact that a behaviour needs is true of a resident.
    boolean may(Behaviour behaviour, int i) {
        return behaviour.onlyIf() < 0 || s.truth[behaviour.onlyIf()][i];
    }

    private void act(int b, int i, long mark, int t) {
        Behaviour behaviour = tables.behaviours[b];
        if (!may(behaviour, i)) {
            return;
        }
        if (behaviour.nature() == Behaviour.Nature.INSTANT) {
            if (!behaviour.repeatable()) {
                if (s.actedInMonth[b][i] == t / 30) {
                    return;
                }
                s.actedInMonth[b][i] = t / 30;
            }
            s.events.act(b, i);
            if (s.trace != null) {
                s.trace.acts(b, i, t);
            }
            records(b, i, mark, t, i, b);
        } else if (s.spell[b][i] == 0) {
            begin(b, i, mark, t);
        }
    }

    /// A spell begins, with its companions.
    void begin(int b, int i, long mark, int t) {
        s.spell[b][i] = 1;
        s.shared.inSpell[b][i]++;
        s.spellMark[b][i] = mark;
        s.spellStart[b][i] = t;
        s.spellPieces[b][i] = -1;
        s.events.act(b, i);
        if (s.trace != null) {
            s.trace.acts(b, i, t);
        }
        records(b, i, mark, t, i, b);
        if (tables.behaviours[b].nature() == Behaviour.Nature.MONTHLY) {
            s.calendar.add(t + 30, WorldState.recur(i, b, t, 1));
        }
        for (int c : tables.companionsOf[b]) {
            Behaviour companion = tables.behaviours[c];
            if (may(companion, i)
                    && companion.share()[s.people.stratum[i]].yes(Mark.hash(mark, tables.shareKeys[c][0]))) {
                s.events.act(c, i);
                if (s.trace != null) {
                    s.trace.acts(c, i, t);
                }
                records(c, i, Mark.hash(mark, tables.shareKeys[c][1]), t, i, b);
            }
        }
    }

    void recur(int i, int b, int start, int round, int t) {
        if (s.spell[b][i] == 0 || s.spellStart[b][i] != start) {
            return;
        }
        records(b, i, Mark.at(s.spellMark[b][i], round), t, i, b);
        s.calendar.add(t + 30, WorldState.recur(i, b, start, round + 1));
    }

    /// The spell is over: open records of it and its companions close.
    void over(int b, int i) {
        s.spell[b][i] = 0;
        s.shared.inSpell[b][i]--;
        if (s.trace != null) {
            s.trace.stops(b, i);
        }
        int p = s.spellPieces[b][i];
        s.spellPieces[b][i] = -1;
        while (p >= 0) {
            int next = s.pieces.nextOfSpell[p];
            s.pieces.close(p, s.ledger);
            p = next;
        }
    }

    /// Every source that sees the behaviour may write it down.
    ///
    /// @param spell the spell whose end closes an open record
    private void records(int b, int i, long mark, int t, int actor, int spell) {
        for (int f : tables.feedsOf[b]) {
            WorldTables.FeedTable table = tables.feeds[f];
            long below = table.coverage[s.people.stratum[i]];
            if (below != -1L && Long.compareUnsigned(Mark.hash(mark, table.coverageKey), below) >= 0) {
                if (s.trace != null) {
                    s.trace.unseen(f, i, t);
                }
                continue;
            }
            s.events.feed(f, WorldSections.COVERED, i);
            if (table.plain) {
                madeInMonth[f]++;
                if (s.trace != null) {
                    s.trace.writes(f, i, Trace.Fate.KEPT, false, false, 1, t, i, mark, t);
                }
                if (tables.quick.feed[f] >= 0) {
                    s.ledger.arriveQuick(i, tables.quick.feed[f], ALL, t, false);
                } else if (tables.ordered) {
                    send(i, f, ALL, 1, mark, t, -1, t);
                } else {
                    s.ledger.arrive(i, f, ALL, 1, mark, t, t, -1);
                }
            } else {
                faulty(table, f, i, mark, t, spell);
            }
        }
    }

    private static boolean yes(Chance chance, long mark, long key) {
        return !chance.impossible() && chance.yes(Mark.hash(mark, key));
    }

    private void faulty(WorldTables.FeedTable table, int f, int i, long mark, int t, int spell) {
        Feed of = table.feed;
        int arrival = t + table.delay(mark);
        boolean missing = yes(of.missing(), mark, table.missingKey);
        boolean misplaced = !missing && yes(of.misplaced(), mark, table.misplacedKey);
        int receiver = i;
        int own = ALL;
        if (missing) {
            own = NOT_RECORDED;
            s.events.feed(f, WorldSections.MISSING, i);
        } else {
            madeInMonth[f]++;
            if (misplaced) {
                int group = s.people.namesakes.of()[i];
                int size = group < 0 ? 1 : s.people.namesakes.size(group);
                if (size < 2) {
                    s.events.feed(f, WorldSections.NO_RECEIVER, i);
                } else {
                    s.events.feed(f, WorldSections.MISPLACED, i);
                    receiver = other(group, i, (int) Mark.uniformBelow(Mark.hash(mark, table.receiverKey), size - 1L));
                    own = yes(of.keptToo(), mark, table.keptKey) ? ALL : NOT_RECORDED;
                }
            }
        }
        boolean duplicate = !missing && yes(of.duplicate(), mark, table.duplicateKey);
        int times = 1;
        boolean severe = yes(of.severity(), mark, table.severityKey);
        if (severe) {
            times = of.severityTimes();
            s.events.feed(f, WorldSections.SEVERITY, i);
        }
        if (s.trace != null) {
            Trace.Fate fate = fate(missing, misplaced, i, receiver, own);
            s.trace.writes(f, i, fate, duplicate, severe, times, arrival, receiver, mark, t);
        }
        int piece = -1;
        int parts = 0;
        if (table.open) {
            piece = s.pieces.open(0);
            s.pieces.nextOfSpell[piece] = s.spellPieces[spell][i];
            s.spellPieces[spell][i] = piece;
        }
        if (receiver != i) {
            parts += split(receiver, f, RECORDED, times, mark, t, piece, arrival);
        }
        parts += split(i, f, own, times, mark, t, piece, arrival);
        if (duplicate) {
            s.events.feed(f, WorldSections.DUPLICATE, i);
            parts += split(receiver, f, RECORDED, times, mark, t, piece, arrival);
        }
        if (piece >= 0) {
            s.pieces.pending[piece] += parts;
        }
    }

    private static Trace.Fate fate(boolean missing, boolean misplaced, int actor, int receiver, int own) {
        if (missing) {
            return Trace.Fate.LOST;
        }
        if (!misplaced) {
            return Trace.Fate.KEPT;
        }
        return receiver == actor
                ? Trace.Fate.NO_RECEIVER
                : own == ALL ? Trace.Fate.MISPLACED_AND_KEPT : Trace.Fate.MISPLACED;
    }

    private int split(int to, int f, int lanes, int times, long mark, int t, int piece, int arrival) {
        if (times != 1 && (lanes & RECORDED) != 0 && lanes != RECORDED) {
            send(to, f, RECORDED, times, mark, t, piece, arrival);
            send(to, f, lanes & ~RECORDED, 1, mark, t, piece, arrival);
            return 2;
        }
        send(to, f, lanes, (lanes & RECORDED) != 0 ? times : 1, mark, t, piece, arrival);
        return 1;
    }

    private int other(int group, int i, int n) {
        int member = s.people.namesakes.member(group, n);
        return member < i ? member : s.people.namesakes.member(group, n + 1);
    }

    private void untrue(int f, int i, long mark, int t, int delay, int column) {
        s.events.feed(f, column, i);
        if (s.trace != null) {
            s.trace.invents(f, mark, column == WorldSections.QUOTA);
        }
        WorldTables.FeedTable table = tables.feeds[f];
        int arrival = t + delay;
        int piece = -1;
        if (table.open) {
            piece = s.pieces.open(1);
            int lasts = Math.max(1, table.feed.untrueLasts().days(Mark.hash(mark, table.lastsKey)));
            s.calendar.add(arrival + lasts, WorldState.close(piece, s.pieces.generation[piece]));
        }
        if (arrival == t && tables.quick.feed[f] >= 0 && piece < 0) {
            s.ledger.arriveQuick(i, tables.quick.feed[f], RECORDED, t, false);
        } else if (!tables.ordered && arrival == t && piece < 0) {
            s.ledger.arrive(i, f, RECORDED, 1, mark, t, t, -1);
        } else {
            send(i, f, RECORDED, 1, mark, t, piece, arrival);
        }
    }

    /// Puts a record on its way; it arrives today or later.
    private void send(int to, int f, int lanes, int times, long mark, int t, int piece, int arrival) {
        int slot = take();
        this.to[slot] = to;
        toIncarnation[slot] = s.incarnation[to];
        feed[slot] = f;
        this.lanes[slot] = lanes;
        this.times[slot] = times;
        marks[slot] = mark;
        actDay[slot] = t;
        this.piece[slot] = piece;
        if (arrival == t) {
            if (todayCount == today.length) {
                today = Arrays.copyOf(today, 2 * todayCount);
            }
            today[todayCount++] = slot;
        } else if (arrival < s.days) {
            s.calendar.add(arrival, WorldState.arrive(slot));
        } else {
            give(slot);
        }
    }

    private int take() {
        if (free >= 0) {
            int slot = free;
            free = following[slot];
            return slot;
        }
        if (used == to.length) {
            int size = 2 * used;
            to = Arrays.copyOf(to, size);
            toIncarnation = Arrays.copyOf(toIncarnation, size);
            feed = Arrays.copyOf(feed, size);
            lanes = Arrays.copyOf(lanes, size);
            times = Arrays.copyOf(times, size);
            actDay = Arrays.copyOf(actDay, size);
            piece = Arrays.copyOf(piece, size);
            marks = Arrays.copyOf(marks, size);
            following = Arrays.copyOf(following, size);
        }
        return used++;
    }

    private void give(int slot) {
        following[slot] = free;
        free = slot;
    }

    /// Step 6: records of earlier days (already in order of creation), then those of today; by feed.
    void arrivals(int[] earlier, int count, int t) {
        if (count == 0 && todayCount == 0) {
            return;
        }
        byFeed(earlier, count);
        for (int k = 0; k < count; k++) {
            arrive(earlier[k], t);
        }
        byFeed(today, todayCount);
        for (int k = 0; k < todayCount; k++) {
            arrive(today[k], t);
        }
        todayCount = 0;
    }

    private void byFeed(int[] slots, int count) {
        for (int k = 1; k < count; k++) {
            int slot = slots[k];
            int at = k;
            while (at > 0 && feed[slots[at - 1]] > feed[slot]) {
                slots[at] = slots[at - 1];
                at--;
            }
            slots[at] = slot;
        }
    }

    private void arrive(int slot, int t) {
        int p = piece[slot];
        int i = to[slot];
        if (s.incarnation[i] == toIncarnation[slot] && (p < 0 || !s.pieces.closed[p])) {
            s.ledger.arrive(i, feed[slot], lanes[slot], times[slot], marks[slot], actDay[slot], t, p);
        }
        if (p >= 0) {
            s.pieces.arrived(p);
        }
        give(slot);
    }

    /// The last thing of step 6 on day 30: recorders who are short of their number make up for it.
    void quotas(MonthOccasions occasions, int t) {
        if (!tables.quotas) {
            return;
        }
        for (int f = 0; f < tables.feeds.length; f++) {
            int quota = tables.feeds[f].feed.quota();
            int process = tables.quotaProcess[f];
            if (quota == 0 || process < 0) {
                continue;
            }
            int missing = (int) ((long) quota * s.people.size / 1000) - madeInMonth[f];
            MonthOccasions.Batch reserve = occasions.quota[process];
            for (int k = 0; k < reserve.size && missing > 0; k++) {
                int i = reserve.residents[k];
                if ((!tables.headsOnly[f] || s.people.heads[i])
                        && below(reserve.marks[k], reserve.bands[k], multiplier(process, i))) {
                    missing--;
                    untrue(f, i, reserve.marks[k], t, 0, WorldSections.QUOTA);
                }
            }
        }
        byFeed(today, todayCount);
        for (int k = 0; k < todayCount; k++) {
            arrive(today[k], t);
        }
        todayCount = 0;
    }
}
