package assay.reading;

import assay.evidence.Basis;
import assay.evidence.Day360;
import assay.evidence.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Numbers, dates and durations as a sentence says them. */
final class Amounts {
    private static final int YEAR = 360;
    private static final int MONTH = 30;
    /** Below half a year a law that says days means days. */
    private static final int FEWEST_DAYS_IN_MONTHS = 180;

    private Amounts() {}

    /** The value, and in brackets what is in doubt about it. */
    static String said(Quantity quantity) {
        return value(quantity) + doubt(quantity);
    }

    static String value(Quantity quantity) {
        return value(quantity, quantity.value());
    }

    /** What is in doubt about a number: that it is assumed, and its range; nothing where nothing is. */
    static String doubt(Quantity quantity) {
        return doubt(quantity, quantity.range().lowest(), quantity.range().highest());
    }

    /** The same for points that are taken off: how many, without the sign. */
    static String doubtOfLoss(Quantity quantity) {
        return doubt(
                quantity,
                quantity.range().highest().abs(),
                quantity.range().lowest().abs());
    }

    private static String doubt(Quantity quantity, BigDecimal lowest, BigDecimal highest) {
        boolean assumed = quantity.basis() instanceof Basis.Assumed;
        if (!quantity.isRanged()) {
            return assumed ? " (assumed)" : "";
        }
        String range = range(value(quantity, lowest), value(quantity, highest));
        return assumed ? " (assumed, " + range + ")" : " (" + range + ")";
    }

    /** {@code 0 to 90 days}: the unit once where both ends have it. */
    private static String range(String lowest, String highest) {
        int space = lowest.indexOf(' ');
        String unit = space < 0 ? "" : lowest.substring(space);
        boolean shared = !unit.isEmpty() && unit.indexOf(' ', 1) < 0 && highest.endsWith(unit);
        return (shared ? lowest.substring(0, space) : lowest) + " to " + highest;
    }

    static String value(Quantity quantity, BigDecimal value) {
        return switch (quantity.rule()) {
            case DAYS -> days(value.intValueExact());
            case DATE -> date(Day360.date(value.intValueExact()));
            case POINTS, COUNT -> whole(value);
            case RATE -> plain(value) + " " + quantity.unit();
            case SHARE, RATIO, NUMBER -> plain(value);
        };
    }

    static String days(int days) {
        if (days > 0 && days % YEAR == 0) {
            return counted(days / YEAR, "year");
        }
        return days >= FEWEST_DAYS_IN_MONTHS && days % MONTH == 0
                ? counted(days / MONTH, "month")
                : counted(days, "day");
    }

    static String counted(int number, String what) {
        return whole(BigDecimal.valueOf(number)) + " " + what + (number == 1 ? "" : "s");
    }

    static String date(LocalDate date) {
        String month = date.getMonth().name();
        return date.getDayOfMonth() + " " + month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT) + " "
                + date.getYear();
    }

    static String whole(BigDecimal value) {
        return String.format(Locale.ROOT, "%,d", value.longValueExact());
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** {@code a, b and c}. */
    static String and(List<String> all) {
        return joined(all, " and ");
    }

    static String or(List<String> all) {
        return joined(all, " or ");
    }

    private static String joined(List<String> all, String last) {
        int size = all.size();
        return size < 2 ? String.join("", all) : String.join(", ", all.subList(0, size - 1)) + last + all.get(size - 1);
    }
}
