package assay.question;

import assay.assume.Assumptions;
import assay.assume.AssumptionsReader;
import assay.assume.Behaviour;
import assay.assume.Catalogue;
import assay.law.Name;
import assay.law.Reform;
import assay.law.ReformReader;
import assay.law.Rulebook;
import assay.law.Runs;
import assay.question.Whereabouts.Kind;
import assay.society.Attribute;
import assay.society.Place;
import assay.text.KeysSeen;
import assay.text.Node;
import assay.text.Node.Mapping;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds and reads the files that a study names. {@code rongcheng} is the file of that id in the library's folder for its
 * kind; a name with a stroke or with {@code .yaml} is a path relative to the study. Nothing is read from outside the
 * library and the study's folder.
 */
public final class Library {

    private final Path root;
    private final Problems problems;
    private final KeysSeen seen;
    private final Set<Path> files = new LinkedHashSet<>();
    private final Shelf shelf;
    private final Whereabouts whereabouts;
    private boolean forChecks;
    private boolean guessed;

    /**
     * @param root the library's folder, with {@code regimes/}, {@code places/} and so on
     */
    public Library(Path root, Problems problems, KeysSeen seen) {
        this(new Shelf(root, seen), problems);
    }

    /** @param shelf the files of the library, some of which were read for other questions already */
    public Library(Shelf shelf, Problems problems) {
        this.shelf = shelf;
        this.root = shelf.root();
        this.seen = shelf.seen();
        this.problems = problems;
        this.whereabouts = new Whereabouts(shelf, problems);
    }

    /**
     * For checks: a rulebook that does not say where it runs is asked about all the same, at some place; and a question is
     * put together even if rulebooks have mistakes, so that names can be looked up.
     */
    public Library forChecks() {
        forChecks = true;
        return this;
    }

    /** Whether the question was asked of a rulebook that does not say where it runs. */
    public boolean hasGuessed() {
        return guessed;
    }

    /** A reform with the rulebook of the library that it changes. */
    public Optional<Reform> reform(Path file) {
        return mapping(file).flatMap(m -> reform(m, root, new LinkedHashMap<>()));
    }

    // ---- a question

    /** Reads a study and all that it names. Empty if anything could not be read; then the problems say what. */
    public Optional<Question> question(Path file) {
        return question(file, UnaryOperator.identity());
    }

    /**
     * Reads a study and all that it names.
     *
     * @param file the study
     * @param changed changes what the command line wants otherwise, before the other files are looked for
     */
    public Optional<Question> question(Path file, UnaryOperator<Study> changed) {
        Optional<Mapping> top = mapping(file);
        if (top.isEmpty()) {
            return Optional.empty();
        }
        Optional<Mapping> asked = asked(top.get(), file);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Study written = new StudyReader(problems, seen).read(asked.get());
        Study study = problems.anyError() ? written : changed.apply(written);
        Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(root);

        Catalogue catalogue = catalogue(study.behaviours(), folder);
        SequencedMap<String, Rulebook> rulebooks = new LinkedHashMap<>();
        SequencedMap<String, Reform> reforms = new LinkedHashMap<>();
        SequencedMap<String, Assumptions> patches = new LinkedHashMap<>();
        AssumptionsReader assumptionsReader = new AssumptionsReader(problems, seen);
        for (Study.Alternative alternative : study.alternatives().values()) {
            for (Name regime : alternative.regimes().keySet()) {
                rulebook(regime, folder, rulebooks);
            }
        }
        Set<String> tried = new LinkedHashSet<>();
        for (Study.Alternative alternative : study.alternatives().values()) {
            for (Name name : alternative.reforms()) {
                if (tried.add(name.id())) {
                    whereabouts
                            .found(name, Kind.REFORM, folder)
                            .flatMap(this::mapping)
                            .flatMap(m -> reform(m, folder, rulebooks))
                            .ifPresent(r -> {
                                reforms.put(name.id(), r);
                                patches.put(name.id(), assumptionsReader.read(r));
                            });
                }
            }
        }
        Assumptions assumptions = Assumptions.NONE;
        for (Name name : study.assumptions()) {
            Optional<Assumptions> more =
                    whereabouts.found(name, Kind.ASSUMPTIONS, folder).flatMap(this::assumptions);
            assumptions = more.map(assumptions::and).orElse(assumptions);
        }
        Optional<Place> place =
                whereabouts.found(study.place(), Kind.PLACE, folder).flatMap(this::place);
        boolean all = study.alternatives().values().stream()
                .flatMap(a -> a.regimes().keySet().stream())
                .allMatch(name -> rulebooks.containsKey(name.id()));
        if (place.isEmpty() || !all || (problems.anyError() && !bearable(study))) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                study,
                place.get(),
                catalogue,
                assumptions,
                rulebooks,
                reforms,
                patches,
                whereabouts.ids(Kind.REGIME),
                List.copyOf(files)));
    }

    /** Whether a file asks about many regimes at once; a file that cannot be read does not. */
    public static boolean isSurvey(Path file) {
        Problems unheard = new Problems();
        return SourceText.read(file, unheard)
                .flatMap(text -> Tree.readMapping(text, unheard))
                .flatMap(top -> top.get("survey"))
                .isPresent();
    }

    /** Reads a survey. Empty if it could not be read; then the problems say what is wrong. */
    public Optional<Survey> survey(Path file) {
        return mapping(file)
                .map(top -> new SurveyReader(problems, seen).read(top))
                .filter(_ -> !problems.anyError());
    }

    /** The rulebooks that a survey is about, each with its file; those without {@code runs} are told, or left out if all are asked. */
    public SequencedMap<Path, Rulebook> surveyed(Survey survey) {
        boolean all = survey.regimes().isEmpty();
        List<Name> names = all
                ? whereabouts.ids(Kind.REGIME).stream()
                        .map(id -> new Name(id, survey.at()))
                        .toList()
                : survey.regimes();
        SequencedMap<Path, Rulebook> books = new LinkedHashMap<>();
        for (Name name : names) {
            Optional<Path> file = whereabouts.found(name, Kind.REGIME, root);
            Optional<Rulebook> book = file.flatMap(this::rulebook);
            if (file.isEmpty() || book.isEmpty()) {
                continue;
            }
            if (book.get().runs().isPresent()) {
                books.put(file.get(), book.get());
            } else if (!all) {
                problems.add(Problem.error(
                                "E-MISSING", name.at(), "'" + name.id() + "' does not say where it runs by itself")
                        .allowing("runs: {place: …, from: …, to: …, as: documented} in its rulebook"));
            }
        }
        return books;
    }

    /** What a file asks: a study by itself; a rulebook the study that its {@code runs} implies. */
    private Optional<Mapping> asked(Mapping top, Path file) {
        if (top.get("study").isPresent()
                || (top.get("regime").isEmpty() && top.get("reform").isEmpty())) {
            return Optional.of(top);
        }
        Optional<Path> law = Optional.of(file);
        Optional<String> reform = Optional.empty();
        if (top.get("regime").isEmpty()) {
            reform = top.get("reform").flatMap(n -> Name.of(n, problems)).map(Name::id);
            reform.ifPresent(id -> whereabouts.put(Kind.REFORM, id, file));
            law = top.get("of")
                    .flatMap(n -> Name.of(n, problems))
                    .flatMap(name -> whereabouts.found(name, Kind.REGIME, root));
        }
        Optional<Rulebook> read = law.flatMap(this::rulebook);
        if (read.isEmpty() || (problems.anyError() && !forChecks)) {
            return Optional.empty();
        }
        Rulebook rulebook = read.get();
        whereabouts.put(Kind.REGIME, rulebook.id(), law.orElseThrow());
        if (rulebook.runs().isEmpty() && forChecks) {
            return guessed(rulebook, reform);
        }
        if (rulebook.runs().isEmpty()) {
            problems.add(Problem.error(
                            "E-MISSING",
                            top.at(),
                            "this rulebook does not say where and when it runs by itself, so it runs only in a study")
                    .allowing("runs: {place: rongcheng, from: 2016-01, to: 2020-12, as: documented}"));
            return Optional.empty();
        }
        Runs runs = rulebook.runs().get();
        if (!known(runs)) {
            return Optional.empty();
        }
        List<String> attributes = whereabouts
                .found(runs.place(), Kind.PLACE, root)
                .flatMap(place -> shelf.place(place, new Problems()))
                .map(place ->
                        place.strata().attributes().stream().map(Attribute::id).toList())
                .orElse(ImpliedStudy.ATTRIBUTES);
        SourceText implied = ImpliedStudy.of(rulebook, runs, attributes, reform);
        return Tree.readMapping(implied, problems);
    }

    /**
     * Rulebooks by the names that somebody calls them by, with their reforms and the catalogue: law without a place.
     *
     * @param assumed what each reform assumes, by the reform's name
     */
    public record Law(
            Catalogue catalogue,
            SequencedMap<String, Rulebook> rulebooks,
            SequencedMap<String, Reform> reforms,
            SequencedMap<String, Assumptions> assumed,
            List<String> regimesOfLibrary) {}

    /** Reads rulebooks, reforms and the catalogue; what cannot be read is missing, and the problems say why. */
    public Law law(List<Name> regimes, List<Name> changes, List<Name> behaviours, Path folder) {
        SequencedMap<String, Rulebook> rulebooks = new LinkedHashMap<>();
        SequencedMap<String, Reform> reforms = new LinkedHashMap<>();
        SequencedMap<String, Assumptions> assumed = new LinkedHashMap<>();
        regimes.forEach(name -> rulebook(name, folder, rulebooks));
        for (Name name : changes) {
            if (!reforms.containsKey(name.id())) {
                whereabouts
                        .found(name, Kind.REFORM, folder)
                        .flatMap(this::mapping)
                        .flatMap(m -> reform(m, folder, rulebooks))
                        .ifPresent(r -> {
                            reforms.put(name.id(), r);
                            assumed.put(name.id(), new AssumptionsReader(problems, seen).read(r));
                        });
            }
        }
        return new Law(catalogue(behaviours, folder), rulebooks, reforms, assumed, whereabouts.ids(Kind.REGIME));
    }

    /** Looks up what a rulebook names for its runs, so that a wrong name is told where it stands. */
    private boolean known(Runs runs) {
        boolean all = whereabouts.found(runs.place(), Kind.PLACE, root).isPresent();
        for (Name name : runs.beside().keySet()) {
            all &= whereabouts.found(name, Kind.REGIME, root).isPresent();
        }
        for (Name name : runs.behaviours()) {
            all &= whereabouts.found(name, Kind.BEHAVIOURS, root).isPresent();
        }
        for (Name name : runs.assumptions()) {
            all &= whereabouts.found(name, Kind.ASSUMPTIONS, root).isPresent();
        }
        return all;
    }

    private Optional<Mapping> guessed(Rulebook rulebook, Optional<String> reform) {
        List<String> places = whereabouts.ids(Kind.PLACE);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        guessed = true;
        List<Rulebook> others = new ArrayList<>();
        for (String id : rulebook.named(whereabouts.ids(Kind.REGIME))) {
            if (!id.equals(rulebook.id())) {
                whereabouts
                        .found(new Name(id, rulebook.at()), Kind.REGIME, root)
                        .flatMap(this::rulebook)
                        .ifPresent(others::add);
            }
        }
        List<String> assumed = whereabouts.ids(Kind.ASSUMPTIONS);
        return Tree.readMapping(ImpliedStudy.guessed(rulebook, others, places.getFirst(), assumed, reform), problems);
    }

    /** Whether the study itself has no mistakes and somebody wants to know what else is wrong. */
    private boolean bearable(Study study) {
        return forChecks && !problems.anyErrorIn(study.at().file());
    }

    /** One file of assumptions; nothing if it cannot be read, and then the problems say why. */
    public Assumptions assumptions(Name name) {
        return whereabouts
                .found(name, Kind.ASSUMPTIONS, root)
                .flatMap(this::assumptions)
                .orElse(Assumptions.NONE);
    }

    /** Lets one file be read wherever it lies, because the user named it and not a study. */
    public Library with(Path file) {
        whereabouts.allow(file);
        return this;
    }

    /** Every file that was looked at so far, whether it could be read or not. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    private Optional<Reform> reform(Mapping top, Path folder, SequencedMap<String, Rulebook> rulebooks) {
        return new ReformReader(problems, seen).read(top, regime -> {
            Optional<Rulebook> read = rulebooks.values().stream()
                    .filter(b -> b.id().equals(regime))
                    .findFirst();
            if (read.isEmpty()) {
                Position at = top.get("of").map(Node::at).orElse(top.at());
                rulebook(new Name(regime, at), folder, rulebooks);
            }
            return read.or(() -> Optional.ofNullable(rulebooks.get(regime)));
        });
    }

    private void rulebook(Name name, Path folder, SequencedMap<String, Rulebook> rulebooks) {
        if (!rulebooks.containsKey(name.id())) {
            whereabouts
                    .found(name, Kind.REGIME, folder)
                    .flatMap(this::rulebook)
                    .ifPresent(book -> rulebooks.put(name.id(), book));
        }
    }

    private Catalogue catalogue(List<Name> names, Path folder) {
        SequencedMap<String, Behaviour> all = new LinkedHashMap<>();
        for (Name name : names) {
            Optional<Catalogue> more =
                    whereabouts.found(name, Kind.BEHAVIOURS, folder).flatMap(this::catalogue);
            more.ifPresent(c -> all.putAll(c.behaviours()));
        }
        return new Catalogue(all);
    }

    private Optional<Mapping> mapping(Path file) {
        files.add(file);
        return shelf.top(file, problems);
    }

    private Optional<Rulebook> rulebook(Path file) {
        files.add(file);
        return shelf.rulebook(file, problems);
    }

    private Optional<Catalogue> catalogue(Path file) {
        files.add(file);
        return shelf.catalogue(file, problems);
    }

    private Optional<Assumptions> assumptions(Path file) {
        files.add(file);
        return shelf.assumptions(file, problems);
    }

    private Optional<Place> place(Path file) {
        files.add(file);
        return shelf.place(file, problems);
    }
}
