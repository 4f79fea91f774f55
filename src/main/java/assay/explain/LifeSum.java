package assay.explain;

import assay.engine.Trace;
import assay.plan.Listing;
import assay.plan.Model;
import assay.tally.Kind;
import java.util.Arrays;
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
        List<Listing> lists = model.worlds().get(world).lists();
        Kind[] kinds = new Kind[lists.size()];
        Arrays.fill(kinds, Kind.NONE);
        long[] days = new long[Kind.values().length];
        int first = 30 * model.warmUp();
        int since = 0;
        Kind union = Kind.NONE;
        long denied = 0;
        long wrongly = 0;
        int end = 30 * model.months();
        for (Trace step : steps) {
            switch (step) {
                case Trace.Listed listed -> {
                    days[union.ordinal()] += Math.max(0, listed.day() - Math.max(first, since));
                    since = listed.day();
                    kinds[listed.list()] = listed.kind();
                    union = Kind.NONE;
                    for (Listing list : lists) {
                        if (list.against() && kinds[list.index()].compareTo(union) < 0) {
                            union = kinds[list.index()];
                        }
                    }
                }
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
        days[union.ordinal()] += Math.max(0, end - Math.max(first, since));
        List<Long> wrong = List.of(days[Kind.FACT.ordinal()], days[Kind.STALE.ordinal()], days[Kind.LAW.ordinal()]);
        return new LifeSum(
                days[Kind.LAWFUL.ordinal()] + wrong.stream().mapToLong(d -> d).sum(), wrong, denied, wrongly);
    }
}
