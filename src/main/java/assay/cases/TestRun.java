package assay.cases;

import assay.law.Name;
import assay.law.Rulebook;
import assay.question.Library;
import assay.text.KeysSeen;
import assay.text.Problem;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cases of one file, played.
 *
 * @param regime id of the rulebook
 * @param cases how many there are
 * @param verdicts of the cases that could be played, in the order of the file
 * @param missing rules that act and that no case exercises
 */
public record TestRun(String file, String regime, int cases, List<Verdict> verdicts, List<String> missing) {

    public TestRun {
        verdicts = List.copyOf(verdicts);
        missing = List.copyOf(missing);
    }

    /**
     * Plays a file of cases.
     *
     * @param root the library's folder
     * @param problems is told what is wrong with the file and with what it names
     */
    public static Optional<TestRun> of(Path root, Path path, String shown, Problems problems) {
        KeysSeen seen = new KeysSeen();
        Optional<CaseFile> read = SourceText.read(path, shown, problems)
                .flatMap(source -> Tree.readMapping(source, problems))
                .map(top -> new CaseReader(problems, seen).read(shown, top));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        boolean readable = !problems.anyError();
        CaseFile file = read.get();
        Path folder = Optional.ofNullable(path.toAbsolutePath().normalize().getParent())
                .orElse(root);
        Set<Name> regimes = new LinkedHashSet<>(List.of(file.regime()));
        Set<Name> reforms = new LinkedHashSet<>();
        file.cases().forEach(c -> {
            regimes.addAll(c.beside().keySet());
            reforms.addAll(c.reforms());
        });
        Library.Law law = new Library(root, problems, seen)
                .law(List.copyOf(regimes), List.copyOf(reforms), file.behaviours(), folder);
        if (law.rulebooks().size() < regimes.stream().map(Name::id).distinct().count()) {
            return Optional.empty();
        }
        List<Verdict> verdicts = new ArrayList<>();
        Set<String> exercised = new LinkedHashSet<>();
        Stages stages = new Stages(file, law);
        for (CaseFile.Case example : file.cases()) {
            Problems own = new Problems();
            Optional<Verdict> verdict = Trial.of(file, example, stages, own);
            own.all().stream()
                    .filter(p -> p.severity() != Problem.Severity.WARNING)
                    .forEach(problems::add);
            verdict.filter(_ -> readable).ifPresent(v -> {
                verdicts.add(v);
                exercised.addAll(v.exercised());
            });
        }
        Rulebook book = java.util.Objects.requireNonNull(
                law.rulebooks().get(file.regime().id()));
        if (!readable) {
            return Optional.empty();
        }
        return Optional.of(
                new TestRun(shown, book.id(), file.cases().size(), verdicts, Coverage.missing(book, exercised)));
    }
}
