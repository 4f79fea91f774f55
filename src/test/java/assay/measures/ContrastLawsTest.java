package assay.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.chance.SplitMix;
import assay.measure.AssumedRange;
import assay.measure.Buckets;
import assay.measure.Dependence;
import assay.measure.Figure;
import assay.measure.Group;
import assay.measure.Interval;
import assay.measure.Measure;
import assay.measure.PairTable;
import assay.measure.Questions;
import assay.measure.Split;
import assay.measure.Subject;
import assay.plan.Model;
import assay.runs.FakeSimulator;
import assay.tally.Layout;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds between two worlds, between buckets and between draws, whatever the counts are. */
final class ContrastLawsTest {
    private static final Group EVERYBODY = Group.everybody(2);
    private static final Group URBAN = new Group("residence", "urban", List.of(0), true);
    private static final Group RURAL = new Group("residence", "rural", List.of(1), false);
    private static final List<Group> GROUPS = List.of(EVERYBODY, URBAN, RURAL);

    private final Model model = TwoWorlds.model(300_000);
    private final Model swapped = swapped(model);

    @Test
    void swappingTwoWorldsFlipsTheSignOfEveryDifferenceAndInvertsEveryRatio() {
        List<Figure> one = figures(model);
        List<Figure> other = figures(swapped);
        int compared = 0;
        for (int i = 0; i < one.size(); i++) {
            Figure here = one.get(i);
            Figure there = other.get(i);
            if (here.subject() instanceof Subject.Difference && here.value().isPresent()) {
                assertThat(there.value().orElseThrow())
                        .isEqualTo(0.0 - here.value().orElseThrow());
                compared++;
            }
            if (here.subject() instanceof Subject.Ratio
                    && here.value().isPresent()
                    && here.value().orElseThrow() != 0) {
                assertThat(there.value().orElseThrow())
                        .isCloseTo(1 / here.value().orElseThrow(), within(1e-12));
                here.chance()
                        .ifPresent(interval -> assertThat(
                                        there.chance().orElseThrow().low())
                                .isCloseTo(1 / interval.high(), within(1e-9)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void swappingTwoWorldsTransposesEveryTable() {
        List<PairTable> one = pairs(model);
        List<PairTable> other = pairs(swapped);
        assertThat(one).isNotEmpty();
        for (int i = 0; i < one.size(); i++) {
            PairTable here = one.get(i);
            PairTable there = other.get(i);
            assertThat(there.outcome()).isEqualTo(here.outcome());
            assertThat(List.of(there.first(), there.second(), there.both(), there.neither()))
                    .isEqualTo(List.of(here.second(), here.first(), here.both(), here.neither()));
            assertThat(there.mostFirst()).isEqualTo(here.mostSecond());
        }
    }

    @Test
    void whatHoldsForAnyCouplingHoldsForThisOne() {
        for (PairTable table : pairs(model)) {
            assertThat(table.both()).isBetween(table.fewestBoth(), table.mostBoth());
            assertThat(table.first()).isBetween(table.fewestFirst(), table.mostFirst());
            assertThat(table.second()).isBetween(table.fewestSecond(), table.mostSecond());
        }
    }

    @Test
    void theBoundsOfAPairAreThoseOfFrechet() {
        // 70 of 100 in one world, 60 in the other: at least 30 and at most 60 in both
        PairTable table = new PairTable("A", "C", "listed", EVERYBODY, 10, 20, 30, 40);

        assertThat(table.fewestBoth()).isEqualTo(30);
        assertThat(table.mostBoth()).isEqualTo(60);
        assertThat(table.fewestFirst()).isEqualTo(10);
        assertThat(table.mostFirst()).isEqualTo(40);
        assertThat(table.fewestSecond()).isZero();
        assertThat(table.mostSecond()).isEqualTo(30);
    }

    @Test
    void groupsAddUpToEverybody() {
        List<Figure> figures = figures(model);
        for (Figure all : figures) {
            if (all.group().isEverybody() && all.subject() instanceof Subject.World) {
                long parts = figures.stream()
                        .filter(figure -> !figure.group().isEverybody()
                                && figure.measure() == all.measure()
                                && figure.subject().equals(all.subject())
                                && figure.split().equals(all.split()))
                        .mapToLong(figure -> figure.counts().denominator())
                        .sum();
                assertThat(parts).isEqualTo(all.counts().denominator());
            }
        }
    }

    @Test
    void theOrderInWhichCommunitiesArriveChangesNothing() {
        Layout layout = new Layout(model);
        FakeSimulator simulator = new FakeSimulator(model, layout);
        int communities = model.population().communities();
        Buckets shuffled = new Buckets(layout.size());
        for (int i = 0; i < communities; i++) {
            simulator.addTo(shuffled, (int) ((i * 31L + 11) % communities));
        }

        assertThat(communities % 31).isNotZero();
        assertThat(shuffled.total()).isEqualTo(filled(model).total());
        assertThat(new Questions(model, layout, GROUPS).figures(shuffled)).isEqualTo(figures(model));
    }

    @Test
    void withFewBucketsThereIsNoIntervalAndItSaysWhy() {
        Buckets buckets = new Buckets(new Layout(model).size());
        FakeSimulator simulator = new FakeSimulator(model, new Layout(model));
        for (int community = 0; community < 19; community++) {
            simulator.addTo(buckets, community);
        }
        Figure few = only(buckets);
        simulator.addTo(buckets, 19);
        Figure enough = only(buckets);

        assertThat(few.chance()).isEmpty();
        assertThat(few.reason().orElseThrow()).contains("only 19 of the buckets");
        assertThat(enough.chance().orElseThrow().method()).isEqualTo(Interval.Method.JACKKNIFE);
    }

    @Test
    void theBareNumbersOfADrawAreThoseOfTheFigures() {
        Layout layout = new Layout(model);
        Buckets buckets = filled(model);
        Questions questions = new Questions(model, layout, GROUPS);
        double[] values = questions.values(buckets.total());
        List<Figure> figures = questions.figures(buckets);
        assertThat(values).hasSize(figures.size());
        for (int i = 0; i < values.length; i++) {
            if (figures.get(i).value().isPresent()) {
                assertThat(values[i]).isEqualTo(figures.get(i).value().getAsDouble());
            } else {
                assertThat(values[i]).isNaN();
            }
        }
    }

    @Test
    void theAssumedRangeIsLeastGreatestAndTheMiddleNinetyPerCent() {
        double[] draws = IntStream.rangeClosed(0, 100).mapToDouble(i -> 100 - i).toArray();

        assertThat(AssumedRange.of(draws)).contains(new AssumedRange(0, 5, 95, 100, 101, 101));
    }

    @Test
    void aDrawInWhichAFigureIsUndefinedIsNotCountedAsZero() {
        assertThat(AssumedRange.of(new double[] {Double.NaN, 4, 2})
                        .orElseThrow()
                        .least())
                .isEqualTo(2);
        assertThat(AssumedRange.of(new double[] {Double.NaN, 4, 2})
                        .orElseThrow()
                        .defined())
                .isEqualTo(2);
        assertThat(AssumedRange.of(new double[] {Double.NaN})).isEmpty();
    }

    @Test
    void theNumberThatDrivesAFigureIsFoundAmongManyThatDoNot() {
        int draws = 32;
        double[][] values = new double[40][draws];
        for (int i = 0; i < values.length; i++) {
            for (int draw = 0; draw < draws; draw++) {
                values[i][draw] = (draw * (2 * i + 3) + i * i) % 37 + draw / 100.0;
            }
        }
        double[] figure =
                IntStream.range(0, draws).mapToDouble(draw -> -values[17][draw]).toArray();
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "number-" + i).toList();

        Dependence dependence = Dependence.of(names, values, figure, 7);

        assertThat(dependence.distinguishable()).isTrue();
        assertThat(dependence.most()).hasSize(3);
        assertThat(dependence.most().getFirst().name()).isEqualTo("number-17");
        assertThat(dependence.most().getFirst().correlation()).isCloseTo(-1, within(1e-12));
        assertThat(dependence.threshold()).isBetween(0.45, 0.75);
    }

    @Test
    void whereNothingDrivesTheFigureNothingIsDistinguishable() {
        double[][] values = new double[30][32];
        double[] figure = new double[32];
        for (int draw = 0; draw < 32; draw++) {
            for (int i = 0; i < values.length; i++) {
                values[i][draw] = SplitMix.mix64(draw * 100L + i);
            }
            figure[draw] = SplitMix.mix64(draw * 100L + 99);
        }
        List<String> names = IntStream.range(0, 30).mapToObj(i -> "number-" + i).toList();

        assertThat(Dependence.of(names, values, figure, 7).distinguishable()).isFalse();
    }

    private static Model swapped(Model model) {
        return new Model(
                model.place(),
                model.seed(),
                model.months(),
                model.warmUp(),
                model.population(),
                model.processes(),
                model.worlds(),
                model.counted(),
                model.cell(),
                model.cells(),
                model.excuse(),
                model.rulers(),
                List.of(new Model.Contrast(1, 0)));
    }

    private static Buckets filled(Model model) {
        Layout layout = new Layout(model);
        Buckets buckets = new Buckets(layout.size());
        FakeSimulator simulator = new FakeSimulator(model, layout);
        for (int community = 0; community < model.population().communities(); community++) {
            simulator.addTo(buckets, community);
        }
        return buckets;
    }

    private static List<Figure> figures(Model model) {
        return new Questions(model, new Layout(model), GROUPS).figures(filled(model));
    }

    private static List<PairTable> pairs(Model model) {
        return PairTable.of(model, new Layout(model), GROUPS, filled(model).total());
    }

    private Figure only(Buckets buckets) {
        return new Questions(model, new Layout(model), List.of(EVERYBODY))
                .figures(buckets).stream()
                        .filter(figure -> figure.measure() == Measure.REACH
                                && figure.subject().equals(new Subject.World("A"))
                                && figure.split().equals(Split.WHOLE))
                        .findFirst()
                        .orElseThrow();
    }
}
