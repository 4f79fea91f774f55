package assay.golden;

import static org.assertj.core.api.Assertions.assertThat;

import assay.law.Rulebook;
import assay.law.RulebookReader;
import assay.law.Ruled;
import assay.reading.Aloud;
import assay.reading.Contents;
import assay.text.KeysSeen;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules read aloud, sentence by sentence. */
final class AloudTest {
    private static final Path HOME = Path.of(System.getProperty("assay.home", "."));
    private static final Path SMALL = HOME.resolve("src/test/resources/small");

    private static Map<String, String> aloud(Contents contents, Rulebook book) {
        Aloud aloud = new Aloud(book, contents.titles());
        Map<String, String> said = new LinkedHashMap<>();
        book.sections().all().forEach(ruled -> said.put(ruled.rule().id(), aloud.said(ruled)));
        return said;
    }

    private static Map<String, String> aloud(String regime) {
        Problems problems = new Problems();
        Contents contents = Contents.of(SMALL, problems);
        assertThat(contents.unsound()).isEmpty();
        return aloud(contents, contents.regimes().get(regime));
    }

    @TestFactory
    List<DynamicTest> aRuleIsReadAloudByWhatItDoes() {
        Map<String, String> said = aloud("debtors");
        said.putAll(aloud("points"));
        return Map.ofEntries(
                        Map.entry(
                                "DB-01",
                                "Whoever has a live record of “unpaid judgment” and counts as “able to pay” and has a live record of “hides assets”"
                                        + " is put on the list “Debtors” and stays on it as long as that is so."),
                        Map.entry(
                                "DB-02",
                                "Whoever has a live record of “unpaid judgment” and either counts as “able to pay” or has a live record of “hides assets”"
                                        + " is put on the list “Debtors” for 2 years."),
                        Map.entry(
                                "DB-03",
                                "Nobody enters the list “Debtors” unless somebody applies for it, or the body acts by itself."),
                        Map.entry("DB-04", "Whoever is under 18 is never put on the list “Debtors”."),
                        Map.entry(
                                "DB-05",
                                "When the ground has ended, an entry in the list “Debtors” must be deleted within 30 days (assumed, 0 to 90 days)."),
                        Map.entry(
                                "DB-06",
                                "A term on the list “Debtors” may end early once every ground is over: with a chance of 0.5 (assumed, 0.2 to 0.8)."),
                        Map.entry(
                                "DB-07",
                                "Whoever has at least 2 live records of “hides assets” at entry stays on the list “Debtors” for 1 year longer."),
                        Map.entry("DB-08", "Whoever left the list “Debtors” is not put on it again for 6 months."),
                        Map.entry("DB-09", "Whoever is on the list “Debtors” may object, and an office decides."),
                        Map.entry("DB-10", "Whoever is on the list “Debtors” is barred from: flights."),
                        Map.entry(
                                "DB-11",
                                "Whoever is on the list “Debtors” may be refused: hotels. So is everybody of the same household."),
                        Map.entry("DB-12", "The list is public. This is for readers and does nothing in the model."),
                        Map.entry(
                                "PT-01",
                                "Everybody starts with 1,000 points. The score never falls below 0 or rises above 2,000:"
                                        + " points beyond count, but the sum is cut to the bounds."),
                        Map.entry(
                                "PT-02",
                                "There are 3 grades by score: A from 1,000 up, B from 800 to 999 and D up to 799."),
                        Map.entry(
                                "PT-10",
                                "For a record of “traffic offence” from police 5 to 20 points are taken off, as whoever records it sees fit."
                                        + " The entry lives 2 years from the end of the conduct."),
                        Map.entry(
                                "PT-11",
                                "For a record of “voluntary work” from town 5 points are added. The entry never expires."),
                        Map.entry(
                                "PT-12",
                                "For a record of “behind with a bill” from utilities 10 points are taken off. While a record of “behind with a bill” from utilities is live,"
                                        + " the grade is B at best, whatever the points. The entry never expires."),
                        Map.entry(
                                "PT-20",
                                "Whoever has a score below 900 or has grade D is put on the list “watched” and stays on it as long as that is so."),
                        Map.entry(
                                "PT-23",
                                "Whoever is on the list “watched” can work it off by “voluntary work”, at the earliest 6 months after entry;"
                                        + " that succeeds with a chance of 0.9 (assumed, 0.5 to 1)."),
                        Map.entry(
                                "PT-24",
                                "Whoever has grade AA or A and is not on the list “Debtors” of The court's list of debtors"
                                        + " is put on the list “praised” and stays on it as long as that is so."),
                        Map.entry("PT-30", "Whoever has grade C or D is barred from: loans."),
                        Map.entry("PT-31", "Whoever is on the list “praised” is granted: loans."))
                .entrySet()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> assertThat(said.get(rule.getKey())).isEqualTo(rule.getValue())))
                .toList();
    }

    @Test
    void whatIsLawAndDoesNotActIsToldSo() {
        Problems problems = new Problems();
        SourceText text = new SourceText("r.yaml", """
                regime: register
                title: A register
                sources: {law: {title: Law, by: a court, date: 2013, letter: A, seen: read}}
                versions: {v1: {from: 2013-10-01, backlog: none, cite: law 1 (1)}}
                part-of: city
                layer: village
                listens-to: {arrears: {source: town, cite: law 1 (1)}}
                sees: {town: {sharing: siloed, says: by agreement, cite: law 1 (1)}}
                lists:
                  late-payers:
                    by: the town's office
                    enter: {RG-01: {if: "arrears && !(age < 30 || sex == 'male')", cite: law 2 (1)}}
                    publicity: {rule: RG-02, on: [portal, notice-board], cite: law 3 (1)}
                    notice: {rule: RG-03, within: 5 days, cite: law 4 (1)}
                    review: {rule: RG-04, ask-within: 10 days, decide-within: 15 days, correct-within: 3 days, cite: law 5 (1)}
                consequences:
                  RG-05: {of: late-payers, bars: [loans], by: the banks, cite: law 6 (1)}
                """);
        Rulebook book = new RulebookReader(problems, new KeysSeen())
                .read(Tree.readMapping(text, problems).orElseThrow());
        assertThat(problems.all()).isEmpty();
        Contents contents = Contents.of(SMALL, problems);
        assertThat(aloud(contents, book))
                .containsEntry(
                        "RG-01",
                        "Whoever has a live record of “behind with a bill” and is 30 or older and does not have “male” as sex"
                                + " is put on the list “late payers” and stays on it as long as that is so.")
                .containsEntry(
                        "RG-02",
                        "Who is on the list “late payers” is published on a portal and on a notice board. The model does not act on that.")
                .containsEntry(
                        "RG-03",
                        "Whoever is put on the list “late payers” is told so within 5 days. The model does not act on that.")
                .containsEntry(
                        "RG-04",
                        "Whoever is on the list “late payers” may object, and an office decides."
                                + " By law it must be asked for within 10 days, decided within 15 days, and put right within 3 days. The model does not act on that.")
                .containsEntry(
                        "RG-05",
                        "Whoever is on the list “late payers” is barred from: loans. It is carried out by: the banks.");
        assertThat(new Aloud(book, contents.titles()).preamble())
                .contains(
                        "It is a part of city: its village layer.",
                        "It sees the records of town, which no other regime may see: by agreement.",
                        "The list “late payers” is against those on it, is kept by: the town's office.");
    }

    @TestFactory
    List<DynamicTest> noShippedRuleIsLeftWithoutASentence() {
        Problems problems = new Problems();
        Contents contents = Contents.of(HOME.resolve("library"), problems);
        return contents.regimes().values().stream()
                .map(book -> DynamicTest.dynamicTest(book.id(), () -> {
                    Aloud aloud = new Aloud(book, contents.titles());
                    for (Ruled ruled : book.sections().all().toList()) {
                        assertThat(aloud.said(ruled))
                                .as(ruled.rule().id())
                                .endsWith(".")
                                .doesNotContain("&&", "||", "==", "..", "?");
                    }
                }))
                .toList();
    }
}
