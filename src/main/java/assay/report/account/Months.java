package assay.report.account;

import assay.report.Chart.Curve;
import assay.report.Quoted;
import assay.study.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/** Counts of the window, month by month, as curves. */
final class Months {
    private final Outcome outcome;

    Months(Outcome outcome) {
        this.outcome = outcome;
    }

    int count() {
        return outcome.model().months() - outcome.model().warmUp();
    }

    /** For each month a count as a share of another, times a scale; undefined where there is nobody. */
    Curve share(int series, IntToLongFunction of, IntToLongFunction all, double scale) {
        List<Quoted> months = new ArrayList<>();
        for (int month = 0; month < count(); month++) {
            long whole = all.applyAsLong(month);
            months.add(
                    whole == 0
                            ? Quoted.undefined("nobody to count")
                            : Quoted.of(scale * of.applyAsLong(month) / whole));
        }
        return new Curve(series, months);
    }
}
