package assay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code assay bench}: how fast Assay is on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {"Measure how fast Assay is on this machine, beside a yardstick written in C."})
final class BenchCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    BenchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.err().println("assay: there is nothing to measure yet.");
        return ExitCode.UNAVAILABLE;
    }
}
