package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** {@code assay test} as a user types it. */
final class CasesCommandTest {

    private static final String PASSES = """
            cases-of: rongcheng
            as: as-told
            cases:
              a-start:
                says: Everybody starts with 1000 points
                expect:
                  2016-03-02: {score: 1000}
            """;

    private static final String FAILS = """
            cases-of: rongcheng
            as: as-told
            cases:
              a-ticket:
                says: A ticket costs six points
                life:
                  2016-03-01: traffic-violation
                expect:
                  2016-03-02: {score: 994}
            """;

    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    private static Said assay(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(
                Path.of(System.getProperty("assay.home", ".")), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(code, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void casesThatPassEndWithZeroAndOneLineThatCountsThem() {
        Said said = assay("test", "spc-consumption-restriction");
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).isEqualTo("8 cases in 1 file: all pass." + System.lineSeparator());
    }

    @Test
    void theCasesOfARulebookAreFoundBesideIt() {
        assertThat(assay("test", "library/regimes/spc-consumption-restriction.yaml")
                        .out())
                .startsWith("8 cases in 1 file");
    }

    @Test
    void aCaseThatFailsEndsWithOneAndTheStepAtWhichTheyPart() throws IOException {
        Said said = assay("test", file("a.yaml", PASSES), file("b.yaml", FAILS));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("a-ticket fails", "A ticket costs six points", "expected 994, the rulebook says 995")
                .contains("They part on 2016-03-01, by RC-26 (A traffic ticket): the score went from 1000 to 995.")
                .contains("2 cases in 2 files: 1 pass. 1 fails.")
                .doesNotContain("a-start");
    }

    @Test
    void mistakesEndWithThreeAndPeopleWithFour() throws IOException {
        assertThat(assay("test", file("a.yaml", FAILS.replace("traffic-violation", "traffic-violations")))
                        .code())
                .isEqualTo(3);
        assertThat(assay("test", file("b.yaml", FAILS.replace("    life:", "    who: {id-number: 7}\n    life:")))
                        .code())
                .isEqualTo(4);
        assertThat(assay("test", "rongchengg").err()).contains("Maybe 'rongcheng'");
    }

    @Test
    void theJunitReportIsXmlAndWrittenWhole() throws Exception {
        Path report = folder.resolve("report.xml");
        Said said = assay("test", file("b.yaml", FAILS), "--junit", report.toString());
        assertThat(said.code()).isEqualTo(1);
        Element failure = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("failure")
                .item(0);
        assertThat(failure.getAttribute("message"))
                .isEqualTo("2016-03-02, the score: expected 994, the rulebook says 995");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("b.yaml", "report.xml");
        }
        assertThat(Files.readString(report, StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    @Test
    void mistakesAreErrorsInTheJunitReport() throws IOException {
        Path report = folder.resolve("report.xml");
        Said said =
                assay("test", file("b.yaml", FAILS.replace("score: 994", "score: high")), "--junit", report.toString());
        assertThat(said.code()).isEqualTo(3);
        assertThat(Files.readString(report))
                .contains("<testsuite name=\"mistakes\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">")
                .contains("E-TYPE\"><error message=\"'high' is not a score\"/>");
    }

    @Test
    void whereNothingCanBeWrittenItIsSaid() throws IOException {
        Said said = assay(
                "test",
                file("a.yaml", PASSES),
                "--junit",
                folder.resolve("none/report.xml").toString());
        assertThat(said.code()).isEqualTo(74);
        assertThat(said.err()).startsWith("assay: ");
    }

    @Test
    void jsonTellsTheFailureByItsParts() throws IOException {
        assertThat(assay("test", "--json", file("b.yaml", FAILS)).out())
                .contains(
                        "\"passes\" : false", "\"expected\" : \"994\"", "\"found\" : \"995\"", "\"rule\" : \"RC-26\"");
    }
}
