package assay.oracle;

import assay.plan.Regime;
import java.util.EnumMap;
import java.util.Map;

/** What one rule made of one record that arrived: points while it lives, lane by lane. */
final class LedgerEntry {
    static final int FOR_EVER = Integer.MAX_VALUE;

    final OnItsWay record;
    final int arrival;
    int points;
    int gradeAtMost;
    boolean atOnce;
    /** The lanes in which it lives, and the day at whose step 4 each of them ends. */
    final Map<Lane, Integer> ends = new EnumMap<>(Lane.class);

    LedgerEntry(OnItsWay record, int arrival, Regime regime, Regime.EntryRule rule) {
        this.record = record;
        this.arrival = arrival;
        score(regime, rule);
    }

    /** Takes the points and the grade limit of a rule. */
    void score(Regime regime, Regime.EntryRule rule) {
        long hash = Hash.h(record.mark(), regime.id() + "/" + rule.id() + "/points");
        points = rule.leastPoints() + Hash.below(hash, (long) rule.mostPoints() - rule.leastPoints() + 1);
        if (record.severe()) {
            points *= record.feed().severityTimes();
        }
        gradeAtMost = rule.gradeAtMost();
        atOnce = rule.atOnce();
    }

    int behaviour() {
        return record.feed().behaviour();
    }

    boolean livesIn(Lane lane) {
        return ends.containsKey(lane);
    }
}
