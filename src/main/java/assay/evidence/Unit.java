package assay.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number counts. Only a rate has parts: so many, per so many of whom, in what time.
 *
 * @param per the number of those whom the rate is about; a product of twos and fives, so that division is exact
 * @param of those whom the rate is about, in words; empty when nobody is named
 */
public record Unit(Kind kind, int per, String of, Period period) {

    /** How a rate is written after {@code per:}, for messages. */
    public static final String FORMS = "month, year, 1,000 adults a year, 100 firms a month";

    public static final Unit SHARE = new Unit(Kind.SHARE);
    public static final Unit RATIO = new Unit(Kind.RATIO);
    public static final Unit COUNT = new Unit(Kind.COUNT);
    public static final Unit POINTS = new Unit(Kind.POINTS);
    public static final Unit DAYS = new Unit(Kind.DAYS);
    public static final Unit DATE = new Unit(Kind.DATE);
    public static final Unit NUMBER = new Unit(Kind.NUMBER);

    private static final Pattern FORM = Pattern.compile(
            "((?<n>[1-9][0-9]{0,6}|[1-9][0-9]{0,2}(,[0-9]{3}){1,2}) )?((?<of>(?!an? )[^\\s0-9].*?) )?(an? )?(?<period>day|month|year)");

    /** The kinds of number that an input of Assay holds. */
    public enum Kind {
        SHARE,
        RATE,
        RATIO,
        COUNT,
        POINTS,
        DAYS,
        /** A calendar date, as its number in {@link Day360}. */
        DATE,
        NUMBER
    }

    /** The time of a rate, with how many of it make a year of 360 days. */
    public enum Period {
        DAY(360),
        MONTH(12),
        YEAR(1);

        private final int aYear;

        Period(int aYear) {
            this.aYear = aYear;
        }
    }

    private Unit(Kind kind) {
        this(kind, 1, "", Period.YEAR);
    }

    public Unit {
        if (!isExact(per)) {
            throw new IllegalArgumentException("a rate cannot be divided exactly by " + per);
        }
    }

    /** Reads one of the {@link #FORMS}; empty if the text is none or the number is no product of twos and fives. */
    public static Optional<Unit> rate(String per) {
        Matcher form = FORM.matcher(per);
        if (!form.matches()) {
            return Optional.empty();
        }
        String n = form.group("n");
        int number = n == null ? 1 : Integer.parseInt(n.replace(",", ""));
        String of = Optional.ofNullable(form.group("of")).orElse("");
        Period period = Period.valueOf(form.group("period").toUpperCase(java.util.Locale.ROOT));
        return isExact(number) ? Optional.of(new Unit(Kind.RATE, number, of, period)) : Optional.empty();
    }

    /** A rate in this unit as a rate per 1,000 a year, exactly. */
    public BigDecimal perThousandAYear(BigDecimal rate) {
        if (kind != Kind.RATE) {
            throw new IllegalStateException("no rate is counted in " + this);
        }
        return rate.multiply(BigDecimal.valueOf(1000L * period.aYear)).divide(BigDecimal.valueOf(per));
    }

    private static boolean isExact(int n) {
        int rest = n;
        while (rest > 0 && rest % 2 == 0) {
            rest /= 2;
        }
        while (rest > 0 && rest % 5 == 0) {
            rest /= 5;
        }
        return rest == 1;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case SHARE -> "share";
            case RATIO -> "times";
            case COUNT -> "";
            case POINTS -> "points";
            case DAYS -> "days";
            case DATE -> "date";
            case NUMBER -> "";
            case RATE -> "per " + perWords() + period.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private String perWords() {
        String number = per == 1 ? "" : String.format(java.util.Locale.ROOT, "%,d ", per);
        String whom = of.isEmpty() ? "" : of + " ";
        return number.isEmpty() && whom.isEmpty() ? "" : number + whom + "a ";
    }
}
