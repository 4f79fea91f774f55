package assay.measures;

import static org.assertj.core.api.Assertions.assertThat;

import assay.measure.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on measures says what the code does, in the same words. */
final class CatalogueTest {
    private static final Path PAGE = Path.of(System.getProperty("assay.home", "."), "docs/measures.md");

    @ParameterizedTest
    @EnumSource(Measure.class)
    void thePageDefinesTheMeasureAsTheCodeDoes(Measure measure) throws IOException {
        String page = Files.readString(PAGE);
        String heading = "### " + measure.id() + " `" + measure.key() + "`: " + measure.title() + "\n";

        assertThat(page).containsOnlyOnce(heading);
        String section =
                page.substring(page.indexOf(heading) + heading.length()).split("\n### ", 2)[0];
        assertThat(section)
                .containsIgnoringCase(measure.plain())
                .contains("| numerator | " + measure.numerator() + " |")
                .contains("| denominator | " + measure.denominator() + " |")
                .contains("| unit, direction | " + measure.unit().label() + " "
                        + measure.direction().sign() + " |")
                .contains("| edges | " + measure.edges() + " |")
                .contains("\"" + measure.whenUndefined() + "\"")
                .contains("| as coded | ");
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void aMeasureIsFoundByItsKeyAndByItsId(Measure measure) {
        assertThat(Measure.named(measure.key())).contains(measure);
        assertThat(Measure.named(measure.id())).contains(measure);
        assertThat(Arrays.stream(Measure.values()).filter(other -> other.key().equals(measure.key())))
                .hasSize(1);
    }
}
