package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import assay.chance.PoissonTables;
import assay.life.Decisions;
import assay.life.Happening;
import assay.life.Life;
import assay.life.RuleNames;
import assay.life.SourceRecord;
import assay.plan.Consequence;
import assay.plan.Fact;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.World;
import assay.society.Community;
import assay.society.Groups;
import assay.tally.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The interpreter of one life against the oracle, person by person and day by day: whoever lives in a generated model is lived again, told what the oracle let
 * happen to her, and must have the same score, grade and listings in all four lanes on every day. Left out are people who begin on the stock of a list, which
 * the interpreter does not know, and, where a regime is of households, people who do not live alone. {@code -Dassay.triples=200} compares more models.
 */
final class LifeAgreesWithOracleTest {

    private static final long SEEDS = Long.getLong("assay.triples", 12);

    @Test
    void aLifeIsTheSameInBoth() {
        long days = LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .map(LifeAgreesWithOracleTest::compared)
                .sum();
        assertThat(days).as("days of lives that were compared").isGreaterThan(100_000);
    }

    private static long compared(long seed) {
        Trial trial = ModelGenerator.trial(seed);
        Model model = trial.model();
        Layout layout = new Layout(model);
        PoissonTables tables = new PoissonTables();
        long days = 0;
        for (int number : trial.communities()) {
            Community community = model.population().community(number);
            Occasions occasions = new Occasions(model, community, tables);
            World world = model.worlds().getLast();
            Books books = new Books(model, layout.world(world.index()), new long[layout.size()]);
            WorldRun run = new WorldRun(model, world, community, occasions, books, new FeatureCount());
            days += new Followed(run, "seed " + seed + ", world " + world.id()).live();
        }
        return days;
    }

    /** One world of one community, lived by the oracle and, person by person, by the interpreter. */
    private static final class Followed {
        private final WorldRun run;
        private final String where;
        private final Map<Person, Lived> lives = new IdentityHashMap<>();
        private final Set<Person> met = Collections.newSetFromMap(new IdentityHashMap<>());
        private long compared;

        Followed(WorldRun run, String where) {
            this.run = run;
            this.where = where;
        }

        long live() {
            run.turnover.settleFirstResidents();
            for (int month = 0; month < run.model.months(); month++) {
                run.turnover.month(month);
                run.multipliers.month(month);
                run.conduct.month(month);
                run.wants.month(month);
                run.redress.month(month);
                for (Person person : run.slots) {
                    if (met.add(person)
                            && answersForHerself(person)
                            && person.lists.stream().allMatch(l -> l.stockUntil == LaneState.NONE)) {
                        lives.put(person, new Lived(run, person, 30 * month));
                    }
                }
                for (run.day = 30 * month; run.day < 30 * month + 30; run.day++) {
                    day();
                }
                run.day = 30 * month + 29;
                for (Person person : run.slots) {
                    person.deniedLastMonth = person.deniedThisMonth;
                    person.deniedThisMonth = 0;
                    person.acted.clear();
                }
            }
            return compared;
        }

        /** Whether nobody else's records count for the person, who alone is known to the interpreter. */
        private boolean answersForHerself(Person person) {
            Groups households = run.community.households();
            return run.world.regimes().stream().noneMatch(r -> r.subjects() == Regime.Subjects.HOUSEHOLDS)
                    || households.size(households.of()[person.resident]) == 1;
        }

        private void day() {
            List<Lived> here = run.slots.stream()
                    .map(lives::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            here.forEach(Lived::morning);
            run.versionsStep.today();
            run.scores.today();
            run.runningOut.today();
            here.forEach(Lived::afterRunningOut);
            run.conduct.today();
            here.forEach(Lived::afterConduct);
            arriving().forEach(record -> {
                Lived to = lives.get(record.addressee());
                if (to != null) {
                    to.arrives(record);
                }
            });
            run.arrivals.today();
            run.redress.today();
            here.forEach(Lived::afterRedress);
            run.redress.granted.forEach(g -> {
                Lived whose = lives.get(g.filing().person);
                if (whose != null) {
                    whose.today.add(new Happening.ObjectionGranted(g.filing().list, g.wronged()));
                }
            });
            run.judging.today();
            here.forEach(lived -> {
                lived.evening(where);
                compared++;
            });
            run.contagion.today();
            run.wants.today();
            run.slots.forEach(Person::endOfDay);
        }

        /** The records of today in the order in which they arrive. */
        private List<OnItsWay> arriving() {
            List<OnItsWay> due = run.underway.stream()
                    .filter(record -> record.arrival() == run.day)
                    .sorted(Arrivals.BY_FEED)
                    .toList();
            List<OnItsWay> inOrder = new ArrayList<>();
            due.stream().filter(record -> record.written() < run.day).forEach(inOrder::add);
            due.stream().filter(record -> record.written() == run.day).forEach(inOrder::add);
            if (run.day % 30 == 29) {
                inOrder.addAll(run.arrivals.quotas());
            }
            return inOrder.stream()
                    .filter(record -> !record.addressee().gone && !(record.open() && record.closesOn() <= run.day))
                    .toList();
        }
    }

    /** One person, lived twice. */
    private static final class Lived {
        private final WorldRun run;
        private final Person person;
        private final Life life;
        private final Map<Long, OnItsWay> records = new HashMap<>();
        private final Set<Long> open = new LinkedHashSet<>();
        private final List<Happening> today = new ArrayList<>();
        private Map<Integer, Boolean> facts = Map.of();
        private Set<String> reached = Set.of();
        private boolean touched;

        Lived(WorldRun run, Person person, int first) {
            this.run = run;
            this.person = person;
            this.life = new Life(
                    run.model,
                    run.world,
                    person.stratum,
                    first,
                    new ByHash(run.world, person.mark, records),
                    new RuleNames(run.world, Map.of()));
            for (Fact fact : run.world.facts()) {
                life.given(fact.index(), person.fact(fact.index()));
            }
            life.given(Life.heads(run.world), run.community.isHead(person.resident));
        }

        void morning() {
            today.clear();
            facts = Map.copyOf(person.facts);
            reached = reached();
            if (person.spells.values().stream().anyMatch(s -> s.overOn <= run.day)) {
                today.add(new Happening.LookedAt());
            }
            for (long id : List.copyOf(open)) {
                OnItsWay record = java.util.Objects.requireNonNull(records.get(id));
                if (record.closesOn() <= run.day) {
                    open.remove(id);
                    today.add(new Happening.Closes(id));
                }
            }
        }

        private Set<String> reached() {
            Set<String> all = new LinkedHashSet<>();
            for (Consequence consequence : run.world.consequences()) {
                if (!consequence.household() && !consequence.firm()) {
                    continue;
                }
                for (Lane lane : Lane.ALL) {
                    if (run.contagion.reaches(consequence, person, lane)) {
                        all.add(consequence.index() + " " + lane);
                    }
                }
            }
            return all;
        }

        void afterRunningOut() {
            if (!reached.equals(reached())) {
                today.add(new Happening.LookedAt());
            }
            touched = person.touched;
        }

        void afterConduct() {
            if (person.touched != touched) {
                today.add(new Happening.LookedAt());
            }
            person.facts.forEach((fact, is) -> {
                if (!is.equals(facts.get(fact))) {
                    today.add(new Happening.Turns(fact, is));
                }
            });
        }

        void arrives(OnItsWay record) {
            long id = records.size();
            records.put(id, record);
            if (record.open()) {
                open.add(id);
            }
            Set<assay.life.Lane> lanes = new LinkedHashSet<>();
            record.lanes().forEach(lane -> lanes.add(lane(lane)));
            today.add(new Happening.Arrives(new SourceRecord(
                    id, record.feed().index(), lanes, record.severe(), record.written(), record.open())));
        }

        void afterRedress() {
            person.appliedFor.forEach(list -> today.add(new Happening.AppliedFor(list)));
        }

        void evening(String where) {
            life.live(List.copyOf(today));
            for (Lane lane : Lane.ALL) {
                assay.life.Lane here = lane(lane);
                for (Regime regime : run.world.regimes()) {
                    Person.Standard standard = person.standard(regime.index(), lane);
                    OptionalInt score = life.score(regime.index(), here);
                    if (score.isPresent() != standard.scored()
                            || (score.isPresent() && score.getAsInt() != standard.score())
                            || life.grade(regime.index(), here) != standard.grade()) {
                        fail(
                                "%s, day %d, resident %d, %s in lane %s: the oracle has %s, the life %s and grade %d",
                                where,
                                run.day,
                                person.resident,
                                regime.id(),
                                lane,
                                standard,
                                score,
                                life.grade(regime.index(), here));
                    }
                }
                for (Listing list : run.world.lists()) {
                    boolean listed = person.lists.get(list.index()).in(lane).listed(run.day);
                    if (life.listed(list.index(), here) != listed) {
                        fail(
                                "%s, day %d, resident %d, list %s in lane %s: listed in the oracle %s; the life so far: %s",
                                where, run.day, person.resident, list.id(), lane, listed, life.steps());
                    }
                }
            }
        }

        private static assay.life.Lane lane(Lane lane) {
            return assay.life.Lane.valueOf(lane.name());
        }
    }

    /** What the model page decides by hash. */
    private record ByHash(World world, long mark, Map<Long, OnItsWay> records) implements Decisions {
        private long mark(SourceRecord about) {
            return java.util.Objects.requireNonNull(records.get(about.id())).mark();
        }

        private long at(int entered, Regime regime, Listing list, String purpose) {
            return Hash.h(Hash.at(mark, entered), regime.id() + "/" + list.id() + purpose);
        }

        @Override
        public int points(Regime regime, Regime.EntryRule rule, SourceRecord about) {
            long hash = Hash.h(mark(about), regime.id() + "/" + rule.id() + "/points");
            return rule.leastPoints() + Hash.below(hash, (long) rule.mostPoints() - rule.leastPoints() + 1);
        }

        @Override
        public int expiresLate(Regime regime, Regime.EntryRule rule, SourceRecord about) {
            String purpose = regime.id() + "/" + rule.id();
            return regime.lateExpiry().yes(Hash.h(mark(about), purpose + "/late"))
                    ? regime.lateExpiryDays().days(Hash.h(mark(about), purpose + "/late-days"))
                    : 0;
        }

        @Override
        public int deletedLate(Regime regime, Listing list, int entered) {
            return list.late().yes(at(entered, regime, list, "/late"))
                    ? list.lateDays().days(at(entered, regime, list, "/late-days"))
                    : 0;
        }

        @Override
        public boolean early(Regime regime, Listing list, int entered) {
            return list.early().yes(at(entered, regime, list, "/early"));
        }

        @Override
        public boolean worksOff(Regime regime, Listing list, SourceRecord about) {
            return list.repair() != null
                    && list.repair().chance().yes(Hash.h(mark(about), regime.id() + "/" + list.id() + "/repair"));
        }

        @Override
        public boolean findsRightly(Regime regime, Regime.Finding finding, SourceRecord about) {
            String fact = world.facts().get(finding.fact()).id();
            return finding.right().yes(Hash.h(mark(about), regime.id() + "/" + fact + "/finding"));
        }
    }
}
