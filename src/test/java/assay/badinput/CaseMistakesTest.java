package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cases.PlayedCases;
import org.junit.jupiter.api.Test;

/** Files of cases with mistakes, and people in them. */
final class CaseMistakesTest {

    private static final String HEAD = "cases-of: spc-judgment-defaulters\ncases:\n  a-case:\n    says: A case\n";

    @Test
    void everyNameThatNothingHasIsToldAtOnce() {
        assertThat(PlayedCases.of(HEAD + """
                    who: {agge: 30}
                    life:
                      2018-01-10: [{begins: unpaid-judgement}, {applied-for: defaulter}]
                    expect:
                      2018-07-02: {off: defaulters, because: [JD-99], score: high, barred: flying}
                """).errors())
                .satisfiesExactly(
                        e -> assertThat(e)
                                .startsWith("5 E-NAME 'agge' is not an attribute")
                                .endsWith("Maybe 'age'"),
                        e -> assertThat(e)
                                .startsWith("7 E-NAME 'unpaid-judgement'")
                                .endsWith("Maybe 'unpaid-judgment'"),
                        e -> assertThat(e).startsWith("7 E-NAME 'defaulter'").endsWith("Maybe 'defaulters'"),
                        e -> assertThat(e).startsWith("9 E-NAME 'JD-99' is not a rule"),
                        e -> assertThat(e).startsWith("9 E-TYPE 'high' is not a score"),
                        e -> assertThat(e).startsWith("9 E-NAME 'flying' is not a domain"));
    }

    @Test
    void whatARuleLeavesOpenMustBeSaid() {
        assertThat(PlayedCases.of(HEAD + """
                    life:
                      2018-01-10: [{begins: unpaid-judgment}, {begins: evasion}, {applied-for: defaulters}]
                      2018-06-01: {ends: unpaid-judgment}
                    expect:
                      2018-07-02: {off: defaulters}
                """).errors())
                .containsExactly(
                        "3 E-DECIDED JD-06 leaves open whether a term on defaulters ends early once its ground is over,"
                                + " and the case does not say it");
    }

    @Test
    void aSpellBeginsBeforeItEndsAndWhatGoesWithItGoesWithIt() {
        assertThat(PlayedCases.of(HEAD + """
                    life:
                      2018-01-10: {begins: refusal}
                      2018-02-10: {ends: unpaid-judgment}
                      2018-03-10: unpaid-judgment
                    expect:
                      2018-07-02: {off: defaulters}
                """).errors())
                .satisfiesExactly(
                        e -> assertThat(e).contains("'refusal' goes with 'unpaid-judgment', which does not run then"),
                        e -> assertThat(e).contains("'unpaid-judgment' ends and has not begun"),
                        e -> assertThat(e).contains("'unpaid-judgment' lasts: it begins and ends"));
    }

    @Test
    void whereThereIsNoReviewNobodyGrantsAnObjection() {
        assertThat(PlayedCases.of("""
                cases-of: spc-consumption-restriction
                cases:
                  a-case:
                    says: A case
                    life:
                      2014-02-01: {objection-granted: limited}
                    expect:
                      2014-07-02: {off: limited}
                """).errors())
                .containsExactly(
                        "6 E-CASE nobody can grant an objection: no rule of review of 'limited' is in force on 2014-02-01");
    }

    @Test
    void aCaseThatExpectsNothingShowsNothing() {
        assertThat(PlayedCases.of(HEAD + "    expect:\n      2018-07-02: {because: [JD-02]}\n")
                        .errors())
                .containsExactly("6 E-CASE nothing is expected here");
    }

    @Test
    void aNameOfAPersonIsRefused() {
        PlayedCases played =
                PlayedCases.of(HEAD + "    who: {name: Li}\n    expect:\n      2018-07-02: {off: defaulters}\n");
        assertThat(played.refused()).isTrue();
        assertThat(played.errors())
                .anyMatch(e -> e.startsWith("5 E-PERSON the key 'name' looks like names of persons"));
    }

    @Test
    void moreThanFiftyCasesAreATableOfPeople() {
        StringBuilder text = new StringBuilder("cases-of: spc-judgment-defaulters\ncases:\n");
        for (int i = 1; i <= 51; i++) {
            text.append("  case-").append(i).append(": {says: A case, expect: {2018-07-02: {off: defaulters}}}\n");
        }
        PlayedCases played = PlayedCases.of(text.toString());
        assertThat(played.refused()).isTrue();
        assertThat(played.errors()).anyMatch(e -> e.startsWith("53 E-PERSON 51 cases stand here"));
    }
}
