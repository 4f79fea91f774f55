package assay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay check}: what is wrong with files, all at once. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Check rulebooks, places, assumptions, reforms and studies without running anything.",
        description = {
            "",
            "All mistakes at once, each with its place and a likely remedy. Without FILE it is the library.",
            ""
        },
        footer = {"", "Exit codes: 0 in order, 2 wrong use, 3 there are errors, 4 refused: looks like people."})
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "files or folders")
    private List<String> files = List.of();

    @Option(names = "--json", description = "the problems as a JSON array on standard output")
    private boolean json;

    @Option(names = "--strict", description = "warnings count as errors")
    private boolean strict;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Path> paths = files.isEmpty()
                ? List.of(surroundings.library())
                : files.stream().map(surroundings::path).toList();
        return new Checking(surroundings).check(paths, json, strict);
    }
}
