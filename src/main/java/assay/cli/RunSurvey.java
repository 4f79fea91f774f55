package assay.cli;

import assay.chance.PoissonTables;
import assay.engine.Engine;
import assay.law.Rulebook;
import assay.law.Variant;
import assay.question.Library;
import assay.question.Survey;
import assay.report.Manifest;
import assay.report.RunRecord;
import assay.report.SurveyContent;
import assay.report.SurveyLines;
import assay.report.WholeFile;
import assay.report.account.SurveyAccount;
import assay.study.CannotWrite;
import assay.study.Changes;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.study.Progress;
import assay.study.Request;
import assay.study.ResultsFolder;
import assay.study.Runner;
import assay.text.InputRejected;
import assay.text.KeysSeen;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final double NANOS = 1e9;

    private final Surroundings surroundings;
    private final RunOptions options;
    private final PrintWriter err;

    RunSurvey(Surroundings surroundings, RunOptions options) {
        this.surroundings = surroundings;
        this.options = options;
        this.err = surroundings.err();
    }

    int run(Path file) {
        Instant started = Instant.now();
        long began = surroundings.nanos().getAsLong();
        Problems problems = new Problems();
        Library library = new Library(surroundings.library(), problems, new KeysSeen());
        Survey survey = library.survey(file).orElseThrow(() -> new InputRejected(problems));
        SequencedMap<Path, Rulebook> books = library.surveyed(survey);
        if (!options.set().isEmpty()) {
            problems.add(Problem.error(
                            "E-SURVEY",
                            Position.wholeFile("--set " + options.set().getFirst()),
                            "a survey takes no --set, because a number belongs to one regime")
                    .allowing("./assay run REGIME --set FILE.ID.KEY=VALUE"));
        }
        problems.rejectIfAny();
        SequencedMap<Rulebook, Inquiry> inquiries = new LinkedHashMap<>();
        books.forEach((path, book) -> inquiries.put(book, read(path, survey, book, problems)));
        problems.rejectIfAny();
        try (ResultsFolder folder = folder(survey.id())) {
            surroundings
                    .takeUp()
                    .set("stopped. What is finished lies in '" + folder.part().folder()
                            + "'; the same command takes it up.");
            Manifest manifest = manifest(survey, library, inquiries);
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
                                request(one.getValue(), manifest),
                                folder.part().within(one.getKey().id()),
                                _ -> {});
                account.add(one.getKey(), one.getValue(), outcome);
                personMonths += outcome.sample().residents()
                        * outcome.model().months()
                        * outcome.model().worlds().size();
                done++;
                if (!options.quiet()) {
                    err.println("assay: " + done + " of " + inquiries.size() + "  "
                            + one.getKey().id());
                    err.flush();
                }
            }
            SurveyContent content = account.content(manifest, "./assay run " + options.study());
            write(account, content, manifest, folder, started, began, personMonths);
            surroundings.takeUp().set("");
            tell(content, folder.target().resolve("report.html"));
        }
        return ExitCode.DONE;
    }

    /** One regime as its own study; its mistakes are added to those of the others. */
    private Inquiry read(Path file, Survey survey, Rulebook book, Problems problems) {
        int window = book.runs()
                .map(runs -> (runs.to().getYear() - runs.from().getYear()) * 12
                        + runs.to().getMonthValue()
                        - runs.from().getMonthValue()
                        + 1)
                .orElse(1);
        OptionalInt months = options.months().isPresent()
                ? OptionalInt.of(Math.toIntExact(options.months().getAsLong()))
                : survey.months();
        Changes changes = new Changes(
                options.place(),
                options.variant().map(v -> v.equals("documented") ? Variant.DOCUMENTED : Variant.AS_TOLD),
                new LinkedHashSet<>(options.without()),
                months.isPresent() ? OptionalInt.of(Math.min(months.getAsInt(), window)) : OptionalInt.empty(),
                OptionalLong.of(options.seed().orElse(survey.seed())),
                OptionalInt.of(0),
                options.residents().isPresent() ? options.residents() : survey.residents(),
                options.set());
        return Inquiry.read(surroundings.library(), file, changes, problems);
    }

    private ResultsFolder folder(String survey) {
        return options.out()
                .map(out -> ResultsFolder.at(surroundings.path(out), options.force()))
                .orElseGet(() -> ResultsFolder.next(surroundings.path("results"), survey));
    }

    private Request request(Inquiry inquiry, Manifest manifest) {
        String key = String.join(
                "\n",
                Version.number(),
                Program.digest(),
                manifest.digest(),
                manifest.options().toString(),
                inquiry.study().id(),
                Long.toString(manifest.seed()));
        return new Request(inquiry.groups(), inquiry.headline(), inquiry.contrast(), 0, options.threads(), key);
    }

    private Manifest manifest(Survey survey, Library library, SequencedMap<Rulebook, Inquiry> inquiries) {
        Set<Path> files = new TreeSet<>(library.files());
        inquiries.values().forEach(inquiry -> files.addAll(inquiry.question().files()));
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
        Map<String, String> changed = new LinkedHashMap<>();
        options.residents().ifPresent(n -> changed.put("residents", Long.toString(n)));
        options.months().ifPresent(n -> changed.put("months", Long.toString(n)));
        options.variant().ifPresent(v -> changed.put("variant", v));
        options.place().ifPresent(p -> changed.put("place", p));
        if (!options.without().isEmpty()) {
            changed.put("without", String.join(" ", options.without()));
        }
        if (!options.set().isEmpty()) {
            changed.put("set", String.join(" ", options.set()));
        }
        return new Manifest(Version.number(), survey.id(), options.seed().orElse(survey.seed()), changed, inputs);
    }

    private void write(
            SurveyAccount account,
            SurveyContent content,
            Manifest manifest,
            ResultsFolder folder,
            Instant started,
            long began,
            long personMonths) {
        Path draft = folder.draft();
        double seconds = (surroundings.nanos().getAsLong() - began) / NANOS;
        Runtime machine = Runtime.getRuntime();
        RunRecord record = new RunRecord(
                Version.number(),
                Commit.of(surroundings.home()),
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                seconds,
                seconds,
                personMonths,
                options.threads(),
                System.getProperty("os.arch", ""),
                machine.availableProcessors(),
                machine.maxMemory(),
                Runtime.version().toString(),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
        try {
            account.write(draft, content);
            WholeFile.text(draft.resolve(ResultsFolder.MARK), manifest.json(draft.resolve("tables")));
            WholeFile.text(draft.resolve("run.json"), record.json());
        } catch (IOException e) {
            throw CannotWrite.because(folder.target(), e);
        }
        folder.publish();
    }

    private void tell(SurveyContent content, Path report) {
        PrintWriter out = surroundings.out();
        SurveyLines lines = new SurveyLines(content, report.toString());
        if (options.json()) {
            out.println(lines.json());
        } else if (!options.quiet()) {
            lines.lines().forEach(out::println);
        }
        out.flush();
        if (options.open()) {
            Opener.open(report, err);
        }
    }
}
