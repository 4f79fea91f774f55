package assay.report.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import assay.engine.Engine;
import assay.law.Variant;
import assay.measure.Measure;
import assay.plan.World;
import assay.report.Block;
import assay.report.Chart;
import assay.report.Manifest;
import assay.report.Page;
import assay.report.Quoted;
import assay.report.ReportContent;
import assay.study.Changes;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.study.Progress;
import assay.study.Request;
import assay.study.ResultsFolder;
import assay.study.Runner;
import assay.tally.Kind;
import assay.text.Problems;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** What is told of a real run of the small study, held against the counts it was told from. */
final class AccountTest {
    @TempDir
    static Path scratch;

    private static Inquiry inquiry;
    private static Outcome outcome;
    private static ReportContent content;

    @BeforeAll
    static void aRunOfTheSmallStudy() {
        Path small = Path.of(System.getProperty("assay.home", "."), "src/test/resources/small");
        Changes changes = Changes.NONE.withResidents(6_000).withDraws(3);
        inquiry = Inquiry.read(small, small.resolve("studies/small.yaml"), changes, new Problems());
        Request request = new Request(inquiry.groups(), inquiry.headline(), inquiry.contrast(), 20, 3, 2, "a test");
        try (ResultsFolder folder = ResultsFolder.at(scratch.resolve("small"), false)) {
            outcome = new Runner(Engine::new, Progress.NONE, () -> false)
                    .run(inquiry, request, folder.part(), first -> {});
        }
        content = account().content();
    }

    private static Account account() {
        Manifest manifest = new Manifest("0.0.0", "small", 7, Map.of(), List.of());
        return new Account(inquiry, outcome, manifest, "./assay run small");
    }

    private static ReportContent.Section section(String id) {
        return content.sections().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDotsAreThePeopleEverListed() {
        for (ReportContent.Dots dots : content.dots()) {
            World world = outcome.model().worlds().stream()
                    .filter(w -> w.id().equals(dots.world()))
                    .findFirst()
                    .orElseThrow();
            long listed = 0;
            for (int cell = 0; cell < outcome.model().cells(); cell++) {
                listed += outcome.tally()[
                        outcome.layout().world(world.index()).everListed.at(0, cell)];
            }
            assertThat(dots.listed()).as(dots.world()).isEqualTo(listed);
        }
    }

    @Test
    void dotsAreShownOfTheComparedAlternativesAndTheYardstick() {
        assertThat(content.dots().stream().map(ReportContent.Dots::world)).containsExactly("A", "B", "C");
        assertThat(content.worlds().stream().map(ReportContent.Alternative::id)).containsExactly("A", "B", "C", "D");
    }

    @Test
    void theGradesOfAMonthAddUp() {
        Chart.Curves chart = section("grades").blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(b -> (Chart.Curves) ((Block.Picture) b).chart())
                .findFirst()
                .orElseThrow();

        double sum = chart.panels().stream()
                .mapToDouble(p -> p.curves().getFirst().months().getLast().value())
                .sum();
        assertThat(sum).isCloseTo(100, offset(1e-9));
        assertThat(chart.panels().getFirst().curves())
                .as("alternatives that have grades")
                .hasSizeGreaterThan(2);
    }

    @Test
    void aCurveHasABandWhereverSomebodyIsCounted() {
        List<Quoted> months = section("listed").blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .flatMap(b -> ((Chart.Curves) ((Block.Picture) b).chart()).panels().stream())
                .flatMap(panel -> panel.curves().stream())
                .flatMap(curve -> curve.months().stream())
                .filter(month -> month.value() > 0)
                .toList();

        assertThat(months)
                .isNotEmpty()
                .allSatisfy(month -> assertThat(month.chance())
                        .isNotNull()
                        .satisfies(chance -> assertThat(chance.low()).isLessThan(month.value()))
                        .satisfies(chance -> assertThat(chance.high()).isGreaterThan(month.value())));
    }

    @Test
    void aButForGroundIsNamedByTheRulesByWhichItsRecordsBar() {
        assertThat(content.causes())
                .filteredOn(cause -> cause.behaviour().equals("evasion"))
                .isNotEmpty()
                .allSatisfy(
                        cause -> assertThat(cause.rules()).contains("DB-01").allMatch(rule -> rule.startsWith("DB-")));
        assertThat(content.causes())
                .filteredOn(cause -> cause.behaviour().equals("none"))
                .allSatisfy(cause -> assertThat(cause.rules()).isEmpty());
        Block.Sheet sheet = section("causes").blocks().stream()
                .filter(Block.Sheet.class::isInstance)
                .map(Block.Sheet.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(sheet.rows().stream().map(row -> row.getFirst().toString()))
                .anyMatch(cell -> cell.contains("DB-01"));
    }

    @Test
    void whatTheHarmRestsOnAddsUpAndNamesTheWeakestLink() {
        ReportContent.Rests rests = content.rests().orElseThrow();

        assertThat(rests.parts())
                .extracting(ReportContent.Rests.Part::name)
                .containsExactly("Law", "Society", "Assumptions");
        assertThat(rests.parts())
                .allSatisfy(part -> assertThat(part.unattributed()
                                + part.grades().stream()
                                        .mapToDouble(ReportContent.Rests.Grade::percent)
                                        .sum())
                        .isCloseTo(100, offset(1e-9)));
        assertThat(rests.pieces().stream()
                        .mapToLong(ReportContent.Rests.Piece::amount)
                        .sum())
                .isEqualTo(rests.amount());
        assertThat(rests.pieces())
                .filteredOn(piece -> piece.what().equals("Debtors, law"))
                .extracting(ReportContent.Rests.Piece::law)
                .containsExactly(new ReportContent.Rests.Weakest("A1", "DB-01"));
    }

    @Test
    void aChainHasTheRuleOnDeletionOnlyWhereADayIsOverdueAndThePointsWhereAScoreLists() {
        World world = outcome.model().worlds().getFirst();
        Chains chains = new Chains(new Case(inquiry, outcome), world);
        Optional<Link> law = Link.weakest(
                chains.ofList(list(world, "defaulters"), Optional.of(Kind.LAW)).law());
        Optional<Link> stale = Link.weakest(chains.ofList(list(world, "defaulters"), Optional.of(Kind.STALE))
                .law());
        Optional<Link> scored = Link.weakest(
                chains.ofList(list(world, "watched"), Optional.of(Kind.FACT)).law());

        assertThat(law).map(Link::id).contains("DB-01");
        assertThat(stale).map(Link::id).contains("debtors.DB-05.within");
        assertThat(scored).map(Link::id).contains("PT-12");
    }

    private static int list(World world, String id) {
        return world.lists().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow()
                .index();
    }

    @Test
    void theHeadlineIsTheFigureWithItsIntervals() {
        ReportContent.Headline headline = content.headlines().getFirst();

        assertThat(headline.id()).isEqualTo(Measure.WRONGFULLY_REACHED.id());
        for (ReportContent.InWorld in : headline.values()) {
            Quoted quoted = in.estimate();
            assertThat(quoted.assumed()).as(in.world()).isNotNull();
            assertThat(quoted.chance() != null || !quoted.note().isEmpty()).isTrue();
        }
        assertThat(content.sentence())
                .contains("Smallville", "residents of 18 and over", "under A (as it is)", "under C");
    }

    @Test
    void everyMeasureStandsInTheTableWithWhatItIsOf() {
        Block.Sheet sheet = section("measures").blocks().stream()
                .filter(Block.Sheet.class::isInstance)
                .map(Block.Sheet.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(sheet.rows().stream()
                        .map(row -> ((Block.Cell.Words) row.getFirst()).small())
                        .map(small -> small.substring(0, small.indexOf(':'))))
                .containsAll(List.of("M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M15", "M16"));
        assertThat(sheet.heads()).containsExactly("measure", "A", "B", "C", "D", "A − C");
    }

    @Test
    void everyAssumedOrRangedNumberIsToldWithItsReason() {
        assertThat(content.assumptions()).hasSameSizeAs(inquiry.resolution().parameters());
        assertThat(content.assumptions())
                .allMatch(a -> !a.why().isBlank() && !a.value().isBlank());
    }

    @Test
    void everyRuleThatRanIsToldWithItsSource() {
        long rules = inquiry.resolution().checked().worlds().getFirst().books().values().stream()
                .mapToLong(b -> b.sections().all().count())
                .sum();

        assertThat(content.rulebooks().stream().mapToLong(b -> b.rules().size()).sum())
                .isGreaterThanOrEqualTo(rules);
        assertThat(content.rulebooks().stream().flatMap(b -> b.rules().stream()))
                .allMatch(r -> !r.says().isBlank()
                        && !r.source().isBlank()
                        && r.inForce().startsWith("from "));
    }

    @Test
    void thePageOfARealRunIsWellFormedAndTheSameTwice() throws Exception {
        String page = Page.of(content);

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        assertThat(Page.of(account().content()).equals(page)).isTrue();
    }

    @Test
    void theModelPageFollowsTheProtocolAndNamesEveryProcess() {
        String page = ModelPage.of(new Case(inquiry, outcome));

        assertThat(page.lines().filter(l -> l.startsWith("## ")))
                .containsExactly(
                        "## 1. Purpose and patterns",
                        "## 2. Entities, state variables, scales",
                        "## 3. Process overview and scheduling",
                        "## 4. Design concepts",
                        "## 5. Initialization",
                        "## 6. Input data",
                        "## 7. Submodels");
        for (assay.plan.Process process : outcome.model().processes()) {
            assertThat(page).contains("| `" + process.id() + "` |");
        }
        assertThat(page).contains("Seed " + inquiry.study().seed() + ".", "### Responses");
    }

    @Test
    void aSchemeWhosePointsAddUpToNothingSaysThatItHasNeitherScoreNorGrade() {
        Path library = Path.of(System.getProperty("assay.home", "."), "library");
        Changes documented =
                Changes.NONE.withResidents(5_000).withDraws(0).withMonths(1).withVariant(Variant.DOCUMENTED);
        Inquiry asked = Inquiry.read(library, library.resolve("studies/rongcheng.yaml"), documented, new Problems());
        Outcome ran;
        try (ResultsFolder folder = ResultsFolder.at(scratch.resolve("documented"), false)) {
            ran = new Runner(Engine::new, Progress.NONE, () -> false)
                    .run(
                            asked,
                            new Request(asked.groups(), asked.headline(), asked.contrast(), 20, 0, 2, "a test"),
                            folder.part(),
                            first -> {});
        }
        ReportContent told = new Account(
                        asked, ran, new Manifest("0.0.0", "rongcheng", 7, Map.of(), List.of()), "./assay run")
                .content();

        assertThat(told.limits()).first().asString().contains("neither score nor grade");
        assertThat(told.setting())
                .anyMatch(fact -> fact.label().equals("Law") && fact.value().contains("neither score nor grade"));
        assertThat(content.limits()).noneMatch(limit -> limit.contains("neither score nor grade"));
    }
}
