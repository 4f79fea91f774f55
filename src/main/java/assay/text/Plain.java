package assay.text;

import assay.text.Node.Scalar;
import assay.text.Node.Style;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Strict readings of one scalar as a number, date, month, flag or id. Each accepts one way of writing, so that no two
 * programs can read a file differently; a reading that fails says which character is to blame.
 */
public final class Plain {

    private static final Pattern INTEGER = Pattern.compile("[+-]?(0|[1-9][0-9]{0,39})");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,40})?");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern RULE_ID = Pattern.compile("[A-Z]{1,4}-[0-9]{1,4}[a-z]?");

    private Plain() {}

    /** Lower-case words joined by hyphens, such as {@code unpaid-judgment}. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The id of a rule, such as {@code JD-01} or {@code RC-29b}. */
    public static boolean isRuleId(String text) {
        return RULE_ID.matcher(text).matches();
    }

    /** A number without a doubt: no quotes, no leading zero, no grouping, no exponent. */
    public static Optional<BigDecimal> decimalOf(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    public static Optional<BigInteger> integer(Scalar scalar, Problems problems) {
        if (isPlain(scalar) && INTEGER.matcher(scalar.text()).matches()) {
            return Optional.of(new BigInteger(scalar.text()));
        }
        if (isPlain(scalar) && DECIMAL.matcher(scalar.text()).matches()) {
            problems.add(Problem.error("E-TYPE", scalar.at(), scalar.kind() + " is not a whole number"));
        } else {
            problems.add(notNumber(scalar, "a whole number"));
        }
        return Optional.empty();
    }

    public static Optional<BigDecimal> decimal(Scalar scalar, Problems problems) {
        if (isPlain(scalar) && DECIMAL.matcher(scalar.text()).matches()) {
            return Optional.of(new BigDecimal(scalar.text()));
        }
        problems.add(notNumber(scalar, "a number"));
        return Optional.empty();
    }

    public static Optional<LocalDate> date(Scalar scalar, Problems problems) {
        Matcher form = DATE.matcher(scalar.text());
        if (!form.matches()) {
            problems.add(wrong(scalar, "is not a date").allowing("a date such as 2017-05-01"));
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        int month = Integer.parseInt(form.group(2));
        int day = Integer.parseInt(form.group(3));
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            problems.add(badDay(scalar, year, month, day));
            return Optional.empty();
        }
    }

    public static Optional<YearMonth> month(Scalar scalar, Problems problems) {
        Matcher form = MONTH.matcher(scalar.text());
        if (form.matches() && isMonth(Integer.parseInt(form.group(2)))) {
            return Optional.of(YearMonth.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))));
        }
        String why = form.matches()
                ? "names month " + Integer.parseInt(form.group(2)) + "; a year has 12"
                : "is not a month";
        boolean day = DATE.matcher(scalar.text()).matches();
        problems.add(wrong(scalar, why)
                .allowing("a month such as 2014-01")
                .maybe(day ? scalar.text().substring(0, 7) : maybeAscii(scalar.text(), MONTH)));
        return Optional.empty();
    }

    public static Optional<Boolean> flag(Scalar scalar, Problems problems) {
        String text = scalar.text();
        if (isPlain(scalar) && (text.equals("yes") || text.equals("no"))) {
            return Optional.of(text.equals("yes"));
        }
        String meant = switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "on", "y", "yes" -> "yes";
            case "false", "off", "n", "no" -> "no";
            default -> null;
        };
        problems.add(
                wrong(scalar, "is neither yes nor no").allowing("yes", "no").maybe(meant));
        return Optional.empty();
    }

    /** An id or the id of a rule. */
    public static Optional<String> id(Scalar scalar, Problems problems) {
        String text = scalar.text();
        if (isId(text) || isRuleId(text)) {
            return Optional.of(text);
        }
        String plain = Nearest.ascii(text).trim();
        String kebab =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String meant = isRuleId(plain) || isId(plain) ? plain : isId(kebab) ? kebab : null;
        String because = Nearest.lookAlike(text).map(l -> ": " + l).orElse("");
        problems.add(wrong(scalar, "is not a name")
                .allowing("lower-case words joined by hyphens", "the id of a rule such as JD-01")
                .maybe(meant == null ? null : "'" + meant + "'" + because));
        return Optional.empty();
    }

    public static Optional<Days> days(Scalar scalar, Problems problems) {
        Optional<Days> days = Days.parse(scalar.text());
        if (days.isEmpty()) {
            boolean bare = INTEGER.matcher(scalar.text()).matches();
            problems.add(wrong(scalar, bare ? "has no unit" : "is not a duration")
                    .allowing(Days.FORMS)
                    .maybe(bare ? "'" + scalar.text() + " days'" : null));
        }
        return days;
    }

    private static boolean isPlain(Scalar scalar) {
        return scalar.style() == Style.PLAIN;
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    private static Problem badDay(Scalar scalar, int year, int month, int day) {
        if (!isMonth(month)) {
            return wrong(scalar, "names month " + month + "; a year has 12");
        }
        int last = YearMonth.of(year, month).lengthOfMonth();
        return wrong(scalar, "names day " + day + "; that month has " + last);
    }

    private static Problem wrong(Scalar scalar, String what) {
        return Problem.error(
                        "E-TYPE", scalar.at(), scalar.isEmpty() ? "nothing stands here" : scalar.kind() + " " + what)
                .maybe(Nearest.lookAlike(scalar.text()).map(l -> l).orElse(null));
    }

    private static Problem notNumber(Scalar scalar, String what) {
        String text = scalar.text();
        if (!isPlain(scalar) && DECIMAL.matcher(text).matches()) {
            return wrong(scalar, "stands in quotes, so it is a text and not " + what)
                    .maybe(text + " without the quotes");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.matches("[+-]?\\.?(nan|inf|infinity)")) {
            return wrong(scalar, "is not a number that can be counted with");
        }
        if (text.matches("[+-]?0[0-9]+(\\.[0-9]+)?")) {
            return wrong(scalar, "begins with a zero, which some programs read as an octal number")
                    .maybe(text.replaceFirst("^([+-]?)0+(?=[0-9])", "$1"));
        }
        if (text.matches("[+-]?[0-9][0-9_, ']*[0-9](\\.[0-9]+)?")) {
            return wrong(scalar, "groups its digits; a number is written without")
                    .maybe(text.replaceAll("[_, ']", ""));
        }
        if (text.matches("[0-9.]+ ?%")) {
            Optional<BigDecimal> percent = decimalOf(text.replace("%", "").trim());
            return wrong(scalar, "is in per cent; shares are written from 0 to 1")
                    .maybe(percent.map(
                                    p -> p.movePointLeft(2).stripTrailingZeros().toPlainString())
                            .orElse(null));
        }
        if (text.matches("[+-]?\\.[0-9]+")) {
            return wrong(scalar, "has no digit before the point").maybe(text.replace(".", "0."));
        }
        if (text.matches("[+-]?[0-9.]+[eE][+-]?[0-9]{1,2}")) {
            return wrong(scalar, "has an exponent; a number is written out").maybe(writtenOut(text));
        }
        return wrong(scalar, "is not " + what)
                .maybe(Nearest.lookAlike(text)
                        .map(l -> DECIMAL.matcher(Nearest.ascii(text)).matches() ? Nearest.ascii(text) + ": " + l : l)
                        .orElse(null));
    }

    private static @Nullable String writtenOut(String text) {
        try {
            return new BigDecimal(text).toPlainString();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String maybeAscii(String text, Pattern form) {
        String ascii = Nearest.ascii(text);
        return !ascii.equals(text) && form.matcher(ascii).matches() ? ascii : null;
    }
}
