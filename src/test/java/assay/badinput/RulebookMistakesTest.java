package assay.badinput;

import static assay.badinput.Mistake.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is said about mistakes in rulebooks. Each case is a whole library with one edit. */
final class RulebookMistakesTest {

    @TestFactory
    Stream<DynamicTest> eachMistakeIsToldOnceWhereItStands() {
        return Stream.of(
                        mistake(
                                "a fact that is misspelt in a condition",
                                "regimes/debtors.yaml",
                                "able_to_pay && evasion",
                                "able_to_pays && evasion",
                                "regimes/debtors.yaml:20:49 E-NAME 'able_to_pays' is not known in conditions of debtors; Maybe 'able_to_pay'"),
                        mistake(
                                "a version that the regime does not have",
                                "regimes/debtors.yaml",
                                "DB-01: {in: v2013",
                                "DB-01: {in: v2014",
                                "regimes/debtors.yaml:20:19 E-NAME 'v2014' is not a version of this regime; Maybe 'v2013'"),
                        mistake(
                                "a year where a version belongs",
                                "regimes/debtors.yaml",
                                "DB-02: {since: v2017",
                                "DB-02: {since: 2017",
                                "regimes/debtors.yaml:21:22 E-NAME '2017' is not a version of this regime; Maybe 'v2017'"),
                        mistake(
                                "a term without its unit",
                                "regimes/debtors.yaml",
                                "term: 2 years,",
                                "term: 2,",
                                "regimes/debtors.yaml:21:84 E-TYPE '2' has no unit; Maybe '2 days'"),
                        mistake(
                                "a key that rules of entry do not have",
                                "regimes/debtors.yaml",
                                "term: 2 years,",
                                "term: 2 years, lenght: 3,",
                                "regimes/debtors.yaml:21:93 E-KEY 'lenght' is not a key of this group"),
                        mistake(
                                "a rule with no evidence",
                                "regimes/debtors.yaml",
                                "by: 360 days, cite: law art. 6 (1)",
                                "by: 360 days",
                                "regimes/debtors.yaml:26:13 E-EVIDENCE this has neither a citation nor the word 'assumed'"),
                        mistake(
                                "a source that the file does not name",
                                "regimes/debtors.yaml",
                                "bars: [air-travel], cite: law",
                                "bars: [air-travel], cite: lex",
                                "regimes/debtors.yaml:31:53 E-NAME 'lex' is not a source of this file"),
                        mistake(
                                "a domain that is misspelt",
                                "regimes/debtors.yaml",
                                "bars: [air-travel]",
                                "bars: [air-travels]",
                                "regimes/debtors.yaml:31:34 E-NAME 'air-travels' is not a domain in which anybody wants something; Maybe 'air-travel'"),
                        mistake(
                                "a domain that nobody wants anything in",
                                "regimes/debtors.yaml",
                                "bars: [air-travel]",
                                "bars: [railways]",
                                "regimes/debtors.yaml:31:34 E-NAME 'railways' is not a domain in which anybody wants something"),
                        mistake(
                                "a list that is misspelt in a consequence",
                                "regimes/debtors.yaml",
                                "of: defaulters, bars",
                                "of: defaulter, bars",
                                "regimes/debtors.yaml:31:15 E-NAME 'defaulter' is not a list; Maybe 'defaulters'"),
                        mistake(
                                "a source that records nothing of the kind",
                                "regimes/debtors.yaml",
                                "unpaid-judgment: {source: courts",
                                "unpaid-judgment: {source: court",
                                "regimes/debtors.yaml:12:29 E-FEED nothing says how the source 'court' records 'unpaid-judgment'; Maybe 'courts'"),
                        mistake(
                                "a behaviour that is misspelt, told once although rules use the right name",
                                "regimes/debtors.yaml",
                                "unpaid-judgment: {source",
                                "unpaid-judgement: {source",
                                "regimes/debtors.yaml:12:3 E-NAME 'unpaid-judgement' is not a behaviour; Maybe 'unpaid-judgment'"),
                        mistake(
                                "a fact of which nothing is presumed",
                                "regimes/debtors.yaml",
                                "presume: yes, assumed",
                                "assumed",
                                "regimes/debtors.yaml:15:3 E-FINDS this says neither that the fact is known nor what is presumed of it"),
                        mistake(
                                "a flag that is neither yes nor no",
                                "regimes/debtors.yaml",
                                "presume: yes, assumed",
                                "presume: maybe, assumed",
                                "regimes/debtors.yaml:15:26 E-TYPE 'maybe' is neither yes nor no"),
                        mistake(
                                "versions out of order",
                                "regimes/debtors.yaml",
                                "v2017: {from: {assumed: 2017-03-01..2017-05-01, value: 2017-05-01, why: the day is told in two ways}",
                                "v2017: {from: 2013-01-01",
                                "regimes/debtors.yaml:10:17 E-VERSION the version v2017 does not begin after the version v2013 before it"),
                        mistake(
                                "a choice that is misspelt",
                                "regimes/debtors.yaml",
                                "ledger: keep",
                                "ledger: kept",
                                "regimes/debtors.yaml:10:113 E-CHOICE 'kept' is no choice here"),
                        mistake(
                                "a fact that a condition asks for and nobody finds",
                                "regimes/debtors.yaml",
                                "if: count_evasion >= 2, by",
                                "if: unused, by",
                                "regimes/debtors.yaml:26:31 E-FINDS this condition asks for 'unused', but nothing says how debtors knows it"),
                        mistake(
                                "working time that is no duration",
                                "regimes/debtors.yaml",
                                "for: 180 days",
                                "for: 3 working week",
                                "regimes/debtors.yaml:27:31 E-TYPE '3 working week' is not a duration"),
                        mistake(
                                "an id that two rules have",
                                "regimes/debtors.yaml",
                                "rule: DB-09",
                                "rule: DB-08",
                                "regimes/debtors.yaml:28:20 E-DUPLICATE the rule DB-08 stands here and in line 27"),
                        mistake(
                                "an id that is no rule's",
                                "regimes/debtors.yaml",
                                "informs:\n  DB-12: {says: the list is public, cite: talk (4)}",
                                "informs:\n  DB-12: {says: x, cite: talk (4)}\n  rule-13: {says: the list is public, cite: talk (4)}",
                                "regimes/debtors.yaml:35:3 E-RULE 'rule-13' is not the id of a rule"),
                        mistake(
                                "a reach beyond household and firm",
                                "regimes/debtors.yaml",
                                "reaches: household",
                                "reaches: family",
                                "regimes/debtors.yaml:32:54 E-NAME 'family' is not somebody whom a consequence can reach"),
                        mistake(
                                "a rule that bars and grants",
                                "regimes/debtors.yaml",
                                "bars: [air-travel]",
                                "bars: [air-travel], grants: [loans]",
                                "regimes/debtors.yaml:31:47 E-CONSEQUENCE a rule bars, limits, grants, makes dearer or gives priority; this one does two of them"),
                        mistake(
                                "subjects by what they did",
                                "regimes/debtors.yaml",
                                "subjects: {if: age >= 18",
                                "subjects: {if: evasion",
                                "regimes/debtors.yaml:4:16 E-NAME 'evasion' is not known in conditions on attributes of smallville"),
                        mistake(
                                "a list that depends on itself",
                                "regimes/debtors.yaml",
                                "if: age < 18",
                                "if: defaulters",
                                "regimes/debtors.yaml:23:30 E-CYCLE lists read each other in a circle: debtors.defaulters → debtors.defaulters, by DB-04 (small/regimes/debtors.yaml:23)"),
                        mistake(
                                "lists of two regimes that depend on each other",
                                "regimes/debtors.yaml",
                                "if: age < 18",
                                "if: points_praised",
                                "regimes/points.yaml:30:45 E-CYCLE lists read each other in a circle: debtors.defaulters → points.praised → debtors.defaulters, by DB-04 (small/regimes/debtors.yaml:23), PT-24 (small/regimes/points.yaml:30)"),
                        mistake(
                                "grades with a gap",
                                "regimes/points.yaml",
                                "B: 800..999, C: 600..799",
                                "B: 801..999, C: 600..799",
                                "regimes/points.yaml:14:52 E-GRADES no grade is given to the score 800"),
                        mistake(
                                "grades that overlap",
                                "regimes/points.yaml",
                                "B: 800..999, C: 600..799",
                                "B: 700..999, C: 600..799",
                                "regimes/points.yaml:14:52 E-GRADES the grades C and B overlap: both hold the score 700"),
                        mistake(
                                "grades that end below the sky",
                                "regimes/points.yaml",
                                "AA: 1050.., A: 1000..1049",
                                "AA: 1050..2000, A: 1000..1049",
                                "regimes/points.yaml:14:26 E-GRADES no grade is given to scores above 2000; Maybe '1050..'"),
                        mistake(
                                "grades in another order than before",
                                "regimes/points.yaml",
                                "AA: 1050.., A: 1000..1049, B: 800..999, C: 600..799",
                                "AA: 1050.., B: 1000..1049, A: 800..999, C: 600..799",
                                "regimes/points.yaml:14:3 E-GRADES the order of the grades contradicts that of another version"),
                        mistake(
                                "two rules of grades for one version",
                                "regimes/points.yaml",
                                "PT-03: {since: v2",
                                "PT-03: {since: v1",
                                "regimes/points.yaml:14:3 E-VERSION version v1 has its grades by PT-02 already"),
                        mistake(
                                "a grade that nobody can have",
                                "regimes/points.yaml",
                                "grade-at-most: B",
                                "grade-at-most: E",
                                "regimes/points.yaml:18:70 E-NAME 'E' is not a grade of this regime"),
                        mistake(
                                "a consequence of a grade that nobody can have",
                                "regimes/points.yaml",
                                "{of: {grade: [C, D]}, bars",
                                "{of: {grade: [C, E]}, bars",
                                "regimes/points.yaml:32:27 E-NAME 'E' is not a grade of this regime"),
                        mistake(
                                "discretion that runs downwards",
                                "regimes/points.yaml",
                                "points: -20..-5",
                                "points: -5..-20",
                                "regimes/points.yaml:16:57 E-RANGE '-5..-20' runs downwards; Maybe '-20..-5'"),
                        mistake(
                                "half a point",
                                "regimes/points.yaml",
                                "points: 5,",
                                "points: 5.5,",
                                "regimes/points.yaml:17:50 E-RANGE points are whole numbers"),
                        mistake(
                                "a rule of points that does nothing",
                                "regimes/points.yaml",
                                "points: 5, cite",
                                "cite",
                                "regimes/points.yaml:17:10 E-MISSING this rule does nothing"),
                        mistake(
                                "a behaviour that is not in the catalogue",
                                "regimes/points.yaml",
                                "for: arrears, from: utilities",
                                "for: arrear, from: utilities",
                                "regimes/points.yaml:18:16 E-NAME 'arrear' is not a behaviour; Maybe 'arrears'"),
                        mistake(
                                "repair by something that the regime does not hear of",
                                "regimes/points.yaml",
                                "by: volunteering",
                                "by: unpaid-judgment",
                                "regimes/points.yaml:26:31 E-NAME 'unpaid-judgment' is not a behaviour that this regime listens to"),
                        mistake(
                                "a cap without bounds",
                                "regimes/points.yaml",
                                "start: 1000, floor: 0, ceiling: 2000, cap",
                                "start: 1000, cap",
                                "regimes/points.yaml:11:29 E-SCORE a cap needs a floor or a ceiling"))
                .map(Mistake::test);
    }
}
