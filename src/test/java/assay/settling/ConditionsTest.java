package assay.settling;

import static org.assertj.core.api.Assertions.assertThat;

import assay.law.Clause;
import assay.law.Comparison;
import assay.law.Condition;
import assay.law.Conditions;
import assay.law.Term;
import assay.law.Vocabulary;
import assay.text.Node;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What conditions mean, and where a message points when one is wrong. */
final class ConditionsTest {

    private static final Conditions CONDITIONS = new Conditions(vocabulary(), "of the test");

    private static Vocabulary vocabulary() {
        SequencedMap<String, Term> terms = new LinkedHashMap<>();
        terms.put("age", new Term.Age());
        terms.put("residence", new Term.Attribute("residence", List.of("urban", "rural")));
        terms.put("unpaid_judgment", new Term.Recorded("unpaid-judgment"));
        terms.put("count_evasion", new Term.Count("evasion"));
        terms.put("able_to_pay", new Term.Fact("able-to-pay"));
        terms.put("score", new Term.Score("town"));
        terms.put("grade", new Term.Grade("town", List.of("D", "C", "B")));
        terms.put("defaulters", new Term.Listed("court", "defaulters"));
        return new Vocabulary(terms);
    }

    private static Clause clause(String yaml) {
        Problems problems = new Problems();
        Node.Mapping top =
                Tree.readMapping(new SourceText("c.yaml", yaml), problems).orElseThrow();
        return new Clause((Node.Scalar) top.get("if").orElseThrow());
    }

    private static Condition meaning(String text) {
        Problems problems = new Problems();
        return CONDITIONS
                .read(clause("if: \"" + text + "\""), problems)
                .orElseThrow(() -> new AssertionError(problems.render()));
    }

    private static List<String> told(String yaml) {
        Problems problems = new Problems();
        assertThat(CONDITIONS.read(clause(yaml), problems)).isEmpty();
        return problems.all().stream()
                .map(p -> p.at().line() + ":" + p.at().column() + "+" + p.at().length() + " " + p.found()
                        + (p.maybe() == null ? "" : "; Maybe " + p.maybe()))
                .toList();
    }

    @Test
    void aBareBehaviourIsALiveRecordOfIt() {
        assertThat(meaning("unpaid_judgment"))
                .isEqualTo(new Condition.Records("unpaid-judgment", Comparison.AT_LEAST, 1));
    }

    @Test
    void aConstantMayStandOnEitherSide() {
        assertThat(meaning("600 > score")).isEqualTo(meaning("score < 600"));
        assertThat(meaning("-5 <= score")).isEqualTo(new Condition.Score("town", Comparison.AT_LEAST, -5));
    }

    @Test
    void aChainOfTheSameOperatorIsOneList() {
        assertThat(meaning("able_to_pay && unpaid_judgment && !defaulters"))
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Fact("able-to-pay"),
                        new Condition.Records("unpaid-judgment", Comparison.AT_LEAST, 1),
                        new Condition.Not(new Condition.Listed("court", "defaulters")))));
    }

    @Test
    void andBindsCloserThanOr() {
        Condition a = new Condition.Fact("able-to-pay");
        Condition d = new Condition.Listed("court", "defaulters");
        Condition u = new Condition.Records("unpaid-judgment", Comparison.AT_LEAST, 1);
        assertThat(meaning("able_to_pay || defaulters && unpaid_judgment"))
                .isEqualTo(new Condition.Any(List.of(a, new Condition.All(List.of(d, u)))));
        assertThat(meaning("(able_to_pay || defaulters) && unpaid_judgment"))
                .isEqualTo(new Condition.All(List.of(new Condition.Any(List.of(a, d)), u)));
    }

    @Test
    void attributesAndGradesAreComparedWithWords() {
        assertThat(meaning("residence == 'rural'")).isEqualTo(new Condition.HasCategory("residence", List.of("rural")));
        assertThat(meaning("residence != 'rural'"))
                .isEqualTo(new Condition.Not(new Condition.HasCategory("residence", List.of("rural"))));
        assertThat(meaning("grade in ['C', 'D']")).isEqualTo(new Condition.GradeIn("town", List.of("C", "D")));
    }

    @Test
    void equalTextsAreReadOnce() {
        assertThat(meaning("age >= 18 && score < 3")).isSameAs(meaning("age >= 18 && score < 3"));
    }

    @Test
    void aNameInTheMiddleOfALineIsPointedAt() {
        assertThat(told("if: able_to_pay && evasoin && score < 600"))
                .containsExactly("1:20+7 'evasoin' is not known in conditions of the test");
    }

    @Test
    void aNameInAQuotedTextIsPointedAt() {
        assertThat(told("if: \"able_to_pays\""))
                .containsExactly("1:6+12 'able_to_pays' is not known in conditions of the test; Maybe 'able_to_pay'");
    }

    @Test
    void aNameInTheThirdLineOfATextIsPointedAt() {
        assertThat(told("if: >-\n  able_to_pay &&\n  unpaid_judgment &&\n  scores < 600\n"))
                .containsExactly("4:3+6 'scores' is not known in conditions of the test; Maybe 'score'");
    }

    /** Every part of a condition that says one thing, as line:column+length. */
    private static List<String> places(String yaml) {
        Clause clause = clause(yaml);
        Condition condition = CONDITIONS.read(clause, new Problems()).orElseThrow();
        List<String> places = new ArrayList<>();
        condition.each(part -> {
            var at = CONDITIONS.at(clause, part);
            String name = part.getClass().getSimpleName();
            places.add(name + " " + at.line() + ":" + at.column() + "+" + at.length());
        });
        return places;
    }

    @Test
    void everyPartOfAConditionStandsAtItsOperatorOrName() {
        assertThat(places("if: able_to_pay && !(score < 600 || residence != 'rural') && grade in ['C', 'D']"))
                .containsExactly(
                        "All 1:59+2",
                        "Fact 1:5+11",
                        "Not 1:20+1",
                        "Any 1:34+2",
                        "Score 1:28+1",
                        "Not 1:47+2",
                        "HasCategory 1:47+2",
                        "GradeIn 1:68+2");
    }

    @Test
    void placesAreRightInQuotesWhereAnEscapeTakesTwoCharactersOfTheFile() {
        assertThat(places("if: 'residence == ''rural'' && score < 600'"))
                .containsExactly("All 1:29+2", "HasCategory 1:16+2", "Score 1:38+1");
        assertThat(places("if: \"residence == \\\"rural\\\" && \\x73core < 600\""))
                .containsExactly("All 1:29+2", "HasCategory 1:16+2", "Score 1:41+1");
        assertThat(told("if: 'residence == ''rurall'' && score < 600'"))
                .containsExactly("1:19+10 'rurall' is not a category of 'residence'; Maybe 'rural'");
        assertThat(told("if: 'grade in [''C'', ''D''] && scores < 600'"))
                .containsExactly("1:33+6 'scores' is not known in conditions of the test; Maybe 'score'");
    }

    @Test
    void placesAreRightInBlocksAndInTextsOfSeveralLines() {
        List<String> places = List.of("All 3:15+2", "Fact 3:3+11", "Score 4:9+1");
        assertThat(places("top: 1\nif: |\n  able_to_pay &&\n  score < 600\n# a comment\n"))
                .isEqualTo(places);
        assertThat(places("top: 1\nif: >- # folded\n  able_to_pay &&\n  score < 600\n"))
                .isEqualTo(places);
        assertThat(places("top: 1\nif:\n  able_to_pay &&\n  score < 600\n")).isEqualTo(places);
        assertThat(places("top: 1\nif:\n \"able_to_pay &&\n  score < 600\"\n")).isEqualTo(places);
        assertThat(places("top: 1\nif: \"\\\n  able_to_pay &&\\\n\n  score < 600\"\n"))
                .containsExactly("All 3:15+2", "Fact 3:3+11", "Score 5:9+1");
    }

    @Test
    void aConditionThatWasReadElsewhereStandsWhereItIsWrittenNow() {
        assertThat(places("if: able_to_pay && age < 7")).containsExactly("All 1:17+2", "Fact 1:5+11", "Age 1:24+1");
        assertThat(places("also: x\nif: 'able_to_pay && age < 7'"))
                .containsExactly("All 2:18+2", "Fact 2:6+11", "Age 2:25+1");
    }

    @Test
    void everyUnknownNameIsTold() {
        assertThat(told("if: one || two || able_to_pay")).hasSize(2);
    }

    @TestFactory
    Stream<DynamicTest> whatCelAllowsAndConditionsDoNot() {
        return Stream.of(
                refused("age", "2+3 'age' (attribute) is not true or false by itself"),
                refused("age + 1 < 18", "10+1 '<' compares a name with a constant"),
                refused("age < score", "6+1 '<' compares a name with a constant"),
                refused("age < 17.5", "8+1 'age' (attribute) is compared with whole numbers only"),
                refused("age < 'x'", "8+1 'age' (attribute) is compared with whole numbers only"),
                refused("residence < 'rural'", "12+1 'residence' (attribute) is a word and has no order: use == or in"),
                refused("residence == 'rurall'", "15+8 'rurall' is not a category of 'residence'; Maybe 'rural'"),
                refused("grade in ['C', 'E']", "17+3 'E' is not a grade"),
                refused("score in [1, 2]", "8+2 'score' (score) is not a word; 'in' asks for words"),
                refused("able_to_pay == true", "14+2 'able_to_pay' (fact) is true or false by itself"),
                refused("able_to_pay ? defaulters : defaulters", "14+1 '? :' is not used in conditions"),
                refused("'x'", "2+1 a constant stands here, where a condition belongs"),
                refused("score < 99999999999", "10+1 a number of a condition lies between -1000000000 and 1000000000"),
                refused("able_to_pay && ", "15+1 the condition ends here, where something is still missing"),
                refused("able_to_pay and defaulters", "14+1 'and' cannot stand here in a condition; Maybe '&&'"),
                refused("score = 5", "8+1 '=' cannot stand here in a condition; Maybe '=='"),
                refused("able_to_pay)", "13+1 ')' cannot stand here in a condition"));
    }

    /** The condition stands in the second line from the second column on; told is "column of the text+length message". */
    private static DynamicTest refused(String text, String told) {
        return DynamicTest.dynamicTest(
                text, () -> assertThat(told("if: |-\n " + text + "\n")).containsExactly("2:" + told));
    }
}
