package assay.oracle;

import assay.plan.Behaviour;
import assay.plan.Behaviour.Nature;
import assay.plan.Chance;
import assay.plan.Domain;
import assay.plan.Fact;
import assay.plan.Feed;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Process.Kind;
import assay.plan.Regime;
import assay.plan.Response;
import assay.plan.Rulers;
import assay.plan.Span;
import assay.plan.World;
import assay.society.Attribute;
import assay.society.Category;
import assay.society.Population;
import assay.society.Proportion;
import assay.society.Strata;
import assay.society.Ties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Random but valid models, each a function of its seed: small places in which much happens on few days.
 *
 * <p>Worlds of one model share structure (behaviours, feeds, regimes, lists, processes) and differ in numbers. Structure and numbers come from
 * different streams: the stream of the numbers of a part is that of world 0, or one of the world's own.
 */
final class ModelGenerator {
    private final long seed;
    private final Luck luck;
    private final int strata;
    private final int months;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    private ModelGenerator(long seed) {
        this.seed = seed;
        luck = new Luck(seed);
        strata = STRATA.count();
        months = luck.percent(80) ? luck.between(6, 10) : luck.between(11, 30);
    }

    static final Strata STRATA = new Strata(
            List.of(Attribute.of("age", "0-17", "18-59", "60+"), Attribute.of("residence", "urban", "rural")));

    static Trial trial(long seed) {
        return Besides.of(plain(seed), seed);
    }

    /** The trial without what {@link Besides} adds. */
    static Trial plain(long seed) {
        ModelGenerator generator = new ModelGenerator(seed);
        Model model = generator.model();
        List<Integer> communities = generator.luck.percent(85) ? List.of(5) : List.of(0, 31, 63);
        return new Trial(model, communities);
    }

    private Model model() {
        int warmUp = luck.percent(40) ? 0 : luck.between(1, months / 2);
        Population population =
                population(luck.percent(92) ? luck.between(20, 50) : luck.between(51, months < 12 ? 400 : 80));
        Catalogue catalogue = Catalogue.of(luck);
        makeProcesses(catalogue);
        long structure = luck.number();
        int count = luck.between(1, 4);
        List<World> worlds = new ArrayList<>();
        for (int w = 0; w < count; w++) {
            worlds.add(world(w, catalogue, structure));
        }
        boolean[] counted = new boolean[strata];
        int cells = luck.between(1, 3);
        int[] cell = new int[strata];
        for (int s = 0; s < strata; s++) {
            counted[s] = s == 2 || luck.percent(80);
            cell[s] = luck.between(0, cells - 1);
        }
        List<Model.Contrast> contrasts = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            contrasts.add(new Model.Contrast(luck.between(0, count - 1), luck.between(0, count - 1)));
        }
        return new Model(
                luck.oneOf("hill", "rongcheng", "a-place"),
                luck.number(),
                months,
                warmUp,
                population,
                List.copyOf(processes),
                List.copyOf(worlds),
                counted,
                cell,
                cells,
                luck.percent(80) ? luck.between(0, catalogue.facts().size() - 1) : -1,
                Rulers.NONE,
                contrasts);
    }

    private Population population(int size) {
        List<Long> persons = new ArrayList<>();
        long left = (long) size * Population.FEWEST_COMMUNITIES;
        for (int s = 0; s < strata - 1; s++) {
            long here = left * luck.between(0, 45) / 100;
            persons.add(here);
            left -= here;
        }
        persons.add(left);
        Ties ties = new Ties(
                List.of(new Proportion(1, 5), new Proportion(2, 5), new Proportion(1, 5), new Proportion(1, 5)),
                new Proportion(1, 20),
                new Proportion(1, 8),
                new Proportion(1, 2),
                new Category.Bounds(18, 64),
                luck.percent(80) ? new Proportion(luck.between(2, 9), 10) : Proportion.NONE);
        return Population.cut(STRATA, persons, ties);
    }

    private void makeProcesses(Catalogue catalogue) {
        add(Kind.TURNOVER, "turnover", -1, luck.percent(80) ? luck.between(1, 8) : 0);
        catalogue
                .facts()
                .forEach(f -> add(Kind.FACT, "fact/" + f, catalogue.facts().indexOf(f), luck.between(2, 40)));
        for (Catalogue.Conduct conduct : catalogue.conducts()) {
            if (conduct.nature() != Nature.COMPANION) {
                int most = conduct.nature() == Nature.INSTANT ? 120 : 70;
                add(Kind.ACT, "act/" + conduct.id(), conduct.index(), luck.between(20, most));
            }
        }
        for (Catalogue.Conduct conduct : catalogue.conducts()) {
            if (conduct.nature() == Nature.SPELL || conduct.nature() == Nature.MONTHLY) {
                add(Kind.END, "end/" + conduct.id(), conduct.index(), luck.between(20, 150));
            }
        }
        for (Catalogue.Source source : catalogue.sources()) {
            if (luck.percent(60)) {
                add(Kind.UNTRUE, "untrue/" + catalogue.path(source), source.index(), luck.between(3, 25));
            }
        }
        for (Catalogue.Source source : catalogue.sources()) {
            if (source.quota()) {
                add(Kind.QUOTA, "quota/" + catalogue.path(source), source.index(), luck.between(10, 60));
            }
        }
        for (Catalogue.Roll roll : catalogue.rolls()) {
            if (roll.application()) {
                String id = "apply/" + catalogue.regimes().get(roll.regime()) + "/" + roll.id();
                add(Kind.APPLICATION, id, roll.index(), luck.between(10, 80));
            }
        }
        for (String domain : catalogue.domains()) {
            add(Kind.WANT, "want/" + domain, catalogue.domains().indexOf(domain), luck.between(30, 160));
        }
    }

    /** @param rate hundredths of an occasion a month in the stratum with most */
    private void add(Kind kind, String id, int subject, int rate) {
        long[] rates = new long[strata];
        for (int s = 0; s < strata; s++) {
            rates[s] = luck.percent(10) ? 0 : (long) rate * (1L << 32) / 100 * luck.between(30, 100) / 100;
        }
        kinds.add(kind);
        processes.add(
                new Process(processes.size(), kind, id, subject, rates, luck.percent(70) ? 1 : luck.between(2, 4)));
    }

    private World world(int w, Catalogue catalogue, long structure) {
        Luck own = new Luck(seed ^ (w + 1) * 0x1234567L);
        int[][] base = base(numbers(w, own, "base", 60));
        List<Behaviour> behaviours = behaviours(catalogue, numbers(w, own, "behaviours", 30));
        Chance[][] initially = new Chance[behaviours.size()][];
        Luck start = numbers(w, own, "initially", 20);
        for (Behaviour behaviour : behaviours) {
            boolean lasts = behaviour.nature() == Nature.SPELL || behaviour.nature() == Nature.MONTHLY;
            initially[behaviour.index()] = lasts ? start.chances(strata, 0, 40) : start.chances(strata, 0, 0);
        }
        List<Fact> facts = new ArrayList<>();
        Luck shares = numbers(w, own, "facts", 20);
        for (String id : catalogue.facts()) {
            facts.add(new Fact(facts.size(), id, shares.chances(strata, 15, 95), false));
        }
        List<Feed> feeds = feeds(catalogue, numbers(w, own, "feeds", 50), w > 0 && own.percent(25));
        List<Domain> domains = new ArrayList<>();
        Luck substitutes = numbers(w, own, "domains", 20);
        for (String id : catalogue.domains()) {
            domains.add(new Domain(domains.size(), id, substitutes.chance(0, 50), -1, -1));
        }
        RegimeGenerator regimes = new RegimeGenerator(
                catalogue,
                new Luck(w > 0 && own.percent(25) ? own.number() : structure),
                numbers(w, own, "regimes", 50),
                strata,
                months);
        List<Regime> made = regimes.regimes();
        return new World(
                w,
                "w" + w,
                base,
                initially,
                behaviours,
                facts,
                feeds,
                domains,
                made,
                made.stream().flatMap(regime -> regime.lists().stream()).toList(),
                regimes.consequences(),
                responses(catalogue, regimes, numbers(w, own, "responses", 40)));
    }

    private Luck numbers(int world, Luck own, String part, int percentOwn) {
        boolean ofItsOwn = own.percent(percentOwn) && world > 0;
        return new Luck(seed + part.hashCode() + (ofItsOwn ? own.number() : 0));
    }

    private int[][] base(Luck numbers) {
        int[][] base = new int[processes.size()][strata];
        for (int[] row : base) {
            int process = Arrays.asList(base).indexOf(row);
            int top = processes.get(process).bands() == 1
                    ? 100
                    : 100 << (processes.get(process).bands() - 1);
            for (int s = 0; s < strata; s++) {
                row[s] = numbers.percent(5) ? 0 : numbers.percent(40) ? 1 << 24 : numbers.fixed(30, top);
            }
        }
        return base;
    }

    private List<Behaviour> behaviours(Catalogue catalogue, Luck numbers) {
        List<Behaviour> behaviours = new ArrayList<>();
        for (Catalogue.Conduct conduct : catalogue.conducts()) {
            boolean companion = conduct.nature() == Nature.COMPANION;
            behaviours.add(new Behaviour(
                    conduct.index(),
                    conduct.id(),
                    conduct.nature(),
                    conduct.good(),
                    conduct.repeatable(),
                    conduct.parent(),
                    companion ? numbers.chances(strata, 30, 100) : new Chance[0],
                    conduct.onlyIf(),
                    conduct.slowerUnless(),
                    conduct.slowerUnless() < 0 ? 1 << 24 : numbers.fixed(10, 60)));
        }
        return behaviours;
    }

    private List<Feed> feeds(Catalogue catalogue, Luck numbers, boolean faultless) {
        List<Feed> feeds = new ArrayList<>();
        for (Catalogue.Source source : catalogue.sources()) {
            boolean clean = faultless || numbers.percent(10);
            Chance[] coverage =
                    numbers.percent(15) ? numbers.chances(strata, 100, 100) : numbers.chances(strata, 50, 100);
            feeds.add(new Feed(
                    source.index(),
                    source.id(),
                    source.behaviour(),
                    coverage,
                    clean ? Span.NONE : numbers.percent(30) ? Span.NONE : numbers.span(40),
                    clean ? Chance.NEVER : numbers.chance(0, 20),
                    clean ? Chance.NEVER : numbers.chance(0, 30),
                    numbers.chance(0, 100),
                    clean ? Chance.NEVER : numbers.chance(0, 20),
                    clean ? Chance.NEVER : numbers.chance(0, 20),
                    numbers.between(2, 3),
                    numbers.span(90),
                    source.quota() && !clean ? numbers.between(100, 700) : 0));
        }
        return feeds;
    }

    private List<Response> responses(Catalogue catalogue, RegimeGenerator regimes, Luck numbers) {
        List<Response> responses = new ArrayList<>();
        int count = luckOf(catalogue, "responses").between(1, 4);
        Luck same = luckOf(catalogue, "response processes");
        List<Process> movable =
                processes.stream().filter(p -> p.kind() != Kind.TURNOVER).toList();
        for (int r = 0; r < count; r++) {
            List<Integer> on = new ArrayList<>();
            for (int k = same.between(1, 4); k > 0; k--) {
                int process = same.oneOf(movable).index();
                if (!on.contains(process)) {
                    on.add(process);
                }
            }
            boolean forgoes = same.percent(50);
            if (forgoes) {
                on.add(movable.getLast().index());
            }
            responses.add(new Response(
                    r,
                    "R" + r,
                    on.stream().distinct().sorted().toList(),
                    regimes.responseCondition(numbers),
                    numbers.percent(20) ? 1 << 24 : numbers.fixed(0, 250),
                    forgoes ? numbers.chance(20, 80) : Chance.NEVER));
        }
        return responses;
    }

    private Luck luckOf(Catalogue catalogue, String part) {
        return new Luck(seed * 31 + part.hashCode() + catalogue.facts().size());
    }
}
