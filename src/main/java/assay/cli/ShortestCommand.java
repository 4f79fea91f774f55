package assay.cli;

import assay.law.Variant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay shortest}: the least grave conduct that leads to each bar of a rulebook. */
@Command(
        name = "shortest",
        mixinStandardHelpOptions = true,
        header = "Find the least grave life that leads to each bar of a rulebook. No assumed rate enters.",
        description = {
            "",
            "REGIME is a regime of the library. The rulebook is searched as the automaton that it is: a blameless grown-up does",
            "one thing after another, each is recorded truly and at once, whatever the rules leave to somebody goes against",
            "her, and everything that can be applied for is. Shown is, for each list, each barred domain and the lowest",
            "grade, the life of least gravity that leads there, with dates and rules; and what a single false record does.",
            "How grave each deed is stands in library/assumptions/gravity.yaml: a declared scale, all of it assumed.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./assay shortest rongcheng",
            "  ./assay shortest spc-judgment-defaulters --year 2015",
            "  ./assay shortest spc-judgment-defaulters --reform ability-to-pay-restored",
            "",
            "Exit codes: 0 done, 2 wrong use, 3 there are errors, 74 cannot write."
        })
final class ShortestCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "REGIME", description = "a regime of the library")
    private String regime = "";

    @Option(
            names = "--variant",
            paramLabel = "VARIANT",
            description = "documented or as-told; default: as its 'runs' says")
    private @Nullable String variant;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "the law of 1 January of that year; default: the last of its 'runs'")
    private @Nullable Integer year;

    @Option(names = "--reform", paramLabel = "REFORM", description = "beside the same with this reform; repeatable")
    private List<String> reforms = List.of();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "write the lives as cases that './assay test FILE' plays")
    private @Nullable String save;

    @Option(names = "--json", description = "as JSON on standard output")
    private boolean json;

    ShortestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Variant> as = Optional.ofNullable(variant).flatMap(Variant::named);
        if (variant != null && as.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--variant is 'documented' or 'as-told', not '" + variant + "'");
        }
        return new Shortest(surroundings)
                .search(regime, as, Optional.ofNullable(year), reforms, Optional.ofNullable(save), json);
    }
}
