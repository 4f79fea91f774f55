package assay.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.chance.Cell;
import assay.chance.Fnv;
import assay.chance.Mark;
import assay.chance.Owners;
import assay.chance.PoissonTable;
import assay.chance.PoissonTables;
import assay.chance.Purpose;
import assay.chance.Rates;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of chance whatever is drawn: the laws of counts, owners and marks, and that cells do not touch.
final class ChanceLawsTest {
    private static final long SEED = 20141124L;
    private static final int HASH = Fnv.hash32("fixture/act/late-payment");

    /// Eight residents in four strata; nobody of the third does it.
    private static final Rates RATES = Rates.of(monthly("0.31"), monthly("0.05"), 0, monthly("0.6"));

    private static final int[] FIRSTS = {0, 3, 4, 6, 8};

    // ---- counts ----

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 3.25, 62})
    void countsFollowThePoissonLaw(double mean) {
        PoissonTable table = PoissonTable.of((long) (mean * Rates.ONE_A_MONTH));
        int[] counts = IntStream.range(0, 200_000)
                .map(community ->
                        table.count(Cell.of(SEED, HASH, community, 7, 0).word(Cell.COUNT_WORD)))
                .toArray();
        PoissonDistribution law = PoissonDistribution.of(mean);
        assertThat(tail(counts, law::probability)).isBetween(0.001, 0.999);

        double average = Arrays.stream(counts).average().orElseThrow();
        double variance = Arrays.stream(counts)
                .mapToDouble(n -> (n - average) * (n - average))
                .average()
                .orElseThrow();
        assertThat(average).isCloseTo(mean, within(4 * Math.sqrt(mean / counts.length)));
        assertThat(variance).isCloseTo(mean, within(4 * Math.sqrt((mean + 2 * mean * mean) / counts.length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6})
    void occasionsThatHaveAnOwnerFollowTheLawOfTheExactMean(int band) {
        Owners owners = Owners.of(RATES, FIRSTS);
        long mean = owners.mean(band);
        double exact = (double) owners.total() * width(band) / Rates.ONE_A_MONTH;
        assertThat(mean).isGreaterThan(owners.total() * width(band));
        PoissonTable table = PoissonTable.of(mean);
        int[] owned = IntStream.range(0, 100_000)
                .map(community -> {
                    Cell cell = Cell.of(SEED, HASH, community, 11, band);
                    int count = table.count(cell.word(Cell.COUNT_WORD));
                    return (int) IntStream.range(0, count)
                            .map(i -> owners.owner(cell.word(Cell.FIRST_OWNER_WORD + 2L * i), mean, band))
                            .filter(owner -> owner != Owners.NOBODY)
                            .count();
                })
                .toArray();
        assertThat(tail(owned, PoissonDistribution.of(exact)::probability)).isBetween(0.001, 0.999);
    }

    @Property
    void aMeanIsRoundedUpByLessThanOneThirtySecond(@ForAll @LongRange(min = 0, max = 4096L << 32) long mean) {
        long up = PoissonTable.gridMean(mean);
        assertThat(up).isGreaterThanOrEqualTo(mean).isLessThanOrEqualTo(4096L << 32);
        assertThat(BigDecimal.valueOf(up - mean).multiply(BigDecimal.valueOf(32)))
                .isLessThanOrEqualTo(BigDecimal.valueOf(mean));
        assertThat(PoissonTable.gridMean(up)).isEqualTo(up);
        assertThat(Long.toBinaryString(up).replaceAll("0+$", "").length()).isLessThanOrEqualTo(6);
    }

    @Test
    void thereAreThirtyTwoMeansInAnOctave() {
        List<Long> means = new ArrayList<>();
        for (long mean = 5L << 32; mean <= 10L << 32; mean = PoissonTable.gridMean(mean + 1)) {
            means.add(mean);
        }
        assertThat(means).hasSize(12 * 2 + 8 + 1).startsWith(5L << 32).endsWith(10L << 32);
    }

    // ---- owners ----

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void anOwnerIsChosenInProportionToTheReferenceRate(int band) {
        Owners owners = Owners.of(RATES, FIRSTS);
        long mean = owners.mean(band);
        int[] chosen = IntStream.range(0, 200_000)
                .map(i -> owners.owner(Cell.of(SEED, HASH, 3, 12, band).word(i + 1L), mean, band) + 1)
                .toArray();
        double[] share = new double[9];
        for (int stratum = 0; stratum < 4; stratum++) {
            for (int resident = FIRSTS[stratum]; resident < FIRSTS[stratum + 1]; resident++) {
                share[resident + 1] = (double) RATES.rate(stratum) * width(band) / mean;
            }
        }
        share[0] = 1 - Arrays.stream(share).sum();
        assertThat(tail(chosen, owner -> owner < share.length ? share[owner] : 0))
                .isBetween(0.001, 0.999);
        assertThat(chosen).doesNotContain(5, 6);
    }

    @Property(tries = 300)
    void guideAndReciprocalFindWhatASearchFromTheStartFinds(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 1L << 30) Long> perStratum,
            @ForAll @IntRange(min = 0, max = 100) int residents,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long mark,
            @ForAll @IntRange(min = 0, max = 29) int narrower) {
        int strata = perStratum.size();
        long[] rates = perStratum.stream().mapToLong(rate -> rate >>> narrower).toArray();
        int[] firsts = new int[strata + 1];
        for (int stratum = 0; stratum < strata; stratum++) {
            firsts[stratum + 1] = firsts[stratum] + (int) Mark.uniformBelow(Mark.at(mark, stratum), residents + 1L);
        }
        Owners owners = Owners.of(Rates.of(rates), firsts);

        long edge = 0;
        for (int stratum = 0; stratum < strata; stratum++) {
            for (int resident = firsts[stratum]; resident < firsts[stratum + 1] && rates[stratum] > 0; resident++) {
                assertThat(owners.at(edge)).isEqualTo(resident);
                edge += rates[stratum];
                assertThat(owners.at(edge - 1)).isEqualTo(resident);
            }
        }
        assertThat(owners.total()).isEqualTo(edge);
        assertThat(owners.at(edge)).isEqualTo(Owners.NOBODY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 63, (1L << 32) - 1, 1L << 32, (1L << 32) + 1})
    void aFullCommunityOfOneStratumIsDividedExactly(long rate) {
        int residents = (int) Math.min(Owners.MOST_RESIDENTS, Rates.GREATEST / rate);
        Owners owners = Owners.of(Rates.of(rate), 0, residents);
        for (int resident = 0; resident < residents; resident++) {
            assertThat(owners.at(rate * resident)).isEqualTo(resident);
            assertThat(owners.at(rate * (resident + 1) - 1)).isEqualTo(resident);
        }
    }

    @Test
    void aCommunityThatTakesASeatLeavesNothingOfTheOneBefore() {
        Owners owners = Owners.of(RATES, 0, 400, 800, 1200, 1600);
        owners.seat(FIRSTS);
        Owners fresh = Owners.of(RATES, FIRSTS);
        assertThat(owners.total()).isEqualTo(fresh.total());
        for (long point = 0; point <= fresh.total(); point += fresh.total() / 1000) {
            assertThat(owners.at(point)).isEqualTo(fresh.at(point));
        }
        owners.seat(0, 0, 0, 5, 5);
        assertThat(owners.total()).isZero();
        assertThat(owners.at(0)).isEqualTo(Owners.NOBODY);
    }

    // ---- marks ----

    @Test
    void everyDayOfTheMonthIsAsLikely() {
        int[] days = IntStream.range(0, 300_000)
                .map(i -> Mark.day(Cell.of(SEED, HASH, 1, 1, 0).word(i + 1L)))
                .toArray();
        assertThat(tail(days, day -> day >= 1 && day <= 30 ? 1 / 30.0 : 0)).isBetween(0.001, 0.999);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void levelsAreUniformWithinTheirBand(int band) {
        int low = band == 0 ? 0 : 1 << (band + 23);
        int width = band == 0 ? 1 << 24 : 1 << (band + 23);
        int[] sixteenths = IntStream.range(0, 100_000)
                .map(i -> Mark.level(Cell.of(SEED, HASH, 2, 2, band).word(i + 1L), band))
                .peek(level -> assertThat(level).isBetween(low, low + width - 1))
                .map(level -> (int) (((long) level - low) * 16 / width))
                .toArray();
        assertThat(tail(sixteenths, part -> part < 16 ? 1 / 16.0 : 0)).isBetween(0.001, 0.999);
    }

    @Test
    void twoPurposesOfOneMarkAreAsGoodAsIndependent() {
        Purpose coverage = Purpose.of("courts", "arrears", "coverage");
        Purpose delay = Purpose.of("courts", "arrears", "delay");
        int[] pairs = IntStream.range(0, 200_000)
                .map(i -> {
                    long mark = Cell.of(SEED, HASH, 4, 4, 0).word(i + 1L);
                    return (int)
                            (Mark.uniformBelow(coverage.hash(mark), 8) * 8 + Mark.uniformBelow(delay.hash(mark), 8));
                })
                .toArray();
        assertThat(tail(pairs, pair -> pair < 64 ? 1 / 64.0 : 0)).isBetween(0.001, 0.999);
    }

    // ---- cells ----

    @Test
    void everyPartOfTheKeyOfACellChangesHalfTheBitsOfItsWords() {
        Cell cell = Cell.of(SEED, HASH, 100, 50, 1);
        List<Cell> neighbours = List.of(
                Cell.of(SEED + 1, HASH, 100, 50, 1),
                Cell.of(SEED + (1L << 32), HASH, 100, 50, 1),
                Cell.of(SEED, HASH + 1, 100, 50, 1),
                Cell.of(SEED, HASH, 101, 50, 1),
                Cell.of(SEED, HASH, 100, 51, 1),
                Cell.of(SEED, HASH, 100, 50, 2));
        for (Cell neighbour : neighbours) {
            double changed = IntStream.rangeClosed(1, 1000)
                    .map(j -> Long.bitCount(cell.word(j) ^ neighbour.word(j)))
                    .average()
                    .orElseThrow();
            assertThat(changed).isCloseTo(32, within(0.6));
        }
    }

    @Test
    void oneBehaviourOrBandMoreMovesNoOtherOccasion() {
        Map<String, List<Long>> few = occasions(List.of("late-payment", "volunteering"), 1);
        List<String> more = new ArrayList<>(List.of("late-payment", "evasion", "volunteering", "traffic-violation"));
        Map<String, List<Long>> many = occasions(more, 3);
        assertThat(many).containsAllEntriesOf(few).hasSize(4 * 4 * 50);
        Collections.reverse(more);
        assertThat(occasions(more, 3)).isEqualTo(many);
    }

    private static Map<String, List<Long>> occasions(List<String> behaviours, int lastBand) {
        PoissonTables tables = new PoissonTables();
        Owners owners = Owners.of(RATES, FIRSTS);
        Map<String, List<Long>> found = new HashMap<>();
        for (String behaviour : behaviours) {
            int hash = Fnv.hash32("fixture/act/" + behaviour);
            for (int band = 0; band <= lastBand; band++) {
                long mean = owners.mean(band);
                for (int month = 0; month < 50; month++) {
                    Cell cell = Cell.of(SEED, hash, 9, month, band);
                    List<Long> words = new ArrayList<>();
                    int count = tables.of(mean).count(cell.word(Cell.COUNT_WORD));
                    for (int i = 0; i < count; i++) {
                        words.add((long) owners.owner(cell.word(Cell.FIRST_OWNER_WORD + 2L * i), mean, band));
                        words.add(cell.word(Cell.FIRST_MARK_WORD + 2L * i));
                    }
                    found.put(behaviour + " " + band + " " + month, words);
                }
            }
        }
        return found;
    }

    @Test
    void drawingAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Owners owners = Owners.of(RATES, FIRSTS);
        PoissonTable table = PoissonTable.of(owners.mean(0));
        long seen = drawAll(table, owners);
        long before = threads.getCurrentThreadAllocatedBytes();
        seen ^= drawAll(table, owners);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(seen).isZero();
        assertThat(allocated).isLessThan(10_000);
    }

    private static long drawAll(PoissonTable table, Owners owners) {
        Cell cell = Cell.of(SEED, HASH, 0, 0, 0);
        long start = cell.start();
        long gamma = cell.gamma();
        long mean = table.mean();
        long seen = 0;
        for (long j = 1; j < 100_000; j += 2) {
            long mark = Cell.word(start, gamma, j + 1);
            seen += table.count(mark) + owners.owner(Cell.word(start, gamma, j), mean, 0);
            seen += Mark.day(mark) + Mark.level(mark, 2);
        }
        return seen;
    }

    // ---- in words ----

    private static long monthly(String rate) {
        return Rates.monthly(new BigDecimal(rate));
    }

    private static long width(int band) {
        return band == 0 ? 1 : 1L << (band - 1);
    }

    /// How likely a worse fit is (chi-square), values of an expectation under 10 taken together.
    private static double tail(int[] values, IntToDoubleFunction probability) {
        int most = Arrays.stream(values).max().orElseThrow() + 1;
        long[] seen = new long[most + 1];
        for (int value : values) {
            seen[value]++;
        }
        double statistic = 0;
        int cells = 0;
        double restExpected = values.length;
        long restSeen = values.length;
        for (int value = 0; value <= most; value++) {
            double expected = probability.applyAsDouble(value) * values.length;
            if (expected >= 10) {
                statistic += (seen[value] - expected) * (seen[value] - expected) / expected;
                restExpected -= expected;
                restSeen -= seen[value];
                cells++;
            }
        }
        if (restExpected >= 1) {
            statistic += (restSeen - restExpected) * (restSeen - restExpected) / restExpected;
            cells++;
        } else {
            assertThat(restSeen).isLessThan(10);
        }
        return ChiSquaredDistribution.of(cells - 1).survivalProbability(statistic);
    }
}
