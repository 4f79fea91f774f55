package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code assay check} says of the files of the small library, with mistakes in them. */
final class CheckTest {

    @TempDir
    private Path scratch;

    private Path home = Path.of("");

    private record Said(int code, String out, String err) {

        List<String> told() {
            return err.lines()
                    .filter(line -> line.contains("  error ") || line.contains("  warning "))
                    .toList();
        }
    }

    @BeforeEach
    void aHomeWithASmallLibrary() throws IOException {
        home = SmallLibrary.in(scratch.resolve("home"));
    }

    private Said check(String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.concat(Stream.of("check"), Stream.of(more)).toArray(String[]::new);
        int code = Main.execute(home, new PrintWriter(out), new PrintWriter(err), words);
        return new Said(code, out.toString(), err.toString());
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = home.resolve("library").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private String file(String name) {
        return home.resolve("library").resolve(name).toString();
    }

    @Test
    void aLibraryInOrderHasAnEmptyListOfProblems() {
        Said said = check("--json");
        assertThat(said.out()).isEqualTo("[]\n");
        assertThat(said.code()).isZero();
    }

    @Test
    void aWarningCountsAsAnErrorIfTheReaderIsStrict() throws IOException {
        edit(
                "regimes/debtors.yaml",
                "sources:\n",
                "sources:\n  idle: {title: T, by: B, date: 2013, letter: A, seen: read}\n");
        Said lenient = check();
        Said strict = check("--strict");
        assertThat(lenient.code()).isZero();
        assertThat(lenient.told()).hasSize(1).first().asString().contains("warning W-SOURCE");
        assertThat(strict.code()).isEqualTo(3);
        assertThat(strict.told()).hasSize(1).first().asString().contains("error W-SOURCE");
        assertThat(strict.err()).endsWith("1 error, 0 warnings in 8 files.\n");
    }

    @Test
    void aWarningMayBeAcceptedWithAReason() throws IOException {
        edit(
                "regimes/debtors.yaml",
                "sources:\n",
                "accept: {W-SOURCE: read for the history}\nsources:\n  idle: {title: T, by: B, date: 2013, letter: A, seen: read}\n");
        assertThat(check("--strict").told()).isEmpty();
        edit("regimes/debtors.yaml", "  idle: {title: T, by: B, date: 2013, letter: A, seen: read}\n", "");
        assertThat(check().told())
                .containsExactly(
                        "library/regimes/debtors.yaml:5:10  warning W-ACCEPT  nothing of the kind W-SOURCE is found here any more");
    }

    @Test
    void anErrorCannotBeAcceptedNorAWarningWithoutAReason() throws IOException {
        edit("regimes/debtors.yaml", "sources:\n", "accept: {E-NAME: never mind, W-SOURCE: }\nsources:\n");
        assertThat(check().told())
                .extracting(line -> line.replaceAll(".*error ", ""))
                .containsExactly(
                        "E-ACCEPT  'E-NAME' is not the code of a warning",
                        "E-ACCEPT  nothing says why this is accepted");
    }

    @Test
    void theNamesOfARulebookByItselfAreLookedUpWhetherItSaysWhereItRunsOrNot() throws IOException {
        edit("regimes/debtors.yaml", "able_to_pay && evasion", "able_to_pays && evasion");
        assertThat(check(file("regimes/debtors.yaml")).told())
                .containsExactly(
                        "library/regimes/debtors.yaml:20:49  error E-NAME  'able_to_pays' is not known in conditions of debtors");
        edit("regimes/debtors.yaml", "able_to_pays && evasion", "able_to_pay && evasion");
        edit("regimes/points.yaml", "!debtors_defaulters", "!debtors_defaulter");
        assertThat(check(file("regimes/points.yaml")).told())
                .containsExactly(
                        "library/regimes/points.yaml:30:45  error E-NAME  'debtors_defaulter' is not known in conditions of points");
    }

    @Test
    void aRulebookOutsideOfTheLibraryIsCheckedAgainstIt() throws IOException {
        edit("regimes/points.yaml", "!debtors_defaulters", "!debtors_defaulter");
        Path mine = scratch.resolve("mine.yaml");
        Files.move(home.resolve("library/regimes/points.yaml"), mine);
        assertThat(check(mine.toString()).told()).hasSize(1).first().asString().contains("debtors_defaulter");
    }

    @Test
    void aReformIsCheckedWithTheRulebookThatItChanges() throws IOException {
        edit("reforms/on-the-day.yaml", "of: debtors", "of: debtors\nnote: by itself");
        Path mine = scratch.resolve("reform.yaml");
        Files.writeString(mine, """
                reform: harsher
                title: A harsher list
                of: debtors
                replace:
                  DB-01: {in: v2013, if: unpaid_judgment && evation, assumed: yes, why: an example}
                """);
        assertThat(check(mine.toString()).told()).hasSize(1).first().asString().contains("'evation' is not known");
    }

    @Test
    void mistakesThatDoNotHangOnEachOtherAreToldAtOnce() throws IOException {
        edit("regimes/points.yaml", "cap: total", "cap: totally");
        edit("regimes/points.yaml", "!debtors_defaulters", "!debtors_defaulter");
        edit("regimes/debtors.yaml", "able_to_pay && evasion", "able_to_pays && evasion");
        edit("assumptions/records.yaml", "stocks:", "stock:");
        assertThat(check().told())
                .extracting(line -> line.replaceAll("^library/(\\S+?):(\\d+).*error (\\S+).*", "$1:$2 $3"))
                .containsExactly(
                        "assumptions/records.yaml:38 E-KEY",
                        "regimes/debtors.yaml:20 E-NAME",
                        "regimes/points.yaml:11 E-CHOICE",
                        "regimes/points.yaml:30 E-NAME");
    }

    @Test
    void aFileThatGrowsWhenItIsReadIsRefusedAtItsFirstAnchor() throws IOException {
        Path laughs = scratch.resolve("laughs.yaml");
        Files.writeString(laughs, "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        assertThat(check(laughs.toString()).told())
                .hasSizeGreaterThan(2)
                .anyMatch(line -> line.contains(":1:4  error E-ANCHOR"));
    }

    @Test
    void otherEncodingsAreNamed() throws IOException {
        Path file = scratch.resolve("x.yaml");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 'r', 0, 0, 0});
        assertThat(check(file.toString()).told()).first().asString().contains("UTF-32, not UTF-8");
        Files.write(file, "regime: x\n".getBytes(StandardCharsets.UTF_16));
        assertThat(check(file.toString()).told()).first().asString().contains("UTF-16, not UTF-8");
        Files.write(file, "regime: x\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(check(file.toString()).told()).first().asString().contains(":2:1  error E-ENCODING");
    }

    @Test
    void aNameThatAnotherMistakeHidIsNotTold() throws IOException {
        edit("regimes/points.yaml", "  praised:\n    against: no", "  praised:\n    against: now");
        edit("regimes/points.yaml", "cap: total", "cap: totally");
        assertThat(check().told()).hasSize(2).noneMatch(line -> line.contains("E-NAME"));
    }
}
