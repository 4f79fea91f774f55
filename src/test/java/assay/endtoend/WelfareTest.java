package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regime of another field, written in the language alone. */
final class WelfareTest {
    private static final Path HOME = Path.of(System.getProperty("assay.home", "."));

    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    private static Said assay(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(HOME, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void itsCasesPassAndExerciseEveryRuleThatActs() {
        Said said = assay("test", "welfare-fraud-score");

        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("all pass").doesNotContain("exercises");
    }

    /** The assumed rate of false matches was chosen to meet what was published: 93 in 100 findings were wrong. */
    @Test
    void someNineInTenFindingsAreWrongAsPublished() throws Exception {
        Path results = folder.resolve("results");
        Said said = assay(
                "run", "welfare-fraud", "--quiet", "--residents", "20000", "--draws", "0", "--out", results.toString());
        assertThat(said.code()).as(said.err()).isZero();

        try (Stream<String> lines = Files.lines(results.resolve("tables/figures.csv"))) {
            List<Double> shares = lines.map(line -> line.split(",", -1))
                    .filter(cells -> cells[0].equals("M3")
                            && cells[2].equals("none")
                            && cells[3].equals("A")
                            && cells[5].equals("everybody")
                            && cells[8].equals("welfare-fraud-score/fraud-findings"))
                    .map(cells -> Double.parseDouble(cells[9]))
                    .toList();
            assertThat(shares)
                    .singleElement()
                    .satisfies(share -> assertThat(share).isBetween(88.0, 98.0));
        }
    }
}
