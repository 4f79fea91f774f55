package assay.cases;

import assay.text.Problem;
import assay.text.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of cases that a test writes, played beside the library of {@code src/test/resources/small} or the one that ships. */
public final class PlayedCases {
    private static final Path HOME = Path.of(System.getProperty("assay.home", "."));

    private final Problems problems = new Problems();
    private final Optional<TestRun> run;

    private PlayedCases(Path library, String text) {
        try {
            Path file = Files.createTempFile("cases", ".yaml");
            try {
                Files.writeString(file, text);
                run = TestRun.of(library, file, "cases.yaml", problems);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside the rulebooks that ship. */
    public static PlayedCases of(String text) {
        return new PlayedCases(HOME.resolve("library"), text);
    }

    /** Beside the rulebooks of the small library. */
    public static PlayedCases small(String text) {
        return new PlayedCases(HOME.resolve("src/test/resources/small"), text);
    }

    /** Errors as line, code and message. */
    public List<String> errors() {
        return problems.all().stream()
                .filter(p -> p.severity() != Problem.Severity.WARNING)
                .map(p -> p.at().line() + " " + p.code() + " " + p.found()
                        + (p.maybe() == null ? "" : "; Maybe " + p.maybe()))
                .toList();
    }

    public boolean refused() {
        return problems.anyRefused();
    }

    public TestRun run() {
        return run.orElseThrow(() -> new AssertionError(problems.render()));
    }

    /** The only case's verdict. */
    public Verdict verdict() {
        if (problems.anyError() || run().verdicts().size() != 1) {
            throw new AssertionError(problems.render());
        }
        return run().verdicts().getFirst();
    }

    /** What is told of the only case, which fails, without its title. */
    public List<String> told() {
        List<String> lines = Told.failure(verdict());
        return lines.subList(2, lines.size());
    }
}
