package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import assay.evidence.Basis.Assumed;
import assay.evidence.Evidence;
import assay.evidence.UnitRule;
import assay.text.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvidenceMistakesTest {

    private static Told share(String number) {
        return Told.citing(number, (evidence, file) -> evidence.quantity(file, "number", UnitRule.SHARE));
    }

    private static Told rate(String number) {
        return Told.citing(number, (evidence, file) -> evidence.quantity(file, "number", UnitRule.RATE));
    }

    private static Told days(String number) {
        return Told.citing(number, (evidence, file) -> evidence.delay(file, "number"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.3                                                   | E-EVIDENCE | '0.3' stands here without evidence
                    {value: 0.3}                                          | E-EVIDENCE | this number has neither a citation nor the word 'assumed'
                    {assumed: 0.3}                                        | E-EVIDENCE | this is assumed, but 'why' is missing
                    {value: 0.3, cite: c20, assumed: yes, why: x}         | E-EVIDENCE | this is cited and assumed; it can be only one of them
                    {value: 0.3, cite: c20, why: x}                       | E-EVIDENCE | 'why' belongs to a number that is assumed
                    {assumed: 0.1..0.3, range: 0.1..0.3, why: x}          | E-EVIDENCE | 'assumed' gives a range already
                    {value: 1.3, cite: c20}                               | E-RANGE    | a share lies between 0 and 1
                    {assumed: 0.3..1.2, why: x}                           | E-RANGE    | a share lies between 0 and 1
                    {value: -0.1, cite: c20}                              | E-RANGE    | a share lies between 0 and 1
                    {value: 0.5, range: 0.6..0.7, cite: c20}              | E-RANGE    | 0.5 lies outside its range 0.6..0.7
                    {assumed: 0.9..0.3, why: x}                           | E-RANGE    | '0.9..0.3' runs downwards
                    {assumed: 0.3-0.9, why: x}                            | E-RANGE    | '0.3-0.9' is not a range
                    {value: 0.3..0.9, cite: c20}                          | E-RANGE    | '0.3..0.9' is a range, where one number belongs
                    {assumed: 0..0.9, scale: log, why: x}                 | E-RANGE    | a range on a log scale begins above 0
                    {cite: c20}                                           | E-MISSING  | the number itself is missing
                    {assumed: yes, why: x}                                | E-MISSING  | the number itself is missing
                    {value: 0.3, cite: c21 table 3 (2)}                   | E-NAME     | 'c21' is not a source of this file
                    {value: 0.3, cite: c20 table 3 (7)}                   | E-CITE     | credibility has no digit 7
                    {value: 0.3, cite: c20 (0)}                           | E-CITE     | credibility has no digit 0
                    {value: 0.3, cite: c20, per: year}                    | E-KEY      | 'per' is not a key of this group
                    {value: 0.3, cites: c20}                              | E-KEY      | 'cites' is not a key of this group
                    {value: 30%, cite: c20}                               | E-TYPE     | '30%' is in per cent; shares are written from 0 to 1
                    {value: , cite: c20}                                  | E-TYPE     | nothing stands here
                    [0.3, 0.9]                                            | E-TYPE     | a list stands here, where a number belongs
                    {assumed: 0.3, scale: logarithmic, why: x}            | E-CHOICE   | 'logarithmic' is no choice here
                    """, quoteCharacter = '`')
    void aNumberWithoutSoundEvidenceIsOneMistake(String number, String code, String message) {
        Told told = share(number);
        assertThat(told.lines()).singleElement().asString().endsWith(code + " " + message);
    }

    @Test
    void aRateNeedsAUnitThatCanBeDividedExactly() {
        assertThat(rate("{value: 3, cite: c20}").lines())
                .containsExactly("4:9 E-MISSING 'per' is missing from this group");
        assertThat(rate("{value: 3, per: 1000 adults, cite: c20}").codes()).containsExactly("E-UNIT");
        assertThat(rate("{value: 3, per: 7 adults a year, cite: c20}").codes()).containsExactly("E-UNIT");
        assertThat(rate("{value: -3, per: year, cite: c20}").codes()).containsExactly("E-RANGE");
        assertThat(rate("3").maybe()).contains("per: …");
    }

    @Test
    void aDelayHasAUnitAndOneBasis() {
        assertThat(days("{assumed: 0..90, why: x}").lines()).containsExactly("4:19 E-TYPE '0..90' is not a duration");
        assertThat(days("{assumed: 90..0 days, why: x}").maybe()).isEqualTo("'0..90 days'");
        assertThat(days("{spread: 0..30 days}").codes()).containsExactly("E-EVIDENCE");
        assertThat(days("5 days").codes()).containsExactly("E-EVIDENCE");
        assertThat(days("{value: 0..30 days, cite: c20}").codes()).containsExactly("E-RANGE");
    }

    @Test
    void aMistakeInACitationIsShownUnderTheNameOfTheSource() {
        assertThat(share("{value: 0.3, cite: c2O table 3 (2)}").all())
                .contains(
                        "    4 | number: {value: 0.3, cite: c2O table 3 (2)}\n      |                            ^^^\n")
                .contains("known here: c20, talk")
                .contains("Maybe 'c20'.");
    }

    @Test
    void aLookAlikeInACitationIsNamed() {
        assertThat(share("{value: 0.3, cite: \u044120}").maybe())
                .isEqualTo("'c20': '\u0441' is Cyrillic (U+0441), not 'c'");
    }

    @Test
    void aSourceSaysWhoWhatWhenHowReliableAndWhetherItWasRead() {
        Told told = Told.reading("sources:\n  a: {title: T, letter: G, seen: skimmed}\n", Evidence::of);
        assertThat(told.lines())
                .containsExactly(
                        "2:6 E-MISSING 'by' is missing from this group",
                        "2:6 E-MISSING 'date' is missing from this group",
                        "2:25 E-CHOICE 'G' is no choice here",
                        "2:34 E-CHOICE 'skimmed' is no choice here");
        assertThat(told.all()).contains("allowed: A, B, C, D, E, F").contains("allowed: read, recalled");
    }

    @Test
    void aRuleWithoutABasisIsAMistakeToo() {
        assertThat(Told.citing("{if: x}", (evidence, file) -> {
                            Fields rule = file.group("number");
                            rule.text("if");
                            evidence.basis(rule);
                        })
                        .codes())
                .containsExactly("E-EVIDENCE");
        assertThat(Told.citing("{assumed: 0.3, why: x}", (evidence, file) -> evidence.basis(file.group("number")))
                        .lines())
                .containsExactly("4:19 E-EVIDENCE '0.3' is no number that is read here");
    }

    @Test
    void aBareRateIsNotCoveredByTheCitationOfItsRuleForItHasNoUnit() {
        assertThat(Told.citing(
                                "5",
                                (evidence, file) -> evidence.quantity(file, "number", UnitRule.RATE, new Assumed("x")))
                        .codes())
                .containsExactly("E-EVIDENCE");
    }

    @Test
    void aSourceThatNothingCitesIsAWarning() {
        Told told = Told.citing("{value: 0.3, cite: c20}", (evidence, file) -> {
            evidence.quantity(file, "number", UnitRule.SHARE);
            evidence.warnOfIdleSources(file);
        });
        assertThat(told.lines()).containsExactly("3:3 W-SOURCE nothing cites the source 'talk'");
        assertThat(told.problems().anyError()).isFalse();
    }

    @Test
    void mistakesInSeveralNumbersAreToldTogether() {
        Told told = Told.citing("{a: 1, b: {value: 2, cite: x}, c: {value: 0.1, cite: c20}}", (evidence, file) -> {
            Fields group = file.group("number");
            List.of("a", "b", "c").forEach(key -> evidence.quantity(group, key, UnitRule.SHARE));
        });
        assertThat(told.codes()).containsExactly("E-EVIDENCE", "E-NAME");
    }
}
