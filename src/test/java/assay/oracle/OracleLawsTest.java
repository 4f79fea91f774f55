package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import assay.engine.Engine;
import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Consequence;
import assay.plan.Domain;
import assay.plan.Expression;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.Response;
import assay.plan.Span;
import assay.plan.World;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.PairSections;
import assay.tally.Section;
import assay.tally.WorldSections;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Laws of the model, each on generated models that meet its premises, held by the oracle and by the engine. */
final class OracleLawsTest {
    private static final Expression NO = new Expression.Constant(false);

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private record Run(Model model, Layout layout, long[] tally) {
        static Run of(Trial trial) {
            Layout layout = new Layout(trial.model());
            long[] tally = trial.tally(Engine::new);
            assertThat(Difference.between(layout, "oracle", trial.tally(Oracle::new), "engine", tally, 5))
                    .isEmpty();
            return new Run(trial.model(), layout, tally);
        }

        WorldSections world(int w) {
            return layout.world(w);
        }

        /** Wants that wait at the end of a month, in turn and before others together. */
        long waiting(int w, int month, int domain) {
            Section waiting = world(w).monthWaiting;
            return tally[waiting.at(month, domain, WorldSections.MET)]
                    + tally[waiting.at(month, domain, WorldSections.MET_BEFORE)];
        }

        long sum(Section section) {
            return Arrays.stream(tally, section.offset(), section.offset() + section.length())
                    .sum();
        }

        long[] of(Section section) {
            return Arrays.copyOfRange(tally, section.offset(), section.offset() + section.length());
        }
    }

    @Test
    void faultlessRecordsAndDeletionsOnTheDayLeaveNoWrongByFactAndNothingStale() {
        long[] listed = new long[1];
        seeds().forEach(seed -> {
            Run run = Run.of(faultless(ModelGenerator.trial(seed)));
            for (World world : run.model().worlds()) {
                WorldSections sections = run.world(world.index());
                for (int track = 0; track <= world.lists().size(); track++) {
                    for (int cell = 0; cell < run.model().cells(); cell++) {
                        for (Kind kind : List.of(Kind.FACT, Kind.STALE)) {
                            assertThat(run.tally()[sections.listDays.at(track, kind.ordinal(), cell)])
                                    .as("seed %d, %s, track %d", seed, kind, track)
                                    .isZero();
                        }
                        listed[0] += run.tally()[sections.listDays.at(track, Kind.LAWFUL.ordinal(), cell)];
                    }
                }
            }
        });
        assertThat(listed[0]).as("lawful days").isGreaterThan(3_000);
    }

    @Test
    void priorityForSomeIsDelayForOthersAndChangesNothingInAll() {
        long[] before = new long[1];
        LongStream.rangeClosed(1, 90)
                .mapToObj(ModelGenerator::trial)
                .filter(OracleLawsTest::nobodyLeaves)
                .forEach(trial -> {
                    World world = crowded(trial.model().worlds().getFirst());
                    World equal = Edit.consequences(
                            Edit.index(world, 1),
                            world.consequences().stream()
                                    .map(c -> c.effect() == Consequence.Effect.PRIORITY ? Edit.never(c) : c)
                                    .toList());
                    boolean[] everybody = new boolean[trial.model().counted().length];
                    Arrays.fill(everybody, true);
                    Model model = new Edit(trial.model())
                            .worlds(List.of(Edit.index(world, 0), equal))
                            .contrasts(List.of())
                            .counted(everybody)
                            .done();
                    Run run = Run.of(new Trial(model, trial.communities()));
                    int window = model.months() - model.warmUp();
                    for (int month = 0; month < window; month++) {
                        for (int domain = 0; domain < world.domains().size(); domain++) {
                            assertThat(run.waiting(0, month, domain)).isEqualTo(run.waiting(1, month, domain));
                        }
                    }
                    before[0] += Arrays.stream(run.of(run.world(0).turns)).sum();
                });
        assertThat(before[0]).as("wants met and days waited").isGreaterThan(1_000);
    }

    private static boolean nobodyLeaves(Trial trial) {
        return trial.model().processes().stream()
                .filter(p -> p.kind() == Process.Kind.TURNOVER)
                .allMatch(p -> Arrays.stream(p.referenceRate()).allMatch(rate -> rate == 0));
    }

    /** Every domain has few places, and whoever is granted something comes first. */
    private static World crowded(World w) {
        return Edit.domains(
                w,
                w.domains().stream()
                        .map(d -> new Domain(d.index(), d.id(), d.substitute(), d.onlyIf(), 30 << 16))
                        .toList(),
                w.consequences().stream()
                        .map(c -> c.effect() == Consequence.Effect.GRANTS
                                ? Edit.effect(c, Consequence.Effect.PRIORITY)
                                : c)
                        .toList());
    }

    @Test
    void equalWorldsDifferByNothing() {
        seeds().forEach(seed -> {
            Trial trial = ModelGenerator.trial(seed);
            World world = trial.model().worlds().getLast();
            Model twins = new Edit(trial.model())
                    .worlds(List.of(Edit.index(world, 0), Edit.index(world, 1)))
                    .contrasts(List.of(new Model.Contrast(0, 1)))
                    .done();
            Run run = Run.of(new Trial(twins, trial.communities()));
            PairSections pair = run.layout().pair(0);
            for (int cell = 0; cell < twins.cells(); cell++) {
                for (int outcome = 0; outcome < PairSections.OUTCOMES; outcome++) {
                    assertThat(run.tally()[pair.ever.at(outcome, 1, cell)]).isZero();
                    assertThat(run.tally()[pair.ever.at(outcome, 2, cell)]).isZero();
                }
            }
            assertThat(run.of(run.world(0).listDays)).isEqualTo(run.of(run.world(1).listDays));
            assertThat(run.of(run.world(0).wants)).isEqualTo(run.of(run.world(1).wants));
        });
    }

    @Test
    void aWorldMoreOrLessChangesNothingInTheOthers() {
        seeds().filter(seed -> ModelGenerator.trial(seed).model().worlds().size() > 1)
                .forEach(seed -> {
                    Trial trial = ModelGenerator.trial(seed);
                    int last = trial.model().worlds().size() - 1;
                    Run all = Run.of(trial);
                    Run fewer = Run.of(Shrinking.apply(trial, "world " + last));
                    int worlds = fewer.world(last - 1).office.offset()
                            + fewer.world(last - 1).office.length();
                    assertThat(Arrays.copyOf(fewer.tally(), worlds)).isEqualTo(Arrays.copyOf(all.tally(), worlds));
                });
    }

    @Test
    void theCommunitiesOfARunAddUpInAnyOrder() {
        seeds().forEach(seed -> {
            Model model = ModelGenerator.trial(seed).model();
            long[] together = new Trial(model, List.of(3, 11)).tally(Oracle::new);
            long[] backwards = new Trial(model, List.of(11, 3)).tally(Oracle::new);
            long[] first = new Trial(model, List.of(3)).tally(Oracle::new);
            long[] second = new Trial(model, List.of(11)).tally(Oracle::new);
            Arrays.setAll(first, i -> first[i] + second[i]);
            assertThat(together).isEqualTo(backwards).isEqualTo(first);
            assertThat(new Trial(model, List.of(3, 11)).tally(Engine::new)).isEqualTo(first);
            assertThat(new Trial(model, List.of(11, 3)).tally(Engine::new)).isEqualTo(first);
        });
    }

    @Test
    void whatHappensLaterChangesNothingBefore() {
        seeds().forEach(seed -> {
            Trial trial = ModelGenerator.trial(seed);
            Model model = trial.model();
            Run all = Run.of(trial);
            Run shorter = Run.of(Shrinking.apply(trial, "months " + (model.months() - 1)));
            for (World world : model.worlds()) {
                assertThat(shorter.of(shorter.world(world.index()).monthListed))
                        .isEqualTo(Arrays.copyOf(
                                all.of(all.world(world.index()).monthListed),
                                shorter.world(world.index()).monthListed.length()));
            }
        });
    }

    @Test
    void personDaysByGradeAndByKindOfListingAddUpToPeopleTimesDays() {
        seeds().forEach(seed -> {
            Trial trial = ModelGenerator.trial(seed);
            Run run = Run.of(trial);
            int days = 30 * (run.model().months() - run.model().warmUp());
            for (World world : run.model().worlds()) {
                WorldSections sections = run.world(world.index());
                long counted = trial.communities().stream()
                        .mapToLong(c -> IntStream.range(0, ModelGenerator.STRATA.count())
                                .filter(s -> run.model().counted()[s])
                                .map(s -> run.model().population().size(c, s))
                                .sum())
                        .sum();
                assertThat(run.sum(sections.days)).isEqualTo(counted * days);
                assertThat(run.sum(sections.gradeDays))
                        .isEqualTo(counted * days * world.regimes().size());
                assertThat(run.sum(sections.listDays))
                        .isEqualTo(counted * days * (world.lists().size() + 1));
                assertThat(run.sum(sections.unableDays)).isLessThanOrEqualTo(run.sum(sections.listDays));
            }
        });
    }

    @Test
    void whoIsListedAtTheEndIsWhoCameMinusWhoLeft() {
        long[] begun = new long[1];
        seeds().forEach(seed -> {
            Trial trial = withoutWarmUpAndTurnover(ModelGenerator.trial(seed));
            Run run = Run.of(trial);
            for (World world : run.model().worlds()) {
                WorldSections sections = run.world(world.index());
                long came = run.sum(sections.listSpell);
                long left = Arrays.stream(run.of(sections.listSpell))
                        .limit(sections.listSpell.length() / 2)
                        .sum();
                long atTheEnd = 0;
                for (Kind kind : List.of(Kind.FACT, Kind.STALE, Kind.LAW, Kind.LAWFUL)) {
                    atTheEnd += run.tally()[sections.monthListed.at(run.model().months() - 1, 0, kind.ordinal())];
                }
                assertThat(atTheEnd).as("seed %d, %s", seed, world.id()).isEqualTo(came - left);
                begun[0] += came;
                long days = 0;
                for (int censored = 0; censored < 2; censored++) {
                    for (int d = 0; d <= Layout.HORIZON; d++) {
                        for (int cell = 0; cell < run.model().cells(); cell++) {
                            days += d * run.tally()[sections.listSpell.at(censored, d, cell)];
                        }
                    }
                }
                long listed = 0;
                for (Kind kind : List.of(Kind.FACT, Kind.STALE, Kind.LAW, Kind.LAWFUL)) {
                    for (int cell = 0; cell < run.model().cells(); cell++) {
                        listed += run.tally()[sections.listDays.at(0, kind.ordinal(), cell)];
                    }
                }
                assertThat(days).as("days in spells").isEqualTo(listed);
            }
        });
        assertThat(begun[0]).isGreaterThan(300);
    }

    @Test
    void aWrongfulRunWhoseLengthCountsIsNotCutShortByTheEnd() {
        long[] followed = new long[2];
        seeds().forEach(seed -> {
            Trial still = Shrinking.apply(ModelGenerator.trial(seed), "process 0");
            Model longer = new Edit(still.model()).months(34).warmUp(3).done();
            Run run = Run.of(new Trial(longer, still.communities()));
            for (World world : longer.worlds()) {
                WorldSections sections = run.world(world.index());
                for (int days = 0; days < Layout.HORIZON; days++) {
                    for (int cell = 0; cell < longer.cells(); cell++) {
                        assertThat(run.tally()[sections.wrongSpell.at(1, days, cell)])
                                .as("seed %d, %s, cut short after %d days", seed, world.id(), days)
                                .isZero();
                    }
                }
                long begun = 0;
                for (int cell = 0; cell < longer.cells(); cell++) {
                    begun += run.tally()[sections.wrongRuns.at(0, cell)];
                }
                followed[0] += run.sum(sections.wrongSpell);
                followed[1] += begun;
            }
        });
        assertThat(followed[0]).isGreaterThan(50).isLessThan(followed[1]);
    }

    @Test
    void inAWindowShorterThanTwoYearsNoWrongfulRunHasALength() {
        long[] begun = new long[2];
        seeds().forEach(seed -> {
            Trial trial = ModelGenerator.trial(seed);
            Model shorter = new Edit(trial.model()).months(25).warmUp(2).done();
            Run run = Run.of(new Trial(shorter, trial.communities()));
            for (World world : shorter.worlds()) {
                begun[0] += run.sum(run.world(world.index()).wrongSpell);
                begun[1] += run.sum(run.world(world.index()).wrongRuns);
            }
        });
        assertThat(begun[0]).isZero();
        assertThat(begun[1]).isGreaterThan(100);
    }

    @Test
    void moreCoverageNeverMakesFewerListedWhereNothingFeedsBack() {
        long[] moved = new long[1];
        seeds().forEach(seed -> {
            Trial trial = recordsAlone(faultless(ModelGenerator.trial(seed)));
            World full = trial.model().worlds().getFirst();
            World half = Edit.feeds(
                    full, full.feeds().stream().map(OracleLawsTest::halfCovered).toList());
            moved[0] += firstOnly(trial, full, half);
        });
        assertThat(moved[0]).as("people listed with more coverage alone").isPositive();
    }

    @Test
    void aHigherThresholdNeverListsFewerWhereNothingFeedsBack() {
        long[] moved = new long[1];
        seeds().forEach(seed -> {
            Trial trial = scoreAlone(faultless(ModelGenerator.trial(seed)));
            World world = trial.model().worlds().getFirst();
            moved[0] += firstOnly(trial, threshold(world, -20), threshold(world, -50));
        });
        assertThat(moved[0]).as("people listed by the higher threshold alone").isPositive();
    }

    @Test
    void fewerPointsNeverListFewerWhereNothingFeedsBack() {
        long[] moved = new long[1];
        seeds().forEach(seed -> {
            Trial trial = scoreAlone(faultless(ModelGenerator.trial(seed)));
            World world = threshold(trial.model().worlds().getFirst(), -50);
            World worse = Edit.regimes(
                    world,
                    world.regimes().stream()
                            .map(regime -> Edit.entryRules(regime, OracleLawsTest::onlyFalling))
                            .toList());
            moved[0] += firstOnly(trial, worse, world);
        });
        assertThat(moved[0]).as("people listed with fewer points alone").isPositive();
    }

    @Test
    void aGreaterPropensityNeverMakesFewerActsOfAnyGroup() {
        long[] moved = new long[1];
        seeds().forEach(seed -> {
            Trial trial = recordsAlone(ModelGenerator.trial(seed));
            World often = trial.model().worlds().getFirst();
            int[][] half = Arrays.stream(often.base()).map(int[]::clone).toArray(int[][]::new);
            for (Process process : trial.model().processes()) {
                if (process.kind() == Process.Kind.ACT) {
                    Arrays.setAll(half[process.index()], s -> often.base()[process.index()][s] / 2);
                }
            }
            Model twins = new Edit(trial.model())
                    .worlds(List.of(Edit.index(often, 0), Edit.index(Edit.base(often, half), 1)))
                    .contrasts(List.of(new Model.Contrast(0, 1)))
                    .done();
            Run run = Run.of(new Trial(twins, trial.communities()));
            for (Behaviour behaviour : often.behaviours()) {
                for (int cell = 0; behaviour.nature() == Behaviour.Nature.INSTANT && cell < twins.cells(); cell++) {
                    long acts = run.tally()[run.world(0).acts.at(behaviour.index(), cell)];
                    long fewer = run.tally()[run.world(1).acts.at(behaviour.index(), cell)];
                    assertThat(fewer).as("seed %d, %s", seed, behaviour.id()).isLessThanOrEqualTo(acts);
                    moved[0] += acts - fewer;
                }
            }
        });
        assertThat(moved[0]).as("acts at the greater propensity alone").isGreaterThan(100);
    }

    /** How many are listed in the first world only; nobody may be in the second only. */
    private static long firstOnly(Trial trial, World first, World second) {
        Model twins = new Edit(trial.model())
                .worlds(List.of(Edit.index(first, 0), Edit.index(second, 1)))
                .contrasts(List.of(new Model.Contrast(0, 1)))
                .done();
        Run run = Run.of(new Trial(twins, trial.communities()));
        PairSections pair = run.layout().pair(0);
        long firstOnly = 0;
        for (int cell = 0; cell < twins.cells(); cell++) {
            assertThat(run.tally()[pair.ever.at(PairSections.LISTED, 1, cell)]).isZero();
            firstOnly += run.tally()[pair.ever.at(PairSections.LISTED, 2, cell)];
        }
        return firstOnly;
    }

    private static Trial withoutWarmUpAndTurnover(Trial trial) {
        Model model = trial.model();
        Trial still = Shrinking.apply(trial, "process 0");
        int months = Math.min(model.months(), 20);
        return new Trial(new Edit(still.model()).months(months).warmUp(0).done(), trial.communities());
    }

    /** No errors of records, no untrue records, deletions on the day, and reviews that yield to nobody. */
    private static Trial faultless(Trial trial) {
        Trial clean = trial;
        for (Process process : trial.model().processes()) {
            if (process.kind() == Process.Kind.UNTRUE || process.kind() == Process.Kind.QUOTA) {
                clean = Shrinking.apply(clean, "process " + process.index());
            }
        }
        return Shrinking.worlds(clean, world -> {
            World w = Edit.feeds(
                    world, world.feeds().stream().map(Shrinking::withoutErrors).toList());
            w = Edit.regimes(
                    w, w.regimes().stream().map(Edit::withoutLateExpiry).toList());
            return Edit.lists(
                    w,
                    list -> new Edit.OfList(list)
                            .late(Chance.NEVER)
                            .review(list.review() == null ? null : yieldsToNobody(list.review()))
                            .done());
        });
    }

    private static Listing.Review yieldsToNobody(Listing.Review r) {
        return new Listing.Review(
                r.id(),
                r.local(),
                r.capacity(),
                r.notice(),
                r.noticeDays(),
                r.objectsWronged(),
                r.objectsRightly(),
                r.filingDays(),
                r.findsError(),
                Chance.NEVER,
                r.versions());
    }

    /** Every list held by records alone, with nothing that feeds back or keeps off. */
    private static Trial recordsAlone(Trial trial) {
        return plain(
                trial,
                list -> new Expression.Records(
                        list.regime(), behaviour(trial, list.regime()), Expression.Comparison.AT_LEAST, 1));
    }

    private static int behaviour(Trial trial, int regime) {
        List<Regime.EntryRule> rules =
                trial.model().worlds().getFirst().regimes().get(regime).entryRules();
        return rules.isEmpty() ? 0 : rules.getFirst().behaviour();
    }

    /** Every list held by the score of its regime, which only falls and is not capped. */
    private static Trial scoreAlone(Trial trial) {
        Trial plain = plain(trial, list -> new Expression.Score(list.regime(), Expression.Comparison.LESS, 0));
        return Shrinking.worlds(
                plain,
                world -> Edit.regimes(
                        world,
                        world.regimes().stream()
                                .map(regime -> Edit.versions(
                                        Edit.entryRules(regime, OracleLawsTest::onlyFalling),
                                        regime.versions().stream()
                                                .map(v -> new Regime.Version(
                                                        v.index(),
                                                        v.id(),
                                                        v.from(),
                                                        v.ledger(),
                                                        v.listings(),
                                                        v.pending(),
                                                        new Regime.Scoring(
                                                                0,
                                                                Regime.Cap.NONE,
                                                                0,
                                                                0,
                                                                new int[0],
                                                                List.of(),
                                                                -1,
                                                                0,
                                                                0)))
                                                .toList()))
                                .toList()));
    }

    private static Regime.EntryRule onlyFalling(Regime.EntryRule e) {
        return new Regime.EntryRule(
                e.index(),
                e.id(),
                e.regime(),
                e.feed(),
                e.behaviour(),
                -Math.abs(e.leastPoints()) - 10,
                -Math.abs(e.leastPoints()) - 10,
                e.life(),
                e.fromConduct(),
                e.gradeAtMost(),
                e.atOnce(),
                e.versions());
    }

    private static World threshold(World world, int points) {
        return Edit.lists(
                world,
                list -> new Edit.OfList(list)
                        .entries(list.entries().stream()
                                .map(entry -> new Listing.Entry(
                                        entry.id(),
                                        new Expression.Score(list.regime(), Expression.Comparison.LESS, points),
                                        -1,
                                        entry.versions()))
                                .toList())
                        .done());
    }

    private static Trial plain(Trial trial, java.util.function.Function<Listing, Expression> condition) {
        return Shrinking.worlds(trial, world -> {
            List<Response> silent = world.responses().stream()
                    .map(r -> new Response(r.index(), r.id(), r.processes(), NO, r.times(), r.forgo()))
                    .toList();
            return Edit.lists(
                    Edit.responses(world, silent),
                    list -> new Edit.OfList(list)
                            .never(NO)
                            .block(0)
                            .stock(nobody(list.stock().length))
                            .review(null)
                            .repair(null)
                            .entries(list.entries().stream()
                                    .map(entry ->
                                            new Listing.Entry(entry.id(), condition.apply(list), -1, entry.versions()))
                                    .toList())
                            .done());
        });
    }

    private static Chance[] nobody(int strata) {
        Chance[] chances = new Chance[strata];
        Arrays.fill(chances, Chance.NEVER);
        return chances;
    }

    private static Feed halfCovered(Feed f) {
        Chance[] coverage = new Chance[f.coverage().length];
        for (int s = 0; s < coverage.length; s++) {
            Chance chance = f.coverage()[s];
            coverage[s] = new Chance(chance.always() ? 1L << 63 : chance.below() >>> 1, false);
        }
        return new Feed(
                f.index(),
                f.source(),
                f.behaviour(),
                coverage,
                Span.NONE,
                Chance.NEVER,
                Chance.NEVER,
                Chance.NEVER,
                Chance.NEVER,
                Chance.NEVER,
                1,
                f.untrueLasts(),
                0);
    }
}
