package assay.cli;

import assay.study.Changes;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a study is to be run, as the user asked.
 *
 * @param of the study
 * @param out folder for the results
 * @param force whether results there may be replaced
 * @param replicates of a closed study, instead of the study's
 * @param draws instead of the study's
 * @param threads how many communities at once
 * @param quiet no progress and no lines
 * @param json the lines as one object
 * @param open whether to open the report
 */
record RunOptions(
        AskedStudy of,
        Optional<String> out,
        boolean force,
        OptionalLong replicates,
        OptionalLong draws,
        int threads,
        boolean quiet,
        boolean json,
        boolean open) {

    String study() {
        return of.study();
    }

    /** What is wanted otherwise than the study has it. */
    Changes changes(Surroundings surroundings) {
        return of.changes(surroundings, replicates, draws);
    }

    /** What to type to get the same result. */
    String command() {
        StringBuilder own = new StringBuilder();
        replicates.ifPresent(n -> own.append(" --replicates ").append(n));
        draws.ifPresent(n -> own.append(" --draws ").append(n));
        return "./assay run " + study() + of.typed(own.toString());
    }
}
