package assay.cli;

import assay.chance.PoissonTables;
import assay.check.Closed;
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
import assay.text.Problem.Severity;
import assay.text.Problems;
import java.io.PrintWriter;
import java.nio.file.Path;

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
        Path file = StudyFile.named(options.study(), surroundings, problems);
        if (Library.isSurvey(file)) {
            return new RunSurvey(surroundings, options, results).run(file);
        }
        Inquiry inquiry = Inquiry.read(surroundings.library(), file, options.changes(surroundings), problems);
        if (problems.count(Severity.WARNING) > 0 && !options.quiet()) {
            err.println("assay: " + problems.summary() + " './assay check " + options.study() + "' shows them.");
        }
        Closed.because(inquiry.resolution().checked())
                .filter(_ -> !options.quiet())
                .ifPresent(why -> err.println("assay: " + why));
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
            Account account = new Account(inquiry, outcome, manifest, options.command());
            results.publish(folder, manifest, toFirstResult, RunResults.personMonths(outcome), account::write);
            Path report = folder.target().resolve("report.html");
            TerminalSummary summary = new TerminalSummary(
                    account.content(), report.toString(), "./assay words wrongly-listed · ./assay run --help");
            results.tell(summary::json, summary::lines, report);
        }
        return ExitCode.DONE;
    }

    private Progress progress() {
        if (options.quiet()) {
            return Progress.NONE;
        }
        return surroundings.terminal() ? new Bar(System.err) : new MinuteLines(err, surroundings.nanos());
    }
}
