package assay.cli;

import assay.chance.PoissonTables;
import assay.engine.Engine;
import assay.question.Library;
import assay.report.Manifest;
import assay.report.TerminalSummary;
import assay.report.account.Account;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.study.Progress;
import assay.study.ResultsFolder;
import assay.study.Runner;
import assay.text.FileIds;
import assay.text.Nearest;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problem.Severity;
import assay.text.Problems;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One run of a study, from the words of the user to the report. */
final class RunStudy {

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
        RunResults results = new RunResults(surroundings, options);
        Problems problems = new Problems();
        Path file = study(problems);
        if (Library.isSurvey(file)) {
            return new RunSurvey(surroundings, options, results).run(file);
        }
        Inquiry inquiry = Inquiry.read(surroundings.library(), file, options.changes(surroundings), problems);
        if (problems.count(Severity.WARNING) > 0 && !options.quiet()) {
            err.println("assay: " + problems.summary() + " './assay check " + options.study() + "' shows them.");
        }
        try (ResultsFolder folder = results.folder(inquiry.study().id())) {
            Manifest manifest = new Manifest(
                    Version.number(),
                    inquiry.study().id(),
                    inquiry.study().seed(),
                    inquiry.changes().options(),
                    results.inputs(inquiry.question().files()));
            PoissonTables tables = new PoissonTables();
            Outcome outcome = new Runner(
                            (model, layout) -> new Engine(model, layout, tables), progress(), surroundings.stopped())
                    .run(inquiry, results.request(inquiry, manifest), folder.part(), first -> {
                        toFirstResult = results.seconds();
                        if (!options.quiet() && surroundings.terminal()) {
                            Account.firstResult(inquiry, first).forEach(err::println);
                            err.flush();
                        }
                    });
            Account account = new Account(inquiry, outcome, manifest, command());
            results.publish(folder, manifest, toFirstResult, RunResults.personMonths(outcome), account::write);
            Path report = folder.target().resolve("report.html");
            TerminalSummary summary = new TerminalSummary(
                    account.content(), report.toString(), "./assay words wrongly-listed · ./assay run --help");
            results.tell(summary::json, summary::lines, report);
        }
        return ExitCode.DONE;
    }

    /** A path as it is; a name is a study of the library or, if there is none, a regime run by itself. */
    private Path study(Problems problems) {
        String written = options.study();
        Path asPath = surroundings.path(written);
        Path studies = surroundings.library().resolve("studies");
        Path regimes = surroundings.library().resolve("regimes");
        boolean isPath = written.contains("/") || written.contains("\\") || written.endsWith(FileIds.SUFFIX);
        for (Path inLibrary :
                List.of(studies.resolve(written + FileIds.SUFFIX), regimes.resolve(written + FileIds.SUFFIX))) {
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
        Optional<List<String>> ids = FileIds.in(folder);
        if (ids.isEmpty()) {
            problems.error("E-FILE", Position.wholeFile(folder.toString()), "the folder cannot be read");
            problems.rejectIfAny();
        }
        return ids.orElse(List.of());
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
}
