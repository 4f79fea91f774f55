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
    void threeAlternativesWithDrawsAndGroupsTakeTenLines() {
        assertThat(InventedReport.unchanged("Nowhere under an invented list"))
                .satisfies(content -> assertThat(new TerminalSummary(
                                        content, "results/nowhere/report.html", "./assay words wrongly-listed")
                                .lines())
                        .containsExactly(
                                "Nowhere under an invented list: 71,421 people, 84 months",
                                "59 rules: 41 read, 12 recalled, 6 assumed. Per 1,000 residents ever eligible, less is better:",
                                "(95 % by chance) [assumed range]  Listed without lawful ground  Unable to pay [as told]",
                                "A as it is                        14.2 (13.3–15.1) [7.8–24.1]   7.31 (6.87–7.75) [4.0–12.4]",
                                "B faultless records               4.60 (4.32–4.88) [2.53–7.82]  6.95 (6.53–7.37) [3.8–11.8]",
                                "C deletion on the day             5.10 (4.79–5.41) [2.80–8.67]  3.20 (3.01–3.39) [1.76–5.44]",
                                "A − C                             +9.10 (8.55–9.65) [5.0–15.5]  +4.11 (3.86–4.36) [2.26–6.99]",
                                "carried by rural residents, 1.90 × urban (1.52–2.28); conduct 1.20 ×, records 1.50 ×; largest of 5",
                                "depends on late.chance 0.71, findings.right −0.42, unpaid-judgment.coverage 0.21? by rank",
                                "report     results/nowhere/report.html · next: ./assay words wrongly-listed"));
    }

    @Test
    void aValueChangedByHandHasALineOfItsOwn() {
        assertThat(summary("Nowhere").lines())
                .contains("by hand    records.courts.unpaid-judgment.coverage is 0.80, not 0.95");
    }

    @Test
    void alternativesWithLongTitlesAreComparedInALineOfTheirOwn() {
        List<String> lines = new TerminalSummary(
                        InventedReport.comparedWith("deletion on the day and ability to pay found out in every case"),
                        "results/nowhere/report.html",
                        "./assay words wrongly-listed")
                .lines();

        assertThat(lines)
                .anySatisfy(
                        line -> assertThat(line).startsWith("compared   A as it is · B faultless records · C deletion"))
                .anySatisfy(line -> assertThat(line).startsWith("A  ").contains("14.2 (13.3–15.1) [7.8–24.1]"))
                .allMatch(line -> line.length() <= 100);
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
        assertThat(object.at("/causes/0/rules/1").stringValue()).isEqualTo("JD-02");
        assertThat(object.at("/causes/0/conduct").stringValue()).isEqualTo("Lets the deadline pass unpaid");
        assertThat(object.at("/rests_on/parts/0/part").stringValue()).isEqualTo("law");
        assertThat(object.at("/rests_on/parts/0/percent_by_weakest_link/1/grade")
                        .stringValue())
                .isEqualTo("recalled");
        assertThat(object.at("/rests_on/parts/0/not_attributed").doubleValue()).isEqualTo(5);
        assertThat(object.at("/report").stringValue()).isEqualTo("results/nowhere/report.html");
    }
}
