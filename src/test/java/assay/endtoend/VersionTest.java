package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class VersionTest {

    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        String pom = Files.readString(Path.of(System.getProperty("assay.home"), "pom.xml"));
        assertThat(pom).contains("<version>" + Version.number() + "</version>");
    }
}
