package assay.settling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a look at rules finds: each finding with its witness, and none where nothing is to be found. */
final class AnalysisTest {

    private static final String DEBTORS = "regimes/debtors.yaml";
    private static final String POINTS = "regimes/points.yaml";
    private static final String WANT =
            "  schools: {title: Schools, accept: {W-DOMAIN: an example}, rate: {assumed: 50..150, value: 100, per: \"1,000 adults a year\", why: an example}, "
                    + "substitute: {assumed: 0.2..0.6, why: an example}}\n";

    private static SmallLibrary sound() {
        return new SmallLibrary()
                .with("assumptions/conduct.yaml", WANT, "")
                .with(
                        POINTS,
                        "accept: {W-UNUSED",
                        "  PT-32: {of: watched, bars: [hotels], cite: rules 9 (2)}\naccept: {W-UNUSED");
    }

    /** The condition of the only rule by which somebody is watched. */
    private static SmallLibrary watched(String condition) {
        return sound().with(POINTS, "if: score < 900 || grade == 'D'", "if: \"" + condition + "\"");
    }

    private static SmallLibrary debtor(String condition) {
        return sound().with(DEBTORS, "unpaid_judgment && able_to_pay && evasion", "\"" + condition + "\"");
    }

    @Test
    void soundRulesAreNotTalkedAbout() {
        assertThat(sound().analysed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "score < 900 && score > 950; 41; 'score < 900' and 'score > 950' cannot both hold",
                "age >= 30 && (age < 20 || age == 25); 38; 'age >= 30' and 'age < 20' cannot both hold",
                "traffic_violation && count_traffic_violation == 0; 65; 'count_traffic_violation >= 1' and 'count_traffic_violation == 0' cannot both hold",
                "grade == 'A' && grade in ['B', 'C']; 42; 'grade == 'A'' and 'grade in ['B', 'C']' cannot both hold",
                "sex == 'male' && sex != 'male'; 41; 'sex == 'male'' and 'sex != 'male'' cannot both hold",
                "debtors_defaulters && !debtors_defaulters; 43; 'defaulters' and '!defaulters' cannot both hold",
                "false; 20; 'false' never holds",
                "!(score < 900 || score >= 900); 43; 'score >= 900' and 'score < 900' cannot both hold",
                "age < 18; 24; 'age < 18' and 'age >= 18' cannot both hold, the one here, the other for all subjects of points",
            })
    void aConditionThatContradictsItselfOrTheSubjectsIsAnErrorWithTheTwoClauses(
            String condition, int column, String witness) {
        assertThat(watched(condition).analysed())
                .filteredOn(line -> line.contains("E-NEVER"))
                .hasSize(1)
                .first()
                .asString()
                .isEqualTo("regimes/points.yaml:22:" + column + " E-NEVER nobody ever enters the list 'watched': "
                        + witness);
    }

    @Test
    void aPartThatNeverHoldsIsAWarning() {
        assertThat(watched("score < 900 || (grade == 'D' && score > 950 && score < 940)")
                        .analysed())
                .containsExactly(
                        "regimes/points.yaml:22:73 W-NEVER a part of this condition never holds: 'score > 950' and 'score < 940' cannot both hold");
    }

    @Test
    void aRuleWhoseEverySubjectIsExceptedNeverApplies() {
        assertThat(debtor("unpaid_judgment && age >= 20 && age < 30 && able_to_pay && evasion")
                        .with(DEBTORS, "if: age < 18, cite", "if: age < 40, cite")
                        .analysed())
                .filteredOn(line -> line.contains("E-NEVER"))
                .containsExactly(
                        "regimes/debtors.yaml:20:67 E-NEVER the rule DB-01 never applies: DB-04 excepts everybody whom it is about");
    }

    @Test
    void aListThatIsEnteredByWhatNeverEndsIsNeverLeft() {
        String repair =
                "    repair: {rule: PT-23, by: volunteering, after: 180 days, chance: {assumed: 0.5..1, value: 0.9, why: an example}, cite: rules 7 (2)}\n";
        SmallLibrary forGood = watched("count_volunteering >= 3 && age >= 35");
        assertThat(forGood.analysed()).isEmpty();
        assertThat(forGood.with(POINTS, repair, "").analysed())
                .containsExactly(
                        "regimes/points.yaml:22:39 W-NEVER-LEFT whoever enters the list 'watched' by PT-20 never leaves it: 'count_volunteering >= 3 && age >= 35' does not end");
        assertThat(watched("count_volunteering >= 3 && score < 900")
                        .with(POINTS, repair, "")
                        .analysed())
                .isEmpty();
        assertThat(forGood.with(POINTS, "points: 5, cite", "points: 5, life: 2 years, cite")
                        .analysed())
                .isEmpty();
        assertThat(forGood.with(POINTS, "PT-20: {if", "PT-20: {in: v1, if").analysed())
                .isEmpty();
    }

    /** Whoever has stood among the debtors so long is watched; debtors are entered for two years, or by a rule of the test. */
    private static SmallLibrary debtorsAreWatchedAfter(String after) {
        return sound().with(
                        DEBTORS,
                        "in: v2013, if: unpaid_judgment && able_to_pay && evasion",
                        "in: v2013, term: 1 year, if: unpaid_judgment && able_to_pay && evasion")
                .with(POINTS, "if: score < 900 || grade == 'D'", "if: debtors_defaulters, after: " + after);
    }

    @Test
    void anEntryThatAsksForLongerThanAListingStandsIsToldWithTheTerm() {
        assertThat(debtorsAreWatchedAfter("3 years").analysed())
                .containsExactly(
                        "regimes/points.yaml:22:19 W-UNREACHED by DB-02 a listing on debtors.defaulters stands 1080 days, and PT-20 asks for 1080 days: it is about nobody who is entered there once, only about who is entered anew meanwhile");
        assertThat(debtorsAreWatchedAfter("1079 days").analysed()).isEmpty();
    }

    @Test
    void whereNobodyIsEnteredAnewMeanwhileSuchAnEntryIsAnError() {
        String second =
                "  banned:\n    enter:\n      PT-50: {if: watched, after: 1 year, term: 2 years, cite: rules 5 (2)}\n"
                        + "  gone:\n    enter:\n      PT-51: {if: banned, after: TIME, cite: rules 5 (2)}\n  praised:\n";
        assertThat(sound().with(POINTS, "  praised:\n", second.replace("TIME", "3 years"))
                        .analysed())
                .filteredOn(line -> line.contains("E-NEVER"))
                .containsExactly(
                        "regimes/points.yaml:32:19 E-NEVER the rule PT-51 never applies: by PT-50 a listing on points.banned stands 720 days, and PT-51 asks for 1080 days");
        assertThat(sound().with(POINTS, "  praised:\n", second.replace("TIME", "1 year"))
                        .analysed())
                .noneMatch(line -> line.contains("NEVER"));
    }

    @Test
    void aListThatNobodyIsOnInTimeIsToldWithTheDays() {
        assertThat(sound().with(
                                "assumptions/records.yaml",
                                "stocks:\n  debtors.defaulters: {share: {assumed: 0.001..0.01, value: 0.005, why: an example}, left: {spread: 0..720 days, assumed: yes, why: an example}}\n",
                                "")
                        .with(DEBTORS, "DB-01: {in: v2013, if", "DB-01: {since: v2017, if")
                        .with(
                                POINTS,
                                "PT-20: {if: score < 900 || grade == 'D'",
                                "PT-20: {in: v1, if: score < 900 || debtors_defaulters")
                        .analysed())
                .containsExactly(
                        "regimes/points.yaml:22:42 W-UNREACHED 'defaulters' is never so where PT-20 asks for it: nobody is on the list debtors.defaulters before 2017-03-01, and PT-20 is in force until 2015-06-01");
        assertThat(sound().with(
                                POINTS,
                                "PT-20: {if: score < 900 || grade == 'D'",
                                "PT-20: {in: v1, after: 3 years, if: debtors_defaulters")
                        .analysed())
                .filteredOn(line -> line.contains("UNREACHED"))
                .containsExactly(
                        "regimes/points.yaml:22:43 W-UNREACHED 'defaulters' is never so where PT-20 asks for it: nobody is on the list debtors.defaulters before 2013-10-01, or stands there 1080 days before 2016-10-01, and PT-20 is in force until 2015-06-01");
    }

    @Test
    void aListThatOneEntersFromAListThatIsNeverLeftIsNeverLeftEither() {
        String repair =
                "    repair: {rule: PT-23, by: volunteering, after: 180 days, chance: {assumed: 0.5..1, value: 0.9, why: an example}, cite: rules 7 (2)}\n";
        String second =
                "  banned:\n    enter:\n      PT-50: {if: watched, after: 1 year, cite: rules 5 (2)}\n  praised:\n";
        assertThat(watched("count_volunteering >= 3 && age >= 35")
                        .with(POINTS, repair, "")
                        .with(POINTS, "  praised:\n", second)
                        .analysed())
                .filteredOn(line -> line.contains("NEVER"))
                .hasSize(2)
                .last()
                .asString()
                .isEqualTo(
                        "regimes/points.yaml:28:19 W-NEVER-LEFT whoever enters the list 'banned' by PT-50 never leaves it: 'watched' does not end");
    }

    @Test
    void aThresholdThatNothingReachesIsToldWithWhatIsReached() {
        assertThat(watched("score < 900 || score > 3000").analysed())
                .containsExactly(
                        "regimes/points.yaml:22:41 W-UNREACHED 'score > 3000' is never reached: a score is between 0 and 2000");
        assertThat(watched("score < 900 || age > 150").analysed())
                .contains("regimes/points.yaml:22:39 W-UNREACHED 'age > 150' is never reached: nobody is of that age");
    }

    @Test
    void aGradeThatNobodyCanHaveIsTold() {
        assertThat(sound().with(POINTS, "start: 1000, floor: 0, ceiling: 2000", "start: 700, floor: 600, ceiling: 1040")
                        .analysed())
                .containsExactly(
                        "regimes/points.yaml:14:26 W-UNREACHED nobody ever has the grade AA of PT-03: a score is between 600 and 1040",
                        "regimes/points.yaml:14:78 W-UNREACHED nobody ever has the grade D of PT-03: a score is between 600 and 1040");
    }

    @Test
    void aGradeThatTheVersionDoesNotHaveIsTold() {
        assertThat(sound().with(POINTS, "PT-30: {of: {grade: [C, D]}", "PT-30: {in: v1, of: {grade: [C, D]}")
                        .analysed())
                .containsExactly(
                        "regimes/points.yaml:32:32 W-UNREACHED there is no grade C in the versions in which PT-30 is in force");
    }

    @Test
    void recordsThatAreTakenInOnlyLaterAreNotReached() {
        assertThat(watched("score < 900 || traffic_violation")
                        .with(POINTS, "PT-10: {for", "PT-10: {since: v2, for")
                        .with(POINTS, "PT-20: {if", "PT-20: {in: v1, if")
                        .analysed())
                .containsExactly(
                        "regimes/points.yaml:22:43 W-UNREACHED 'count_traffic_violation >= 1' is never reached: no record of 'traffic-violation' is taken in while this rule is in force, or before");
    }

    @Test
    void twoRulesForOneConditionAreTold() {
        assertThat(sound().with(
                                DEBTORS,
                                "    application:",
                                "      DB-20: {since: v2017, if: (evasion || able_to_pay) && unpaid_judgment, term: 3 years, cite: law art. 1a (1)}\n    application:")
                        .analysed())
                .containsExactly(
                        "regimes/debtors.yaml:22:7 W-TWICE the rules DB-02 and DB-20 have one condition and two terms: '(evasion || able_to_pay) && unpaid_judgment'");
        assertThat(sound().with(
                                POINTS,
                                "lists:\n",
                                "  PT-13: {for: arrears, from: utilities, points: -5, cite: rules 4 (2)}\nlists:\n")
                        .analysed())
                .containsExactly(
                        "regimes/points.yaml:19:3 W-TWICE the rules PT-12 and PT-13 make an entry each of one record: 'arrears' from 'utilities'");
        assertThat(sound().with(DEBTORS, "limits: [hotels]", "limits: [air-travel]")
                        .analysed())
                .containsExactly(
                        "regimes/debtors.yaml:32:3 W-TWICE the rules DB-10 and DB-11 do different things to one domain: 'air-travel'");
    }

    @Test
    void whatIsDeclaredAndNeverUsedIsTold() {
        assertThat(sound().with(DEBTORS, "unpaid_judgment && able_to_pay && evasion", "unpaid_judgment && evasion")
                        .with(DEBTORS, "unpaid_judgment && (able_to_pay || evasion)", "unpaid_judgment")
                        .analysed())
                .containsExactly(
                        "regimes/debtors.yaml:15:3 W-UNUSED no condition asks for the fact 'able-to-pay' that is found");
        assertThat(sound().with(POINTS, "  PT-31: {of: praised, grants: [loans], cite: rules 9 (2)}\n", "")
                        .analysed())
                .containsExactly(
                        "regimes/points.yaml:28:5 W-UNUSED no consequence and no condition reads the list 'praised', and it is not published");
        assertThat(sound().with(
                                POINTS,
                                "lists:\n",
                                "sees: {police: {cite: rules 3 (2)}, town: {cite: rules 3 (2)}, utilities: {cite: rules 3 (2)}, courts: {cite: rules 3 (2)}}\nlists:\n")
                        .analysed())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("W-UNUSED no rule uses the source 'courts' that is seen");
        assertThat(sound().with(
                                DEBTORS,
                                "  evasion: {source",
                                "  arrears: {source: utilities, cite: law art. 1 (1)}\n  evasion: {source")
                        .analysed())
                .containsExactly(
                        "regimes/debtors.yaml:13:3 W-UNUSED no condition asks for the records of 'arrears' that are listened to");
    }

    @Test
    void aSourceFromLongBeforeTheVersionIsNoEvidenceForWhatBeganWithIt() {
        assertThat(sound().with(DEBTORS, "date: 2017, letter: A", "date: 2015-06, letter: A")
                        .analysed())
                .containsExactly(
                        "regimes/debtors.yaml:10:3 W-OLD-EVIDENCE the version v2017 begins on 2017-03-01, and its source 'law' is of 2015-06, more than a year before",
                        "regimes/debtors.yaml:21:7 W-OLD-EVIDENCE the rule DB-02 begins with v2017 on 2017-03-01, and its source 'law' is of 2015-06, more than a year before");
    }

    @Test
    void aDomainThatNoRulebookTouchesIsTold() {
        assertThat(new SmallLibrary().analysed())
                .contains(
                        "assumptions/conduct.yaml:11:3 W-DOMAIN no rulebook bars, limits or grants anything in the domain 'schools'");
    }
}
