package assay.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a study is to be run, as the user asked.
 *
 * @param study id of a study of the library, or a path
 * @param out folder for the results
 * @param force whether results there may be replaced
 * @param place a place of the library or a path, instead of the study's
 * @param variant instead of the study's
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
        OptionalLong draws,
        OptionalLong seed,
        int threads,
        OptionalLong residents,
        OptionalLong months,
        boolean quiet,
        boolean json,
        List<String> set,
        List<String> without,
        boolean open) {}
