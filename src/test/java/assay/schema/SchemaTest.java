package assay.schema;

import static org.assertj.core.api.Assertions.assertThat;

import assay.report.Json;
import assay.text.KeysSeen;
import assay.text.Node;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import assay.text.Node.Style;
import assay.text.Plain;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas in {@code schema/} say what the readers ask for, and every shipped file is as they say. */
final class SchemaTest {

    private static final KeysSeen SEEN = Readers.everyKey();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static String text(String kind) throws IOException {
        return Files.readString(Path.of("schema/" + kind + ".json"));
    }

    private static List<Error> errors(String kind, Mapping file) throws IOException {
        Schema schema = REGISTRY.getSchema(text(kind), InputFormat.JSON);
        return schema.validate(Json.of(plain(file)), InputFormat.JSON);
    }

    /** A file as an editor's YAML reader sees it: numbers and truths are such where they are written plainly. */
    private static Object plain(Node node) {
        return switch (node) {
            case Mapping mapping -> {
                Map<String, Object> keys = new LinkedHashMap<>();
                mapping.entries().forEach(e -> keys.put(e.key().text(), plain(e.value())));
                yield keys;
            }
            case Sequence sequence ->
                sequence.items().stream().map(SchemaTest::plain).toList();
            case Scalar scalar -> {
                if (scalar.style() == Style.PLAIN
                        && Plain.decimalOf(scalar.text()).isPresent()) {
                    yield Plain.decimalOf(scalar.text()).get();
                }
                yield scalar.text();
            }
        };
    }

    private static Mapping tree(SourceText text) {
        Problems problems = new Problems();
        return Tree.readMapping(text, problems).orElseThrow(() -> new AssertionError(problems.render()));
    }

    private static String kind(Mapping top) {
        return top.keys().stream()
                .map(k -> k.equals("cases-of") ? "cases" : k)
                .filter(SchemaWriter.KINDS::containsKey)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Run {@code assay.schema.SchemaWriter} where it fails, with the folder of the project as the working directory and
     * the class path of the tests.
     */
    @TestFactory
    Stream<DynamicTest> aSchemaIsWhatTheReadersAskFor() {
        SchemaWriter writer = new SchemaWriter(SEEN);
        return SchemaWriter.KINDS.keySet().stream()
                .map(kind -> DynamicTest.dynamicTest(
                        kind, () -> assertThat(text(kind)).isEqualTo(writer.schema(kind))));
    }

    @TestFactory
    Stream<DynamicTest> everyShippedFileIsAsItsSchemaSays() {
        return Readers.shipped().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Mapping top = tree(SourceText.read(file, new Problems()).orElseThrow());
                    assertThat(errors(kind(top), top)).isEmpty();
                }));
    }

    @Test
    void aMisspeltKeyIsNotAsTheSchemaSays() throws IOException {
        Mapping wrong = tree(new SourceText("x.yaml", SOUND.replace("term: 2 years", "trem: 2 years")));
        assertThat(errors("regime", wrong)).hasSize(1).first().asString().contains("trem");
    }

    private static final String SOUND = """
            regime: x
            title: X
            sources:
              law: {title: Law, by: a town, date: 2016-02-03, letter: B, seen: read}
            versions:
              v1: {from: 2016-02-03, backlog: none, cite: law art. 1 (2)}
            score:
              XX-01: {start: 1000, cap: none, cite: law art. 2 (2)}
            points:
              XX-02: {for: drunk-driving, from: police, points: -20..-5, life: 2 years, cite: law art. 3 (2)}
            lists:
              bad:
                enter:
                  XX-03: {if: score < 900, term: 2 years, cite: law art. 4 (2)}
                publicity: {rule: XX-04, on: [portal], assumed: yes, why: an example}
            consequences:
              XX-05: {of: bad, bars: [loans], reaches: household, cite: law art. 5 (2)}
            """;

    private static DynamicTest refused(String what, String from, String to, String told) {
        return DynamicTest.dynamicTest(what, () -> {
            assertThat(SOUND).contains(from);
            Mapping wrong = tree(new SourceText("x.yaml", SOUND.replace(from, to)));
            assertThat(errors("regime", wrong))
                    .isNotEmpty()
                    .anyMatch(e -> e.toString().contains(told));
        });
    }

    @Test
    void aSoundFileIsAsTheSchemaSays() throws IOException {
        assertThat(errors("regime", tree(new SourceText("x.yaml", SOUND)))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatAReaderRefusesTheSchemaRefuses() {
        return Stream.of(
                refused("no title", "title: X\n", "", "title"),
                refused(
                        "no versions",
                        "versions:\n  v1: {from: 2016-02-03, backlog: none, cite: law art. 1 (2)}\n",
                        "",
                        "versions"),
                refused("a version without a first day", "from: 2016-02-03, backlog", "backlog", "from"),
                refused("a rule without evidence", ", cite: law art. 4 (2)", "", "cite"),
                refused("an assumption without a reason", ", why: an example", "", "why"),
                refused("an entry without a condition", "if: score < 900, ", "", "'if'"),
                refused("a rule that is called like no rule", "XX-03", "first", "first"),
                refused("a word that is no choice", "backlog: none", "backlog: some", "backlog"),
                refused("a place where nothing is published", "[portal]", "[wall]", "enumeration"),
                refused("somebody whom nothing reaches", "reaches: household", "reaches: village", "reaches"),
                refused("points for nobody", "for: drunk-driving, ", "", "'for'"),
                refused("an id with a capital", "regime: x", "regime: Xx", "pattern"));
    }

    @Test
    void everySentenceDescribesAKey() {
        assertThat(new SchemaWriter(SEEN).idleWords(SEEN)).isEmpty();
    }

    @Test
    void everyKindOfFileHasASchema() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("schema"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(SchemaWriter.KINDS.keySet().stream()
                            .map(k -> k + ".json")
                            .toList());
        }
    }
}
