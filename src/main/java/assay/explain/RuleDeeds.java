package assay.explain;

import assay.chance.PoissonTables;
import assay.check.Checked;
import assay.engine.Engine;
import assay.engine.Trace;
import assay.engine.Watch;
import assay.measure.Group;
import assay.plan.Consequence;
import assay.plan.Model;
import assay.plan.Regime;
import assay.society.Population;
import assay.study.Sample;
import assay.study.Workers;
import assay.tally.Kind;
import assay.tally.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What one rule did to whom in one world, counted over replayed communities. A deed is a step of somebody's life that
 * names the rule; besides, the denials for which the rule was a but-for cause.
 *
 * <ol>
 *   <li>A rule about records is one if a single record less of its behaviour would have lifted every direct bar, and some of
 *       these bars hang on its regime.
 *   <li>A rule of entry is one if every bar hangs on a listing that it alone made.
 *   <li>A consequence is one if no other bar stood.
 * </ol>
 *
 * @param rule its id
 * @param says what it says, where its file says so
 * @param where it stands
 * @param sample who was looked at
 * @param people persons who were there in the days that are counted
 * @param deeds by kind of step, in order of name
 * @param groups by whom it acted on
 * @param example the person to whom it did most; empty if it did nothing
 */
public record RuleDeeds(
        String rule,
        Optional<String> says,
        String where,
        Sample sample,
        long people,
        List<Deed> deeds,
        List<Share> groups,
        Optional<Resident> example) {

    /** Key of denials that would not have been without the rule. */
    public static final String BUT_FOR = "denied-but-for";

    public RuleDeeds {
        deeds = List.copyOf(deeds);
        groups = List.copyOf(groups);
    }

    /**
     * A kind of step.
     *
     * @param what as in {@link Story.Moment}; wrongful listings and denials besides, as {@code WHAT/KIND}
     * @param people to how many people it happened
     */
    public record Deed(String what, long times, long people) {}

    /** A group, how many people of it were there, and on how many of them the rule acted. */
    public record Share(Group group, long people, long touched) {}

    /** Every rule that acts in a world. */
    public static List<String> known(Checked checked, Model model, int world) {
        return new Lexicon(checked, model.worlds().get(world)).ids();
    }

    /**
     * Counts.
     *
     * @param rule id of a rule of the world
     * @param groups those told apart
     */
    public static RuleDeeds of(
            Checked checked,
            Model model,
            int world,
            String rule,
            List<Group> groups,
            int threads,
            BooleanSupplier stopped) {
        Lexicon words = new Lexicon(checked, model.worlds().get(world));
        Layout layout = new Layout(model);
        PoissonTables tables = new PoissonTables();
        Sample sample = Sample.forDraws(model.population());
        Counts all = new Counts(model.cells());
        Workers.share(sample.communities().size(), threads, stopped, () -> {
            Toll toll = new Toll(model, world, rule, words);
            Engine engine = new Engine(model, layout, tables, toll);
            long[] tally = new long[layout.size()];
            return job -> {
                int community = sample.communities().get(job);
                toll.start(community);
                engine.run(community, tally);
                toll.ends();
                synchronized (all) {
                    all.add(toll.counts);
                }
            };
        });
        List<Deed> deeds = new ArrayList<>();
        all.times.forEach((what, times) -> deeds.add(new Deed(what, times, all.persons.getOrDefault(what, 0L))));
        List<Share> shares = groups.stream()
                .map(g -> new Share(g, sum(all.present, g), sum(all.touched, g)))
                .toList();
        return new RuleDeeds(
                rule,
                words.says(rule),
                words.where(rule).orElse(""),
                sample,
                sum(all.present, Group.everybody(model.cells())),
                deeds,
                shares,
                Optional.ofNullable(all.most));
    }

    private static long sum(long[] cells, Group group) {
        return group.cells().stream().mapToLong(c -> cells[c]).sum();
    }

    private static final class Counts {
        private final Map<String, Long> times = new TreeMap<>();
        private final Map<String, Long> persons = new TreeMap<>();
        private final long[] present;
        private final long[] touched;
        private @org.jspecify.annotations.Nullable Resident most;
        private long deedsOfMost;

        Counts(int cells) {
            present = new long[cells];
            touched = new long[cells];
        }

        void add(Counts other) {
            other.times.forEach((what, n) -> times.merge(what, n, Long::sum));
            other.persons.forEach((what, n) -> persons.merge(what, n, Long::sum));
            for (int cell = 0; cell < present.length; cell++) {
                present[cell] += other.present[cell];
                touched[cell] += other.touched[cell];
            }
            if (other.most != null) {
                most(other.most, other.deedsOfMost);
            }
        }

        void most(Resident resident, long deeds) {
            boolean more = deeds > deedsOfMost
                    || deeds == deedsOfMost
                            && (most == null
                                    || resident.number() < most.number()
                                    || resident.number() == most.number() && resident.newcomer() < most.newcomer());
            if (more) {
                most = resident;
                deedsOfMost = deeds;
            }
        }
    }

    /** Counts what the rule does to everybody of one community after another. */
    private static final class Toll implements Watch {
        private final Model model;
        private final int world;
        private final String rule;
        private final Lexicon words;
        private final int first;
        private final Set<Integer> entryRules = new HashSet<>();
        private int community;
        private short[] stratum = new short[0];
        private Person[] persons = new Person[0];
        private Counts counts;

        private static final class Person {
            private final Map<String, Long> deeds = new TreeMap<>();
            private final Map<Integer, Boolean> madeByRule = new TreeMap<>();
            private int newcomer;
        }

        Toll(Model model, int world, String rule, Lexicon words) {
            this.model = model;
            this.world = world;
            this.rule = rule;
            this.words = words;
            first = 30 * model.warmUp();
            counts = new Counts(model.cells());
            for (Regime regime : model.worlds().get(world).regimes()) {
                regime.entryRules().stream().filter(r -> r.id().equals(rule)).forEach(r -> entryRules.add(r.index()));
            }
        }

        void start(int which) {
            community = which;
            counts = new Counts(model.cells());
            stratum = model.population().stratumOf(which);
            persons = new Person[stratum.length];
            for (int i = 0; i < persons.length; i++) {
                persons[i] = new Person();
            }
        }

        void ends() {
            for (int i = 0; i < persons.length; i++) {
                finish(i);
            }
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
                    if (!wanted.bars().isEmpty()) {
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
            for (Line line : new Telling(words, resident, model.population().communities()).of(List.of(step))) {
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
                person.deeds.merge(BUT_FOR, 1L, Long::sum);
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
            return of.list() >= 0
                    ? model.worlds().get(world).lists().get(of.list()).regime()
                    : of.regime();
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
}
