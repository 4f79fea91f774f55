package assay.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code docs/rulebook.md} is what the schemas say. */
final class RulebookPageTest {

    /** Run {@code assay.schema.RulebookPage} where it fails, as {@code SchemaWriter} for the schemas. */
    @Test
    void thePageIsMadeFromTheSchemas() throws IOException {
        assertThat(Files.readString(RulebookPage.PAGE)).isEqualTo(RulebookPage.text());
    }

    @Test
    void thePageTellsEveryKindOfFileAndItsKeys() throws IOException {
        assertThat(RulebookPage.text())
                .contains("## A regime", "| `lists.….enter.….term` |", "| `consequences.….bars` |")
                .contains("| `records.….….coverage` |", "## A file of cases");
    }
}
