package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own: what signals, a full disk and a closed pipe do to a run. */
final class InterruptionTest {
    @TempDir
    Path scratch;

    private Path home;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void aHomeWithASmallLibrary() throws IOException {
        home = SmallLibrary.in(scratch.resolve("home"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aRunThatIsStoppedSaysHowToTakeItUpAndEndsWithTheSameBytes(String signal, int code) throws Exception {
        String[] command = {"run", "small", "--out", "mine", "--months", "2", "--residents", "150000", "--draws", "1"};
        Process run = start(command);
        Path part = scratch.resolve("mine.part");
        while (run.isAlive() && pieces(part) < 3) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(run.isAlive())
                .as("the run was over before it could be stopped")
                .isTrue();

        new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid()))
                .start()
                .waitFor();

        Ended stopped = end(run);
        assertThat(stopped.code()).isEqualTo(code);
        assertThat(stopped.err()).contains("mine.part'; the same command takes it up.");
        assertThat(stopped.out()).isEmpty();
        assertThat(scratch.resolve("mine")).doesNotExist();
        assertThat(pieces(part)).isGreaterThanOrEqualTo(3);

        assertThat(end(start(command)).code()).isZero();
        command[3] = "whole";
        assertThat(end(start(command)).code()).isZero();
        assertThat(files(scratch.resolve("mine"))).hasSizeGreaterThan(20).isEqualTo(files(scratch.resolve("whole")));
        assertThat(part).doesNotExist();
    }

    @Test
    void aDiskThatIsFullEndsWith74AndLeavesNothingInPlace() throws Exception {
        Ended ended = end(
                shell("ulimit -f 8; exec \"$@\"", "run", "small", "--out", "mine", "--months", "2", "--draws", "0"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(74);
        assertThat(ended.err()).contains("assay: cannot write").doesNotContain("Exception", "\tat ");
        assertThat(scratch.resolve("mine")).doesNotExist();
    }

    @Test
    void aReaderThatLeavesIsNotAnError() throws Exception {
        Ended ended = end(shell("\"$@\" | head -n 1", "words"));

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines()).hasSize(1);
    }

    @Test
    void helpLoadsNothingThatIsHeavy() throws Exception {
        List<String> command = java("--help");
        command.add(2, "-Xlog:class+load");
        Ended ended = end(start(command));

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("assay.cli.Main", "picocli.CommandLine")
                .doesNotContain(
                        "dev.cel.",
                        "org.duckdb.",
                        "org.jetbrains.",
                        "org.snakeyaml.",
                        "tools.jackson.",
                        "assay.engine.");
    }

    @Test
    void withoutAnOutputFolderResultsGoBesideEachOther() throws Exception {
        String[] command = {"run", "small", "--months", "1", "--draws", "0", "--quiet"};

        assertThat(end(start(command)).code()).isZero();
        assertThat(end(start(command)).code()).isZero();

        assertThat(scratch.resolve("results/small/report.html")).exists();
        assertThat(scratch.resolve("results/small-2/report.html")).exists();
    }

    @Test
    void neitherLocaleNorTimeZoneChangesAByte() throws Exception {
        List<String> here = java("run", "small", "--out", "here", "--months", "2", "--draws", "2", "--quiet");
        List<String> there = java("run", "small", "--out", "there", "--months", "2", "--draws", "2", "--quiet");
        here.addAll(1, List.of("-Duser.language=en", "-Duser.country=GB", "-Duser.timezone=UTC"));
        there.addAll(
                1,
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=ISO-8859-1"));

        assertThat(end(start(here)).code()).isZero();
        assertThat(end(start(there)).code()).isZero();

        assertThat(files(scratch.resolve("here"))).hasSizeGreaterThan(20).isEqualTo(files(scratch.resolve("there")));
    }

    private static int pieces(Path part) throws IOException {
        if (!Files.isDirectory(part)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(part)) {
            return (int) files.filter(file -> file.getFileName().toString().startsWith("community-"))
                    .count();
        }
    }

    private List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dassay.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Process start(String... arguments) throws IOException {
        return start(java(arguments));
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectOutput(scratch.resolve("out.txt").toFile())
                .redirectError(scratch.resolve("err.txt").toFile())
                .start();
    }

    private Process shell(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        command.addAll(java(arguments));
        return start(command);
    }

    private Ended end(Process process) throws Exception {
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + process.info());
        }
        return new Ended(
                process.exitValue(),
                Files.readString(scratch.resolve("out.txt")),
                Files.readString(scratch.resolve("err.txt")));
    }

    /** What every file of a result holds, but for the one that says when and where it was made. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("run.json")) {
                    files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }
}
