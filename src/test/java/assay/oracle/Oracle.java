package assay.oracle;

import assay.chance.PoissonTables;
import assay.plan.Model;
import assay.plan.World;
import assay.society.Community;
import assay.tally.Layout;
import assay.tally.PairSections;
import assay.tally.Simulator;
import java.util.ArrayList;
import java.util.List;

/**
 * The slow engine: a plain reading of {@code docs/model.md} that shares no code with the fast one. Where the two differ, one of them or the page is
 * wrong.
 */
final class Oracle implements Simulator {
    private final Model model;
    private final Layout layout;
    private final FeatureCount features;
    private final PoissonTables tables = new PoissonTables();

    Oracle(Model model, Layout layout) {
        this(model, layout, new FeatureCount());
    }

    Oracle(Model model, Layout layout, FeatureCount features) {
        this.model = model;
        this.layout = layout;
        this.features = features;
    }

    @Override
    public void run(int community, long[] tally) {
        run(List.of(community), tally);
    }

    /** Runs communities together, so that they share the offices of the place. */
    void run(List<Integer> communities, long[] tally) {
        List<List<WorldRun>> runs = communities.stream()
                .sorted()
                .map(community -> begun(community, tally))
                .toList();
        OfficesOfThePlace offices = new OfficesOfThePlace(model, runs);
        for (int month = 0; month < model.months(); month++) {
            for (List<WorldRun> community : runs) {
                for (WorldRun run : community) {
                    run.live(month);
                }
            }
            offices.take(month);
        }
        for (List<WorldRun> community : runs) {
            community.forEach(WorldRun::end);
            compare(community, tally);
        }
    }

    private List<WorldRun> begun(int community, long[] tally) {
        Community place = model.population().community(community);
        Occasions occasions = new Occasions(model, place, tables);
        List<WorldRun> runs = new ArrayList<>();
        for (World world : model.worlds()) {
            Books books = new Books(model, layout.world(world.index()), tally);
            WorldRun run = new WorldRun(model, world, place, occasions, books, features);
            run.begin();
            runs.add(run);
        }
        return runs;
    }

    private void compare(List<WorldRun> runs, long[] tally) {
        for (int c = 0; c < model.contrasts().size(); c++) {
            Model.Contrast contrast = model.contrasts().get(c);
            compare(runs.get(contrast.minuend()), runs.get(contrast.subtrahend()), layout.pair(c), tally);
        }
    }

    private void compare(WorldRun first, WorldRun second, PairSections sections, long[] tally) {
        for (int resident = 0; resident < first.slots.size(); resident++) {
            int stratum = first.slots.get(resident).stratum;
            if (!model.counted()[stratum]) {
                continue;
            }
            int cell = model.cell()[stratum];
            for (int k = 0; k < first.everybody.get(resident).size(); k++) {
                Ever a = first.everybody.get(resident).get(k).ever;
                Ever b = second.everybody.get(resident).get(k).ever;
                if (a.present) {
                    tally[sections.ever.at(PairSections.LISTED, pair(a.listed[0], b.listed[0]), cell)]++;
                    tally[sections.ever.at(PairSections.WRONG, pair(a.anyWrong(), b.anyWrong()), cell)]++;
                    tally[sections.ever.at(PairSections.UNABLE, pair(a.unable, b.unable), cell)]++;
                    tally[sections.ever.at(PairSections.DENIED, pair(a.denied, b.denied), cell)]++;
                }
            }
            for (int month = 0; month < model.months() - model.warmUp(); month++) {
                int listed = pair(
                        first.books.monthListed.get(month).get(resident),
                        second.books.monthListed.get(month).get(resident));
                int wrong = pair(
                        first.books.monthWrong.get(month).get(resident),
                        second.books.monthWrong.get(month).get(resident));
                tally[sections.month.at(month, 0, listed, cell)]++;
                tally[sections.month.at(month, 1, wrong, cell)]++;
            }
        }
    }

    private static int pair(boolean first, boolean second) {
        return (first ? 2 : 0) + (second ? 1 : 0);
    }
}
