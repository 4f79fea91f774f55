package assay.cli;

/** One run of a study, from the words of the user to the report. */
final class RunStudy {
    private final Surroundings surroundings;
    private final RunOptions options;

    RunStudy(Surroundings surroundings, RunOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    int run() {
        surroundings.err().println("assay: '" + options.study() + "' cannot be run yet.");
        return ExitCode.UNAVAILABLE;
    }
}
