package assay.settling;

import assay.check.Check;
import assay.check.Checked;
import assay.check.analysis.Analysis;
import assay.evidence.Values;
import assay.plan.Model;
import assay.plan.Resolution;
import assay.question.Library;
import assay.question.Question;
import assay.question.Study;
import assay.text.InputRejected;
import assay.text.KeysSeen;
import assay.text.Problem;
import assay.text.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The library of {@code src/test/resources/small}, as it is or with a few words of it replaced. */
public final class SmallLibrary {

    private record Edit(String file, String from, String to) {}

    private final List<Edit> edits = new ArrayList<>();

    /** With these words of a file replaced by others. */
    public SmallLibrary with(String file, String from, String to) {
        edits.add(new Edit(file, from, to));
        return this;
    }

    /** What a person is told about it, one line a problem: place, code, message, remedy. */
    public List<String> told() {
        Problems problems = new Problems();
        try {
            read(problems, UnaryOperator.identity())
                    .flatMap(q -> Check.of(q, problems))
                    .ifPresent(c -> resolution(c, problems));
        } catch (InputRejected e) {
            if (e.problems() != problems) {
                e.problems().all().forEach(problems::add);
            }
        }
        return problems.all().stream().map(SmallLibrary::line).toList();
    }

    /** What a look at its rules tells, one line a finding. */
    public List<String> analysed() {
        Problems problems = new Problems();
        Checked checked = read(problems, UnaryOperator.identity())
                .flatMap(q -> Check.of(q, problems))
                .orElseThrow(() -> new InputRejected(problems));
        Analysis.of(checked.question(), checked.vocabularies(), _ -> false, problems);
        return problems.all().stream().map(SmallLibrary::line).toList();
    }

    private static String line(Problem p) {
        return p.at().file().replaceFirst("^small/", "") + ":" + p.at().line() + ":" + p.at().column() + " " + p.code()
                + " " + p.found() + (p.maybe() == null ? "" : "; Maybe " + p.maybe());
    }

    public Question question() {
        Problems problems = new Problems();
        return read(problems, UnaryOperator.identity()).orElseThrow(() -> new InputRejected(problems));
    }

    public Resolution resolution() {
        return resolution(UnaryOperator.identity());
    }

    public Resolution resolution(UnaryOperator<Study> changed) {
        Problems problems = new Problems();
        Checked checked = read(problems, changed)
                .flatMap(q -> Check.of(q, problems))
                .orElseThrow(() -> new InputRejected(problems));
        return resolution(checked, problems);
    }

    public Model model() {
        return resolution().central();
    }

    private static Resolution resolution(Checked checked, Problems problems) {
        return new Resolution(
                checked, checked.question().place().filled(Values.CENTRAL).population(), problems);
    }

    private Optional<Question> read(Problems problems, UnaryOperator<Study> changed) {
        Path home = Path.of("src/test/resources/small");
        if (edits.isEmpty()) {
            return new Library(home, problems, new KeysSeen()).question(home.resolve("studies/small.yaml"), changed);
        }
        try {
            Path folder = Files.createTempDirectory("small-library");
            try {
                Path copy = folder.resolve("small");
                copy(home, copy);
                return new Library(copy, problems, new KeysSeen())
                        .question(copy.resolve("studies/small.yaml"), changed);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.writeString(
                            target,
                            edited(from.relativize(path).toString().replace('\\', '/'), Files.readString(path)));
                }
            }
        }
    }

    private String edited(String file, String content) {
        String text = content;
        for (Edit edit : edits) {
            if (edit.file().equals(file)) {
                if (!text.contains(edit.from())) {
                    throw new IllegalArgumentException(file + " does not hold '" + edit.from() + "'");
                }
                text = text.replace(edit.from(), edit.to());
            }
        }
        return text;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
