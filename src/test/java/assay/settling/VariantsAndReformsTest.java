package assay.settling;

import static org.assertj.core.api.Assertions.assertThat;

import assay.law.Variant;
import assay.plan.Consequence;
import assay.plan.Expression;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.Resolution;
import assay.plan.World;
import assay.question.Study;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the evidence of a rule, a reform and a rule left out do to a world. */
final class VariantsAndReformsTest {

    private static final String STUDY = "studies/small.yaml";
    private static final Resolution AS_WRITTEN = new SmallLibrary().resolution();
    private static final World A = AS_WRITTEN.central().worlds().get(0);
    private static final World C = AS_WRITTEN.central().worlds().get(2);

    private static Resolution documented() {
        return new SmallLibrary().resolution(study -> study.withVariant(Variant.DOCUMENTED));
    }

    @Test
    void aRuleThatWasOnlyRecalledIsNotDocumented() {
        Regime points = documented().central().worlds().getFirst().regimes().get(1);
        assertThat(points.versions()).allMatch(v -> v.scoring() == null);
        assertThat(A.regimes().get(1).versions()).noneMatch(v -> v.scoring() == null);
    }

    @Test
    void aRuleThatIsAssumedIsNotDocumented() {
        Regime points = documented().central().worlds().getFirst().regimes().get(1);
        assertThat(points.entryRules().stream().map(Regime.EntryRule::id)).containsExactly("PT-10", "PT-11");
    }

    @Test
    void anAssumedDetailOfADocumentedRuleStays() {
        Listing defaulters = documented().central().worlds().getFirst().lists().getFirst();
        assertThat(defaulters.within()).containsExactly(30, 30);
    }

    @Test
    void whatFallsAwayIsSaid() {
        assertThat(documented().notes())
                .containsExactly(
                        "points: no score, because the rule that starts it (PT-01) is not part of this variant (documented)",
                        "points: no grades, because the rule that sets them (PT-02, PT-03) is not part of this variant (documented)",
                        "points: PT-30 falls away, because it hangs on a grade (documented)");
        assertThat(AS_WRITTEN.notes()).isEmpty();
    }

    @Test
    void aConditionOnAGradeThatNobodyHasIsNotAnError() {
        Model model = documented().central();
        Listing praised = model.worlds().getFirst().lists().get(1);
        assertThat(praised.entries().getFirst().condition())
                .isEqualTo(new Expression.All(
                        List.of(new Expression.GradeIn(1, List.of()), new Expression.Not(new Expression.Listed(0)))));
    }

    @Test
    void aRuleIsLeftOutById() {
        Resolution without = new SmallLibrary().resolution(s -> s.withoutRules(Set.of("DB-02", "DB-05")));
        Listing defaulters = without.central().worlds().getFirst().lists().getFirst();
        assertThat(defaulters.entries().stream().map(Listing.Entry::id)).containsExactly("DB-01");
        assertThat(defaulters.within()).containsExactly(0, 0);
        assertThat(without.notes())
                .containsExactly("debtors: no deadline of deletion from the list defaulters is part of this variant; "
                        + "deletion is due on the day on which the ground ends (documented)");
    }

    @Test
    void aReformReplacesInPlace() {
        Listing before = A.lists().getFirst();
        Listing after = C.lists().getFirst();
        assertThat(after.within()).containsExactly(0, 0);
        assertThat(after.entries().stream().map(Listing.Entry::id)).containsExactly("DB-01", "DB-02");
        assertThat(before.entries().get(1).term()).isEqualTo(720);
        assertThat(after.entries().get(1).term()).isEqualTo(-1);
    }

    @Test
    void aRuleOfAReformStaysInTheDocumentedVariant() {
        assertThat(C.consequences().stream().map(Consequence::id)).contains("DB-90");
        assertThat(A.consequences().stream().map(Consequence::id)).doesNotContain("DB-90");
    }

    @Test
    void aReformDropsARule() {
        assertThat(A.lists().getFirst().block()).isEqualTo(180);
        assertThat(C.lists().getFirst().block()).isZero();
    }

    @Test
    void aReformBringsAFinder() {
        assertThat(A.regimes().getFirst().findings().getFirst().on()).isEqualTo(-1);
        assertThat(C.regimes().getFirst().findings().getFirst().on()).isEqualTo(0);
    }

    @Test
    void aReformPatchesAssumptionsInItsAlternativeAlone() {
        assertThat(A.lists().getFirst().late().impossible()).isFalse();
        assertThat(C.lists().getFirst().late().impossible()).isTrue();
    }

    @Test
    void anAlternativeTakesFromAnotherWhatItDoesNotSay() {
        Study study = new SmallLibrary()
                .with(
                        STUDY,
                        "  D: {title: no points, regimes: {debtors: documented}}",
                        "  D: {title: both, like: C, errors: none}")
                .question()
                .study();
        Study.Alternative both = study.alternatives().lastEntry().getValue();
        assertThat(both.faultless()).isTrue();
        assertThat(both.reforms()).hasSize(1);
        assertThat(both.regimes()).hasSize(2);
    }

    @Test
    void theWindowMayBeShortened() {
        Model model = new SmallLibrary().resolution(s -> s.withWindow(6)).central();
        assertThat(model.months()).isEqualTo(18);
        assertThat(model.warmUp()).isEqualTo(12);
    }

    @Test
    void mistakesOfAllFilesAreToldAtOnce() {
        List<String> told = new SmallLibrary()
                .with(STUDY, "residence]", "residense]")
                .with("behaviours.yaml", "kind: monthly", "kind: weekly")
                .with("regimes/points.yaml", "cap: total", "cap: totally")
                .with("assumptions/records.yaml", "stocks:", "stock:")
                .with("reforms/on-the-day.yaml", "drop: [DB-08]", "drop: [DB-88]")
                .told();
        assertThat(told)
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "behaviours.yaml",
                        "regimes/points.yaml",
                        "reforms/on-the-day.yaml",
                        "assumptions/records.yaml");
    }
}
