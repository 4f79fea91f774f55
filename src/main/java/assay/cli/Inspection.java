package assay.cli;

import assay.assume.AssumptionsReader;
import assay.assume.CatalogueReader;
import assay.cases.CaseReader;
import assay.check.Check;
import assay.law.ReformReader;
import assay.law.Rulebook;
import assay.law.RulebookReader;
import assay.question.Library;
import assay.question.Survey;
import assay.question.SurveyReader;
import assay.society.PlaceReader;
import assay.text.KeysSeen;
import assay.text.Node.Mapping;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads files and says what is wrong with them: a study with all that it names, then every other file by itself. What a
 * rulebook's conditions may name is known only within a study, so a rulebook that no study names is read and not more.
 */
final class Inspection {
    private static final String SUFFIX = ".yaml";
    private static final List<String> KINDS =
            List.of("study", "survey", "regime", "place", "assumptions", "behaviours", "reform", "cases-of");

    private final Path library;
    private final Problems problems = new Problems();
    private final KeysSeen seen = new KeysSeen();

    /** @param library where a study that lies in no library of its own finds what it names */
    Inspection(Path library) {
        this.library = library;
    }

    /** Everything that is wrong with these files and with all YAML files in these folders. */
    Problems of(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(within(path));
            } else {
                files.add(path);
            }
        }
        Map<Path, Mapping> others = new HashMap<>();
        Set<Path> read = new HashSet<>();
        for (Path file : files) {
            Problems first = new Problems();
            Optional<SourceText> text = SourceText.read(file, first);
            Optional<Mapping> top = text.flatMap(source -> Tree.readMapping(source, first));
            if (top.isEmpty()) {
                first.all().forEach(problems::add);
                text.ifPresentOrElse(problems::register, () -> problems.register(name(file)));
            } else if (kind(top.get()).equals("study")) {
                Library around = new Library(around(file), problems, seen);
                around.question(file).ifPresent(question -> Check.of(question, problems));
                around.files().forEach(used -> read.add(normal(used)));
            } else {
                problems.register(text.orElseThrow());
                others.put(normal(file), top.get());
            }
        }
        files.stream().map(Inspection::normal).distinct().forEach(file -> {
            Mapping top = others.get(file);
            if (top != null && !read.contains(file)) {
                alone(file, top);
            }
        });
        return problems;
    }

    private static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private List<Path> within(Path folder) {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException _) {
            problems.error("E-FILE", Position.wholeFile(name(folder)), "the folder cannot be read");
            return List.of();
        }
    }

    /** The library that a file lies in: the folder above {@code studies/} if it has one, else the library of Assay. */
    private Path around(Path file) {
        return Optional.ofNullable(normal(file).getParent())
                .filter(folder -> folder.endsWith("studies"))
                .flatMap(folder -> Optional.ofNullable(folder.getParent()))
                .filter(above -> Files.isDirectory(above.resolve("regimes")))
                .orElse(library);
    }

    private static String kind(Mapping top) {
        return top.keys().stream().filter(KINDS::contains).findFirst().orElse("");
    }

    private void alone(Path file, Mapping top) {
        switch (kind(top)) {
            case "regime" -> new RulebookReader(problems, seen).read(top);
            case "survey" -> {
                Survey survey = new SurveyReader(problems, seen).read(top);
                new Library(around(file), problems, seen).surveyed(survey);
            }
            case "place" ->
                SourceText.read(file, top.at().file(), problems).ifPresent(s -> PlaceReader.read(s, problems, seen));
            case "assumptions" -> new AssumptionsReader(problems, seen).read(top);
            case "behaviours" -> new CatalogueReader(problems, seen).read(top);
            case "reform" -> new ReformReader(problems, seen).read(top, regime -> regime(file, regime));
            case "cases-of" -> new CaseReader(problems, seen).read(top.at().file(), top);
            default ->
                problems.add(Problem.error("E-KIND", top.at(), "this file says nowhere what it is")
                        .allowing(KINDS.stream().map(kind -> kind + ": …").toList()));
        }
    }

    private Optional<Rulebook> regime(Path file, String regime) {
        Path folder = Optional.ofNullable(file.getParent()).map(Path::getParent).orElse(library);
        for (Path root : List.of(folder, library)) {
            Path book = root.resolve("regimes").resolve(regime + SUFFIX);
            if (Files.isRegularFile(book)) {
                return SourceText.read(book, problems)
                        .flatMap(source -> Tree.readMapping(source, problems))
                        .map(top -> new RulebookReader(problems, seen).read(top));
            }
        }
        return Optional.empty();
    }
}
