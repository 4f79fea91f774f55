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
        Mapping wrong = tree(new SourceText("x.yaml", """
                regime: x
                title: X
                lists: {bad: {enter: {XX-01: {iff: true}}}}
                """));
        assertThat(errors("regime", wrong)).hasSize(1).first().asString().contains("iff");
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
