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
 * A study as the user wants it.
 *
 * @param study id of a study of the library, or a path
 * @param place a place of the library or a path, instead of the study's
 * @param variant instead of the study's
 * @param residents the place fitted at this size
 * @param months the window ends so many months after it begins
 * @param seed instead of the study's
 * @param set numbers changed by hand, FILE.ID.KEY=VALUE
 * @param without rules left out
 */
record AskedStudy(
        String study,
        Optional<String> place,
        Optional<String> variant,
        OptionalLong residents,
        OptionalLong months,
        OptionalLong seed,
        List<String> set,
        List<String> without) {

    /**
     * What is wanted otherwise than the study has it.
     *
     * @param replicates of a closed study
     * @param draws of the assumed numbers
     */
    Changes changes(Surroundings surroundings, OptionalLong replicates, OptionalLong draws) {
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

    /**
     * The options as they are typed.
     *
     * @param between options of the command itself, in their place before the seed
     */
    String typed(String between) {
        StringBuilder command = new StringBuilder();
        place.ifPresent(p -> command.append(" --place ").append(p));
        variant.ifPresent(v -> command.append(" --variant ").append(v));
        residents.ifPresent(n -> command.append(" --residents ").append(n));
        months.ifPresent(n -> command.append(" --months ").append(n));
        command.append(between);
        seed.ifPresent(n -> command.append(" --seed ").append(n));
        set.forEach(s -> command.append(" --set ").append(s));
        without.forEach(r -> command.append(" --without ").append(r));
        return command.toString();
    }

    /** A name of the library as it is; what looks like a file, or is one, as its whole path. */
    static String place(String written, Surroundings surroundings) {
        boolean isFile = written.contains("/") || written.contains("\\") || written.contains(".");
        Path path = surroundings.path(written);
        return isFile || Files.exists(path) ? path.toAbsolutePath().normalize().toString() : written;
    }

    private static OptionalInt whole(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of(Math.toIntExact(number.getAsLong())) : OptionalInt.empty();
    }
}
