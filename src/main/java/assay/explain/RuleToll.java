package assay.explain;

import assay.engine.Trace;
import assay.engine.Watch;
import assay.explain.RuleDeeds.Counts;
import assay.plan.Consequence;
import assay.plan.Model;
import assay.plan.Regime;
import assay.society.Population;
import assay.tally.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts what a rule does to everybody of one community. */
final class RuleToll implements Watch {
    private final Model model;
    private final int world;
    private final String rule;
    private final Lexicon words;
    private final int first;
    private final Set<Integer> entryRules = new HashSet<>();
    private final int community;
    private final short[] stratum;
    private final Person[] persons;
    private final Counts counts;

    private static final class Person {
        private final Map<String, Long> deeds = new TreeMap<>();
        private final Map<Integer, Boolean> madeByRule = new TreeMap<>();
        private int newcomer;
    }

    RuleToll(Model model, int world, int community, String rule, Lexicon words) {
        this.model = model;
        this.world = world;
        this.community = community;
        this.rule = rule;
        this.words = words;
        first = 30 * model.warmUp();
        counts = new Counts(model.cells());
        for (Regime regime : model.worlds().get(world).regimes()) {
            regime.entryRules().stream().filter(r -> r.id().equals(rule)).forEach(r -> entryRules.add(r.index()));
        }
        stratum = model.population().stratumOf(community);
        persons = new Person[stratum.length];
        Arrays.setAll(persons, _ -> new Person());
    }

    /** What has been counted; asked for once, when all is over. */
    Counts counts() {
        for (int i = 0; i < persons.length; i++) {
            finish(i);
        }
        return counts;
    }

    private void finish(int i) {
        if (!model.counted()[stratum[i]]) {
            return;
        }
        Person person = persons[i];
        int cell = model.cell()[stratum[i]];
        counts.present[cell]++;
        if (!person.deeds.isEmpty()) {
            counts.touched[cell]++;
            person.deeds.forEach((what, n) -> {
                counts.times.merge(what, n, Long::sum);
                counts.persons.merge(what, 1L, Long::sum);
            });
            Population population = model.population();
            counts.most(
                    Resident.at(population, community, i, person.newcomer),
                    person.deeds.values().stream().mapToLong(n -> n).sum());
        }
    }

    @Override
    public boolean wholeLives() {
        return true;
    }

    @Override
    public boolean watches(int resident) {
        return model.counted()[stratum[resident]];
    }

    @Override
    public void saw(int in, int i, Trace what) {
        if (in != world) {
            return;
        }
        Person person = persons[i];
        switch (what) {
            case Trace.Leaves leaves -> {
                if (leaves.day() > first) {
                    finish(i);
                }
                Person next = new Person();
                next.newcomer = person.newcomer + 1;
                persons[i] = next;
            }
            case Trace.Enters enters -> {
                boolean alone = !enters.entries().isEmpty()
                        && enters.entries().stream()
                                .allMatch(e -> words.entry(enters.list(), e).equals(rule));
                person.madeByRule.put(enters.list(), alone);
                deeds(person, enters, i);
            }
            case Trace.Wanted wanted -> {
                if (!wanted.bars().isEmpty() || !wanted.favours().isEmpty()) {
                    deeds(person, wanted, i);
                    butFor(person, wanted);
                }
            }
            case Trace.Counts entry -> {
                if (entryRules.contains(entry.rule())) {
                    deeds(person, entry, i);
                }
            }
            case Trace.Uncounts entry -> {
                if (entryRules.contains(entry.rule())) {
                    deeds(person, entry, i);
                }
            }
            case Trace.CarriedOn _,
                    Trace.Due _,
                    Trace.Exits _,
                    Trace.Knows _,
                    Trace.Files _,
                    Trace.Decided _,
                    Trace.Reached _,
                    Trace.Stands _,
                    Trace.Rescored _ -> deeds(person, what, i);
            default -> {
                // no rule does it
            }
        }
    }

    private void deeds(Person person, Trace step, int i) {
        if (step.day() < first) {
            return;
        }
        Resident resident = Resident.at(model.population(), community, i, 0);
        for (Line line : Telling.of(words, resident, model.population().communities(), List.of(step))) {
            if (line.rules().contains(rule)) {
                person.deeds.merge(line.what(), 1L, Long::sum);
                kind(step)
                        .filter(Kind::wrongful)
                        .ifPresent(k -> person.deeds.merge(line.what() + "/" + k, 1L, Long::sum));
            }
        }
    }

    private static Optional<Kind> kind(Trace step) {
        return switch (step) {
            case Trace.Enters enters -> Optional.of(Kind.of(enters.lanes(), false));
            case Trace.Wanted wanted ->
                wanted.outcome() == Trace.Outcome.DENIED ? Optional.of(wanted.kind()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void butFor(Person person, Trace.Wanted wanted) {
        if (wanted.day() >= first
                && wanted.outcome() == Trace.Outcome.DENIED
                && (recordsHold(wanted) || listingsHold(person, wanted) || barsHold(wanted))) {
            person.deeds.merge(RuleDeeds.BUT_FOR, 1L, Long::sum);
        }
    }

    private boolean recordsHold(Trace.Wanted wanted) {
        return entryRules.stream()
                .map(words::entryRule)
                .anyMatch(r -> wanted.grounds().contains(r.behaviour())
                        && wanted.bars().stream()
                                .filter(b -> !b.stock() && !b.derived())
                                .anyMatch(b -> regime(b) == r.regime()));
    }

    private int regime(Trace.Bar bar) {
        Consequence of = words.consequence(bar.consequence());
        return of.list() >= 0 ? model.worlds().get(world).lists().get(of.list()).regime() : of.regime();
    }

    private boolean listingsHold(Person person, Trace.Wanted wanted) {
        return wanted.bars().stream().allMatch(b -> {
            int list = words.consequence(b.consequence()).list();
            return !b.stock() && !b.derived() && list >= 0 && person.madeByRule.getOrDefault(list, false);
        });
    }

    private boolean barsHold(Trace.Wanted wanted) {
        return wanted.bars().stream()
                .allMatch(b -> words.consequence(b.consequence()).id().equals(rule));
    }
}
