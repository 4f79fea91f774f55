package assay.cli;

import assay.report.Json;
import assay.text.Problems;
import java.nio.file.Path;
import java.util.List;

/** Tells what an inspection found; apart from the command, so that its help needs none of this. */
final class Checking {
    private final Surroundings surroundings;

    Checking(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int check(List<Path> paths, boolean json, boolean strict) {
        Inspection inspection = new Inspection(surroundings.library());
        Problems read = inspection.of(paths);
        Problems problems = strict ? read.strict() : read;
        if (json) {
            surroundings.out().print(Json.of(problems.toJson()));
        } else if (problems.isEmpty()) {
            inspection.closed().forEach(surroundings.out()::println);
            surroundings.out().print(problems.render());
        } else {
            inspection.closed().forEach(surroundings.err()::println);
            surroundings.err().print(problems.render());
        }
        if (problems.anyRefused()) {
            return ExitCode.REFUSED;
        }
        return problems.anyError() ? ExitCode.INPUT : ExitCode.DONE;
    }
}
