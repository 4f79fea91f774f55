package assay.report;

import assay.report.ReportContent.Fact;
import assay.report.ReportContent.Ground;
import assay.report.ReportContent.Rests;
import java.util.List;
import java.util.stream.Stream;

/// "What it rests on": what the headline depends on most, how many numbers somebody read, and how much
/// of the harm hangs
/// on how weak a link.
final class Footing {
    private final Html html;
    private final ReportContent content;

    Footing(Html html, ReportContent content) {
        this.html = html;
        this.content = content;
    }

    void write() {
        html.open("section", "id", "rests", "aria-labelledby", "rests-title");
        html.element("h2", "What it rests on", "id", "rests-title");
        if (!content.dependsOn().isEmpty()) {
            html.element("p", content.dependsOn(), "class", "says");
        }
        html.open("div", "class", "pair").open("div");
        if (!content.grounding().isEmpty()) {
            html.open("table", "class", "ground").element("caption", "Every number, by what stands behind it");
            html.open("thead").open("tr").element("td", "");
            for (String head : List.of("read in a source", "recalled", "assumed")) {
                html.element("th", head, "scope", "col", "class", "number");
            }
            html.element("td", "").close().close().open("tbody");
            for (Ground ground : content.grounding()) {
                html.open("tr")
                        .open("th", "scope", "row")
                        .text(ground.part())
                        .element("small", ground.what())
                        .close();
                html.element("td", Integer.toString(ground.read()), "class", "number");
                html.element("td", Integer.toString(ground.recalled()), "class", "number");
                html.element("td", Integer.toString(ground.assumed()), "class", "number");
                html.open("td", "class", "bar").add(bar(ground)).close().end();
            }
            html.end().end();
        }
        content.rests().ifPresent(this::harm);
        html.close();
        html.open("dl", "class", "facts");
        for (Fact fact : content.setting()) {
            html.open("div")
                    .element("dt", fact.label())
                    .element("dd", fact.value())
                    .close();
        }
        html.end().end().end();
    }

    /// Full for read, hatched for recalled, empty for assumed.
    private static Markup bar(Ground ground) {
        double all = Math.max(1, ground.read() + ground.recalled() + ground.assumed());
        double read = Math.rint(1600 * ground.read() / all) / 10;
        double recalled = Math.rint(1600 * ground.recalled() / all) / 10;
        StringBuilder hatch = new StringBuilder();
        for (double x = read + 2; x < read + recalled - 1; x += 4) {
            hatch.append("M").append(Digits.exact(Math.rint(x * 10) / 10)).append(" 1v12");
        }
        return new Html()
                .open("svg", "viewBox", "0 0 162 14", "width", "162", "height", "14", "aria-hidden", "true")
                .empty("path", "d", "M0.5 0.5h160v13h-160z", "fill", "#ffffff", "stroke", "#616e7c")
                .empty(
                        "path",
                        "d",
                        "M0.5 0.5h" + Digits.exact(read) + "v13h-" + Digits.exact(read) + "z",
                        "fill",
                        "#1f2933")
                .empty("path", "d", hatch.toString(), "stroke", "#1f2933", "stroke-width", "1.4")
                .close()
                .done();
    }

    private void harm(Rests rests) {
        List<String> grades = rests.parts().stream()
                .flatMap(part -> part.grades().stream())
                .map(Rests.Grade::grade)
                .distinct()
                .sorted(Rests.Grade.BY_WEAKNESS)
                .toList();
        html.open("table", "class", "ground")
                .element(
                        "caption",
                        "The harm under " + rests.world() + " by its weakest link, in % of " + Digits.of(rests.amount())
                                + " " + rests.counted());
        html.open("thead").open("tr").element("td", "");
        grades.forEach(grade -> html.element("th", grade, "scope", "col", "class", "number"));
        html.element("th", "not attributed", "scope", "col", "class", "number");
        html.close().close().open("tbody");
        for (Rests.Part part : rests.parts()) {
            html.open("tr").element("th", part.name(), "scope", "row");
            for (String grade : grades) {
                double percent = part.grades().stream()
                        .filter(g -> g.grade().equals(grade))
                        .mapToDouble(Rests.Grade::percent)
                        .sum();
                html.element("td", Digits.of(percent), "class", "number");
            }
            html.element("td", Digits.of(part.unattributed()), "class", "number")
                    .end();
        }
        html.end().end();
        html.element(
                "p",
                "A letter and a digit say how reliable the source is (A to F) and how credible the claim (1 to 6). A chain is as"
                        + " firm as its weakest link, and where several rules lead onto a list the weakest counts: what rests on weak ground is"
                        + " no more than this. The shares are not those of the uncertainty.",
                "class",
                "small");
        html.open("details").element("summary", "Which link is the weakest");
        Figure figure = new Figure(html);
        figure.open("The harm as it can be told apart, with the weakest link of each chain");
        html.open("thead").open("tr");
        Stream.of("harm", "%", "law", "society", "assumptions").forEach(figure::head);
        html.close().close().open("tbody");
        for (Rests.Piece piece : rests.pieces()) {
            html.open("tr").element("th", piece.what(), "scope", "row");
            html.element("td", Digits.of(piece.percent()), "class", "number");
            for (Rests.Weakest weakest : List.of(piece.law(), piece.society(), piece.assumptions())) {
                html.element("td", weakest.id().isEmpty() ? "not attributed" : weakest.grade() + ": " + weakest.id());
            }
            html.end();
        }
        figure.closeTable();
        html.end();
    }
}
