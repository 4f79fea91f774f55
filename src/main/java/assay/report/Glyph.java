package assay.report;

import assay.report.ReportContent.Category;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// The shapes of the dots: a square for false records, a triangle for what should have ended, a diamond
/// for what the law does
/// not ask for, an empty circle for what cannot be told, a small full circle for what is lawful.
final class Glyph {
    private Glyph() {}

    /// Dark enough on white (3 : 1 and more), and apart from one another for the common kinds of colour blindness.
    static String colour(Category category) {
        return switch (category) {
            case FACT -> "#b3261e";
            case STALE -> "#b86e00";
            case LAW -> "#5b3a9e";
            case STOCK -> "#616e7c";
            case LAWFUL -> "#8592a0";
        };
    }

    static boolean filled(Category category) {
        return category != Category.STOCK;
    }

    static String of(Category category, double x, double y) {
        return switch (category) {
            case FACT -> "M" + at(x - 3.1) + " " + at(y - 3.1) + "h6.2v6.2h-6.2z";
            case STALE -> "M" + at(x) + " " + at(y - 3.9) + "l3.7 6.6h-7.4z";
            case LAW -> "M" + at(x) + " " + at(y - 4.2) + "l4 4.2l-4 4.2l-4 -4.2z";
            case STOCK -> circle(x, y, 2.7);
            case LAWFUL -> circle(x, y, 2.9);
        };
    }

    static String ring(double x, double y) {
        return circle(x, y, 5.7);
    }

    private static String circle(double x, double y, double radius) {
        String r = at(radius);
        String d = at(2 * radius);
        return "M" + at(x - radius) + " " + at(y) + "a" + r + " " + r + " 0 1 0 " + d + " 0a" + r + " " + r + " 0 1 0 -"
                + d + " 0z";
    }

    private static String at(double coordinate) {
        return BigDecimal.valueOf(coordinate)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
