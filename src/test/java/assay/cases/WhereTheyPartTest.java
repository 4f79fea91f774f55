package assay.cases;

import static org.assertj.core.api.Assertions.assertThat;

import assay.text.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a case that fails is told: the first difference, both values, and the step that made it. */
final class WhereTheyPartTest {

    private static final String DEFAULTERS = "cases-of: spc-judgment-defaulters\ncases:\n  a-case:\n    says: A case\n";

    @Test
    void theRuleThatKeptSomebodyOffTheListIsNamed() {
        assertThat(PlayedCases.of(DEFAULTERS + """
                    life:
                      2014-01-10: [{begins: unpaid-judgment}, {begins: refusal}]
                    expect:
                      2014-02-01: {on: defaulters}
                """).told())
                .first()
                .isEqualTo("  2014-02-01, the list defaulters: expected on it, the rulebook says not on it.");
        assertThat(PlayedCases.of(DEFAULTERS + """
                    life:
                      2014-01-10: [{begins: unpaid-judgment}, {begins: refusal}]
                    expect:
                      2014-02-01: {on: defaulters}
                """).told().getLast())
                .startsWith("  They part on 2014-01-10, by JD-13 (A creditor applies")
                .endsWith("a ground of entry to the list defaulters was there, but nobody applied for it.");
    }

    @Test
    void inASpanTheFirstDayThatDiffersIsTold() {
        assertThat(PlayedCases.of(DEFAULTERS + """
                    life:
                      2014-01-10: [{begins: unpaid-judgment}, {begins: refusal}, {applied-for: defaulters}]
                      2014-06-01: {ends: unpaid-judgment}
                    expect:
                      2014-06-02..2014-12-30: {on: defaulters}
                """).told())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("  2014-07-02, "),
                        line -> assertThat(line)
                                .startsWith("  They part on 2014-07-02, by JD-20 ")
                                .endsWith("off the list defaulters, because its ground was over."));
    }

    @Test
    void ofTwoExpectationsTheEarlierIsTold() {
        Verdict verdict = PlayedCases.of(DEFAULTERS + """
                    expect:
                      2014-09-01: {on: defaulters}
                      2014-03-01: {limited: loans}
                """).verdict();
        assertThat(verdict.failure().orElseThrow().what()).isEqualTo("loans");
        assertThat(verdict.failure().orElseThrow().parting()).isEmpty();
    }

    @Test
    void aScoreIsToldWithTheRuleThatMovedIt() {
        assertThat(PlayedCases.of("""
                cases-of: rongcheng
                as: as-told
                cases:
                  a-case:
                    says: A case
                    life:
                      2016-03-01: contract-suit-lost
                      2016-04-01: late-utility-payment
                    expect:
                      2016-04-01: {score: 900..925}
                """).told())
                .containsExactly(
                        "  2016-04-01, the score: expected 900 to 925, the rulebook says 930.",
                        "  They part on 2016-04-01, by RC-20 (A utility bill paid late): the score went from 950 to 930.");
    }

    @Test
    void aReasonThatIsNoneIsTold() {
        assertThat(PlayedCases.of("""
                cases-of: rongcheng
                as: as-told
                cases:
                  a-case:
                    says: A case
                    life:
                      2016-03-01: contract-suit-lost
                    expect:
                      2016-03-01: {grade: B, because: [RC-28]}
                """).told())
                .first()
                .isEqualTo(
                        "  2016-03-01, the reasons of the grade: expected RC-28 among them, the rulebook says RC-01, RC-11, RC-08.");
    }

    @Test
    void aWrongfulListingIsToldWithWhatIsWrongAboutIt() {
        String text = DEFAULTERS + """
                    life:
                      2014-01-10: [{false-record: refusal}, {applied-for: defaulters}]
                    expect:
                      2014-02-01: {rightly-on: defaulters}
                """;
        assertThat(PlayedCases.of(text).told().getFirst())
                .isEqualTo(
                        "  2014-02-01, the list defaulters: expected on it, rightly, the rulebook says on it, wrongly: on a false record.");
    }

    @Test
    void rulesThatNoCaseExercisesAreNamed() {
        assertThat(PlayedCases.of("""
                cases-of: spc-consumption-restriction
                cases:
                  a-case:
                    says: A case
                    life:
                      2012-01-10: [{begins: unpaid-judgment}, {begins: refusal}]
                    expect:
                      2012-01-10: {barred: air-travel}
                """).run().missing()).isEqualTo(List.of("CR-09", "CR-03", "CR-07"));
    }

    @Test
    void theJunitReportCountsFailuresAndEscapesWhatItSays() {
        TestRun run = PlayedCases.of(DEFAULTERS.replace("A case", "Listed & <barred>") + """
                    expect:
                      2014-02-01: {on: defaulters}
                """)
                .run();
        assertThat(JunitXml.of(List.of(run), new Problems()))
                .contains("<testsuite name=\"cases.yaml\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\">")
                .contains("Listed &amp; &lt;barred&gt;")
                .endsWith("</testsuites>\n");
    }
}
