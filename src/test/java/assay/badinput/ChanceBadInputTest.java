package assay.badinput;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.chance.Cell;
import assay.chance.Fnv;
import assay.chance.Owners;
import assay.chance.PoissonTable;
import assay.chance.Purpose;
import assay.chance.Rates;
import assay.measure.BenjaminiHochberg;
import assay.measure.Gini;
import assay.measure.Jackknife;
import assay.measure.KaplanMeier;
import assay.measure.LatinHypercube;
import assay.measure.Spearman;
import assay.measure.Wilson;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// What chance and statistics refuse, and what they say.
final class ChanceBadInputTest {

    /// A known collision of FNV-1a-32.
    @Test
    void twoProcessesWithOneHashAreRefused() {
        refused(
                () -> Fnv.distinct32(List.of("costarring", "volunteering", "liquid")),
                "'costarring' and 'liquid' have the same 32-bit hash 5e4daa9d, so their chances would be the same."
                        + " Maybe rename one of them.");
    }

    @Test
    void aCellThatIsTooFullIsRefused() {
        refused(
                () -> Owners.of(Rates.of(Rates.ONE_A_MONTH * 2), 0, 4096),
                "a cell has a mean of 8192 occasions a month; allowed are 0 to 4096."
                        + " Maybe a rate is in the wrong unit, or a community too large.");
        refused(() -> PoissonTable.gridMean(Rates.GREATEST + 1), "4096.00000000023283064365386962890625");
    }

    @Test
    void aMeanOffTheGridIsRefused() {
        refused(() -> PoissonTable.of(65), "a mean of 65 / 2^32 is not on the grid; the next point is 66 / 2^32");
    }

    @Test
    void aRateThatIsNoRateIsRefused() {
        refused(() -> Rates.of(5, -1), "stratum 1 has a rate of -1 / 2^32 a month; allowed are 0 to 4096 a month");
    }

    @Test
    void strataThatDoNotFitTheCommunityAreRefused() {
        Owners owners = new Owners(Rates.of(5, 5));
        refused(() -> owners.seat(0, 10), "a community has 3 limits of strata");
        refused(() -> owners.seat(0, 10, 5000), "at most 4096 residents");
        refused(() -> owners.seat(0, 10, 9), "stratum 1 ends before it begins: 10 to 9");
    }

    @Test
    void cellsOutsideTheNumberingAreRefused() {
        refused(() -> Cell.of(1, 2, 3, -1, 0), "no cell for month -1, band 0");
        refused(() -> Cell.of(1, 2, 3, 0, 7), "bands from 0 to 6");
        refused(() -> new Purpose("day", 1), "key 1 is not the hash of a purpose 'day'");
    }

    @Test
    void countsThatCannotBeAreRefused() {
        refused(() -> Wilson.interval(3, 2), "3 of 2 is not a proportion");
        refused(() -> KaplanMeier.of(new long[] {-1}, new long[0]), "-1 spells of 0 days");
        refused(() -> Gini.coefficient(new long[] {-4}), "-4 people with a burden of 0");
        refused(() -> BenjaminiHochberg.adjusted(1.5), "1.5 is not a p-value");
        refused(() -> Spearman.correlation(new double[2], new double[3]), "2 numbers cannot be paired with 3");
        refused(() -> Jackknife.over(new long[65][1], counts -> 0), "65 buckets; allowed are 1 to 64");
        refused(
                () -> Jackknife.over(new long[][] {{1}, {1, 2}}, counts -> 0),
                "buckets of 1 and of 2 counts cannot be summed");
    }

    @Test
    void aRangeNamedTwiceIsRefused() {
        refused(() -> LatinHypercube.of(1, List.of("delay", "delay"), 4), "a side is named twice");
        refused(() -> LatinHypercube.of(1, List.of("delay"), 0), "0 draws; at least 1 is needed");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
