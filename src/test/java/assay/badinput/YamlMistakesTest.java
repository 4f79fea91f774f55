package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import assay.text.Node;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlMistakesTest {

    @Test
    void nothingIsTakenForAnythingButWhatWasWritten() {
        String text = "a: NO\nb: 2014-01\nc: 1_000\nd: 010\ne: 1:30\nf: ~\ng: .inf\nh: 0x1F\ni: \"yes\"\n";
        Mapping read =
                Tree.readMapping(new SourceText("f.yaml", text), new Problems()).orElseThrow();
        assertThat(read.entries().stream().map(e -> ((Scalar) e.value()).text()))
                .containsExactly("NO", "2014-01", "1_000", "010", "1:30", "~", ".inf", "0x1F", "yes");
        assertThat(read.get("h").orElseThrow()).extracting("style").isEqualTo(Node.Style.PLAIN);
        assertThat(read.get("i").orElseThrow()).extracting("style").isEqualTo(Node.Style.QUOTED);
    }

    @Test
    void aKeyThatStandsTwiceNamesBothLines() {
        assertThat(Told.about("a: 1\nb: {c: 1}\na: 2\nb: {c: 3, c: 4}\n").lines())
                .containsExactly(
                        "3:1 E-DUPLICATE 'a' stands here twice, in line 1 and in line 3",
                        "4:1 E-DUPLICATE 'b' stands here twice, in line 2 and in line 4",
                        "4:11 E-DUPLICATE 'c' stands here twice, in line 4 and in line 4");
    }

    @Test
    void aTabIsNamedOnceWithHowOftenItStandsThere() {
        assertThat(Told.about("a:\n\tb: 1\n\tc: 2\n").lines())
                .containsExactly("2:1 E-TAB a tab stands here, and 1 more in this file; only spaces separate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u200bb: 1\n",
                "a: x\u202e y\n",
                "a: 1\u00a0000\n",
                "a: \u0007\n",
                "a: \ufeffx\n",
                "a: b\u2028c: d\n"
            })
    void aCharacterThatCannotBeSeenIsNamed(String text) {
        assertThat(Told.about(text).lines())
                .singleElement()
                .asString()
                .contains("E-CHARACTER")
                .contains("U+");
    }

    @Test
    void anchorsAliasesAndTypesAreRefusedInPlainWords() {
        Told told = Told.about("a: &all [1]\nb: *all\nc: !!str d\nd: !law {e: 1}\n<<: *all\n");
        assertThat(told.codes()).containsExactly("E-ANCHOR", "E-ANCHOR", "E-TAG", "E-TAG", "E-ANCHOR");
        assertThat(told.all())
                .contains("'*all' points to another part of the file")
                .contains("'!!str' gives a type");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        String laughs = "a: &a [lol, lol]\n"
                + IntStream.range(0, 25)
                        .mapToObj(i -> {
                            char name = (char) ('b' + i);
                            char before = (char) ('a' + i);
                            return name + ": &" + name + " [*" + before + ", *" + before + "]\n";
                        })
                        .collect(Collectors.joining());
        assertThat(Told.about(laughs).codes()).hasSize(76).containsOnly("E-ANCHOR");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(Told.about("---\na: 1\n---\nb: 2\n").lines())
                .containsExactly("3:1 E-DOCUMENTS a second document begins here");
    }

    @Test
    void tenThousandBracketsAreLeftAtTheHundredAndFirst() {
        assertThat(Told.about("[".repeat(10_000)).lines())
                .containsExactly("1:101 E-NESTING more than 100 levels, one inside the other");
        assertThat(Told.about("a: [" + "[], ".repeat(100_000) + "]").codes()).containsExactly("E-NESTING");
    }

    @Test
    void anUnquotedColonIsExplained() {
        Told told = Told.about("title: Part one: the law\n");
        assertThat(told.lines())
                .containsExactly("1:16 E-COLON a colon and a space inside a text that is not in quotes");
        assertThat(told.maybe()).contains("quotes");
        assertThat(Told.about("a: {title: Part one: the law, b: 1}\n").lines())
                .containsExactly("1:20 E-COLON a colon and a space inside a text that is not in quotes");
    }

    @Test
    void aCommaThatCutsATextInTwoIsExplainedWithTheWholeInQuotes() {
        assertThat(Told.about("rate: {per: 1,000 adults a year, cite: c}\n").maybe())
                .isEqualTo("the whole is one text: per: \"1,000 adults a year\"");
        assertThat(Told.about("rate: {cite: c20, population by sex (2)}\n").maybe())
                .isEqualTo("the whole is one text: cite: \"c20, population by sex (2)\"");
        assertThat(Told.about("rate: {cite:c20}\n").codes()).containsExactly("E-COMMA");
    }

    @Test
    void eachKindOfBrokenYamlIsSaidInPlainWords() {
        assertThat(Told.about("a: \"open\nb: 2\n").lines())
                .containsExactly("1:4 E-QUOTE this quotation mark is never closed");
        assertThat(Told.about("a: {b: 1\n").lines())
                .containsExactly("1:8 E-BRACKET a comma or '}' is missing before this; the '{' stands in line 1");
        assertThat(Told.about("a: [1, 2\nb: 3\n").codes()).containsExactly("E-BRACKET");
        assertThat(Told.about("a: ]\n").lines()).containsExactly("1:4 E-BRACKET this bracket closes nothing");
        assertThat(Told.about("a:\n    b: 1\n  c: 2\n").lines())
                .containsExactly(
                        "3:3 E-INDENT this does not line up with the keys above; they begin in line 1, column 1");
        assertThat(Told.about("a: 'x' y\n").codes()).containsExactly("E-INDENT");
        assertThat(Told.about("a: 1\nfoo\nb: 1\n").lines())
                .containsExactly(
                        "2:1 E-COLON this line has no colon, so it is neither a key nor part of the text above");
        assertThat(Told.about("a: @x\n").codes()).containsExactly("E-CHARACTER");
        assertThat(Told.about("a: \"\\q\"\n").maybe()).contains("single quotes");
        assertThat(Told.about("a: - b\n").lines()).containsExactly("1:4 E-INDENT a list cannot begin here");
        assertThat(Told.about("%YAML 1.1\n---\na: 1\n").codes()).containsExactly("E-DIRECTIVE");
        assertThat(Told.about("? [a]\n: b\n").codes()).containsExactly("E-KEY-SHAPE");
        assertThat(Told.about("a: b\n...\nc: d\n").codes()).containsExactly("E-DOCUMENTS");
        assertThat(Told.about("a: *\n").codes()).containsExactly("E-CHARACTER");
    }

    @Test
    void fullwidthPunctuationIsNamedAsTheCause() {
        assertThat(Told.about("regime：rongcheng\ntitle: x\n").maybe())
                .isEqualTo("'：' should be the plain ':' that YAML knows");
        assertThat(Told.about("a: “x”: 1\n").maybe()).isEqualTo("'“' should be the plain '\"' that YAML knows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n"})
    void anEmptyFileIsCalledEmpty(String text) {
        assertThat(Told.about(text).codes()).containsExactly("E-EMPTY");
    }

    @Test
    void windowsLineEndsAreLineEnds() {
        assertThat(Told.about("a: 1\r\nb: x\r\na: 2\r\n").lines())
                .containsExactly("3:1 E-DUPLICATE 'a' stands here twice, in line 1 and in line 3");
    }

    @Test
    void aWordInsideATextIsFoundHoweverTheTextIsWritten() {
        String text = "a: one two\nb: \"one two\"\nc: >-\n  one\n  two\nd: |\n  one\n    two\ne: one\n  two\n";
        Mapping read =
                Tree.readMapping(new SourceText("f.yaml", text), new Problems()).orElseThrow();
        assertThat(read.entries().stream().map(e -> {
                    Scalar scalar = (Scalar) e.value();
                    return scalar.within(scalar.text().indexOf("two"), 3).toString();
                }))
                .containsExactly("f.yaml:1:8", "f.yaml:2:9", "f.yaml:5:3", "f.yaml:8:5", "f.yaml:10:3");
    }
}
