package assay.schema;

import assay.cases.CaseReader;
import assay.oracle.GeneratedLibraries;
import assay.question.Library;
import assay.question.SurveyReader;
import assay.text.KeysSeen;
import assay.text.Node.Mapping;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lets the readers of all kinds of file read so much that they have asked for every key that they know. */
final class Readers {
    private static final int LIBRARIES = 60;

    private Readers() {}

    static KeysSeen everyKey() {
        KeysSeen seen = new KeysSeen();
        try {
            Path folder = Files.createTempDirectory("libraries");
            try {
                for (int seed = 1; seed <= LIBRARIES; seed++) {
                    Path library = folder.resolve("library-" + seed);
                    new Library(library, new Problems(), seen).question(GeneratedLibraries.write(seed, library));
                }
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Path file : shipped()) {
            Problems problems = new Problems();
            Mapping top = SourceText.read(file, problems)
                    .flatMap(text -> Tree.readMapping(text, problems))
                    .orElseThrow();
            if (top.get("cases-of").isPresent()) {
                new CaseReader(problems, seen).read(file.toString(), top);
            } else if (top.get("survey").isPresent()) {
                new SurveyReader(problems, seen).read(top);
            } else if (top.get("regime").isPresent() || top.get("study").isPresent()) {
                new Library(Path.of("library"), problems, seen).question(file);
            }
        }
        return seen;
    }

    /** Every file of the library. */
    static List<Path> shipped() {
        try (Stream<Path> files = Files.walk(Path.of("library"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
