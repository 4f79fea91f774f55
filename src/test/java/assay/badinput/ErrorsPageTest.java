package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} and the program know the same codes. */
final class ErrorsPageTest {

    private static final Pattern IN_CODE = Pattern.compile("\"([EW]-[A-Z]+(?:-[A-Z]+)*)\"");
    private static final Pattern ON_PAGE = Pattern.compile("(?m)^\\| ([EW]-[A-Z-]+) \\|");

    @Test
    void everyCodeStandsOnThePageAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> known.addAll(found(IN_CODE, text(f))));
        }
        assertThat(known).hasSizeGreaterThan(50);
        assertThat(found(ON_PAGE, text(Path.of("docs/errors.md")))).isEqualTo(known);
    }

    @Test
    void noCodeStandsTwice() {
        assertThat(ON_PAGE.matcher(text(Path.of("docs/errors.md"))).results().map(m -> m.group(1)))
                .doesNotHaveDuplicates();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
