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
        for (String command :
                new String[] {"run", "check", "test", "words", "cite", "diff", "list", "completion", "bench"}) {
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
                "cite; --all lists the sources",
                "diff rongcheng; Missing required parameter",
                "diff rongcheng rongcheng --residents 9000; need --people",
                "cite --all JD-02; stands alone",
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

    /** What was said, with its lines joined. */
    private static String flat(Said said) {
        return said.out().replaceAll("\\s+", " ");
    }

    @Test
    void aRuleIsToldWithWhereItStandsAndWhatHangsOnIt() {
        Said said = assay("cite", "jd-20");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(flat(said))
                .startsWith("JD-20, The court's list of judgment defaulters (spc-judgment-defaulters) ")
                .contains("Article art. 7", "Reliability B", "Credibility 2", "no date of retrieval is recorded")
                .contains("spc-judgment-defaulters.JD-20.within: 30 days, from 0..90 days, assumed:")
                .contains("consequences: JD-18", "deletion-on-the-day (replaces it)", "studies that run it: ")
                .contains("late.spc-judgment-defaulters.defaulters (records-as-they-are)");
    }

    @Test
    void pointsLeadThroughScoreAndGradeToWhatHangsOnThem() {
        assertThat(flat(assay("cite", "rongcheng.RC-20")))
                .contains("conditions that ask for it: RC-08, RC-39.", "lists: villagers-ahead.", "RC-44");
    }

    @Test
    void anUnknownRuleIsGuessedAndNothingElseIsTold() {
        Said said = assay("cite", "JD-01", "JD-001");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualTo("""
                assay: no rule, regime or reform of the library is called 'JD-001'.
                Maybe 'JD-01'.
                """);
    }

    @Test
    void rulesAreReadAloudAndFitATerminal() {
        Said said = assay("cite", "--plain");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("JD-08: Whoever is under 18 is never put on “The list");
        assertThat(said.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aRegimeIsToldWholeWithItsSourcesAndAReformByWhatItChanges() {
        assertThat(flat(assay("cite", "spc-judgment-defaulters")))
                .contains("JD-08 Whoever is under 18", "[d2017 amendment of art. 4, C2]", "What is not known");
        assertThat(flat(assay("cite", "deletion-on-the-day")))
                .contains("a reform of The court's list", "JD-20 When the ground has ended", "[assumed]")
                .doesNotContain("JD-08");
    }

    @Test
    void theBibliographyHasEverySourceOnceWithWhatStandsOnIt() {
        Said said = assay("cite", "--all");

        assertThat(said.out())
                .containsOnlyOnce("Several Provisions on publishing information on the list of judgment")
                .contains("spc-judgment-defaulters: JD-01,")
                .contains("Letter B, read (the whole text)");
    }

    @Test
    void citationsAndHoldingsComeAsJsonToo() {
        assertThat(assay("cite", "--json", "JD-20").out()).contains("\"letter\" : \"B\"", "\"article\" : \"art. 7\"");
        assertThat(assay("cite", "--json", "--all").out()).contains("\"standing\" : {");
        assertThat(assay("list", "--json").out()).contains("\"regimes\" : [", "\"recalled\" : ");
    }

    @Test
    void theSameLawIsSaidToBeTheSame() {
        Said said = assay("diff", "rongcheng", "rongcheng");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).endsWith("No legal difference.\n");
    }

    @Test
    void anUnknownEditionIsAnErrorOfTheInput() {
        Said said = assay("diff", "rongcheng@v2017", "rongchen");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("'v2017' is neither a version of rongcheng nor a date", "Maybe 'rongcheng'.");
    }

    @Test
    void aReformIsComparedInLawAndInPeople() {
        String reformed = "spc-judgment-defaulters+deletion-on-the-day";
        Said said =
                assay("diff", "spc-judgment-defaulters", reformed, "--people", "--residents", "5000", "--seed", "7");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("Milder (2)", "JD-20: deleted within 30 days → 0 days")
                .contains("The same 5,000 people under both (rongcheng,")
                .containsPattern("  wrongly listed +[0-9.]+ .*−");
        assertThat(assay("diff", "spc-judgment-defaulters", reformed, "--json").out())
                .contains("\"kind\" : \"milder\"", "\"rule\" : \"JD-20\"");
    }

    @Test
    void theLibraryIsInOrder() {
        Said said = assay("check", "--strict");

        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
    }

    @Test
    void theLibraryIsListedWithWhatItStandsOn() {
        Said said = assay("list");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("regimes (", "places (", "studies (", "reforms (", "assumptions (")
                .contains("versions: v2013 from 2013-10-01, v2017 from 2017-04-01 (assumed)")
                .contains("documented (10 act)")
                .containsPattern("32 rules: 24 read, 8 recalled, 0 assumed; [0-9]+ numbers: ");
        assertThat(said.out().lines()).allMatch(line -> line.length() <= 100);
    }
}
