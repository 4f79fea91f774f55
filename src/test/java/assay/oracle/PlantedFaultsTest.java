package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import assay.engine.Engine;
import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Expression;
import assay.plan.Expression.Comparison;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.plan.Span;
import assay.plan.World;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The comparison itself put to the test: the engine is given a model with a fault, the oracle the model as it is, and the difference must show within
 * 200 generated models.
 */
final class PlantedFaultsTest {
    private static final long TRIPLES = 200;
    private static final Map<Long, long[]> EXPECTED = new ConcurrentHashMap<>();
    private static final Map<Long, long[]> EXPECTED_STEADY = new ConcurrentHashMap<>();

    private static Map<String, UnaryOperator<World>> faults() {
        Map<String, UnaryOperator<World>> faults = new LinkedHashMap<>();
        faults.put(
                "a release one day late",
                lists(l -> new Edit.OfList(l).within(plusOne(l.within())).done()));
        faults.put("blocks ignored", lists(l -> new Edit.OfList(l).block(0).done()));
        faults.put(
                "blocks one day longer",
                lists(l -> new Edit.OfList(l)
                        .block(l.block() == 0 ? 0 : l.block() + 1)
                        .done()));
        faults.put(
                "terms never end early",
                lists(l -> new Edit.OfList(l).early(Chance.NEVER).done()));
        faults.put(
                "deletions never late",
                lists(l -> new Edit.OfList(l).late(Chance.NEVER).done()));
        faults.put(
                "terms never extended",
                lists(l -> new Edit.OfList(l).extensionIf(never()).done()));
        faults.put(
                "nothing is worked off",
                lists(l -> new Edit.OfList(l).repair(null).done()));
        faults.put(
                "an office with a fiftieth less",
                lists(l -> new Edit.OfList(l).review(slower(l.review())).done()));
        faults.put("a term one day longer", lists(PlantedFaultsTest::longerTerms));
        faults.put("coverage a hundredth lower", feeds(PlantedFaultsTest::lessCovered));
        faults.put("misplaced records never stay with the actor too", feeds(PlantedFaultsTest::neverKept));
        faults.put("delays one day longer", feeds(PlantedFaultsTest::slower));
        faults.put(
                "lives one day longer",
                rules(e -> Edit.entryRule(e, e.life() < 0 ? -1 : e.life() + 1, e.fromConduct(), e.gradeAtMost())));
        faults.put("lives counted from arrival", rules(e -> Edit.entryRule(e, e.life(), false, e.gradeAtMost())));
        faults.put("grade limits ignored", rules(e -> Edit.entryRule(e, e.life(), e.fromConduct(), -1)));
        faults.put("contagion in households ignored", PlantedFaultsTest::withoutHouseholds);
        faults.put("old ledgers rescored as if kept", PlantedFaultsTest::keepLedgers);
        faults.put("entries never expire late", w -> Edit.regimes(w, each(w.regimes(), Edit::withoutLateExpiry)));
        faults.put("slow spells end as fast as others", PlantedFaultsTest::asFast);
        return faults;
    }

    @TestFactory
    Stream<DynamicTest> aPlantedFaultIsFound() {
        return faults().entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
                    OptionalLong found = LongStream.rangeClosed(1, TRIPLES)
                            .filter(seed -> differs(seed, fault.getValue()))
                            .findFirst();
                    assertThat(found).as("first seed that shows it").isPresent();
                }));
    }

    /** Faults in what is added up by the month. */
    @TestFactory
    Stream<DynamicTest> aPlantedFaultIsFoundInModelsThatTheEngineAddsUpByTheMonth() {
        Map<String, UnaryOperator<World>> faults = new LinkedHashMap<>();
        faults.put("coverage a hundredth lower", feeds(PlantedFaultsTest::lessCovered));
        faults.put(
                "lives one day longer",
                rules(e -> Edit.entryRule(e, e.life() < 0 ? -1 : e.life() + 1, e.fromConduct(), e.gradeAtMost())));
        faults.put("a point more for every record", rules(PlantedFaultsTest::onePointMore));
        faults.put("lines one point higher", PlantedFaultsTest::higherLines);
        return faults.entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
                    OptionalLong found = LongStream.rangeClosed(1, TRIPLES)
                            .filter(seed -> differs(
                                    Shrinking.after(seed, List.of(Shrinking.STEADY)),
                                    seed,
                                    EXPECTED_STEADY,
                                    fault.getValue()))
                            .findFirst();
                    assertThat(found).as("first seed that shows it").isPresent();
                }));
    }

    private static Regime.EntryRule onePointMore(Regime.EntryRule e) {
        return new Regime.EntryRule(
                e.index(),
                e.id(),
                e.regime(),
                e.feed(),
                e.behaviour(),
                e.leastPoints() + 1,
                e.mostPoints() + 1,
                e.life(),
                e.fromConduct(),
                e.gradeAtMost(),
                e.atOnce(),
                e.versions());
    }

    private static World higherLines(World world) {
        return Edit.lists(
                world,
                l -> new Edit.OfList(l)
                        .entries(each(
                                l.entries(),
                                e -> e.condition() instanceof Expression.Score(int r, Comparison c, int points)
                                        ? new Listing.Entry(
                                                e.id(), new Expression.Score(r, c, points + 1), e.term(), e.versions())
                                        : e))
                        .done());
    }

    private static boolean differs(long seed, UnaryOperator<World> fault) {
        return differs(ModelGenerator.trial(seed), seed, EXPECTED, fault);
    }

    private static boolean differs(Trial trial, long seed, Map<Long, long[]> expectations, UnaryOperator<World> fault) {
        long[] expected = expectations.computeIfAbsent(seed, s -> trial.tally(Oracle::new));
        return !Arrays.equals(expected, Shrinking.worlds(trial, fault).tally(Engine::new));
    }

    private static UnaryOperator<World> lists(UnaryOperator<Listing> change) {
        return world -> Edit.lists(world, change);
    }

    private static UnaryOperator<World> feeds(UnaryOperator<Feed> change) {
        return world -> Edit.feeds(world, each(world.feeds(), change));
    }

    private static UnaryOperator<World> rules(UnaryOperator<Regime.EntryRule> change) {
        return world -> Edit.regimes(world, each(world.regimes(), regime -> Edit.entryRules(regime, change)));
    }

    private static <T> List<T> each(List<T> things, UnaryOperator<T> change) {
        return things.stream().map(change).toList();
    }

    private static assay.plan.Expression never() {
        return new assay.plan.Expression.Constant(false);
    }

    private static int[] plusOne(int[] days) {
        return Arrays.stream(days).map(d -> d + 1).toArray();
    }

    private static Listing longerTerms(Listing l) {
        return new Edit.OfList(l)
                .entries(each(
                        l.entries(),
                        e -> new Listing.Entry(e.id(), e.condition(), e.term() < 0 ? -1 : e.term() + 1, e.versions())))
                .done();
    }

    private static Listing.@org.jspecify.annotations.Nullable Review slower(
            Listing.@org.jspecify.annotations.Nullable Review r) {
        return r == null ? null : Edit.office(r, r.local(), r.capacity() - r.capacity() / 50);
    }

    private static Feed lessCovered(Feed f) {
        Chance[] coverage = Arrays.stream(f.coverage())
                .map(c -> c.impossible()
                        ? c
                        : new Chance((c.always() ? -1L : c.below()) - Long.divideUnsigned(-1L, 100), false))
                .toArray(Chance[]::new);
        return feed(f, coverage, f.delay(), f.keptToo());
    }

    private static Feed neverKept(Feed f) {
        return feed(f, f.coverage(), f.delay(), Chance.NEVER);
    }

    private static Feed slower(Feed f) {
        return feed(f, f.coverage(), new Span(f.delay().lowest() + 1, f.delay().highest() + 1), f.keptToo());
    }

    private static Feed feed(Feed f, Chance[] coverage, Span delay, Chance keptToo) {
        return new Feed(
                f.index(),
                f.source(),
                f.behaviour(),
                coverage,
                delay,
                f.missing(),
                f.misplaced(),
                keptToo,
                f.duplicate(),
                f.severity(),
                f.severityTimes(),
                f.untrueLasts(),
                f.quota());
    }

    private static World withoutHouseholds(World world) {
        return Edit.consequences(world, each(world.consequences(), Edit::withoutHousehold));
    }

    private static World keepLedgers(World world) {
        return Edit.regimes(
                world,
                each(
                        world.regimes(),
                        regime -> Edit.versions(
                                regime,
                                each(
                                        regime.versions(),
                                        v -> new Regime.Version(
                                                v.index(),
                                                v.id(),
                                                v.from(),
                                                Regime.LedgerChange.KEEP,
                                                v.listings(),
                                                v.pending(),
                                                v.scoring())))));
    }

    private static World asFast(World world) {
        return Edit.behaviours(
                world,
                each(
                        world.behaviours(),
                        b -> new Behaviour(
                                b.index(),
                                b.id(),
                                b.nature(),
                                b.good(),
                                b.repeatable(),
                                b.parent(),
                                b.share(),
                                b.onlyIf(),
                                -1,
                                b.slowerTimes())));
    }
}
