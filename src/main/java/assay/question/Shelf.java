package assay.question;

import assay.assume.Assumptions;
import assay.assume.AssumptionsReader;
import assay.assume.Catalogue;
import assay.assume.CatalogueReader;
import assay.law.Rulebook;
import assay.law.RulebookReader;
import assay.society.Place;
import assay.society.PlaceReader;
import assay.text.KeysSeen;
import assay.text.Node;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one library, each read once however many questions it is part of. What is wrong with a file is told to
 * each who takes it, as if it had been read anew.
 */
public final class Shelf {

    private record Book(Class<?> kind, Path file) {}

    private record Kept(Optional<?> thing, Problems problems) {}

    private final Path root;
    private final KeysSeen seen;
    private final Map<Book, Kept> kept = new HashMap<>();
    private final List<String> law = new ArrayList<>();

    /** @param root the library's folder */
    public Shelf(Path root, KeysSeen seen) {
        this.root = root;
        this.seen = seen;
    }

    Path root() {
        return root;
    }

    KeysSeen seen() {
        return seen;
    }

    /** The keys of a file, unread. */
    public Optional<Mapping> top(Path file, Problems problems) {
        return take(
                Mapping.class,
                file,
                problems,
                p -> SourceText.read(file, shown(file), p).flatMap(s -> Tree.readMapping(s, p)));
    }

    public Optional<Rulebook> rulebook(Path file, Problems problems) {
        return take(Rulebook.class, file, problems, p -> top(file, p).map(m -> new RulebookReader(p, seen).read(m)));
    }

    public Optional<Catalogue> catalogue(Path file, Problems problems) {
        return take(Catalogue.class, file, problems, p -> top(file, p).map(m -> new CatalogueReader(p, seen).read(m)));
    }

    public Optional<Assumptions> assumptions(Path file, Problems problems) {
        return take(
                Assumptions.class, file, problems, p -> top(file, p).map(m -> new AssumptionsReader(p, seen).read(m)));
    }

    public Optional<Place> place(Path file, Problems problems) {
        return take(
                Place.class,
                file,
                problems,
                p -> SourceText.read(file, shown(file), p).flatMap(s -> PlaceReader.read(s, p, seen)));
    }

    /** The keys of every file that was read so far. */
    public List<Mapping> tops() {
        return kept.values().stream()
                .flatMap(k -> k.thing.stream())
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
    }

    /** Every key that stands anywhere in these files. */
    public List<Scalar> keys(Collection<Path> files) {
        List<Scalar> keys = new ArrayList<>();
        files.forEach(file -> top(file, new Problems()).ifPresent(top -> keys(top, keys)));
        return keys;
    }

    private static void keys(Node node, List<Scalar> keys) {
        switch (node) {
            case Mapping mapping ->
                mapping.entries().forEach(e -> {
                    keys.add(e.key());
                    keys(e.value(), keys);
                });
            case Node.Sequence sequence -> sequence.items().forEach(item -> keys(item, keys));
            case Scalar _ -> {
                // holds no key
            }
        }
    }

    /** Whether a word stands anywhere in the library's rulebooks and reforms. */
    public boolean mentions(String word) {
        if (law.isEmpty()) {
            for (String folder : List.of("regimes", "reforms")) {
                law.addAll(texts(root.resolve(folder)));
            }
        }
        Pattern whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
        return law.stream()
                .anyMatch(text -> text.contains(word) && whole.matcher(text).find());
    }

    private List<String> texts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(f -> SourceText.read(f, shown(f), new Problems()).stream())
                    .map(SourceText::content)
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private <T> Optional<T> take(Class<T> kind, Path file, Problems problems, Function<Problems, Optional<T>> reader) {
        Book book = new Book(kind, file.toAbsolutePath().normalize());
        Kept known = kept.get(book);
        if (known == null) {
            Problems own = new Problems();
            known = new Kept(reader.apply(own), own);
            kept.put(book, known);
        }
        problems.addAll(known.problems);
        return known.thing.map(kind::cast);
    }

    /** A file as messages name it: below the library's parent folder by its way from there. */
    String shown(Path file) {
        Path above = Optional.ofNullable(root.toAbsolutePath().normalize().getParent())
                .orElse(root);
        Path where = file.toAbsolutePath().normalize();
        String name = where.startsWith(above) ? above.relativize(where).toString() : file.toString();
        return name.replace('\\', '/');
    }
}
