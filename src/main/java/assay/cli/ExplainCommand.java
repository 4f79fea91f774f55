package assay.cli;

import assay.explain.Resident;
import assay.explain.Worst;
import assay.law.Variant;
import assay.text.Nearest;
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

/** {@code assay explain}: one synthetic life in two alternatives; the options checked, what follows is {@link Explaining}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tell one synthetic life in two alternatives of a study, or what a rule did to whom.",
        description = {
            "",
            "Simulates once more the one community that holds the person, and looks on: what was done,",
            "what was recorded and by whom, truly or not, points, grades, lists, denials and their causes,",
            "objections, each with its rule and where it stands; and where the two alternatives part.",
            "Everybody here is synthetic. A run keeps nothing for this; no run need have been made.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./assay explain --quick --worst wrongful",
            "  ./assay explain --quick --worst denied --like 'elderly rural'",
            "  ./assay explain --quick --resident 4711 --world C --beside A",
            "  ./assay explain --quick --rule JD-01",
            "",
            "Exit codes: 0 done, 2 wrong use, 3 an input has errors, 4 refused, 70 a defect of Assay,",
            "130 interrupted, 143 terminated."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final long QUICK_RESIDENTS = 20_000;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDY", description = "name or path; default: rongcheng")
    private String study = "rongcheng";

    @Option(
            names = "--resident",
            paramLabel = "K",
            description = "by number, from 0; K.1 is the first newcomer in place of resident K")
    private @Nullable String resident;

    @Option(
            names = "--worst",
            paramLabel = "WHAT",
            description = "whoever has most days wrongly listed (wrongful), days listed (listed) or denials (denied)")
    private @Nullable String worst;

    @Option(
            names = "--like",
            paramLabel = "WORDS",
            description = "only people with these categories of the place, such as 'elderly rural'")
    private @Nullable String like;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "instead of a life: what this rule did to whom, and one person it did most to")
    private @Nullable String rule;

    @Option(names = "--world", paramLabel = "W", description = "the alternative; default: the first of the study")
    private @Nullable String world;

    @Option(
            names = "--beside",
            paramLabel = "W",
            description = "the alternative beside it; default: what the study compares it with")
    private @Nullable String beside;

    @Option(names = "--every", description = "what nothing came of, too: acts that nobody saw, wants that were granted")
    private boolean every;

    @Option(names = "--json", description = "as JSON on standard output")
    private boolean json;

    @Option(names = "--quick", description = "the same as --residents 20000")
    private boolean quick;

    @Option(names = "--place", paramLabel = "NAME|FILE", description = "another place than the study's")
    private @Nullable String place;

    @Option(names = "--variant", paramLabel = "VARIANT", description = "all regimes 'documented' or 'as-told'")
    private @Nullable String variant;

    @Option(
            names = "--residents",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "the same place with N residents, at least 5,000")
    private @Nullable Long residents;

    @Option(
            names = "--months",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "end N months after the study's 'from'")
    private @Nullable Long months;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "another seed than the study's: other people with other luck")
    private @Nullable Long seed;

    @Option(names = "--set", paramLabel = "FILE.ID.KEY=VALUE", description = "change one number. Repeatable")
    private List<String> set = List.of();

    @Option(names = "--without", paramLabel = "RULE", description = "leave out one rule. Repeatable")
    private List<String> without = List.of();

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (resident != null && (worst != null || like != null)) {
            throw misuse("--resident names the person; --worst and --like choose one: not both");
        }
        if (rule != null && (resident != null || worst != null || like != null || beside != null || every)) {
            throw misuse("--rule asks about a rule in one alternative: of the others only --world goes with it");
        }
        if (rule == null && resident == null && worst == null && like == null) {
            throw misuse("nobody is named: --resident K, --rule RULE, --worst " + String.join("|", Worst.words())
                    + " or --like 'elderly rural'");
        }
        if (worst != null && Worst.named(worst).isEmpty()) {
            String maybe = Nearest.maybe(worst, Worst.words());
            throw misuse("--worst is one of " + String.join(", ", Worst.words()) + ", not '" + worst + "'"
                    + (maybe == null ? "" : ". Maybe " + maybe));
        }
        if (resident != null && Resident.parse(resident).isEmpty()) {
            throw misuse("--resident takes a number from 0, or one such as 4711.1, not '" + resident + "'");
        }
        if (variant != null && Variant.named(variant).isEmpty()) {
            throw misuse("--variant is 'documented' or 'as-told', not '" + variant + "'");
        }
        if (residents != null && residents < RunCommand.FEWEST_RESIDENTS) {
            throw misuse("--residents " + residents + ": at least " + RunCommand.FEWEST_RESIDENTS
                    + " (a smaller place would show single people)");
        }
        if (residents != null && residents > RunCommand.MOST_RESIDENTS) {
            throw misuse("--residents " + residents + ": at most " + RunCommand.MOST_RESIDENTS);
        }
        if (months != null && (months < 1 || months > 12_000)) {
            throw misuse("--months " + months + ": from 1 to 12,000");
        }
        for (String change : set) {
            if (change.indexOf('=') < 1) {
                throw misuse("--set takes FILE.ID.KEY=VALUE, not '" + change + "'");
            }
        }
        RunOptions options = new RunOptions(
                study,
                Optional.empty(),
                false,
                Optional.ofNullable(place),
                Optional.ofNullable(variant),
                OptionalLong.empty(),
                OptionalLong.empty(),
                number(seed),
                Runtime.getRuntime().availableProcessors(),
                residents == null && quick ? OptionalLong.of(QUICK_RESIDENTS) : number(residents),
                number(months),
                false,
                json,
                set,
                without,
                false);
        Explaining.Asked asked = new Explaining.Asked(
                Optional.ofNullable(resident).flatMap(Resident::parse),
                Optional.ofNullable(worst).flatMap(Worst::named),
                Optional.ofNullable(like),
                Optional.ofNullable(world),
                Optional.ofNullable(beside),
                every,
                Optional.ofNullable(rule));
        return new Explaining(surroundings, options, asked).run();
    }

    private ParameterException misuse(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private static OptionalLong number(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
