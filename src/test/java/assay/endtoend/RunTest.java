package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of a small study, in this process: what lies in the folder afterwards and how each way of failing ends. */
final class RunTest {
    private static final String STUDY = "small";

    @TempDir
    Path scratch;

    private Path home;

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void aHomeWithASmallLibrary() throws IOException {
        home = SmallLibrary.in(scratch.resolve("home"));
    }

    private Said assay(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(home, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(code, out.toString(), err.toString());
    }

    private Said run(String name, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("run", STUDY, "--out", scratch.resolve(name).toString(), "--months", "4"));
        arguments.addAll(List.of(more));
        return assay(arguments.toArray(String[]::new));
    }

    @Test
    void aRunLeavesAReportTablesAndWhatItIsAFunctionOf() {
        Said said = run("mine", "--draws", "0");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains(
                        "A small study",
                        "Smallville",
                        "Per 1,000 people present, less is better:",
                        "Listed without lawful ground  Ever listed while unable to pay")
                .contains(scratch.resolve("mine/report.html").toString());
        assertThat(files("mine"))
                .containsKeys(
                        "report.html",
                        "manifest.json",
                        "run.json",
                        "tables/figures.csv",
                        "tables/figures.parquet",
                        "tables/dictionary.csv");
        assertThat(scratch.resolve("mine.part")).doesNotExist();
    }

    @Test
    void theSameInputsGiveTheSameBytesWhateverTheThreads() {
        run("one", "--draws", "2", "--threads", "1", "--quiet");
        run("two", "--draws", "2", "--threads", "3", "--quiet");

        Map<String, String> one = files("one");
        Map<String, String> two = files("two");
        one.remove("run.json");
        two.remove("run.json");
        assertThat(one).hasSizeGreaterThan(20).isEqualTo(two);
    }

    @Test
    void anotherSeedGivesOtherCounts() {
        run("one", "--draws", "0", "--quiet");
        run("two", "--draws", "0", "--quiet", "--seed", "8");

        assertThat(files("one").get("tables/figures.csv"))
                .isNotEqualTo(files("two").get("tables/figures.csv"));
    }

    @Test
    void quietSaysNothingAndJsonSaysOneObject() {
        Said quiet = run("quiet", "--draws", "0", "--quiet");
        Said json = run("json", "--draws", "0", "--json", "--quiet");

        assertThat(quiet.out()).isEmpty();
        assertThat(quiet.err()).isEmpty();
        assertThat(json.out().strip()).startsWith("{").endsWith("}").contains("\"measures\"", "\"report\"");
    }

    @Test
    void whereNobodyLooksNoFirstResultIsTold() {
        assertThat(run("first", "--draws", "0").err()).doesNotContain("first result");
    }

    @Test
    void anExistingFolderIsLeftAloneUnlessForced() {
        run("mine", "--draws", "0", "--quiet");
        String before = files("mine").get("run.json");

        Said refused = run("mine", "--draws", "0", "--quiet");
        assertThat(refused.code()).isEqualTo(74);
        assertThat(refused.err()).contains("--force");
        assertThat(files("mine").get("run.json")).isEqualTo(before);

        assertThat(run("mine", "--draws", "0", "--quiet", "--force", "--seed", "9")
                        .code())
                .isZero();
        assertThat(files("mine").get("manifest.json")).contains("\"9\"");
    }

    @Test
    void aFolderThatCannotBeWrittenEndsWith74() throws IOException {
        Files.writeString(scratch.resolve("file"), "");

        Said said = run("file/mine", "--draws", "0", "--quiet");

        assertThat(said.code()).isEqualTo(74);
        assertThat(said.err()).startsWith("assay: cannot write").contains("--out");
    }

    @Test
    void anUnknownStudyEndsWith3AndIsGuessed() {
        Said said = assay("run", "smal");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("no study and no regime of the library has this name", "Maybe 'small'");
    }

    @Test
    void aMissingFileAndAFolderInItsPlaceEndWith3() {
        Said missing = assay("run", scratch.resolve("nothing.yaml").toString());
        Said folder = assay("run", scratch.toString() + "/");

        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("there is no such file");
        assertThat(folder.code()).isEqualTo(3);
        assertThat(folder.err()).contains("this is a directory");
    }

    @Test
    void aStudyThatIsBrokenEndsWith3AndSaysWhere() throws IOException {
        Path broken = home.resolve("library/studies/broken.yaml");
        Files.writeString(
                broken,
                Files.readString(home.resolve("library/studies/small.yaml")).replace("draws: 8", "drawz: 8"));

        Said said = assay("run", "broken");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("broken.yaml:", "'drawz'", "Maybe 'draws'")
                .doesNotContain("Exception");
    }

    @Test
    void aHeadlineThatIsNoMeasureEndsWith3() throws IOException {
        Path wrong = home.resolve("library/studies/wrong.yaml");
        Files.writeString(
                wrong,
                Files.readString(home.resolve("library/studies/small.yaml"))
                        .replace("headline: wrongfully-reached", "headline: wrongly-reached"));

        Said said = assay("run", "wrong");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("Maybe 'wrongfully-reached'");
    }

    @Test
    void aNumberSetByHandIsMarked() {
        Said said = run(
                "mine", "--draws", "0", "--set", "records.courts.unpaid-judgment.coverage=0.5", "--without", "DB-08");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("by hand", "records.courts.unpaid-judgment.coverage is 0.5, not 0.95");
        assertThat(files("mine").get("report.html")).contains("changed by hand");
    }

    @Test
    void aSettingOfNoKnownNumberIsGuessed() {
        Said said = run("mine", "--set", "records.courts.unpaid-judgment.coverege=0.5");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("Maybe 'records.courts.unpaid-judgment.coverage'");
    }

    @Test
    void aSettingThatIsNoShareEndsWith3() {
        Said said = run("mine", "--set", "records.courts.unpaid-judgment.coverage=1.5");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("a share lies between 0 and 1");
    }

    @Test
    void aRuleThatDoesNotExistCannotBeLeftOut() {
        assertThat(run("mine", "--without", "DB-99").code()).isEqualTo(3);
    }

    @Test
    void aPlaceOfTheUsersOwnIsAFileAnywhere() throws IOException {
        Path place = scratch.resolve("elsewhere.yaml");
        Files.writeString(
                place,
                Files.readString(home.resolve("library/places/smallville.yaml"))
                        .replace("title: Smallville", "title: Elsewhere"));

        Said said = run("mine", "--draws", "0", "--place", place.toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Elsewhere");
    }

    @Test
    void aTableOfPeopleIsRefusedAsAPlace() throws IOException {
        Path people = scratch.resolve("people.csv");
        Files.writeString(people, """
                name,id_number,phone,age
                Wang Fang,370602198001011234,13800000001,44
                Li Na,370602199002022345,13800000002,34
                Zhang Wei,370602197003033456,13800000003,54
                Liu Yang,370602196004044567,13800000004,64
                """);

        Said said = run("mine", "--place", people.toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("refused");
        assertThat(said.err()).doesNotContain("Wang Fang");
        assertThat(scratch.resolve("mine")).doesNotExist();
    }

    @Test
    void aPlaceFileThatListsPeopleIsRefusedToo() throws IOException {
        Path people = scratch.resolve("people.yaml");
        Files.writeString(people, """
                place: people
                residents:
                  - {name: Wang Fang, id-number: "370602198001011234", phone: "13800000001"}
                  - {name: Li Na, id-number: "370602199002022345", phone: "13800000002"}
                  - {name: Zhang Wei, id-number: "370602197003033456", phone: "13800000003"}
                """);

        Said said = run("mine", "--place", people.toString());

        assertThat(said.code()).as(said.err()).isEqualTo(4);
        assertThat(said.err()).contains("refused").doesNotContain("Wang Fang", "370602198001011234");
        assertThat(scratch.resolve("mine")).doesNotExist();
    }

    @Test
    void aSeedThatIsNoNumberIsWrongUse() {
        Said said = run("mine", "--seed", "seven");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--seed", "seven").doesNotContain("Exception", "\tat ");
        assertThat(scratch.resolve("mine")).doesNotExist();
    }

    @Test
    void aPlaceThatIsMissingEndsWith3() {
        Said missing = run("mine", "--place", scratch.resolve("nowhere.yaml").toString());
        Said unknown = run("mine", "--place", "smalville");

        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("there is no such file");
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("Maybe 'smallville'");
    }

    @Test
    void marginalsThatContradictEachOtherEndWith3() throws IOException {
        Path place = scratch.resolve("torn.yaml");
        Files.writeString(
                place,
                Files.readString(home.resolve("library/places/smallville.yaml"))
                        .replace("urban: 0.7, rural: 0.3", "urban: 0.7, rural: 0.7"));

        Said said = run("mine", "--place", place.toString());

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("torn.yaml:").doesNotContain("Exception");
    }

    private Map<String, String> files(String name) {
        Path folder = scratch.resolve(name);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
