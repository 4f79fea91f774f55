package assay.badinput;

import assay.evidence.Evidence;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node.Mapping;
import assay.text.Problem;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What a person is told about a file with this text. */
record Told(Problems problems) {

    static final String FILE = "f.yaml";

    /** The file is only read as a tree. */
    static Told about(String text) {
        Problems problems = new Problems();
        var _ = Tree.read(new SourceText(FILE, text), problems);
        return new Told(problems);
    }

    /** The top of the file is read by this reader. */
    static Told reading(String text, Consumer<Fields> reader) {
        Problems problems = new Problems();
        Mapping top = Tree.readMapping(new SourceText(FILE, text), problems).orElseThrow();
        Fields fields = Fields.of(top, "f", "f", problems, new KeysSeen());
        reader.accept(fields);
        fields.done();
        return new Told(problems);
    }

    /** The file has two sources; the key {@code number} is read by this reader. */
    static Told citing(String number, BiConsumer<Evidence, Fields> reader) {
        String sources = """
                sources:
                  c20: {title: Census, by: NBS, date: 2021-05, letter: A, seen: read}
                  talk: {title: Talk, by: nobody, date: undated, letter: E, seen: recalled}
                """;
        return reading(sources + "number: " + number + "\n", fields -> reader.accept(Evidence.of(fields), fields));
    }

    List<String> codes() {
        return problems.all().stream().map(Problem::code).toList();
    }

    /** The places and messages, one a line, without excerpts. */
    List<String> lines() {
        return problems.all().stream()
                .map(p -> p.at().line() + ":" + p.at().column() + " " + p.code() + " " + p.found())
                .toList();
    }

    String all() {
        return problems.render();
    }

    /** What "Maybe" says of the only problem. */
    String maybe() {
        List<Problem> all = problems.all();
        if (all.size() != 1) {
            throw new AssertionError("not one problem but " + all.size() + ":\n" + all());
        }
        return String.valueOf(all.getFirst().maybe());
    }
}
