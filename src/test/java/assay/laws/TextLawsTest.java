package assay.laws;

import static org.assertj.core.api.Assertions.assertThat;

import assay.text.Nearest;
import assay.text.Node;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import assay.text.Position;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds of every text that somebody may type. */
final class TextLawsTest {

    /** Pieces that YAML gives a meaning to, thrown together. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "b: ", "- ", "{", "}", "[", "]", ", ", ",", ":", "\n", "\n  ", "\n    ", "\"", "'", "#",
                        " #", "&x ", "*x", "!t ", "|\n", ">-\n", "---\n", "...\n", "%Y", "?", "@", "\\", "1..2", "荣成",
                        "：", "😀", "\t", "\r\n", "0.3", "\u200b", "name", "phone", "~", "<<: ", " ")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    /** Groups that are sound: keys with plain, quoted and folded values, nested by indentation or by braces. */
    @Provide
    Arbitrary<String> soundTexts() {
        Arbitrary<String> values = Arbitraries.of(
                "1",
                "two words",
                "\"with: colon\"",
                "'it''s'",
                "{x: 1, y: [a, 荣成]}",
                "[p, q]",
                ">-\n    folded\n    text",
                "\n    k: v");
        return values.list().ofMinSize(1).ofMaxSize(12).map(TextLawsTest::grouped);
    }

    private static String grouped(List<String> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            text.append("key").append(i).append(": ").append(values.get(i)).append('\n');
        }
        return text.toString();
    }

    @Property
    void whateverIsTypedEndsInATreeOrInProblemsThatStandInTheFile(@ForAll("texts") String text) {
        Problems problems = new Problems();
        SourceText source = new SourceText("f.yaml", text);
        Optional<Node> tree = Tree.read(source, problems);

        assertThat(tree.isPresent() || problems.anyError()).isTrue();
        assertThat(problems.all())
                .allSatisfy(problem -> assertThat(stands(problem.at(), source)).isTrue());
        assertThat(problems.render()).endsWith(" in 1 file.\n");
    }

    private static boolean stands(Position at, SourceText source) {
        if (at.isWholeFile()) {
            return true;
        }
        if (at.line() > source.lineCount() || at.column() < 1) {
            return false;
        }
        String line = source.line(at.line());
        return at.column() <= line.codePointCount(0, line.length()) + 1;
    }

    @Property
    void everyWordOfASoundTextStandsWhereItSays(@ForAll("soundTexts") String text) {
        Problems problems = new Problems();
        SourceText source = new SourceText("f.yaml", text);
        Node tree = Tree.read(source, problems).orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(scalars(tree)).isNotEmpty().allSatisfy(scalar -> {
            String line = source.line(scalar.at().line());
            String rest = line.substring(line.offsetByCodePoints(0, scalar.at().column() - 1));
            assertThat(rest).startsWith(scalar.raw().lines().findFirst().orElse(""));
        });
    }

    private static Stream<Scalar> scalars(Node node) {
        return switch (node) {
            case Scalar scalar -> Stream.of(scalar);
            case Sequence list -> list.items().stream().flatMap(TextLawsTest::scalars);
            case Mapping group -> group.entries().stream().flatMap(TextLawsTest::scalars);
        };
    }

    private static Stream<Scalar> scalars(Entry entry) {
        return Stream.concat(Stream.of(entry.key()), scalars(entry.value()));
    }

    @Property
    void aKnownNameIsItsOwnNearest(
            @ForAll @Size(max = 8) List<@AlphaChars @StringLength(min = 1, max = 12) String> known) {
        List<String> names = known.stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toList();
        assertThat(names).allSatisfy(name -> assertThat(Nearest.to(name, names)).contains(name));
    }

    @Property
    void twoNeighboursThatChangedPlacesAreFoundAgain(@ForAll @AlphaChars @StringLength(min = 3, max = 20) String name) {
        String swapped = name.charAt(1) + name.substring(0, 1) + name.substring(2);
        assertThat(Nearest.to(swapped, List.of(name))).contains(name);
    }
}
