package assay.report;

import assay.report.Chart.Line;
import assay.report.Chart.Ranges;
import assay.report.Chart.Series;
import assay.report.ReportContent.Alternative;
import assay.report.ReportContent.Headline;
import assay.report.ReportContent.InWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// "The figures that lead": each measure in every alternative, as a table and as a picture, with its
/// kinds of uncertainty.
final class Leading {
    private final Html html;
    private final Figure figure;
    private final ReportContent content;

    Leading(Html html, ReportContent content) {
        this.html = html;
        this.figure = new Figure(html);
        this.content = content;
    }

    void write() {
        if (content.headlines().isEmpty()) {
            return;
        }
        html.open("section", "id", "figures", "aria-labelledby", "figures-title");
        html.element("h2", "The figures that lead", "id", "figures-title");
        looks();
        for (Headline headline : content.headlines()) {
            headline(headline);
        }
        html.end();
    }

    private void looks() {
        html.open("dl", "class", "looks", "aria-label", "Three kinds of uncertainty, three looks");
        look(
                "<svg viewBox=\"0 0 64 16\" width=\"64\" height=\"16\" aria-hidden=\"true\"><path d=\"M8 8H56M8 3V13M56 3V13\" stroke=\"#111827\" stroke-width=\"1.6\" fill=\"none\"/><circle cx=\"32\" cy=\"8\" r=\"3.6\" fill=\"#1f2933\"/></svg>",
                "chance",
                "thin line with caps: 95 % interval of what is due to chance");
        look(
                "<svg viewBox=\"0 0 64 16\" width=\"64\" height=\"16\" aria-hidden=\"true\"><path d=\"M2 3.5H62V12.5H2z\" fill=\"#d2d6db\"/><path d=\"M14 3.5H50V12.5H14z\" fill=\"#a9b1ba\"/></svg>",
                "assumed range",
                "broad band: least to greatest over the assumed ranges, darker the middle 90 % of draws; it is no confidence interval");
        look(
                "<svg viewBox=\"0 0 64 16\" width=\"64\" height=\"16\" aria-hidden=\"true\"><path d=\"M32 2.5L37.5 8L32 13.5L26.5 8z\" stroke=\"#111827\" stroke-width=\"1.4\" fill=\"none\"/></svg>",
                "law and structure",
                "hollow diamond: the same figure under another reading of the law or another build of the model");
        html.end();
    }

    private void look(String picture, String name, String meaning) {
        html.open("div")
                .open("dt")
                .add(new Markup(picture))
                .text(name)
                .close()
                .element("dd", meaning)
                .close();
    }

    private void headline(Headline headline) {
        List<Series> series = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (InWorld in : headline.values()) {
            Alternative world = content.world(in.world());
            lines.add(new Line("", in.world(), series.size(), in.estimate()));
            series.add(new Series(in.world() + " " + world.title(), world.look()));
        }
        html.open("div", "class", "headline");
        html.open("div");
        html.open("h3").text(headline.title());
        if (headline.asTold()) {
            html.text(" ").element("span", "as told", "class", "told");
        }
        html.close();
        html.open("p", "class", "of")
                .text(Wording.of(headline.unit(), headline.of()) + " · "
                        + headline.direction().sign() + " " + Wording.of(headline.direction()) + " · " + headline.id());
        html.close();
        html.open("table", "class", "leading").element("caption", headline.title(), "class", "hidden");
        html.open("thead").open("tr").element("td", "");
        figure.number(headline.unit(), "value");
        figure.number("chance", "chance_low|chance_high");
        figure.number("assumed range", "assumed_least|assumed_greatest");
        html.close().close().open("tbody");
        for (InWorld in : headline.values()) {
            html.open("tr").open("th", "scope", "row").element("b", in.world());
            html.text(" " + content.world(in.world()).title()).close();
            row(in.estimate(), false);
        }
        Quoted contrast = headline.contrast();
        if (contrast != null) {
            html.open("tr", "class", "contrast").open("th", "scope", "row").element("b", headline.contrastName());
            html.text(" difference").close();
            row(contrast, true);
        }
        html.close().close().close();
        String id = "lead-" + headline.id().toLowerCase(Locale.ROOT);
        figure.chart(
                new Ranges(
                        id,
                        headline.title(),
                        sentence(headline),
                        headline.unit(),
                        headline.asTold(),
                        List.of(new Series("all", Look.MAIN)),
                        lines.stream()
                                .map(l -> new Line("", l.label(), 0, l.estimate()))
                                .toList(),
                        null),
                true);
        html.end();
    }

    private void row(Quoted estimate, boolean difference) {
        if (!estimate.defined()) {
            html.element("td", estimate.note(), "colspan", "3", "class", "why").end();
            return;
        }
        if (difference) {
            figure.signed(estimate);
        } else {
            figure.value(estimate);
        }
        figure.interval(estimate.chance(), "chance");
        figure.interval(estimate.assumed(), "range");
        html.end();
        if (!estimate.note().isEmpty()) {
            html.open("tr")
                    .element("td", estimate.note(), "colspan", "4", "class", "why")
                    .end();
        }
    }

    private static String sentence(Headline headline) {
        List<String> parts = new ArrayList<>();
        for (InWorld in : headline.values()) {
            Quoted e = in.estimate();
            Ends chance = e.chance();
            parts.add(in.world() + ": "
                    + (e.defined()
                            ? Digits.of(e.value()) + (chance == null ? "" : ", by chance " + Digits.of(chance))
                            : e.note()));
        }
        return Wording.of(headline.unit(), headline.of()) + ". " + String.join("; ", parts) + ".";
    }
}
