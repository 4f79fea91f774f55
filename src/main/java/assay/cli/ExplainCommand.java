package assay.cli;

import assay.explain.Resident;
import assay.explain.Worst;
import assay.text.Nearest;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    private final Surroundings surroundings;

    @Mixin
    private StudyOptions of = new StudyOptions();

    @Option(
            names = "--resident",
            order = -99,
            paramLabel = "K",
            description = "by number, from 0; K.1 is the first newcomer in place of resident K")
    private @Nullable String resident;

    @Option(
            names = "--worst",
            order = -98,
            paramLabel = "WHAT",
            description = "whoever has most days wrongly listed (wrongful), days listed (listed) or denials (denied)")
    private @Nullable String worst;

    @Option(
            names = "--like",
            order = -97,
            paramLabel = "WORDS",
            description = "only people with these categories of the place, such as 'elderly rural'")
    private @Nullable String like;

    @Option(
            names = "--rule",
            order = -96,
            paramLabel = "RULE",
            description = "instead of a life: what this rule did to whom, and one person it did most to")
    private @Nullable String rule;

    @Option(
            names = "--world",
            order = -95,
            paramLabel = "W",
            description = "the alternative; default: the first of the study")
    private @Nullable String world;

    @Option(
            names = "--beside",
            order = -94,
            paramLabel = "W",
            description = "the alternative beside it; default: what the study compares it with")
    private @Nullable String beside;

    @Option(
            names = "--every",
            order = -93,
            description = "what nothing came of, too: acts that nobody saw, wants that were granted")
    private boolean every;

    @Option(names = "--json", order = -92, description = "as JSON on standard output")
    private boolean json;

    @Option(names = "--quick", order = -91, description = "the same as --residents 20000")
    private boolean quick;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (resident != null && (worst != null || like != null)) {
            throw of.misuse("--resident names the person; --worst and --like choose one: not both");
        }
        if (rule != null && (resident != null || worst != null || like != null || beside != null || every)) {
            throw of.misuse("--rule asks about a rule in one alternative: of the others only --world goes with it");
        }
        if (rule == null && resident == null && worst == null && like == null) {
            throw of.misuse("nobody is named: --resident K, --rule RULE, --worst " + String.join("|", Worst.words())
                    + " or --like 'elderly rural'");
        }
        if (worst != null && Worst.named(worst).isEmpty()) {
            String maybe = Nearest.maybe(worst, Worst.words());
            throw of.misuse("--worst is one of " + String.join(", ", Worst.words()) + ", not '" + worst + "'"
                    + (maybe == null ? "" : ". Maybe " + maybe));
        }
        if (resident != null && Resident.parse(resident).isEmpty()) {
            throw of.misuse("--resident takes a number from 0, or one such as 4711.1, not '" + resident + "'");
        }
        AskedStudy study = of.asked(quick);
        Explaining.Asked asked = new Explaining.Asked(
                Optional.ofNullable(resident).flatMap(Resident::parse),
                Optional.ofNullable(worst).flatMap(Worst::named),
                Optional.ofNullable(like),
                Optional.ofNullable(world),
                Optional.ofNullable(beside),
                every,
                Optional.ofNullable(rule),
                json);
        return new Explaining(surroundings, study, asked).run();
    }
}
