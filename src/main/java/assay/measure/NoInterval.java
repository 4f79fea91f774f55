package assay.measure;

/// No interval.
///
/// @param reason why, in words for a report
public record NoInterval(String reason) implements Bounds {}
