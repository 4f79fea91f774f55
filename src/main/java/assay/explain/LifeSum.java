package assay.explain;

import assay.engine.Trace;
import assay.plan.Model;
import assay.tally.Kind;
import java.util.List;

/**
 * What one life comes to in one world, over the days that are counted.
 *
 * @param listed days on any list against the person, as recorded, listings of before the study left out
 * @param wrongful days by kind of wrong: by fact, stale, by law
 * @param denied wants denied
 * @param wronglyDenied those of them that were denied wrongly
 */
public record LifeSum(long listed, List<Long> wrongful, long denied, long wronglyDenied) {
    public LifeSum {
        wrongful = List.copyOf(wrongful);
    }

    /** Days wrongly listed, of whatever kind. */
    public long wrong() {
        return wrongful.stream().mapToLong(d -> d).sum();
    }

    static LifeSum of(Model model, int world, List<Trace> steps) {
        DaysListed days = new DaysListed(model, world);
        int first = 30 * model.warmUp();
        int end = 30 * model.months();
        long denied = 0;
        long wrongly = 0;
        for (Trace step : steps) {
            switch (step) {
                case Trace.Listed listed -> days.turns(listed);
                case Trace.Wanted wanted -> {
                    if (wanted.outcome() == Trace.Outcome.DENIED && wanted.day() >= first) {
                        denied++;
                        wrongly += wanted.kind().wrongful() ? 1 : 0;
                    }
                }
                case Trace.Leaves leaves -> end = leaves.day();
                default -> {
                    // is of no account here
                }
            }
        }
        days.until(end);
        return new LifeSum(
                days.listed(), List.of(days.of(Kind.FACT), days.of(Kind.STALE), days.of(Kind.LAW)), denied, wrongly);
    }
}
