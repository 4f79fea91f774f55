package assay.report.account;

import assay.plan.Regime;
import assay.plan.World;
import assay.study.Outcome;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether grades still move at the end: then the window shows a beginning and no steady state. */
final class Unsettled {
    private Unsettled() {}

    /**
     * A sentence for each regime and alternative in which a share moves more than is said between its last two years.
     *
     * @param tolerance how much of itself a share may move
     */
    static List<String> notes(Outcome outcome, double tolerance, int year) {
        List<String> notes = new ArrayList<>();
        int months = outcome.months().count();
        if (months < 2 * year) {
            return notes;
        }
        for (World world : outcome.model().worlds()) {
            WorldSections at = outcome.layout().world(world.index());
            for (Regime regime : world.regimes()) {
                List<String> grades = regime.versions().stream()
                        .flatMap(version -> Optional.ofNullable(version.scoring()).stream())
                        .map(Regime.Scoring::grades)
                        .reduce((_, last) -> last)
                        .orElse(List.of());
                String worst = "";
                double most = tolerance;
                for (int grade = 0; grade < grades.size(); grade++) {
                    double before = share(outcome, at, regime, grade, grades.size(), months - 2 * year, months - year);
                    double last = share(outcome, at, regime, grade, grades.size(), months - year, months);
                    if (before > 0 && Math.abs(last - before) / before > most) {
                        most = Math.abs(last - before) / before;
                        worst = grades.get(grade);
                    }
                }
                if (!worst.isEmpty()) {
                    notes.add(String.format(
                            Locale.ROOT,
                            "Not settled: in %s the share of grade %s of %s still moves by %.0f %% of itself between the last two years.",
                            world.id(),
                            worst,
                            regime.id(),
                            100 * most));
                }
            }
        }
        return notes;
    }

    private static double share(
            Outcome outcome, WorldSections at, Regime regime, int grade, int grades, int from, int to) {
        long of = 0;
        long all = 0;
        for (int month = from; month < to; month++) {
            of += outcome.tally()[at.monthGrade.at(month, regime.index(), grade)];
            for (int other = 0; other < grades; other++) {
                all += outcome.tally()[at.monthGrade.at(month, regime.index(), other)];
            }
        }
        return all == 0 ? 0 : (double) of / all;
    }
}
