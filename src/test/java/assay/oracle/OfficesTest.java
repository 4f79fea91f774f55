package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.engine.Engine;
import assay.plan.Model;
import assay.plan.Office;
import assay.study.Frontier;
import assay.study.Together;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.Stepping;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Offices of review against what queueing theory says of them, and against themselves in other company. */
final class OfficesTest {
    private static final List<Integer> ONE_VERSION = List.of(0);

    /** A filing as a textbook has it: where it came from and when it was filed and decided. */
    private record Filing(int key, int community, int place, int filed) {
        private static final Comparator<Filing> QUEUE = Comparator.comparingInt(Filing::key)
                .thenComparingInt(Filing::community)
                .thenComparingInt(Filing::place);
    }

    /**
     * The engine's communities, answered by a queue that stands here as a list of filings; each is decided when Lindley's recursion says: filing n, in
     * order, takes the first free place behind that of filing n − 1, and none before the month after it was filed.
     */
    @Test
    void everyFilingIsDecidedInTheMonthThatLindleysRecursionSays() {
        Model model = new OneOffice(64, 200, 0.004, false, 47, 100, 0, false, 30, ONE_VERSION).model(7);
        Layout layout = new Layout(model);
        Office office = Office.of(model).getFirst();
        int communities = 64;
        List<Stepping> engines = new ArrayList<>();
        for (int c = 0; c < communities; c++) {
            engines.add(c == 0 ? new Engine(model, layout) : engines.getFirst().beside());
            engines.get(c).begin(c);
        }
        long[] tally = new long[layout.size()];
        List<List<Filing>> queues = new ArrayList<>(Collections.nCopies(communities, List.of()));
        int[] taken = new int[communities];
        long before = -1;
        int waited = 0;
        int all = 0;
        for (int month = 0; month < model.months(); month++) {
            List<Filing> open = new ArrayList<>();
            for (int c = 0; c < communities; c++) {
                int[] found = engines.get(c).month(month, new int[] {taken[c]}, tally)[0];
                List<Filing> rest =
                        queues.get(c).subList(taken[c], queues.get(c).size());
                List<Filing> now = new ArrayList<>(rest);
                for (int k = rest.size(); k < found.length; k++) {
                    assertThat(found[k] >> 8).as("filed this month").isBetween(30 * month, 30 * month + 29);
                    now.add(new Filing(found[k], c, k, month));
                }
                assertThat(found)
                        .containsExactly(now.stream().mapToInt(Filing::key).toArray());
                queues.set(c, now);
                open.addAll(now);
            }
            open.sort(Filing.QUEUE);
            long places = places(office, month + 2, 12_800) - places(office, month + 1, 12_800);
            Arrays.fill(taken, 0);
            for (Filing filing : open.subList(0, (int) Math.min(places, open.size()))) {
                long place = Math.max(before + 1, places(office, filing.filed() + 1, 12_800));
                before = place;
                assertThat(place)
                        .as("the place of a filing of month %d lies in month %d", filing.filed(), month + 1)
                        .isBetween(places(office, month + 1, 12_800), places(office, month + 2, 12_800) - 1);
                taken[filing.community()]++;
                waited += month > filing.filed() ? 1 : 0;
                all++;
            }
        }
        assertThat(all).as("filings").isGreaterThan(1_000);
        assertThat(waited).as("filings that waited for others").isBetween(100, all - 100);
        engines.forEach(engine -> engine.end(tally));
        assertThat(tally)
                .as("by the office of Assay")
                .isEqualTo(together(model, IntStream.range(0, 64).boxed().toList(), 1));
    }

    /** Decisions that the office can have made before a month. */
    private static long places(Office office, int month, long residents) {
        return IntStream.range(0, month)
                .mapToLong(m -> office.decides(m, residents))
                .sum();
    }

    @Test
    void theBacklogFollowsLindleysRecursion() {
        Model model = new OneOffice(64, 300, 0.006, false, 100, 100, 0, false, 36, ONE_VERSION).model(3);
        long[] tally = together(model, IntStream.range(0, 64).boxed().toList(), 2);
        WorldSections at = new Layout(model).world(0);
        long backlog = 0;
        long arrived = 0;
        int idle = 0;
        for (int month = 0; month < model.months(); month++) {
            long decides = Office.of(model).getFirst().decides(month, 64 * 300);
            long after = Math.max(0, backlog + arrived - decides);
            assertThat(tally[at.office.at(month, 0, 1)]).as("decided").isEqualTo(backlog + arrived - after);
            backlog = after;
            arrived = tally[at.office.at(month, 0, 0)];
            assertThat(tally[at.office.at(month, 0, 2)]).as("open").isEqualTo(backlog + arrived);
            idle += backlog == 0 ? 1 : 0;
        }
        assertThat(idle).as("months with and without a backlog").isBetween(1, 30);
    }

    /**
     * An office that decides one filing on the last day of each month, under Poisson arrivals, is the discrete-time queue Q' = max(0, Q + A − 1): with
     * λ arrivals a month λ² / (2 (1 − λ)) wait on after its decision, so that by Little a filing waits λ / (2 (1 − λ)) months beyond the month of its own.
     */
    @Test
    void aLocalOfficeHasTheMeanWaitOfTheDiscreteTimeQueueWithPoissonArrivals() {
        int communities = 512;
        int months = 120;
        int warm = 40;
        Model model = new OneOffice(communities, 4_000, 0.7 / 4_000, true, 1, 100, 0, false, months, ONE_VERSION)
                .model(20_140_101);
        Layout layout = new Layout(model);
        long[] tally = new long[layout.size()];
        Engine engine = new Engine(model, layout);
        IntStream.range(0, communities).forEach(c -> engine.run(c, tally));
        WorldSections at = layout.world(0);
        double filed = 0;
        double open = 0;
        for (int month = warm; month < months; month++) {
            filed += tally[at.office.at(month, 0, 0)];
            open += tally[at.office.at(month, 0, 2)];
        }
        double rate = filed / communities / (months - warm);
        double expected = rate / (2 * (1 - rate));
        assertThat(rate).isCloseTo(0.7, within(0.02));
        assertThat(open / filed).as("months of waiting").isCloseTo(expected, within(0.06 * expected));
    }

    /** Ninety objections a month, 75 decided: after the decisions of a year 180 wait, and the next in line waits 180 / 75 = 2.4 months. */
    @Test
    void ninetyObjectionsAMonthAndSeventyFiveDecisionsLeaveABacklogOfOneHundredAndEightyAfterAYear() {
        int[] queues = new int[3];
        int last = 0;
        for (int month = 0; month < 12; month++) {
            int[][] open = new int[3][];
            for (int c = 0; c < 3; c++) {
                queues[c] += 30;
                open[c] = IntStream.range(0, queues[c]).map(k -> k << 8).toArray();
            }
            int[] first = Frontier.first(open, 75);
            last = Arrays.stream(first).sum();
            Arrays.setAll(queues, c -> queues[c] - first[c]);
        }
        assertThat(Arrays.stream(queues).sum()).isEqualTo(180);
        assertThat((double) Arrays.stream(queues).sum() / last).isEqualTo(2.4);
    }

    /**
     * In each of three rounds, drawn anew, 40 % of those still wronged object and half of these succeed: 0.8³ = 51.2 % remain. A round is a listing: with
     * each new version of the law listings lapse, and who still has a ground enters again and may object again.
     */
    @Test
    void inThreeRoundsOfWhichEachRightsAFifthFiftyOnePercentRemain() {
        for (boolean local : new boolean[] {true, false}) {
            Model model = new OneOffice(64, 500, 3, local, 10_000, 40, 50, true, 12, List.of(0, 120, 240)).model(5);
            Trial trial = new Trial(model, IntStream.range(0, 64).boxed().toList());
            long[] tally = trial.tally(Engine::new);
            WorldSections at = new Layout(model).world(0);
            int law = Kind.LAW.ordinal();
            double listed = tally[at.monthListed.at(11, 1, law)];
            double everybody = 64.0 * 500;
            assertThat(tally[at.monthListed.at(0, 1, law)] / everybody).isGreaterThan(0.75);
            assertThat(listed / everybody)
                    .as("local: %s", local)
                    .isCloseTo(0.512, within(4 * Math.sqrt(0.512 * 0.488 / everybody)));
        }
    }

    @Test
    void neitherThreadsNorTheOrderOfCommunitiesShow() {
        for (long seed = 1; seed <= 12; seed++) {
            Model model = Closing.of(ModelGenerator.trial(seed), seed).model();
            List<Integer> some = List.of(3, 9, 11, 20, 33, 34, 50, 62);
            long[] expected = together(model, some, 1);
            for (int threads : new int[] {2, 3, 7}) {
                List<Integer> shuffled = new ArrayList<>(some);
                Collections.shuffle(shuffled, new Random(seed + threads));
                assertThat(together(model, shuffled, threads))
                        .as("seed %d, %d threads", seed, threads)
                        .isEqualTo(expected);
            }
        }
    }

    private static long[] together(Model model, List<Integer> communities, int threads) {
        Layout layout = new Layout(model);
        List<long[]> tallies = IntStream.range(0, threads)
                .mapToObj(_ -> new long[layout.size()])
                .toList();
        new Together(model, new Engine(model, layout), communities).run(tallies, () -> false, _ -> {});
        long[] sum = new long[layout.size()];
        tallies.forEach(tally -> Arrays.setAll(sum, i -> sum[i] + tally[i]));
        return sum;
    }
}
