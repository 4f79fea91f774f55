package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import assay.evidence.Basis;
import assay.evidence.Quantity;
import assay.evidence.Range;
import assay.evidence.Scale;
import assay.evidence.Settings;
import assay.evidence.Unit;
import assay.evidence.UnitRule;
import assay.evidence.Values;
import assay.text.Position;
import assay.text.Problems;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingMistakesTest {

    private static final Quantity SHARE = quantity("rongcheng.facts.able-to-pay.share", Unit.SHARE, UnitRule.SHARE);
    private static final Quantity DAYS = quantity("spc.lists.defaulters.leave.within", Unit.DAYS, UnitRule.DAYS);

    private static Quantity quantity(String id, Unit unit, UnitRule rule) {
        return new Quantity(
                id,
                BigDecimal.ONE,
                Range.point(BigDecimal.ONE),
                Scale.LINEAR,
                unit,
                rule,
                new Basis.Assumed("x"),
                Quantity.Remarks.NONE,
                Position.wholeFile("f"));
    }

    private final Problems problems = new Problems();

    private Values set(String... settings) {
        return Settings.read(List.of(settings), List.of(SHARE, DAYS), problems);
    }

    @Test
    void aSettingMayLeaveTheDeclaredRange() {
        Values values = set("rongcheng.facts.able-to-pay.share=0.4", "spc.lists.defaulters.leave.within = 2 months");
        assertThat(problems.all()).isEmpty();
        assertThat(values.decimal(SHARE)).isEqualByComparingTo("0.4");
        assertThat(values.whole(DAYS)).isEqualTo(60);
    }

    @Test
    void aSettingThatCannotBeSaysWhy() {
        Values values = set(
                "rongcheng.facts.able-to-pay.shar=0.4",
                "rongcheng.facts.able-to-pay.share=1.4",
                "spc.lists.defaulters.leave.within",
                "spc.lists.defaulters.leave.within=soon");
        assertThat(values.overrides()).isEmpty();
        assertThat(problems.render())
                .contains("--set rongcheng.facts.able-to-pay.shar=0.4  error E-NAME  no number has the id")
                .contains("Maybe 'rongcheng.facts.able-to-pay.share'.")
                .contains("--set rongcheng.facts.able-to-pay.share=1.4  error E-RANGE  a share lies between 0 and 1")
                .contains("allowed: spc.lists.defaulters.leave.within=1 days")
                .contains("error E-TYPE  'soon' is not a duration");
    }

    @Test
    void aNumberIsSetOnce() {
        set("rongcheng.facts.able-to-pay.share=0.4", "rongcheng.facts.able-to-pay.share=0.5");
        assertThat(problems.render()).contains("E-DUPLICATE").contains("is set twice");
    }

    @Test
    void anUnknownNumberIsToldWithThoseNearIt() {
        set("rongcheng.facts.consents.share=0.4", "leave.within=3 days", "nothing.at.all=1");
        assertThat(problems.render())
                .contains("known here: rongcheng.facts.able-to-pay.share\n")
                .contains("Maybe 'spc.lists.defaulters.leave.within'.")
                .contains("known here: rongcheng.…, spc.…");
    }
}
