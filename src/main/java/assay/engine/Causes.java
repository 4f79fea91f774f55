package assay.engine;

import assay.plan.Regime;

/// But-for and proximate causes: which live record, taken away alone, would undo a bar.
///
/// A trial takes one recorded entry away from the counts, the score and the grade of its regime in lane
/// R, asks, and puts
/// everything back; nothing else of the state moves.
final class Causes {
    private final WorldState s;
    private final WorldTables tables;

    Causes(WorldState state) {
        s = state;
        tables = state.tables;
    }

    /// On a day of entry: grounds and proximate cause of a list are fixed.
    void fix(int l, int i, int t) {
        if (!tables.links) {
            return;
        }
        s.lists.grounds[l][i] = grounds(l, i, t);
        s.lists.proximate[l][i] = s.ledger.lastArrived[tables.lists[l].list.regime()][i];
    }

    /// The behaviours without one record of which no rule of entry would be true today.
    long grounds(int l, int i, int t) {
        int r = tables.lists[l].list.regime();
        long live = s.ledger.liveBehaviours(r, i);
        long set = 0;
        while (live != 0) {
            int b = Long.numberOfTrailingZeros(live);
            live &= live - 1;
            if (!stillEnters(l, r, b, i, t)) {
                set |= 1L << b;
            }
        }
        return set;
    }

    private boolean stillEnters(int l, int r, int b, int i, int t) {
        Ledger ledger = s.ledger;
        int e = ledger.mostDamaging(r, b, i);
        int at = 4 * i;
        int counter = tables.counterOf[r][b];
        if (counter >= 0) {
            ledger.counters[counter][at]--;
        }
        int score = s.scores.score[r][at];
        byte grade = s.scores.grade[r][at];
        Regime.Scoring scoring = scoring(r, i);
        if (scoring != null) {
            s.scores.score[r][at] = s.scores.trialScore(scoring, r, i, t, e);
            s.scores.grade[r][at] = (byte) s.scores.trialGrade(scoring, r, i, s.scores.score[r][at], e);
        }
        WorldTables.ListTable table = tables.lists[l];
        boolean enters = false;
        if (!table.never.holds(s, i, 0, t)) {
            int version = s.version[r];
            for (int c = 0; c < table.conditions.length && !enters; c++) {
                enters = table.inForce[c][version] && table.conditions[c].holds(s, i, 0, t);
            }
        }
        s.scores.score[r][at] = score;
        s.scores.grade[r][at] = grade;
        if (counter >= 0) {
            ledger.counters[counter][at]++;
        }
        return enters;
    }

    private Regime.@org.jspecify.annotations.Nullable Scoring scoring(int r, int i) {
        return s.scores.standing(r, i)
                ? tables.regimes[r].versions().get(s.version[r]).scoring()
                : null;
    }

    /// The behaviours without one record of which the grade would not be among the barred ones.
    long gradeGrounds(int r, boolean[] barred, int i, int t) {
        Regime.Scoring scoring = scoring(r, i);
        if (scoring == null) {
            return 0;
        }
        long live = s.ledger.liveBehaviours(r, i);
        long set = 0;
        while (live != 0) {
            int b = Long.numberOfTrailingZeros(live);
            live &= live - 1;
            int e = s.ledger.mostDamaging(r, b, i);
            int score = s.scores.trialScore(scoring, r, i, t, e);
            int grade = s.scores.trialGrade(scoring, r, i, score, e);
            if (grade < 0 || grade >= barred.length || !barred[grade]) {
                set |= 1L << b;
            }
        }
        return set;
    }
}
