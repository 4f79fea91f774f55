package assay.cli;

import assay.study.Request;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    private static final long MOST_DRAWS = 100_000;
    private static final long MOST_THREADS = 4_096;

    private final Surroundings surroundings;

    @Mixin
    private StudyOptions of = new StudyOptions();

    @Option(
            names = "--out",
            order = -99,
            paramLabel = "DIR",
            description = "folder for the results; default: results/STUDY")
    private @Nullable String out;

    @Option(names = "--force", order = -98, description = "replace the results in DIR")
    private boolean force;

    @Option(names = "--quick", order = -97, description = "a first look: the same as --residents 20000 --draws 0")
    private boolean quick;

    @Option(
            names = "--draws",
            order = -76,
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "how often the assumed numbers are drawn from their ranges; default: the study's, else 32")
    private @Nullable Long draws;

    @Option(
            names = "--replicates",
            order = -75,
            paramLabel = "N",
            converter = WholeNumber.class,
            description =
                    "how often a closed study is simulated; default: the study's, else 20. See './assay words closed'")
    private @Nullable Long replicates;

    @Option(
            names = "--threads",
            order = -60,
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "how many communities at once; default: one per core. Changes no number")
    private @Nullable Long threads;

    @Option(names = "--quiet", order = -59, description = "no progress and no summary")
    private boolean quiet;

    @Option(names = "--json", order = -58, description = "the summary as one JSON object on standard output")
    private boolean json;

    @Option(names = "--open", order = -57, description = "open the report when it is finished")
    private boolean open;

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        AskedStudy asked = of.asked(quick);
        of.between("--replicates", replicates, 1, Request.MOST_REPLICATES, "without one there is no result");
        of.between("--draws", draws, 0, MOST_DRAWS, "0 leaves the draws out");
        of.between("--threads", threads, 1, MOST_THREADS, "one thread at least does the work");
        if (force && out == null) {
            throw of.misuse("--force needs --out DIR: without it a run never writes over another");
        }
        RunOptions options = new RunOptions(
                asked,
                Optional.ofNullable(out),
                force,
                StudyOptions.number(replicates),
                draws == null && quick ? OptionalLong.of(0) : StudyOptions.number(draws),
                threads == null ? Runtime.getRuntime().availableProcessors() : Math.toIntExact(threads),
                quiet,
                json,
                open);
        return new RunStudy(surroundings, options).run();
    }
}
