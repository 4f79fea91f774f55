package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TicksTest {
    @Test
    void ticksAreRoundNumbers() {
        assertThat(Ticks.between(0, 24.1, 3)).containsExactly(0.0, 10.0, 20.0);
        assertThat(Ticks.between(0, 3059, 3)).containsExactly(0.0, 1000.0, 2000.0, 3000.0);
        assertThat(Ticks.between(-0.4, 0.9, 6)).containsExactly(-0.4, -0.2, 0.0, 0.2, 0.4, 0.6000000000000001, 0.8);
        assertThat(Ticks.labels(List.of(-0.4, -0.2, 0.0, 0.2))).containsExactly("−0.4", "−0.2", "0.0", "0.2");
        assertThat(Ticks.labels(List.of(0.0, 2000.0))).containsExactly("0", "2,000");
    }

    @Property
    void thereAreAlwaysTwoAndAllLieOnTheAxis(
            @ForAll @DoubleRange(min = 1, max = 10) double mantissa,
            @ForAll @IntRange(min = -6, max = 9) int exponent,
            @ForAll boolean below) {
        double high = mantissa * Math.pow(10, exponent);
        double low = below ? -high / 3 : 0;
        List<Double> ticks = Ticks.between(low, high, 3);

        assertThat(ticks).hasSizeBetween(2, 9).isSorted().doesNotHaveDuplicates();
        assertThat(ticks.getFirst()).isGreaterThanOrEqualTo(low - 1e-9 * high);
        assertThat(ticks.getLast()).isLessThanOrEqualTo(high * (1 + 1e-8));
        assertThat(Ticks.labels(ticks)).doesNotHaveDuplicates();
    }
}
