package assay.report;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chart with its words: everything that it shows is also in its table.
public sealed interface Chart {

    /// Unique on the page; letters, digits and hyphens.
    String id();

    String title();

    /// What one sees in it, in a sentence or two, for who does not see it.
    String description();

    /// What is measured, per what: "% of attempts".
    String axis();

    /// A figure in it needs a rule that is only told.
    boolean asTold();

    List<Series> series();

    record Series(String name, Look look) {}

    /// Points with their three kinds of uncertainty, a line for each category and series.
    ///
    /// @param reference draws a dashed line through this value, or null
    record Ranges(
            String id,
            String title,
            String description,
            String axis,
            boolean asTold,
            List<Series> series,
            List<Line> lines,
            @Nullable Double reference)
            implements Chart {
        public Ranges {
            check(id, series);
            series = List.copyOf(series);
            lines = List.copyOf(lines);
        }
    }

    /// @param block lines of one block stand together; a gap before the next
    /// @param label category
    /// @param series index
    record Line(String block, String label, int series, Quoted estimate) {}

    /// Curves over the months of the window, in panels with scales of their own.
    record Curves(
            String id,
            String title,
            String description,
            String axis,
            boolean asTold,
            List<Series> series,
            YearMonth from,
            List<Panel> panels)
            implements Chart {
        public Curves {
            check(id, series);
            series = List.copyOf(series);
            panels = List.copyOf(panels);
        }
    }

    record Panel(String title, List<Curve> curves) {
        public Panel {
            curves = List.copyOf(curves);
        }
    }

    /// @param series index
    /// @param months one estimate a month, from the first of the window
    record Curve(int series, List<Quoted> months) {
        public Curve {
            months = List.copyOf(months);
        }
    }

    private static void check(String id, List<Series> series) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("'" + id + "' is no id of a chart");
        }
        if (series.isEmpty()) {
            throw new IllegalArgumentException(id + ": a chart without series");
        }
    }
}
