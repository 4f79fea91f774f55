package assay.cli;

import assay.law.Variant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The options that say which study is meant and what is wanted otherwise in it, the same for every command that simulates
 * one. Orders leave room for those of the command and put all before --help.
 */
final class StudyOptions {
    /** The fewest residents of a place that is not marked fictitious. */
    static final long FEWEST_RESIDENTS = 5_000;

    /** The most that slots of people can be numbered for. */
    static final long MOST_RESIDENTS = 100_000_000;

    private static final long QUICK_RESIDENTS = 20_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDY", description = "name or path; default: rongcheng")
    private String study = "rongcheng";

    @Option(names = "--place", order = -80, paramLabel = "NAME|FILE", description = "another place than the study's")
    private @Nullable String place;

    @Option(
            names = "--variant",
            order = -79,
            paramLabel = "VARIANT",
            description = "all regimes 'documented' (only rules read in a source of letter A to C) or 'as-told'")
    private @Nullable String variant;

    @Option(
            names = "--residents",
            order = -78,
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "the same place with N residents, at least 5,000; stocks and capacities scale")
    private @Nullable Long residents;

    @Option(
            names = "--months",
            order = -77,
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "end N months after the study's 'from'")
    private @Nullable Long months;

    @Option(
            names = "--seed",
            order = -70,
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "another seed than the study's: other luck for everybody")
    private @Nullable Long seed;

    @Option(
            names = "--set",
            order = -69,
            paramLabel = "FILE.ID.KEY=VALUE",
            description = "change one number; a report marks it 'changed by hand'. Repeatable")
    private List<String> set = List.of();

    @Option(names = "--without", order = -68, paramLabel = "RULE", description = "leave out one rule. Repeatable")
    private List<String> without = List.of();

    /**
     * What the user asked for, checked.
     *
     * @param quick with few residents, unless their number is given
     * @throws ParameterException if an option has a value that it cannot have
     */
    AskedStudy asked(boolean quick) {
        between("--residents", residents, FEWEST_RESIDENTS, MOST_RESIDENTS, "a smaller place would show single people");
        between("--months", months, 1, 12_000, "a window has a month at least");
        if (variant != null && Variant.named(variant).isEmpty()) {
            throw misuse("--variant is 'documented' or 'as-told', not '" + variant + "'");
        }
        for (String change : set) {
            if (change.indexOf('=') < 1) {
                throw misuse("--set takes FILE.ID.KEY=VALUE, not '" + change + "'");
            }
        }
        return new AskedStudy(
                study,
                Optional.ofNullable(place),
                Optional.ofNullable(variant),
                residents == null && quick ? OptionalLong.of(QUICK_RESIDENTS) : number(residents),
                number(months),
                number(seed),
                set,
                without);
    }

    /** Refuses a number that is too small or too large. */
    void between(String option, @Nullable Long number, long least, long most, String why) {
        if (number != null && number < least) {
            throw misuse(option + " " + number + ": at least " + least + " (" + why + ")");
        }
        if (number != null && number > most) {
            throw misuse(option + " " + number + ": at most " + most);
        }
    }

    ParameterException misuse(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    static OptionalLong number(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
