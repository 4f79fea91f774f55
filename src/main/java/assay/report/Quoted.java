package assay.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure with all that must stand beside it: three kinds of uncertainty, kept apart, and what it cannot say.
///
/// @param value the figure at central values; NaN if it is undefined
/// @param chance 95 % interval of what is due to chance, or null if there is none
/// @param assumed least and greatest over the draws from the assumed ranges; never "confidence"
/// @param middle the middle 90 % of the draws
/// @param structure the same figure under another reading of the law or another structure of the model: separate points
/// @param note why it is undefined, or why to read it with care ("fewer than 20 persons"); empty if neither
public record Quoted(
        double value,
        @Nullable Ends chance,
        @Nullable Ends assumed,
        @Nullable Ends middle,
        List<Variant> structure,
        String note) {

    /// @param name what is different: "the other reading of JD-21", "communities half as large"
    public record Variant(String name, double value) {}

    public Quoted {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("an estimate that is infinite");
        }
        if (Double.isNaN(value) && note.isBlank()) {
            throw new IllegalArgumentException("an undefined estimate says why it is undefined");
        }
        structure = List.copyOf(structure);
    }

    public static Quoted of(double value) {
        return new Quoted(value, null, null, null, List.of(), "");
    }

    public static Quoted undefined(String because) {
        return new Quoted(Double.NaN, null, null, null, List.of(), because);
    }

    public Quoted within(@Nullable Ends chance, @Nullable Ends assumed, @Nullable Ends middle) {
        return new Quoted(value, chance, assumed, middle, structure, note);
    }

    public Quoted noted(String note) {
        return new Quoted(value, chance, assumed, middle, structure, note);
    }

    public boolean defined() {
        return !Double.isNaN(value);
    }
}
