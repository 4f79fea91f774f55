package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code assay explain} as a user has it. */
final class ExplainTest {
    private static final Path HOME = Path.of(System.getProperty("assay.home", "."));

    private record Said(int code, String out, String err) {}

    private static Said explain(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 3];
        all[0] = "explain";
        all[1] = "--residents";
        all[2] = "5000";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        int code = Main.execute(HOME, new PrintWriter(out), new PrintWriter(err), all);
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void theWorstOffIsToldWithSeedAndACommandThatTellsTheSame() {
        Said said = explain("--worst", "wrongful");

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("This person is synthetic")
                .contains("seed 20140101")
                .contains("Where these rules stand:")
                .contains("JD-01  Several Provisions");
        assertThat(said.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
        String again = said.out()
                .lines()
                .dropWhile(line -> !line.startsWith("The same again: "))
                .takeWhile(line -> !line.isEmpty())
                .reduce("", (a, b) -> a + " " + b.strip())
                .replaceFirst(".*explain rongcheng ", "");
        String[] words = Arrays.stream(again.strip().split(" ", -1))
                .filter(word -> !word.equals("--residents") && !word.equals("5000"))
                .toArray(String[]::new);
        assertThat(life(explain(words).out())).isNotEmpty().isEqualTo(life(said.out()));
    }

    /** The story without how its person was chosen. */
    private static String life(String out) {
        return out.substring(out.indexOf("The same again"));
    }

    @Test
    void asJsonItSaysTheSameForAMachine() {
        JsonNode life = JsonMapper.shared()
                .readTree(explain("--worst", "listed", "--json").out());

        assertThat(life.get("synthetic").asString()).contains("synthetic").contains("20140101");
        assertThat(life.get("worlds").propertyNames()).containsExactly("A", "C");
        assertThat(life.get("worlds").get("A").get("days_listed").asLong()).isPositive();
        assertThat(life.get("moments"))
                .anySatisfy(moment -> assertThat(moment.get("what").asString()).isEqualTo("enters"));
        assertThat(life.get("rules").propertyNames()).isNotEmpty();
    }

    @Test
    void whoIsLikeSomebodyHasTheseCategories() {
        JsonNode life = JsonMapper.shared()
                .readTree(explain("--like", "elderly rural female", "--json", "--beside", "B")
                        .out());

        assertThat(life.get("is").asString())
                .containsPattern("age [6-9]\\d")
                .contains("sex female")
                .contains("residence rural");
        assertThat(life.get("worlds").propertyNames()).containsExactly("A", "B");
    }

    @Test
    void whatARuleDidIsCountedAndOneOfThosePeopleTold() {
        Said said = explain("--rule", "CR-01");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("arts. 1 and 2, B2")
                .contains("put on a list")
                .contains("All are synthetic")
                .contains("The synthetic person to whom it did most: resident ")
                .contains("The whole life: ./assay explain rongcheng --resident ");
    }

    @Test
    void whatARewardGaveIsToldToo() {
        Said said = explain("--rule", "RC-42");

        assertThat(said.code()).isZero();
        assertThat(said.out()).containsPattern("favoured +[1-9]").doesNotContain("nothing");
    }

    @Test
    void aRuleThatOnlyShapesOthersIsNotSaidToHaveDoneNothing() {
        Said said = explain("--rule", "JD-08");

        assertThat(said.out()).contains("it shapes what other rules do").doesNotContain("to anybody");
    }

    @Test
    void inAClosedStudyTheCommunitiesAreSimulatedTogether() {
        for (String[] whom : new String[][] {{"--rule", "CR-01"}, {"--worst", "listed"}, {"--resident", "0"}}) {
            Said said = explain("rongcheng-one-office", "--months", "6", whom[0], whom[1]);

            assertThat(said.err()).isEmpty();
            assertThat(said.code()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--resident 5000 | 3 | E-RESIDENT",
                "--resident 12.900 | 3 | nobody comes so often in place of resident 12",
                "--resident 1 --world D | 3 | the study has no alternative 'D'",
                "--resident 1 --beside AA | 3 | Maybe 'A'",
                "--worst denied --like 'rurall' | 3 | Maybe 'rural'",
                "--rule CR-011 | 3 | Maybe 'CR-01'",
                "--worst wrongfull | 2 | Maybe 'wrongful'",
                "--worst denied --resident 3 | 2 | not both",
                "--resident 1.x | 2 | --resident takes a number from 0",
                "--rule CR-01 --worst denied | 2 | --rule asks about a rule",
                "--world A | 2 | nobody is named"
            })
    void whatIsNotThereIsToldWithWhatIs(String arguments, int code, String says) {
        Said said = explain(arguments.replace("'", "").split(" ", -1));

        assertThat(said.code()).isEqualTo(code);
        assertThat(said.err()).contains(says);
        assertThat(said.out()).isEmpty();
    }
}
