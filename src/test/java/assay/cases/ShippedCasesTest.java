package assay.cases;

import static org.assertj.core.api.Assertions.assertThat;

import assay.text.Problem;
import assay.text.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases that ship beside the rulebooks that ship. */
final class ShippedCasesTest {
    private static final Path LIBRARY = Path.of(System.getProperty("assay.home", "."), "library");

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(LIBRARY.resolve("cases"))) {
            return all.sorted().toList();
        }
    }

    private static TestRun run(Path file) {
        Problems problems = new Problems();
        TestRun run = TestRun.of(LIBRARY, file, String.valueOf(file.getFileName()), problems)
                .orElseThrow(() -> new AssertionError(problems.render()));
        assertThat(problems.all().stream().filter(p -> p.severity() != Problem.Severity.WARNING))
                .as(problems.render())
                .isEmpty();
        return run;
    }

    @TestFactory
    Stream<DynamicTest> everyCasePasses() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> {
                    TestRun run = run(file);
                    assertThat(run.verdicts()).isNotEmpty().hasSize(run.cases());
                    assertThat(run.verdicts().stream()
                                    .filter(v -> !v.passes())
                                    .map(v -> String.join("\n", Told.failure(v))))
                            .isEmpty();
                }));
    }

    @Test
    void everyRuleThatActsIsExercised() throws IOException {
        Map<String, List<String>> missing = files().stream()
                .map(ShippedCasesTest::run)
                .filter(r -> !r.missing().isEmpty())
                .collect(Collectors.toMap(TestRun::regime, TestRun::missing, (a, _) -> a, TreeMap::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRegimeHasCases() throws IOException {
        try (Stream<Path> regimes = Files.list(LIBRARY.resolve("regimes"))) {
            assertThat(regimes.map(p -> String.valueOf(p.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(files().stream()
                            .map(p -> String.valueOf(p.getFileName()))
                            .toList());
        }
    }

    @Test
    void aFileOfCasesIsCalledAfterItsRegime() throws IOException {
        for (Path file : files()) {
            assertThat(String.valueOf(file.getFileName())).isEqualTo(run(file).regime() + ".yaml");
        }
    }
}
