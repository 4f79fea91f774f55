package assay.settling;

import static org.assertj.core.api.Assertions.assertThat;

import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Rulebook;
import assay.law.RulebookReader;
import assay.plan.Model;
import assay.plan.Regime;
import assay.text.KeysSeen;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Keys of a rulebook that bound what it hears, that stand in for others, and that are told and do not act. */
final class WordsOfTheLawTest {

    private static final String DEBTORS = "regimes/debtors.yaml";
    private static final String POINTS = "regimes/points.yaml";
    private static final String RECORDS = "assumptions/records.yaml";
    private static final String ANY_FEED =
            "{coverage: {assumed: 0.5..0.8, value: 0.7, why: an example}, delay: {spread: 0..9 days, assumed: yes, why: an example}}";

    @Test
    void aSourceThatIsNotSharedAndThatAnotherRegimeUsesIsToldWithBothPlaces() {
        String all = "  police: {cite: rules 3 (2)}\n  town: {cite: rules 3 (2)}\n  utilities: {cite: rules 3 (2)}\n"
                + "  courts: {SHARING, cite: rules 3 (2)}\n";
        assertThat(seeing(all.replace("SHARING", "sharing: siloed")).told())
                .anyMatch(
                        line -> line.equals(
                                "regimes/debtors.yaml:12:29 W-SHARED debtors uses the source 'courts', but points says that only it sees 'courts' (small/regimes/points.yaml:23)"));
        assertThat(seeing(all.replace("SHARING", "sharing: bilateral, with: debtors"))
                        .told())
                .noneMatch(line -> line.contains("W-SHARED"));
        assertThat(seeing(all.replace("SHARING", "sharing: unified")).told())
                .noneMatch(line -> line.contains("W-SHARED"));
        assertThat(seeing(all.replace("SHARING", "sharing: bilateral")).told())
                .anyMatch(line -> line.contains("E-MISSING nothing says with whom"));
        assertThat(seeing(all.replace("SHARING", "sharing: unified, with: debtors"))
                        .told())
                .anyMatch(line -> line.contains("E-SEES 'with' belongs to a source that is shared by two"));
        assertThat(seeing(all.replace("SHARING", "sharing: bilateral, with: debtorz"))
                        .told())
                .anyMatch(line -> line.contains("E-NAME 'debtorz' is not a regime"));
    }

    private static SmallLibrary seeing(String sees) {
        return new SmallLibrary().with(POINTS, "lists:\n", "sees:\n" + sees + "lists:\n");
    }

    @Test
    void aRuleHoldsOnlyInVersionsInWhichItsSourceIsSeen() {
        Model model = seeing("  police: {since: v2, cite: rules 3 (2)}\n  town: {cite: rules 3 (2)}\n"
                        + "  utilities: {in: v1, says: by letter, cite: rules 3 (2)}\n")
                .model();
        Regime points = model.worlds().getFirst().regimes().get(1);
        assertThat(points.entryRules().stream().map(r -> r.id() + " " + Arrays.toString(r.versions())))
                .containsExactly("PT-10 [false, true]", "PT-11 [true, true]", "PT-12 [true, false]");
    }

    @Test
    void aSourceThatTheRegimeDoesNotSeeIsAnError() {
        assertThat(seeing(
                                "  police: {cite: rules 3 (2)}\n  towns: {cite: rules 3 (2)}\n  utilities: {cite: rules 3 (2)}\n")
                        .told())
                .containsExactly(
                        "regimes/points.yaml:17:36 E-SEES points does not say that it sees the source 'town'; Maybe 'towns'");
    }

    @Test
    void aRuleThatHoldsOnlyBeforeItsSourceIsSeenIsAnError() {
        assertThat(seeing("  police: {cite: rules 3 (2)}\n  town: {since: v2, cite: rules 3 (2)}\n"
                                + "  utilities: {cite: rules 3 (2)}\n")
                        .with(POINTS, "PT-11: {for", "PT-11: {in: v1, for")
                        .told())
                .containsExactly(
                        "regimes/points.yaml:17:44 E-SEES in none of the versions of this rule does points see the source 'town'");
    }

    @Test
    void anAssumptionForAnyStandsInForThoseThatNobodyWrote() {
        SmallLibrary any = new SmallLibrary()
                .with(RECORDS, "  town:\n    volunteering:", "  town:\n    any: " + ANY_FEED + "\n    arrears:")
                .with(RECORDS, "late:\n  debtors.defaulters:", "late:\n  any:")
                .with(RECORDS, "redress:\n  debtors.defaulters:", "redress:\n  any:")
                .with(RECORDS, "applications:\n  debtors.defaulters:", "applications:\n  any:");
        assertThat(any.told()).isEmpty();
        Model model = any.model();
        assertThat(model.worlds().getFirst().lists()).allMatch(l -> !l.late().impossible());
        assertThat(model.worlds().getFirst().lists().getFirst().review()).isNotNull();
        assertThat(any.resolution().quantities()).containsKey("records.town.any.coverage");
    }

    @Test
    void anEntryOfItsOwnGoesBeforeTheOneForAny() {
        SmallLibrary both = new SmallLibrary()
                .with(RECORDS, "  town:\n    volunteering:", "  town:\n    any: " + ANY_FEED + "\n    volunteering:");
        assertThat(both.resolution().quantities())
                .containsKey("records.town.volunteering.coverage")
                .doesNotContainKey("records.town.any.coverage");
    }

    @Test
    void publicityNoticeAndDeadlinesAreReadAndDoNotAct() {
        SmallLibrary told = new SmallLibrary()
                .with(
                        DEBTORS,
                        "review: {rule: DB-09, cite: law art. 7 (1)}",
                        "review: {rule: DB-09, ask-within: 10 days, decide-within: 15 days, correct-within: 3 days, cite: law art. 7 (1)}\n"
                                + "    by: The court\n"
                                + "    notice: {rule: DB-20, within: 5 days, cite: law art. 7 (1)}\n"
                                + "    publicity: {rule: DB-21, on: [portal, notice-board], cite: law art. 7 (1)}");
        Rulebook book = told.question().rulebooks().firstEntry().getValue();
        Listing list = book.sections().lists().firstEntry().getValue();
        assertThat(list.by()).contains("The court");
        assertThat(list.first(ListRule.Publicity.class).orElseThrow().on())
                .containsExactly(ListRule.Channel.PORTAL, ListRule.Channel.NOTICE_BOARD);
        assertThat(list.first(ListRule.Notice.class).orElseThrow().within()).isPresent();
        assertThat(list.first(ListRule.Review.class).orElseThrow().deadlines().decideWithin())
                .isPresent();
        assertThat(told.resolution().quantities().keySet())
                .isEqualTo(new SmallLibrary().resolution().quantities().keySet());
    }

    @Test
    void aListThatIsPublishedNowhereIsPublishedNowhereElse() {
        assertThat(new SmallLibrary()
                        .with(
                                DEBTORS,
                                "    national: yes",
                                "    publicity: {rule: DB-21, on: [none, press], cite: law art. 7 (1)}\n    national: yes")
                        .told())
                .containsExactly(
                        "regimes/debtors.yaml:29:34 E-LIST 'none' stands beside places where the list is published");
    }

    @Test
    void workingDaysNeedTheirConversion() {
        SmallLibrary without = new SmallLibrary().with(DEBTORS, "for: 180 days", "for: 10 working days");
        assertThat(without.told())
                .containsExactly(
                        "regimes/debtors.yaml:27:31 E-WORKING-DAYS '10 working days': nothing says how many days of the calendar these are");
        SmallLibrary with =
                without.with(DEBTORS, "listens-to:", "working-days: {assumed: yes, why: five in seven}\nlistens-to:");
        assertThat(with.told()).isEmpty();
        assertThat(with.model().worlds().getFirst().lists().getFirst().block()).isEqualTo(14);
    }

    @Test
    void aRegimeMayBePartOfAnother() {
        SmallLibrary part = new SmallLibrary()
                .with(POINTS, "title: The town's points", "title: The town's points\npart-of: debtors\nlayer: village");
        assertThat(part.told()).isEmpty();
        assertThat(new SmallLibrary()
                        .with(POINTS, "title: The town's points", "title: The town's points\npart-of: debtor")
                        .told())
                .containsExactly("regimes/points.yaml:3:10 E-NAME 'debtor' is not a regime; Maybe 'debtors'");
    }

    @Test
    void whatWasNotFoundIsKept() {
        Rulebook book = new SmallLibrary()
                .with(
                        POINTS,
                        "title: The town's points",
                        "title: The town's points\nknows-not: [\"where points are struck\"]")
                .question()
                .rulebooks()
                .lastEntry()
                .getValue();
        assertThat(book.standing().knowsNot()).containsExactly("where points are struck");
    }

    @Test
    void aRegimeWithoutARuleThatActsIsInOrder() {
        Problems problems = new Problems();
        SourceText text = new SourceText("idle.yaml", """
                regime: idle
                title: A scheme of which no rule is known
                sources: {paper: {title: A report, by: the press, date: 2016, letter: C, seen: read}}
                versions: {v1: {from: 2016-01-01, backlog: none, cite: paper page 1 (3)}}
                informs: {ID-01: {says: A scheme was announced, cite: paper page 1 (3)}}
                knows-not: [what it scores, what follows]
                """);
        Rulebook book = new RulebookReader(problems, new KeysSeen())
                .read(Tree.readMapping(text, problems).orElseThrow());
        assertThat(problems.all()).isEmpty();
        assertThat(book.sections().all()).hasSize(1);
    }
}
