package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.evidence.Values;
import assay.society.LatentFact;
import assay.society.Place;
import assay.society.PlaceReader;
import assay.text.InputRejected;
import assay.text.KeysSeen;
import assay.text.Problem;
import assay.text.Problems;
import assay.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said about a place that cannot be, or must not be, read. */
final class PlaceFileTest {

    private static final String GOOD = """
            place: smallville
            title: Smallville
            sources:
              s: {title: A yearbook, by: An office, date: 2020, letter: B, seen: read}
            residents: {value: 20000, cite: s table 1 (2)}
            attributes:
              age: [0-17, 18-64, 65+]
              sex: [male, female]
              residence: {urban: 0.6, rural: 0.4, cite: s table 2 (2)}
            joint:
              age × sex:
                primary: yes
                cite: s table 3 (2)
                shares:
                  0-17: {male: 0.1, female: 0.1}
                  18-64: {male: 0.3, female: 0.3}
                  65+: {male: 0.1, female: 0.1}
            households:
              sizes: {1: 0.3, 2: 0.4, 3+: 0.3, cite: s table 4 (2)}
              outside: {value: 500, cite: s table 5 (2)}
            firms:
              number: {assumed: 500..700, why: a guess}
              staff: {assumed: 0.3..0.5, why: a guess}
              working-age: {from: 18, to: 64, assumed: yes, why: a guess}
            namesakes: {assumed: 0.4..0.8, why: a guess}
            turnover:
              deaths: {by: age, per: "1,000 residents a year", rates: {0-17: 1, 18-64: 5, 65+: 40}, assumed: yes, why: a guess, times: {assumed: 0.9..1.1, why: a guess}}
            facts:
              able-to-pay:
                title: Able to pay
                share: {assumed: 0.3..0.8, value: 0.5, why: a guess}
                by: {residence: {urban: 0.7, rural: 0.35}}
                redrawn: {assumed: 0.01..0.05, per: person a month, why: a guess}
            """;

    private static Optional<Place> read(String text, Problems problems) {
        return PlaceReader.read(new SourceText("smallville.yaml", text), problems, new KeysSeen());
    }

    private static List<Problem> problemsOf(String text) {
        Problems problems = new Problems();
        Optional<Place> place = read(text, problems);
        assertThat(place.isEmpty()).isEqualTo(problems.anyError());
        return problems.all();
    }

    private static String with(String what, String instead) {
        assertThat(GOOD).contains(what);
        return GOOD.replace(what, instead);
    }

    private static void says(String text, String code, String... words) {
        assertThat(problemsOf(text)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.found()).contains(words);
            assertThat(problem.at().line()).isPositive();
        });
    }

    @Test
    void aGoodPlaceIsReadWithoutAWord() {
        assertThat(problemsOf(GOOD)).isEmpty();
    }

    @Test
    void aShareAboveOneIsNoShare() {
        says(with("urban: 0.6", "urban: 1.6"), "E-RANGE", "the share of 'residence urban' is above 1");
    }

    @Test
    void aTableOfPersonsSaysThatItCountsPersons() {
        assertThat(problemsOf(with("{urban: 0.6, rural: 0.4, ", "{urban: 12000, rural: 8000, in: persons, ")))
                .isEmpty();
    }

    @Test
    void sharesAddUpToOne() {
        says(with("urban: 0.6", "urban: 0.55"), "E-SUM", "'residence' add up to 0.95");
        says(
                with("{male: 0.1, female: 0.1}\n      18", "{male: 0.1, female: 0.12}\n      18"),
                "E-SUM",
                "'age × sex'",
                "1.02");
        says(with("2: 0.4", "2: 0.3"), "E-SUM", "household sizes");
    }

    @Test
    void sharesThatAreOffByLessThanAThousandthAreRounded() {
        assertThat(problemsOf(with("urban: 0.6", "urban: 0.6005"))).isEmpty();
    }

    @Test
    void tablesThatContradictEachOtherAreNamedBoth() {
        says(
                with("  sex: [male, female]", "  sex: {male: 0.6, female: 0.4, cite: s table 6 (2)}"),
                "E-CONTRADICTION",
                "'sex' and 'age × sex'",
                "the share of 'male' is 0.6 in one and 0.5 in the other");
    }

    @Test
    void tablesThatDifferByRoundingOnlyButCannotBothHoldToThePersonAreNamedBoth() {
        says(
                with("  sex: [male, female]", "  sex: {male: 0.5005, female: 0.4995, cite: s table 6 (2)}"),
                "E-CONTRADICTION",
                "'sex' and 'age × sex'");
    }

    @Test
    void aCellOfAFewPersonsIsNotRead() {
        String few = with("urban: 0.6, rural: 0.4", "urban: 0.9998, rural: 0.0002");
        says(few, "E-SMALL-CELL", "'residence rural' holds about 4 of 20000 persons");
        assertThat(problemsOf(few.replace("rural: 0.0002,", "rural: 0.0002, rounded: yes,")))
                .isEmpty();
        assertThat(problemsOf(few.replace("title: Smallville", "title: Smallville\nfictitious: yes")))
                .isEmpty();
        assertThat(problemsOf(with("urban: 0.6, rural: 0.4", "urban: 1, rural: 0")))
                .isEmpty();
    }

    @Test
    void aCellOfASampleIsCountedInTheSample() {
        says(
                with("urban: 0.6, rural: 0.4,", "urban: 0.994, rural: 0.006, counted: 1000,"),
                "E-SMALL-CELL",
                "holds about 6 of 1000 persons");
    }

    @Test
    void aSmallPlaceIsReadOnlyIfNobodyLivesThere() {
        String small = with("value: 20000", "value: 4999").replace("value: 500,", "value: 100,");
        says(small, "E-SMALL-PLACE", "4999");
        assertThat(problemsOf(small.replace("title: Smallville", "title: Smallville\nfictitious: yes")))
                .isEmpty();
    }

    @Test
    void aRealPlaceIsNotFilledWithFewerThanFiveThousand() {
        Place place = read(GOOD, new Problems()).orElseThrow();
        assertThat(place.filled(5_000, Values.CENTRAL).population().residents()).isEqualTo(5_000);
        assertThatThrownBy(() -> place.filled(4_999, Values.CENTRAL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsAboutPersonsAreRefused() {
        String rows = GOOD + "people:\n" + "  - {customer-id: 17, birth-date: 1980-01-01, score: 850}\n".repeat(30);
        Problems problems = new Problems();
        assertThat(read(rows, problems)).isEmpty();
        assertThatThrownBy(problems::rejectIfAny)
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.exitCode()).isEqualTo(4));
    }

    @Test
    void aMisspeltCategoryIsNamedWithTheOneThatWasMeant() {
        List<Problem> problems = problemsOf(with("65+: {male: 0.1, female: 0.1}", "65+: {male: 0.1, femal: 0.1}"));
        assertThat(problems).extracting(Problem::code).contains("E-NAME");
        assertThat(problems).extracting(Problem::maybe).contains("'female'");
    }

    @Test
    void anAttributeThatNoTableDividesIsAnError() {
        says(
                with("  sex: [male, female]", "  sex: [male, female]\n  faith: [some, none]"),
                "E-TABLE",
                "nothing says how residents divide over 'faith'");
    }

    @Test
    void bandsFollowOnEachOther() {
        says(GOOD.replace("18-64", "19-64"), "E-BANDS", "0-17 and 19-64 of age do not follow");
    }

    @Test
    void aComparisonThatCutsABandAsksForTheCut() {
        String cut = GOOD + "joint-assumed:\n"
                + "  old-and-rural: {one: age >= 60, other: residence == rural, odds: {assumed: 1..2, why: a guess}}\n";
        says(cut, "E-CUT", "'age >= 60' cuts the band 18-64 of age");
        assertThat(problemsOf(cut.replace("60", "65"))).isEmpty();
        assertThat(problemsOf(cut.replace(
                                "households:\n",
                                "cut:\n  age:\n    18-64: {18-59: 42, 60-64: 5, assumed: yes, why: even years}\nhouseholds:\n")
                        .replace("18-64: 5", "18-59: 5, 60-64: 5")))
                .isEmpty();
    }

    @Test
    void aNumberWithoutEvidenceIsAnError() {
        says(with("namesakes: {assumed: 0.4..0.8, why: a guess}", "namesakes: {value: 0.6}"), "E-EVIDENCE", "neither");
        says(with("rural: 0.4, cite: s table 2 (2)}", "rural: 0.4}"), "E-EVIDENCE", "neither");
    }

    @Test
    void ratesThatMissTheirTotalAreAnError() {
        says(
                with("why: a guess, times", "why: a guess, meets: {value: 100, per: year, cite: s table 7 (2)}, times"),
                "E-TOTAL",
                "the rates of 'deaths' make 224 a year, not 100");
    }

    @Test
    void aFactMayDifferByTheCategoriesOfOneAttribute() {
        Place place = read(GOOD, new Problems()).orElseThrow();
        LatentFact fact = place.facts().getFirst();
        int rural = place.strata().stratum(1, 0, 1);
        assertThat(fact.share(place.strata(), rural, Values.CENTRAL)).isEqualByComparingTo("0.35");
        says(with("rural: 0.35", "rurel: 0.35, rural: 0.35"), "E-NAME", "'rurel' is not a category of residence");
        says(with("by: {residence: ", "by: {faith: "), "E-NAME", "'faith' is not an attribute");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String text = with("urban: 0.6", "urban: 0.5")
                .replace("value: 500,", "value: 500.5,")
                .replace("to: 64", "to: sixty")
                .replace("title: Smallville", "titel: Smallville");
        assertThat(problemsOf(text)).extracting(Problem::code).contains("E-SUM", "E-RANGE", "E-TYPE", "E-KEY");
    }
}
