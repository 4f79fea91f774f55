package assay.cli;

import assay.bench.Bench;
import assay.bench.Results;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assay bench}: how fast Assay is on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Measure how fast Assay is on this machine, beside a yardstick written in C.",
        description = {
            "",
            "Runs two reference workloads (library/bench) and the yardstick in turns, then starts the",
            "default study and './assay --help' as a user would. Some minutes; best on an idle machine.",
            "BENCHMARKS.md says what each figure is.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./assay bench                            everything, five times",
            "  ./assay bench --repeat 3 --no-study      the workloads alone",
            "  ./assay bench --markdown                 a table for BENCHMARKS.md"
        })
final class BenchCommand implements Callable<Integer> {
    private static final long FEWEST_PEOPLE = 32_768;
    private static final long MOST_PEOPLE = 100_000_000;
    private static final long MOST_TIMES = 1_000;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--people",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "people in each workload; default: 4,194,304")
    private Long people = 4_194_304L;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "how often each figure is measured; the median counts; default: 5")
    private Long repeat = 5L;

    @Option(names = "--no-study", description = "leave out the default study and the start of the program")
    private boolean withoutStudy;

    @Option(names = "--markdown", description = "the figures as a Markdown table")
    private boolean markdown;

    @Option(names = "--json", description = "the figures as one JSON object")
    private boolean json;

    BenchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        between("--people", people, FEWEST_PEOPLE, MOST_PEOPLE);
        between("--repeat", repeat, 1, MOST_TIMES);
        if (markdown && json) {
            throw misuse("--markdown and --json exclude each other");
        }
        Results results = new Bench(
                        surroundings.home(), Version.number(), people, Math.toIntExact(repeat), !withoutStudy, what -> {
                            surroundings.err().println("assay: " + what + " …");
                            surroundings.err().flush();
                        })
                .run();
        if (json) {
            surroundings.out().print(results.json());
        } else {
            (markdown ? results.markdown() : results.lines()).forEach(surroundings.out()::println);
        }
        surroundings.out().flush();
        return ExitCode.DONE;
    }

    private void between(String option, long number, long least, long most) {
        if (number < least) {
            throw misuse(option + " " + number + ": at least " + least);
        }
        if (number > most) {
            throw misuse(option + " " + number + ": at most " + most);
        }
    }

    private ParameterException misuse(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
