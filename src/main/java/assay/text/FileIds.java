package assay.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ids of the YAML files of a folder: their names without the ending. */
public final class FileIds {
    public static final String SUFFIX = ".yaml";

    private FileIds() {}

    /** In alphabetical order; empty if there is no such folder or it cannot be read. */
    public static Optional<List<String>> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return Optional.of(files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
