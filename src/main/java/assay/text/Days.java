package assay.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration in whole days, from lowest to highest; a plain duration has both equal. Months have 30 days, years 360,
 * weeks 7, and d working days are ⌈d × 7/5⌉ days.
 */
public record Days(int lowest, int highest) {

    /** How a duration is written, for messages. */
    public static final String FORMS = "90 days, 0..90 days, 2 years, 6 months, 3 working days";

    private static final int LONGEST = 360 * 1000;
    private static final Pattern FORM = Pattern.compile(
            "(?<lo>0|[1-9][0-9]{0,6})(\\.\\.(?<hi>0|[1-9][0-9]{0,6}))? (?<unit>working days?|days?|weeks?|months?|years?)");

    public Days {
        if (lowest < 0 || highest < lowest || highest > LONGEST) {
            throw new IllegalArgumentException("no duration: " + lowest + ".." + highest + " days");
        }
    }

    public static Days of(int days) {
        return new Days(days, days);
    }

    public boolean isExact() {
        return lowest == highest;
    }

    public Days plus(int days) {
        return new Days(lowest + days, highest + days);
    }

    /** Reads one of the {@link #FORMS}; empty if the text is none, upside down or longer than a thousand years. */
    public static Optional<Days> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String unit = form.group("unit");
        long lowest = inDays(Integer.parseInt(form.group("lo")), unit);
        String hi = form.group("hi");
        long highest = hi == null ? lowest : inDays(Integer.parseInt(hi), unit);
        return highest < lowest || highest > LONGEST
                ? Optional.empty()
                : Optional.of(new Days((int) lowest, (int) highest));
    }

    private static long inDays(long n, String unit) {
        return switch (unit.charAt(0)) {
            case 'w' -> unit.startsWith("week") ? n * 7 : (n * 7 + 4) / 5;
            case 'm' -> n * 30;
            case 'y' -> n * 360;
            default -> n;
        };
    }

    public BigDecimal middle() {
        return new BigDecimal(BigInteger.valueOf((long) lowest + highest).multiply(BigInteger.valueOf(5)), 1)
                .stripTrailingZeros();
    }

    @Override
    public String toString() {
        return isExact() ? lowest + (lowest == 1 ? " day" : " days") : lowest + ".." + highest + " days";
    }
}
