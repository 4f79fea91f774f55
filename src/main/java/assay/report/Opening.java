package assay.report;

import assay.report.Chart.Line;
import assay.report.Chart.Ranges;
import assay.report.Chart.Series;
import assay.report.ReportContent.Alternative;
import assay.report.ReportContent.Category;
import assay.report.ReportContent.Dots;
import assay.report.ReportContent.GroupFigure;
import assay.report.ReportContent.Headline;
import assay.report.ReportContent.InWorld;
import assay.report.ReportContent.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is read first: the sentence, the thousand dots, the figures that lead, who carries it, what it rests on.
final class Opening {
    private final Html html;
    private final Figure figure;
    private final ReportContent content;

    Opening(Html html, ReportContent content) {
        this.html = html;
        this.figure = new Figure(html);
        this.content = content;
    }

    void write() {
        html.open("section", "id", "result", "aria-labelledby", "title");
        html.element("p", content.asks(), "class", "asks");
        html.element("h1", content.title(), "id", "title");
        html.element("p", content.sentence(), "class", "lead");
        dots();
        html.end();
        headlines();
        carriers();
        new Footing(html, content).write();
    }

    private void dots() {
        html.open("div", "class", "dots");
        for (Dots dots : content.dots()) {
            Alternative world = content.world(dots.world());
            boolean small = world.look() == Look.YARDSTICK;
            if (!small) {
                dots(dots, world);
            }
        }
        html.element("p", content.residents(), "class", "residents");
        html.open("div", "class", "beside");
        legend();
        for (Dots dots : content.dots()) {
            Alternative world = content.world(dots.world());
            if (world.look() == Look.YARDSTICK) {
                dots(dots, world);
            }
        }
        html.end().end();
    }

    private void dots(Dots dots, Alternative world) {
        String id = "dots-" + world.id().toLowerCase(Locale.ROOT);
        html.open(
                "figure",
                "id",
                id,
                "class",
                world.look() == Look.YARDSTICK ? "people small" : "people",
                "data-name",
                id);
        html.open("figcaption").open("span", "class", "caption");
        html.element("b", world.id()).text(" " + world.title()).close();
        html.element(
                "span",
                dots.listed() == 0
                        ? "nobody was listed"
                        : "1,000 dots are the " + Digits.of(dots.listed()) + " people ever listed",
                "class",
                "under");
        html.close();
        if (dots.listed() > 0) {
            html.add(DotPicture.draw(
                    id, world.id() + " " + world.title() + ": of 1,000 people ever listed", described(dots), dots));
        }
        figure.fold(() -> table(dots, world));
        html.end();
    }

    private static String described(Dots dots) {
        DotPicture.Seats seats = DotPicture.seats(dots);
        List<String> parts = new ArrayList<>();
        for (Category category : Category.values()) {
            int solid = seats.solid().getOrDefault(category, 0);
            if (solid > 0) {
                parts.add(solid + " " + category.plain() + " (" + seats.ringed().getOrDefault(category, 0)
                        + " of them barred at least once)");
            } else if (seats.hollow().contains(category)) {
                parts.add("fewer than 1 " + category.plain());
            }
        }
        return "Of 1,000 people ever listed: " + String.join("; ", parts) + ".";
    }

    private void table(Dots dots, Alternative world) {
        DotPicture.Seats seats = DotPicture.seats(dots);
        figure.open(world.id() + ": people ever listed, by the gravest thing the listing ever was");
        html.open("thead").open("tr");
        figure.head("listed");
        figure.number("people", "people");
        figure.number("of these barred at least once", "barred");
        figure.number("dots", "dots");
        html.close().close().open("tbody");
        for (Category category : Category.values()) {
            long all = 0;
            long barred = 0;
            for (ReportContent.Count count : dots.counts()) {
                if (count.category() == category) {
                    all += count.barred() + count.neverBarred();
                    barred += count.barred();
                }
            }
            html.open("tr").element("th", category.plain(), "scope", "row");
            html.element("td", Digits.of(all), "class", "number", "data-v", Long.toString(all));
            html.element("td", Digits.of(barred), "class", "number", "data-v", Long.toString(barred));
            html.element("td", seated(seats, category), "class", "number");
            html.end();
        }
        figure.closeTable();
    }

    private static String seated(DotPicture.Seats seats, Category category) {
        return seats.hollow().contains(category)
                ? "fewer than 1"
                : Integer.toString(seats.solid().getOrDefault(category, 0));
    }

    /// Legend and table in one: a row for each category, a column for each alternative.
    private void legend() {
        html.open("table", "class", "legend").element("caption", "Of 1,000 people ever listed");
        html.open("thead").open("tr").element("td", "");
        content.dots().forEach(d -> html.element("th", d.world(), "scope", "col", "class", "number"));
        html.close().close().open("tbody");
        List<DotPicture.Seats> seats =
                content.dots().stream().map(DotPicture::seats).toList();
        for (Category category : Category.values()) {
            html.open("tr").open("th", "scope", "row").open("div").add(DotPicture.key(category));
            html.open("span").text(category.plain());
            if (!category.meaning().isEmpty()) {
                html.element("small", category.meaning());
            }
            html.close().close().close();
            for (DotPicture.Seats s : seats) {
                boolean few = s.hollow().contains(category);
                html.element("td", few ? "< 1" : seated(s, category), "class", "number");
            }
            html.end();
        }
        html.open("tr").open("th", "scope", "row").open("div").add(DotPicture.ringKey());
        html.element("span", "ring: barred at least once").close().close();
        for (DotPicture.Seats s : seats) {
            int ringed =
                    s.ringed().values().stream().mapToInt(Integer::intValue).sum();
            html.element("td", Integer.toString(ringed), "class", "number");
        }
        html.end().close();
        html.end();
        if (seats.stream().anyMatch(s -> !s.hollow().isEmpty())) {
            html.element("p", "A hollow, dashed dot after the thousand stands for fewer than 1.", "class", "small");
        }
    }

    private void headlines() {
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

    private void carriers() {
        if (content.stages().isEmpty()) {
            return;
        }
        html.open("section", "id", "carriers", "aria-labelledby", "carriers-title");
        html.element("h2", "Who carries it", "id", "carriers-title");
        if (!content.carriers().isEmpty()) {
            html.element("p", content.carriers(), "class", "says");
        }
        html.element(
                "p",
                "Three stages, so that nobody mistakes what was put in for what came out: what people do (put in), what the"
                        + " records say of it (after gaps and errors), and what the rules make of that. The dashed line is the reference"
                        + " group of the first block.",
                "class",
                "small");
        html.open("ol", "class", "stages");
        for (Stage stage : content.stages()) {
            html.open("li");
            html.element("h3", stage.name());
            stage(stage);
            html.end();
        }
        html.end().end();
    }

    private void stage(Stage stage) {
        List<Line> lines = new ArrayList<>();
        Double reference = null;
        for (GroupFigure group : stage.groups()) {
            String label = group.reference() ? group.group() + " (ref.)" : group.group();
            lines.add(new Line(group.attribute(), label, 0, group.estimate()));
            if (group.reference() && reference == null && group.estimate().defined()) {
                reference = group.estimate().value();
            }
        }
        Ranges chart = new Ranges(
                "stage-" + stage.id(),
                stage.name() + ": " + stage.measure(),
                stage.measure() + ", group by group; " + Wording.of(stage.direction()) + ".",
                stage.measure(),
                stage.asTold(),
                List.of(new Series("all", Look.MAIN)),
                lines,
                reference);
        figure.open(chart.id(), stage.measure() + " " + stage.direction().sign(), stage.asTold(), "narrow");
        figure.picture(chart, true);
        figure.fold(() -> {
            figure.open(stage.name() + ": " + stage.measure());
            html.open("thead").open("tr");
            figure.head("by");
            figure.head("group");
            figure.number("figure", "value");
            figure.number("chance, 95 %", "chance_low|chance_high");
            figure.number("assumed range", "assumed_least|assumed_greatest");
            figure.number("minus reference", "difference");
            figure.number("chance, 95 %", "difference_chance_low|difference_chance_high");
            figure.number("÷ reference", "ratio");
            figure.number("chance, 95 %", "ratio_chance_low|ratio_chance_high");
            figure.head("note");
            html.close().close().open("tbody");
            for (GroupFigure group : stage.groups()) {
                html.open("tr").element("td", group.attribute());
                html.element("th", group.reference() ? group.group() + " (reference)" : group.group(), "scope", "row");
                figure.value(group.estimate());
                figure.interval(group.estimate().chance(), "chance");
                figure.interval(group.estimate().assumed(), "range");
                Quoted difference = group.difference();
                Quoted ratio = group.ratio();
                figure.signed(difference);
                figure.interval(difference == null ? null : difference.chance(), "chance");
                if (ratio == null) {
                    figure.signed(null);
                } else {
                    figure.value(ratio);
                }
                figure.interval(ratio == null ? null : ratio.chance(), "chance");
                html.element("td", group.estimate().note()).end();
            }
            figure.closeTable();
        });
        html.end();
    }
}
