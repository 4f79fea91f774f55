package assay.cli;

import assay.assume.Assumptions;
import assay.assume.AssumptionsReader;
import assay.chance.PoissonTables;
import assay.engine.Engine;
import assay.law.Name;
import assay.law.Reform;
import assay.law.Rulebook;
import assay.law.Variant;
import assay.measure.Figure;
import assay.measure.Measure;
import assay.measure.Subject;
import assay.question.Library;
import assay.question.Question;
import assay.question.Study;
import assay.question.Study.Alternative;
import assay.question.Study.Comparison;
import assay.reading.Edition;
import assay.report.Digits;
import assay.report.Ends;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the difference between two editions does to people: both run on the same residents with the same luck, where and when
 * the older one's {@code runs} says, at central values. Nothing is written but the answer.
 */
final class PeopleApart {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final Map<Measure, String> ASKED = asked();

    private final Surroundings surroundings;
    private final Optional<String> place;
    private final long residents;
    private final OptionalLong seed;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();

    PeopleApart(Surroundings surroundings, Optional<String> place, long residents, OptionalLong seed) {
        this.surroundings = surroundings;
        this.place = place;
        this.residents = residents;
        this.seed = seed;
    }

    private static Map<Measure, String> asked() {
        Map<Measure, String> asked = new LinkedHashMap<>();
        asked.put(Measure.REACH, "listed");
        asked.put(Measure.WRONGFULLY_REACHED, "wrongly listed");
        asked.put(Measure.EVER_DENIED, "barred");
        return asked;
    }

    /** Runs both. */
    void run(Edition before, Edition after) {
        Problems problems = new Problems();
        Changes changes = new Changes(
                place.map(written -> AskedStudy.place(written, surroundings)),
                Optional.empty(),
                Set.of(),
                OptionalInt.empty(),
                seed,
                OptionalInt.empty(),
                OptionalInt.of(0),
                OptionalLong.of(residents),
                List.of());
        Question question = question(before, after, changes, problems);
        Inquiry inquiry = Inquiry.of(question, changes, problems);
        tell(inquiry, before, after, simulated(inquiry));
    }

    private Question question(Edition before, Edition after, Changes changes, Problems problems) {
        Edition running = before.book().runs().isPresent() ? before : after;
        if (running.book().runs().isEmpty()) {
            problems.add(Problem.error(
                            "E-MISSING",
                            Position.wholeFile(before.label()),
                            "neither rulebook says where and when it runs by itself")
                    .allowing("runs: {place: rongcheng, from: 2016-01, to: 2020-12, as: documented}"));
            problems.rejectIfAny();
        }
        Library library = new Library(surroundings.library(), problems, new KeysSeen());
        before.files().forEach(library::with);
        after.files().forEach(library::with);
        changes.place().map(Path::of).filter(Path::isAbsolute).ifPresent(library::with);
        List<Name> more = after.book().runs().map(runs -> runs.assumptions()).orElse(List.of());
        Optional<Question> read =
                library.question(running.files().getFirst(), study -> changes.of(study.withAssumptions(more)));
        problems.rejectIfAny();
        SequencedMap<String, Assumptions> patches = new LinkedHashMap<>();
        patches.put(BEFORE, assumed(before, problems));
        patches.put(AFTER, assumed(after, problems));
        problems.rejectIfAny();
        return apart(read.orElseThrow(() -> new InputRejected(problems)), before, after, patches);
    }

    /** What the reforms of an edition assume. */
    private static Assumptions assumed(Edition edition, Problems problems) {
        Assumptions all = Assumptions.NONE;
        for (Reform reform : edition.reforms()) {
            all = all.and(new AssumptionsReader(problems, new KeysSeen()).read(reform));
        }
        return all;
    }

    /** The question with two alternatives: the older edition and the newer one, each with what runs beside it. */
    private static Question apart(
            Question question, Edition before, Edition after, SequencedMap<String, Assumptions> patches) {
        Study study = question.study();
        Alternative first = study.alternatives().firstEntry().getValue();
        SequencedMap<String, Rulebook> books = new LinkedHashMap<>(question.rulebooks());
        SequencedMap<String, Reform> reforms = new LinkedHashMap<>();
        Map<String, Alternative> sides = new LinkedHashMap<>();
        for (Map.Entry<String, Edition> side :
                Map.of(BEFORE, before, AFTER, after).entrySet()) {
            Rulebook book = side.getValue().book();
            SequencedMap<Name, Variant> regimes = new LinkedHashMap<>();
            Variant as = book.runs().map(runs -> runs.as()).orElse(Variant.AS_TOLD);
            regimes.put(new Name(book.id(), book.at()), as);
            first.regimes().forEach((name, variant) -> {
                Optional<Rulebook> beside =
                        Optional.ofNullable(question.rulebooks().get(name.id()));
                boolean own = beside.filter(b -> isOneOf(b.id(), before, after)).isPresent();
                if (!own) {
                    regimes.put(name, variant);
                }
            });
            books.put(book.id(), book);
            reforms.put(side.getKey(), Reform.inPlaceOf(side.getKey(), book));
            sides.put(
                    side.getKey(),
                    new Alternative(
                            side.getKey(),
                            side.getValue().label(),
                            regimes,
                            List.of(new Name(side.getKey(), book.at())),
                            false,
                            new LinkedHashSet<>(),
                            first.at()));
        }
        books.entrySet()
                .removeIf(entry -> isOneOf(entry.getValue().id(), before, after)
                        && !entry.getKey().equals(entry.getValue().id()));
        SequencedMap<String, Alternative> both = new LinkedHashMap<>();
        both.put(BEFORE, sides.get(BEFORE));
        both.put(AFTER, sides.get(AFTER));
        Study asked =
                study.between(both, List.of(new Comparison(new Name(AFTER, study.at()), new Name(BEFORE, study.at()))));
        return new Question(
                asked,
                question.place(),
                question.catalogue(),
                question.assumptions(),
                books,
                reforms,
                patches,
                question.regimesOfLibrary(),
                question.files());
    }

    private static boolean isOneOf(String regime, Edition before, Edition after) {
        return regime.equals(before.book().id()) || regime.equals(after.book().id());
    }

    private Outcome simulated(Inquiry inquiry) {
        Path folder;
        try {
            folder = Files.createTempDirectory("assay-diff");
        } catch (IOException e) {
            throw CannotWrite.because(Path.of("assay-diff"), e);
        }
        PoissonTables tables = new PoissonTables();
        try (ResultsFolder work = ResultsFolder.at(folder.resolve("people"), false)) {
            Request request = new Request(
                    inquiry.groups(),
                    inquiry.headline(),
                    inquiry.contrast(),
                    inquiry.study().replicates(),
                    0,
                    Runtime.getRuntime().availableProcessors(),
                    "diff");
            return new Runner(
                            (model, layout) -> new Engine(model, layout, tables), Progress.NONE, surroundings.stopped())
                    .run(inquiry, request, work.part(), _ -> {});
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw CannotWrite.because(folder, e);
        }
    }

    private void tell(Inquiry inquiry, Edition before, Edition after, Outcome outcome) {
        Study study = inquiry.study();
        String where = inquiry.place().id() + ", " + study.from() + " to " + study.to();
        lines.add("The same " + Digits.of(outcome.sample().residents()) + " people under both (" + where
                + "), per 1,000 people, with 95 % interval of chance:");
        lines.add("  before = " + before.label() + ", after = " + after.label());
        fields.put("place", inquiry.place().id());
        fields.put("from", study.from().toString());
        fields.put("to", study.to().toString());
        fields.put("residents", outcome.sample().residents());
        fields.put("seed", study.seed());
        Map<String, Object> figures = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", BEFORE, AFTER, AFTER + " − " + BEFORE));
        ASKED.forEach((measure, words) -> {
            List<String> row = new ArrayList<>(List.of(words));
            Map<String, Object> three = new LinkedHashMap<>();
            for (Subject subject : List.of(
                    new Subject.World(BEFORE), new Subject.World(AFTER), new Subject.Difference(AFTER, BEFORE))) {
                Optional<Figure> figure = outcome.figure(measure, subject);
                row.add(said(figure, subject instanceof Subject.Difference));
                three.put(subject instanceof Subject.World(String world) ? world : "difference", numbers(figure));
            }
            rows.add(row);
            figures.put(words.replace(' ', '_'), three);
        });
        fields.put("figures", figures);
        lines.addAll(table(rows));
        lines.add("Assumed numbers stand at their central values: the interval is of chance alone.");
    }

    private static String said(Optional<Figure> figure, boolean signed) {
        if (figure.isEmpty() || figure.get().value().isEmpty()) {
            return figure.flatMap(Figure::reason).orElse("not asked");
        }
        double value = figure.get().value().getAsDouble() + 0.0;
        return (signed ? Digits.signed(value) : Digits.of(value))
                + figure.get()
                        .chance()
                        .map(c -> " (" + Digits.of(new Ends(c.low(), c.high())) + ")")
                        .orElse(" (no interval: " + figure.get().reason().orElse("too few") + ")");
    }

    private static Map<String, Object> numbers(Optional<Figure> figure) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        figure.ifPresent(f -> {
            f.value().ifPresent(value -> numbers.put("value", value + 0.0));
            f.chance().ifPresent(c -> {
                numbers.put("low", c.low());
                numbers.put("high", c.high());
            });
            f.reason().ifPresent(reason -> numbers.put("reason", reason));
        });
        return numbers;
    }

    private static List<String> table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            widths.add(rows.stream()
                    .map(row -> row.get(at))
                    .mapToInt(cell -> cell.codePointCount(0, cell.length()))
                    .max()
                    .orElse(0));
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append("  ")
                        .append(cell)
                        .append(" ".repeat(widths.get(column) - cell.codePointCount(0, cell.length())));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    Map<String, Object> fields() {
        return fields;
    }
}
