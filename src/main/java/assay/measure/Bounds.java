package assay.measure;

/// How far chance could have moved a figure: an interval, or the reason why none is given.
public sealed interface Bounds permits Interval, NoInterval {}
