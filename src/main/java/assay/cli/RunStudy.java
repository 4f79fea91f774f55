package assay.cli;

import assay.chance.PoissonTables;
import assay.engine.Engine;
import assay.law.Variant;
import assay.question.Library;
import assay.report.Manifest;
import assay.report.RunRecord;
import assay.report.TerminalSummary;
import assay.report.WholeFile;
import assay.report.account.Account;
import assay.study.CannotWrite;
import assay.study.Changes;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.study.Progress;
import assay.study.Request;
import assay.study.ResultsFolder;
import assay.study.Runner;
import assay.text.Nearest;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problem.Severity;
import assay.text.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** One run of a study, from the words of the user to the report. */
final class RunStudy {
    private static final String SUFFIX = ".yaml";
    private static final double NANOS = 1e9;

    private final Surroundings surroundings;
    private final RunOptions options;
    private final PrintWriter err;
    private double toFirstResult;

    RunStudy(Surroundings surroundings, RunOptions options) {
        this.surroundings = surroundings;
        this.options = options;
        this.err = surroundings.err();
    }

    int run() {
        Instant started = Instant.now();
        surroundings.takeUp().set("stopped. Nothing was begun.");
        long began = surroundings.nanos().getAsLong();
        Problems problems = new Problems();
        Path file = study(problems);
        if (Library.isSurvey(file)) {
            return new RunSurvey(surroundings, options).run(file);
        }
        Inquiry inquiry = Inquiry.read(surroundings.library(), file, changes(), problems);
        if (problems.count(Severity.WARNING) > 0 && !options.quiet()) {
            err.println("assay: " + problems.summary() + " './assay check " + options.study() + "' shows them.");
        }
        try (ResultsFolder folder = folder(inquiry.study().id())) {
            surroundings
                    .takeUp()
                    .set("stopped. What is finished lies in '" + folder.part().folder()
                            + "'; the same command takes it up.");
            Manifest manifest = manifest(inquiry, folder);
            Progress progress = progress();
            PoissonTables tables = new PoissonTables();
            Outcome outcome = new Runner(
                            (model, layout) -> new Engine(model, layout, tables), progress, surroundings.stopped())
                    .run(inquiry, request(inquiry, manifest), folder.part(), first -> {
                        toFirstResult = seconds(began);
                        if (!options.quiet() && surroundings.terminal()) {
                            Account.firstResult(inquiry, first).forEach(err::println);
                            err.flush();
                        }
                    });
            Account account = new Account(inquiry, outcome, manifest, command());
            write(account, outcome, manifest, folder, started, began);
            surroundings.takeUp().set("");
            tell(account, folder.target().resolve("report.html"));
        }
        return ExitCode.DONE;
    }

    /** A path as it is; a name is a study of the library or, if there is none, a regime run by itself. */
    private Path study(Problems problems) {
        String written = options.study();
        Path asPath = surroundings.path(written);
        Path studies = surroundings.library().resolve("studies");
        Path regimes = surroundings.library().resolve("regimes");
        boolean isPath = written.contains("/") || written.contains("\\") || written.endsWith(SUFFIX);
        for (Path inLibrary : List.of(studies.resolve(written + SUFFIX), regimes.resolve(written + SUFFIX))) {
            if (!isPath && Files.exists(inLibrary)) {
                return inLibrary;
            }
        }
        if (isPath || Files.exists(asPath)) {
            return asPath;
        }
        List<String> known = Stream.concat(names(studies, problems).stream(), names(regimes, problems).stream())
                .distinct()
                .toList();
        problems.register(written);
        problems.add(Problem.error(
                        "E-FILE", Position.wholeFile(written), "no study and no regime of the library has this name")
                .allowing(known)
                .maybe(Nearest.maybe(written, known)));
        problems.rejectIfAny();
        return asPath;
    }

    private static List<String> names(Path folder, Problems problems) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            problems.error("E-FILE", Position.wholeFile(folder.toString()), "the folder cannot be read");
            problems.rejectIfAny();
            return List.of();
        }
    }

    private Changes changes() {
        return new Changes(
                options.place().map(this::place),
                options.variant().map(v -> v.equals("documented") ? Variant.DOCUMENTED : Variant.AS_TOLD),
                new LinkedHashSet<>(options.without()),
                whole(options.months()),
                options.seed(),
                whole(options.draws()),
                options.residents(),
                options.set());
    }

    /** A name of the library as it is; what looks like a file, or is one, as its whole path. */
    private String place(String written) {
        boolean isFile = written.contains("/") || written.contains("\\") || written.contains(".");
        Path path = surroundings.path(written);
        return isFile || Files.exists(path) ? path.toAbsolutePath().normalize().toString() : written;
    }

    private static OptionalInt whole(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of(Math.toIntExact(number.getAsLong())) : OptionalInt.empty();
    }

    private ResultsFolder folder(String study) {
        return options.out()
                .map(out -> ResultsFolder.at(surroundings.path(out), options.force()))
                .orElseGet(() -> ResultsFolder.next(surroundings.path("results"), study));
    }

    private Request request(Inquiry inquiry, Manifest manifest) {
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
                inquiry.study().draws(),
                options.threads(),
                key);
    }

    private Manifest manifest(Inquiry inquiry, ResultsFolder folder) {
        List<Manifest.Input> inputs = new ArrayList<>();
        Path home = surroundings.home().toAbsolutePath().normalize();
        for (Path input : inquiry.question().files()) {
            Path absolute = input.toAbsolutePath().normalize();
            String name = absolute.startsWith(home) ? home.relativize(absolute).toString() : input.toString();
            try {
                inputs.add(Manifest.Input.of(name, input));
            } catch (IOException e) {
                throw new IllegalStateException("'" + input + "' was read a moment ago and cannot be read now", e);
            }
        }
        return new Manifest(
                Version.number(),
                inquiry.study().id(),
                inquiry.study().seed(),
                inquiry.changes().options(),
                inputs);
    }

    private Progress progress() {
        if (options.quiet()) {
            return Progress.NONE;
        }
        return surroundings.terminal() ? new Bar(System.err) : new MinuteLines(err, surroundings.nanos());
    }

    /** What to type to get the same result. */
    private String command() {
        StringBuilder command = new StringBuilder("./assay run ").append(options.study());
        options.place().ifPresent(p -> command.append(" --place ").append(p));
        options.variant().ifPresent(v -> command.append(" --variant ").append(v));
        options.residents().ifPresent(n -> command.append(" --residents ").append(n));
        options.months().ifPresent(n -> command.append(" --months ").append(n));
        options.draws().ifPresent(n -> command.append(" --draws ").append(n));
        options.seed().ifPresent(n -> command.append(" --seed ").append(n));
        options.set().forEach(s -> command.append(" --set ").append(s));
        options.without().forEach(r -> command.append(" --without ").append(r));
        return command.toString();
    }

    private void write(
            Account account, Outcome outcome, Manifest manifest, ResultsFolder folder, Instant started, long began) {
        Path draft = folder.draft();
        try {
            account.write(draft);
            WholeFile.text(draft.resolve(ResultsFolder.MARK), manifest.json(draft.resolve("tables")));
            WholeFile.text(
                    draft.resolve("run.json"), record(outcome, started, began).json());
        } catch (IOException e) {
            throw CannotWrite.because(folder.target(), e);
        }
        folder.publish();
    }

    private RunRecord record(Outcome outcome, Instant started, long began) {
        long residentMonths = outcome.sample().residents()
                + outcome.draws()
                        .map(draws -> draws.count() * draws.sample().residents())
                        .orElse(0L);
        Runtime machine = Runtime.getRuntime();
        return new RunRecord(
                Version.number(),
                Commit.of(surroundings.home()),
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                toFirstResult,
                seconds(began),
                residentMonths
                        * outcome.model().months()
                        * outcome.model().worlds().size(),
                options.threads(),
                System.getProperty("os.arch", ""),
                machine.availableProcessors(),
                machine.maxMemory(),
                Runtime.version().toString(),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
    }

    private double seconds(long began) {
        return (surroundings.nanos().getAsLong() - began) / NANOS;
    }

    private void tell(Account account, Path report) {
        PrintWriter out = surroundings.out();
        TerminalSummary summary = new TerminalSummary(
                account.content(), report.toString(), "./assay words wrongly-listed · ./assay run --help");
        if (options.json()) {
            out.println(summary.json());
        } else if (!options.quiet()) {
            summary.lines().forEach(out::println);
        }
        out.flush();
        if (options.open()) {
            Opener.open(report, err);
        }
    }
}
