package assay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay cite}: where a rule of the library stands. */
@Command(
        name = "cite",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Say what a rule of the library does, when it holds, where it stands, and what hangs on it.",
        description = {
            "",
            "WHAT is the id of a rule, as reports show it, of a regime or of a reform.",
            "A regime is told whole, with what nobody knows of it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./assay cite JD-02                       article, source, letter and digit, what depends on it",
            "  ./assay cite JD-02 JD-20 --plain         two rules read aloud",
            "  ./assay cite spc-judgment-defaulters     a regime, rule by rule",
            "  ./assay cite --plain                     every rule of the library read aloud",
            "  ./assay cite --all                       every source of the library, and what stands on it"
        })
final class CiteCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WHAT", arity = "0..*", description = "ids of rules, regimes or reforms")
    private List<String> asked = List.of();

    @Option(names = "--plain", description = "in sentences made from the rule itself; without WHAT, all rules")
    private boolean plain;

    @Option(names = "--all", description = "a bibliography: all sources, with what stands on each")
    private boolean all;

    @Option(names = "--json", description = "the same as JSON on standard output")
    private boolean json;

    CiteCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (all && (plain || !asked.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--all is about the whole library and stands alone");
        }
        if (asked.isEmpty() && !all && !plain) {
            throw new ParameterException(
                    spec.commandLine(), "no rule is named; --all lists the sources, --plain reads every rule aloud");
        }
        Citing citing = new Citing(surroundings, plain, json);
        return all ? citing.bibliography() : asked.isEmpty() ? citing.everything() : citing.cite(asked);
    }
}
