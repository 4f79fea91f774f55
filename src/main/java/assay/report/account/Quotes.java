package assay.report.account;

import assay.measure.AssumedRange;
import assay.measure.Figure;
import assay.measure.Flag;
import assay.measure.Interval;
import assay.report.Ends;
import assay.report.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures as a report quotes them. */
final class Quotes {
    private Quotes() {}

    static Quoted of(Figure figure) {
        if (figure.value().isEmpty()) {
            return Quoted.undefined(figure.reason().orElse("undefined"));
        }
        return new Quoted(
                figure.value().getAsDouble(),
                chance(figure.chance()),
                figure.assumed()
                        .map(range -> new Ends(range.least(), range.greatest()))
                        .orElse(null),
                figure.assumed()
                        .map(range -> new Ends(range.low(), range.high()))
                        .orElse(null),
                List.of(),
                note(figure));
    }

    static Quoted of(Optional<Figure> figure) {
        return figure.map(Quotes::of).orElseGet(() -> Quoted.undefined("not asked in this alternative"));
    }

    private static @Nullable Ends chance(Optional<Interval> interval) {
        return interval.map(ends -> new Ends(ends.low(), ends.high())).orElse(null);
    }

    private static String note(Figure figure) {
        if (figure.flags().contains(Flag.NOBODY)) {
            return Flag.NOBODY.meaning();
        }
        return figure.flags().contains(Flag.FEW_PERSONS) ? Flag.FEW_PERSONS.meaning() : "";
    }

    /** A number for a sentence: three significant digits, never more decimals than say something. */
    static String number(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 || size == 0 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value).replace('-', '−');
    }

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The range of a figure over the draws, in words; empty if there is none. */
    static String over(Optional<AssumedRange> range) {
        return range.map(r -> number(r.least()) + " to " + number(r.greatest())).orElse("");
    }
}
