package assay.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.measure.BenjaminiHochberg;
import assay.measure.Estimate;
import assay.measure.Gini;
import assay.measure.Interval;
import assay.measure.Jackknife;
import assay.measure.KaplanMeier;
import assay.measure.LatinHypercube;
import assay.measure.Newcombe;
import assay.measure.NoInterval;
import assay.measure.Spearman;
import assay.measure.Wilson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// What holds of the statistics of measures for any counts, and what they say where there is nothing to say.
final class StatisticsLawsTest {

    // ---- samples of the ranges ----

    @Property(tries = 100)
    void everyStratumOfEverySideIsHitOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int draws) {
        LatinHypercube sample = LatinHypercube.of(seed, List.of("coverage", "delay"), draws);
        for (int side = 0; side < 2; side++) {
            int s = side;
            assertThat(IntStream.range(0, draws)
                            .map(draw -> sample.value(draw, s)
                                    .multiply(BigDecimal.valueOf(draws))
                                    .setScale(0, RoundingMode.FLOOR)
                                    .intValueExact())
                            .sorted())
                    .containsExactly(IntStream.range(0, draws).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    void oneRangeMoreLeavesTheDrawsOfTheOthersAsTheyWere() {
        LatinHypercube few = LatinHypercube.of(1, List.of("coverage", "delay"), 32);
        LatinHypercube many = LatinHypercube.of(1, List.of("namesakes", "delay", "coverage"), 32);
        for (int draw = 0; draw < 32; draw++) {
            assertThat(many.fraction(draw, 2)).isEqualTo(few.fraction(draw, 0));
            assertThat(many.fraction(draw, 1)).isEqualTo(few.fraction(draw, 1));
        }
    }

    @Test
    void sidesOfASampleAreShuffledApart() {
        LatinHypercube sample = LatinHypercube.of(1, List.of("coverage", "delay"), 2000);
        double[][] sides = new double[2][2000];
        for (int draw = 0; draw < 2000; draw++) {
            sides[0][draw] = sample.value(draw, 0).doubleValue();
            sides[1][draw] = sample.value(draw, 1).doubleValue();
        }
        assertThat(((Estimate.Known) Spearman.correlation(sides[0], sides[1])).value())
                .isCloseTo(0, within(0.07));
    }

    // ---- intervals ----

    @Property
    void aProportionLiesWithinItsInterval(
            @ForAll @IntRange(min = 0, max = 1000) int hits, @ForAll @IntRange(min = 0, max = 1000) int misses) {
        if (hits + misses > 0) {
            Interval interval = Wilson.interval(hits, hits + misses);
            double p = (double) hits / (hits + misses);
            assertThat(p).isBetween(interval.low(), interval.high());
            assertThat(interval.low()).isNotNegative();
            assertThat(interval.high()).isLessThanOrEqualTo(1);
            Interval mirrored = Wilson.interval(misses, hits + misses);
            assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-12));
        }
    }

    @Test
    void nobodyGivesAReasonAndNeverZero() {
        assertThat(Wilson.proportion(0, 0, "nobody was eligible"))
                .isEqualTo(new Estimate.Undefined("nobody was eligible"));
        assertThat(Newcombe.difference(1, 2, 0, 0, "no rural residents"))
                .isEqualTo(new Estimate.Undefined("no rural residents"));
        assertThat(Jackknife.over(new long[30][2], counts -> (double) counts[0] / counts[1])
                        .estimate("nobody was listed"))
                .isEqualTo(new Estimate.Undefined("nobody was listed"));
        assertThat(KaplanMeier.of(new long[0], new long[5]).survival(3))
                .isEqualTo(new Estimate.Undefined("there was no spell"));
        assertThat(Gini.of(new long[] {9, 0, 0})).isEqualTo(new Estimate.Undefined("nobody carries any"));
        assertThat(Spearman.correlation(new double[] {1, 1}, new double[] {1, 2}))
                .isEqualTo(new Estimate.Undefined("one of the two does not vary"));
    }

    /// The jackknife of a mean has the standard error of the textbook, s / √n.
    @Property
    void theJackknifeOfAMeanIsTheTextbooksStandardError(
            @ForAll @Size(min = 20, max = 64) List<@IntRange(min = 0, max = 50) Integer> values) {
        long[][] buckets = values.stream().map(value -> new long[] {value, 1}).toArray(long[][]::new);
        Jackknife mean = Jackknife.over(buckets, counts -> (double) counts[0] / counts[1]);
        double average = values.stream().mapToInt(v -> v).average().orElseThrow();
        double squares =
                values.stream().mapToDouble(v -> (v - average) * (v - average)).sum();
        int n = values.size();
        assertThat(mean.value()).isCloseTo(average, within(1e-12));
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(squares / (n - 1) / n), within(1e-9));
    }

    @Test
    void fewerThanTwentyFilledBucketsGiveNoInterval() {
        long[][] buckets = new long[64][1];
        for (int i = 0; i < 19; i++) {
            buckets[i][0] = 1 + i;
        }
        Estimate.Known nineteen =
                (Estimate.Known) Jackknife.over(buckets, counts -> counts[0]).estimate("nobody");
        assertThat(nineteen.value()).isEqualTo(190);
        assertThat(nineteen.bounds())
                .isEqualTo(new NoInterval("only 19 of the buckets hold anything; an interval needs 20"));
        assertThat(Jackknife.over(buckets, counts -> counts[0]).pValue(0)).isNaN();
        buckets[40][0] = 1;
        Estimate.Known twenty =
                (Estimate.Known) Jackknife.over(buckets, counts -> counts[0]).estimate("nobody");
        assertThat(twenty.bounds()).isInstanceOf(Interval.class);
    }

    @Test
    void aFigureThatHangsOnOneBucketHasNoInterval() {
        long[][] buckets = new long[64][2];
        for (long[] bucket : buckets) {
            bucket[0] = 5;
        }
        buckets[7][1] = 1;
        Estimate.Known known = (Estimate.Known) Jackknife.over(buckets, counts -> (double) counts[0] / counts[1])
                .estimate("nobody");
        assertThat(known.bounds())
                .isEqualTo(new NoInterval("the figure hangs on a single bucket: without it there is none"));
    }

    // ---- spells ----

    @Property
    void withoutCensoringTheCurveIsTheShareThatLastedLonger(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 0, max = 60) Integer> durations,
            @ForAll @IntRange(min = 1, max = 80) int horizon) {
        long[] ended = new long[61];
        durations.forEach(duration -> ended[duration]++);
        KaplanMeier curve = KaplanMeier.of(ended, new long[0]);
        double longer =
                durations.stream().filter(duration -> duration > horizon).count();
        assertThat(((Estimate.Known) curve.survival(horizon)).value())
                .isCloseTo(longer / durations.size(), within(1e-12));
        double mean = durations.stream()
                .mapToInt(duration -> Math.min(duration, horizon))
                .average()
                .orElseThrow();
        assertThat(((Estimate.Known) curve.restrictedMean(horizon)).value()).isCloseTo(mean, within(1e-9));
    }

    @Test
    void theMeanOfEndedSpellsIsShorterThanTheRestrictedMean() {
        long[] ended = new long[101];
        long[] censored = new long[101];
        ended[10] = 50;
        censored[100] = 50;
        Estimate.Known mean = (Estimate.Known) KaplanMeier.of(ended, censored).restrictedMean(100);
        assertThat(mean.value()).isCloseTo(55, within(1e-12));
    }

    @Test
    void nothingIsSaidOfDaysOnWhichNobodyWasWatched() {
        KaplanMeier curve = KaplanMeier.of(new long[] {0, 0, 3}, new long[] {0, 0, 0, 0, 0, 4});
        assertThat(curve.survival(5)).isInstanceOf(Estimate.Known.class);
        assertThat(curve.survival(6))
                .isEqualTo(new Estimate.Undefined("no spell was followed beyond day 5, so nothing is known of day 6"));
        assertThat(curve.restrictedMean(6)).isInstanceOf(Estimate.Known.class);
        assertThat(curve.restrictedMean(7)).isInstanceOf(Estimate.Undefined.class);
    }

    @Test
    void aCurveThatHasNotMovedHasNoInterval() {
        KaplanMeier curve = KaplanMeier.of(new long[] {0, 0, 3}, new long[] {0, 0, 0, 0, 0, 4});
        assertThat(curve.survival(1)).isEqualTo(new Estimate.Known(1, new NoInterval("no spell had ended by day 1")));
        assertThat(KaplanMeier.of(new long[] {0, 2}, new long[0]).survival(400))
                .isEqualTo(new Estimate.Known(0, new NoInterval("every spell had ended by day 400")));
    }

    // ---- ranks ----

    @Property
    void adjustedValuesKeepTheOrderAndAreNeverSmaller(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> values) {
        double[] p = values.stream().mapToDouble(v -> v).sorted().toArray();
        double[] adjusted = BenjaminiHochberg.adjusted(p);
        assertThat(adjusted).isSorted();
        for (int i = 0; i < p.length; i++) {
            assertThat(adjusted[i]).isBetween(p[i], 1.0);
        }
        double[] backwards = IntStream.range(0, p.length)
                .mapToDouble(i -> p[p.length - 1 - i])
                .toArray();
        double[] mirrored = BenjaminiHochberg.adjusted(backwards);
        Arrays.sort(mirrored);
        assertThat(mirrored).containsExactly(adjusted);
    }

    @Test
    void aMonotoneCurveHasRankCorrelationOne() {
        double[] x = {3, 1, 2, 5, 4};
        double[] cubes = Arrays.stream(x).map(v -> v * v * v).toArray();
        double[] falling = Arrays.stream(x).map(v -> 1 / v).toArray();
        assertThat(((Estimate.Known) Spearman.correlation(x, cubes)).value()).isCloseTo(1, within(1e-12));
        assertThat(((Estimate.Known) Spearman.correlation(x, falling)).value()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void anEqualBurdenHasNoSpreadAndOneBearerNearlyAll() {
        assertThat(Gini.coefficient(new long[] {0, 0, 0, 17})).isZero();
        assertThat(Gini.coefficient(new long[] {99, 0, 0, 0, 1})).isEqualTo(0.99);
        assertThat(Gini.coefficient(new long[] {1_300_000_000L, 0, 100_000_000L}))
                .isCloseTo(13.0 / 14, within(1e-15));
    }
}
