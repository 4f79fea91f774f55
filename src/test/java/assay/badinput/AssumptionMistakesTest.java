package assay.badinput;

import static assay.badinput.Mistake.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is said about mistakes in the catalogue of conduct and in assumption files. Each case is a whole library with one edit. */
final class AssumptionMistakesTest {

    @TestFactory
    Stream<DynamicTest> eachMistakeIsToldOnceWhereItStands() {
        return Stream.of(
                        mistake(
                                "an exit of something that does not last",
                                "assumptions/conduct.yaml",
                                "  arrears: {rate: {assumed: 0.2..0.5, value: 0.3, per: spell a month, why: an example}}",
                                "  arrears: {rate: {assumed: 0.2..0.5, value: 0.3, per: spell a month, why: an example}}\n  traffic-violation: {rate: {assumed: 0.2..0.5, value: 0.3, per: spell a month, why: an example}}",
                                "assumptions/conduct.yaml:5:3 E-KIND 'traffic-violation' does not last, so it does not end"),
                        mistake(
                                "a spell that never ends",
                                "assumptions/conduct.yaml",
                                "  arrears: {rate: {assumed: 0.2..0.5, value: 0.3, per: spell a month, why: an example}}",
                                "",
                                "regimes/points.yaml:18:16 E-MISSING nothing says how 'arrears' ends"),
                        mistake(
                                "a fact that is misspelt in an exit",
                                "assumptions/conduct.yaml",
                                "unless: able-to-pay",
                                "unless: able-to-play",
                                "assumptions/conduct.yaml:3:117 E-NAME 'able-to-play' is not a fact of the place or of an assumption; Maybe 'able-to-pay'"),
                        mistake(
                                "a response to something that does not happen",
                                "assumptions/conduct.yaml",
                                "on: [act/traffic-violation]",
                                "on: [act/traffic-violations]",
                                "assumptions/conduct.yaml:13:37 E-NAME 'act/traffic-violations' is not something that a response could change; Maybe 'act/traffic-violation'"),
                        mistake(
                                "a response over a name that is not known",
                                "assumptions/conduct.yaml",
                                "when: listed_any ||",
                                "when: listed_some ||",
                                "assumptions/conduct.yaml:13:67 E-NAME 'listed_some' is not known in conditions of responses"),
                        mistake(
                                "a response without bounds",
                                "assumptions/conduct.yaml",
                                "on: [act/unpaid-judgment, end/unpaid-judgment], when: denied >= 1 && debtors_defaulters, times: {assumed: 1..3, value: 1.5",
                                "on: [act/unpaid-judgment], when: denied >= 1, times: {assumed: 1..300, value: 1.5",
                                "assumptions/conduct.yaml:14:3 E-BANDS 'act/unpaid-judgment' could become more than 64 times as frequent by the responses R2-hardship"),
                        mistake(
                                "more wants than a table can hold",
                                "assumptions/conduct.yaml",
                                "rate: {assumed: 200..800, value: 400",
                                "rate: {assumed: 200..80000000, value: 400",
                                "studies/small.yaml:1:8 E-RATE 'want/air-travel' has a mean of 1066666 occasions a month in one community; at most 4096 are possible"),
                        mistake(
                                "a category that the place does not have",
                                "assumptions/conduct.yaml",
                                "male: 1.2",
                                "mail: 1.2",
                                "assumptions/conduct.yaml:6:112 E-NAME 'mail' is not a category of 'sex'"),
                        mistake(
                                "a unit that is not counted",
                                "assumptions/conduct.yaml",
                                "assumed: 0.02..0.08, value: 0.04, per: spell a month",
                                "assumed: 0.02..0.08, value: 0.04, per: firm a month",
                                "assumptions/conduct.yaml:3:56 E-UNIT this rate is per 'firm', which is not counted here"),
                        mistake(
                                "redress against a list that is misspelt",
                                "assumptions/records.yaml",
                                "debtors.defaulters: {notice",
                                "debtors.default: {notice",
                                "assumptions/records.yaml:35:3 E-NAME 'debtors.default' is not a list; Maybe 'debtors.defaulters'"),
                        mistake(
                                "lateness of a regime that is misspelt",
                                "assumptions/records.yaml",
                                "  points: {chance",
                                "  ponts: {chance",
                                "assumptions/records.yaml:33:3 E-NAME 'ponts' is not a regime; Maybe 'points'"),
                        mistake(
                                "a limit without its chance",
                                "assumptions/records.yaml",
                                "limits:\n  DB-11: {chance: {assumed: 0.3..0.8, value: 0.5, why: an example}}\n",
                                "",
                                "regimes/debtors.yaml:32:3 E-MISSING nothing says how often the rule DB-11 bars what it limits"),
                        mistake(
                                "a section that is misspelt",
                                "assumptions/records.yaml",
                                "stocks:",
                                "stock:",
                                "assumptions/records.yaml:38:1 E-KEY 'stock' is not a key of this group; Maybe 'stocks'"),
                        mistake(
                                "untrue records of a spell that never close",
                                "assumptions/records.yaml",
                                ", lasts: {spread: 30..360 days, assumed: yes, why: an example}",
                                "",
                                "assumptions/records.yaml:8:51 E-MISSING nothing says how long an untrue record of 'unpaid-judgment' stays open"),
                        mistake(
                                "a companion of something that is no spell",
                                "behaviours.yaml",
                                "of: unpaid-judgment",
                                "of: arrears",
                                "behaviours.yaml:14:9 E-KIND 'arrears' is no spell that something could go with"),
                        mistake(
                                "a ratio of an attribute that the place does not have, which is only told",
                                "behaviours.yaml",
                                "attribute: sex",
                                "attribute: gender",
                                "behaviours.yaml:10:21 W-ATTRIBUTE the place smallville has no attribute 'gender'; what differs by it is left out"),
                        mistake(
                                "a value outside its range",
                                "behaviours.yaml",
                                "rate: {value: 12, range: 10..20",
                                "rate: {value: 12, range: 13..20",
                                "behaviours.yaml:8:19 E-RANGE 12 lies outside its range 13..20"),
                        mistake(
                                "a kind that is none",
                                "behaviours.yaml",
                                "kind: monthly",
                                "kind: weekly",
                                "behaviours.yaml:24:11 E-CHOICE 'weekly' is no choice here"))
                .map(Mistake::test);
    }
}
