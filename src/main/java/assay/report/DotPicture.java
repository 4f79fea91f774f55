package assay.report;

import assay.report.ReportContent.Category;
import assay.report.ReportContent.Dots;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A thousand dots that are a thousand people ever listed in the window, drawn by hand because no chart
/// library has them.
///
/// Sorted by category, gravest first, row by row; every category has a shape and a colour of its own, and a ring stands
/// around whoever was barred at least once. A category that somebody is in, but too few for one dot, is
/// one hollow dot after
/// the thousand.
final class DotPicture {
    static final int DOTS = 1000;
    static final int COLUMNS = 40;
    private static final int ROWS = DOTS / COLUMNS;
    private static final double PITCH = 13;

    /// @param solid dots of each category, DOTS in all or none at all
    /// @param ringed how many of them have a ring
    /// @param hollow categories that somebody is in and that have no dot
    record Seats(Map<Category, Integer> solid, Map<Category, Integer> ringed, List<Category> hollow) {}

    private DotPicture() {}

    static Seats seats(Dots dots) {
        Category[] categories = Category.values();
        long[] never = new long[categories.length];
        long[] barred = new long[categories.length];
        for (ReportContent.Count count : dots.counts()) {
            never[count.category().ordinal()] += count.neverBarred();
            barred[count.category().ordinal()] += count.barred();
        }
        long[] all = new long[categories.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = Math.addExact(never[i], barred[i]);
        }
        int[] seats = Apportionment.of(all, DOTS);
        Map<Category, Integer> solid = new EnumMap<>(Category.class);
        Map<Category, Integer> ringed = new EnumMap<>(Category.class);
        List<Category> hollow = new ArrayList<>();
        for (Category category : categories) {
            int i = category.ordinal();
            solid.put(category, seats[i]);
            ringed.put(category, Apportionment.of(new long[] {barred[i], never[i]}, seats[i])[0]);
            if (seats[i] == 0 && all[i] > 0) {
                hollow.add(category);
            }
        }
        return new Seats(solid, ringed, hollow);
    }

    /// The picture as SVG of its own, with title and description.
    static Markup draw(String id, String title, String description, Dots dots) {
        Seats seats = seats(dots);
        int hollowRow = seats.hollow().isEmpty() ? 0 : 1;
        double width = COLUMNS * PITCH;
        double height = (ROWS + hollowRow) * PITCH;
        Html svg = new Html();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Digits.exact(width) + " " + Digits.exact(height),
                "width",
                Digits.exact(width),
                "height",
                Digits.exact(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.element("title", title, "id", id + "-title").element("desc", description, "id", id + "-desc");
        int at = 0;
        for (Category category : Category.values()) {
            int solid = seats.solid().getOrDefault(category, 0);
            int ringed = seats.ringed().getOrDefault(category, 0);
            if (solid == 0) {
                continue;
            }
            StringBuilder shapes = new StringBuilder();
            StringBuilder rings = new StringBuilder();
            for (int i = 0; i < solid; i++, at++) {
                double x = (at % COLUMNS + 0.5) * PITCH;
                double y = (at / COLUMNS + 0.5) * PITCH;
                shapes.append(Glyph.of(category, x, y));
                if (i < ringed) {
                    rings.append(Glyph.ring(x, y));
                }
            }
            svg.empty(
                    "path",
                    "d",
                    shapes.toString(),
                    "fill",
                    Glyph.filled(category) ? Glyph.colour(category) : "none",
                    "stroke",
                    Glyph.colour(category),
                    "stroke-width",
                    Glyph.filled(category) ? "0" : "1.2",
                    "data-category",
                    category.name(),
                    "data-dots",
                    Integer.toString(solid));
            if (ringed > 0) {
                svg.empty(
                        "path",
                        "d",
                        rings.toString(),
                        "fill",
                        "none",
                        "stroke",
                        Glyph.colour(category),
                        "stroke-width",
                        "0.9",
                        "stroke-opacity",
                        category == Category.LAWFUL ? "0.6" : "1");
            }
        }
        int column = 0;
        for (Category category : seats.hollow()) {
            double x = (column++ + 0.5) * PITCH;
            double y = (ROWS + 0.5) * PITCH;
            svg.empty(
                    "path",
                    "d",
                    Glyph.of(category, x, y),
                    "fill",
                    "none",
                    "stroke",
                    Glyph.colour(category),
                    "stroke-width",
                    "1",
                    "stroke-dasharray",
                    "1.6 1.2",
                    "data-hollow",
                    category.name());
        }
        return svg.close().done();
    }

    /// One dot alone, for the legend.
    static Markup key(Category category) {
        return key(
                Glyph.of(category, 7, 7),
                Glyph.filled(category) ? Glyph.colour(category) : "none",
                Glyph.colour(category),
                Glyph.filled(category) ? "0" : "1.2");
    }

    static Markup ringKey() {
        return key(Glyph.ring(7, 7), "none", "#3e4c59", "1");
    }

    private static Markup key(String path, String fill, String stroke, String width) {
        return new Html()
                .open(
                        "svg",
                        "viewBox",
                        "0 0 14 14",
                        "width",
                        "14",
                        "height",
                        "14",
                        "aria-hidden",
                        "true",
                        "class",
                        "key")
                .empty("path", "d", path, "fill", fill, "stroke", stroke, "stroke-width", width)
                .close()
                .done();
    }
}
