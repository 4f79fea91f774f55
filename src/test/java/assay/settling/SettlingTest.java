package assay.settling;

import static org.assertj.core.api.Assertions.assertThat;

import assay.evidence.Quantity;
import assay.evidence.Values;
import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Consequence;
import assay.plan.Expression;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.Resolution;
import assay.plan.Span;
import assay.plan.World;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of the small library's names and numbers. */
final class SettlingTest {

    private static final int ONE = 1 << 24;
    private static final Resolution RESOLUTION = new SmallLibrary().resolution();
    private static final Model MODEL = RESOLUTION.central();
    private static final World A = MODEL.worlds().get(0);
    private static final World B = MODEL.worlds().get(1);
    private static final World D = MODEL.worlds().get(3);

    private static Process process(Model model, String id) {
        return model.processes().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int stratum(String name) {
        return IntStream.range(0, MODEL.population().strata().count())
                .filter(s -> MODEL.population().strata().name(s).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static final int BOY = stratum("age 0-17, sex male, residence urban");
    private static final int MAN = stratum("age 18-34, sex male, residence urban");
    private static final int COUNTRYMAN = stratum("age 18-34, sex male, residence rural");
    private static final int WOMAN = stratum("age 18-34, sex female, residence urban");

    private static long perMonth(double perThousandAYear) {
        return Math.round(perThousandAYear / 12_000 * (1L << 32));
    }

    @Test
    void processesStandInTheOrderOfTheModel() {
        assertThat(MODEL.processes().stream().map(Process::id))
                .containsExactly(
                        "turnover",
                        "fact/able-to-pay",
                        "act/unpaid-judgment",
                        "act/traffic-violation",
                        "act/arrears",
                        "act/volunteering",
                        "end/unpaid-judgment",
                        "end/arrears",
                        "untrue/courts/unpaid-judgment",
                        "quota/police/traffic-violation",
                        "apply/debtors/defaulters",
                        "want/air-travel",
                        "want/hotels",
                        "want/loans");
        assertThat(MODEL.processes().stream().map(Process::index))
                .containsExactlyElementsOf(
                        IntStream.range(0, MODEL.processes().size()).boxed().toList());
    }

    @Test
    void whatNoRuleLooksAtIsLeftOut() {
        assertThat(A.behaviours().stream().map(Behaviour::id)).doesNotContain("never-recorded");
        assertThat(A.facts()).hasSize(1);
        assertThat(A.domains().stream().map(d -> d.id())).doesNotContain("schools");
    }

    @Test
    void aRateOfAdultsIsNotOneOfChildren() {
        Process act = process(MODEL, "act/arrears");
        assertThat(act.referenceRate()[BOY]).isZero();
        assertThat(act.referenceRate()[MAN]).isEqualTo(perMonth(30));
        assertThat(A.base()[act.index()][BOY]).isZero();
        assertThat(A.base()[act.index()][MAN]).isEqualTo(ONE);
    }

    @Test
    void aRateRelativeToItsUpperEndIsRoundedDown() {
        Process want = process(MODEL, "want/loans");
        assertThat(A.base()[want.index()][MAN]).isEqualTo((int) (100L * ONE / 150));
    }

    /** 12 per 1,000 with men 3 times as often: men 18, women 6; at most 20 with 4 times: men 32, at 2 times women 13⅓. */
    @Test
    void aRatioLeavesTheMeanAsItIs() {
        Process act = process(MODEL, "act/unpaid-judgment");
        assertThat(act.referenceRate()[MAN]).isEqualTo(perMonth(32));
        assertThat(act.referenceRate()[WOMAN]).isEqualTo(perMonth(40.0 / 3));
        assertThat(A.base()[act.index()][MAN]).isEqualTo((int) (18L * ONE / 32));
        assertThat(A.base()[act.index()][WOMAN]).isEqualTo((int) (6L * 3 * ONE / 40));
    }

    @Test
    void aFactorChangesTheMean() {
        Process act = process(MODEL, "act/traffic-violation");
        assertThat(act.referenceRate()[MAN]).isEqualTo(perMonth(100));
        assertThat(act.referenceRate()[COUNTRYMAN]).isEqualTo(perMonth(50));
        assertThat(A.base()[act.index()][COUNTRYMAN]).isEqualTo((int) (80L * ONE / 100));
    }

    @Test
    void aSpellHasBegunBeforeWithRateOverRateAndExit() {
        Chance man = A.initially()[0][MAN];
        double monthly = 18.0 / 12_000;
        assertThat(Math.unsignedMultiplyHigh(man.below(), 1_000_000_000L))
                .isEqualTo((long) (1e9 * monthly / (monthly + 0.04)));
        assertThat(A.initially()[0][BOY]).isEqualTo(Chance.NEVER);
    }

    @Test
    void bandsReachAsFarAsResponsesDo() {
        assertThat(process(MODEL, "act/unpaid-judgment").bands()).isEqualTo(3);
        assertThat(process(MODEL, "end/unpaid-judgment").bands()).isEqualTo(3);
        assertThat(process(MODEL, "act/traffic-violation").bands()).isEqualTo(1);
    }

    @Test
    void twiceTheQuotaStandsInReserve() {
        Process quota = process(MODEL, "quota/police/traffic-violation");
        assertThat(quota.referenceRate()[BOY]).isEqualTo(Math.round(2 * 5 / 1000.0 * (1L << 32)));
        assertThat(A.base()[quota.index()][BOY]).isEqualTo(ONE);
        assertThat(A.feeds().get(2).quota()).isEqualTo(2);
    }

    @Test
    void bandsReachAsFarAsAnEndThatAFactHastens() {
        Model model = new SmallLibrary()
                .with(
                        "assumptions/conduct.yaml",
                        "times: {assumed: 0.1..0.5, value: 0.25,",
                        "times: {assumed: 1..4, value: 2,")
                .model();

        // 3 by the response, 4 by the fact: 12 times as often at most
        assertThat(process(model, "end/unpaid-judgment").bands()).isEqualTo(5);
    }

    @Test
    void theReferenceIsTheHighestRateOfAnyWorldInWhateverOrderTheyStand() {
        Model milder = new SmallLibrary()
                .with("reforms/on-the-day.yaml", "assumptions:\n", """
                        assumptions:
                          applications:
                            debtors.defaulters: {rate: {assumed: 0.05..0.1, value: 0.1, per: person a month, why: the reform}}
                        """)
                .model();
        Process application = process(milder, "apply/debtors/defaulters");

        assertThat(application.referenceRate())
                .isEqualTo(process(MODEL, "apply/debtors/defaulters").referenceRate());
        assertThat(application.bands()).isEqualTo(1);
        assertThat(milder.worlds().get(2).base()[application.index()][MAN])
                .isLessThan(milder.worlds().get(0).base()[application.index()][MAN]);
    }

    @Test
    void theCapacityOfAnOfficeIsDecisionsAMonthPerThousandResidents() {
        Listing.Review review = Objects.requireNonNull(A.lists().getFirst().review());

        assertThat(review.capacity()).isEqualTo(1 << 15);
        assertThat(review.noticeDays()).isEqualTo(new Span(0, 30));
        assertThat(review.filingDays()).isEqualTo(new Span(0, 60));
    }

    @Test
    void aQuotaIsTheNearestWholeNumberOfRecords() {
        assertThat(quotaOf("2.6")).isEqualTo(3);
        assertThat(quotaOf("2.5")).isEqualTo(2);
        assertThat(quotaOf("2.4")).isEqualTo(2);
    }

    private static int quotaOf(String perMonth) {
        return new SmallLibrary()
                .with(
                        "assumptions/records.yaml",
                        "quota: {assumed: 1..5, value: 2,",
                        "quota: {assumed: 1..5, value: " + perMonth + ",")
                .model()
                .worlds()
                .getFirst()
                .feeds()
                .get(2)
                .quota();
    }

    @Test
    void faultlessRecordsHaveNoErrorAndNoDelay() {
        assertThat(B.feeds()).allSatisfy(feed -> {
            assertThat(feed.delay()).isEqualTo(Span.NONE);
            assertThat(List.of(feed.missing(), feed.misplaced(), feed.keptToo(), feed.duplicate(), feed.severity()))
                    .allMatch(Chance::impossible);
            assertThat(feed.quota()).isZero();
        });
        for (String id : List.of("untrue/courts/unpaid-judgment", "quota/police/traffic-violation")) {
            assertThat(B.base()[process(MODEL, id).index()]).containsOnly(0);
        }
        assertThat(B.lists()).allMatch(l -> l.late().impossible());
        assertThat(B.regimes()).allMatch(r -> r.lateExpiry().impossible());
        assertThat(A.regimes().get(1).lateExpiry().impossible()).isFalse();
        Feed asItIs = A.feeds().getFirst();
        assertThat(B.feeds().getFirst().coverage()).isEqualTo(asItIs.coverage());
    }

    @Test
    void aGroupsFactorIsOnItsChance() {
        Chance[] coverage = A.feeds().get(2).coverage();
        assertThat(coverage[MAN]).isEqualTo(chance("0.6"));
        assertThat(coverage[COUNTRYMAN]).isEqualTo(chance("0.42"));
    }

    private static Chance chance(String p) {
        return new Chance(
                new BigDecimal(p)
                        .multiply(BigDecimal.TWO.pow(64))
                        .toBigInteger()
                        .longValue(),
                false);
    }

    @Test
    void datesCountFromTheFirstDayOfTheWarmUp() {
        assertThat(A.regimes().get(0).versions().stream().map(Regime.Version::from))
                .containsExactly(270, 4 * 360 + 120);
        assertThat(MODEL.months()).isEqualTo(36);
    }

    @Test
    void gradesOfAllVersionsAreOneLadder() {
        Regime.Scoring first =
                Objects.requireNonNull(A.regimes().get(1).versions().get(0).scoring());
        Regime.Scoring second =
                Objects.requireNonNull(A.regimes().get(1).versions().get(1).scoring());
        assertThat(first.grades()).containsExactly("D", "C", "B", "A", "AA").isEqualTo(second.grades());
        assertThat(first.lowest()).containsExactly(Integer.MIN_VALUE, 800, 800, 1000, Integer.MAX_VALUE);
        assertThat(second.lowest()).containsExactly(Integer.MIN_VALUE, 600, 800, 1000, 1050);
    }

    @Test
    void aRuleOfEntryIsInForceFromItsVersionOn() {
        Listing defaulters = A.lists().getFirst();
        assertThat(defaulters.entries().get(0).versions()).containsExactly(true, false);
        assertThat(defaulters.entries().get(0).term()).isEqualTo(-1);
        assertThat(defaulters.entries().get(1).versions()).containsExactly(false, true);
        assertThat(defaulters.entries().get(1).term()).isEqualTo(720);
        assertThat(defaulters.within()).containsExactly(30, 30);
        assertThat(A.lists().get(2).within()).containsExactly(10, 0);
    }

    @Test
    void aConditionKnowsItsListsByNumber() {
        Listing praised = A.lists().get(1);
        assertThat(praised.id()).isEqualTo("praised");
        assertThat(praised.entries().getFirst().condition())
                .isEqualTo(new Expression.All(List.of(
                        new Expression.GradeIn(1, List.of(4, 3)), new Expression.Not(new Expression.Listed(0)))));
    }

    @Test
    void aLimitBarsWithItsChance() {
        Consequence limit = A.consequences().get(1);
        assertThat(limit.effect()).isEqualTo(Consequence.Effect.BARS);
        assertThat(limit.chance()).isEqualTo(chance("0.5"));
        assertThat(limit.household()).isTrue();
        assertThat(A.consequences().getFirst().chance()).isEqualTo(Chance.ALWAYS);
    }

    @Test
    void allWorldsHaveTheSameListsAlsoWhereARegimeIsMissing() {
        assertThat(MODEL.worlds()).allSatisfy(w -> {
            assertThat(w.lists().stream().map(Listing::id)).containsExactly("defaulters", "praised", "watched");
            assertThat(w.lists().stream().map(Listing::index)).containsExactly(0, 1, 2);
            assertThat(w.lists().stream().map(Listing::against)).containsExactly(true, false, true);
            assertThat(w.feeds()).hasSameSizeAs(A.feeds());
        });
        Regime absent = D.regimes().get(1);
        assertThat(absent.versions().getFirst().from()).isEqualTo(30 * MODEL.months());
        assertThat(absent.entryRules()).isEmpty();
    }

    @Test
    void cellsAreTheCrossProductOfTheGroups() {
        assertThat(MODEL.cells()).isEqualTo(6);
        assertThat(MODEL.counted()[BOY]).isFalse();
        assertThat(MODEL.cell()[MAN]).isEqualTo(0);
        assertThat(MODEL.cell()[COUNTRYMAN]).isEqualTo(1);
        assertThat(RESOLUTION.cells().with(1, 1)).containsExactly(1, 3, 5);
        assertThat(RESOLUTION.cells().dimensions().getFirst().categories()).containsExactly("18..34", "35..59", "60..");
    }

    @Test
    void theYardstickIsComparedWithTheFirstAlternative() {
        assertThat(MODEL.contrasts())
                .containsExactly(new Model.Contrast(0, 2), new Model.Contrast(0, 3), new Model.Contrast(0, 1));
    }

    @Test
    void theStudySaysWhichFactExcuses() {
        assertThat(MODEL.excuse()).isEqualTo(0);
    }

    @Test
    void parametersAreTheAssumedNumbersThatAreAskedFor() {
        List<String> ids = RESOLUTION.parameters().stream().map(Quantity::id).toList();
        assertThat(ids)
                .contains(
                        "debtors.DB-05.within",
                        "late.points.chance",
                        "behaviours.unpaid-judgment.rate",
                        "exits.arrears.rate")
                .contains("on-the-day.late.debtors.defaulters.chance", "limits.DB-11.chance")
                .doesNotContain("behaviours.never-recorded.rate", "wants.schools.rate", "behaviours.arrears.rate")
                .doesNotHaveDuplicates();
        assertThat(RESOLUTION.ranged()).allMatch(Quantity::isRanged);
    }

    @Test
    void aDrawLeavesTheOccasionsAsTheyAre() {
        long[] highest = new long[RESOLUTION.ranged().size()];
        Arrays.fill(highest, -1L);
        Model drawn = RESOLUTION.drawn(Values.CENTRAL, highest);
        for (int p = 0; p < MODEL.processes().size(); p++) {
            assertThat(drawn.processes().get(p).referenceRate())
                    .containsExactly(MODEL.processes().get(p).referenceRate());
            assertThat(drawn.processes().get(p).bands())
                    .isEqualTo(MODEL.processes().get(p).bands());
        }
        int want = process(MODEL, "want/loans").index();
        assertThat(drawn.worlds().getFirst().base()[want][MAN]).isBetween(ONE - 2, ONE);
    }

    @Test
    void whatIsSetBeyondItsRangeAddsBandsAndNothingElse() {
        Quantity rate = RESOLUTION.quantity("wants.loans.rate").orElseThrow();
        Model set = RESOLUTION.model(Values.CENTRAL.with(rate.id(), new BigDecimal(400)));
        Process want = process(set, "want/loans");
        assertThat(want.referenceRate())
                .containsExactly(process(MODEL, "want/loans").referenceRate());
        assertThat(want.bands()).isEqualTo(3);
        assertThat(set.worlds().getFirst().base()[want.index()][MAN]).isEqualTo((int) (400L * ONE / 150));
    }

    @Test
    void aSettlingMayDifferByWorld() {
        Values strict = Values.CENTRAL.with("debtors.DB-05.within", BigDecimal.ZERO);
        Model mixed = RESOLUTION.model(List.of(Values.CENTRAL, strict, Values.CENTRAL, Values.CENTRAL));
        assertThat(mixed.worlds().get(0).lists().getFirst().within()).containsExactly(30, 30);
        assertThat(mixed.worlds().get(1).lists().getFirst().within()).containsExactly(0, 0);
    }

    @Test
    void anUnrelatedBehaviourChangesNoProcess() {
        Model more = new SmallLibrary()
                .with("behaviours.yaml", "  never-recorded:", """
                          another:
                            title: Another
                            kind: instant
                            rate: {assumed: 1..2, per: person a month, why: an example}
                          never-recorded:\
                        """)
                .model();
        assertThat(more.processes().stream().map(Process::id))
                .isEqualTo(MODEL.processes().stream().map(Process::id).toList());
    }

    /** Both ids have the 32-bit hash of {@code smallville/want/…} in common; found by trying. */
    @Test
    void twoProcessesWithOneHashAreRefused() {
        assertThat(new SmallLibrary()
                        .with("assumptions/conduct.yaml", "  air-travel: {title", "  d27o-jsum: {title")
                        .with("assumptions/conduct.yaml", "  hotels: {title", "  dz4x-ddyn: {title")
                        .with("assumptions/conduct.yaml", "want/air-travel", "want/d27o-jsum")
                        .with("regimes/debtors.yaml", "[air-travel]", "[d27o-jsum]")
                        .with("regimes/debtors.yaml", "[hotels]", "[dz4x-ddyn]")
                        .told())
                .singleElement()
                .asString()
                .contains("E-HASH")
                .contains("smallville/want/d27o-jsum")
                .contains("smallville/want/dz4x-ddyn");
    }

    @Test
    void aListThatIsReadStandsBeforeTheOneThatReadsItWhicheverIsNamedFirst() {
        Model model = new SmallLibrary()
                .with(
                        "studies/small.yaml",
                        "regimes: {debtors: documented, points: as-told}",
                        "regimes: {points: as-told, debtors: documented}")
                .model();
        assertThat(model.worlds().getFirst().lists().stream().map(Listing::id))
                .containsExactly("defaulters", "praised", "watched");
    }
}
