package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What generated models exercise: a feature that never fires is a feature that is not compared. */
final class GeneratedModelsTest {
    private static final int ENOUGH = 20;
    private static final long TRIPLES = Math.max(120, Long.getLong("assay.triples", 120));
    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("seen\\(([^;]*)\\);");

    @Test
    void everyFeatureThatTheOracleKnowsFiresAtLeastTwentyTimes() throws IOException {
        FeatureCount features = LongStream.rangeClosed(1, TRIPLES)
                .parallel()
                .mapToObj(GeneratedModelsTest::count)
                .collect(FeatureCount::new, FeatureCount::add, FeatureCount::add);
        System.out.printf("Features met in %d generated models:%n%s", TRIPLES, features);
        assertThat(namedInTheOracle())
                .hasSizeGreaterThan(80)
                .allSatisfy(feature ->
                        assertThat(features.timesOf(feature)).as(feature).isGreaterThanOrEqualTo(ENOUGH));
        assertThat(features.rarerThan(ENOUGH)).isEmpty();
    }

    private static FeatureCount count(long seed) {
        FeatureCount features = new FeatureCount();
        ModelGenerator.trial(seed).tally((model, layout) -> new Oracle(model, layout, features));
        if (seed % 2 == 0) {
            Closing.of(ModelGenerator.trial(seed), seed).tally((model, layout) -> new Oracle(model, layout, features));
        }
        return features;
    }

    /** The names of features, or what they begin or end with, that stand in the source of the oracle. */
    private static List<String> namedInTheOracle() throws IOException {
        Path sources = Path.of(System.getProperty("assay.home", "."), "src", "test", "java", "assay", "oracle");
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.filter(f -> !f.toString().endsWith("Test.java"))
                    .sorted()
                    .toList()) {
                Matcher seen = SEEN.matcher(Files.readString(file));
                while (seen.find()) {
                    Matcher text = TEXT.matcher(seen.group(1));
                    while (text.find()) {
                        names.add(text.group(1));
                    }
                }
            }
        }
        return names;
    }
}
