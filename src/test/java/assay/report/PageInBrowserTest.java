package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page as a browser shows and prints it. Copies of it are given a script that measures; the page itself forbids one. */
final class PageInBrowserTest {
    private static final String MARK = "verdict-of-the-test";

    /** Says of every chart how far it reaches beyond the page, and of its words beyond the chart. */
    private static final String MEASURE = """
            const wrong = [];
            const width = document.documentElement.clientWidth;
            for (const svg of document.querySelectorAll('svg[role=img]')) {
              const box = svg.getBoundingClientRect();
              const id = svg.closest('figure').id;
              if (box.width === 0) wrong.push(id + ' is not shown');
              if (box.left < -0.5 || box.right > width + 0.5) wrong.push(id + ' reaches from ' + box.left + ' to ' + box.right + ' of ' + width);
              if (box.height > HEIGHT) wrong.push(id + ' is ' + box.height + ' high');
              for (let above = svg.parentElement; above !== document.body; above = above.parentElement) {
                const edge = above.getBoundingClientRect();
                if (getComputedStyle(above).overflowX !== 'visible' && box.right > edge.right + 0.5) wrong.push(id + ' is cut by ' + above.className);
              }
              for (const text of svg.querySelectorAll('text')) {
                const words = text.getBoundingClientRect();
                if (words.left < box.left - 1 || words.right > box.right + 1 || words.bottom > box.bottom + 1 || words.top < box.top - 1)
                  wrong.push(id + ': "' + text.textContent + '" leaves the chart');
              }
            }
            if (document.documentElement.scrollWidth > width) wrong.push('the page is ' + document.documentElement.scrollWidth + ' wide, the paper ' + width);
            say({charts: document.querySelectorAll('svg[role=img]').length, wrong: wrong});
            """;

    @TempDir
    static Path scratch;

    private Chromium chromium;

    @BeforeEach
    void aBrowser() {
        chromium = Chromium.installed(scratch);
    }

    private static String page() {
        return Page.of(InventedReport.plain());
    }

    /** The page with another script in place of the policy that forbids it. */
    private JsonNode asked(String page, String script, int width, int height) throws Exception {
        String freed = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        String say = "function say(what) { const p = document.createElement('pre'); p.id = '" + MARK
                + "'; p.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(what)))); document.body.append(p); }\n";
        Path copy = Files.writeString(
                Files.createTempFile(scratch, "page", ".html"),
                freed.replace("</body>", "<script>" + say + script + "</script></body>"));
        String document = chromium.document(copy, width, height);
        int at = document.indexOf("id=\"" + MARK + "\">");
        assertThat(at).as("what the script in the page says").isPositive();
        String verdict = document.substring(document.indexOf('>', at) + 1, document.indexOf("</pre>", at));
        return JsonMapper.shared()
                .readTree(new String(java.util.Base64.getDecoder().decode(verdict), StandardCharsets.UTF_8));
    }

    /** Width and height that margins leave on paper, in CSS pixels: 96 to the inch. */
    @ParameterizedTest
    @CsvSource({"A4, 687, 1001", "Letter, 710, 935"})
    void noChartIsClippedOnPaper(String paper, int width, int height) throws Exception {
        String printed = page().replace("@media print", "@media all")
                .replace("@media (max-width", "@media not all and (max-width");

        JsonNode verdict = asked(printed, MEASURE.replace("HEIGHT", Integer.toString(height)), width, height);

        assertThat(verdict.get("wrong").toString()).as(paper).isEqualTo("[]");
        assertThat(verdict.get("charts").intValue()).isGreaterThan(10);
    }

    @Test
    void noChartIsClippedOnAScreen() throws Exception {
        JsonNode verdict = asked(page(), MEASURE.replace("HEIGHT", "900"), 1280, 900);

        assertThat(verdict.get("wrong").toString()).isEqualTo("[]");
    }

    @Test
    void itPrintsOnBothPapersOnWholePages() throws Exception {
        for (String paper : new String[] {"A4", "letter"}) {
            Path copy = Files.writeString(
                    scratch.resolve(paper + ".html"), page().replace("@page {", "@page { size: " + paper + ";"));
            byte[] pdf = chromium.pdf(copy);

            assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
            String text = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/MediaBox \\[0 0 (\\d+)")
                            .matcher(text)
                            .results()
                            .map(m -> m.group(1))
                            .distinct())
                    .containsExactly(paper.equals("A4") ? "594" : "612");
        }
    }

    @Test
    void everyControlIsReachedByTheKeyboardAndHasAName() throws Exception {
        JsonNode verdict = asked(page(), """
                document.querySelectorAll('details').forEach(d => d.open = true);
                const wrong = [];
                const controls = [...document.querySelectorAll('a, button, summary')];
                for (const control of controls) {
                  control.focus();
                  if (document.activeElement !== control) wrong.push(control.outerHTML);
                  if (control.textContent.trim() === '') wrong.push('no name: ' + control.outerHTML);
                  if (control.tabIndex < 0) wrong.push('skipped: ' + control.outerHTML);
                }
                document.querySelector('.skip').focus();
                const skip = document.querySelector('.skip').getBoundingClientRect();
                if (skip.left < 0) wrong.push('the skip link stays hidden');
                say({wrong: wrong, saving: controls.filter(c => c.textContent.startsWith('Save')).length,
                     figures: document.querySelectorAll('figure').length});
                """, 1280, 900);

        assertThat(verdict.get("wrong").toString()).isEqualTo("[]");
        assertThat(verdict.get("saving").intValue())
                .isEqualTo(3 * verdict.get("figures").intValue());
    }

    @Test
    void theSavedTableHasExactNumbersUnderPlainNames() throws Exception {
        JsonNode verdict = asked(page(), """
                const kept = [];
                URL.createObjectURL = blob => { kept.push(blob); return 'about:blank'; };
                HTMLAnchorElement.prototype.click = function () {};
                const figure = document.querySelector('#denied-by-domain');
                figure.querySelectorAll('button').forEach(b => { if (b.textContent !== 'Save PNG') b.click(); });
                Promise.all(kept.map(b => b.text())).then(texts => say({svg: texts[0], csv: texts[1]}));
                """, 1280, 900);

        assertThat(verdict.get("csv").stringValue().lines().toList())
                .startsWith(
                        ",alternative,value,chance_low,chance_high,assumed_least,assumed_greatest,assumed_5,assumed_95,note",
                        "Flights,A as it is,1.8,1.692,1.9080000000000001,0.9900000000000001,3.06,1.26,2.52,");
        assertThat(verdict.get("svg").stringValue())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains("Flights");
    }

    @Test
    void thePolicyAllowsItsOwnScriptAndNoOther() throws Exception {
        Path own = Files.writeString(scratch.resolve("own.html"), page());
        Path other = Files.writeString(
                scratch.resolve("other.html"),
                page().replace(
                                "</body>",
                                "<script>document.body.append('written by another script');</script></body>"));

        assertThat(chromium.document(own, 1280, 900)).contains("Save SVG");
        String document = chromium.document(other, 1280, 900);
        assertThat(document.substring(document.lastIndexOf("</script>"))).doesNotContain("written by another script");
    }

    @Test
    void anAuditOfAccessibilityFindsNothing() throws Exception {
        String axe;
        try (InputStream in = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        JsonNode verdict = asked(page(), axe.replace("</script", "<\\/script") + """

                        document.querySelectorAll('details').forEach(d => d.open = true);
                        axe.run(document, {resultTypes: ['violations']}).then(
                            r => say({passed: r.passes.length, violations: r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' | '))}),
                            e => say({passed: 0, violations: [String(e)]}));
                        """, 1280, 900);

        assertThat(verdict.get("violations").toString()).isEqualTo("[]");
        assertThat(verdict.get("passed").intValue()).isGreaterThan(15);
    }
}
