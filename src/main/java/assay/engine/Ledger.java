package assay.engine;

import assay.chance.Mark;
import assay.plan.Regime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The ledger entries of one world and community, and what they add up to: points and live records, per lane. What
/// score and grade come of them, {@link Scores} says.
///
/// Lanes stand side by side: index 4i + x is resident i in lane x (0 recorded, 1 clean, 2 timely, 3 lawful).
/// Entries are kept one by one only where something must find them again (`links`: caps that replay, grade limits,
/// reviews, versions that rescore or drop, wants that ask for but-for grounds) or they are open records
/// of spells; elsewhere an
/// entry is its points and an expiry in the calendar, which carries all that is needed to take it out again.
///
/// 1. common[r][i] + delta[r][4i + x] is the sum of the points of the live entries of resident i in lane x of regime r.
/// 2. counters[k][4i + x] is the number of live entries of counter k's behaviour.
/// 3. A chain of entries (`head`, `next`) is in order of creation.
final class Ledger {
    static final int R = 1;
    private static final int MOST_PLAIN_POINTS = 1 << 15;
    private static final int NO_PIECE = -1;
    /// no open record either, and its expiry is kept elsewhere
    private static final int OF_THE_MONTH = -2;

    /// points that all four lanes have
    final int[][] common;
    /// points of some lanes only
    final int[][] delta;
    final short[][] counters;
    final byte[][] lastArrived;
    /// lanes in which an entry arrived today, per regime
    final byte[][] fresh;

    private final WorldState s;
    private final WorldTables tables;
    private final boolean links;
    private final int[] ruleRegime;
    /// start of the score in force per regime, 0 without one
    final int[] starts;
    private final int[] rulePoints;
    private final int[] ruleLife;
    /// live entries that conditions count, over regimes and lanes
    final int[] watched;

    int[] resident = new int[256];
    int[] rule = new int[256];
    int[] points = new int[256];
    int[] times = new int[256];
    byte[] lanes = new byte[256];
    int[] arrival = new int[256];
    long[] mark = new long[256];
    int[] next = new int[256];
    int[] previous = new int[256];
    int[] piece = new int[256];
    int[] nextOfPiece = new int[256];
    int[] generation = new int[256];
    private int used;
    private int free = -1;
    int[] head;
    private int[] tail;

    Ledger(WorldState state, int most) {
        s = state;
        tables = state.tables;
        links = tables.links;
        starts = new int[tables.regimes.length];
        ruleRegime =
                Arrays.stream(tables.rules).mapToInt(Regime.EntryRule::regime).toArray();
        rulePoints = Arrays.stream(tables.rules)
                .mapToInt(Regime.EntryRule::leastPoints)
                .toArray();
        ruleLife = Arrays.stream(tables.rules).mapToInt(Regime.EntryRule::life).toArray();
        watched = new int[most];
        int regimes = tables.regimes.length;
        common = new int[regimes][most];
        delta = new int[regimes][4 * most];
        counters = new short[tables.counterCount()][4 * most];
        lastArrived = new byte[regimes][most];
        fresh = new byte[regimes][most];
        head = new int[most];
        tail = new int[most];
    }

    void clear() {
        for (int r = 0; r < common.length; r++) {
            Arrays.fill(common[r], 0);
            Arrays.fill(delta[r], 0);
            Arrays.fill(lastArrived[r], (byte) -1);
            Arrays.fill(fresh[r], (byte) 0);
        }
        for (short[] counter : counters) {
            Arrays.fill(counter, (short) 0);
        }
        Arrays.fill(head, -1);
        Arrays.fill(tail, -1);
        Arrays.fill(watched, 0);
        used = 0;
        free = -1;
    }

    /// A record arrives for resident i: entries in every regime that listens.
    ///
    /// @param times what the points are multiplied by
    /// @param piece the open record it belongs to, or −1
    void arrive(int i, int feed, int lanes, int times, long mark, int actDay, int t, int piece) {
        if (s.trace != null) {
            s.trace.arrives(i, feed, lanes, mark, actDay, t);
        }
        for (int index : tables.rulesOfFeed[feed]) {
            Regime.EntryRule rule = tables.rules[index];
            int r = rule.regime();
            boolean household = tables.ofHouseholds[r];
            if (!household && !s.eligible(r, i)) {
                continue;
            }
            int version = versionFor(r, feed);
            if (version >= 0 && rule.versions()[version]) {
                if (household) {
                    enterHousehold(i, rule, lanes, times, mark, actDay, t, piece);
                } else {
                    enter(i, rule, lanes, times, mark, actDay, t, piece);
                }
            }
        }
        if (tables.findings.length > 0 && (lanes & 7) != 0) {
            find(i, feed, mark);
        }
    }

    /// An entry for each member of a household who is a subject.
    private void enterHousehold(
            int i, Regime.EntryRule rule, int lanes, int times, long mark, int actDay, int t, int piece) {
        assay.society.Groups households = s.people.households;
        int group = households.of()[i];
        for (int k = households.start()[group]; k < households.start()[group + 1]; k++) {
            int member = households.members()[k];
            if (s.eligible(rule.regime(), member)) {
                enter(member, rule, lanes, times, mark, actDay, t, piece);
            }
        }
    }

    /// A quick record of somebody about whom nothing is out of the ordinary, already counted.
    void arriveSurely(int i, int ruleIndex, int t) {
        int r = ruleRegime[ruleIndex];
        int points = rulePoints[ruleIndex];
        int[] sums = common[r];
        byte[] zones = tables.quick.zone[r];
        int before = starts[r] + sums[i];
        sums[i] += points;
        if (Quick.zone(zones, before) != Quick.zone(zones, before + points)) {
            s.touch(i);
        }
        int life = ruleLife[ruleIndex];
        if (life > 0) {
            s.calendar.add(t + life, WorldState.expirePlain(i, s.incarnation[i], ruleIndex, points, 15));
        }
    }

    /// A quick record in all lanes that is counted already and expires with those of its month.
    void arriveOfTheMonth(int i, int ruleIndex, int t) {
        int r = ruleRegime[ruleIndex];
        int points = rulePoints[ruleIndex];
        if (watched[i] != 0) {
            enter(i, tables.rules[ruleIndex], 15, 1, 0, t, t, OF_THE_MONTH);
            s.counting.entry(r, i, points, -1);
        } else {
            shift(r, i, points, 15);
        }
    }

    /// A record of a quick rule arrives in all lanes or only as recorded: nobody is judged unless a score
    /// crosses a line.
    void arriveQuick(int i, int ruleIndex, int lanes, int t, boolean counted) {
        if (watched[i] != 0) {
            Regime.EntryRule rule = tables.rules[ruleIndex];
            enter(i, rule, lanes, 1, 0, t, t, -1);
            if (counted) {
                s.counting.entry(ruleRegime[ruleIndex], i, rulePoints[ruleIndex], -1);
            }
            return;
        }
        int r = ruleRegime[ruleIndex];
        int points = rulePoints[ruleIndex];
        if (lanes != 15) {
            s.part(i);
        }
        shift(r, i, points, lanes);
        int life = ruleLife[ruleIndex];
        if (life > 0) {
            s.calendar.add(t + life, WorldState.expirePlain(i, s.incarnation[i], ruleIndex, points, lanes));
        }
        if (!counted) {
            s.counting.entry(r, i, points, 1);
        }
    }

    /// Moves a score and touches the resident if a line is crossed in any lane.
    private void shift(int r, int i, int points, int lanes) {
        byte[] zones = tables.quick.zone[r];
        int start = starts[r];
        boolean crosses = false;
        if (lanes == 15 && !s.split[i]) {
            int before = common[r][i];
            int after = before + points;
            common[r][i] = after;
            crosses = Quick.zone(zones, start + before) != Quick.zone(zones, start + after);
        } else {
            for (int x = 0; x < 4; x++) {
                if ((lanes >> x & 1) != 0) {
                    int before = start + sum(r, i, x);
                    crosses |= Quick.zone(zones, before) != Quick.zone(zones, before + points);
                }
            }
            if (lanes == 15) {
                common[r][i] += points;
            } else {
                part(delta[r], i, points, lanes);
            }
        }
        if (crosses) {
            s.touch(i);
        }
    }

    private static void part(int[] delta, int i, int points, int lanes) {
        for (int x = 0; x < 4; x++) {
            if ((lanes >> x & 1) != 0) {
                delta[4 * i + x] += points;
            }
        }
    }

    int sum(int r, int i, int x) {
        return common[r][i] + delta[r][4 * i + x];
    }

    private int versionFor(int r, int feed) {
        int version = s.version[r];
        if (version >= 0) {
            return version;
        }
        return switch (tables.regimes[r].backlog()) {
            case NONE -> -1;
            case SPELLS -> tables.feeds[feed].open ? 0 : -1;
            case ALL -> 0;
        };
    }

    private void find(int i, int feed, long mark) {
        for (int f : tables.findingsOn[tables.feeds[feed].behaviour]) {
            WorldTables.FindingTable finding = tables.findings[f];
            int version = versionFor(finding.regime, feed);
            if (version >= 0 && s.eligible(finding.regime, i) && finding.finding.versions()[version]) {
                boolean truth = s.truth[finding.finding.fact()][i];
                boolean right = finding.finding.right().yes(Mark.hash(mark, finding.key));
                s.found[f][i] = (byte) (right == truth ? 2 : 1);
                if (s.trace != null) {
                    s.trace.finds(i, finding.regime, finding.finding.fact(), right == truth, s.today);
                }
                s.touch(i);
            }
        }
    }

    private void enter(int i, Regime.EntryRule rule, int lanes, int times, long mark, int actDay, int t, int piece) {
        int points = rule.leastPoints();
        if (rule.mostPoints() != points) {
            points = between(Mark.hash(mark, tables.ruleTables[rule.index()].pointsKey), points, rule.mostPoints());
        }
        points *= times;
        int end = -1;
        int lateEnd = -1;
        if (rule.life() >= 0 && piece == NO_PIECE) {
            end = (rule.fromConduct() ? actDay : t) + rule.life();
            lateEnd = end;
            Regime regime = tables.regimes[rule.regime()];
            if (!regime.lateExpiry().impossible()) {
                WorldTables.RuleTable keys = tables.ruleTables[rule.index()];
                if (regime.lateExpiry().yes(Mark.hash(mark, keys.lateKey))) {
                    lateEnd += regime.lateExpiryDays().days(Mark.hash(mark, keys.lateDaysKey));
                }
            }
            lanes &= (end <= t ? 3 : 15) & (lateEnd <= t ? 12 : 15);
            if (lanes == 0) {
                return;
            }
        }
        add(i, rule, points, lanes, 1);
        if (s.trace != null) {
            s.trace.counts(i, rule.index(), points, lanes, t);
        }
        if (lanes != 15 || lateEnd != end) {
            s.part(i);
        }
        if (links || piece >= 0 || Math.abs(points) >= MOST_PLAIN_POINTS) {
            int e = take();
            resident[e] = i;
            this.rule[e] = rule.index();
            this.points[e] = points;
            this.times[e] = times;
            this.lanes[e] = (byte) lanes;
            arrival[e] = t;
            this.mark[e] = mark;
            this.piece[e] = piece;
            chain(e, i);
            if (piece >= 0) {
                nextOfPiece[e] = s.pieces.entries[piece];
                s.pieces.entries[piece] = e;
            }
            if (end >= 0) {
                if (lateEnd == end || (lanes & 3) == 0 || (lanes & 12) == 0) {
                    s.calendar.add((lanes & 12) == 0 ? lateEnd : end, WorldState.expire(e, lanes, generation[e]));
                } else {
                    s.calendar.add(end, WorldState.expire(e, lanes & 12, generation[e]));
                    s.calendar.add(lateEnd, WorldState.expire(e, lanes & 3, generation[e]));
                }
            }
        } else if (end >= 0) {
            if (lateEnd == end) {
                s.calendar.add(end, WorldState.expirePlain(i, s.incarnation[i], rule.index(), points, lanes));
            } else {
                addPlain(end, i, rule, points, lanes & 12);
                addPlain(lateEnd, i, rule, points, lanes & 3);
            }
        }
        int r = rule.regime();
        fresh[r][i] |= (byte) lanes;
        s.touch(i);
        if ((lanes & R) != 0) {
            lastArrived[r][i] = (byte) rule.behaviour();
            for (int l : tables.reviewedListsOf[r]) {
                s.lists.cleared[l][i] = 0;
            }
            s.counting.entry(r, i, points, 1);
        }
        if (tables.repairs[r][rule.behaviour()]) {
            s.lists.repair(r, rule.behaviour(), i, lanes, mark, t);
        }
    }

    private static int between(long hash, int least, int most) {
        return least + (int) Mark.uniformBelow(hash, (long) most - least + 1);
    }

    private void addPlain(int day, int i, Regime.EntryRule rule, int points, int lanes) {
        if (lanes != 0) {
            s.calendar.add(day, WorldState.expirePlain(i, s.incarnation[i], rule.index(), points, lanes));
        }
    }

    /// Adds the points of an entry and counts it (`by` = 1), or takes both back (points negated, `by` = −1).
    private void add(int i, Regime.EntryRule rule, int points, int lanes, int by) {
        if (points != 0) {
            if (lanes == 15) {
                common[rule.regime()][i] += points;
            } else {
                part(delta[rule.regime()], i, points, lanes);
            }
        }
        int counter = tables.counterOf[rule.regime()][rule.behaviour()];
        if (counter >= 0) {
            count(counter, i, lanes, by);
        }
    }

    private void count(int counter, int i, int lanes, int by) {
        for (int x = 0; x < 4; x++) {
            if ((lanes >> x & 1) != 0) {
                counters[counter][4 * i + x] += (short) by;
                watched[i] += by;
                s.busy(i, 2, watched[i] != 0);
            }
        }
    }

    /// Takes out an entry that was not kept one by one.
    void expirePlain(int i, int ruleIndex, int points, int lanes) {
        if (tables.quick.rule[ruleIndex]) {
            shift(ruleRegime[ruleIndex], i, -points, lanes);
            if (watched[i] != 0) {
                s.touch(i);
            }
            return;
        }
        Regime.EntryRule rule = tables.rules[ruleIndex];
        add(i, rule, -points, lanes, -1);
        s.touch(i);
    }

    /// Takes an entry out of some lanes; without lanes it is gone.
    void remove(int e, int gone) {
        gone &= lanes[e];
        if (gone == 0) {
            return;
        }
        Regime.EntryRule rule = tables.rules[this.rule[e]];
        int i = resident[e];
        add(i, rule, -points[e], gone, -1);
        if (s.trace != null) {
            s.trace.uncounts(i, rule.index(), points[e], gone, piece[e] >= 0);
        }
        lanes[e] &= (byte) ~gone;
        s.touch(i);
        if (lanes[e] == 0) {
            release(e);
        }
    }

    private void release(int e) {
        int i = resident[e];
        if (previous[e] >= 0) {
            next[previous[e]] = next[e];
        } else {
            head[i] = next[e];
        }
        if (next[e] >= 0) {
            previous[next[e]] = previous[e];
        } else {
            tail[i] = previous[e];
        }
        if (piece[e] >= 0) {
            s.pieces.forget(piece[e], e, nextOfPiece);
        }
        generation[e]++;
        next[e] = free;
        free = e;
    }

    private void chain(int e, int i) {
        next[e] = -1;
        previous[e] = tail[i];
        if (tail[i] < 0) {
            head[i] = e;
        } else {
            next[tail[i]] = e;
        }
        tail[i] = e;
    }

    private int take() {
        if (free >= 0) {
            int e = free;
            free = next[e];
            return e;
        }
        if (used == resident.length) {
            int size = 2 * used;
            resident = Arrays.copyOf(resident, size);
            rule = Arrays.copyOf(rule, size);
            points = Arrays.copyOf(points, size);
            times = Arrays.copyOf(times, size);
            lanes = Arrays.copyOf(lanes, size);
            arrival = Arrays.copyOf(arrival, size);
            mark = Arrays.copyOf(mark, size);
            next = Arrays.copyOf(next, size);
            previous = Arrays.copyOf(previous, size);
            piece = Arrays.copyOf(piece, size);
            nextOfPiece = Arrays.copyOf(nextOfPiece, size);
            generation = Arrays.copyOf(generation, size);
        }
        return used++;
    }

    /// Empties the ledger of a resident who leaves.
    void empty(int i) {
        while (head[i] >= 0) {
            int e = head[i];
            remove(e, lanes[e]);
        }
        for (int r = 0; r < common.length; r++) {
            common[r][i] = 0;
            Arrays.fill(delta[r], 4 * i, 4 * i + 4, 0);
            lastArrived[r][i] = -1;
            fresh[r][i] = 0;
        }
        for (short[] counter : counters) {
            Arrays.fill(counter, 4 * i, 4 * i + 4, (short) 0);
        }
        watched[i] = 0;
        s.busy(i, 2, false);
        s.scores.empty(i);
    }

    /// A new version drops or rescores the entries of its regime.
    void change(int r, int version, Regime.LedgerChange change) {
        if (change == Regime.LedgerChange.KEEP) {
            return;
        }
        for (int i = 0; i < s.people.size; i++) {
            for (int e = head[i]; e >= 0; ) {
                int following = next[e];
                Regime.EntryRule old = tables.rules[rule[e]];
                if (old.regime() == r) {
                    Regime.@Nullable EntryRule now =
                            change == Regime.LedgerChange.DROP ? null : firstInForce(old.feed(), r, version);
                    if (now == null) {
                        remove(e, lanes[e]);
                    } else {
                        rescore(e, i, old, now);
                    }
                }
                e = following;
            }
        }
    }

    private Regime.@Nullable EntryRule firstInForce(int feed, int r, int version) {
        for (int index : tables.rulesOfFeed[feed]) {
            Regime.EntryRule candidate = tables.rules[index];
            if (candidate.regime() == r && candidate.versions()[version]) {
                return candidate;
            }
        }
        return null;
    }

    private void rescore(int e, int i, Regime.EntryRule old, Regime.EntryRule now) {
        int before = points[e];
        add(i, old, -before, lanes[e], -1);
        int fresh = now.leastPoints();
        if (now.mostPoints() != fresh) {
            fresh = between(Mark.hash(mark[e], tables.ruleTables[now.index()].pointsKey), fresh, now.mostPoints());
        }
        points[e] = fresh * times[e];
        rule[e] = now.index();
        add(i, now, points[e], lanes[e], 1);
        if (s.trace != null) {
            s.trace.rescored(i, old.index(), before, now.index(), points[e], lanes[e]);
        }
    }

    /// Takes a behaviour and the points that an entry about it takes away.
    interface Share {
        void of(int behaviour, int points);
    }

    /// The live recorded entries of a regime that take points away.
    void shares(int r, int i, Share share) {
        for (int e = head[i]; e >= 0; e = next[e]) {
            Regime.EntryRule of = tables.rules[rule[e]];
            if ((lanes[e] & 1) != 0 && points[e] < 0 && of.regime() == r) {
                share.of(of.behaviour(), -points[e]);
            }
        }
    }

    /// The live recorded entry of a behaviour in a regime with the lowest points, the first created among
    /// equals, or −1.
    int mostDamaging(int r, int behaviour, int i) {
        int worst = -1;
        for (int e = head[i]; e >= 0; e = next[e]) {
            Regime.EntryRule of = tables.rules[rule[e]];
            if (of.regime() == r
                    && of.behaviour() == behaviour
                    && (lanes[e] & R) != 0
                    && (worst < 0 || points[e] < points[worst])) {
                worst = e;
            }
        }
        return worst;
    }

    /// Behaviours with a live recorded entry in a regime, as a set of bits.
    long liveBehaviours(int r, int i) {
        long set = 0;
        for (int e = head[i]; e >= 0; e = next[e]) {
            Regime.EntryRule of = tables.rules[rule[e]];
            if (of.regime() == r && (lanes[e] & R) != 0) {
                set |= 1L << of.behaviour();
            }
        }
        return set;
    }

    /// The entries of a review that found for the person vanish: those only recorded.
    void removeUntrue(int r, int i) {
        for (int e = head[i]; e >= 0; ) {
            int following = next[e];
            if (tables.rules[rule[e]].regime() == r && lanes[e] == R) {
                remove(e, R);
            }
            e = following;
        }
    }
}
