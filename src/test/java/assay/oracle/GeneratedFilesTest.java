package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import assay.check.Check;
import assay.check.Checked;
import assay.evidence.Values;
import assay.plan.Resolution;
import assay.question.Library;
import assay.text.InputRejected;
import assay.text.KeysSeen;
import assay.text.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Libraries of generated files, read by the readers and settled: every key of the language is used, and engine and oracle agree on what comes of them.
 *
 * <p>{@code -Dassay.libraries=1000} runs the long form, in which every key stands in at least 20 libraries.
 */
final class GeneratedFilesTest {
    private static final int LIBRARIES = Integer.getInteger("assay.libraries", 60);
    private static final int ENOUGH = Math.max(1, LIBRARIES / 50);

    @Test
    void everyKeyOfTheLanguageIsUsedAndTheTalliesAreEqual(@TempDir Path home) throws IOException {
        Map<String, Integer> libraries = new TreeMap<>();
        for (int seed = 1; seed <= LIBRARIES; seed++) {
            KeysSeen keys = new KeysSeen();
            Trial trial = read(seed, home.resolve("library-" + seed), keys);
            keys.asked().forEach(key -> libraries.putIfAbsent(key, 0));
            keys.read().forEach(key -> libraries.merge(key, 1, Integer::sum));
            assertThat(Agreement.differences(trial, 5)).as("library %d", seed).isEmpty();
        }
        System.out.printf("Keys read in %d generated libraries:%n", LIBRARIES);
        libraries.forEach((key, n) -> System.out.printf("%6d  %s%n", n, key));
        assertThat(libraries).hasSizeGreaterThan(300);
        assertThat(libraries).allSatisfy((key, n) -> assertThat(n).as(key).isGreaterThanOrEqualTo(ENOUGH));
    }

    private static Trial read(long seed, Path folder, KeysSeen keys) throws IOException {
        Path study = FilesGenerator.write(seed, folder);
        Problems problems = new Problems();
        Checked checked = new Library(folder, problems, keys)
                .question(study)
                .flatMap(question -> Check.of(question, problems))
                .orElseThrow(() -> new InputRejected(problems));
        var people = checked.question().place().filled(Values.CENTRAL).population();
        return new Trial(new Resolution(checked, people, problems).central(), List.of((int) seed % 64));
    }
}
