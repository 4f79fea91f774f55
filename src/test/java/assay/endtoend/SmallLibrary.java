package assay.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A home for the program with the small library of the tests in it. */
final class SmallLibrary {
    private SmallLibrary() {}

    /** Makes the folder, copies the library into it, and gives it back. */
    static Path in(Path home) throws IOException {
        Path small = Path.of(System.getProperty("assay.home", "."), "src/test/resources/small");
        try (Stream<Path> files = Files.walk(small)) {
            for (Path file : files.toList()) {
                Path copy =
                        home.resolve("library").resolve(small.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return home;
    }
}
