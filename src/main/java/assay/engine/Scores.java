package assay.engine;

import assay.plan.Regime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Scores and grades of one world and community, per regime and lane: what the entries of the {@link
/// Ledger} come to under the scoring in
/// force (docs/model.md, section 6).
///
/// 1. score[r][4i + x] and grade[r][4i + x] are as last judged; they mean something only where has[r][i].
/// 2. Where scores are assessed in periods, they stand from one assessment to the next, whatever arrives.
/// 3. A *trial* asks what a score or grade would be without an entry, and changes nothing.
final class Scores {
    final int[][] score;
    final byte[][] grade;
    /// per regime: has a score today
    final boolean[][] has;

    private final WorldState s;
    private final WorldTables tables;
    private final Ledger ledger;
    private final int regimes;
    private final boolean[] scored;
    private final boolean[] ceilings;
    /// per regime: a limit of grades that does not wait for an assessment
    private final boolean[] atOnce;
    /// per regime and resident: day of the last assessment, −1 for none; null where no score is assessed in periods
    private final int @Nullable [][] assessed;
    /// per regime: everybody is assessed today
    private final boolean[] assessing;
    /// entries that arrived later are left out of a trial
    private int until = Integer.MAX_VALUE;

    Scores(WorldState state, Ledger ledger, int most) {
        s = state;
        tables = state.tables;
        this.ledger = ledger;
        regimes = tables.regimes.length;
        scored = new boolean[regimes];
        ceilings = new boolean[regimes];
        atOnce = new boolean[regimes];
        for (int r = 0; r < regimes; r++) {
            int regime = r;
            scored[r] = tables.regimes[r].versions().stream().anyMatch(v -> v.scoring() != null);
            ceilings[r] = Arrays.stream(tables.rules).anyMatch(e -> e.regime() == regime && e.gradeAtMost() >= 0);
            atOnce[r] = Arrays.stream(tables.rules)
                    .anyMatch(e -> e.regime() == regime && e.atOnce() && e.gradeAtMost() >= 0);
        }
        score = new int[regimes][4 * most];
        grade = new byte[regimes][4 * most];
        has = new boolean[regimes][most];
        assessing = new boolean[regimes];
        assessed = Arrays.stream(tables.regimes)
                        .flatMap(r -> r.versions().stream())
                        .anyMatch(v -> v.scoring() != null && v.scoring().every() > 0)
                ? new int[regimes][most]
                : null;
    }

    void clear() {
        for (int r = 0; r < regimes; r++) {
            Arrays.fill(grade[r], (byte) -1);
            Arrays.fill(has[r], false);
            if (assessed != null) {
                Arrays.fill(assessed[r], -1);
            }
        }
    }

    /// The resident leaves.
    void empty(int i) {
        for (int r = 0; r < regimes; r++) {
            has[r][i] = false;
            Arrays.fill(grade[r], 4 * i, 4 * i + 4, (byte) -1);
            if (assessed != null) {
                assessed[r][i] = -1;
            }
        }
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

    boolean hasScore(int regime, int i) {
        Regime.Scoring scoring = s.scoring[regime];
        return scoring != null && s.eligible(regime, i) && (scoring.needsFact() < 0 || s.truth[scoring.needsFact()][i]);
    }

    /// Gives the residents from … end the score and grade of one of them.
    void alike(int sample, int from, int end) {
        for (int r = 0; r < regimes; r++) {
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
        for (int r = 0; r < regimes; r++) {
            judge(r, i, t);
        }
    }

    /// Score and grade of one regime.
    void judge(int r, int i, int t) {
        if (!scored[r]) {
            return;
        }
        if (assessed != null && stands(assessed[r], r, i, t)) {
            if (atOnce[r] && has[r][i]) {
                lower(r, i);
            }
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
            int value = scoring.start() + ledger.common[r][i];
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

    /// Puts the grades as they stand under the limits that do not wait for the next assessment.
    private void lower(int r, int i) {
        byte[] grades = grade[r];
        for (int e = ledger.head[i]; e >= 0; e = ledger.next[e]) {
            Regime.EntryRule rule = tables.rules[ledger.rule[e]];
            if (rule.regime() == r && rule.atOnce() && rule.gradeAtMost() >= 0) {
                for (int x = 0; x < 4; x++) {
                    if ((ledger.lanes[e] >> x & 1) != 0) {
                        grades[4 * i + x] = (byte) Math.min(grades[4 * i + x], rule.gradeAtMost());
                    }
                }
            }
        }
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
                for (int e = ledger.head[i]; e >= 0; e = ledger.next[e]) {
                    value += counts(e, r, 0, without) ? ledger.points[e] : 0;
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
        int total = scoring.start() + ledger.sum(r, i, x);
        if (without >= 0 && tables.rules[ledger.rule[without]].regime() == r && (ledger.lanes[without] >> x & 1) != 0) {
            total -= ledger.points[without];
        }
        return switch (scoring.cap()) {
            case NONE -> total;
            case TOTAL -> clamp(scoring, total);
            case EACH_EVENT -> {
                int value = scoring.start();
                for (int e = ledger.head[i]; e >= 0; e = ledger.next[e]) {
                    if (counts(e, r, x, without)) {
                        value = clamp(scoring, value + ledger.points[e]);
                    }
                }
                yield value;
            }
            case PERIOD_END -> byPeriod(scoring, r, i, x, t, without);
        };
    }

    private boolean counts(int e, int r, int x, int without) {
        return e != without
                && tables.rules[ledger.rule[e]].regime() == r
                && (ledger.lanes[e] >> x & 1) != 0
                && ledger.arrival[e] <= until;
    }

    private boolean limits(int e, int r, int x, int without) {
        return counts(e, r, x, without)
                || (atOnce[r]
                        && e != without
                        && tables.rules[ledger.rule[e]].regime() == r
                        && (ledger.lanes[e] >> x & 1) != 0
                        && tables.rules[ledger.rule[e]].atOnce());
    }

    private int byPeriod(Regime.Scoring scoring, int r, int i, int x, int t, int without) {
        int value = scoring.start();
        int period = -1;
        for (int e = ledger.head[i]; e >= 0; e = ledger.next[e]) {
            if (counts(e, r, x, without)) {
                int own = ledger.arrival[e] / 360;
                if (own != period && period >= 0) {
                    value = clamp(scoring, value);
                }
                period = own;
                value += ledger.points[e];
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
            for (int e = ledger.head[i]; e >= 0; e = ledger.next[e]) {
                int most = tables.rules[ledger.rule[e]].gradeAtMost();
                if (most >= 0 && most < g && limits(e, r, x, without)) {
                    g = most;
                }
            }
        }
        return g;
    }
}
