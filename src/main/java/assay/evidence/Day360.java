package assay.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The calendar of Assay: twelve months of 30 days. A date of the calendar is year, month and min(day, 30); its number
 * counts the days from year 0, so that dates can be compared, drawn and subtracted.
 */
public final class Day360 {

    private Day360() {}

    public static int number(LocalDate date) {
        return date.getYear() * 360 + (date.getMonthValue() - 1) * 30 + Math.min(date.getDayOfMonth(), 30) - 1;
    }

    /** The date with this number; the last day of the month where February has no such day. */
    public static LocalDate date(int number) {
        YearMonth month = YearMonth.of(Math.floorDiv(number, 360), Math.floorMod(number, 360) / 30 + 1);
        return month.atDay(Math.min(Math.floorMod(number, 30) + 1, month.lengthOfMonth()));
    }

    static BigDecimal decimal(LocalDate date) {
        return BigDecimal.valueOf(number(date));
    }
}
