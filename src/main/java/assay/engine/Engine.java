package assay.engine;

import assay.chance.Cell;
import assay.chance.Fnv;
import assay.chance.PoissonTables;
import assay.plan.Model;
import assay.plan.Office;
import assay.society.Population;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.PairSections;
import assay.tally.Simulator;
import assay.tally.Stepping;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
public final class Engine implements Simulator, Stepping {
    private static final int STOCK = Kind.STOCK.ordinal();
    private static final int LAW = Kind.LAW.ordinal();

    private final Model model;
    private final Layout layout;
    private final People people;
    private final MonthOccasions occasions;
    private final Shared shared;
    private final CalmMonth calm;
    private final WorldRun[] worlds;
    private final int residentKey;
    private final int contrasts;
    private final Counting[] first;
    private final Counting[] second;
    private final boolean ties;
    private final PoissonTables poisson;
    private final WorldTables[] compiled;
    private final List<Office> offices;
    private final int[] none;
    /// of the first residents
    private long[] marks = new long[0];

    public Engine(Model model, Layout layout) {
        this(model, layout, new PoissonTables());
    }

    /// @param tables shared by the engines of one plan
    public Engine(Model model, Layout layout, PoissonTables tables) {
        this(model, layout, tables, null);
    }

    /// @param tables shared by the engines of one plan
    /// @param watch is told what happens; null if nobody looks on
    public Engine(Model model, Layout layout, PoissonTables tables, @Nullable Watch watch) {
        this(model, layout, tables, watch, compiled(model, watch != null && watch.wholeLives()));
    }

    private static WorldTables[] compiled(Model model, boolean traced) {
        return model.worlds().stream()
                .map(w -> new WorldTables(model, w, traced))
                .toArray(WorldTables[]::new);
    }

    private Engine(Model model, Layout layout, PoissonTables tables, @Nullable Watch watch, WorldTables[] compiled) {
        this.model = model;
        this.layout = layout;
        this.compiled = compiled;
        poisson = tables;
        offices = Office.of(model);
        none = new int[offices.size()];
        people = new People(model);
        int most = mostResidents(model.population());
        boolean ordered = false;
        boolean tied = false;
        for (WorldTables world : compiled) {
            ordered |= world.ordered;
            tied |= world.needsTies();
        }
        shared = new Shared(model, compiled, most);
        calm = new CalmMonth(model, compiled, people, shared, most);
        occasions = new MonthOccasions(model, tables, ordered, people, shared, calm);
        worlds = new WorldRun[compiled.length];
        for (int w = 0; w < worlds.length; w++) {
            worlds[w] = new WorldRun(model, layout, compiled[w], people, shared, calm, most, watch);
        }
        calm.of(Arrays.stream(worlds).map(w -> w.s).toArray(WorldState[]::new));
        ties = tied;
        contrasts = model.contrasts().size();
        first = new Counting[contrasts];
        second = new Counting[contrasts];
        for (int c = 0; c < contrasts; c++) {
            first[c] = worlds[model.contrasts().get(c).minuend()].counting;
            second[c] = worlds[model.contrasts().get(c).subtrahend()].counting;
        }
        residentKey = Fnv.hash32(model.place() + "/resident");
    }

    private static int mostResidents(Population population) {
        return population.communities() == 0 ? 1 : Math.max(1, population.size(0));
    }

    @Override
    public Stepping beside() {
        return new Engine(model, layout, poisson, null, compiled);
    }

    @Override
    public void run(int community, long[] tally) {
        if (!offices.isEmpty()) {
            throw new IllegalStateException("a community with an office of the whole place cannot be run by itself");
        }
        begin(community);
        for (int month = 0; month < model.months(); month++) {
            lives(month, none, tally);
        }
        end(tally);
    }

    @Override
    public void begin(int community) {
        people.seat(community, ties);
        occasions.seat(community);
        Cell cell = Cell.of(model.seed(), residentKey, community, 0, 0);
        if (marks.length != people.size) {
            marks = new long[people.size];
        }
        for (int i = 0; i < marks.length; i++) {
            marks[i] = cell.word(i + 1L);
        }
        shared.start();
        calm.start();
        for (WorldRun world : worlds) {
            world.start(marks);
        }
    }

    @Override
    public int[][] month(int month, int[] taken, long[] tally) {
        lives(month, taken, tally);
        int[][] open = new int[offices.size()][];
        for (int o = 0; o < open.length; o++) {
            Office office = offices.get(o);
            open[o] = worlds[office.world()].s.redress.handsOver(office.list(), 30 * month + 29);
        }
        return open;
    }

    private void lives(int month, int[] taken, long[] tally) {
        for (WorldRun world : worlds) {
            world.counting.tally = tally;
        }
        for (int o = 0; o < taken.length; o++) {
            worlds[offices.get(o).world()].s.redress.takes(offices.get(o).list(), taken[o]);
        }
        occasions.drawTurnover(month);
        if (month > model.warmUp()) {
            for (int k = 0; k < occasions.turnover.size; k++) {
                pairEver(occasions.turnover.residents[k], tally);
            }
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

    @Override
    public void end(long[] tally) {
        pairEnds(tally);
        for (WorldRun world : worlds) {
            world.counting.tally = tally;
            world.end();
        }
    }

    /// A resident leaves.
    private void pairEver(int i, long[] tally) {
        for (int c = 0; people.cell[i] >= 0 && c < contrasts; c++) {
            pairEver(c, i, tally);
        }
    }

    /// The study ends. Nearly everybody was never on a list nor denied anything: counted together, and the
    /// others apart.
    private void pairEnds(long[] tally) {
        for (int c = 0; c < contrasts; c++) {
            Counting a = first[c];
            Counting b = second[c];
            PairSections pair = layout.pair(c);
            for (int outcome = 0; outcome < PairSections.OUTCOMES; outcome++) {
                for (int cell = 0; cell < people.present.length; cell++) {
                    tally[pair.ever.at(outcome, 0, cell)] += people.present[cell];
                }
            }
            for (int word = 0; word < a.stirred.length; word++) {
                for (long left = a.stirred[word] | b.stirred[word]; left != 0; left &= left - 1) {
                    int i = word << 6 | Long.numberOfTrailingZeros(left);
                    if (people.cell[i] >= 0) {
                        for (int outcome = 0; outcome < PairSections.OUTCOMES; outcome++) {
                            tally[pair.ever.at(outcome, 0, people.cell[i])]--;
                        }
                        pairEver(c, i, tally);
                    }
                }
            }
        }
    }

    private void pairEver(int c, int i, long[] tally) {
        int cell = people.cell[i];
        Counting a = first[c];
        Counting b = second[c];
        PairSections pair = layout.pair(c);
        tally[pair.ever.at(PairSections.LISTED, pair(a.everListed(i), b.everListed(i)), cell)]++;
        tally[pair.ever.at(PairSections.WRONG, pair(a.everWrong(i), b.everWrong(i)), cell)]++;
        tally[pair.ever.at(PairSections.UNABLE, pair(a.everUnable(i), b.everUnable(i)), cell)]++;
        tally[pair.ever.at(PairSections.DENIED, pair(a.everDenied(i), b.everDenied(i)), cell)]++;
    }

    private static int pair(boolean first, boolean second) {
        return (first ? 2 : 0) + (second ? 1 : 0);
    }

    /// Nearly everybody is on no list in either world: counted together, and the others apart.
    private void pairMonth(int month, long[] tally) {
        for (int c = 0; c < contrasts; c++) {
            byte[] a = first[c].kind[0];
            byte[] b = second[c].kind[0];
            long[] onA = first[c].onList;
            long[] onB = second[c].onList;
            PairSections pair = layout.pair(c);
            for (int cell = 0; cell < people.present.length; cell++) {
                tally[pair.month.at(month, 0, 0, cell)] += people.present[cell];
                tally[pair.month.at(month, 1, 0, cell)] += people.present[cell];
            }
            for (int word = 0; word < onA.length; word++) {
                for (long left = onA[word] | onB[word]; left != 0; left &= left - 1) {
                    int i = word << 6 | Long.numberOfTrailingZeros(left);
                    int cell = people.cell[i];
                    if (cell >= 0) {
                        tally[pair.month.at(month, 0, 0, cell)]--;
                        tally[pair.month.at(month, 1, 0, cell)]--;
                        tally[pair.month.at(month, 0, pair(a[i] <= STOCK, b[i] <= STOCK), cell)]++;
                        tally[pair.month.at(month, 1, pair(a[i] <= LAW, b[i] <= LAW), cell)]++;
                    }
                }
            }
        }
    }
}
