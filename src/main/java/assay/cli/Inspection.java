package assay.cli;

import assay.cases.CaseReader;
import assay.check.Check;
import assay.check.Closed;
import assay.check.Vocabularies;
import assay.check.analysis.Analysis;
import assay.question.ImpliedStudy;
import assay.question.Library;
import assay.question.Question;
import assay.question.Shelf;
import assay.question.Survey;
import assay.question.SurveyReader;
import assay.text.Accepted;
import assay.text.KeysSeen;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads files and says what is wrong with them: a study with all that it names, a rulebook or a reform in the study that
 * its own {@code runs} implies, then every other file by itself. Each file is read once, however many questions it is
 * part of. Where a rulebook has mistakes that stand in the way of a whole check, its names are looked up all the same,
 * and what another mistake may have caused is not told.
 */
final class Inspection {

    private static final String SUFFIX = ".yaml";
    private static final List<String> KINDS =
            List.of("study", "survey", "regime", "place", "assumptions", "behaviours", "reform", "cases-of");

    private final Path library;
    private final Problems problems = new Problems();
    private final KeysSeen seen = new KeysSeen();
    private final Map<Path, Shelf> shelves = new HashMap<>();
    private final Set<Path> read = new HashSet<>();
    private final List<String> closed = new ArrayList<>();

    /** @param library where a study that lies in no library of its own finds what it names */
    Inspection(Path library) {
        this.library = library;
    }

    /** Everything that is wrong with these files and with all YAML files in these folders. */
    Problems of(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(within(path));
            } else {
                files.add(path);
            }
        }
        Map<Path, Mapping> tops = new LinkedHashMap<>();
        for (Path file : files) {
            Problems first = new Problems();
            Optional<Mapping> top = shelf(around(file)).top(file, first);
            if (top.isEmpty()) {
                problems.addAll(first);
            } else {
                problems.registerAll(first);
                tops.put(file, top.get());
            }
        }
        for (String kind : List.of("study", "regime", "reform")) {
            tops.forEach((file, top) -> {
                if (kind(top).equals(kind) && !read.contains(normal(file))) {
                    whole(file, kind);
                }
            });
        }
        tops.forEach((file, top) -> {
            if (!read.contains(normal(file))) {
                alone(file, top);
            }
        });
        Map<String, Accepted> accepted = new LinkedHashMap<>();
        shelves.values().stream()
                .flatMap(shelf -> shelf.tops().stream())
                .forEach(top -> accepted.put(top.at().file(), new Accepted(top, false)));
        tops.forEach((file, top) -> accepted.put(top.at().file(), new Accepted(top, read.contains(normal(file)))));
        problems.accept(accepted);
        return problems;
    }

    /** Which of the studies are closed, and why. */
    List<String> closed() {
        return List.copyOf(closed);
    }

    private Shelf shelf(Path root) {
        return shelves.computeIfAbsent(root, r -> new Shelf(r, seen));
    }

    /** Asks the question that a file is or implies. */
    private void whole(Path file, String kind) {
        Problems own = new Problems();
        Shelf shelf = shelf(around(file));
        Library around = new Library(shelf, own).forChecks();
        Optional<Question> question = around.question(file);
        if (question.isPresent() && (own.anyError() || around.hasGuessed())) {
            boolean sound = !own.anyError();
            Problems names = new Problems();
            Vocabularies vocabularies = Check.names(question.get(), names);
            if (sound && !names.anyError()) {
                Analysis.of(question.get(), vocabularies, shelf::mentions, names);
            }
            List<Scalar> keys = sound ? List.of() : shelf.keys(around.files());
            names.all().stream().filter(p -> sound || isIndependent(p, keys)).forEach(own::add);
        } else {
            question.flatMap(q -> Check.of(q, own)).ifPresent(c -> {
                Analysis.of(c.question(), c.vocabularies(), shelf::mentions, own);
                if (kind.equals("study")) {
                    Closed.because(c).ifPresent(why -> closed.add(file + ": " + why));
                }
            });
        }
        problems.addAll(own, name -> !ImpliedStudy.isImplied(name) || (own.anyErrorIn(name) && !around.hasGuessed()));
        if (question.isPresent() || kind.equals("study")) {
            around.files().forEach(used -> read.add(normal(used)));
        }
    }

    /** Whether a wrong name or condition cannot come from another mistake: nothing of the name is declared anywhere. */
    private static boolean isIndependent(Problem problem, List<Scalar> keys) {
        if (problem.code().equals("E-CONDITION")) {
            return true;
        }
        int from = problem.found().indexOf('\'');
        int to = problem.found().indexOf('\'', from + 1);
        if (!problem.code().equals("E-NAME") || to < 0) {
            return false;
        }
        String name = problem.found().substring(from + 1, to).replace('_', '-');
        return keys.stream()
                .filter(key -> !key.at().equals(problem.at()))
                .map(Scalar::text)
                .noneMatch(key -> name.equals(key) || name.endsWith("-" + key) || name.endsWith("." + key));
    }

    private static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private List<Path> within(Path folder) {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException _) {
            problems.error(
                    "E-FILE", Position.wholeFile(folder.toString().replace('\\', '/')), "the folder cannot be read");
            return List.of();
        }
    }

    /** The library that a file lies in: the folder above its own if that has regimes, else the library of Assay. */
    private Path around(Path file) {
        return Optional.ofNullable(normal(file).getParent())
                .map(folder -> Files.isDirectory(folder.resolve("regimes")) ? folder : folder.getParent())
                .filter(above -> Files.isDirectory(above.resolve("regimes")))
                .orElse(library);
    }

    private static String kind(Mapping top) {
        return top.keys().stream().filter(KINDS::contains).findFirst().orElse("");
    }

    private void alone(Path file, Mapping top) {
        Shelf shelf = shelf(around(file));
        shelf.top(file, problems);
        switch (kind(top)) {
            case "regime" -> shelf.rulebook(file, problems);
            case "place" -> shelf.place(file, problems);
            case "assumptions" -> shelf.assumptions(file, problems);
            case "behaviours" -> shelf.catalogue(file, problems);
            case "reform" -> new Library(shelf, problems).reform(file);
            case "study" -> {
                // asked as a whole
            }
            case "survey" -> {
                Survey survey = new SurveyReader(problems, seen).read(top);
                new Library(shelf, problems).surveyed(survey);
            }
            case "cases-of" -> new CaseReader(problems, seen).read(top.at().file(), top);
            default ->
                problems.add(Problem.error("E-KIND", top.at(), "this file says nowhere what it is")
                        .allowing(KINDS.stream().map(kind -> kind + ": …").toList()));
        }
    }
}
