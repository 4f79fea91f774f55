package assay.cli;

import assay.report.Manifest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** The program that runs: finished work of another one is not used again. */
final class Program {
    private Program() {}

    /** The digest of the jar that runs, or nothing where classes lie in a folder. */
    static String digest() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "";
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? Manifest.Input.of("program", jar).sha256() : "";
        } catch (IOException | URISyntaxException _) {
            return "";
        }
    }
}
