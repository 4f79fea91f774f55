package assay.engine;

import assay.plan.Consequence;
import assay.plan.Model;
import assay.tally.WorldSections;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Days on which people are kept from anything, and what those days weigh for what they did
/// (`docs/model.md`, section 11).
///
/// Nobody is passed over day by day: who may have come into or out of a bar is noted when a listing, a
/// grade, a listing of another or a version changes, and looked at once when the day has been judged.
/// Worlds in which nothing bars have none.
final class Barring {
    private static final int OWN = 1;
    private static final int HOUSEHOLD = 2;
    private static final int FIRM = 4;

    private final WorldState s;
    private final WorldTables tables;
    private final WorldSections sections;
    private final int windowStart;
    private final int windowEnd;
    /// consequences that bar
    private final int[] bars;
    /// of these, those that reach others
    private final int[] reaching;
    /// per list and per regime: something bars by it
    private final boolean[] lists;
    private final boolean[] grades;
    /// per regime: by grade, whether it is barred by some consequence in some version
    private final boolean[][] gradeBarred;
    /// the bars, by domain
    private final int[][] barsOf;
    private final boolean weighs;
    private final int[] weightOf;
    private final int[] gravityOf;
    private final boolean[] applies;

    private final byte[] how;
    private final int[] since;
    private final int[] weight;
    private final int[] domains;
    private final long[] runWeight;
    private final long[] runPlain;
    private final long[] runGrounds;
    private final long[] sumWeight;
    private final long[] sumPlain;
    private final long[] sumGravity;
    private final boolean[] everDerived;
    private final boolean[] noted;
    private final int[] queue;
    private int queued;

    Barring(Model model, WorldState state, int most) {
        s = state;
        tables = s.tables;
        sections = s.counting.sections;
        windowStart = s.counting.windowStart;
        windowEnd = s.counting.windowEnd;
        bars = bars(tables).toArray();
        reaching = bars(tables).filter(s.wants::reaches).toArray();
        lists = new boolean[tables.lists.length];
        grades = new boolean[tables.regimes.length];
        gradeBarred = new boolean[tables.regimes.length][128];
        for (int c : bars) {
            Consequence of = tables.consequences[c];
            if (of.list() >= 0) {
                lists[of.list()] = true;
            } else {
                grades[of.regime()] = true;
                of.grades().forEach(g -> gradeBarred[of.regime()][g] = true);
            }
        }
        barsOf = IntStream.range(0, tables.barsOf.length)
                .mapToObj(d -> Arrays.stream(tables.barsOf[d])
                        .filter(c -> !tables.consequences[c].chance().impossible())
                        .toArray())
                .toArray(int[][]::new);
        weighs = model.rulers().weighs();
        weightOf = model.rulers().domains().stream().mapToInt(d -> d.weight()).toArray();
        gravityOf =
                model.rulers().gravity().stream().mapToInt(Integer::intValue).toArray();
        applies = new boolean[tables.consequences.length];
        how = new byte[most];
        since = new int[most];
        weight = new int[most];
        domains = new int[most];
        runWeight = new long[weighs ? most : 0];
        runPlain = new long[runWeight.length];
        runGrounds = new long[runWeight.length];
        sumWeight = new long[runWeight.length];
        sumPlain = new long[runWeight.length];
        sumGravity = new long[runWeight.length];
        everDerived = new boolean[most];
        noted = new boolean[most];
        queue = new int[most];
    }

    private static IntStream bars(WorldTables tables) {
        return IntStream.range(0, tables.consequences.length)
                .filter(c -> tables.consequences[c].effect() == Consequence.Effect.BARS
                        && !tables.consequences[c].chance().impossible()
                        && !tables.consequences[c].domains().isEmpty());
    }

    /// Whether anything bars in a world.
    static boolean in(WorldTables tables) {
        return bars(tables).findAny().isPresent();
    }

    void clear() {
        Arrays.fill(how, (byte) 0);
        Arrays.fill(noted, false);
        Arrays.fill(everDerived, false);
        queued = 0;
        for (long[] sums : new long[][] {runWeight, runPlain, runGrounds, sumWeight, sumPlain, sumGravity}) {
            Arrays.fill(sums, 0);
        }
    }

    /// A listing of the resident began or ended, or is one from before no more.
    void listing(int l, int i) {
        if (lists[l]) {
            note(i);
        }
    }

    void grade(int r, int i) {
        if (grades[r]) {
            note(i);
        }
    }

    /// A listing of another has come to reach the resident, or has ceased to.
    void reached(int c, int i) {
        if (tables.consequences[c].effect() == Consequence.Effect.BARS) {
            note(i);
        }
    }

    private void note(int i) {
        if (!noted[i] && s.people.cell[i] >= 0) {
            noted[i] = true;
            queue[queued++] = i;
        }
    }

    /// A version of a regime begins: its bars may be others.
    void versionBegan() {
        for (int i = 0; i < s.people.size; i++) {
            if (how[i] != 0 || s.onSome[i] || reached(i) || graded(i)) {
                note(i);
            }
        }
    }

    private boolean reached(int i) {
        for (int c : reaching) {
            if ((s.wants.throughOthers(c, i) & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean graded(int i) {
        for (int r = 0; r < grades.length; r++) {
            if (grades[r] && Wants.among(gradeBarred[r], s.scores.grade[r][4 * i])) {
                return true;
            }
        }
        return false;
    }

    /// When the day has been judged.
    void settle(int t) {
        for (int k = 0; k < queued; k++) {
            int i = queue[k];
            noted[i] = false;
            settle(i, t);
        }
        queued = 0;
    }

    private void settle(int i, int t) {
        int now = 0;
        for (int c : bars) {
            int ways =
                    s.inForce(tables.consequences[c].versions(), tables.consequences[c].regime()) ? ways(c, i, t) : 0;
            applies[c] = ways != 0;
            now |= ways;
        }
        int heavy = 0;
        int many = 0;
        for (int d = 0; now != 0 && weighs && d < barsOf.length; d++) {
            for (int c : barsOf[d]) {
                if (applies[c]) {
                    heavy += weightOf[d];
                    many++;
                    break;
                }
            }
        }
        if (now == how[i] && heavy == weight[i] && many == domains[i]) {
            return;
        }
        advance(i, t);
        how[i] = (byte) now;
        weight[i] = heavy;
        domains[i] = many;
        if (now == 0) {
            endRun(i);
        }
    }

    private int ways(int c, int i, int t) {
        Consequence of = tables.consequences[c];
        if (of.list() < 0) {
            return Wants.among(tables.gradesBarred[c], s.scores.grade[of.regime()][4 * i]) ? OWN : 0;
        }
        int own = s.lists.on(of.list(), i, 0, t) ? OWN : 0;
        return (s.wants.throughOthers(c, i) & 1) == 0 ? own : own | (of.household() ? HOUSEHOLD : FIRM);
    }

    private void advance(int i, int t) {
        int days = t - since[i];
        since[i] = t;
        if (!s.counting.open || how[i] == 0 || days == 0) {
            return;
        }
        int cell = s.people.cell[i];
        long[] tally = s.counting.tally;
        tally[sections.barredDays.at(WorldSections.BARRED, cell)] += days;
        if ((how[i] & OWN) == 0) {
            everDerived[i] = true;
            tally[sections.barredDays.at(WorldSections.DERIVED, cell)] += days;
            tally[sections.barredDays.at(WorldSections.THROUGH_HOUSEHOLD, cell)] +=
                    (how[i] & HOUSEHOLD) != 0 ? days : 0;
            tally[sections.barredDays.at(WorldSections.THROUGH_FIRM, cell)] += (how[i] & FIRM) != 0 ? days : 0;
        }
        if (weighs) {
            runWeight[i] += (long) weight[i] * days;
            runPlain[i] += (long) domains[i] * days;
        }
    }

    private void endRun(int i) {
        if (!weighs) {
            return;
        }
        if (runGrounds[i] != 0) {
            sumWeight[i] += runWeight[i];
            sumPlain[i] += runPlain[i];
            for (long set = runGrounds[i]; set != 0; set &= set - 1) {
                sumGravity[i] += gravityOf[Long.numberOfTrailingZeros(set)];
            }
        }
        runWeight[i] = 0;
        runPlain[i] = 0;
        runGrounds[i] = 0;
    }

    /// A denial with these but-for grounds.
    void denied(int i, long grounds) {
        if (weighs && s.counting.open && s.people.cell[i] >= 0) {
            runGrounds[i] |= grounds;
        }
    }

    /// The window opens: days count from now on.
    void openWindow() {
        Arrays.fill(since, windowStart);
    }

    /// A person leaves before day t; who comes instead is looked at when the day has been judged.
    void leaves(int i, int t) {
        if (s.people.cell[i] < 0) {
            return;
        }
        advance(i, t);
        endRun(i);
        if (everDerived[i]) {
            s.counting.tally[sections.everDerived.at(s.people.cell[i])]++;
            everDerived[i] = false;
        }
        if (weighs && sumGravity[i] > 0) {
            int cell = s.people.cell[i];
            long[] tally = s.counting.tally;
            tally[sections.disproportion.at(0, WorldSections.bin(sumWeight[i], sumGravity[i]), cell)]++;
            tally[sections.disproportion.at(1, WorldSections.bin(sumPlain[i], sumGravity[i]), cell)]++;
        }
        if (weighs) {
            sumWeight[i] = 0;
            sumPlain[i] = 0;
            sumGravity[i] = 0;
        }
        how[i] = 0;
        weight[i] = 0;
        domains[i] = 0;
        note(i);
    }

    /// The study ends.
    void ends() {
        for (int i = 0; i < s.people.size; i++) {
            if (how[i] != 0 || everDerived[i] || (weighs && sumGravity[i] > 0)) {
                leaves(i, windowEnd);
            }
        }
    }
}
