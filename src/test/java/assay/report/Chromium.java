package assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An installed Chromium, run without a window; absent, tests are skipped at a desk and fail where CI=true. */
final class Chromium {
    private final Path program;
    private final Path scratch;

    private Chromium(Path program, Path scratch) {
        this.program = program;
        this.scratch = scratch;
    }

    static Chromium installed(Path scratch) {
        Optional<Path> program = find();
        if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(
                    "CI=true and no Chromium: apt-get install chromium, or name one in ASSAY_CHROMIUM");
        }
        assumeTrue(program.isPresent(), "no Chromium; to test pages: apt-get install chromium");
        return new Chromium(program.orElseThrow(), scratch);
    }

    private static Optional<Path> find() {
        String named = System.getenv("ASSAY_CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The document as it stands after its scripts have run. */
    String document(Path page, int width, int height) throws Exception {
        return run(
                "--window-size=" + width + "," + height,
                "--virtual-time-budget=30000",
                "--dump-dom",
                page.toUri().toString());
    }

    byte[] pdf(Path page) throws Exception {
        Path pdf = Files.createTempFile(scratch, "page", ".pdf");
        run("--no-pdf-header-footer", "--print-to-pdf=" + pdf, page.toUri().toString());
        return Files.readAllBytes(pdf);
    }

    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory(scratch, "profile")));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(scratch, "chromium", ".out");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Chromium did not end: " + command);
        }
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
