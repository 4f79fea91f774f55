package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cli.Main;
import assay.endtoend.Checkout.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiled program behind the real launcher and a real JDK, in an empty environment. */
final class ProgramTest {

    @TempDir
    static Path scratch;

    private static Checkout checkout;

    @BeforeAll
    static void aBuiltCheckout() throws Exception {
        checkout = new Checkout(scratch.resolve("assay"), scratch).built();
        checkout.with("ASSAY_JDK_PATH", System.getProperty("java.home"));
        jarOfTheClassPath(checkout.folder().resolve("target/assay.jar"));
    }

    @Test
    void aloneItSaysInFiveLinesWhatItIsAndWhatToTypeNext() throws Exception {
        Outcome outcome = checkout.assay();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines()).hasSize(5).first().asString().startsWith("Assay ");
        assertThat(outcome.out()).contains("./assay run", "./assay --help");
    }

    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        String pom = Files.readString(Path.of(System.getProperty("assay.home"), "pom.xml"));

        Outcome outcome = checkout.assay("--version");

        assertThat(outcome.out()).startsWith("assay ");
        assertThat(pom).contains("<version>" + outcome.out().strip().substring("assay ".length()) + "</version>");
    }

    @Test
    void aReaderThatLeavesEarlyIsNotAnError() throws Exception {
        Outcome outcome = checkout.runs(
                Path.of("/bin/sh"),
                "-c",
                "\"$1\" --help | head -n 1",
                "sh",
                checkout.launcher().toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines()).hasSize(1);
    }

    @Test
    void anUnknownCommandIsAUsageError() throws Exception {
        Outcome outcome = checkout.assay("ruin");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("ruin").doesNotContain("Exception");
    }

    /** A jar that holds nothing but the class path of these tests. */
    private static void jarOfTheClassPath(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
    }
}
