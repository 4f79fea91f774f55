package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The fast engine against the oracle: equal tallies, number for number, on generated models and on every case that ever showed a difference.
 *
 * <p>{@code -Dassay.triples=1000} runs the long form, {@code -Dassay.first=…} other seeds. A difference is made as small as it goes and kept as a file.
 */
final class EngineAgreesWithOracleTest {
    private static final long TRIPLES = Long.getLong("assay.triples", 200);
    private static final long FIRST = Long.getLong("assay.first", 1);
    private static final Path CASES =
            Path.of(System.getProperty("assay.home", "."), "src", "test", "resources", "oracle", "cases");

    @Test
    void onGeneratedModelsTheTalliesAreEqual() throws IOException {
        agree(List.of());
    }

    @Test
    void onModelsThatTheEngineAddsUpByTheMonthTheTalliesAreEqual() throws IOException {
        agree(List.of(Shrinking.STEADY));
    }

    @Test
    void onClosedModelsTheTalliesAreEqual() throws IOException {
        agree(List.of(Shrinking.CLOSED));
    }

    @Test
    void onClosedModelsThatTheEngineAddsUpByTheMonthTheTalliesAreEqual() throws IOException {
        agree(List.of(Shrinking.CLOSED, Shrinking.STEADY));
    }

    private static void agree(List<String> first) throws IOException {
        Optional<Long> seed = LongStream.range(FIRST, FIRST + TRIPLES)
                .parallel()
                .boxed()
                .filter(s ->
                        !Agreement.differences(Shrinking.after(s, first), 1).isEmpty())
                .findFirst();
        if (seed.isPresent()) {
            Case smallest = new Case(seed.get(), Agreement.smallest(seed.get(), first));
            Path file = smallest.saveIn(CASES);
            fail(
                    "engine and oracle differ on seed %d, smallest case in %s:%n%s%n%s",
                    seed.get(),
                    file,
                    String.join("\n", Agreement.differences(smallest.trial(), 15)),
                    CaseText.of(smallest.trial()));
        }
    }

    @TestFactory
    Stream<DynamicTest> onEveryCaseThatOnceDifferedTheTalliesAreEqual() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<Path> cases = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            return cases.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(Agreement.differences(
                                            Case.read(file).trial(), 15))
                                    .isEmpty()));
        }
    }
}
