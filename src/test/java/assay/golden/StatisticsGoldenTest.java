package assay.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.measure.BenjaminiHochberg;
import assay.measure.Bounds;
import assay.measure.Estimate;
import assay.measure.Gini;
import assay.measure.Interval;
import assay.measure.Jackknife;
import assay.measure.KaplanMeier;
import assay.measure.Newcombe;
import assay.measure.Spearman;
import assay.measure.Wilson;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The statistics of measures against other implementations (scipy 1.17.1, statsmodels 0.15.0, numpy 2.4.6) and
/// published tables.
final class StatisticsGoldenTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /// Remission in weeks under 6-mercaptopurine, Freireich and others 1963, as in Klein and Moeschberger 2003.
    private static final KaplanMeier REMISSION = KaplanMeier.of(
            histogram(6, 6, 6, 7, 10, 13, 16, 22, 23), histogram(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35));

    /// `scipy.stats.binomtest(hits, of).proportion_ci(method='wilson')`; the first four are also in Newcombe 1998,
    /// "Two-sided confidence intervals for the single proportion", table I, to four digits.
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2552885198782742, 0.36620957698280004",
        "15, 148, 0.06238639953073629, 0.16048724172330803",
        "0, 20, 0.0, 0.16112515805281935",
        "1, 29, 0.006113214292762667, 0.17175521879320282",
        "29, 29, 0.8830302015002592, 1.0"
    })
    void theIntervalOfAProportionIsThatOfWilson(long hits, long of, double low, double high) {
        Interval interval = Wilson.interval(hits, of);
        assertThat(interval.low()).isCloseTo(low, EXACT);
        assertThat(interval.high()).isCloseTo(high, EXACT);
    }

    /// `statsmodels.stats.proportion.confint_proportions_2indep(…, method='newcomb')`; the first, third and fourth are
    /// also in Newcombe 1998, table II, method 10, to four digits.
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.05243147240236498, 0.33387265403690614",
        "9, 10, 3, 10, 0.1705227239345029, 0.809017973535488",
        "0, 10, 0, 10, -0.27753279986288926, 0.27753279986288926",
        "5, 56, 0, 29, -0.038137147903536936, 0.19256001385511165"
    })
    void theIntervalOfADifferenceIsThatOfNewcombe(long hits1, long of1, long hits2, long of2, double low, double high) {
        Estimate.Known known = known(Newcombe.difference(hits1, of1, hits2, of2, "nobody"));
        assertThat(known.value()).isCloseTo((double) hits1 / of1 - (double) hits2 / of2, EXACT);
        assertThat(interval(known).low()).isCloseTo(low, EXACT);
        assertThat(interval(known).high()).isCloseTo(high, EXACT);
    }

    /// numpy: `f(np.delete(x, i), np.delete(y, i))` for the ratio of sums of two rows of 24, interval with
    /// `scipy.stats.t.ppf(0.975, 23)`.
    @Test
    void theIntervalOfARatioIsThatOfTheJackknife() {
        long[][] buckets = new long[64][2];
        for (int i = 0; i < 24; i++) {
            buckets[2 * i][0] = (7L * i * i + 3 * i + 11) % 50 + 1;
            buckets[2 * i][1] = (5L * i + 13) % 40 + 60;
        }
        Jackknife ratio = Jackknife.over(buckets, counts -> (double) counts[0] / counts[1]);
        assertThat(ratio.filled()).isEqualTo(24);
        assertThat(ratio.standardError()).isCloseTo(0.036672436853411164, EXACT);
        Estimate.Known known = known(ratio.estimate("nobody"));
        assertThat(known.value()).isCloseTo(0.3281573498964803, EXACT);
        assertThat(interval(known).low()).isCloseTo(0.25229463430705934, EXACT);
        assertThat(interval(known).high()).isCloseTo(0.4040200654859013, EXACT);
        // 2 * scipy.stats.t.sf(abs(value - 0.25) / se, 23)
        assertThat(ratio.pValue(0.25)).isCloseTo(0.0439790771264103, within(1e-9));
        assertThat(ratio.pValue(ratio.value())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 30, 47, 63, 64})
    void theJackknifeTakesStudentsT(int filled) {
        long[][] buckets = new long[filled][1];
        for (int i = 0; i < filled; i++) {
            buckets[i][0] = 1 + i % 5;
        }
        Jackknife sum = Jackknife.over(buckets, counts -> counts[0]);
        double half = interval(known(sum.estimate("nobody"))).high() - sum.value();
        assertThat(half / sum.standardError())
                .isCloseTo(TDistribution.of(filled - 1).inverseCumulativeProbability(0.975), within(1e-9));
    }

    /// `scipy.stats.ecdf(CensoredData(uncensored=…, right=…)).sf` and its
    /// `confidence_interval(method='log-log')`.
    @ParameterizedTest
    @CsvSource({
        "6, 0.8571428571428571, 0.6197179552659838, 0.951551747646997",
        "7, 0.8067226890756302, 0.5631465646222333, 0.9228090192028804",
        "12, 0.7529411764705881, 0.5031995107999564, 0.8893618351692655",
        "22, 0.53781512605042, 0.26777893676713505, 0.7467907176353944",
        "35, 0.4481792717086834, 0.18805200595923235, 0.6801426284952414"
    })
    void theCurveIsThatOfKaplanAndMeier(int week, double survival, double low, double high) {
        Estimate.Known known = known(REMISSION.survival(week));
        assertThat(known.value()).isCloseTo(survival, EXACT);
        assertThat(interval(known).low()).isCloseTo(low, EXACT);
        assertThat(interval(known).high()).isCloseTo(high, EXACT);
    }

    /// In exact fractions (Python's `Fraction`, sums over weeks as in Klein and Moeschberger, formula 4.5.3).
    @Test
    void theRestrictedMeanIsTheAreaUnderTheCurve() {
        Estimate.Known all = known(REMISSION.restrictedMean(35));
        assertThat(all.value()).isCloseTo(13856.0 / 595, EXACT);
        assertThat((interval(all).high() - all.value()) / 1.959963984540054).isCloseTo(2.8274676233714393, EXACT);
        Estimate.Known shorter = known(REMISSION.restrictedMean(24));
        assertThat(shorter.value()).isCloseTo(32768.0 / 1785, EXACT);
        assertThat((shorter.value() - interval(shorter).low()) / 1.959963984540054)
                .isCloseTo(1.6365563898137043, EXACT);
    }

    /// `scipy.stats.spearmanr(x, y)`.
    @Test
    void ranksCorrelateAsInSpearmanWithTiesSharingARank() {
        assertThat(known(Spearman.correlation(
                                new double[] {1, 2, 2, 4, 5, 6, 7, 7, 7, 10},
                                new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3}))
                        .value())
                .isCloseTo(0.3136706468437205, EXACT);
    }

    /// `scipy.stats.false_discovery_control(p)`; the first row is the example of Benjamini and Hochberg 1995,
    /// section 4.1, which rejects four hypotheses at 0.05.
    @Test
    void manyComparisonsAreAdjustedAsByBenjaminiAndHochberg() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1
        };
        double[] adjusted = {
            0.0015,
            0.003,
            0.0095,
            0.035625,
            0.0603,
            0.06385714285714286,
            0.06385714285714286,
            0.0645,
            0.0765,
            0.486,
            0.5811818181818181,
            0.7148749999999999,
            0.7532307692307693,
            0.8132142857142857,
            1
        };
        assertThat(BenjaminiHochberg.adjusted(p)).containsExactly(adjusted, EXACT);
        assertThat(BenjaminiHochberg.adjusted(0.04, 0.01, 0.03, 0.02, 0.9))
                .containsExactly(new double[] {0.05, 0.05, 0.05, 0.05, 0.9}, EXACT);
    }

    /// numpy: half the mean of |a − b| over all pairs of [0]·5 + [1]·3 + [2] + [10], over their mean.
    @Test
    void theSpreadOfABurdenIsHalfTheRelativeMeanDifference() {
        assertThat(Gini.coefficient(histogram(0, 0, 0, 0, 0, 1, 1, 1, 2, 10))).isCloseTo(0.7533333333333333, EXACT);
    }

    private static long[] histogram(int... values) {
        long[] counts = new long[40];
        for (int value : values) {
            counts[value]++;
        }
        return counts;
    }

    private static Estimate.Known known(Estimate estimate) {
        assertThat(estimate).isInstanceOf(Estimate.Known.class);
        return (Estimate.Known) estimate;
    }

    private static Interval interval(Estimate.Known known) {
        Bounds bounds = known.bounds();
        assertThat(bounds).isInstanceOf(Interval.class);
        return (Interval) bounds;
    }
}
