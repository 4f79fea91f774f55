package assay.study;

import assay.society.Population;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The communities that take part: all of a place, or every k-th of them, which is a place in small because strata are
 * dealt out to communities in turn.
 *
 * @param step every how many communities
 * @param communities which of them, ascending
 * @param residents how many people live there
 */
public record Sample(int step, List<Integer> communities, long residents) {
    /** The fewest residents on whom a draw of the assumed numbers is tried. */
    public static final long FEWEST_RESIDENTS = 65_536;

    public Sample {
        communities = List.copyOf(communities);
    }

    public static Sample whole(Population population) {
        return every(population, 1);
    }

    /** The fewest evenly spaced communities that hold at least {@value #FEWEST_RESIDENTS} residents together. */
    public static Sample forDraws(Population population) {
        for (int step = population.communities(); step > 1; step--) {
            Sample sample = every(population, step);
            if (sample.residents() >= FEWEST_RESIDENTS) {
                return sample;
            }
        }
        return whole(population);
    }

    private static Sample every(Population population, int step) {
        List<Integer> communities = IntStream.iterate(0, c -> c < population.communities(), c -> c + step)
                .boxed()
                .toList();
        return new Sample(
                step,
                communities,
                communities.stream().mapToLong(population::size).sum());
    }
}
