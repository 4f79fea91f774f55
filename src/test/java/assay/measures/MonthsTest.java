package assay.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.measure.Buckets;
import assay.measure.Estimate;
import assay.measure.Interval;
import assay.measure.Jackknife;
import assay.measure.Months;
import assay.measure.NoInterval;
import assay.plan.Model;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.WorldSections;
import org.junit.jupiter.api.Test;

/** The window month by month, on counts that a person can divide in the head. */
final class MonthsTest {
    private final Model model = TwoWorlds.model(10_000);
    private final Layout layout = new Layout(model);
    private final WorldSections a = layout.world(0);

    /** In every part of the place 1,000 people, of whom as many as said are on a list at the end of the first month. */
    private Months months(int... lawfully) {
        Buckets buckets = new Buckets(layout.size());
        for (int part = 0; part < Buckets.COUNT; part++) {
            long[] tally = new long[layout.size()];
            long listed = lawfully[part % lawfully.length];
            tally[a.monthListed.at(0, 0, Kind.LAWFUL.ordinal())] = listed;
            tally[a.monthListed.at(0, 0, Kind.NONE.ordinal())] = 1_000 - listed;
            tally[a.monthDenied.at(0, 0)] = 2 * listed;
            buckets.add(part, tally);
        }
        return Months.of(model, layout, buckets);
    }

    @Test
    void aShareOfAMonthHasTheIntervalOfTheJackknifeOverTheParts() {
        long[][] parts = new long[Buckets.COUNT][];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new long[] {part % 2 == 0 ? 10 : 30, 1_000};
        }
        Estimate expected =
                Jackknife.over(parts, counts -> 1_000.0 * counts[0] / counts[1]).estimate("");

        Estimate estimate = months(10, 30).listed(0, 0, Kind.LAWFUL, 0);

        assertThat(estimate).isEqualTo(expected);
        assertThat(((Estimate.Known) estimate).value()).isCloseTo(20, within(1e-12));
        assertThat(((Estimate.Known) estimate).bounds())
                .isInstanceOfSatisfying(
                        Interval.class,
                        interval -> assertThat(interval.method()).isEqualTo(Interval.Method.JACKKNIFE));
    }

    @Test
    void denialsAreOfThePeoplePresentAndMayBeMoreThanOneEach() {
        assertThat(((Estimate.Known) months(10, 30).denied(0, false, 0)).value())
                .isCloseTo(40, within(1e-12));
    }

    @Test
    void aFewPersonsHaveWilsonsInterval() {
        int[] one = new int[Buckets.COUNT];
        one[7] = 3;

        assertThat(((Estimate.Known) months(one).listed(0, 0, Kind.LAWFUL, 0)).bounds())
                .isInstanceOfSatisfying(Interval.class, interval -> {
                    assertThat(interval.method()).isEqualTo(Interval.Method.WILSON);
                    assertThat(interval.low()).isPositive();
                });
    }

    @Test
    void whereNobodyWasCountedThereIsNoughtAndNoInterval() {
        Estimate estimate = months(10, 30).listed(0, 0, Kind.FACT, 0);

        assertThat(estimate).isInstanceOfSatisfying(Estimate.Known.class, known -> {
            assertThat(known.value()).isZero();
            assertThat(known.bounds()).isInstanceOf(NoInterval.class);
        });
    }

    @Test
    void whereNobodyIsPresentAShareIsUndefined() {
        assertThat(months(10, 30).listed(0, 0, Kind.LAWFUL, 1)).isEqualTo(new Estimate.Undefined("nobody was present"));
        assertThat(months(10, 30).denied(1, true, 0)).isEqualTo(new Estimate.Undefined("nobody was present"));
    }
}
