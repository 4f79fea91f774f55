package assay.report;

import assay.report.Chart.Line;
import assay.report.Chart.Ranges;
import assay.report.Chart.Series;
import assay.report.ReportContent.GroupFigure;
import assay.report.ReportContent.Stage;
import java.util.ArrayList;
import java.util.List;

/// "Who carries it": group by group, in the three stages conduct, records, harm.
final class Stages {
    private final Html html;
    private final Figure figure;
    private final ReportContent content;

    Stages(Html html, ReportContent content) {
        this.html = html;
        this.figure = new Figure(html);
        this.content = content;
    }

    void write() {
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
