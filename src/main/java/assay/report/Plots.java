package assay.report;

import assay.report.Chart.Curve;
import assay.report.Chart.Curves;
import assay.report.Chart.Line;
import assay.report.Chart.Panel;
import assay.report.Chart.Ranges;
import assay.report.Chart.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The two kinds of charts as specifications for lets-plot: plain maps, as its other front ends write them.
///
/// In {@link Ranges} the three kinds of uncertainty have three looks that do not depend on colour:
/// chance is a thin line with
/// caps, the assumed range a broad pale band (its middle 90 % darker), law and structure are hollow
/// diamonds. Places on the
/// vertical axis are computed here and not by lets-plot's dodging, so that what is missing leaves its place empty.
final class Plots {
    /// From here on three labels do not fit side by side below a narrow chart.
    private static final double LONG_LABELS = 1_000;

    /// Pixels at the right for the half of the last tick's label that stands out of the axis.
    private static final int LAST_LABEL = 18;

    private static final String INK = "#3e4c59";
    private static final String GRID = "#e4e7eb";
    private static final int WIDTH = 680;
    private static final int NARROW = 310;
    private static final double BLOCK_GAP = 0.5;

    private Plots() {}

    static Markup draw(Chart chart, boolean narrow) {
        int width = narrow ? NARROW : WIDTH;
        AxisLabels labels = new AxisLabels(narrow ? 16 : 19);
        Map<String, Object> specification = switch (chart) {
            case Ranges ranges -> ranges(ranges, width, labels);
            case Curves curves -> curves(curves, width);
        };
        return Drawing.draw(chart.id(), chart.title(), chart.description(), specification, labels);
    }

    /// Whether a chart across the page is about as high as it is wide, or higher.
    static boolean tall(Chart chart) {
        return chart instanceof Ranges ranges
                && ranges.lines().stream().map(Line::label).distinct().count() > 8;
    }

    private static Map<String, Object> ranges(Ranges chart, int width, AxisLabels tokens) {
        Map<String, Double> places = new LinkedHashMap<>();
        List<Object> labels = new ArrayList<>();
        double next = 0;
        String block = "";
        for (Line line : chart.lines()) {
            String key = line.block() + "\n" + line.label();
            if (places.containsKey(key)) {
                continue;
            }
            if (!places.isEmpty() && !line.block().equals(block)) {
                next += BLOCK_GAP;
            }
            block = line.block();
            places.put(key, -next);
            labels.add(tokens.token(line.label()));
            next++;
        }
        Columns band = new Columns("from", "to", "y", "series");
        Columns middle = new Columns("from", "to", "y", "series");
        Columns whisker = new Columns("from", "to", "low", "high");
        Columns point = new Columns("x", "y", "series");
        Columns structure = new Columns("x", "y");
        Columns missing = new Columns("x", "y", "text");
        int many = chart.series().size();
        double least = 0;
        double most = 0;
        for (Line line : chart.lines()) {
            double place = Objects.requireNonNull(places.get(line.block() + "\n" + line.label()));
            double y = place - (line.series() - (many - 1) / 2.0) * 0.8 / many;
            String series = name(chart.series().get(line.series()));
            Quoted estimate = line.estimate();
            if (!estimate.defined()) {
                missing.add(0.0, y, Drawing.label(estimate.note()));
                continue;
            }
            Ends assumed = estimate.assumed();
            if (assumed != null) {
                band.add(assumed.low(), assumed.high(), y, series);
                least = Math.min(least, assumed.low());
                most = Math.max(most, assumed.high());
            }
            Ends inner = estimate.middle();
            if (inner != null) {
                middle.add(inner.low(), inner.high(), y, series);
            }
            Ends chance = estimate.chance();
            if (chance != null) {
                double cap = 0.22 / many;
                whisker.add(chance.low(), chance.high(), y, y);
                whisker.add(chance.low(), chance.low(), y - cap, y + cap);
                whisker.add(chance.high(), chance.high(), y - cap, y + cap);
                least = Math.min(least, chance.low());
                most = Math.max(most, chance.high());
            }
            for (Quoted.Variant variant : estimate.structure()) {
                structure.add(variant.value(), y);
                least = Math.min(least, variant.value());
                most = Math.max(most, variant.value());
            }
            point.add(estimate.value(), y, series);
            least = Math.min(least, estimate.value());
            most = Math.max(most, estimate.value());
        }
        Double reference = chart.reference();
        List<Object> layers = new ArrayList<>();
        if (reference != null) {
            layers.add(map(
                    "geom", "vline", "xintercept", reference, "linetype", "dashed", "color", "#616e7c", "size", 0.7));
        }
        Map<String, Object> across = map("x", "from", "xend", "to", "y", "y", "yend", "y", "color", "series");
        band.layer(layers, "segment", across, "size", 4.2, "alpha", 0.2, "show_legend", false);
        middle.layer(layers, "segment", across, "size", 4.2, "alpha", 0.28, "show_legend", false);
        whisker.layer(
                layers,
                "segment",
                map("x", "from", "xend", "to", "y", "low", "yend", "high"),
                "size",
                0.8,
                "color",
                "#111827",
                "show_legend",
                false);
        structure.layer(
                layers,
                "point",
                map("x", "x", "y", "y"),
                "size",
                3.2,
                "shape",
                5,
                "color",
                "#111827",
                "show_legend",
                false);
        point.layer(
                layers,
                "point",
                map("x", "x", "y", "y", "color", "series", "shape", "series"),
                "size",
                3.6,
                "show_legend",
                many > 1);
        missing.layer(
                layers,
                "text",
                map("x", "x", "y", "y", "label", "text"),
                "hjust",
                "left",
                "size",
                5,
                "color",
                INK,
                "fontface",
                "italic",
                "family",
                Drawing.FONT);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a chart without lines: " + chart.id());
        }
        List<Object> scales = new ArrayList<>(looks(chart.series(), "color", "shape"));
        String axis = width < WIDTH
                ? String.join("\n", AxisLabels.wrapped(chart.axis().replace("per 1,000", "per\u00A01,000"), 20))
                : chart.axis();
        int about = width >= WIDTH ? 6 : most >= LONG_LABELS ? 2 : 3;
        List<Double> ticks = Ticks.between(least, most > least ? most : least + 1, about);
        Map<String, Object> x = map(
                "aesthetic",
                "x",
                "name",
                Drawing.label(axis),
                "breaks",
                ticks,
                "labels",
                Ticks.labels(ticks),
                "limits",
                List.of(least, most > least ? most : least + 1));
        scales.add(x);
        scales.add(map(
                "aesthetic",
                "y",
                "name",
                "",
                "breaks",
                new ArrayList<>(places.values()),
                "labels",
                labels,
                "limits",
                List.of(-next + 0.4, 0.6),
                "expand",
                List.of(0, 0.05)));
        int height = 48
                + 16 * (axis.length() - axis.replace("\n", "").length())
                + (many > 1 ? 40 : 0)
                + (int) Math.round((next + 0.3) * Math.max(Math.max(27, many * 17 + 8), tokens.lines() * 15 + 9))
                + told(chart);
        Map<String, Object> theme = theme();
        theme.put("panel_grid_major_y", map("name", "blank", "blank", true));
        theme.put("panel_grid_minor_y", map("name", "blank", "blank", true));
        return plot(chart, layers, scales, theme, width, height);
    }

    private static Map<String, Object> curves(Curves chart, int width) {
        Columns line = new Columns("x", "y", "series", "panel");
        Columns ribbon = new Columns("x", "low", "high", "series", "panel");
        Columns edge = new Columns("x", "y", "end", "panel", "series");
        Columns room = new Columns("x", "y", "panel");
        int months = 0;
        for (int p = 0; p < chart.panels().size(); p++) {
            Panel panel = chart.panels().get(p);
            String title = Drawing.placed(p, Drawing.label(panel.title()));
            if (panel.curves().stream().flatMap(c -> c.months().stream()).noneMatch(e -> e.value() > 0)) {
                room.add(time(chart, 1), 1.0, title);
            }
            for (Curve curve : panel.curves()) {
                String series = name(chart.series().get(curve.series()));
                months = Math.max(months, curve.months().size());
                for (int m = 0; m < curve.months().size(); m++) {
                    Quoted estimate = curve.months().get(m);
                    double x = time(chart, m + 1);
                    line.add(x, estimate.defined() ? estimate.value() : null, series, title);
                    Ends chance = estimate.chance();
                    if (chance != null) {
                        ribbon.add(x, chance.low(), chance.high(), series, title);
                    }
                    Ends assumed = estimate.assumed();
                    if (assumed != null) {
                        edge.add(x, assumed.low(), series + " low", title, series);
                        edge.add(x, assumed.high(), series + " high", title, series);
                    }
                }
            }
        }
        List<Object> layers = new ArrayList<>();
        room.layer(layers, "point", map("x", "x", "y", "y"), "alpha", 0, "size", 0, "show_legend", false);
        ribbon.layer(
                layers,
                "ribbon",
                map("x", "x", "ymin", "low", "ymax", "high", "fill", "series", "group", "series"),
                "alpha",
                0.18,
                "size",
                0,
                "show_legend",
                false);
        edge.layer(
                layers,
                "line",
                map("x", "x", "y", "y", "group", "end", "color", "series"),
                "linetype",
                "dotted",
                "size",
                0.6,
                "show_legend",
                false);
        line.layer(
                layers,
                "line",
                map("x", "x", "y", "y", "color", "series", "linetype", "series"),
                "size",
                1.1,
                "show_legend",
                chart.series().size() > 1);
        List<Object> scales = new ArrayList<>(looks(chart.series(), "color", "fill", "linetype"));
        int columns = chart.panels().size() == 1 ? 1 : chart.panels().size() <= 4 ? 2 : 3;
        int first = chart.from().getMonthValue() == 1
                ? chart.from().getYear()
                : chart.from().getYear() + 1;
        int last = (int) Math.floor(time(chart, months));
        int step = last - first > (columns == 1 ? 12 : columns == 2 ? 6 : 4) ? (columns == 3 ? 3 : 2) : 1;
        List<Object> years = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (int year = first; year <= last; year += step) {
            years.add((double) year);
            names.add(Integer.toString(year));
        }
        scales.add(map("aesthetic", "x", "name", "", "breaks", years, "labels", names, "expand", List.of(0.02, 0)));
        List<@Nullable Object> fromNought = new ArrayList<>();
        fromNought.add(0);
        fromNought.add(null);
        scales.add(map("aesthetic", "y", "name", Drawing.label(chart.axis()), "limits", fromNought));
        int rows = (chart.panels().size() + columns - 1) / columns;
        int height = (chart.series().size() > 1 ? 44 : 10)
                + rows * (columns == 1 ? 250 : columns == 2 ? 190 : 165)
                + told(chart);
        Map<String, Object> plot = plot(chart, layers, scales, theme(), width, height);
        if (chart.panels().size() > 1) {
            plot.put(
                    "facet",
                    map(
                            "name",
                            "wrap",
                            "facets",
                            List.of("panel"),
                            "ncol",
                            columns,
                            "scales",
                            "free_y",
                            "order",
                            List.of(1)));
        }
        return plot;
    }

    private static double time(Curves chart, int monthsOver) {
        return chart.from().getYear() + (chart.from().getMonthValue() - 1 + monthsOver) / 12.0;
    }

    private static int told(Chart chart) {
        return chart.asTold() ? 24 : 0;
    }

    private static Map<String, Object> plot(
            Chart chart, List<Object> layers, List<Object> scales, Map<String, Object> theme, int width, int height) {
        Map<String, Object> plot = map(
                "kind",
                "plot",
                "layers",
                layers,
                "scales",
                scales,
                "theme",
                theme,
                "ggsize",
                map("width", width, "height", height));
        if (chart.asTold()) {
            plot.put("caption", map("text", "As told: needs a rule that nobody could read."));
        }
        return plot;
    }

    private static Map<String, Object> theme() {
        return map(
                "name",
                "minimal",
                "text",
                map("name", "text", "blank", false, "family", Drawing.FONT, "size", 13, "color", INK),
                "plot_margin",
                map("t", 0, "r", LAST_LABEL, "b", 0, "l", 0),
                "axis_title",
                map("name", "text", "blank", false, "size", 13),
                "legend_title",
                map("name", "blank", "blank", true),
                "legend_position",
                "top",
                "legend_text",
                map("name", "text", "blank", false, "size", 13),
                "strip_text",
                map("name", "text", "blank", false, "size", 13, "face", "bold"),
                "panel_grid_major",
                map("name", "line", "blank", false, "color", GRID, "size", 1),
                "panel_grid_minor",
                map("name", "blank", "blank", true),
                "axis_text_x",
                map("name", "text", "blank", false, "angle", 0),
                "plot_inset",
                List.of(2, 4),
                "plot_caption",
                map("name", "text", "blank", false, "size", 12, "face", "italic"));
    }

    private static List<Object> looks(List<Series> series, String... aesthetics) {
        List<Object> limits = series.stream().<Object>map(Plots::name).toList();
        List<Object> scales = new ArrayList<>();
        for (String aesthetic : aesthetics) {
            List<Object> values = series.stream()
                    .<Object>map(s -> switch (aesthetic) {
                        case "shape" -> s.look().shape();
                        case "linetype" -> s.look().dash();
                        default -> s.look().colour();
                    })
                    .toList();
            scales.add(map("aesthetic", aesthetic, "discrete", true, "values", values, "limits", limits, "name", ""));
        }
        return scales;
    }

    private static String name(Series series) {
        return Drawing.label(series.name());
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /// Data of one layer, column by column.
    private static final class Columns {
        private final Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();

        Columns(String... names) {
            for (String name : names) {
                columns.put(name, new ArrayList<>());
            }
        }

        void add(@Nullable Object... values) {
            int i = 0;
            for (List<@Nullable Object> column : columns.values()) {
                column.add(values[i++]);
            }
        }

        /// Adds a layer unless there is nothing in it.
        void layer(List<Object> layers, String geom, Map<String, Object> mapping, Object... options) {
            if (columns.values().iterator().next().isEmpty()) {
                return;
            }
            Map<String, Object> layer = map("geom", geom, "data", columns, "mapping", mapping);
            layer.putAll(map(options));
            layers.add(layer);
        }
    }
}
