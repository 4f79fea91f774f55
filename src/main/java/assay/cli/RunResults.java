package assay.cli;

import assay.report.Manifest;
import assay.report.RunRecord;
import assay.report.WholeFile;
import assay.study.CannotWrite;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.study.Request;
import assay.study.ResultsFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where the results of a run go and what lies there beside its report, whatever was asked: what the run is a function of,
 * and when, on what machine and how long it ran. The run begins when this is made.
 */
final class RunResults {
    private static final double NANOS = 1e9;

    private final Surroundings surroundings;
    private final RunOptions options;
    private final Instant started = Instant.now();
    private final long began;

    RunResults(Surroundings surroundings, RunOptions options) {
        this.surroundings = surroundings;
        this.options = options;
        this.began = surroundings.nanos().getAsLong();
        surroundings.takeUp().set("stopped. Nothing was begun.");
    }

    /** Since the run began. */
    double seconds() {
        return (surroundings.nanos().getAsLong() - began) / NANOS;
    }

    /** The folder for a study's results; from now on a run that is stopped says how it is taken up. */
    ResultsFolder folder(String study) {
        ResultsFolder folder = options.out()
                .map(out -> ResultsFolder.at(surroundings.path(out), options.force()))
                .orElseGet(() -> ResultsFolder.next(surroundings.path("results"), study));
        surroundings
                .takeUp()
                .set("stopped. What is finished lies in '" + folder.part().folder()
                        + "'; the same command takes it up.");
        return folder;
    }

    /** Files that were read, each by its way from Assay's own folder if it lies there. */
    List<Manifest.Input> inputs(Collection<Path> files) {
        List<Manifest.Input> inputs = new ArrayList<>();
        Path home = surroundings.home().toAbsolutePath().normalize();
        for (Path input : files) {
            Path absolute = input.toAbsolutePath().normalize();
            String name = absolute.startsWith(home) ? home.relativize(absolute).toString() : input.toString();
            try {
                inputs.add(Manifest.Input.of(name, input));
            } catch (IOException e) {
                throw new IllegalStateException("'" + input + "' was read a moment ago and cannot be read now", e);
            }
        }
        return inputs;
    }

    Request request(Inquiry inquiry, Manifest manifest) {
        String key = String.join(
                "\n",
                Version.number(),
                Program.digest(),
                manifest.digest(),
                manifest.options().toString(),
                Long.toString(manifest.seed()));
        return new Request(
                inquiry.groups(),
                inquiry.headline(),
                inquiry.contrast(),
                inquiry.study().replicates(),
                inquiry.study().draws(),
                options.threads(),
                key);
    }

    /** Months lived by all residents of an outcome, in all worlds and draws. */
    static long personMonths(Outcome outcome) {
        long residents = outcome.sample().residents() * outcome.replicates().orElse(1)
                + outcome.draws()
                        .map(draws -> draws.count() * draws.sample().residents())
                        .orElse(0L);
        return residents * outcome.model().months() * outcome.model().worlds().size();
    }

    /** Fills the folder with the report, the manifest and the record of the run, and moves it into place. */
    void publish(
            ResultsFolder folder,
            Manifest manifest,
            double toFirstResult,
            long personMonths,
            WholeFile.Filling report) {
        Path draft = folder.draft();
        try {
            report.fill(draft);
            WholeFile.text(draft.resolve(ResultsFolder.MARK), manifest.json(draft.resolve("tables")));
            WholeFile.text(
                    draft.resolve("run.json"),
                    record(toFirstResult, personMonths).json());
        } catch (IOException e) {
            throw CannotWrite.because(folder.target(), e);
        }
        folder.publish();
        surroundings.takeUp().set("");
    }

    private RunRecord record(double toFirstResult, long personMonths) {
        Runtime machine = Runtime.getRuntime();
        return new RunRecord(
                Version.number(),
                Commit.of(surroundings.home()),
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                toFirstResult,
                seconds(),
                personMonths,
                options.threads(),
                System.getProperty("os.arch", ""),
                machine.availableProcessors(),
                machine.maxMemory(),
                Runtime.version().toString(),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
    }

    /** Says on standard output what came out, and opens the report if that is asked for. */
    void tell(Supplier<String> json, Supplier<List<String>> lines, Path report) {
        PrintWriter out = surroundings.out();
        if (options.json()) {
            out.println(json.get());
        } else if (!options.quiet()) {
            lines.get().forEach(out::println);
        }
        out.flush();
        if (options.open()) {
            Opener.open(report, surroundings.err());
        }
    }
}
