package assay.measure;

/// The score interval of one proportion.
///
/// Wilson 1927, "Probable inference, the law of succession, and statistical inference"; without continuity
/// correction.
public final class Wilson {
    private Wilson() {}

    /// A proportion with its interval.
    ///
    /// @param hits how many of them
    /// @param of how many there are
    /// @param whenNone the reason to give if `of` is 0
    public static Estimate proportion(long hits, long of, String whenNone) {
        return of == 0 ? new Estimate.Undefined(whenNone) : new Estimate.Known((double) hits / of, interval(hits, of));
    }

    /// The interval of `hits` among `of`, of which there must be at least one.
    public static Interval interval(long hits, long of) {
        if (of < 1 || hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of + " is not a proportion");
        }
        double n = of;
        double p = hits / n;
        double z2 = Interval.Z * Interval.Z;
        double middle = p + z2 / (2 * n);
        double half = Interval.Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        double low = hits == 0 ? 0 : (middle - half) / (1 + z2 / n);
        double high = hits == of ? 1 : (middle + half) / (1 + z2 / n);
        return new Interval(low, high, Interval.Method.WILSON);
    }
}
