package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManifestTest {
    @TempDir
    Path scratch;

    private static Manifest.Input input(String path, String text) {
        return Manifest.Input.of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDigestIsThatOfTheBytes() throws Exception {
        Path file = Files.writeString(scratch.resolve("abc"), "abc");

        // FIPS 180-4, example of SHA-256
        assertThat(Manifest.Input.of("abc", file).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Manifest.Input.of("abc", file)).isEqualTo(input("abc", "abc"));
    }

    @Test
    void theOrderInWhichFilesAreReadDoesNotShow() throws Exception {
        Manifest one = new Manifest("0.1.0", "nowhere", 1, Map.of(), List.of(input("a", "1"), input("b", "2")));
        Manifest other = new Manifest("0.1.0", "nowhere", 1, Map.of(), List.of(input("b", "2"), input("a", "1")));
        Manifest changed = new Manifest("0.1.0", "nowhere", 1, Map.of(), List.of(input("b", "2"), input("a", "3")));

        assertThat(one.json(scratch)).isEqualTo(other.json(scratch)).doesNotContain("\r");
        assertThat(one.digest()).isEqualTo(other.digest()).isNotEqualTo(changed.digest());
    }
}
