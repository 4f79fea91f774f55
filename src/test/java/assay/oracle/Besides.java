package assay.oracle;

import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Consequence;
import assay.plan.Domain;
import assay.plan.Expression;
import assay.plan.Fact;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.Rulers;
import assay.plan.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What most generated models have besides what {@link ModelGenerator} drew for them: firms, facts without which nothing is done or wanted. It comes from a
 * stream of its own, so that a seed keeps the model that it had ({@code plain}).
 */
final class Besides {
    private final Trial trial;
    private final Luck luck;
    private final int heads;
    private final int lists;
    private final boolean firms;

    private Besides(Trial trial, long seed) {
        this.trial = trial;
        luck = new Luck(seed * 0x9E3779B9L + 77);
        heads = trial.model().worlds().getFirst().facts().size();
        lists = trial.model().worlds().getFirst().lists().size();
        firms = luck.percent(60);
    }

    static Trial of(Trial trial, long seed) {
        Besides besides = new Besides(trial, seed);
        Trial done = besides.luck.percent(20) ? trial : scarce(besides.enriched(), new Luck(seed * 0x51ED270BL + 5));
        Luck measuring = new Luck(seed * 0x9E3779B9L + 78);
        return measuring.percent(15) ? done : measured(done, measuring);
    }

    /** In some models not everything can be had at once, and favours are few. */
    private static Trial scarce(Trial trial, Luck luck) {
        if (luck.percent(50)) {
            return trial;
        }
        long same = luck.number();
        List<World> worlds = trial.model().worlds().stream()
                .map(w -> scarce(w, new Luck(luck.percent(60) ? same : luck.number())))
                .toList();
        return new Trial(new Edit(trial.model()).worlds(worlds).done(), trial.communities());
    }

    private static World scarce(World w, Luck own) {
        List<Domain> domains = w.domains().stream()
                .map(d -> new Domain(d.index(), d.id(), d.substitute(), d.onlyIf(), few(own)))
                .toList();
        List<Consequence> consequences = w.consequences().stream()
                .map(c -> favours(c) ? Edit.quota(c, few(own)) : c)
                .toList();
        return Edit.domains(w, domains, consequences);
    }

    private static boolean favours(Consequence c) {
        return c.effect() == Consequence.Effect.GRANTS || c.effect() == Consequence.Effect.PRIORITY;
    }

    private static int few(Luck own) {
        return own.percent(40) ? -1 : own.oneOf(0, 3, 10, 30, 100, 300, 1000) * own.between(1 << 15, 1 << 17);
    }

    /** Scales by which harm is measured. */
    private static Trial measured(Trial trial, Luck luck) {
        World world = trial.model().worlds().getFirst();
        List<Rulers.OfDomain> domains = new ArrayList<>();
        for (int d = 0; d < world.domains().size(); d++) {
            List<List<Integer>> related = new ArrayList<>();
            List<Integer> soFar = new ArrayList<>();
            for (Rulers.Reading _ : Rulers.Reading.values()) {
                for (int b = 0; b < world.behaviours().size(); b++) {
                    if (!soFar.contains(b) && luck.percent(25)) {
                        soFar.add(b);
                    }
                }
                related.add(List.copyOf(soFar));
            }
            domains.add(new Rulers.OfDomain(luck.between(1, 10), related));
        }
        List<Integer> gravity = new ArrayList<>();
        for (int b = 0; b < world.behaviours().size(); b++) {
            gravity.add(luck.oneOf(0, 1, 3, 10, 30, 100));
        }
        Rulers rulers = luck.percent(10)
                ? new Rulers(domains, List.of())
                : luck.percent(10) ? new Rulers(List.of(), gravity) : new Rulers(domains, gravity);
        return new Trial(new Edit(trial.model()).rulers(rulers).done(), trial.communities());
    }

    private Trial enriched() {
        List<Integer> onlyIf = new ArrayList<>();
        for (Behaviour behaviour : trial.model().worlds().getFirst().behaviours()) {
            boolean companion = behaviour.nature() == Behaviour.Nature.COMPANION;
            onlyIf.add(companion || luck.percent(60) ? behaviour.onlyIf() : fact());
        }
        List<Regime.Subjects> subjects = new ArrayList<>();
        for (int r = 0; r < trial.model().worlds().getFirst().regimes().size(); r++) {
            subjects.add(
                    firms && luck.percent(40)
                            ? Regime.Subjects.FIRMS
                            : luck.percent(25) ? Regime.Subjects.HOUSEHOLDS : Regime.Subjects.PERSONS);
        }
        long same = luck.number();
        Model model = trial.model();
        List<World> worlds = model.worlds().stream()
                .map(w -> world(w, onlyIf, subjects, new Luck(luck.percent(70) ? same : luck.number())))
                .toList();
        return new Trial(new Edit(model).worlds(worlds).done(), trial.communities());
    }

    private int fact() {
        return firms && luck.percent(50) ? heads : luck.between(0, heads - 1);
    }

    private World world(World w, List<Integer> onlyIf, List<Regime.Subjects> subjects, Luck own) {
        List<Fact> facts = new ArrayList<>(w.facts());
        if (firms) {
            Chance[] never = new Chance[facts.getFirst().share().length];
            Arrays.fill(never, Chance.NEVER);
            facts.add(new Fact(heads, "heads-a-firm", never, true));
        }
        List<Domain> domains = w.domains().stream()
                .map(d -> new Domain(
                        d.index(),
                        d.id(),
                        d.substitute(),
                        own.percent(65) ? -1 : firms && own.percent(40) ? heads : own.between(0, heads - 1),
                        d.capacity()))
                .toList();
        List<Behaviour> behaviours = w.behaviours().stream()
                .map(b -> Edit.onlyIf(b, onlyIf.get(b.index())))
                .toList();
        List<Regime> regimes = w.regimes().stream()
                .map(r -> Edit.lists(
                        assessed(Edit.subjects(r, subjects.get(r.index())), own),
                        r.lists().stream().map(l -> list(l, own)).toList()))
                .toList();
        return new World(
                w.index(),
                w.id(),
                w.base(),
                w.initially(),
                behaviours,
                facts,
                w.feeds(),
                domains,
                regimes,
                regimes.stream().flatMap(r -> r.lists().stream()).toList(),
                w.consequences().stream().map(c -> consequence(c, own)).toList(),
                w.responses());
    }

    private Listing list(Listing list, Luck own) {
        List<Listing.Entry> entries = list.entries().stream()
                .map(e -> new Listing.Entry(e.id(), condition(e.condition(), list, own), e.term(), e.versions()))
                .toList();
        return new Edit.OfList(list).entries(entries).done();
    }

    /** Some regimes assess in periods. */
    private static Regime assessed(Regime regime, Luck own) {
        if (own.percent(65)) {
            return regime;
        }
        int every = own.oneOf(30, 30, 90, 360);
        int first = 30 * own.between(0, every / 30 - 1);
        return Edit.versions(
                limitsAtOnce(regime),
                regime.versions().stream()
                        .map(v -> v.scoring() == null || own.percent(20)
                                ? v
                                : Edit.scoring(v, Edit.assessed(v.scoring(), every, first)))
                        .toList());
    }

    /** Every second limit of a grade does not wait for the next assessment. */
    private static Regime limitsAtOnce(Regime regime) {
        return Edit.entryRules(regime, e -> e.gradeAtMost() >= 0 && e.index() % 2 == 0 ? Edit.atOnce(e) : e);
    }

    private static Consequence consequence(Consequence c, Luck own) {
        if (own.percent(65)) {
            return c;
        }
        return Edit.effect(c, own.oneOf(Consequence.Effect.DEARER, Consequence.Effect.PRIORITY));
    }

    private Expression condition(Expression condition, Listing list, Luck own) {
        if (lists > 1 && own.percent(25)) {
            int other = (list.index() + own.between(1, lists - 1)) % lists;
            Expression since = new Expression.Since(other, own.oneOf(0, 1, 5, 30, 60));
            return own.percent(60)
                    ? since
                    : own.percent(50)
                            ? new Expression.Any(List.of(condition, since))
                            : new Expression.All(List.of(condition, new Expression.Not(since)));
        }
        return firms && own.percent(25) ? withHeads(condition, list.regime(), own) : condition;
    }

    private Expression withHeads(Expression condition, int regime, Luck own) {
        Expression leads = new Expression.Fact(regime, heads);
        return switch (own.between(0, 2)) {
            case 0 -> new Expression.All(List.of(leads, condition));
            case 1 -> new Expression.Any(List.of(condition, leads));
            default -> new Expression.All(List.of(condition, new Expression.Not(leads)));
        };
    }
}
