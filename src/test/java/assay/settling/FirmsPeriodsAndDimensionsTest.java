package assay.settling;

import static org.assertj.core.api.Assertions.assertThat;

import assay.plan.Consequence;
import assay.plan.Expression;
import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.World;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Firms by their heads, scores assessed in periods, dimensions, listings that have stood: what becomes of them in the model, and what is told of mistakes. */
final class FirmsPeriodsAndDimensionsTest {

    private static final String POINTS = "regimes/points.yaml";

    private static SmallLibrary points(String from, String to) {
        return new SmallLibrary().with(POINTS, from, to);
    }

    private static Regime regime(Model model) {
        World first = model.worlds().getFirst();
        return first.regimes().stream()
                .filter(r -> r.id().equals("points"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRateOfFirmsIsOfThoseWhoHeadOne() {
        Model model = new SmallLibrary()
                .with(
                        "behaviours.yaml",
                        "rate: {value: 30, per: \"1,000 adults a year\"",
                        "rate: {value: 30, per: \"1,000 firms a year\"")
                .model();
        World world = model.worlds().getFirst();
        int heads = world.behaviours().stream()
                .filter(b -> b.id().equals("arrears"))
                .findFirst()
                .orElseThrow()
                .onlyIf();
        assertThat(world.facts().get(heads).id()).isEqualTo("heads-a-firm");
        assertThat(world.facts().get(heads).heads()).isTrue();
        assertThat(model.processes()).noneMatch(p -> p.id().equals("fact/heads-a-firm"));
    }

    @Test
    void aRegimeOfFirmsAtAPlaceWithoutFirmsIsWarnedOf() {
        assertThat(points("subjects: {if: age >= 18", "subjects: {kind: firm, if: age >= 18")
                        .told())
                .anyMatch(line -> line.contains("W-FIRMS"));
    }

    @Test
    void whoHeadsAFirmNeedsNotBeFound() {
        assertThat(points("score < 900 || grade == 'D'", "score < 900 && heads_a_firm")
                        .told())
                .noneMatch(line -> line.contains("E-"));
    }

    @Test
    void aYearlyAssessmentFallsOnTheFirstOfJanuary() {
        Regime regime = regime(points("start: 1000, floor", "start: 1000, assessed: yearly, floor")
                .model());
        Regime.Scoring scoring =
                Objects.requireNonNull(regime.versions().getFirst().scoring());
        // day 0 is the first of January of 2013: the warm-up of twelve months before January 2014
        assertThat(scoring.assessedOn(0)).isTrue();
        assertThat(scoring.assessedOn(30)).isFalse();
        assertThat(scoring.assessedOn(360)).isTrue();
    }

    @Test
    void aLimitThatActsAtOnceNeedsAGradeAndPeriodsOfAssessment() {
        assertThat(points("points: 5, cite", "points: 5, at-once: yes, cite").told())
                .containsExactly(
                        "regimes/points.yaml:17:53 E-MISSING this rule puts no limit to a grade that could act at once");
        assertThat(points("grade-at-most: B, assumed", "grade-at-most: B, at-once: yes, assumed")
                        .analysed())
                .anyMatch(line -> line.contains(
                        "W-UNUSED scores are not assessed in periods, so 'at-once' of PT-12 changes nothing"));
        assertThat(points("grade-at-most: B, assumed", "grade-at-most: B, at-once: yes, assumed")
                        .with(POINTS, "start: 1000, floor", "start: 1000, assessed: yearly, floor")
                        .analysed())
                .noneMatch(line -> line.contains("at-once"));
    }

    @Test
    void pointsOfADimensionAreHundredthsOfItsPartOfTheScale() {
        SmallLibrary library = points(
                        "grades:\n  PT-02",
                        "dimensions: {PT-05: {conduct: 35, standing: 65, cite: rules 1 (2)}}\ngrades:\n  PT-02")
                .with(POINTS, "points: 5, cite", "points: 5, dimension: conduct, cite");
        assertThat(regime(library.model()).entryRules())
                .filteredOn(r -> r.id().equals("PT-11"))
                .allSatisfy(r -> assertThat(r.leastPoints()).isEqualTo(35));
    }

    @Test
    void weightsThatDoNotAddUpAreTold() {
        assertThat(points("grades:\n  PT-02", "dimensions: {PT-05: {conduct: 35, cite: rules 1 (2)}}\ngrades:\n  PT-02")
                        .told())
                .anyMatch(line -> line.contains("E-DIMENSION") && line.contains("add up to 35"));
    }

    @Test
    void anUnknownDimensionIsToldWithTheOnesThereAre() {
        assertThat(points("points: 5, cite", "points: 5, dimension: conduct, cite")
                        .told())
                .anyMatch(line -> line.contains("'conduct' is not a dimension of this regime"));
    }

    @Test
    void aListingThatMustHaveStoodIsAQuestionOfItsDays() {
        Model model = points(
                        "PT-20: {if: score < 900 || grade == 'D'", "PT-20: {if: debtors_defaulters, after: 3 years")
                .model();
        assertThat(regime(model).lists().getLast().entries().getFirst().condition())
                .isInstanceOfSatisfying(
                        Expression.Since.class,
                        since -> assertThat(since.days()).isEqualTo(1080));
    }

    @Test
    void afterNeedsTheNameOfOneList() {
        assertThat(points("PT-20: {if: score < 900 || grade == 'D'", "PT-20: {if: score < 900, after: 3 years")
                        .told())
                .anyMatch(line -> line.contains("E-AFTER"));
    }

    @Test
    void dearerAndPriorityAreEffectsOfTheirOwn() {
        Model model = points("bars: [loans]", "dearer: [loans]")
                .with(POINTS, "grants: [loans]", "priority: [loans]")
                .model();
        assertThat(model.worlds().getFirst().consequences())
                .extracting(Consequence::effect)
                .contains(Consequence.Effect.DEARER, Consequence.Effect.PRIORITY);
    }

    @Test
    void moreListsThanOneSimulationHoldsAreTold() {
        StringBuilder lists = new StringBuilder("lists:\n");
        for (int l = 10; l < 75; l++) {
            lists.append("  list-").append(l).append(": {enter: {PT-1").append(l);
            lists.append(": {if: score < 9").append(l).append(", cite: rules 5 (2)}}}\n");
        }
        assertThat(points("lists:\n", lists.toString()).told())
                .anyMatch(line -> line.contains("E-LIMIT") && line.contains("68 lists"));
    }
}
