package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a command ends when it cannot go on, and what it says while it does. */
final class EndingsTest {
    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aSmallLibrary() throws IOException {
        Path small = Path.of(System.getProperty("assay.home", "."), "src/test/resources/small");
        try (Stream<Path> files = Files.walk(small)) {
            for (Path file : files.toList()) {
                Path copy = scratch.resolve("library")
                        .resolve(small.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private Surroundings surroundings(LongSupplier nanos, BooleanSupplier stopped) {
        return new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                scratch,
                scratch,
                nanos,
                stopped,
                new AtomicReference<>(""));
    }

    @Test
    void aDefectIsOneLineAndAFileThatHelpsToMendIt() throws IOException {
        int code = Main.execute(
                surroundings(
                        () -> {
                            throw new IllegalStateException("the clock is broken");
                        },
                        () -> false),
                "run",
                "small");

        assertThat(code).isEqualTo(70);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        Matcher told = Pattern.compile("a defect of Assay.*IllegalStateException: the clock is broken.*'(.*)'")
                .matcher(err.toString());
        assertThat(told.find()).as(err.toString()).isTrue();
        Path details = Path.of(told.group(1));
        assertThat(details).content().contains("arguments [run, small]", "at assay.cli.");
        Files.delete(details);
    }

    @Test
    void wantOfMemoryIsToldAsSuch() {
        int code = Main.execute(
                surroundings(
                        () -> {
                            throw new OutOfMemoryError("Java heap space");
                        },
                        () -> false),
                "run",
                "small");

        assertThat(code).isEqualTo(70);
        assertThat(err.toString())
                .contains("the memory that Java may use", "is full", "ASSAY_OPTS=-Xmx4g", "--residents", "--threads");
    }

    @Test
    void wantOfMemoryBeforeAnythingWasFinishedLeavesNoFolderBehind() {
        int code = Main.execute(
                surroundings(() -> 0, () -> {
                    throw new IllegalStateException("in a thread", new OutOfMemoryError("Java heap space"));
                }),
                "run",
                "small",
                "--out",
                "full",
                "--draws",
                "0");

        assertThat(code).isEqualTo(70);
        assertThat(err.toString()).contains("is full", "ASSAY_OPTS=-Xmx4g").doesNotContain("defect");
        assertThat(scratch.resolve("full.part")).doesNotExist();
        assertThat(scratch.resolve("full")).doesNotExist();
    }

    @Test
    void aRunThatIsToldToStopEndsWith130AndSaysHowToTakeItUp() {
        AtomicInteger asked = new AtomicInteger();

        int code = Main.execute(
                surroundings(() -> 0, () -> asked.incrementAndGet() > 20),
                "run",
                "small",
                "--months",
                "1",
                "--draws",
                "0");

        assertThat(code).isEqualTo(130);
        assertThat(err.toString()).contains("small.part'; the same command takes it up.");
        assertThat(scratch.resolve("results/small")).doesNotExist();
        assertThat(scratch.resolve("results/small.part")).isDirectory();
    }

    @Test
    void whatWasStoppedIsTakenUpWithoutBeingNamed() {
        AtomicInteger asked = new AtomicInteger();
        Main.execute(
                surroundings(() -> 0, () -> asked.incrementAndGet() > 20),
                "run",
                "small",
                "--months",
                "1",
                "--draws",
                "0");

        int code = Main.execute(surroundings(() -> 0, () -> false), "run", "small", "--months", "1", "--draws", "0");

        assertThat(code).isZero();
        assertThat(scratch.resolve("results/small/report.html")).exists();
        assertThat(scratch.resolve("results/small.part")).doesNotExist();
    }

    @Test
    void whereNobodyLooksThereIsALineAMinute() {
        AtomicLong seconds = new AtomicLong();
        MinuteLines lines = new MinuteLines(new PrintWriter(err), () -> seconds.get() * 1_000_000_000L);
        lines.begin("the whole place", 1_000);
        for (int i = 0; i < 10; i++) {
            seconds.addAndGet(20);
            lines.done(100);
        }
        lines.end();

        assertThat(err.toString().lines())
                .containsExactly(
                        "assay: the whole place: 30 %, 5 months of residents a second, 2 min 20 s left",
                        "assay: the whole place: 60 %, 5 months of residents a second, 1 min 20 s left",
                        "assay: the whole place: 90 %, 5 months of residents a second, 20 s left");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59.4, 59 s", "60, 1 min 0 s", "3725, 1 h 2 min"})
    void timeIsToldInTwoUnitsAtMost(double seconds, String words) {
        assertThat(Pace.time(seconds)).isEqualTo(words);
    }
}
