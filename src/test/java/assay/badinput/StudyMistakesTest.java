package assay.badinput;

import static assay.badinput.Mistake.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is said about mistakes in studies and reforms. Each case is a whole library with one edit. */
final class StudyMistakesTest {

    @TestFactory
    Stream<DynamicTest> eachMistakeIsToldOnceWhereItStands() {
        return Stream.of(
                        mistake(
                                "a reform of a rule that is not there",
                                "reforms/on-the-day.yaml",
                                "  DB-05:",
                                "  DB-55:",
                                "reforms/on-the-day.yaml:6:3 E-NAME 'DB-55' is not a rule of debtors; Maybe 'DB-05'"),
                        mistake(
                                "a reform that gives a rule a key of another kind",
                                "reforms/on-the-day.yaml",
                                "  DB-05: {within",
                                "  DB-05: {for",
                                "reforms/on-the-day.yaml:6:11 E-KEY 'for' is not a key of this group"),
                        mistake(
                                "a reform that drops a rule that is not there",
                                "reforms/on-the-day.yaml",
                                "drop: [DB-08]",
                                "drop: [DB-88]",
                                "reforms/on-the-day.yaml:13:8 E-NAME 'DB-88' is not a rule of debtors; Maybe 'DB-08'"),
                        mistake(
                                "a reform that adds a rule that is there already",
                                "reforms/on-the-day.yaml",
                                "    DB-90:",
                                "    DB-10:",
                                "reforms/on-the-day.yaml:12:5 E-DUPLICATE the rule DB-10 stands in debtors already; Maybe it belongs under 'replace'"),
                        mistake(
                                "a reform of a regime that is misspelt",
                                "reforms/on-the-day.yaml",
                                "of: debtors\n",
                                "of: debtor\n",
                                "reforms/on-the-day.yaml:4:5 E-NAME 'debtor' is not a regime of the library; Maybe 'debtors'"),
                        mistake(
                                "a reform of a regime that the alternative does not have",
                                "studies/small.yaml",
                                "{title: no points, regimes: {debtors: documented}}",
                                "{title: no debtors, regimes: {points: as-told}, reforms: [on-the-day]}",
                                "studies/small.yaml:15:64 E-REFORM 'on-the-day' changes debtors, which is not a regime of alternative D"),
                        mistake(
                                "a place that is misspelt",
                                "studies/small.yaml",
                                "place: smallville",
                                "place: smalville",
                                "studies/small.yaml:4:8 E-NAME 'smalville' is not a place of the library; Maybe 'smallville'"),
                        mistake(
                                "a file outside the library",
                                "studies/small.yaml",
                                "place: smallville",
                                "place: ../../../etc/x.yaml",
                                "studies/small.yaml:4:8 E-OUTSIDE '../../../etc/x.yaml' lies outside the library and the study's folder"),
                        mistake(
                                "a file that is not beside the study",
                                "studies/small.yaml",
                                "place: smallville",
                                "place: here.yaml",
                                "studies/small.yaml:4:8 E-NAME there is no file 'here.yaml' beside the study"),
                        mistake(
                                "a study that ends before it begins",
                                "studies/small.yaml",
                                "to: 2015-12",
                                "to: 2013-12",
                                "studies/small.yaml:6:5 E-MONTHS the study ends before it begins"),
                        mistake(
                                "a comparison without spaces, and one with nobody",
                                "studies/small.yaml",
                                "[A - C, A - D]",
                                "[A-C, A - E]",
                                "studies/small.yaml:16:11 E-COMPARE 'A-C' compares nothing",
                                "studies/small.yaml:16:20 E-NAME 'E' is not an alternative of this study"),
                        mistake(
                                "a yardstick that is no alternative",
                                "studies/small.yaml",
                                "yardstick: B",
                                "yardstick: X",
                                "studies/small.yaml:17:12 E-NAME 'X' is not an alternative of this study"),
                        mistake(
                                "a variant that does not exist",
                                "studies/small.yaml",
                                "points: as-told",
                                "points: as-read",
                                "studies/small.yaml:12:63 E-NAME 'as-read' is not a variant of a rulebook"),
                        mistake(
                                "an alternative like one that does not exist",
                                "studies/small.yaml",
                                "like: A, errors: none",
                                "like: F, errors: none",
                                "studies/small.yaml:13:39 E-NAME 'F' is not an alternative that stands before this one"),
                        mistake(
                                "errors that are neither none nor assumed",
                                "studies/small.yaml",
                                "errors: none",
                                "errors: no",
                                "studies/small.yaml:13:50 E-CHOICE 'no' is no choice here"),
                        mistake(
                                "a reform that is misspelt",
                                "studies/small.yaml",
                                "reforms: [on-the-day]",
                                "reforms: [on-the-days]",
                                "studies/small.yaml:14:54 E-NAME 'on-the-days' is not a reform of the library; Maybe 'on-the-day'"),
                        mistake(
                                "bands with a gap",
                                "studies/small.yaml",
                                "[18..34, 35..59, 60..]",
                                "[18..34, 36..59, 60..]",
                                "studies/small.yaml:9:25 E-BANDS between the bands 18..34 and 36..59 there is a gap"),
                        mistake(
                                "a band that cuts a category of the place",
                                "studies/small.yaml",
                                "[18..34, 35..59, 60..]",
                                "[18..34, 35..49, 50..]",
                                "studies/small.yaml:9:25 E-BANDS the band 35..49 cuts the category 35-59 of the place",
                                "studies/small.yaml:9:33 E-BANDS the band 50.. cuts the category 35-59 of the place"),
                        mistake(
                                "somebody who is counted in no band",
                                "studies/small.yaml",
                                "[18..34, 35..59, 60..]",
                                "[35..59, 60..]",
                                "studies/small.yaml:9:11 E-BANDS residents of age 18-34 are counted, but no band holds them"),
                        mistake(
                                "a group by an attribute that is misspelt",
                                "studies/small.yaml",
                                "residence]",
                                "residense]",
                                "studies/small.yaml:9:41 E-NAME 'residense' is not an attribute of smallville; Maybe 'residence'"),
                        mistake(
                                "counting by a name that is misspelt",
                                "studies/small.yaml",
                                "counts: age >= 18",
                                "counts: ages >= 18",
                                "studies/small.yaml:8:9 E-NAME 'ages' is not known in conditions on attributes of smallville; Maybe 'age'"),
                        mistake(
                                "counting by an age within a band, which is only told",
                                "studies/small.yaml",
                                "counts: age >= 18",
                                "counts: age > 18",
                                "studies/small.yaml:8:13 W-BAND this condition cuts the age band 18-34 of smallville, which "
                                        + "counts as its lowest age; Maybe the place divides the band: 'cut: {age: {18-34: …}}'"),
                        mistake(
                                "an anchor that the place does not have",
                                "studies/small.yaml",
                                "used: [records-a-head]",
                                "used: [record-a-head]",
                                "studies/small.yaml:22:18 E-NAME 'record-a-head' is not an anchor of smallville; Maybe 'records-a-head'"),
                        mistake(
                                "an excuse that is no fact",
                                "studies/small.yaml",
                                "excuse: able-to-pay",
                                "excuse: able-to-play",
                                "studies/small.yaml:18:9 E-NAME 'able-to-play' is not a fact of the place or of an assumption; Maybe 'able-to-pay'"),
                        mistake(
                                "a seed that is no number",
                                "studies/small.yaml",
                                "seed: 7",
                                "seed: seven",
                                "studies/small.yaml:21:7 E-TYPE 'seven' is not a whole number"),
                        mistake(
                                "regimes without their variants",
                                "studies/small.yaml",
                                "{title: no points, regimes: {debtors: documented}}",
                                "{title: no points, regimes: [debtors]}",
                                "studies/small.yaml:15:34 E-TYPE a list stands here, where regimes with their variants belong"),
                        mistake(
                                "a rule left out that is not there",
                                "studies/small.yaml",
                                "{title: no points, regimes: {debtors: documented}}",
                                "{title: no points, like: A, without: [PT-77]}",
                                "studies/small.yaml:15:3 E-NAME 'PT-77' is not a rule of any alternative"),
                        mistake(
                                "a key of studies that is misspelt",
                                "studies/small.yaml",
                                "draws: 8",
                                "draw: 8",
                                "studies/small.yaml:20:1 E-KEY 'draw' is not a key of this group; Maybe 'draws'"))
                .map(Mistake::test);
    }
}
