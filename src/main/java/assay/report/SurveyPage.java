package assay.report;

import java.util.ArrayList;
import java.util.List;

/// The report of a survey: one table, a row for each regime; one file that needs nothing else and prints.
public final class SurveyPage {
    private static final List<String> WORDS = List.of("regime", "where", "rules");

    private final SurveyContent content;
    private final Html html = new Html();

    private SurveyPage(SurveyContent content) {
        this.content = content;
    }

    /// The whole page; equal contents give equal texts.
    public static String of(SurveyContent content) {
        return new SurveyPage(content).write();
    }

    private String write() {
        html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "description", "content", content.lead());
        html.element("title", content.title() + " – Assay");
        html.open("style").add(new Markup(Page.resource("page.css"))).end();
        html.end();
        html.open("body");
        html.element("a", "To the table", "href", "#main", "class", "skip");
        html.open("header").open("div", "class", "bar").open("p").element("b", "Assay", "class", "brand");
        html.element("span", "a simulation on synthetic people", "class", "what")
                .close();
        html.close().end();
        html.open("main", "id", "main");
        html.open("section", "aria-labelledby", "title").element("h1", content.title(), "id", "title");
        html.element("p", content.asks(), "class", "asks").element("p", content.lead(), "class", "says");
        table();
        html.end();
        limits();
        reproduce();
        html.end();
        html.open("footer")
                .element("p", "Assay simulates; it does not score anyone. Every person here is synthetic.")
                .end();
        html.end().end();
        return "<!DOCTYPE html>\n" + html.done().text();
    }

    private void table() {
        String caption =
                "Each regime by itself, as it is: per 1,000 adults present in the window, with the 95 % interval of"
                        + " chance; where other regimes run beside it, what they do is in the figures, and the second one is how many more are listed than"
                        + " without this scheme. In every figure but the last less is better for the person.";
        html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Table of regimes");
        html.open("table", "class", "sheet", "id", "regimes").element("caption", caption);
        html.open("thead").open("tr");
        List<String> heads = new ArrayList<>(WORDS);
        heads.forEach(head -> html.element("th", head, "scope", "col"));
        SurveyContent.HEADS.forEach(head -> html.element("th", head, "scope", "col", "class", "number"));
        html.close().close().open("tbody");
        content.rows().forEach(this::row);
        html.close().close().end();
    }

    private void row(SurveyContent.Row row) {
        html.open("tr").open("th", "scope", "row").text(row.title());
        html.element("small", row.id() + ", " + row.variant()).close();
        html.element("td", row.where(), "class", "words");
        html.open("td", "class", "words").text(row.law());
        if (!row.remark().isEmpty()) {
            html.element("small", row.remark());
        }
        html.close();
        row.figures().forEach(this::figure);
        html.end();
    }

    private void figure(Quoted quoted) {
        html.open("td", "class", "number");
        if (!quoted.defined()) {
            html.text("–").element("small", quoted.note()).close();
            return;
        }
        html.element("span", Digits.of(quoted.value()), "class", "value");
        Ends chance = quoted.chance();
        if (chance != null) {
            html.text(" ").element("span", Digits.of(chance), "class", "chance", "title", "95 % interval, chance");
        }
        if (!quoted.note().isEmpty()) {
            html.element("small", quoted.note());
        }
        html.close();
    }

    private void limits() {
        html.open("section", "aria-labelledby", "limits").element("h2", "What this cannot tell", "id", "limits");
        html.open("blockquote").element("p", ReportContent.ON_EVERY_REPORT).end();
        html.open("ul");
        content.notes().forEach(note -> html.element("li", note));
        html.close().end();
    }

    private void reproduce() {
        html.open("section", "aria-labelledby", "again").element("h2", "The same again", "id", "again");
        html.element("p", "Equal inputs, version and seed give the same bytes in every table and in this page.");
        html.open("dl", "class", "facts");
        for (ReportContent.Fact fact : content.reproduce()) {
            html.open("div").element("dt", fact.label()).open("dd").element("code", fact.value());
            html.close().close();
        }
        html.close().end();
    }
}
