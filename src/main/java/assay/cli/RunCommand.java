package assay.cli;

import assay.law.Variant;
import assay.study.Request;
import java.util.List;
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

/** {@code assay run}: the options of a run, checked one by one; what follows is {@link RunStudy}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Run a study: simulate its alternatives on the same synthetic people, and write a report.",
        description = {
            "",
            "Without STUDY it is the one of Rongcheng. STUDY is the name of a study of the library",
            "('./assay list' shows them), the name of a regime, which then runs by itself where its",
            "rulebook says, or the path of a study or rulebook of your own.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./assay run",
            "  ./assay run --quick                            20,000 residents, no draws: a first look in seconds",
            "  ./assay run --variant documented               only rules that somebody read in a good source",
            "  ./assay run --without JD-02                    what if this rule were not there?",
            "  ./assay run --set late.spc-judgment-defaulters.defaulters.chance=0.25",
            "  ./assay run hangzhou --quick                   one regime by itself, beside faultless records",
            "  ./assay run my/study.yaml --out results/mine --force",
            "",
            "Results go to results/STUDY, then results/STUDY-2 and so on: the report (report.html), every",
            "figure as Parquet and CSV (tables/), and what is needed to get the same bytes again (manifest.json).",
            "A run that is interrupted is taken up by the same command and ends with the same bytes.",
            "",
            "Exit codes: 0 done, 2 wrong use, 3 an input has errors, 4 refused, 70 a defect of Assay,",
            "74 cannot write, 130 interrupted, 143 terminated."
        })
final class RunCommand implements Callable<Integer> {
    /** The fewest residents of a place that is not marked fictitious. */
    static final long FEWEST_RESIDENTS = 5_000;

    /** The most that slots of people can be numbered for. */
    static final long MOST_RESIDENTS = 100_000_000;

    private static final long QUICK_RESIDENTS = 20_000;
    private static final long MOST_DRAWS = 100_000;
    private static final long MOST_THREADS = 4_096;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDY", description = "name or path; default: rongcheng")
    private String study = "rongcheng";

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the results; default: results/STUDY")
    private @Nullable String out;

    @Option(names = "--force", description = "replace the results in DIR")
    private boolean force;

    @Option(names = "--quick", description = "a first look: the same as --residents 20000 --draws 0")
    private boolean quick;

    @Option(names = "--place", paramLabel = "NAME|FILE", description = "another place than the study's")
    private @Nullable String place;

    @Option(
            names = "--variant",
            paramLabel = "VARIANT",
            description = "all regimes 'documented' (only rules read in a source of letter A to C) or 'as-told'")
    private @Nullable String variant;

    @Option(
            names = "--residents",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "the same place with N residents, at least 5,000; stocks and capacities scale")
    private @Nullable Long residents;

    @Option(
            names = "--months",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "end N months after the study's 'from'")
    private @Nullable Long months;

    @Option(
            names = "--draws",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "how often the assumed numbers are drawn from their ranges; default: the study's, else 32")
    private @Nullable Long draws;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            converter = WholeNumber.class,
            description =
                    "how often a closed study is simulated; default: the study's, else 20. See './assay words closed'")
    private @Nullable Long replicates;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "another seed than the study's: the same figures with other luck")
    private @Nullable Long seed;

    @Option(
            names = "--set",
            paramLabel = "FILE.ID.KEY=VALUE",
            description = "change one number; the report marks it 'changed by hand'. Repeatable")
    private List<String> set = List.of();

    @Option(names = "--without", paramLabel = "RULE", description = "leave out one rule. Repeatable")
    private List<String> without = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "how many communities at once; default: one per core. Changes no number")
    private @Nullable Long threads;

    @Option(names = "--quiet", description = "no progress and no summary")
    private boolean quiet;

    @Option(names = "--json", description = "the summary as one JSON object on standard output")
    private boolean json;

    @Option(names = "--open", description = "open the report when it is finished")
    private boolean open;

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        between("--residents", residents, FEWEST_RESIDENTS, MOST_RESIDENTS, "a smaller place would show single people");
        between("--months", months, 1, 12_000, "a window has a month at least");
        between("--replicates", replicates, 1, Request.MOST_REPLICATES, "without one there is no result");
        between("--draws", draws, 0, MOST_DRAWS, "0 leaves the draws out");
        between("--threads", threads, 1, MOST_THREADS, "one thread at least does the work");
        if (variant != null && Variant.named(variant).isEmpty()) {
            throw misuse("--variant is 'documented' or 'as-told', not '" + variant + "'");
        }
        if (force && out == null) {
            throw misuse("--force needs --out DIR: without it a run never writes over another");
        }
        for (String change : set) {
            if (change.indexOf('=') < 1) {
                throw misuse("--set takes FILE.ID.KEY=VALUE, not '" + change + "'");
            }
        }
        RunOptions options = new RunOptions(
                study,
                Optional.ofNullable(out),
                force,
                Optional.ofNullable(place),
                Optional.ofNullable(variant),
                number(replicates),
                draws == null && quick ? OptionalLong.of(0) : number(draws),
                number(seed),
                threads == null ? Runtime.getRuntime().availableProcessors() : Math.toIntExact(threads),
                residents == null && quick ? OptionalLong.of(QUICK_RESIDENTS) : number(residents),
                number(months),
                quiet,
                json,
                set,
                without,
                open);
        return new RunStudy(surroundings, options).run();
    }

    private void between(String option, @Nullable Long number, long least, long most, String why) {
        if (number != null && number < least) {
            throw misuse(option + " " + number + ": at least " + least + " (" + why + ")");
        }
        if (number != null && number > most) {
            throw misuse(option + " " + number + ": at most " + most);
        }
    }

    private ParameterException misuse(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private static OptionalLong number(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
