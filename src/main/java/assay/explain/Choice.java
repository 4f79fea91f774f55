package assay.explain;

import assay.plan.Model;
import assay.society.Population;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Chooses whom to tell about: the person to whom a world does most of something, or the first of a kind. */
public final class Choice {
    private static final Comparator<Chosen> ORDER = Comparator.comparingLong(Chosen::count)
            .thenComparingLong(Chosen::denied)
            .reversed()
            .thenComparing(Chosen::resident);

    private final Model model;
    private final IntPredicate strata;

    /**
     * Somebody, and how much was counted.
     *
     * @param denied how often the person was denied something, by which equals are told apart
     * @param among how many residents were looked at
     */
    public record Chosen(Resident resident, long count, long denied, long among) {}

    /** @param strata which strata are looked at; those that the study does not count never are */
    public Choice(Model model, IntPredicate strata) {
        this.model = model;
        this.strata = stratum -> model.counted()[stratum] && strata.test(stratum);
    }

    /** The first resident of these strata. */
    public Optional<Resident> first() {
        long before = 0;
        Population population = model.population();
        for (int stratum = 0; stratum < model.counted().length; stratum++) {
            if (strata.test(stratum) && population.residents(stratum) > 0) {
                return Optional.of(new Resident(before, 0));
            }
            before += population.residents(stratum);
        }
        return Optional.empty();
    }

    /**
     * The person of whom most is counted in a world, among equals who was denied more, then the first; empty if nothing is counted of anybody.
     *
     * @param communities how many of the first communities are looked through
     */
    public Optional<Chosen> worst(int world, Worst by, int communities, int threads, BooleanSupplier stopped) {
        List<Chosen> best = new ArrayList<>();
        new Replaying(model)
                .each(
                        IntStream.range(0, communities).boxed().toList(),
                        false,
                        threads,
                        stopped,
                        community -> new Toll(model, world, community),
                        (community, toll) -> worst(community, toll.counts(), by).ifPresent(best::add));
        long among = 0;
        for (int c = 0; c < communities; c++) {
            for (int stratum = 0; stratum < model.counted().length; stratum++) {
                among += strata.test(stratum) ? model.population().size(c, stratum) : 0;
            }
        }
        long all = among;
        return best.stream().min(ORDER).map(c -> new Chosen(c.resident(), c.count(), c.denied(), all));
    }

    private Optional<Chosen> worst(int community, List<Toll.Count> counts, Worst by) {
        short[] stratum = model.population().stratumOf(community);
        return counts.stream()
                .filter(c -> by.of(c) > 0 && strata.test(stratum[c.slot()]))
                .map(c -> new Chosen(
                        Resident.at(model.population(), community, c.slot(), c.newcomer()), by.of(c), c.denied(), 0))
                .min(ORDER);
    }
}
