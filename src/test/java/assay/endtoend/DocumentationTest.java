package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import assay.cli.Main;
import assay.cli.Surroundings;
import assay.study.Changes;
import assay.study.Inquiry;
import assay.text.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The documentation is executed: its commands, excerpts, paths, links, tables of flags and of exit codes. */
final class DocumentationTest {
    private static final Path HOME = Path.of(System.getProperty("assay.home", "."));
    private static final Pattern FENCE =
            Pattern.compile("(?:<!-- ([^\\n]*) -->\\n)?```(\\w*)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    /** @param mark the comment that stands above, such as {@code runs} or {@code file: PATH} */
    private record Block(Path page, String mark, String language, String text) {}

    private record Said(int code, String out, String err) {}

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("docs"))) {
            List<Path> pages =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            for (String page : List.of(
                    "README.md",
                    "CONTRIBUTING.md",
                    "CHANGELOG.md",
                    "BENCHMARKS.md",
                    "library/README.md",
                    "library/bench/README.md",
                    "samples/rongcheng/README.md")) {
                pages.add(HOME.resolve(page));
            }
            return pages;
        }
    }

    private static String name(Path page) {
        return HOME.relativize(page).toString();
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path page : pages()) {
            FENCE.matcher(Files.readString(page))
                    .results()
                    .forEach(m -> blocks.add(
                            new Block(page, Optional.ofNullable(m.group(1)).orElse(""), m.group(2), m.group(3))));
        }
        return blocks;
    }

    /** The command lines of blocks of shell, as the words that a shell would pass on. */
    private static List<List<String>> commands(Block block) {
        return block.text()
                .lines()
                .map(line -> line.replaceFirst("(^|\\s)#.*", "").replaceFirst("^source <\\((.*)\\)$", "$1"))
                .filter(line -> !line.isBlank())
                .map(line -> WORD.matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .map(word -> word.replaceAll("[\"']", ""))
                        .toList())
                .toList();
    }

    private static Stream<DynamicTest> ofCommands(String mark, Check check) throws IOException {
        return blocks().stream()
                .filter(block -> block.language().equals("sh") && block.mark().startsWith(mark))
                .flatMap(block -> commands(block).stream()
                        .map(command -> DynamicTest.dynamicTest(
                                name(block.page()) + ": " + String.join(" ", command), () -> check.of(command))));
    }

    private interface Check {
        void of(List<String> command) throws IOException;
    }

    private static Said assay(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(HOME, new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsOneThatExists() throws IOException {
        CommandLine assay = Main.commandLine(new Surroundings(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                false,
                HOME,
                HOME,
                () -> 0,
                () -> false,
                new AtomicReference<>("")));
        return ofCommands("", command -> {
            String program = command.getFirst();
            assertThat(program).isIn("./assay", "./mvnw");
            assertThat(HOME.resolve(program)).isExecutable();
            if (program.equals("./assay")) {
                assertThatCode(() -> assay.parseArgs(
                                command.subList(1, command.size()).toArray(String[]::new)))
                        .doesNotThrowAnyException();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aLightCommandEndsWellAndSaysSomething() throws IOException {
        return ofCommands("runs", command -> {
            Said said = assay(command.subList(1, command.size()));
            assertThat(said.err()).isEmpty();
            assertThat(said.code()).isZero();
            assertThat(said.out()).isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> whatARunIsToChangeIsThere() throws IOException {
        return ofCommands("", command -> {
            List<String> sets = after("--set", command);
            List<String> withouts = after("--without", command);
            if (!sets.isEmpty() || !withouts.isEmpty()) {
                Problems problems = new Problems();
                Inquiry inquiry = Inquiry.read(
                        HOME.resolve("library"),
                        HOME.resolve("library/studies/rongcheng.yaml"),
                        changes(sets, Set.copyOf(withouts)),
                        problems);
                assertThat(problems.isEmpty()).as(problems.render()).isTrue();
                assertThat(inquiry.byHand().overrides()).hasSize(sets.size());
            }
        });
    }

    private static Changes changes(List<String> sets, Set<String> withouts) {
        return new Changes(
                Optional.empty(),
                Optional.empty(),
                withouts,
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.of(5_000),
                sets);
    }

    private static List<String> after(String option, List<String> command) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i + 1 < command.size(); i++) {
            if (command.get(i).equals(option)) {
                values.add(command.get(i + 1));
            }
        }
        return values;
    }

    @Test
    void anExampleInTheHelpOfRunSetsANumberThatExists() {
        List<String> sets = WORD.matcher(assay(List.of("run", "--help")).out())
                .results()
                .map(MatchResult::group)
                .filter(word -> word.matches("[a-z0-9-]+(\\.[A-Za-z0-9-]+)+=.*"))
                .toList();

        assertThat(sets).isNotEmpty();
        Problems problems = new Problems();
        Inquiry.read(
                HOME.resolve("library"),
                HOME.resolve("library/studies/rongcheng.yaml"),
                changes(sets, Set.of()),
                problems);
        assertThat(problems.isEmpty()).as(problems.render()).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> anExcerptIsWhatTheFileSays() throws IOException {
        return blocks().stream()
                .filter(block -> block.mark().matches("(file|excerpt): .*"))
                .map(block -> DynamicTest.dynamicTest(name(block.page()) + ": " + block.mark(), () -> {
                    String[] mark = block.mark().split(": ");
                    String file = Files.readString(HOME.resolve(mark[1]));
                    if (mark[0].equals("file")) {
                        assertThat(block.text()).isEqualTo(file);
                    } else {
                        assertThat(file.lines())
                                .containsSubsequence(block.text()
                                        .lines()
                                        .filter(line -> !line.equals("# …"))
                                        .toList());
                    }
                }));
    }

    @Test
    void theStudyAndTheReformOfTheGuideAreInOrder(@TempDir Path folder) throws IOException {
        Map<String, String> shown = blocks().stream()
                .filter(block -> block.mark().matches("(study|reform): .*"))
                .collect(Collectors.toMap(block -> block.mark().split(":")[0], Block::text));
        Path study = Files.writeString(folder.resolve("study.yaml"), shown.get("study"));
        Files.writeString(folder.resolve("deletion.yaml"), shown.get("reform"));
        Path reformed = Files.writeString(
                folder.resolve("reformed.yaml"),
                shown.get("study").replace("without: [CR-03]", "reforms: [./deletion.yaml]"));

        assertThat(assay(List.of("check", study.toString(), reformed.toString())))
                .satisfies(said -> {
                    assertThat(said.err()).isEmpty();
                    assertThat(said.code()).isZero();
                });
        assertThat(Files.readString(reformed)).contains("deletion.yaml");
    }

    @Test
    void theExitCodesAreThoseOfTheProgram() throws IOException {
        Set<String> known = Pattern.compile("static final int \\w+ = (\\d+);")
                .matcher(Files.readString(HOME.resolve("src/main/java/assay/cli/ExitCode.java")))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String page : List.of("README.md", "docs/guide.md")) {
            assertThat(firstColumn(page, "| code | means |")).as(page).containsExactlyInAnyOrderElementsOf(known);
        }
        String help = assay(List.of("--help")).out();
        assertThat(known).allSatisfy(code -> assertThat(help).containsPattern("(?m)(^| ) *" + code + "  \\S"));
    }

    @ParameterizedTest
    @CsvSource({
        "run,README.md,flag",
        "run,docs/guide.md,flag of `run`",
        "check,docs/guide.md,flag of `check`",
        "test,docs/guide.md,flag of `test`",
        "explain,docs/guide.md,flag of `explain`",
        "cite,docs/guide.md,flag of `cite`",
        "diff,docs/guide.md,flag of `diff`",
        "list,docs/guide.md,flag of `list`",
        "bench,docs/guide.md,flag of `bench`"
    })
    void everyFlagIsInTheTable(String command, String page, String head) throws IOException {
        Set<String> known = new TreeSet<>();
        Matcher option = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z-]+)")
                .matcher(assay(List.of(command, "--help")).out());
        while (option.find()) {
            known.add(option.group(1));
        }
        known.removeAll(Set.of("--help", "--version"));
        Set<String> told = firstColumn(page, "| " + head + " | what").stream()
                .map(cell -> cell.replace("`", "").split(" ")[0])
                .filter(cell -> cell.startsWith("--"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isNotEmpty().isEqualTo(known);
    }

    /** The first cells of the rows below the head of a table. */
    private static List<String> firstColumn(String page, String head) throws IOException {
        return Files.readString(HOME.resolve(page))
                .lines()
                .dropWhile(line -> !line.startsWith(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("(?<!\\\\)\\|")[1].strip())
                .toList();
    }

    @Test
    void everyWayToInstallAJdkIsTheLaunchersOwn() throws IOException {
        String readme = Files.readString(HOME.resolve("README.md"));
        List<String> ways = Pattern.compile("(?m)^  \\S.*?  +((?:sudo|brew) .*)$")
                .matcher(Files.readString(HOME.resolve("assay")))
                .results()
                .map(m -> m.group(1))
                .toList();

        assertThat(ways)
                .hasSizeGreaterThan(4)
                .allSatisfy(way -> assertThat(readme).contains("`" + way + "`"));
    }

    @TestFactory
    Stream<DynamicTest> aPathOrAClassThatIsNamedExists() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(name(page), () -> {
                    String text = FENCE.matcher(Files.readString(page)).replaceAll("");
                    List<String> missing = CODE.matcher(text)
                            .results()
                            .map(m -> m.group(1))
                            .filter(code -> !exists(code))
                            .toList();
                    assertThat(missing).isEmpty();
                }));
    }

    /** Whether what a piece of code names is there; true of what names neither a path nor a class. */
    private static boolean exists(String code) {
        if (code.matches("(library|docs|src|samples|\\.ci)/[\\w./-]+")) {
            return Files.exists(HOME.resolve(code));
        }
        if (code.matches("assay\\.[a-z]+(\\.[a-z]+)*(\\.[A-Z]\\w+)?")) {
            String path = code.replace('.', '/');
            return Stream.of("src/main/java/", "src/test/java/")
                    .anyMatch(tree -> Files.exists(HOME.resolve(tree + path))
                            || Files.exists(HOME.resolve(tree + path + ".java")));
        }
        return true;
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(name(page), () -> {
                    List<String> broken = new ArrayList<>();
                    for (MatchResult link :
                            LINK.matcher(Files.readString(page)).results().toList()) {
                        if (!leads(page, link.group(1))) {
                            broken.add(link.group(1));
                        }
                    }
                    assertThat(broken).isEmpty();
                }));
    }

    private static boolean leads(Path page, String target) throws IOException {
        if (target.startsWith("https://")) {
            return true;
        }
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1 || anchors(Files.readString(file)).contains(parts[1]);
    }

    /** The anchors that a heading has on the usual sites: lower case, blanks as hyphens, no other signs. */
    private static Set<String> anchors(String text) {
        return Pattern.compile("(?m)^#+ (.*)$")
                .matcher(text)
                .results()
                .map(m -> m.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsCitedIsThisVersion() throws IOException {
        Matcher cited =
                Pattern.compile("(?m)^version: (\\S+)$").matcher(Files.readString(HOME.resolve("CITATION.cff")));

        assertThat(cited.find()).isTrue();
        assertThat(assay(List.of("--version")).out().strip()).isEqualTo("assay " + cited.group(1));
    }

    @Test
    void everyTableOfARunIsInTheGuide() throws IOException {
        String guide = Files.readString(HOME.resolve("docs/guide.md"));
        Map<String, Boolean> told = new TreeMap<>();
        for (String tables : List.of("FigureTables", "MonthTables", "CauseTables", "NumberTables")) {
            Pattern.compile("new Table\\(\\s*\"([a-z-]+)\"")
                    .matcher(Files.readString(HOME.resolve("src/main/java/assay/report/account/" + tables + ".java")))
                    .results()
                    .forEach(m -> told.put(m.group(1), guide.contains("`tables/" + m.group(1) + ".*`")));
        }

        assertThat(told).hasSizeGreaterThan(10).doesNotContainValue(false);
    }
}
