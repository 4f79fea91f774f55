package assay.cli;

import assay.text.FileIds;
import assay.text.Nearest;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the study stands that a user names. */
final class StudyFile {
    private StudyFile() {}

    /** A path as it is; a name is a study of the library or, if there is none, a regime run by itself. */
    static Path named(String written, Surroundings surroundings, Problems problems) {
        Path asPath = surroundings.path(written);
        Path studies = surroundings.library().resolve("studies");
        Path regimes = surroundings.library().resolve("regimes");
        boolean isPath = written.contains("/") || written.contains("\\") || written.endsWith(FileIds.SUFFIX);
        for (Path inLibrary :
                List.of(studies.resolve(written + FileIds.SUFFIX), regimes.resolve(written + FileIds.SUFFIX))) {
            if (!isPath && Files.exists(inLibrary)) {
                return inLibrary;
            }
        }
        if (isPath || Files.exists(asPath)) {
            return asPath;
        }
        List<String> known = Stream.concat(names(studies, problems).stream(), names(regimes, problems).stream())
                .distinct()
                .toList();
        problems.register(written);
        problems.add(Problem.error(
                        "E-FILE", Position.wholeFile(written), "no study and no regime of the library has this name")
                .allowing(known)
                .maybe(Nearest.maybe(written, known)));
        problems.rejectIfAny();
        return asPath;
    }

    private static List<String> names(Path folder, Problems problems) {
        Optional<List<String>> ids = FileIds.in(folder);
        if (ids.isEmpty()) {
            problems.error("E-FILE", Position.wholeFile(folder.toString()), "the folder cannot be read");
            problems.rejectIfAny();
        }
        return ids.orElse(List.of());
    }
}
