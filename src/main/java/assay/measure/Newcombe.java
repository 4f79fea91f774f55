package assay.measure;

/// The interval of the difference of two independent proportions from their two score intervals.
///
/// Newcombe 1998, "Interval estimation for the difference between independent proportions: comparison of eleven
/// methods", method 10.
public final class Newcombe {
    private Newcombe() {}

    /// The first proportion minus the second, with its interval.
    ///
    /// @param whenNone the reason to give if either group is empty
    public static Estimate difference(long hits1, long of1, long hits2, long of2, String whenNone) {
        if (of1 == 0 || of2 == 0) {
            return new Estimate.Undefined(whenNone);
        }
        Interval first = Wilson.interval(hits1, of1);
        Interval second = Wilson.interval(hits2, of2);
        double p1 = (double) hits1 / of1;
        double p2 = (double) hits2 / of2;
        double difference = p1 - p2;
        double down = root(p1 - first.low(), second.high() - p2);
        double up = root(first.high() - p1, p2 - second.low());
        return new Estimate.Known(
                difference, new Interval(difference - down, difference + up, Interval.Method.NEWCOMBE).within(-1, 1));
    }

    private static double root(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}
