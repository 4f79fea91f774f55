package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class PageTest {
    private static final String HOSTILE =
            "</title><script>alert(1)</script><a href=\"http://evil.example/\">x</a> & \u202Egnp.\u0000 \\(x^2\\) ]]> {{y}} 榮成";

    private static String text;
    private static Document page;

    @BeforeAll
    static void thePageOfNowhere() throws Exception {
        text = Page.of(InventedReport.plain());
        page = parsed(text);
    }

    private static Document parsed(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setExpandEntityReferences(false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> all(Document document, String tag) {
        return list(document.getElementsByTagName(tag));
    }

    private static List<Element> all(Element within, String tag) {
        return list(within.getElementsByTagName(tag));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void aPageHasALanguageOneHeadingAndItsLandmarks() {
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        for (String one : List.of("h1", "header", "nav", "main", "footer", "title")) {
            assertThat(all(page, one).stream().filter(e -> !isIn(e, "svg")))
                    .as(one)
                    .hasSize(1);
        }
        assertThat(all(page, "a").getFirst().getAttribute("href")).isEqualTo("#main");
    }

    private static boolean isIn(Element element, String tag) {
        for (var above = element.getParentNode(); above instanceof Element e; above = e.getParentNode()) {
            if (e.getTagName().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void headingsNeverSkipALevel() {
        int level = 1;
        for (Element element : all(page, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int next = element.getTagName().charAt(1) - '0';
                assertThat(next).as(element.getTextContent()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
    }

    @Test
    void everyChartHasATitleADescriptionAndItsTable() {
        List<Element> figures = all(page, "figure");

        assertThat(figures).hasSizeGreaterThan(10);
        for (Element figure : figures) {
            List<Element> pictures = all(figure, "svg").stream()
                    .filter(svg -> svg.getAttribute("role").equals("img"))
                    .toList();
            assertThat(pictures).as(figure.getAttribute("id")).hasSize(1);
            Element picture = pictures.getFirst();
            for (String id : picture.getAttribute("aria-labelledby").split(" ")) {
                Element words = all(picture, "*").stream()
                        .filter(e -> e.getAttribute("id").equals(id))
                        .findFirst()
                        .orElseThrow();
                assertThat(words.getTextContent()).as(id).isNotBlank();
            }
            List<Element> tables = all(figure, "table");
            assertThat(tables).as(figure.getAttribute("id")).hasSize(1);
            assertThat(isIn(tables.getFirst(), "details")).isTrue();
            assertThat(all(tables.getFirst(), "caption").getFirst().getTextContent())
                    .isNotBlank();
            assertThat(all(tables.getFirst(), "td")).isNotEmpty();
        }
    }

    @Test
    void everyIdIsUniqueAndEveryLinkWithinThePageHasItsTarget() {
        List<String> ids = all(page, "*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        for (Element link : all(page, "a")) {
            assertThat(link.getAttribute("href")).startsWith("#");
            assertThat(ids).contains(link.getAttribute("href").substring(1));
        }
        for (String part : new String[] {"aria-labelledby", "clip-path"}) {
            for (Element element : all(page, "*")) {
                for (String named :
                        element.getAttribute(part).replaceAll("url\\(#|\\)", "").split(" ")) {
                    assertThat(named.isEmpty() || ids.contains(named))
                            .as(part + " " + named)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void nothingInAPageIsFetchedFromAnywhere() {
        for (Element element : all(page, "*")) {
            for (String attribute : List.of("src", "srcset", "action", "data", "poster", "xlink:href", "background")) {
                assertThat(element.getAttribute(attribute))
                        .as(element.getTagName())
                        .isEmpty();
            }
            assertThat(element.getTagName())
                    .isNotIn("link", "iframe", "object", "embed", "base", "image", "foreignObject");
        }
        String withoutNames =
                text.replace("http://www.w3.org/1999/xhtml", "").replace("http://www.w3.org/2000/svg", "");
        assertThat(Pattern.compile("https?:|@import|\\burl\\((?!#)", Pattern.CASE_INSENSITIVE)
                        .matcher(withoutNames)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
        assertThat(all(page, "meta").stream().map(m -> m.getAttribute("content")))
                .anyMatch(policy -> policy.startsWith("default-src 'none'"));
    }

    @Test
    void everyThousandDotsAreAThousand() {
        for (Element figure : all(page, "figure")) {
            if (figure.getAttribute("id").startsWith("dots-")) {
                int dots = all(figure, "path").stream()
                        .map(p -> p.getAttribute("data-dots"))
                        .filter(n -> !n.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .sum();
                assertThat(dots).as(figure.getAttribute("id")).isEqualTo(1000);
            }
        }
        Element hollow = all(page, "path").stream()
                .filter(p -> p.hasAttribute("data-hollow"))
                .findFirst()
                .orElseThrow();
        assertThat(hollow.getAttribute("data-hollow")).isEqualTo("STALE");
        assertThat(hollow.getAttribute("fill")).isEqualTo("none");
    }

    @Test
    void whatMustStandOnEveryReportStandsThere() {
        assertThat(page.getDocumentElement().getTextContent())
                .contains(
                        "These are consequences of the rules under stated assumptions on synthetic people. They do not show what happened"
                                + " to anyone. Differences between regimes on one population are effects in the model; differences between"
                                + " populations are not effects.")
                .contains(
                        "changed by hand",
                        "as told",
                        "Nowhere, 71,421 invented residents",
                        "JD-20",
                        "0 to 90 days",
                        "left to test");
    }

    @Test
    void aFigureThatIsUndefinedSaysWhyAndIsNeverNought() {
        Element table = all(page, "table").stream()
                .filter(t -> t.getAttribute("id").equals("all-measures"))
                .findFirst()
                .orElseThrow();

        assertThat(table.getTextContent()).contains("nobody was denied");
        assertThat(all(page, "text").stream().map(Element::getTextContent)).contains("nobody wanted it");
    }

    @Test
    void equalContentsGiveEqualBytesInAnyLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Page.of(InventedReport.plain()).equals(text)).isTrue();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Page.of(InventedReport.plain()).equals(text)).isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aHostileTitleStaysText() throws Exception {
        Document hostile = parsed(Page.of(InventedReport.titled(HOSTILE)));

        assertThat(all(hostile, "script")).hasSize(1);
        assertThat(all(hostile, "h1").getFirst().getTextContent())
                .isEqualTo(HOSTILE.replace('\u202E', '\uFFFD').replace('\u0000', '\uFFFD'));
    }

    @Test
    void aHostileLabelInAChartStaysText() throws Exception {
        Chart chart = new Chart.Ranges(
                "hostile",
                HOSTILE,
                HOSTILE,
                HOSTILE,
                false,
                List.of(new Chart.Series(HOSTILE, Look.MAIN), new Chart.Series("other", Look.REFORM)),
                List.of(
                        new Chart.Line("", HOSTILE, 0, Quoted.of(1)),
                        new Chart.Line("", "b", 1, Quoted.undefined(HOSTILE))),
                null);

        Document svg = parsed(Plots.draw(chart, false).text());

        assertThat(all(svg, "*").stream().map(Element::getTagName)).doesNotContain("script", "a", "image");
        String words = svg.getDocumentElement().getTextContent().replace('\u00A0', ' ');
        assertThat(words.split(Pattern.quote("<script>alert(1)</script>"), -1)).hasSizeGreaterThan(4);
        assertThat(words.codePoints()).noneMatch(c -> c >= 0xE000 && c <= 0xF8FF);
    }

    @Test
    void labelsAreNeverCut() throws Exception {
        String long1 = "a label of a good many words that no axis could hold in one line";
        Chart chart = new Chart.Ranges(
                "long",
                "t",
                "d",
                "%",
                false,
                List.of(new Chart.Series("all", Look.MAIN)),
                List.of(new Chart.Line("", long1, 0, Quoted.of(1))),
                null);

        assertThat(parsed(Plots.draw(chart, true).text()).getDocumentElement().getTextContent())
                .contains(long1);
    }

    @Test
    void panelsKeepTheirOrder() {
        List<String> grades = all(page, "text").stream()
                .map(Element::getTextContent)
                .filter(t -> t.startsWith("Grade "))
                .toList();

        assertThat(grades).containsExactly("Grade AAA", "Grade AA", "Grade A", "Grade B", "Grade C", "Grade D");
    }
}
