package assay.cli;

import assay.chance.PoissonTables;
import assay.engine.Engine;
import assay.law.Rulebook;
import assay.law.Runs;
import assay.question.Library;
import assay.question.Survey;
import assay.report.Manifest;
import assay.report.SurveyContent;
import assay.report.SurveyLines;
import assay.report.account.SurveyAccount;
import assay.study.Changes;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.study.Progress;
import assay.study.ResultsFolder;
import assay.study.Runner;
import assay.text.InputRejected;
import assay.text.KeysSeen;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * One run of a survey: every regime by itself, one after the other, and one table of all. All are read and checked before
 * the first runs, and all mistakes are told together; memory is that of the largest.
 */
final class RunSurvey {
    private final Surroundings surroundings;
    private final RunOptions options;
    private final RunResults results;
    private final PrintWriter err;

    RunSurvey(Surroundings surroundings, RunOptions options, RunResults results) {
        this.surroundings = surroundings;
        this.options = options;
        this.results = results;
        this.err = surroundings.err();
    }

    int run(Path file) {
        Problems problems = new Problems();
        Library library = new Library(surroundings.library(), problems, new KeysSeen());
        Survey survey = library.survey(file).orElseThrow(() -> new InputRejected(problems));
        SequencedMap<Path, Rulebook> books = library.surveyed(survey);
        refuseWhatBelongsToOneRegime(problems);
        problems.rejectIfAny();
        Changes asked = options.changes(surroundings);
        SequencedMap<Rulebook, Inquiry> inquiries = new LinkedHashMap<>();
        books.forEach((path, book) -> {
            try {
                inquiries.put(
                        book, Inquiry.read(surroundings.library(), path, changes(asked, survey, book), new Problems()));
            } catch (InputRejected rejected) {
                problems.addErrors(rejected.problems());
            }
        });
        problems.rejectIfAny();
        try (ResultsFolder folder = results.folder(survey.id())) {
            Set<Path> files = new TreeSet<>(library.files());
            inquiries
                    .values()
                    .forEach(inquiry -> files.addAll(inquiry.question().files()));
            Manifest manifest = new Manifest(
                    Version.number(),
                    survey.id(),
                    options.of().seed().orElse(survey.seed()),
                    asked.options(),
                    results.inputs(files));
            SurveyAccount account = new SurveyAccount(survey);
            PoissonTables tables = new PoissonTables();
            long personMonths = 0;
            int done = 0;
            for (Map.Entry<Rulebook, Inquiry> one : inquiries.entrySet()) {
                Outcome outcome = new Runner(
                                (model, layout) -> new Engine(model, layout, tables),
                                Progress.NONE,
                                surroundings.stopped())
                        .run(
                                one.getValue(),
                                results.request(one.getValue(), manifest),
                                folder.part().within(one.getKey().id()),
                                _ -> {});
                account.add(one.getKey(), one.getValue(), outcome);
                personMonths += RunResults.personMonths(outcome);
                done++;
                if (!options.quiet()) {
                    err.println("assay: " + done + " of " + inquiries.size() + "  "
                            + one.getKey().id());
                    err.flush();
                }
            }
            SurveyContent content = account.content(manifest, "./assay run " + options.study());
            results.publish(folder, manifest, results.seconds(), personMonths, draft -> account.write(draft, content));
            Path report = folder.target().resolve("report.html");
            SurveyLines lines = new SurveyLines(content, report.toString());
            results.tell(lines::json, lines::lines, report);
        }
        return ExitCode.DONE;
    }

    private void refuseWhatBelongsToOneRegime(Problems problems) {
        if (!options.of().set().isEmpty()) {
            problems.add(Problem.error(
                            "E-SURVEY",
                            Position.wholeFile("--set " + options.of().set().getFirst()),
                            "a survey takes no --set, because a number belongs to one regime")
                    .allowing("./assay run REGIME --set FILE.ID.KEY=VALUE"));
        }
        if (options.draws().orElse(0) > 0) {
            problems.add(Problem.error(
                            "E-SURVEY",
                            Position.wholeFile("--draws " + options.draws().getAsLong()),
                            "a survey makes no draws: it shows every regime at central values")
                    .allowing("./assay run REGIME --draws N"));
        }
    }

    /** What is wanted otherwise of one regime as its own study: its window is cut, never lengthened, and nothing is drawn. */
    private static Changes changes(Changes asked, Survey survey, Rulebook book) {
        OptionalInt most = asked.months().isPresent() ? asked.months() : survey.months();
        int window = book.runs().map(Runs::window).orElse(1);
        return new Changes(
                asked.place(),
                asked.variant(),
                asked.without(),
                most.isPresent() ? OptionalInt.of(Math.min(most.getAsInt(), window)) : OptionalInt.empty(),
                OptionalLong.of(asked.seed().orElse(survey.seed())),
                asked.replicates(),
                OptionalInt.of(0),
                asked.residents().isPresent() ? asked.residents() : survey.residents(),
                asked.set());
    }
}
