package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.bench.Figure;
import assay.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code assay bench} as a user types it, on few people; how fast anything was is nobody's assertion. */
final class BenchTest {

    private static String bench(Path home, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words =
                new java.util.ArrayList<>(List.of("bench", "--no-study", "--people", "32768", "--repeat", "1"));
        words.addAll(List.of(more));
        int code = Main.execute(home, new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void everyFigureHasAMedianAndWhereThereIsATargetWhetherItIsMet() {
        JsonNode found =
                JsonMapper.builder().build().readTree(bench(Path.of(System.getProperty("assay.home", ".")), "--json"));
        assertThat(found.get("people").asInt()).isEqualTo(32_768);
        assertThat(found.get("machine").get("cores").asInt()).isPositive();
        assertThat(found.get("figures")).hasSizeGreaterThan(10).allSatisfy(figure -> {
            assertThat(figure.get("median").asDouble()).isPositive();
            assertThat(figure.has("met")).isEqualTo(figure.has("at_least") || figure.has("at_most"));
        });
        assertThat(found.get("figures").findValuesAsString("figure"))
                .contains("rw-1.speed", "rw-2.speed", "rw-2-twins.ratio", "rw-2.two-threads.wall");
    }

    @Test
    void withoutAYardstickTheFiguresAreAbsoluteAndItSaysSo(@TempDir Path home) throws IOException {
        Files.createSymbolicLink(
                home.resolve("library"),
                Path.of(System.getProperty("assay.home", "."), "library").toRealPath());
        assertThat(bench(home, "--markdown"))
                .contains("No yardstick", "| RW-1, one world, one thread |", "four twins against one")
                .doesNotContain("against the yardstick");
    }

    @Test
    void theMedianIsTheMiddleAndOfAnEvenNumberTheMeanOfTheTwoMiddleValues() {
        assertThat(figure(List.of(5.0, 1.0, 100.0)).median()).isEqualTo(5);
        assertThat(figure(List.of(5.0, 1.0, 100.0, 7.0)).median()).isEqualTo(6);
    }

    @Test
    void aTargetIsMetByTheMedianAndNotByTheBestMeasurement() {
        assertThat(figure(List.of(9.0, 9.5, 30.0)).met()).isTrue();
        assertThat(figure(List.of(9.0, 10.5, 30.0)).met()).isFalse();
    }

    private static Figure figure(List<Double> values) {
        return new Figure("x", "X", "s", values, OptionalDouble.empty(), OptionalDouble.of(10));
    }
}
