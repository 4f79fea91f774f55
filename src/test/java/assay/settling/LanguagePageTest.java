package assay.settling;

import static org.assertj.core.api.Assertions.assertThat;

import assay.question.Library;
import assay.text.KeysSeen;
import assay.text.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/language.md} is held to what the readers ask for. */
final class LanguagePageTest {

    /** A place has a page of its own. */
    private static final List<String> ELSEWHERE = List.of("place");

    private static Set<String> keys() {
        KeysSeen seen = new KeysSeen();
        Path home = Path.of("src/test/resources/small");
        assertThat(new Library(home, new Problems(), seen).question(home.resolve("studies/small.yaml")))
                .isPresent();
        Set<String> keys = new TreeSet<>();
        for (String path : seen.asked()) {
            if (!ELSEWHERE.contains(path.split("\\.")[0])) {
                keys.add(path.substring(path.lastIndexOf('.') + 1));
            }
        }
        keys.remove("*");
        return keys;
    }

    @Test
    void everyKeyThatIsReadStandsOnThePage() throws IOException {
        String page = Files.readString(Path.of("docs/language.md"));
        Set<String> keys = keys();
        assertThat(keys).hasSizeGreaterThan(80);
        assertThat(keys.stream()
                        .filter(key -> !Pattern.compile("(?<![a-z-])" + Pattern.quote(key) + "(?![a-z-])")
                                .matcher(page)
                                .find()))
                .isEmpty();
    }
}
