package assay.oracle;

import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Expression;
import assay.plan.Expression.Comparison;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.Response;
import assay.plan.Span;
import assay.plan.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A generated model made into one of the kind that the fast engine adds up by the month: mostly records of a few fixed points, in regimes that never change,
 * with lines of lists, responses and grades near the score; worlds that see more or less, count more or less, keep records longer or shorter. What else the
 * model has (spells, facts, false records, applications, versions of other regimes in the middle of a month) stays and gets in the way.
 */
final class Steady {
    private static final int ONE = 1 << 24;

    private final Trial trial;
    private final Luck luck;
    private final long same;
    /** Whether lists read earlier lists. */
    private final boolean chained;

    /** By behaviour: acts of it are made plain, and conditions do not count its records. */
    private final List<Boolean> plain;

    private final List<Boolean> counted;
    /** By behaviour: the regime that keeps a rule about it, if it is plain. */
    private final List<Integer> home;

    private Steady(Trial trial, long seed) {
        this.trial = trial;
        luck = new Luck(seed * 0x632BE5ABL + 11);
        same = luck.number();
        chained = luck.percent(15);
        World first = trial.model().worlds().getFirst();
        int behaviours = first.behaviours().size();
        plain = first.behaviours().stream()
                .map(b -> luck.percent(90) && b.nature() == Behaviour.Nature.INSTANT)
                .toList();
        counted = flags(behaviours, 25);
        home = IntStream.range(0, behaviours)
                .mapToObj(_ -> luck.between(0, first.regimes().size() - 1))
                .toList();
    }

    static Trial of(Trial trial, long seed) {
        return new Steady(trial, seed).made();
    }

    private Trial made() {
        Model model = trial.model();
        boolean misplaced = luck.percent(5);
        List<Boolean> steady = flags(model.worlds().getFirst().regimes().size(), 85);
        List<World> worlds = model.worlds().stream()
                .map(w -> world(w, model, misplaced, steady))
                .toList();
        return new Trial(new Edit(model).worlds(worlds).done(), trial.communities());
    }

    private List<Boolean> flags(int count, int percent) {
        return IntStream.range(0, count).mapToObj(_ -> luck.percent(percent)).toList();
    }

    private World world(World w, Model model, boolean misplaced, List<Boolean> steady) {
        List<Behaviour> behaviours = w.behaviours().stream()
                .map(b -> plain.get(b.index()) ? plain(b) : b)
                .toList();
        int[][] base = w.base();
        for (Process process : model.processes()) {
            if (process.kind() == Process.Kind.ACT && plain.get(process.subject())) {
                int[] one = base[process.index()].clone();
                Arrays.fill(one, ONE);
                base = base.clone();
                base[process.index()] = one;
            }
        }
        Luck feeds = own(30);
        Luck rules = own(30);
        Luck lines = own(30);
        World made = Edit.consequences(Edit.base(Edit.behaviours(w, behaviours), base), List.of());
        made = Edit.feeds(
                made,
                w.feeds().stream()
                        .map(f -> feed(f, plain.get(f.behaviour()), misplaced, feeds))
                        .toList());
        made = Edit.responses(
                made,
                w.responses().stream()
                        .map(r -> new Response(
                                r.index(),
                                r.id(),
                                r.processes(),
                                simpler(r.when(), Integer.MAX_VALUE),
                                r.times(),
                                r.forgo()))
                        .toList());
        List<Regime> regimes = new ArrayList<>();
        int next = 0;
        for (Regime r : w.regimes()) {
            regimes.add(regime(r, steady.get(r.index()), rules(r, steady.get(r.index()), next, rules), lines));
            next += regimes.getLast().entryRules().size();
        }
        return Edit.regimes(made, regimes);
    }

    private List<Regime.EntryRule> rules(Regime r, boolean steady, int next, Luck luck) {
        List<Regime.EntryRule> rules = new ArrayList<>();
        for (Regime.EntryRule rule : r.entryRules()) {
            boolean another = rules.stream().anyMatch(e -> e.feed() == rule.feed());
            if (!plain.get(rule.behaviour()) || (home.get(rule.behaviour()) == r.index() && !another)) {
                rules.add(rule(rule, next + rules.size(), steady, luck));
            }
        }
        return rules;
    }

    /**
     * The expression with a category in the place of each fact (regimes here find nothing about facts), of a list that comes later, and of a count of
     * what is to be added up.
     */
    private Expression simpler(Expression expression, int list) {
        return switch (expression) {
            case Expression.Fact fact -> new Expression.HasCategory(1, List.of(fact.fact() % 2));
            case Expression.Listed(int other)
            when !chained || other >= list -> new Expression.HasCategory(1, List.of(other % 2));
            case Expression.Records records
            when plain.get(records.behaviour()) && !counted.get(records.behaviour()) ->
                new Expression.HasCategory(1, List.of(records.count() % 2));
            case Expression.Not(Expression of) -> new Expression.Not(simpler(of, list));
            case Expression.All(List<Expression> of) ->
                new Expression.All(of.stream().map(part -> simpler(part, list)).toList());
            case Expression.Any(List<Expression> of) ->
                new Expression.Any(of.stream().map(part -> simpler(part, list)).toList());
            default -> expression;
        };
    }

    /** A stream of numbers that mostly is the same in all worlds. */
    private Luck own(int percent) {
        return new Luck(luck.percent(percent) ? luck.number() : same);
    }

    private static Behaviour plain(Behaviour b) {
        return new Behaviour(
                b.index(),
                b.id(),
                b.nature(),
                b.good(),
                true,
                b.parent(),
                b.share(),
                -1,
                b.slowerUnless(),
                b.slowerTimes());
    }

    private static Feed feed(Feed f, boolean plain, boolean misplaced, Luck luck) {
        Chance[] coverage = f.coverage().clone();
        Arrays.fill(coverage, Luck.of(luck.oneOf(60, 70, 80, 90, 100)));
        return new Feed(
                f.index(),
                f.source(),
                f.behaviour(),
                plain ? coverage : f.coverage(),
                plain ? Span.NONE : f.delay(),
                plain ? Chance.NEVER : f.missing(),
                misplaced && !plain ? f.misplaced() : Chance.NEVER,
                f.keptToo(),
                plain ? Chance.NEVER : f.duplicate(),
                plain ? Chance.NEVER : f.severity(),
                f.severityTimes(),
                f.untrueLasts(),
                plain ? 0 : f.quota());
    }

    private Regime regime(Regime r, boolean steady, List<Regime.EntryRule> rules, Luck lines) {
        List<Regime.Version> versions = (steady ? r.versions().subList(0, 1) : r.versions())
                .stream().map(v -> version(v, steady)).toList();
        boolean[] eligible = r.eligible().clone();
        if (steady) {
            Arrays.fill(eligible, true);
        }
        Regime.Scoring scoring = versions.getFirst().scoring();
        return new Regime(
                r.index(),
                r.id(),
                steady ? Regime.Subjects.PERSONS : r.subjects(),
                eligible,
                versions,
                r.backlog(),
                rules,
                List.of(),
                r.lists().stream()
                        .map(l -> list(l, steady, scoring == null ? 0 : scoring.start(), scoring != null, lines))
                        .toList(),
                steady ? Chance.NEVER : r.lateExpiry(),
                r.lateExpiryDays());
    }

    private static Regime.Version version(Regime.Version v, boolean steady) {
        Regime.Scoring s = v.scoring();
        return new Regime.Version(
                v.index(),
                v.id(),
                steady ? Math.min(0, v.from()) : v.from(),
                Regime.LedgerChange.KEEP,
                v.listings(),
                v.pending(),
                s == null
                        ? null
                        : new Regime.Scoring(
                                s.start(),
                                steady ? Regime.Cap.NONE : Regime.Cap.TOTAL,
                                s.floor(),
                                s.ceiling(),
                                s.lowest(),
                                s.grades(),
                                s.needsFact(),
                                steady ? 0 : s.every(),
                                s.first()));
    }

    private static Regime.EntryRule rule(Regime.EntryRule e, int index, boolean steady, Luck luck) {
        int points = luck.oneOf(1, 2, 3, 5, 8, 20) * (luck.percent(40) ? 1 : -1);
        int life = luck.oneOf(-1, 30, 60, luck.between(1, 29), luck.between(20, 100));
        return new Regime.EntryRule(
                index,
                e.id(),
                e.regime(),
                e.feed(),
                e.behaviour(),
                steady ? points : e.leastPoints(),
                steady ? points : e.mostPoints(),
                steady ? life : e.life(),
                !steady && e.fromConduct(),
                -1,
                false,
                steady ? new boolean[] {true} : e.versions());
    }

    private Listing list(Listing l, boolean steady, int start, boolean scores, Luck luck) {
        List<Listing.Entry> simpler = l.entries().stream()
                .map(e -> new Listing.Entry(e.id(), simpler(e.condition(), l.index()), e.term(), e.versions()))
                .toList();
        Edit.OfList edit = new Edit.OfList(l)
                .review(null)
                .entries(simpler)
                .never(simpler(l.never(), l.index()))
                .extensionIf(simpler(l.extensionIf(), l.index()));
        if (!steady) {
            return edit.done();
        }
        List<Listing.Entry> entries = simpler.stream()
                .map(e -> {
                    Comparison comparison = luck.oneOf(Comparison.LESS, Comparison.LESS, Comparison.MORE);
                    int line = start + (comparison == Comparison.LESS ? -1 : 1) * luck.between(0, 40);
                    boolean byScore = scores && luck.percent(50);
                    return new Listing.Entry(
                            e.id(),
                            byScore ? new Expression.Score(l.regime(), comparison, line) : e.condition(),
                            byScore || luck.percent(85) ? -1 : e.term(),
                            new boolean[] {true});
                })
                .toList();
        return edit.entries(entries)
                .within(new int[] {l.within()[0]})
                .block(luck.percent(85) ? 0 : l.block())
                .repair(luck.percent(80) ? null : l.repair())
                .done();
    }
}
