package assay.measure;

/// A 95 % interval.
///
/// @param low lower end
/// @param high upper end
/// @param method how it was found
public record Interval(double low, double high, Method method) implements Bounds {
    /// The 97.5th percentile of the standard normal distribution.
    static final double Z = 1.959963984540054;

    /// Ends must be numbers in order.
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /// How an interval is found.
    public enum Method {
        /// Score interval of one proportion.
        WILSON("Wilson score"),
        /// Difference of two independent proportions.
        NEWCOMBE("Newcombe hybrid score"),
        /// Delete-one-bucket jackknife.
        JACKKNIFE("delete-one-bucket jackknife"),
        /// Kaplan–Meier with Greenwood's variance.
        GREENWOOD("Greenwood"),
        /// Spread of independent replicates.
        REPLICATES("replicates");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /// The name to print.
        public String label() {
            return label;
        }
    }

    /// This interval, cut where the figure cannot lie.
    public Interval within(double least, double greatest) {
        return new Interval(Math.clamp(low, least, greatest), Math.clamp(high, least, greatest), method);
    }
}
