package assay.reading;

import assay.assume.Assumptions;
import assay.assume.AssumptionsReader;
import assay.assume.Behaviour;
import assay.assume.CatalogueReader;
import assay.law.Reform;
import assay.law.ReformReader;
import assay.law.Rulebook;
import assay.law.RulebookReader;
import assay.question.Study;
import assay.question.StudyReader;
import assay.society.Place;
import assay.society.PlaceReader;
import assay.text.KeysSeen;
import assay.text.Node.Mapping;
import assay.text.Position;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Everything that stands in a library, each file by itself. A file with errors keeps nobody from the others: it stands
 * here as a tree if it is one, and without what could not be read.
 */
public final class Contents {
    private static final String SUFFIX = ".yaml";

    /** The kinds of file, in the order in which they are listed. */
    public enum Kind {
        REGIMES("regimes", "regime"),
        PLACES("places", "place"),
        STUDIES("studies", "study"),
        REFORMS("reforms", "reform"),
        ASSUMPTIONS("assumptions", "assumptions"),
        BEHAVIOURS("", "behaviours"),
        SURVEYS("surveys", "survey"),
        CASES("cases", "cases");

        private final String folder;
        private final String key;

        Kind(String folder, String key) {
            this.folder = folder;
            this.key = key;
        }

        public String folder() {
            return folder;
        }

        /** The key by which a file of this kind says what it is. */
        public String key() {
            return key;
        }
    }

    /**
     * A file.
     *
     * @param id its name without the suffix
     * @param file where it lies
     * @param sound whether it could be read without an error
     */
    public record Sheet(Kind kind, String id, Path file, Mapping top, boolean sound) {}

    private final Path root;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> unsound = new ArrayList<>();
    private final SequencedMap<String, Rulebook> regimes = new LinkedHashMap<>();
    private final SequencedMap<String, Reform> reforms = new LinkedHashMap<>();
    private final SequencedMap<String, Place> places = new LinkedHashMap<>();
    private final SequencedMap<String, Study> studies = new LinkedHashMap<>();
    private final SequencedMap<String, Assumptions> assumptions = new LinkedHashMap<>();
    private final SequencedMap<String, Behaviour> behaviours = new LinkedHashMap<>();

    private Contents(Path root) {
        this.root = root;
    }

    /**
     * Reads a library.
     *
     * @param problems is told of folders that cannot be read
     */
    public static Contents of(Path library, Problems problems) {
        Contents contents = new Contents(library);
        for (Kind kind : Kind.values()) {
            for (Path file : files(library.resolve(kind.folder), problems)) {
                contents.put(kind, file);
            }
        }
        return contents;
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException _) {
            problems.error("E-FILE", Position.wholeFile(folder.toString()), "the folder cannot be read");
            return List.of();
        }
    }

    private void put(Kind folder, Path file) {
        Problems mine = new Problems();
        Optional<SourceText> text = SourceText.read(file, shown(file), mine);
        Optional<Mapping> top = text.flatMap(t -> Tree.readMapping(t, mine));
        if (top.isEmpty()) {
            unsound.add(shown(file));
            return;
        }
        // a survey lies among the studies: both are run
        Kind kind = top.get().get(Kind.SURVEYS.key).isPresent() ? Kind.SURVEYS : folder;
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.length() - SUFFIX.length());
        read(kind, id, text.get(), top.get(), mine);
        boolean sound = !mine.anyError();
        if (!sound) {
            unsound.add(shown(file));
        }
        sheets.add(new Sheet(kind, id, file, top.get(), sound));
    }

    private void read(Kind kind, String id, SourceText text, Mapping top, Problems problems) {
        KeysSeen seen = new KeysSeen();
        switch (kind) {
            case REGIMES -> regimes.put(id, new RulebookReader(problems, seen).read(top));
            case PLACES -> PlaceReader.read(text, problems, seen).ifPresent(place -> places.put(id, place));
            case STUDIES -> studies.put(id, new StudyReader(problems, seen).read(top));
            case REFORMS ->
                new ReformReader(problems, seen)
                        .read(top, regime -> Optional.ofNullable(regimes.get(regime)))
                        .ifPresent(reform -> reforms.put(id, reform));
            case ASSUMPTIONS -> assumptions.put(id, new AssumptionsReader(problems, seen).read(top));
            case BEHAVIOURS ->
                behaviours.putAll(new CatalogueReader(problems, seen).read(top).behaviours());
            case SURVEYS, CASES -> {
                // read as trees: nothing here asks what they mean
            }
        }
    }

    /** A file as messages name it: by its way from the folder that holds the library. */
    private String shown(Path file) {
        Path above = Optional.ofNullable(root.toAbsolutePath().normalize().getParent())
                .orElse(root);
        Path where = file.toAbsolutePath().normalize();
        return (where.startsWith(above) ? above.relativize(where) : file)
                .toString()
                .replace('\\', '/');
    }

    public Path root() {
        return root;
    }

    /** Every file that is YAML, kind by kind and in the order of names. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    public List<Sheet> sheets(Kind kind) {
        return sheets.stream().filter(sheet -> sheet.kind() == kind).toList();
    }

    /** Files that have errors. */
    public List<String> unsound() {
        return List.copyOf(unsound);
    }

    public Map<String, Rulebook> regimes() {
        return regimes;
    }

    public Map<String, Reform> reforms() {
        return reforms;
    }

    public Map<String, Place> places() {
        return places;
    }

    public Map<String, Study> studies() {
        return studies;
    }

    public Map<String, Assumptions> assumptions() {
        return assumptions;
    }

    /** What things are called in this library. */
    public Titles titles() {
        Map<String, String> acts = new LinkedHashMap<>();
        behaviours.forEach((id, behaviour) -> acts.put(id, behaviour.title()));
        Map<String, String> domains = new LinkedHashMap<>();
        Map<String, String> facts = new LinkedHashMap<>();
        for (Assumptions file : assumptions.values()) {
            file.wants().forEach((id, want) -> domains.putIfAbsent(id, want.title()));
            file.facts().forEach((id, fact) -> facts.putIfAbsent(id, fact.title()));
        }
        for (Place place : places.values()) {
            place.facts().forEach(fact -> facts.putIfAbsent(fact.id(), fact.title()));
        }
        Titles titles = new Titles(acts, domains, facts, Map.of(), Map.of());
        for (Rulebook book : regimes.values()) {
            titles = titles.and(book);
        }
        return titles;
    }
}
