package assay.report.account;

import assay.measure.Estimate;
import assay.measure.Figure;
import assay.measure.Flag;
import assay.measure.Interval;
import assay.measure.NoInterval;
import assay.report.Ends;
import assay.report.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Figures as measures know them, quoted for a reader.
final class Telling {
    private Telling() {}

    /// A figure with its intervals, its flags and the reason if it has no number.
    static Quoted of(Figure figure) {
        List<String> notes = new ArrayList<>();
        figure.reason().ifPresent(notes::add);
        figure.flags().stream()
                .sorted()
                .filter(flag -> flag != Flag.NOBODY || notes.isEmpty())
                .map(Flag::meaning)
                .forEach(notes::add);
        String note = String.join("; ", notes);
        if (figure.value().isEmpty()) {
            return Quoted.undefined(note.isEmpty() ? figure.measure().whenUndefined() : note);
        }
        return new Quoted(
                figure.value().getAsDouble() + 0.0,
                figure.chance().map(c -> new Ends(c.low(), c.high())).orElse(null),
                figure.assumed().map(a -> new Ends(a.least(), a.greatest())).orElse(null),
                figure.assumed().map(a -> new Ends(a.low(), a.high())).orElse(null),
                List.of(),
                note);
    }

    static Quoted of(Optional<Figure> figure, String otherwise) {
        return figure.map(Telling::of).orElseGet(() -> Quoted.undefined(otherwise));
    }

    /// A figure of one month.
    static Quoted of(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Known(double value, Interval(double low, double high, Interval.Method _)) ->
                Quoted.of(value).within(new Ends(low, high), null, null);
            case Estimate.Known(double value, NoInterval _) -> Quoted.of(value);
            case Estimate.Undefined(String reason) -> Quoted.undefined(reason);
        };
    }

    /// A share of counts without an interval.
    static Quoted share(long part, long whole, double scale, String whenNobody) {
        return whole == 0 ? Quoted.undefined(whenNobody) : Quoted.of(scale * part / whole);
    }
}
