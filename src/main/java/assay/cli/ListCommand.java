package assay.cli;

import assay.reading.Contents;
import assay.report.Json;
import assay.text.Problems;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay list}: what the library holds. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "List what the library holds: regimes, places, studies, reforms, assumptions, with what",
            "each stands on: how many rules and numbers were read, recalled or assumed.",
            ""
        })
final class ListCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "the same as JSON on standard output")
    private boolean json;

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Contents contents = Contents.of(surroundings.library(), problems);
        problems.rejectIfAny();
        Holdings holdings = new Holdings(contents);
        PrintWriter out = surroundings.out();
        if (json) {
            out.print(Json.of(holdings.fields()));
            return ExitCode.DONE;
        }
        holdings.lines().forEach(out::println);
        out.println("'./assay run STUDY' runs one of the studies; a study of your own is a path.");
        for (String file : contents.unsound()) {
            surroundings.err().println("assay: '" + file + "' has errors; './assay check " + file + "' shows them.");
        }
        return ExitCode.DONE;
    }
}
