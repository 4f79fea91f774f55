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
        Problems read = new Inspection(surroundings.library()).of(paths);
        Problems problems = strict ? read.strict() : read;
        if (json) {
            surroundings.out().print(Json.of(problems.toJson()));
        } else if (problems.isEmpty()) {
            surroundings.out().print(problems.render());
        } else {
            surroundings.err().print(problems.render());
        }
        if (problems.anyRefused()) {
            return ExitCode.REFUSED;
        }
        return problems.anyError() ? ExitCode.INPUT : ExitCode.DONE;
    }
}
