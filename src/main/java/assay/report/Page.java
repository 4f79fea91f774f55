package assay.report;

import assay.report.Block.Cell;
import assay.report.ReportContent.Alternative;
import assay.report.ReportContent.Anchor;
import assay.report.ReportContent.Assumption;
import assay.report.ReportContent.Change;
import assay.report.ReportContent.Fact;
import assay.report.ReportContent.Rule;
import assay.report.ReportContent.Rulebook;
import assay.report.ReportContent.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// `report.html`: one file that needs nothing else, says everything without its script, and prints.
///
/// A policy in its head forbids every request; the script is named there by its digest. It only saves charts.
public final class Page {
    private final ReportContent content;
    private final Html html = new Html();
    private final Figure figure = new Figure(html);

    private Page(ReportContent content) {
        this.content = content;
    }

    /// The whole page; equal contents give equal texts.
    public static String of(ReportContent content) {
        return new Page(content).write();
    }

    private String write() {
        String script = resource("page.js");
        html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; img-src blob: data:; script-src 'sha256-"
                        + digest(script) + "'; base-uri 'none'; form-action 'none'");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "description", "content", content.sentence());
        html.element("title", content.title() + " – Assay");
        html.open("style").add(new Markup(resource("page.css"))).end();
        html.end();
        html.open("body");
        html.element("a", "To the result", "href", "#main", "class", "skip");
        header();
        html.open("main", "id", "main");
        marks();
        new Opening(html, content).write();
        content.sections().forEach(this::section);
        anchors();
        rulebooks();
        assumptions();
        limits();
        reproduce();
        html.end();
        html.open("footer")
                .element("p", "Assay simulates; it does not score anyone. Every person here is synthetic.")
                .end();
        html.open("script").add(new Markup(script)).end();
        html.end().end();
        return "<!DOCTYPE html>\n" + html.done().text();
    }

    private void header() {
        html.open("header").open("div", "class", "bar");
        html.open("p").element("b", "Assay", "class", "brand");
        html.element("span", "a simulation on synthetic people", "class", "what")
                .close();
        html.open("nav", "aria-label", "Contents")
                .open("details")
                .element("summary", "Contents")
                .open("ul");
        for (Fact link : contents()) {
            html.open("li")
                    .element("a", link.value(), "href", "#" + link.label())
                    .close();
        }
        html.close().close().close().close().end();
    }

    private List<Fact> contents() {
        List<Fact> links = new ArrayList<>();
        links.add(new Fact("result", "The result"));
        if (!content.headlines().isEmpty()) {
            links.add(new Fact("figures", "The figures that lead"));
        }
        if (!content.stages().isEmpty()) {
            links.add(new Fact("carriers", "Who carries it"));
        }
        links.add(new Fact("rests", "What it rests on"));
        content.sections().forEach(s -> links.add(new Fact(s.id(), s.title())));
        if (!content.anchors().isEmpty()) {
            links.add(new Fact("place", "Does it look like the place?"));
        }
        if (!content.rulebooks().isEmpty()) {
            links.add(new Fact("rules", "The rules"));
        }
        if (!content.assumptions().isEmpty()) {
            links.add(new Fact("assumptions", "Every assumption"));
        }
        links.add(new Fact("limits", "What this cannot tell"));
        links.add(new Fact("again", "The same again"));
        return links;
    }

    private void marks() {
        if (!content.watermark().isEmpty()) {
            html.open("p", "class", "mark", "role", "note").element("span", "as told", "class", "told");
            html.text(" " + content.watermark()).end();
            html.element("div", "as told", "class", "watermark", "aria-hidden", "true");
        }
        if (!content.changedByHand().isEmpty()) {
            html.open("p", "class", "mark", "role", "note").element("span", "changed by hand", "class", "told");
            String mark = " ";
            for (Change change : content.changedByHand()) {
                html.text(mark).element("code", change.key());
                html.text(" is " + change.now() + ", not " + change.before());
                mark = "; ";
            }
            html.end();
        }
    }

    private void section(Section section) {
        begin(section.id(), section.title());
        section.blocks().forEach(this::block);
        html.end();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph ->
                html.element("p", paragraph.text()).text("\n");
            case Block.Picture picture -> figure.chart(picture.chart(), false);
            case Block.SideBySide charts -> {
                html.open("div", "class", "beside-each-other");
                charts.charts().forEach(c -> figure.chart(c, true));
                html.end();
            }
            case Block.Sheet sheet -> sheet(sheet);
            case Block.Fold fold -> {
                html.open("details", "class", "fold").element("summary", fold.title());
                fold.blocks().forEach(this::block);
                html.end();
            }
        }
    }

    private void sheet(Block.Sheet sheet) {
        html.open(
                "div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Table: " + sheet.caption());
        html.open("table", "class", "sheet", "id", sheet.id()).element("caption", sheet.caption());
        html.open("thead").open("tr");
        for (int i = 0; i < sheet.heads().size(); i++) {
            if (sheet.numeric().get(i)) {
                html.element("th", sheet.heads().get(i), "scope", "col", "class", "number");
            } else {
                figure.head(sheet.heads().get(i));
            }
        }
        html.close().close().open("tbody");
        for (List<Cell> row : sheet.rows()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), i == 0, sheet.numeric().get(i));
            }
            html.end();
        }
        html.close().close().end();
    }

    private void cell(Cell cell, boolean first, boolean numeric) {
        switch (cell) {
            case Cell.Words words -> {
                if (first) {
                    html.open("th", "scope", "row");
                } else {
                    html.open("td", "class", numeric ? "number" : "words");
                }
                html.text(words.text());
                if (!words.small().isEmpty()) {
                    html.element("small", words.small());
                }
                html.close();
            }
            case Cell.Number number ->
                quoted(number.quoted(), Digits.of(number.quoted().value()));
            case Cell.Signed signed ->
                quoted(signed.quoted(), Digits.signed(signed.quoted().value()));
        }
    }

    private void quoted(Quoted quoted, String value) {
        html.open("td", "class", "number").element("span", value, "class", "value");
        Ends chance = quoted.chance();
        if (chance != null) {
            html.text(" ").element("span", Digits.of(chance), "class", "chance", "title", "95 % interval, chance");
        }
        Ends assumed = quoted.assumed();
        if (assumed != null) {
            html.text(" ").element("span", Digits.of(assumed), "class", "range", "title", "over the assumed range");
        }
        if (!quoted.note().isEmpty()) {
            html.element("small", quoted.note());
        }
        html.close();
    }

    private void anchors() {
        if (content.anchors().isEmpty()) {
            return;
        }
        begin("place", "Does it look like the place?");
        html.element(
                "p",
                "Published figures beside those of the run. Some were used to choose an assumed range and prove nothing; the others"
                        + " were left to test it.");
        table(
                "anchors",
                "Published figures and the run",
                List.of("figure", "published", "in the run", "use", "source"));
        for (Anchor a : content.anchors()) {
            html.open("tr").element("th", a.what(), "scope", "row");
            html.element("td", a.published()).element("td", a.run(), "class", "value");
            html.element("td", a.use())
                    .element("td", a.source(), "class", "source")
                    .end();
        }
        html.close().close().end().end();
    }

    private void rulebooks() {
        if (content.rulebooks().isEmpty()) {
            return;
        }
        begin("rules", "The rules");
        html.element(
                "p",
                "Every rule that ran, with where it stands. The letter says how reliable the source is (A best, F cannot be judged), the"
                        + " digit how credible the claim (1 best, 6 cannot be judged).");
        for (Rulebook book : content.rulebooks()) {
            html.open("h3")
                    .text(book.title())
                    .text(" ")
                    .element("span", book.variant(), "class", "variant")
                    .close();
            table(
                    "rules-" + book.id(),
                    book.title() + ", " + book.variant(),
                    List.of("rule", "what it says", "in force", "source", "grade"));
            for (Rule rule : book.rules()) {
                html.open("tr").element("th", rule.id(), "scope", "row", "class", "rule");
                html.open("td").text(rule.says());
                if (rule.asTold()) {
                    html.text(" ").element("span", "as told", "class", "told");
                }
                html.close();
                html.element("td", rule.inForce(), "class", "when").element("td", rule.source(), "class", "source");
                html.element("td", rule.letter() + rule.digit()).end();
            }
            html.close().close().end();
            if (!book.knowsNot().isEmpty()) {
                html.element("p", "Looked for and not found: " + String.join("; ", book.knowsNot()) + ".");
            }
        }
        html.end();
    }

    private void assumptions() {
        if (content.assumptions().isEmpty()) {
            return;
        }
        begin("assumptions", "Every assumption");
        html.element(
                "p",
                "What no source says. The range is part of the result: the broad bands in the charts come from it.");
        table("assumed", "Assumptions with range and reason", List.of("what", "taken", "range", "why"));
        for (Assumption a : content.assumptions()) {
            html.open("tr").open("th", "scope", "row").element("code", a.id()).close();
            html.element("td", a.value(), "class", "value").element("td", a.range());
            html.element("td", a.why()).end();
        }
        html.close().close().end().end();
    }

    private void limits() {
        begin("limits", "What this cannot tell");
        html.open("blockquote").element("p", ReportContent.ON_EVERY_REPORT).end();
        list(content.limits());
        if (!content.notes().isEmpty()) {
            html.element("h3", "Remarks on this run");
            list(content.notes());
        }
        html.end();
    }

    private void reproduce() {
        begin("again", "The same again");
        html.element("p", "Equal inputs, version and seed give the same bytes in every table and in this page.");
        html.open("dl", "class", "facts");
        for (Alternative world : content.worlds()) {
            html.open("div")
                    .element("dt", world.id() + " " + world.title())
                    .element("dd", world.rules())
                    .close();
        }
        for (Fact fact : content.reproduce()) {
            html.open("div")
                    .element("dt", fact.label())
                    .open("dd")
                    .element("code", fact.value())
                    .close()
                    .close();
        }
        html.end().end();
    }

    private void begin(String id, String title) {
        html.open("section", "id", id, "aria-labelledby", id + "-title").element("h2", title, "id", id + "-title");
    }

    private void table(String id, String caption, List<String> heads) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Table: " + caption);
        html.open("table", "class", "sheet", "id", id)
                .open("caption")
                .element("span", caption, "class", "hidden")
                .close();
        html.open("thead").open("tr");
        heads.forEach(figure::head);
        html.close().close().open("tbody");
    }

    private void list(List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        html.open("ul");
        items.forEach(item -> html.element("li", item));
        html.end();
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Assay is incomplete: no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
