package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands say and how they end, run in this process. */
final class CommandsTest {

    private record Said(int code, String out, String err) {}

    private static Said assay(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(
                Path.of(System.getProperty("assay.home", ".")), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void helpTeachesByExamplesAndNamesTheExitCodes() {
        Said said = assay("--help");

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("Examples:", "./assay run --quick", "Exit codes:", "74  cannot write", "130  interrupted")
                .contains("run", "check", "words", "list", "completion");
    }

    @Test
    void everyCommandHasHelpThatFitsATerminal() {
        for (String command : new String[] {"run", "check", "words", "cite", "list", "completion", "bench"}) {
            Said said = assay(command, "--help");
            assertThat(said.code()).isZero();
            assertThat(said.out().lines()).allMatch(line -> line.length() <= 110);
        }
    }

    @Test
    void aRuleThatNobodyKnowsIsToldOnce() {
        Said said = assay("run", "--without", "XX-1");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).containsOnlyOnce("'XX-1' is not a rule").contains("1 error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "ruin; 'ruin'",
                "run --seed abc; 'abc' is no whole number",
                "run --residents 4999; at least 5000",
                "run --residents 999999999999; at most 100000000",
                "run --months 0; at least 1",
                "run --draws -1; at least 0",
                "run --threads 0; at least 1",
                "run --variant hearsay; 'documented' or 'as-told', not 'hearsay'",
                "run --set coverage; FILE.ID.KEY=VALUE",
                "run --force; --force needs --out",
                "run --outt x; --outt",
                "bench --repeat 0; at least 1",
                "bench --people 100; at least 32768",
                "bench --json --markdown; exclude each other",
                "completion fish; fish",
            })
    void wrongUseEndsWith2AndSaysWhatIsRight(String arguments, String message) {
        Said said = assay(arguments.split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("assay: ").contains(message, "--help").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aMisspeltCommandIsGuessed() {
        assertThat(assay("chekc").err()).contains("Maybe 'check'.");
        assertThat(assay("run", "--resident", "9000").err()).contains("Maybe '--residents'.");
    }

    @ParameterizedTest
    @CsvSource({"yardstick", "wrongly listed", "Wrongful", "M4", "wrongfully-reached", "stale", "as told"})
    void aWordIsExplainedByItsNameItsPlainFormOrItsId(String word) {
        Said said = assay("words", word);

        assertThat(said.code()).isZero();
        assertThat(said.out().lines().count()).isGreaterThan(1);
    }

    @Test
    void aWordMayBeTypedWithoutQuotes() {
        assertThat(assay("words", "wrongly", "listed")).isEqualTo(assay("words", "wrongly listed"));
    }

    @Test
    void aMisspeltWordIsGuessed() {
        Said said = assay("words", "yardstik");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("Maybe 'yardstick'.");
    }

    @Test
    void withoutAWordAllAreListed() {
        assertThat(assay("words").out()).contains("yardstick", "occasion", "wrongfully-reached");
    }

    @ParameterizedTest
    @CsvSource({"bash", "zsh"})
    void completionKnowsTheCommandsAndTheirOptions(String shell) {
        Said said = assay("completion", shell);

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("--residents", "--variant", "words", "check");
    }

    @Test
    void aRuleIsToldWithWhereItStands() {
        Said said = assay("cite", "jd-01");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("JD-01, ").contains("Source B", "read; claim");
        assertThat(assay("cite", "JD-001").err()).contains("Maybe 'JD-01'.");
    }

    @Test
    void theLibraryIsInOrder() {
        Said said = assay("check");

        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
    }

    @Test
    void theLibraryIsListed() {
        assertThat(assay("list").out()).contains("studies", "rongcheng", "regimes", "spc-judgment-defaulters");
    }
}
