package assay.engine;

import assay.chance.Cell;
import assay.chance.Fnv;
import assay.chance.PoissonTables;
import assay.plan.Model;
import assay.plan.World;
import assay.society.Population;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.PairSections;
import assay.tally.Simulator;

/// The fast engine: a model compiled to arrays of primitives, one community at a time, all worlds in one pass over its
/// occasions.
///
/// ```
///   community ─> occasions of a month (drawn once) ─┬─> world A ─┐
///                                                   ├─> world B ─┼─> 2 × 2 of the pairs ─> tally
///                                                   └─> world C ─┘
/// ```
///
/// An engine is scratch memory of some megabytes and serves one thread; several share a model and the
/// Poisson tables, and
/// nothing else. Integers only: what it adds to a tally is a function of model and community, to the bit.
public final class Engine implements Simulator {
    private final Model model;
    private final Layout layout;
    private final People people;
    private final MonthOccasions occasions;
    private final Shared shared;
    private final WorldRun[] worlds;
    private final int residentKey;
    private final boolean ties;

    public Engine(Model model, Layout layout) {
        this(model, layout, new PoissonTables());
    }

    /// @param tables shared by the engines of one plan
    public Engine(Model model, Layout layout, PoissonTables tables) {
        this.model = model;
        this.layout = layout;
        people = new People(model);
        int most = mostResidents(model.population());
        WorldTables[] compiled =
                model.worlds().stream().map(w -> new WorldTables(model, w)).toArray(WorldTables[]::new);
        boolean ordered = false;
        boolean tied = false;
        for (WorldTables world : compiled) {
            ordered |= world.ordered;
            tied |= world.needsTies();
        }
        shared = new Shared(model, compiled, most);
        occasions = new MonthOccasions(model, tables, ordered, people, shared);
        worlds = new WorldRun[compiled.length];
        for (int w = 0; w < worlds.length; w++) {
            worlds[w] = new WorldRun(model, layout, compiled[w], people, shared, most);
        }
        ties = tied;
        residentKey = Fnv.hash32(model.place() + "/resident");
    }

    private static int mostResidents(Population population) {
        return population.communities() == 0 ? 1 : Math.max(1, population.size(0));
    }

    @Override
    public void run(int community, long[] tally) {
        people.seat(community, ties);
        occasions.seat(community);
        Cell cell = Cell.of(model.seed(), residentKey, community, 0, 0);
        long[] marks = new long[people.size];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = cell.word(i + 1L);
        }
        shared.start();
        for (WorldRun world : worlds) {
            world.start(marks, tally);
        }
        boolean[] leaving = new boolean[model.contrasts().isEmpty() ? 0 : people.size];
        for (int month = 0; month < model.months(); month++) {
            occasions.drawTurnover(month);
            if (month > model.warmUp()) {
                pairLeavers(leaving, tally);
            }
            for (WorldRun world : worlds) {
                world.monthBegins(month, occasions);
            }
            occasions.draw(month);
            for (WorldRun world : worlds) {
                world.month(month, occasions);
            }
            if (month >= model.warmUp()) {
                pairMonth(month - model.warmUp(), tally);
            }
        }
        for (int i = 0; !model.contrasts().isEmpty() && i < people.size; i++) {
            pairEver(i, tally);
        }
        for (WorldRun world : worlds) {
            world.end();
        }
    }

    private void pairLeavers(boolean[] leaving, long[] tally) {
        if (model.contrasts().isEmpty()) {
            return;
        }
        java.util.Arrays.fill(leaving, false);
        MonthOccasions.Batch batch = occasions.turnover;
        for (int k = 0; k < batch.size; k++) {
            int i = batch.residents[k];
            int[] base = model.worlds().getFirst().base()[turnoverProcess()];
            if (!leaving[i] && Conduct.below(batch.marks[k], batch.bands[k], base[people.stratum[i]])) {
                leaving[i] = true;
                pairEver(i, tally);
            }
        }
    }

    private int turnoverProcess() {
        for (int p = 0; p < model.processes().size(); p++) {
            if (model.processes().get(p).kind() == assay.plan.Process.Kind.TURNOVER) {
                return p;
            }
        }
        throw new IllegalStateException("no turnover");
    }

    private void pairEver(int i, long[] tally) {
        int cell = people.cell[i];
        if (cell < 0) {
            return;
        }
        for (int c = 0; c < model.contrasts().size(); c++) {
            Counting a = worlds[model.contrasts().get(c).minuend()].counting;
            Counting b = worlds[model.contrasts().get(c).subtrahend()].counting;
            PairSections pair = layout.pair(c);
            tally[pair.ever.at(PairSections.LISTED, pair(a.everListed(i), b.everListed(i)), cell)]++;
            tally[pair.ever.at(PairSections.WRONG, pair(a.everWrong(i), b.everWrong(i)), cell)]++;
            tally[pair.ever.at(PairSections.UNABLE, pair(a.everUnable(i), b.everUnable(i)), cell)]++;
            tally[pair.ever.at(PairSections.DENIED, pair(a.everDenied(i), b.everDenied(i)), cell)]++;
        }
    }

    private static int pair(boolean first, boolean second) {
        return (first ? 2 : 0) + (second ? 1 : 0);
    }

    private void pairMonth(int month, long[] tally) {
        for (int c = 0; c < model.contrasts().size(); c++) {
            byte[] a = worlds[model.contrasts().get(c).minuend()].counting.kind[0];
            byte[] b = worlds[model.contrasts().get(c).subtrahend()].counting.kind[0];
            PairSections pair = layout.pair(c);
            int stock = Kind.STOCK.ordinal();
            int law = Kind.LAW.ordinal();
            for (int i = 0; i < people.size; i++) {
                int cell = people.cell[i];
                if (cell >= 0) {
                    tally[pair.month.at(month, 0, pair(a[i] <= stock, b[i] <= stock), cell)]++;
                    tally[pair.month.at(month, 1, pair(a[i] <= law, b[i] <= law), cell)]++;
                }
            }
        }
    }

    /// The worlds of the model this engine was made for.
    public java.util.List<World> worlds() {
        return model.worlds();
    }
}
