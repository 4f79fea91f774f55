package assay.cli;

import assay.law.Variant;
import assay.study.Changes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a study is to be run, as the user asked.
 *
 * @param study id of a study of the library, or a path
 * @param out folder for the results
 * @param force whether results there may be replaced
 * @param place a place of the library or a path, instead of the study's
 * @param variant instead of the study's
 * @param replicates of a closed study, instead of the study's
 * @param draws instead of the study's
 * @param seed instead of the study's
 * @param threads how many communities at once
 * @param residents the place fitted at this size
 * @param months the window ends so many months after it begins
 * @param quiet no progress and no lines
 * @param json the lines as one object
 * @param set numbers changed by hand, FILE.ID.KEY=VALUE
 * @param without rules left out
 * @param open whether to open the report
 */
record RunOptions(
        String study,
        Optional<String> out,
        boolean force,
        Optional<String> place,
        Optional<String> variant,
        OptionalLong replicates,
        OptionalLong draws,
        OptionalLong seed,
        int threads,
        OptionalLong residents,
        OptionalLong months,
        boolean quiet,
        boolean json,
        List<String> set,
        List<String> without,
        boolean open) {

    /** What is wanted otherwise than the study has it. */
    Changes changes(Surroundings surroundings) {
        return new Changes(
                place.map(written -> place(written, surroundings)),
                variant.flatMap(Variant::named),
                new LinkedHashSet<>(without),
                whole(months),
                seed,
                whole(replicates),
                whole(draws),
                residents,
                set);
    }

    /** The options that settle the study and its people, as they are typed. */
    String changed() {
        StringBuilder command = new StringBuilder();
        place.ifPresent(p -> command.append(" --place ").append(p));
        variant.ifPresent(v -> command.append(" --variant ").append(v));
        residents.ifPresent(n -> command.append(" --residents ").append(n));
        months.ifPresent(n -> command.append(" --months ").append(n));
        seed.ifPresent(n -> command.append(" --seed ").append(n));
        set.forEach(s -> command.append(" --set ").append(s));
        without.forEach(r -> command.append(" --without ").append(r));
        return command.toString();
    }

    /** A name of the library as it is; what looks like a file, or is one, as its whole path. */
    private static String place(String written, Surroundings surroundings) {
        boolean isFile = written.contains("/") || written.contains("\\") || written.contains(".");
        Path path = surroundings.path(written);
        return isFile || Files.exists(path) ? path.toAbsolutePath().normalize().toString() : written;
    }

    private static OptionalInt whole(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of(Math.toIntExact(number.getAsLong())) : OptionalInt.empty();
    }
}
