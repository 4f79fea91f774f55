package assay.evidence;

import assay.text.Days;
import assay.text.Node.Scalar;
import assay.text.Plain;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads points and ranges as a field writes them: {@code 0.3}, {@code 0.3..0.9}, {@code 0..90 days}, two dates. */
record Numerals(UnitRule rule, Problems problems) {

    private static final Pattern DASHED = Pattern.compile("([0-9.]+) ?(–|-|—|to|\\.{3}|…) ?([0-9.]+)( .*)?");

    /** One number. */
    Optional<BigDecimal> point(Scalar text) {
        if (rule == UnitRule.DAYS) {
            Optional<Days> days = Plain.days(text, problems);
            if (days.isPresent() && !days.get().isExact()) {
                problems.add(
                        Problem.error("E-RANGE", text.at(), text.kind() + " is a range, where one duration belongs")
                                .allowing(
                                        "range: lowest..highest beside a value",
                                        "spread: lowest..highest for a delay that is " + "drawn for each event"));
                return Optional.empty();
            }
            return days.map(d -> BigDecimal.valueOf(d.lowest()));
        }
        if (rule == UnitRule.DATE) {
            return Plain.date(text, problems).map(Day360::decimal);
        }
        if (text.text().contains("..") && isRange(text)) {
            problems.add(Problem.error("E-RANGE", text.at(), text.kind() + " is a range, where one number belongs")
                    .maybe("'range: " + text.text() + "' is meant"));
            return Optional.empty();
        }
        return Plain.decimal(text, problems);
    }

    /** One number or two with {@code ..} between. */
    Optional<Range> range(Scalar text) {
        if (rule == UnitRule.DAYS) {
            return days(text);
        }
        int dots = text.text().indexOf("..");
        if (dots < 0) {
            if (DASHED.matcher(text.text()).matches() && rule != UnitRule.DATE) {
                String meant = DASHED.matcher(text.text()).replaceAll("$1..$3$4");
                problems.add(Problem.error("E-RANGE", text.at(), text.kind() + " is not a range")
                        .allowing("lowest..highest")
                        .maybe("'" + meant + "'"));
                return Optional.empty();
            }
            return point(text).map(Range::point);
        }
        Optional<BigDecimal> lowest = point(part(text, 0, dots));
        Optional<BigDecimal> highest = point(part(text, dots + 2, text.text().length()));
        if (lowest.isEmpty() || highest.isEmpty()) {
            return Optional.empty();
        }
        return upwards(text, lowest.get(), highest.get());
    }

    private Optional<Range> days(Scalar text) {
        Optional<Range> turned = upsideDown(text);
        return turned.isPresent()
                ? Optional.empty()
                : Plain.days(text, problems)
                        .map(d -> new Range(BigDecimal.valueOf(d.lowest()), BigDecimal.valueOf(d.highest())));
    }

    /** Reports a range of durations that runs downwards, and returns it the right way up. */
    private Optional<Range> upsideDown(Scalar text) {
        String turned = text.text().replaceFirst("^([0-9]+)\\.\\.([0-9]+)", "$2..$1");
        if (turned.equals(text.text()) || Days.parse(text.text()).isPresent()) {
            return Optional.empty();
        }
        Optional<Days> days = Days.parse(turned);
        days.ifPresent(d -> problems.add(Problem.error("E-RANGE", text.at(), text.kind() + " runs downwards")
                .maybe("'" + turned + "'")));
        return days.map(d -> new Range(BigDecimal.valueOf(d.lowest()), BigDecimal.valueOf(d.highest())));
    }

    private Optional<Range> upwards(Scalar text, BigDecimal lowest, BigDecimal highest) {
        if (lowest.compareTo(highest) > 0) {
            int dots = text.text().indexOf("..");
            problems.add(Problem.error("E-RANGE", text.at(), text.kind() + " runs downwards")
                    .maybe("'" + text.text().substring(dots + 2) + ".."
                            + text.text().substring(0, dots) + "'"));
            return Optional.empty();
        }
        return Optional.of(new Range(lowest, highest));
    }

    private static boolean isRange(Scalar text) {
        int dots = text.text().indexOf("..");
        return Plain.decimalOf(text.text().substring(0, dots)).isPresent()
                && Plain.decimalOf(text.text().substring(dots + 2)).isPresent();
    }

    private static Scalar part(Scalar whole, int from, int to) {
        Position at = whole.within(from, Math.max(1, to - from));
        String text = whole.text().substring(from, to);
        return new Scalar(text, text, whole.style(), at);
    }
}
