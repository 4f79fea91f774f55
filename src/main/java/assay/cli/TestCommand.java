package assay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay test}: whether rulebooks do what the cases beside them expect. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        header = "Hold rulebooks against the cases beside them: made-up lives, and what must follow.",
        description = {
            "",
            "WHAT is a regime of the library, a file of cases or a folder of them. Without it, all cases of the library.",
            "The answer is pass or fail. On failure it says the day, what was expected, what the rulebook says, and the",
            "step at which the two part.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  ./assay test rongcheng",
            "",
            "Exit codes: 0 all cases pass, 1 a case fails, 2 wrong use, 3 there are errors, 4 refused: looks like people."
        })
final class TestCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "WHAT", arity = "0..*", description = "regimes, files or folders")
    private List<String> what = List.of();

    @Option(names = "--json", description = "verdicts and problems as JSON on standard output")
    private boolean json;

    @Option(names = "--junit", paramLabel = "FILE", description = "write the verdicts as JUnit XML too")
    private Optional<String> junit = Optional.empty();

    TestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new Testing(surroundings).test(what, json, junit.map(surroundings::path));
    }
}
