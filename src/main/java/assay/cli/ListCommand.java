package assay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code assay list}: what the library holds. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {"List what the library holds: studies, places, regimes, reforms, assumptions."})
final class ListCommand implements Callable<Integer> {
    private static final List<String> KINDS = List.of("studies", "places", "regimes", "reforms", "assumptions");
    private static final String SUFFIX = ".yaml";

    private final Surroundings surroundings;

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = surroundings.out();
        for (String kind : KINDS) {
            List<Path> files = files(surroundings.library().resolve(kind));
            if (!files.isEmpty()) {
                out.println(kind);
                int width =
                        files.stream().mapToInt(file -> id(file).length()).max().orElse(0);
                for (Path file : files) {
                    out.println("  " + id(file) + " ".repeat(width - id(file).length()) + "  " + title(file));
                }
            }
        }
        out.println("'./assay run STUDY' runs one of the studies; a study of your own is a path.");
        return ExitCode.DONE;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static String title(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("title:"))
                    .map(line -> line.substring("title:".length()).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
