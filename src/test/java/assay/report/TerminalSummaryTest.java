package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TerminalSummaryTest {
    private static TerminalSummary summary(String title) {
        return new TerminalSummary(
                InventedReport.titled(title), "results/nowhere/report.html", "./assay words wrongly-listed");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        assertThat(summary("Nowhere").lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    }

    @Test
    void aFigureStandsWithItsDenominatorItsDirectionAndBothIntervals() {
        List<String> lines = summary("Nowhere").lines();

        assertThat(lines)
                .contains("Per 1,000 residents ever eligible, less is better: (95 % by chance) [assumed range]");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains("Listed without lawful ground")
                        .contains("Listed while unable to pay [as told]"))
                .anySatisfy(line -> assertThat(line).startsWith("  A      14.2 (13.3 to 15.1) [7.8 to 24.1]"))
                .anySatisfy(line -> assertThat(line).startsWith("  A − C  +9.10 (8.55 to 9.65) [5.0 to 15.5]"));
        assertThat(lines).last().asString().endsWith("./assay words wrongly-listed");
    }

    @Test
    void theFiguresOfAllAlternativesTakeALineEach() {
        List<String> lines = summary("Nowhere").lines();

        assertThat(lines.stream().filter(line -> line.contains("(95 % by chance)")))
                .hasSize(1);
        assertThat(lines.stream().map(line -> line.strip().split("  ", 2)[0])).containsOnlyOnce("A", "B", "C", "A − C");
    }

    @Test
    void aTitleCannotSteerTheTerminal() {
        assertThat(String.join("", summary("red \u001B[31m alert \u0007").lines()))
                .doesNotContain("\u001B", "\u0007");
    }

    @Test
    void theObjectSaysWhatTheLinesSay() {
        JsonNode object = JsonMapper.shared().readTree(summary("Nowhere").json());

        assertThat(object.at("/measures/0/values/0/value").doubleValue()).isEqualTo(14.2);
        assertThat(object.at("/measures/0/values/0/chance").size()).isEqualTo(2);
        assertThat(object.at("/measures/0/of").stringValue()).isEqualTo("residents ever eligible");
        assertThat(object.at("/report").stringValue()).isEqualTo("results/nowhere/report.html");
    }
}
