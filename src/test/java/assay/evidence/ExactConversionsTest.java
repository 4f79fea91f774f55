package assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.text.Position;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

final class ExactConversionsTest {

    private static final BigDecimal TWO_64 = new BigDecimal(BigInteger.TWO.pow(64));

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @Test
    void aRatePerThousandAYearIsDividedByTwelveThousandAndRoundedDown() {
        assertThat(FixedPoint.perMonth32(decimal("12000"))).isEqualTo(1L << 32);
        assertThat(FixedPoint.perMonth32(decimal("20.4"))).isEqualTo(7_301_444L); // ⌊0.0017 · 2³²⌋ by bc
        assertThat(FixedPoint.perMonth32(decimal("0.000001"))).isZero();
        assertThat(FixedPoint.perMonth32(BigDecimal.ZERO)).isZero();
    }

    @Test
    void aChanceIsNeverAtZeroAlwaysAtOneAndAThresholdBetween() {
        assertThat(FixedPoint.share64(BigDecimal.ZERO)).isZero();
        assertThat(FixedPoint.share64(decimal("0.5"))).isEqualTo(Long.MIN_VALUE);
        assertThat(FixedPoint.share64(decimal("1.000"))).isEqualTo(FixedPoint.ALWAYS);
        assertThat(FixedPoint.passes(0L, FixedPoint.share64(BigDecimal.ZERO))).isFalse();
        assertThat(FixedPoint.passes(-1L, FixedPoint.share64(BigDecimal.ONE))).isTrue();
        assertThat(FixedPoint.passes(Long.MAX_VALUE, FixedPoint.share64(decimal("0.5"))))
                .isTrue();
        assertThat(FixedPoint.passes(Long.MIN_VALUE, FixedPoint.share64(decimal("0.5"))))
                .isFalse();
    }

    @Test
    void aChanceAHairBelowOneIsNotAlways() {
        BigDecimal hair = BigDecimal.ONE.subtract(decimal("1e-30"));
        assertThat(FixedPoint.share64(hair)).isEqualTo(FixedPoint.ALWAYS - 1);
        assertThat(FixedPoint.passes(-1L, FixedPoint.share64(hair))).isFalse();
    }

    @Test
    void aFactorHasTwentyFourBitsBehindThePoint() {
        assertThat(FixedPoint.fixed24(BigDecimal.ONE)).isEqualTo(1L << 24);
        assertThat(FixedPoint.fixed24(decimal("0.6"))).isEqualTo(10_066_329L); // ⌊0.6 · 2²⁴⌋ by bc
        assertThat(FixedPoint.fixed24(decimal("64"))).isEqualTo(1L << 30);
    }

    @Test
    void whatIsBelowZeroOrAboveOneIsNoChance() {
        assertThatThrownBy(() -> FixedPoint.share64(decimal("1.01"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> FixedPoint.share64(decimal("-0.01"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> FixedPoint.perMonth32(decimal("-1"))).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void theThresholdIsTheLargestWholeNumberNotAboveTheProduct(
            @ForAll @BigRange(min = "0", max = "0.999999999") @Scale(9) BigDecimal p) {
        BigDecimal threshold = new BigDecimal(Long.toUnsignedString(FixedPoint.share64(p)));
        assertThat(threshold).isLessThanOrEqualTo(p.multiply(TWO_64));
        assertThat(threshold.add(BigDecimal.ONE)).isGreaterThan(p.multiply(TWO_64));
    }

    @Property
    void aLargerChanceLetsPassWhatASmallerOneDoes(
            @ForAll @BigRange(min = "0", max = "1") @Scale(9) BigDecimal p,
            @ForAll @BigRange(min = "0", max = "1") @Scale(9) BigDecimal q,
            @ForAll @LongRange(min = Long.MIN_VALUE, max = Long.MAX_VALUE) long word) {
        boolean atSmaller = FixedPoint.passes(word, FixedPoint.share64(p.min(q)));
        boolean atLarger = FixedPoint.passes(word, FixedPoint.share64(p.max(q)));
        assertThat(atLarger || !atSmaller).isTrue();
    }

    @Test
    void aUnitIsReadAsItIsSpoken() {
        assertThat(perThousandAYear("1,000 adults a year", "300")).isEqualByComparingTo("300");
        assertThat(perThousandAYear("1000 residents 18+ a year", "300")).isEqualByComparingTo("300");
        assertThat(perThousandAYear("month", "0.0017")).isEqualByComparingTo("20.4");
        assertThat(perThousandAYear("100 firms a month", "3")).isEqualByComparingTo("360");
        assertThat(perThousandAYear("resident a day", "0.01")).isEqualByComparingTo("3600");
        assertThat(perThousandAYear("2,000 residents a month", "1")).isEqualByComparingTo("6");
        assertThat(Unit.rate("a month")).hasToString("Optional[per month]");
        assertThat(Unit.rate("100 firms a month")).hasToString("Optional[per 100 firms a month]");
        assertThat(Unit.rate("fortnight")).isEmpty();
        assertThat(Unit.rate("10,00 adults a year")).isEmpty();
        assertThat(Unit.rate("1,0000 adults a year")).isEmpty();
        assertThat(Unit.rate("0 adults a year")).isEmpty();
        assertThat(Unit.rate("3 adults a year")).isEmpty();
    }

    private static BigDecimal perThousandAYear(String per, String rate) {
        return Unit.rate(per).orElseThrow().perThousandAYear(decimal(rate));
    }

    @Test
    void aRunTakesTheCentralValuesButForThoseThatWereSet() {
        Quantity share = new Quantity(
                "place.share",
                decimal("0.5"),
                new Range(decimal("0.25"), decimal("0.75")),
                assay.evidence.Scale.LINEAR,
                Unit.SHARE,
                UnitRule.SHARE,
                new Basis.Assumed("x"),
                Quantity.Remarks.NONE,
                Position.wholeFile("f"));
        Values drawn = new Values(Map.of("place.share", decimal("0.25"), "other", decimal("9")));

        assertThat(Values.CENTRAL.decimal(share)).isEqualByComparingTo("0.5");
        assertThat(drawn.decimal(share)).isEqualByComparingTo("0.25");
        assertThat(drawn.isSet(share)).isTrue();
        assertThat(drawn.with("place.share", BigDecimal.ONE).share64(share)).isEqualTo(FixedPoint.ALWAYS);
        assertThat(drawn.with(new Values(Map.of("other", BigDecimal.ONE))).overrides())
                .containsEntry("place.share", decimal("0.25"))
                .containsEntry("other", BigDecimal.ONE);
    }
}
