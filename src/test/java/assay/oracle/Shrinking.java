package assay.oracle;

import assay.plan.Chance;
import assay.plan.Expression;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.Response;
import assay.plan.Span;
import assay.plan.World;
import assay.society.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Makes a failing trial smaller step by step, as long as it still fails. A step is a line of text such as {@code list 2} (that list does nothing any
 * more) or {@code months 7}; a case is a seed and its steps.
 *
 * <p>Nothing but worlds and contrasts is renumbered: what is taken away stays in its place and does nothing.
 */
final class Shrinking {
    private static final Expression NO = new Expression.Constant(false);

    private Shrinking() {}

    /** The step that leaves out what {@link Besides} adds. */
    static final String PLAIN = "plain";

    /** The step that makes the model one of the kind that the engine adds up by the month. */
    static final String STEADY = "steady";

    /** The step that gives the place offices of its own, and ties several communities. */
    static final String CLOSED = "closed";

    /** The trial after all steps. */
    static Trial after(long seed, List<String> steps) {
        Trial trial = steps.contains(PLAIN) ? ModelGenerator.plain(seed) : ModelGenerator.trial(seed);
        if (steps.contains(STEADY)) {
            trial = Steady.of(trial, seed);
        }
        if (steps.contains(CLOSED)) {
            trial = Closing.of(trial, seed);
        }
        for (String step : steps) {
            trial = List.of(PLAIN, STEADY, CLOSED).contains(step) ? trial : apply(trial, step);
        }
        return trial;
    }

    /**
     * The steps that were taken until no other made the trial smaller and left it failing.
     *
     * @param first steps to begin with
     */
    static List<String> smallest(long seed, List<String> first, Predicate<Trial> fails) {
        List<String> taken = new ArrayList<>(first);
        Trial trial = after(seed, first);
        boolean again = true;
        while (again) {
            again = false;
            for (String step : candidates(trial)) {
                Trial smaller = apply(trial, step);
                if (fails.test(smaller)) {
                    trial = smaller;
                    taken.add(step);
                    again = true;
                }
            }
        }
        return taken;
    }

    private static List<String> candidates(Trial trial) {
        Model model = trial.model();
        List<String> steps = new ArrayList<>();
        if (trial.communities().size() > 1) {
            trial.communities().forEach(c -> steps.add("community " + c));
            trial.communities().forEach(c -> steps.add("without " + c));
        }
        for (int w = model.worlds().size() - 1; w >= 0 && model.worlds().size() > 1; w--) {
            steps.add("world " + w);
        }
        if (!model.contrasts().isEmpty()) {
            steps.add("contrasts");
        }
        for (int months : List.of(model.months() / 2, model.months() - 3, model.months() - 1)) {
            if (months > model.warmUp() && months > 0) {
                steps.add("months " + months);
            }
        }
        if (trial.residents() > 10) {
            steps.add("residents 50");
            steps.add("residents 80");
        }
        World world = model.worlds().getFirst();
        each(
                steps,
                "regime",
                world.regimes().size(),
                r -> any(world.regimes().get(r).eligible()));
        for (Regime regime : world.regimes()) {
            for (int v = regime.versions().size() - 1; v > 0; v--) {
                if (regime.versions().get(v).from() < 90_000) {
                    steps.add("version " + regime.index() + " " + v);
                }
            }
        }
        each(steps, "list", world.lists().size(), l -> !silent(world.lists().get(l)));
        each(
                steps,
                "response",
                world.responses().size(),
                r -> !world.responses().get(r).when().equals(NO));
        each(
                steps,
                "consequence",
                world.consequences().size(),
                c -> any(world.consequences().get(c).versions()));
        each(
                steps,
                "process",
                model.processes().size(),
                p -> model.worlds().stream()
                        .anyMatch(w -> Arrays.stream(w.base()[p]).anyMatch(x -> x > 0)));
        each(
                steps,
                "errors",
                world.feeds().size(),
                f -> !faultless(world.feeds().get(f)));
        for (Regime regime : world.regimes()) {
            for (Regime.EntryRule rule : regime.entryRules()) {
                if (any(rule.versions())) {
                    steps.add("rule " + rule.index());
                }
            }
        }
        each(steps, "initially", world.behaviours().size(), b -> !never(world.initially()[b]));
        for (Listing list : world.lists()) {
            String l = " " + list.index();
            add(steps, "review" + l, list.review() != null);
            add(steps, "repair" + l, list.repair() != null);
            add(steps, "stock" + l, !never(list.stock()));
            add(steps, "late" + l, !list.late().impossible());
            add(steps, "early" + l, !list.early().impossible());
            add(steps, "extension" + l, !list.extensionIf().equals(NO));
            add(steps, "block" + l, list.block() > 0);
            add(steps, "never" + l, !list.never().equals(NO));
            for (int k = 0; k < list.entries().size(); k++) {
                add(steps, "entry" + l + " " + k, any(list.entries().get(k).versions()));
            }
        }
        add(steps, "counted", !IntStream.range(0, model.counted().length).allMatch(s -> model.counted()[s]));
        add(steps, "cells", model.cells() > 1);
        return steps;
    }

    private static void add(List<String> steps, String step, boolean possible) {
        if (possible) {
            steps.add(step);
        }
    }

    private static void each(List<String> steps, String step, int count, java.util.function.IntPredicate possible) {
        IntStream.range(0, count).filter(possible).forEach(i -> steps.add(step + " " + i));
    }

    /** The trial after one step. */
    static Trial apply(Trial trial, String step) {
        String[] words = step.split(" ");
        int n = words.length > 1 ? Integer.parseInt(words[1]) : 0;
        int k = words.length > 2 ? Integer.parseInt(words[2]) : 0;
        Model model = trial.model();
        return switch (words[0]) {
            case "community" -> new Trial(model, List.of(n));
            case "without" ->
                new Trial(
                        model, trial.communities().stream().filter(c -> c != n).toList());
            case "world" -> with(trial, withoutWorld(model, n));
            case "contrasts" -> with(trial, new Edit(model).contrasts(List.of()).done());
            case "months" -> with(trial, new Edit(model).months(n).done());
            case "residents" ->
                with(
                        trial,
                        new Edit(model).population(fewer(model.population(), n)).done());
            case "regime" -> regimes(trial, n, r -> Edit.eligible(r, new boolean[r.eligible().length]));
            case "version" -> regimes(trial, n, r -> Edit.withoutVersion(r, k));
            case "list" -> lists(trial, n, Edit::silent);
            case "response" ->
                worlds(
                        trial,
                        w -> Edit.responses(
                                w,
                                at(
                                        w.responses(),
                                        n,
                                        r -> new Response(
                                                r.index(), r.id(), r.processes(), NO, r.times(), r.forgo()))));
            case "consequence" -> worlds(trial, w -> Edit.consequences(w, at(w.consequences(), n, Edit::never)));
            case "process" -> worlds(trial, w -> Edit.base(w, silenced(w.base(), n)));
            case "errors" -> worlds(trial, w -> Edit.feeds(w, at(w.feeds(), n, Shrinking::withoutErrors)));
            case "rule" ->
                worlds(
                        trial,
                        w -> Edit.regimes(
                                w,
                                w.regimes().stream()
                                        .map(r -> Edit.withoutRule(r, n))
                                        .toList()));
            case "initially" -> worlds(trial, w -> Edit.initially(w, nobody(w.initially(), n)));
            case "review" ->
                lists(trial, n, l -> new Edit.OfList(l).review(null).done());
            case "repair" ->
                lists(trial, n, l -> new Edit.OfList(l).repair(null).done());
            case "stock" ->
                lists(
                        trial,
                        n,
                        l -> new Edit.OfList(l).stock(nobody(l.stock().length)).done());
            case "late" ->
                lists(trial, n, l -> new Edit.OfList(l).late(Chance.NEVER).done());
            case "early" ->
                lists(trial, n, l -> new Edit.OfList(l).early(Chance.NEVER).done());
            case "extension" ->
                lists(trial, n, l -> new Edit.OfList(l).extensionIf(NO).done());
            case "block" -> lists(trial, n, l -> new Edit.OfList(l).block(0).done());
            case "never" -> lists(trial, n, l -> new Edit.OfList(l).never(NO).done());
            case "entry" ->
                lists(trial, n, l -> new Edit.OfList(l).withoutEntry(k).done());
            case "counted" -> {
                boolean[] all = new boolean[model.counted().length];
                Arrays.fill(all, true);
                yield with(trial, new Edit(model).counted(all).done());
            }
            case "cells" -> with(trial, new Edit(model).oneCell().done());
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static Trial with(Trial trial, Model model) {
        return new Trial(model, trial.communities());
    }

    static Trial worlds(Trial trial, UnaryOperator<World> change) {
        return with(
                trial,
                new Edit(trial.model())
                        .worlds(trial.model().worlds().stream().map(change).toList())
                        .done());
    }

    static Trial regimes(Trial trial, int index, UnaryOperator<Regime> change) {
        return worlds(trial, w -> Edit.regimes(w, at(w.regimes(), index, change)));
    }

    static Trial lists(Trial trial, int index, UnaryOperator<Listing> change) {
        return worlds(trial, w -> Edit.lists(w, list -> list.index() == index ? change.apply(list) : list));
    }

    static <T> List<T> at(List<T> things, int index, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(things);
        if (index < changed.size()) {
            changed.set(index, change.apply(things.get(index)));
        }
        return changed;
    }

    private static Model withoutWorld(Model model, int without) {
        List<World> worlds = new ArrayList<>();
        for (World world : model.worlds()) {
            if (world.index() != without) {
                worlds.add(Edit.index(world, worlds.size()));
            }
        }
        List<Model.Contrast> contrasts = model.contrasts().stream()
                .filter(c -> c.minuend() != without && c.subtrahend() != without)
                .map(c -> new Model.Contrast(
                        c.minuend() - (c.minuend() > without ? 1 : 0),
                        c.subtrahend() - (c.subtrahend() > without ? 1 : 0)))
                .toList();
        return new Edit(model).worlds(worlds).contrasts(contrasts).done();
    }

    private static Population fewer(Population population, int percent) {
        List<Long> persons = IntStream.range(0, population.strata().count())
                .mapToObj(s -> population.residents(s) * percent / 100)
                .toList();
        return Population.cut(population.strata(), persons, population.ties());
    }

    private static int[][] silenced(int[][] base, int process) {
        int[][] changed = base.clone();
        changed[process] = new int[base[process].length];
        return changed;
    }

    private static Chance[][] nobody(Chance[][] initially, int behaviour) {
        Chance[][] changed = initially.clone();
        changed[behaviour] = nobody(initially[behaviour].length);
        return changed;
    }

    private static Chance[] nobody(int strata) {
        Chance[] chances = new Chance[strata];
        Arrays.fill(chances, Chance.NEVER);
        return chances;
    }

    static Feed withoutErrors(Feed f) {
        return new Feed(
                f.index(),
                f.source(),
                f.behaviour(),
                f.coverage(),
                Span.NONE,
                Chance.NEVER,
                Chance.NEVER,
                f.keptToo(),
                Chance.NEVER,
                Chance.NEVER,
                f.severityTimes(),
                f.untrueLasts(),
                0);
    }

    private static boolean faultless(Feed f) {
        return f.delay().equals(Span.NONE)
                && f.missing().impossible()
                && f.misplaced().impossible()
                && f.duplicate().impossible()
                && f.severity().impossible()
                && f.quota() == 0;
    }

    private static boolean silent(Listing list) {
        return never(list.stock()) && list.entries().stream().noneMatch(entry -> any(entry.versions()));
    }

    private static boolean never(Chance[] chances) {
        return Arrays.stream(chances).allMatch(Chance::impossible);
    }

    private static boolean any(boolean[] yes) {
        return IntStream.range(0, yes.length).anyMatch(i -> yes[i]);
    }
}
