package assay.measure;

/// A figure computed from counts, or the reason why there is none.
public sealed interface Estimate {
    /// A figure.
    ///
    /// @param value the figure
    /// @param bounds how far chance could have moved it
    record Known(double value, Bounds bounds) implements Estimate {}

    /// No figure; never to be shown as 0.
    ///
    /// @param reason why, in words for a report: "nobody was listed"
    record Undefined(String reason) implements Estimate {}
}
