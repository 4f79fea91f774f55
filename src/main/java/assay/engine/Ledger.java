package assay.engine;

import assay.chance.Mark;
import assay.plan.Regime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The ledger entries of one world and community, and what they add up to: points, live records, score,
/// grade, per lane.
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
    final int[][] score;
    final byte[][] grade;
    /// per regime: has a score today
    final boolean[][] has;
    final short[][] counters;
    final byte[][] lastArrived;
    /// lanes in which an entry arrived today, per regime
    final byte[][] fresh;

    private final WorldState s;
    private final WorldTables tables;
    private final boolean[] scored;
    private final boolean[] ceilings;
    private final boolean links;
    private final int[] ruleRegime;
    /// start of the score in force per regime, 0 without one
    final int[] starts;
    private final int[] rulePoints;
    private final int[] ruleLife;
    /// per regime and resident: day of the last assessment, −1 for none; null where no score is assessed in periods
    private final int @Nullable [][] assessed;
    /// per regime: everybody is assessed today
    private final boolean[] assessing;
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
    /// entries that arrived later are left out of a trial
    private int until = Integer.MAX_VALUE;
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
        scored = new boolean[regimes];
        ceilings = new boolean[regimes];
        for (int r = 0; r < regimes; r++) {
            int regime = r;
            scored[r] = tables.regimes[r].versions().stream().anyMatch(v -> v.scoring() != null);
            ceilings[r] = Arrays.stream(tables.rules).anyMatch(e -> e.regime() == regime && e.gradeAtMost() >= 0);
        }
        common = new int[regimes][most];
        delta = new int[regimes][4 * most];
        score = new int[regimes][4 * most];
        grade = new byte[regimes][4 * most];
        has = new boolean[regimes][most];
        counters = new short[tables.counterCount()][4 * most];
        lastArrived = new byte[regimes][most];
        fresh = new byte[regimes][most];
        head = new int[most];
        tail = new int[most];
        assessing = new boolean[regimes];
        assessed = tables.regimes.length > 0
                        && Arrays.stream(tables.regimes)
                                .flatMap(r -> r.versions().stream())
                                .anyMatch(
                                        v -> v.scoring() != null && v.scoring().every() > 0)
                ? new int[regimes][most]
                : null;
    }

    /// Today nobody is assessed yet, where scores are assessed in periods.
    void newDay() {
        if (assessed != null) {
            Arrays.fill(assessing, false);
        }
    }

    /// Everybody is assessed today in a regime.
    void assess(int r) {
        assessing[r] = true;
    }

    void clear() {
        for (int r = 0; r < common.length; r++) {
            Arrays.fill(common[r], 0);
            Arrays.fill(delta[r], 0);
            Arrays.fill(grade[r], (byte) -1);
            Arrays.fill(has[r], false);
            Arrays.fill(lastArrived[r], (byte) -1);
            Arrays.fill(fresh[r], (byte) 0);
        }
        for (short[] counter : counters) {
            Arrays.fill(counter, (short) 0);
        }
        if (assessed != null) {
            for (int[] days : assessed) {
                Arrays.fill(days, -1);
            }
        }
        Arrays.fill(head, -1);
        Arrays.fill(tail, -1);
        Arrays.fill(watched, 0);
        used = 0;
        free = -1;
    }

    boolean hasScore(int regime, int i) {
        Regime.Scoring scoring = s.scoring[regime];
        return scoring != null && s.eligible(regime, i) && (scoring.needsFact() < 0 || s.truth[scoring.needsFact()][i]);
    }

    /// A record arrives for resident i: entries in every regime that listens.
    ///
    /// @param times what the points are multiplied by
    /// @param piece the open record it belongs to, or −1
    void arrive(int i, int feed, int lanes, int times, long mark, int actDay, int t, int piece) {
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

    private int sum(int r, int i, int x) {
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
            has[r][i] = false;
            Arrays.fill(grade[r], 4 * i, 4 * i + 4, (byte) -1);
            Arrays.fill(delta[r], 4 * i, 4 * i + 4, 0);
            lastArrived[r][i] = -1;
            fresh[r][i] = 0;
            if (assessed != null) {
                assessed[r][i] = -1;
            }
        }
        for (short[] counter : counters) {
            Arrays.fill(counter, 4 * i, 4 * i + 4, (short) 0);
        }
        watched[i] = 0;
        s.busy(i, 2, false);
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
        add(i, old, -points[e], lanes[e], -1);
        int fresh = now.leastPoints();
        if (now.mostPoints() != fresh) {
            fresh = between(Mark.hash(mark[e], tables.ruleTables[now.index()].pointsKey), fresh, now.mostPoints());
        }
        points[e] = fresh * times[e];
        rule[e] = now.index();
        add(i, now, points[e], lanes[e], 1);
    }

    /// Gives the residents from … end the score and grade of one of them.
    void alike(int sample, int from, int end) {
        for (int r = 0; r < common.length; r++) {
            if (scored[r]) {
                Arrays.fill(has[r], from, end, has[r][sample]);
                Arrays.fill(score[r], 4 * from, 4 * end, score[r][4 * sample]);
                Arrays.fill(grade[r], 4 * from, 4 * end, grade[r][4 * sample]);
                if (assessed != null) {
                    Arrays.fill(assessed[r], from, end, assessed[r][sample]);
                }
            }
        }
    }

    /// Score and grade of every regime and lane of a touched resident.
    void judge(int i, int t) {
        for (int r = 0; r < common.length; r++) {
            judge(r, i, t);
        }
    }

    /// Score and grade of one regime.
    void judge(int r, int i, int t) {
        if (!scored[r]) {
            return;
        }
        if (assessed != null && stands(assessed[r], r, i, t)) {
            return;
        }
        int at = 4 * i;
        byte[] grades = grade[r];
        has[r][i] = hasScore(r, i);
        if (!has[r][i]) {
            for (int x = 0; x < 4; x++) {
                grades[at + x] = -1;
            }
            return;
        }
        Regime.Scoring scoring = s.scoring[r];
        if (scoring == null) {
            return;
        }
        if (!ceilings[r] && scoring.cap() == Regime.Cap.NONE && !s.split[i]) {
            int value = scoring.start() + common[r][i];
            byte g = (byte) gradeOf(scoring, value);
            int[] scores = score[r];
            scores[at] = value;
            scores[at + 1] = value;
            scores[at + 2] = value;
            scores[at + 3] = value;
            grades[at] = g;
            grades[at + 1] = g;
            grades[at + 2] = g;
            grades[at + 3] = g;
            return;
        }
        int last = s.split[i] ? 3 : 0;
        for (int x = 0; x <= last; x++) {
            score[r][at + x] = scoreWithout(scoring, r, i, x, t, -1);
            grades[at + x] = (byte) gradeWithout(scoring, r, i, x, score[r][at + x], -1);
        }
        for (int x = last + 1; x < 4; x++) {
            score[r][at + x] = score[r][at];
            grades[at + x] = grades[at];
        }
    }

    /// The grade of somebody who is judged for nothing else; false if they have no score.
    boolean regrade(int r, int i, byte g) {
        if (!has[r][i]) {
            return false;
        }
        byte[] grades = grade[r];
        int at = 4 * i;
        grades[at] = g;
        grades[at + 1] = g;
        grades[at + 2] = g;
        grades[at + 3] = g;
        return true;
    }

    /// Whether the score of the last assessment stands; if not, today is one.
    private boolean stands(int[] days, int r, int i, int t) {
        Regime.Scoring scoring = s.scoring[r];
        if (scoring != null && scoring.every() > 0 && days[i] >= 0 && !assessing[r]) {
            return true;
        }
        days[i] = t;
        return false;
    }

    /// Whether the resident has a score as judged or, where it is assessed in periods, as last assessed.
    boolean standing(int r, int i) {
        return assessed == null ? hasScore(r, i) : has[r][i];
    }

    /// The score in a lane as it stands, but without an entry: of what lives today and had arrived by the
    /// last assessment.
    int trialScore(Regime.Scoring scoring, int r, int i, int t, int without) {
        if (assessed == null || scoring.every() == 0) {
            return scoreWithout(scoring, r, i, 0, t, without);
        }
        until = assessed[r][i];
        int value = scoring.start();
        switch (scoring.cap()) {
            case NONE, TOTAL -> {
                for (int e = head[i]; e >= 0; e = next[e]) {
                    value += counts(e, r, 0, without) ? points[e] : 0;
                }
                value = scoring.cap() == Regime.Cap.TOTAL ? clamp(scoring, value) : value;
            }
            default -> value = scoreWithout(scoring, r, i, 0, until, without);
        }
        until = Integer.MAX_VALUE;
        return value;
    }

    /// The grade of a trial's score, with the limits of what had arrived by the last assessment.
    int trialGrade(Regime.Scoring scoring, int r, int i, int score, int without) {
        until = assessed == null || scoring.every() == 0 ? Integer.MAX_VALUE : assessed[r][i];
        int g = gradeWithout(scoring, r, i, 0, score, without);
        until = Integer.MAX_VALUE;
        return g;
    }

    static int gradeOf(Regime.Scoring scoring, int score) {
        int[] lowest = scoring.lowest();
        int g = lowest.length - 1;
        while (g > 0 && score < lowest[g]) {
            g--;
        }
        return g;
    }

    /// The score in a lane as it would be without entry `without` (−1: as it is).
    int scoreWithout(Regime.Scoring scoring, int r, int i, int x, int t, int without) {
        int total = scoring.start() + sum(r, i, x);
        if (without >= 0 && tables.rules[rule[without]].regime() == r && (lanes[without] >> x & 1) != 0) {
            total -= points[without];
        }
        return switch (scoring.cap()) {
            case NONE -> total;
            case TOTAL -> clamp(scoring, total);
            case EACH_EVENT -> {
                int value = scoring.start();
                for (int e = head[i]; e >= 0; e = next[e]) {
                    if (counts(e, r, x, without)) {
                        value = clamp(scoring, value + points[e]);
                    }
                }
                yield value;
            }
            case PERIOD_END -> byPeriod(scoring, r, i, x, t, without);
        };
    }

    private boolean counts(int e, int r, int x, int without) {
        return e != without && tables.rules[rule[e]].regime() == r && (lanes[e] >> x & 1) != 0 && arrival[e] <= until;
    }

    private int byPeriod(Regime.Scoring scoring, int r, int i, int x, int t, int without) {
        int value = scoring.start();
        int period = -1;
        for (int e = head[i]; e >= 0; e = next[e]) {
            if (counts(e, r, x, without)) {
                int own = arrival[e] / 360;
                if (own != period && period >= 0) {
                    value = clamp(scoring, value);
                }
                period = own;
                value += points[e];
            }
        }
        return period >= 0 && period < t / 360 ? clamp(scoring, value) : value;
    }

    private static int clamp(Regime.Scoring scoring, int value) {
        return Math.max(scoring.floor(), Math.min(scoring.ceiling(), value));
    }

    int gradeWithout(Regime.Scoring scoring, int r, int i, int x, int score, int without) {
        if (scoring.grades().isEmpty()) {
            return -1;
        }
        int g = gradeOf(scoring, score);
        if (ceilings[r]) {
            for (int e = head[i]; e >= 0; e = next[e]) {
                int most = tables.rules[rule[e]].gradeAtMost();
                if (most >= 0 && most < g && counts(e, r, x, without)) {
                    g = most;
                }
            }
        }
        return g;
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
