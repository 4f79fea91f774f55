package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import assay.text.Days;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node.Mapping;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldMistakesTest {

    private enum Listings {
        KEEP_OLD_TERMS,
        RETEST,
        LAPSE
    }

    @Test
    void aFileWithoutMistakesIsReadInSilence() {
        Told told = Told.reading("""
                title: "Part one: the law"
                residents: 714211
                share: 0.035125
                from: 2013-10-01
                month: 2014-01
                local: yes
                within: 3 working days
                listings: keep-old-terms
                bars: [loans, air-travel]
                versions:
                  - {id: v2013, from: 2013-10-01}
                lists:
                  defaulters: {term: {JD-03: 2 years}}
                """, f -> {
            assertThat(f.text("title")).isEqualTo("Part one: the law");
            assertThat(f.integer("residents")).isEqualTo(714211);
            assertThat(f.decimal("share")).isEqualByComparingTo("0.035125");
            assertThat(f.date("from")).isEqualTo(LocalDate.of(2013, 10, 1));
            assertThat(f.month("month")).isEqualTo(YearMonth.of(2014, 1));
            assertThat(f.flag("local")).isTrue();
            assertThat(f.days("within")).isEqualTo(Days.of(5));
            assertThat(f.oneOf("listings", Listings.values())).isEqualTo(Listings.KEEP_OLD_TERMS);
            assertThat(f.names("bars")).containsExactly("loans", "air-travel");
            assertThat(f.each("versions", v -> v.path() + " " + v.id("id") + " " + v.date("from")))
                    .containsExactly("f.versions.v2013 v2013 2013-10-01");
            assertThat(f.named("lists", (id, list) -> {
                        Fields term = list.group("term");
                        return term.path() + " "
                                + term.rule().orElseThrow().key().text();
                    }))
                    .containsEntry("defaulters", "f.lists.defaulters.term JD-03");
        });
        assertThat(told.lines()).isEmpty();
    }

    @Test
    void allMistakesOfAFileAreToldAtOnce() {
        Told told = Told.reading("titel: x\nresidents: many\nfrom: 2013-13-01\nbars: loans\nlists: {A b: {}}\n", f -> {
            f.text("title");
            f.integer("residents");
            f.date("from");
            f.names("bars");
            f.named("lists", (_, list) -> list.path());
            f.flag("local");
        });
        assertThat(told.lines())
                .containsExactly(
                        "1:1 E-KEY 'titel' is not a key of this group",
                        "1:1 E-MISSING 'local' is missing from this group",
                        "2:12 E-TYPE 'many' is not a whole number",
                        "3:7 E-TYPE '2013-13-01' names month 13; a year has 12",
                        "4:7 E-TYPE 'loans' stands here, where a list belongs",
                        "5:9 E-TYPE 'A b' is not a name");
    }

    @Test
    void aMisspeltKeyIsOneMistakeAndNotTwo() {
        Told told = Told.reading("titel: x\n", f -> f.text("title"));
        assertThat(told.lines()).containsExactly("1:1 E-KEY 'titel' is not a key of this group");
        assertThat(told.maybe()).isEqualTo("'title'");
    }

    @Test
    void aKeyInsideAGroupThatNobodyAskedForIsFoundFromTheTop() {
        Told told = Told.reading(
                "a: {b: {c: 1, d: 2}}\n", f -> f.group("a").group("b").integer("c"));
        assertThat(told.lines()).containsExactly("1:15 E-KEY 'd' is not a key of this group");
    }

    @Test
    void aMissingGroupIsOneMistakeWhateverIsAskedOfIt() {
        Told told = Told.reading("a: 1\n", f -> {
            f.integer("a");
            f.group("b").group("c").text("d");
        });
        assertThat(told.lines()).containsExactly("1:1 E-MISSING 'b' is missing from this group");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    007       | begins with a zero                   | 7
                    1_000     | groups its digits                    | 1000
                    1,000     | groups its digits                    | 1000
                    −5        | is not a number                      | -5: '−' is a minus sign (U+2212), not '-'
                    ５        | is not a number                      | 5: '５' is fullwidth (U+FF15), not '5'
                    30%       | is in per cent                       | 0.3
                    1e3       | has an exponent                      | 1000
                    .5        | has no digit before the point        | 0.5
                    .inf      | is not a number that can be counted  | null
                    NaN       | is not a number that can be counted  | null
                    "5"       | stands in quotes                     | 5 without the quotes
                    lots      | is not a number                      | null
                    """, quoteCharacter = '`')
    void aNumberIsWrittenInOneWay(String written, String message, String maybe) {
        Told told = Told.reading("n: " + written + "\n", f -> f.decimal("n"));
        assertThat(told.lines())
                .singleElement()
                .asString()
                .startsWith("1:4 E-TYPE")
                .contains(message);
        assertThat(told.maybe()).isEqualTo(maybe);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2013-02-30 | '2013-02-30' names day 30; that month has 28
                    2013-13-01 | '2013-13-01' names month 13; a year has 12
                    2012-02-30 | '2012-02-30' names day 30; that month has 29
                    2013-00-10 | '2013-00-10' names month 0; a year has 12
                    2013-1-1   | '2013-1-1' is not a date
                    1.10.2013  | '1.10.2013' is not a date
                    """, quoteCharacter = '`')
    void aDateIsADayThatWas(String written, String message) {
        assertThat(Told.reading("from: " + written + "\n", f -> f.date("from")).lines())
                .containsExactly("1:7 E-TYPE " + message);
    }

    @Test
    void aMonthIsNoDateAndADateNoMonth() {
        assertThat(Told.reading("from: 2014-01-15\n", f -> f.month("from")).maybe())
                .isEqualTo("2014-01");
        assertThat(Told.reading("from: 2014-13\n", f -> f.month("from")).lines())
                .containsExactly("1:7 E-TYPE '2014-13' names month 13; a year has 12");
    }

    @Test
    void yesAndNoAreWrittenSo() {
        assertThat(Told.reading("local: true\n", f -> f.flag("local")).maybe()).isEqualTo("yes");
        assertThat(Told.reading("local: NO\n", f -> f.flag("local")).maybe()).isEqualTo("no");
        assertThat(Told.reading("local: \"yes\"\n", f -> f.flag("local")).codes())
                .containsExactly("E-TYPE");
    }

    @Test
    void aChoiceNamesTheOthers() {
        Told told = Told.reading("listings: keep-old-term\n", f -> f.oneOf("listings", Listings.values()));
        assertThat(told.all())
                .contains("allowed: keep-old-terms, retest, lapse")
                .contains("Maybe 'keep-old-terms'.");
    }

    @Test
    void aDurationNeedsItsUnit() {
        assertThat(Told.reading("within: 90\n", f -> f.days("within")).maybe()).isEqualTo("'90 days'");
        assertThat(Told.reading("within: soon\n", f -> f.days("within")).all()).contains(Days.FORMS);
    }

    @Test
    void aNumberOutOfBoundsSaysTheBounds() {
        assertThat(Told.reading("seed: -1\n", f -> f.whole("seed", 0, Long.MAX_VALUE))
                        .all())
                .contains("'-1' is out of bounds")
                .contains("allowed: 0 to 9223372036854775807");
        assertThat(Told.reading("n: 99999999999999999999\n", f -> f.integer("n"))
                        .codes())
                .containsExactly("E-RANGE");
    }

    @Test
    void aKeyWithoutAValueSaysSo() {
        assertThat(Told.reading("title:\nn: 1\n", f -> {
                            f.text("title");
                            f.integer("n");
                        })
                        .lines())
                .containsExactly("1:7 E-TYPE nothing stands here");
    }

    @Test
    void aNameThatOnlyLooksRightIsNamedAsSuch() {
        assertThat(Told.reading("id: r\u043engcheng\n", f -> f.id("id")).maybe())
                .isEqualTo("'rongcheng': '\u043e' is Cyrillic (U+043E), not 'o'");
        assertThat(Told.reading("id: Rong Cheng\n", f -> f.id("id")).maybe()).isEqualTo("'rong-cheng'");
        assertThat(Told.reading("t\u0456tle: x\n", f -> f.text("title")).maybe())
                .isEqualTo("'title': '\u0456' is Cyrillic (U+0456), not 'i'");
        assertThat(Told.reading("id: ｒongcheng\n", f -> f.id("id")).maybe())
                .isEqualTo("'rongcheng': 'ｒ' is fullwidth (U+FF52), not 'r'");
        assertThat(Told.reading("id: r\u03bfngcheng\n", f -> f.id("id")).maybe())
                .isEqualTo("'rongcheng': '\u03bf' is Greek (U+03BF), not 'o'");
    }

    @Test
    void aRuleStandsWhereOneBelongs() {
        assertThat(Told.reading("term: {if: x}\n", f -> {
                            Fields term = f.group("term");
                            term.text("if");
                            term.rule();
                        })
                        .lines())
                .containsExactly("1:7 E-RULE no rule has its id here");
    }

    @Test
    void everyKeyAskedForAndEveryKeyReadIsRemembered() {
        KeysSeen seen = new KeysSeen();
        Problems problems = new Problems();
        Mapping top = Tree.readMapping(
                        new SourceText("f.yaml", "regime: r\nlists: {a: {term: 1 day}, b: {}}\n"), problems)
                .orElseThrow();
        Fields file = Fields.file("regime", top, problems, seen);
        file.named("lists", (_, list) -> List.of(list.optionalDays("term"), list.optionalText("note")));
        file.done();
        assertThat(problems.all()).isEmpty();
        assertThat(file.path()).isEqualTo("r");
        assertThat(seen.read()).containsExactly("regime.lists", "regime.lists.*.term", "regime.regime");
        assertThat(seen.asked()).contains("regime.lists.*.note");
    }
}
