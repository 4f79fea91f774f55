package assay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assay cite}: where a rule of the library stands. */
@Command(
        name = "cite",
        mixinStandardHelpOptions = true,
        header = "Say what a rule of the library says, when it holds, and where it stands.",
        description = {"", "RULE is its id, as reports show it.", ""},
        footer = {"", "Example:", "  ./assay cite JD-02"})
final class CiteCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "RULE", description = "id of a rule")
    private String rule = "";

    CiteCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new Citing(surroundings).cite(rule);
    }
}
