package assay.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay diff}: how the law of two rulebooks differs, and what the difference does to people. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tell how two rulebooks differ in law: what is harsher, milder, added, dropped, renamed, moved.",
        description = {
            "",
            "A and B are files of rulebooks or regimes of the library. Behind each may stand a version or a",
            "date (REGIME@VERSION, REGIME@2017-05-01) and reforms (REGIME+REFORM). Comments, notes and order",
            "are no difference.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./assay diff spc-judgment-defaulters@v2013 spc-judgment-defaulters@v2017",
            "  ./assay diff spc-judgment-defaulters spc-judgment-defaulters+deletion-on-the-day",
            "  ./assay diff rongcheng my/rongcheng.yaml --people --residents 20000",
            "",
            "Exit codes: 0 done, with or without a difference; 2 wrong use, 3 an input has errors."
        })
final class DiffCommand implements Callable<Integer> {
    private static final long FEWEST_RESIDENTS = 5_000;
    private static final long MOST_RESIDENTS = 100_000_000;
    private static final long QUICK_RESIDENTS = 20_000;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "A", description = "the older rulebook")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "the newer rulebook")
    private String after = "";

    @Option(names = "--people", description = "also run both on the same people, and tell what the difference does")
    private boolean people;

    @Option(names = "--place", paramLabel = "NAME|FILE", description = "another place than that of A's 'runs'")
    private @Nullable String place;

    @Option(
            names = "--residents",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "how many people, at least 5,000; default: 20,000")
    private @Nullable Long residents;

    @Option(names = "--seed", paramLabel = "N", converter = WholeNumber.class, description = "another seed: other luck")
    private @Nullable Long seed;

    @Option(names = "--json", description = "the same as one JSON object on standard output")
    private boolean json;

    DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!people && (place != null || residents != null || seed != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--place, --residents and --seed say how to run; they need --people");
        }
        if (residents != null && (residents < FEWEST_RESIDENTS || residents > MOST_RESIDENTS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--residents " + residents + ": from " + FEWEST_RESIDENTS + " to " + MOST_RESIDENTS);
        }
        Differing differing = new Differing(surroundings, json);
        return people
                ? differing.withPeople(
                        before,
                        after,
                        Optional.ofNullable(place),
                        residents == null ? QUICK_RESIDENTS : residents,
                        seed == null ? OptionalLong.empty() : OptionalLong.of(seed))
                : differing.law(before, after);
    }
}
