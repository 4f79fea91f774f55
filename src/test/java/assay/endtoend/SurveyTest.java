package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many regimes in one table. */
final class SurveyTest {
    @TempDir
    Path scratch;

    private Path home;

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void aHomeWithASmallLibraryAndASurvey() throws IOException {
        home = SmallLibrary.in(scratch.resolve("home"));
        write("all");
    }

    private void write(String regimes) throws IOException {
        Files.writeString(
                home.resolve("library/studies/every-regime.yaml"),
                "survey: every-regime\ntitle: Every regime\nasks: What does each do?\nregimes: " + regimes
                        + "\nresidents: 6000\nmonths: 6\n");
    }

    private Said assay(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(home, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(code, out.toString(), err.toString());
    }

    private Said run(String name, String... more) {
        List<String> all = new java.util.ArrayList<>(
                List.of("run", "every-regime", "--out", scratch.resolve(name).toString()));
        all.addAll(List.of(more));
        return assay(all.toArray(String[]::new));
    }

    @Test
    void everyRegimeThatSaysWhereItRunsIsARowOfOneTable() throws IOException {
        Said said = run("one");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Every regime", "debtors", "1 regimes").doesNotContain("points  ");
        String table = Files.readString(scratch.resolve("one/tables/regimes.csv"));
        assertThat(table).contains("debtors,documented,smallville,6000,6,", ",A,reach,", ",B,wrongfully-reached,");
        assertThat(Files.readString(scratch.resolve("one/report.html"))).contains("debtors, documented, beside points");
        assertThat(scratch.resolve("one/manifest.json")).exists();
        assertThat(scratch.resolve("one.part")).doesNotExist();
    }

    @Test
    void threadsChangeNothingAndASeedDoes() throws IOException {
        run("one", "--threads", "1", "--quiet");
        run("two", "--threads", "3", "--quiet");
        run("other", "--seed", "5", "--quiet");
        String one = Files.readString(scratch.resolve("one/tables/regimes.csv"));
        assertThat(Files.readString(scratch.resolve("two/tables/regimes.csv"))).isEqualTo(one);
        assertThat(Files.readString(scratch.resolve("two/report.html")))
                .isEqualTo(Files.readString(scratch.resolve("one/report.html")));
        assertThat(Files.readString(scratch.resolve("other/tables/regimes.csv")))
                .isNotEqualTo(one);
    }

    @Test
    void aRegimeThatDoesNotSayWhereItRunsIsToldWithWhatToWrite() throws IOException {
        write("[debtors, points]");
        Said said = run("one");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err())
                .contains("every-regime.yaml:4", "'points' does not say where it runs by itself", "runs: {");
        assertThat(scratch.resolve("one")).doesNotExist();
    }

    @Test
    void aNumberChangedByHandBelongsToOneRegime() {
        Said said = run("one", "--set", "debtors.DB-30.within=3 days");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("a survey takes no --set");
    }
}
