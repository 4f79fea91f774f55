package assay.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.chance.PoissonTable;
import assay.chance.PoissonTables;
import assay.chance.Rates;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables of counts against a sum that is made another way, and against another library.
final class PoissonTableTest {
    private static final MathContext DECIMALS = new MathContext(120);
    private static final BigDecimal TWO_64 = new BigDecimal(BigInteger.ONE.shiftLeft(64));

    @ParameterizedTest
    @ValueSource(
            doubles = {0x1p-32, 0x3p-32, 0x1p-20, 0.0107421875, 0.5, 1, 1.03125, 7.25, 31.5, 63, 248, 1088, 3968, 4096})
    void aTableIsRightToTheLastBit(double mean) {
        PoissonTable table = PoissonTable.of(units(mean));
        BigDecimal m = new BigDecimal(mean);
        BigDecimal probability = BigDecimal.ONE.divide(exponential(m), DECIMALS);
        BigDecimal cumulated = BigDecimal.ZERO;
        for (int k = 0; k < table.greatest(); k++) {
            cumulated = cumulated.add(probability, DECIMALS);
            assertThat(Long.toUnsignedString(table.wordsUpTo(k)))
                    .as("words with a count of at most %d", k)
                    .isEqualTo(cumulated.multiply(TWO_64).toBigInteger().toString());
            probability = probability.multiply(m).divide(BigDecimal.valueOf(k + 1), DECIMALS);
        }
        BigDecimal beyond = BigDecimal.ONE.subtract(cumulated.add(probability)).multiply(TWO_64);
        assertThat(beyond).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    /// e^m as (e^(m / 2¹⁶))^(2¹⁶), the inner one by its series.
    private static BigDecimal exponential(BigDecimal m) {
        MathContext wide = new MathContext(DECIMALS.getPrecision() + 20);
        BigDecimal x = m.divide(BigDecimal.valueOf(1 << 16), wide);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; term.compareTo(BigDecimal.ONE.movePointLeft(140)) > 0; k++) {
            term = term.multiply(x).divide(BigDecimal.valueOf(k), wide);
            sum = sum.add(term, wide);
        }
        for (int i = 0; i < 16; i++) {
            sum = sum.multiply(sum, wide);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0107421875, 1, 7.25, 63, 248, 3968})
    void aTableAgreesWithCommonsStatistics(double mean) {
        PoissonTable table = PoissonTable.of(units(mean));
        PoissonDistribution other = PoissonDistribution.of(mean);
        for (int k = table.least(); k < table.greatest(); k++) {
            assertThat(new BigDecimal(Long.toUnsignedString(table.wordsUpTo(k)))
                            .divide(TWO_64)
                            .doubleValue())
                    .isCloseTo(other.cumulativeProbability(k), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-32, 0.0107421875, 1, 63, 4096})
    void theGuideFindsTheCountOnBothSidesOfEveryStep(double mean) {
        PoissonTable table = PoissonTable.of(units(mean));
        for (int k = table.least(); k < table.greatest(); k++) {
            long step = table.wordsUpTo(k);
            assertThat(table.count(step - 1)).isEqualTo(firstAbove(step - 1, table));
            assertThat(table.count(step)).isEqualTo(firstAbove(step, table)).isGreaterThan(k);
        }
        assertThat(table.count(0)).isEqualTo(table.least());
        assertThat(table.count(-1L)).isEqualTo(table.greatest());
    }

    private static int firstAbove(long word, PoissonTable table) {
        int k = table.least();
        while (k < table.greatest() && Long.compareUnsigned(word, table.wordsUpTo(k)) >= 0) {
            k++;
        }
        return k;
    }

    @Test
    void aCellThatNothingHappensInHasNoOccasions() {
        PoissonTable none = PoissonTable.of(0);
        assertThat(none.count(0)).isZero();
        assertThat(none.count(Long.MAX_VALUE)).isZero();
        assertThat(none.count(-1L)).isZero();
    }

    @Test
    void aTableIsMadeOnceForAPlan() {
        PoissonTables tables = new PoissonTables();
        assertThat(tables.of(units(2))).isSameAs(tables.of(units(2))).isNotSameAs(tables.of(units(4)));
        assertThat(tables.size()).isEqualTo(2);
    }

    private static long units(double mean) {
        return new BigDecimal(mean)
                .multiply(BigDecimal.valueOf(Rates.ONE_A_MONTH))
                .longValueExact();
    }
}
