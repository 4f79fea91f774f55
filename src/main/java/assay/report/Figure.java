package assay.report;

import assay.report.Chart.Curve;
import assay.report.Chart.Curves;
import assay.report.Chart.Line;
import assay.report.Chart.Panel;
import assay.report.Chart.Ranges;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A chart in the page: heading, picture with its words, and the table that says the same in figures.
final class Figure {
    private final Html html;

    Figure(Html html) {
        this.html = html;
    }

    void chart(Chart chart, boolean narrow) {
        open(chart.id(), chart.title(), chart.asTold(), narrow ? "narrow" : Plots.tall(chart) ? "wide tall" : "wide");
        picture(chart, narrow);
        fold(() -> table(chart));
        html.end();
    }

    void open(String id, String title, boolean asTold, String kind) {
        html.open("figure", "id", id, "class", kind, "data-name", id);
        html.open("figcaption").element("span", title, "class", "caption");
        if (asTold) {
            html.text(" ").element("span", "as told", "class", "told");
        }
        html.close();
    }

    void picture(Chart chart, boolean narrow) {
        html.open("div", "class", "picture", "tabindex", "0", "role", "group", "aria-label", "Chart: " + chart.title());
        html.add(Plots.draw(chart, narrow)).end();
    }

    /// What opens below a picture.
    void fold(Runnable table) {
        html.open("details").element("summary", "Table and files");
        table.run();
        html.end();
    }

    private void table(Chart chart) {
        switch (chart) {
            case Ranges ranges -> ranges(ranges);
            case Curves curves -> curves(curves);
        }
    }

    private void ranges(Ranges chart) {
        List<Line> lines = chart.lines();
        boolean blocks = lines.stream().map(Line::block).distinct().count() > 1;
        boolean many = chart.series().size() > 1;
        boolean chance = any(lines, e -> e.chance() != null);
        boolean assumed = any(lines, e -> e.assumed() != null);
        boolean middle = any(lines, e -> e.middle() != null);
        boolean structure = any(lines, e -> !e.structure().isEmpty());
        boolean notes = any(lines, e -> !e.note().isEmpty());
        open(chart.title() + ", " + chart.axis());
        html.open("thead").open("tr");
        if (blocks) {
            head("by");
        }
        head(blocks ? "group" : "");
        if (many) {
            head("alternative");
        }
        number(chart.axis(), "value");
        if (chance) {
            number("chance, 95 %", "chance_low|chance_high");
        }
        if (assumed) {
            number("over the assumed range", "assumed_least|assumed_greatest");
        }
        if (middle) {
            number("middle 90 % of draws", "assumed_5|assumed_95");
        }
        if (structure) {
            head("other readings");
        }
        if (notes) {
            head("note");
        }
        html.close().close().open("tbody");
        for (Line line : lines) {
            Quoted estimate = line.estimate();
            html.open("tr");
            if (blocks) {
                html.element("td", line.block());
            }
            html.element("th", line.label(), "scope", "row");
            if (many) {
                html.element("td", chart.series().get(line.series()).name());
            }
            value(estimate);
            if (chance) {
                interval(estimate.chance(), "chance");
            }
            if (assumed) {
                interval(estimate.assumed(), "range");
            }
            if (middle) {
                interval(estimate.middle(), "range");
            }
            if (structure) {
                html.element(
                        "td",
                        String.join(
                                "; ",
                                estimate.structure().stream()
                                        .map(v -> v.name() + ": " + Digits.of(v.value()))
                                        .toList()));
            }
            if (notes) {
                html.element("td", estimate.note());
            }
            html.end();
        }
        closeTable();
    }

    private void curves(Curves chart) {
        open(chart.title() + ", " + chart.axis() + ", by month");
        html.open("thead").open("tr");
        head("month");
        int months = 0;
        boolean panels = chart.panels().size() > 1;
        boolean chance = chart.panels().stream()
                .flatMap(panel -> panel.curves().stream())
                .flatMap(curve -> curve.months().stream())
                .anyMatch(month -> month.chance() != null);
        for (Panel panel : chart.panels()) {
            for (Curve curve : panel.curves()) {
                String series = chart.series().get(curve.series()).name();
                String name = (panels ? panel.title() + ", " : "") + series;
                head(name);
                if (chance) {
                    number("chance, 95 %", name + ", chance low|" + name + ", chance high");
                }
                months = Math.max(months, curve.months().size());
            }
        }
        html.close().close().open("tbody");
        for (int m = 0; m < months; m++) {
            html.open("tr").element("th", chart.from().plusMonths(m).toString(), "scope", "row");
            for (Panel panel : chart.panels()) {
                for (Curve curve : panel.curves()) {
                    boolean there = m < curve.months().size();
                    if (there) {
                        value(curve.months().get(m));
                    } else {
                        html.element("td", "");
                    }
                    if (chance) {
                        interval(there ? curve.months().get(m).chance() : null, "chance");
                    }
                }
            }
            html.end();
        }
        closeTable();
    }

    void open(String caption) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Table: " + caption);
        html.open("table").element("caption", caption);
    }

    void closeTable() {
        html.close().close().end();
    }

    void head(String text) {
        if (text.isEmpty()) {
            html.element("td", "");
        } else {
            html.element("th", text, "scope", "col");
        }
    }

    /// @param names of the column or columns in a file that is saved
    void number(String text, String names) {
        html.element("th", text, "scope", "col", "class", "number", "data-h", names);
    }

    void value(Quoted estimate) {
        html.element("td", Digits.of(estimate.value()), "class", "number", "data-v", Digits.exact(estimate.value()));
    }

    void signed(@Nullable Quoted estimate) {
        if (estimate == null) {
            html.element("td", "", "class", "number", "data-v", "");
        } else {
            html.element(
                    "td", Digits.signed(estimate.value()), "class", "number", "data-v", Digits.exact(estimate.value()));
        }
    }

    void interval(@Nullable Ends interval, String look) {
        if (interval == null) {
            html.element("td", "", "class", "number", "data-v", "|");
            return;
        }
        html.open(
                "td", "class", "number", "data-v", Digits.exact(interval.low()) + "|" + Digits.exact(interval.high()));
        html.element("span", Digits.of(interval), "class", look).close();
    }

    private static boolean any(List<Line> lines, Predicate<Quoted> has) {
        return lines.stream().map(Line::estimate).anyMatch(has);
    }
}
