package assay.oracle;

import java.io.IOException;
import java.nio.file.Path;

/** The generated libraries, for tests elsewhere that need files which use every key. */
public final class GeneratedLibraries {
    private GeneratedLibraries() {}

    /** Writes the library of a seed into a folder and gives the path of its study. */
    public static Path write(long seed, Path folder) throws IOException {
        return FilesGenerator.write(seed, folder);
    }
}
