package assay.question;

import assay.assume.Assumptions;
import assay.assume.AssumptionsReader;
import assay.assume.Behaviour;
import assay.assume.Catalogue;
import assay.assume.CatalogueReader;
import assay.law.Name;
import assay.law.Reform;
import assay.law.ReformReader;
import assay.law.Rulebook;
import assay.law.RulebookReader;
import assay.society.Place;
import assay.society.PlaceReader;
import assay.text.KeysSeen;
import assay.text.Nearest;
import assay.text.Node;
import assay.text.Node.Mapping;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds and reads the files that a study names. {@code rongcheng} is the file of that id in the library's folder for its
 * kind; a name with a stroke or with {@code .yaml} is a path relative to the study. Nothing is read from outside the
 * library and the study's folder.
 */
public final class Library {

    private static final String SUFFIX = ".yaml";

    private final Path root;
    private final Problems problems;
    private final KeysSeen seen;
    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<Path> named = new LinkedHashSet<>();

    /**
     * @param root the library's folder, with {@code regimes/}, {@code places/} and so on
     */
    public Library(Path root, Problems problems, KeysSeen seen) {
        this.root = root;
        this.problems = problems;
        this.seen = seen;
    }

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
        Optional<Mapping> asked = asked(top.get());
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
                    found(name, Kind.REFORM, folder)
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
                    found(name, Kind.ASSUMPTIONS, folder).flatMap(this::mapping).map(assumptionsReader::read);
            assumptions = more.map(assumptions::and).orElse(assumptions);
        }
        Optional<Place> place = found(study.place(), Kind.PLACE, folder).flatMap(this::place);
        if (place.isEmpty() || problems.anyError()) {
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
                ids(root.resolve(Kind.REGIME.folder)).orElse(List.of()),
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
                ? ids(root.resolve(Kind.REGIME.folder)).orElse(List.of()).stream()
                        .map(id -> new Name(id, survey.at()))
                        .toList()
                : survey.regimes();
        SequencedMap<Path, Rulebook> books = new LinkedHashMap<>();
        for (Name name : names) {
            Optional<Path> file = found(name, Kind.REGIME, root);
            Optional<Rulebook> book = file.flatMap(this::mapping).map(m -> new RulebookReader(problems, seen).read(m));
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
    private Optional<Mapping> asked(Mapping top) {
        if (top.get("regime").isEmpty() || top.get("study").isPresent()) {
            return Optional.of(top);
        }
        Rulebook rulebook = new RulebookReader(problems, seen).read(top);
        if (problems.anyError()) {
            return Optional.empty();
        }
        if (rulebook.runs().isEmpty()) {
            problems.add(Problem.error(
                            "E-MISSING",
                            top.at(),
                            "this rulebook does not say where and when it runs by itself, so it runs only in a study")
                    .allowing("runs: {place: rongcheng, from: 2016-01, to: 2020-12, as: documented}"));
            return Optional.empty();
        }
        SourceText implied = ImpliedStudy.of(rulebook, rulebook.runs().get());
        problems.register(implied);
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
                found(name, Kind.REFORM, folder)
                        .flatMap(this::mapping)
                        .flatMap(m -> reform(m, folder, rulebooks))
                        .ifPresent(r -> {
                            reforms.put(name.id(), r);
                            assumed.put(name.id(), new AssumptionsReader(problems, seen).read(r));
                        });
            }
        }
        return new Law(
                catalogue(behaviours, folder),
                rulebooks,
                reforms,
                assumed,
                ids(root.resolve(Kind.REGIME.folder)).orElse(List.of()));
    }

    /** Lets one file be read wherever it lies, because the user named it and not a study. */
    public Library with(Path file) {
        named.add(file.toAbsolutePath().normalize());
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
            found(name, Kind.REGIME, folder)
                    .flatMap(this::mapping)
                    .map(m -> new RulebookReader(problems, seen).read(m))
                    .ifPresent(book -> rulebooks.put(name.id(), book));
        }
    }

    private Catalogue catalogue(List<Name> names, Path folder) {
        SequencedMap<String, Behaviour> all = new LinkedHashMap<>();
        for (Name name : names) {
            Optional<Catalogue> more = found(name, Kind.BEHAVIOURS, folder)
                    .flatMap(this::mapping)
                    .map(m -> new CatalogueReader(problems, seen).read(m));
            more.ifPresent(c -> all.putAll(c.behaviours()));
        }
        return new Catalogue(all);
    }

    private Optional<Place> place(Path file) {
        files.add(file);
        return SourceText.read(file, shown(file), problems).flatMap(s -> PlaceReader.read(s, problems, seen));
    }

    private Optional<Mapping> mapping(Path file) {
        files.add(file);
        return SourceText.read(file, shown(file), problems).flatMap(s -> Tree.readMapping(s, problems));
    }

    /** The kinds of file, each with its folder in the library. */
    private enum Kind {
        REGIME("regimes", "a regime"),
        REFORM("reforms", "a reform"),
        PLACE("places", "a place"),
        ASSUMPTIONS("assumptions", "an assumptions file"),
        BEHAVIOURS("", "a catalogue of behaviours");

        private final String folder;
        private final String words;

        Kind(String folder, String words) {
            this.folder = folder;
            this.words = words;
        }
    }

    private Optional<Path> found(Name name, Kind kind, Path folder) {
        boolean isPath = name.id().contains("/") || name.id().endsWith(SUFFIX);
        Path library = root.resolve(kind.folder);
        Path file = isPath ? folder.resolve(name.id()) : library.resolve(name.id() + SUFFIX);
        if (named.contains(file.toAbsolutePath().normalize())) {
            return Optional.of(file);
        }
        if (!inside(file, root) && !inside(file, folder)) {
            problems.add(Problem.error(
                            "E-OUTSIDE",
                            name.at(),
                            "'" + name.id() + "' lies outside the library and the study's folder")
                    .allowing("an id of the library", "a path below the study's folder"));
            return Optional.empty();
        }
        if (Files.isRegularFile(file)) {
            return Optional.of(file);
        }
        Optional<List<String>> ids = ids(library);
        if (ids.isEmpty()) {
            problems.error("E-FILE", Position.wholeFile(shown(library)), "the folder cannot be read");
            return Optional.empty();
        }
        List<String> known = ids.get();
        Problem problem = Problem.error(
                "E-NAME",
                name.at(),
                isPath
                        ? "there is no file '" + name.id() + "' beside the study"
                        : "'" + name.id() + "' is not " + kind.words + " of the library");
        problems.add(isPath ? problem : problem.allowing(known).maybe(Nearest.maybe(name.id(), known)));
        return Optional.empty();
    }

    /** Whether a file lies in a folder, links followed. */
    private static boolean inside(Path file, Path folder) {
        Path where = file.toAbsolutePath().normalize();
        if (!where.startsWith(folder.toAbsolutePath().normalize())) {
            return false;
        }
        try {
            return !Files.exists(where) || where.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** The ids of a folder's files; none where there is no folder, empty if the folder cannot be read. */
    private static Optional<List<String>> ids(Path folder) {
        if (!Files.exists(folder)) {
            return Optional.of(List.of());
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return Optional.of(listed.map(p -> String.valueOf(p.getFileName()))
                    .filter(n -> n.endsWith(SUFFIX))
                    .map(n -> n.substring(0, n.length() - SUFFIX.length()))
                    .sorted()
                    .toList());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** A file as messages name it: below the library's parent folder by its way from there. */
    private String shown(Path file) {
        Path above = Optional.ofNullable(root.toAbsolutePath().normalize().getParent())
                .orElse(root);
        Path where = file.toAbsolutePath().normalize();
        String name = where.startsWith(above) ? above.relativize(where).toString() : file.toString();
        return name.replace('\\', '/');
    }
}
