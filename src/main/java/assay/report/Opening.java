package assay.report;

import assay.report.ReportContent.Alternative;
import assay.report.ReportContent.Category;
import assay.report.ReportContent.Dots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is read first: the sentence and the thousand dots; then the figures that lead, who carries it,
/// what it rests on.
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
        new Leading(html, content).write();
        new Stages(html, content).write();
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
}
