package assay.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import assay.law.Rulebook;
import assay.law.RulebookReader;
import assay.reading.Differences;
import assay.reading.Differences.Difference;
import assay.reading.Differences.Kind;
import assay.reading.Edition;
import assay.reading.Editions;
import assay.reading.Titles;
import assay.text.KeysSeen;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a difference of law is, and which way it goes. Each case is a whole rulebook with one edit. */
final class DifferencesTest {
    private static final Path HOME = Path.of(System.getProperty("assay.home", "."));
    private static final Path SMALL = HOME.resolve("src/test/resources/small");

    private static String written(String regime) throws IOException {
        return Files.readString(SMALL.resolve("regimes/" + regime + ".yaml"));
    }

    private static Edition edition(String text) {
        Problems problems = new Problems();
        Rulebook book = new RulebookReader(problems, new KeysSeen())
                .read(Tree.readMapping(new SourceText("r.yaml", text), problems).orElseThrow());
        assertThat(problems.anyError()).as(problems.render()).isFalse();
        return new Edition(book.id(), book, Optional.empty(), List.of(), List.of());
    }

    private static Differences edited(String regime, String from, String to) throws IOException {
        String before = written(regime);
        assertThat(before).contains(from);
        return Differences.between(edition(before), edition(before.replace(from, to)), Titles.NONE);
    }

    private static DynamicTest edit(String what, String regime, String from, String to, Kind kind, String rule) {
        return DynamicTest.dynamicTest(what, () -> {
            Differences differences = edited(regime, from, to);
            assertThat(differences.all())
                    .extracting(Difference::kind, Difference::id)
                    .containsExactly(tuple(kind, rule));
        });
    }

    @TestFactory
    Stream<DynamicTest> aChangeHasItsDirection() {
        return Stream.of(
                edit("more points off", "points", "points: -10", "points: -30", Kind.HARSHER, "PT-12"),
                edit("fewer points off at most", "points", "-20..-5", "-10..-5", Kind.MILDER, "PT-10"),
                edit("a narrower span both ways", "points", "-20..-5", "-15..-10", Kind.CHANGED, "PT-10"),
                edit("more points for good conduct", "points", "points: 5", "points: 9", Kind.MILDER, "PT-11"),
                edit("bad entries live longer", "points", "life: 2 years", "life: 3 years", Kind.HARSHER, "PT-10"),
                edit("a worse best grade", "points", "grade-at-most: B", "grade-at-most: C", Kind.HARSHER, "PT-12"),
                edit(
                        "a higher line",
                        "points",
                        "A: 1000.., B: 800..999",
                        "A: 1010.., B: 800..1009",
                        Kind.HARSHER,
                        "PT-02"),
                edit("a lower start", "points", "start: 1000", "start: 900", Kind.HARSHER, "PT-01"),
                edit("a higher threshold of entry", "points", "score < 900", "score < 950", Kind.HARSHER, "PT-20"),
                edit(
                        "a condition more",
                        "debtors",
                        "able_to_pay && evasion",
                        "able_to_pay && evasion && age < 60",
                        Kind.MILDER,
                        "DB-01"),
                edit(
                        "a condition less",
                        "debtors",
                        "unpaid_judgment && able_to_pay && evasion",
                        "unpaid_judgment && evasion",
                        Kind.HARSHER,
                        "DB-01"),
                edit(
                        "another condition",
                        "debtors",
                        "unpaid_judgment && able_to_pay && evasion",
                        "unpaid_judgment && able_to_pay && age > 30",
                        Kind.CHANGED,
                        "DB-01"),
                edit("a longer term", "debtors", "term: 2 years", "term: 3 years", Kind.HARSHER, "DB-02"),
                edit(
                        "a later deadline",
                        "debtors",
                        "{assumed: 0..90 days, value: 30 days,",
                        "{assumed: 0..90 days, value: 60 days,",
                        Kind.HARSHER,
                        "DB-05"),
                edit(
                        "a wider exemption",
                        "debtors",
                        "if: age < 18, cite: law art. 3",
                        "if: age < 21, cite: law art. 3",
                        Kind.MILDER,
                        "DB-04"),
                edit(
                        "a longer time without a new listing",
                        "debtors",
                        "for: 180 days",
                        "for: 1 year",
                        Kind.MILDER,
                        "DB-08"),
                edit(
                        "more domains barred",
                        "debtors",
                        "bars: [air-travel]",
                        "bars: [air-travel, hotels]",
                        Kind.HARSHER,
                        "DB-10"),
                edit(
                        "barred and no longer only limited",
                        "debtors",
                        "limits: [hotels]",
                        "bars: [hotels]",
                        Kind.HARSHER,
                        "DB-11"),
                edit("no longer with the household", "debtors", "reaches: household, ", "", Kind.MILDER, "DB-11"),
                edit("fewer grades that bar", "points", "grade: [C, D]", "grade: [D]", Kind.MILDER, "PT-30"),
                edit("less that is granted", "points", "grants: [loans]", "bars: [loans]", Kind.HARSHER, "PT-31"),
                edit(
                        "in force for longer",
                        "points",
                        "PT-21: {in: v1, within: 10 days",
                        "PT-21: {within: 10 days",
                        Kind.CHANGED,
                        "PT-21"),
                edit("a belief", "debtors", "presume: yes", "presume: no", Kind.CHANGED, "finds.able-to-pay"),
                edit(
                        "a rule more for its good",
                        "debtors",
                        "    review:",
                        "    repair: {rule: DB-13, by: evasion, chance: 0.5, cite: law art. 7 (1)}\n    review:",
                        Kind.ADDED,
                        "DB-13"),
                edit(
                        "a rule less",
                        "points",
                        "  PT-11: {for: volunteering, from: town, points: 5, cite: rules 4 (2)}\n",
                        "",
                        Kind.DROPPED,
                        "PT-11"),
                edit("a new name", "points", "PT-11:", "PT-41:", Kind.RENAMED, "PT-41"),
                edit(
                        "words for readers",
                        "debtors",
                        "says: the list is public",
                        "says: the list is secret",
                        Kind.CHANGED,
                        "DB-12"));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoDifference() {
        return Stream.of(
                        List.of("debtors", "aim: to make debtors pay", "# a remark\naim: to make people pay"),
                        List.of(
                                "debtors",
                                "unpaid_judgment && able_to_pay && evasion",
                                "evasion && (able_to_pay && unpaid_judgment)"),
                        List.of(
                                "debtors",
                                "unpaid_judgment && (able_to_pay || evasion)",
                                "\"!(!unpaid_judgment || (!evasion && !able_to_pay))\""),
                        List.of("points", "score < 900", "score <= 899"),
                        List.of(
                                "points",
                                "bars: [loans], cite: rules 9 (2)}",
                                "bars: [loans], says: as it was, note: a remark, cite: rules 9 (2)}"),
                        List.of(
                                "points",
                                "  PT-11: {for: volunteering, from: town, points: 5, cite: rules 4 (2)}\n  PT-12: {for: arrears, from: utilities, points: -10, grade-at-most: B, assumed: yes, why: somebody supposed so}",
                                "  PT-12: {for: arrears, from: utilities, points: -10, grade-at-most: B, assumed: yes, why: somebody supposed so}\n  PT-11: {for: volunteering, from: town, points: 5, cite: rules 4 (2)}"))
                .map(edit -> DynamicTest.dynamicTest(
                        edit.get(2),
                        () -> assertThat(edited(edit.get(0), edit.get(1), edit.get(2))
                                        .all())
                                .isEmpty()));
    }

    @Test
    void otherEvidenceIsToldAndIsNoDifference() throws IOException {
        Differences differences = edited("points", "points: 5, cite: rules 4 (2)", "points: 5, cite: talk 4 (5)");

        assertThat(differences.isNone()).isTrue();
        assertThat(differences.otherEvidence()).containsExactly("PT-11");
    }

    @Test
    void aRuleThatStandsElsewhereHasMoved() throws IOException {
        Differences differences = edited(
                "points",
                "  praised:\n    against: no\n    enter:\n      PT-24:",
                "  praised:\n    against: no\n    enter:\n      PT-25: {if: score > 1500, cite: rules 8 (2)}\n    never:\n      PT-24:");

        assertThat(differences.all())
                .extracting(Difference::kind, Difference::id)
                .contains(tuple(Kind.MOVED, "PT-24"));
    }

    @Test
    void theWayBackIsTheOtherDirection() throws IOException {
        String before = written("points");
        String after = before.replace("points: -10", "points: -30").replace("grade: [C, D]", "grade: [D]");
        Differences there = Differences.between(edition(before), edition(after), Titles.NONE);
        Differences back = Differences.between(edition(after), edition(before), Titles.NONE);

        assertThat(there.all()).extracting(Difference::id).containsExactly("PT-12", "PT-30");
        assertThat(back.all()).extracting(Difference::id).containsExactly("PT-30", "PT-12");
    }

    @Test
    void ofAVersionOnlyWhatIsInForceCounts() {
        Problems problems = new Problems();
        Editions editions = new Editions(SMALL, HOME, problems);
        Edition before = editions.read("debtors@v2013").orElseThrow();
        Edition after = editions.read("debtors@2018-01-01").orElseThrow();

        assertThat(after.version()).contains("v2017");
        Differences differences = Differences.between(before, after, Titles.NONE);
        assertThat(differences.all())
                .extracting(Difference::kind, Difference::id, Difference::direction)
                .containsExactly(tuple(Kind.ADDED, "DB-02", "harsher"), tuple(Kind.DROPPED, "DB-01", "milder"));
        assertThat(differences.entries())
                .singleElement()
                .asString()
                .contains("Enters the list “Debtors” now and did not before", "unpaid judgment");
    }

    @Test
    void anEditionThatIsNotThereIsToldWithWhatIs() {
        Problems problems = new Problems();
        Editions editions = new Editions(SMALL, HOME, problems);

        assertThat(editions.read("debtor")).isEmpty();
        assertThat(editions.read("debtors@v2012")).isEmpty();
        assertThat(editions.read("debtors@2001-01-01")).isEmpty();
        assertThat(editions.read("points+on-the-day")).isEmpty();
        assertThat(problems.render())
                .contains("'debtor' is not a regime of the library", "Maybe 'debtors'.")
                .contains("'v2012' is neither a version of debtors nor a date", "Maybe 'v2013'.")
                .contains("no version of debtors is in force on 2001-01-01; its first begins on 2013-10-01")
                .contains("'on-the-day' changes debtors, which is not points");
    }
}
