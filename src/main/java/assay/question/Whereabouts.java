package assay.question;

import assay.law.Name;
import assay.text.FileIds;
import assay.text.Nearest;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the file that a name means: that of the id in the library's folder for its kind, or the path beside the study.
 * Nothing outside the library and the study's folder is found, but for files that the user has named.
 */
final class Whereabouts {

    private final Shelf shelf;
    private final Path root;
    private final Problems problems;
    private final Set<Path> named = new LinkedHashSet<>();
    /// files that stand for an id, because the user named the file and not the id
    private final Map<Kind, Map<String, Path>> own = new EnumMap<>(Kind.class);

    Whereabouts(Shelf shelf, Problems problems) {
        this.shelf = shelf;
        this.root = shelf.root();
        this.problems = problems;
    }

    /** Lets one file be read wherever it lies, because the user named it and not a study. */
    void allow(Path file) {
        named.add(file.toAbsolutePath().normalize());
    }

    /** Lets an id mean this file. */
    void put(Kind kind, String id, Path file) {
        own.computeIfAbsent(kind, _ -> new HashMap<>()).put(id, file);
    }

    /** The kinds of file, each with its folder in the library. */
    enum Kind {
        REGIME("regimes", "a regime"),
        REFORM("reforms", "a reform"),
        PLACE("places", "a place"),
        ASSUMPTIONS("assumptions", "an assumptions file"),
        BEHAVIOURS("", "a catalogue of behaviours");

        private final String folder;
        private final String words;

        Kind(String folder, String words) {
            this.folder = folder;
            this.words = words;
        }
    }

    /** The file of a name; if there is none, the problem says what there is. */
    Optional<Path> found(Name name, Kind kind, Path folder) {
        Path mine = own.getOrDefault(kind, Map.of()).get(name.id());
        if (mine != null) {
            return Optional.of(mine);
        }
        boolean isPath = name.id().contains("/") || name.id().endsWith(FileIds.SUFFIX);
        Path library = root.resolve(kind.folder);
        Path file = isPath ? folder.resolve(name.id()) : library.resolve(name.id() + FileIds.SUFFIX);
        if (named.contains(file.toAbsolutePath().normalize())) {
            return Optional.of(file);
        }
        if (!inside(file, root) && !inside(file, folder)) {
            problems.add(Problem.error(
                            "E-OUTSIDE",
                            name.at(),
                            "'" + name.id() + "' lies outside the library and the study's folder")
                    .allowing("an id of the library", "a path below the study's folder"));
            return Optional.empty();
        }
        if (Files.isRegularFile(file)) {
            return Optional.of(file);
        }
        Optional<List<String>> ids = ids(library);
        if (ids.isEmpty()) {
            problems.error("E-FILE", Position.wholeFile(shelf.shown(library)), "the folder cannot be read");
            return Optional.empty();
        }
        List<String> known = ids.get();
        Problem problem = Problem.error(
                "E-NAME",
                name.at(),
                isPath
                        ? "there is no file '" + name.id() + "' beside the study"
                        : "'" + name.id() + "' is not " + kind.words + " of the library");
        problems.add(isPath ? problem : problem.allowing(known).maybe(Nearest.maybe(name.id(), known)));
        return Optional.empty();
    }

    /** Whether a file lies in a folder, links followed. */
    private static boolean inside(Path file, Path folder) {
        Path where = file.toAbsolutePath().normalize();
        if (!where.startsWith(folder.toAbsolutePath().normalize())) {
            return false;
        }
        try {
            return !Files.exists(where) || where.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** The ids of all files of a kind that the library has. */
    List<String> ids(Kind kind) {
        return ids(root.resolve(kind.folder)).orElse(List.of());
    }

    /** The ids of a folder's files; none where there is no folder, empty if it cannot be read. */
    private static Optional<List<String>> ids(Path folder) {
        return Files.exists(folder) ? FileIds.in(folder) : Optional.of(List.of());
    }
}
