package assay.runs;

import assay.measure.Buckets;
import assay.plan.Model;
import assay.tally.Layout;
import assay.tally.PairSections;
import assay.tally.Section;
import assay.tally.Simulator;
import assay.tally.WorldSections;
import java.util.function.IntConsumer;

/**
 * Stands in for the engine: counts that are a function of seed, community and place in the tally, small where they count
 * what befell somebody and large where they count of whom.
 */
public final class FakeSimulator implements Simulator {
    private final Model model;
    private final Layout layout;
    private final IntConsumer before;

    public FakeSimulator(Model model, Layout layout) {
        this(model, layout, community -> {});
    }

    /** @param before told of each community before it is simulated */
    public FakeSimulator(Model model, Layout layout, IntConsumer before) {
        this.model = model;
        this.layout = layout;
        this.before = before;
    }

    @Override
    public void run(int community, long[] tally) {
        before.accept(community);
        for (Section section : layout.sections()) {
            if (section.name().indexOf('-') == 1) {
                continue;
            }
            for (int i = section.offset(); i < section.offset() + section.length(); i++) {
                long hash = mixed(section.name().hashCode() * 31L + i - section.offset(), community);
                tally[i] += (hash & 3) == 0 ? (hash >>> 60) % 7 : 0;
            }
        }
        for (int world = 0; world < model.worlds().size(); world++) {
            WorldSections at = layout.world(world);
            for (int cell = 0; cell < model.cells(); cell++) {
                tally[at.persons.at(cell)] += 2_000;
                tally[at.days.at(cell)] += 700_000;
                for (int domain = 0;
                        domain < model.worlds().get(world).domains().size();
                        domain++) {
                    tally[at.wants.at(domain, WorldSections.WANTED, cell)] += 500;
                }
                tally[at.everListed.at(0, cell)] += 10 + mixed(world, community * 8L + cell) % 5;
            }
        }
        for (int contrast = 0; contrast < model.contrasts().size(); contrast++) {
            transpose(layout.pair(contrast), model.contrasts().get(contrast), tally, community);
        }
    }

    /** Pairs are counted from the worlds' own numbers, so that swapping the worlds transposes them. */
    private void transpose(PairSections pair, Model.Contrast contrast, long[] tally, int community) {
        for (int outcome = 0; outcome < PairSections.OUTCOMES; outcome++) {
            for (int cell = 0; cell < model.cells(); cell++) {
                long salt = outcome * 97L + cell;
                long first = 20 + mixed(contrast.minuend() + 11L, community * 31L + salt) % 9;
                long second = 20 + mixed(contrast.subtrahend() + 11L, community * 31L + salt) % 9;
                tally[pair.ever.at(outcome, 0, cell)] += 1_000;
                tally[pair.ever.at(outcome, 1, cell)] += second;
                tally[pair.ever.at(outcome, 2, cell)] += first;
                tally[pair.ever.at(outcome, 3, cell)] += 5;
            }
        }
    }

    /** Adds one community to buckets. */
    public void addTo(Buckets buckets, int community) {
        long[] tally = new long[layout.size()];
        run(community, tally);
        buckets.add(community, tally);
    }

    private long mixed(long a, long b) {
        long z = model.seed() * 0x9E3779B97F4A7C15L + a * 0xBF58476D1CE4E5B9L + b * 0x94D049BB133111EBL;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }
}
