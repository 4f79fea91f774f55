package assay.measure;

/// The product-limit estimate of how long spells last when some are cut short by the end of the study or by
/// leaving.
///
/// Kaplan and Meier 1958, "Nonparametric estimation from incomplete observations"; variance of Greenwood 1926;
/// interval of survival on the log(−log) scale, Kalbfleisch and Prentice 1980, section 1.3; restricted mean and its
/// variance, Klein and Moeschberger 2003, "Survival analysis", section 4.5.
///
/// Durations are whole days. S(d) is the share of spells longer than d days. A spell censored on day d was at risk
/// on day d: endings come before censorings of the same day.
public final class KaplanMeier {
    private final long spells;
    private final long endings;
    private final double[] survival;
    /// Σ e / (n (n − e)) up to each day, as long as n > e.
    private final double[] greenwood;

    private final double[] jumps;
    private final int lastDay;

    private KaplanMeier(long[] ended, long[] censored) {
        int days = Math.max(ended.length, censored.length);
        long atRisk = 0;
        long ends = 0;
        int last = -1;
        for (int day = 0; day < days; day++) {
            long here = at(ended, day) + at(censored, day);
            atRisk += here;
            ends += at(ended, day);
            last = here > 0 ? day : last;
        }
        spells = atRisk;
        endings = ends;
        lastDay = last;
        survival = new double[last + 1];
        greenwood = new double[last + 1];
        jumps = new double[last + 1];
        double product = 1;
        double sum = 0;
        for (int day = 0; day <= last; day++) {
            long e = at(ended, day);
            if (e > 0) {
                product = product * (atRisk - e) / atRisk;
                jumps[day] = e < atRisk ? (double) e / ((double) atRisk * (atRisk - e)) : 0;
                sum += jumps[day];
            }
            survival[day] = product;
            greenwood[day] = sum;
            atRisk -= e + at(censored, day);
        }
    }

    /// The curve of a set of spells.
    ///
    /// @param ended for each duration in days, from 0, how many spells ended after it
    /// @param censored for each duration in days how many were last seen, still open, after it
    public static KaplanMeier of(long[] ended, long[] censored) {
        return new KaplanMeier(ended, censored);
    }

    private static long at(long[] histogram, int day) {
        long count = day < histogram.length ? histogram[day] : 0;
        if (count < 0) {
            throw new IllegalArgumentException(count + " spells of " + day + " days");
        }
        return count;
    }

    /// All spells, ended and censored.
    public long spells() {
        return spells;
    }

    /// The last day on which anybody was at risk, −1 if there was no spell.
    public int lastDay() {
        return lastDay;
    }

    /// S(day), with its interval.
    public Estimate survival(int day) {
        String missing = missing(day);
        if (!missing.isEmpty()) {
            return new Estimate.Undefined(missing);
        }
        double s = s(day);
        if (s == 1 || s == 0) {
            return new Estimate.Known(
                    s, new NoInterval((s == 1 ? "no spell" : "every spell") + " had ended by day " + day));
        }
        double step = Interval.Z * Math.sqrt(greenwood[Math.min(day, lastDay)]) / -StrictMath.log(s);
        double low = StrictMath.pow(s, StrictMath.exp(step));
        double high = StrictMath.pow(s, StrictMath.exp(-step));
        return new Estimate.Known(s, new Interval(low, high, Interval.Method.GREENWOOD));
    }

    /// The mean duration when each spell is counted for at most `horizon` days, with its interval.
    public Estimate restrictedMean(int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("a horizon of " + horizon + " days");
        }
        String missing = missing(horizon - 1);
        if (!missing.isEmpty()) {
            return new Estimate.Undefined(missing);
        }
        double area = 0;
        double variance = 0;
        for (int day = horizon - 1; day >= 0; day--) {
            area += s(day);
            if (day <= lastDay) {
                variance += area * area * jumps[day];
            }
        }
        if (variance == 0) {
            return new Estimate.Known(
                    area,
                    new NoInterval(
                            endings == 0
                                    ? "no spell has ended"
                                    : "the spells give no spread within " + horizon + " days"));
        }
        double half = Interval.Z * Math.sqrt(variance);
        return new Estimate.Known(
                area, new Interval(area - half, area + half, Interval.Method.GREENWOOD).within(0, horizon));
    }

    private double s(int day) {
        return survival[Math.min(day, lastDay)];
    }

    private String missing(int day) {
        if (day < 0) {
            throw new IllegalArgumentException("day " + day);
        }
        if (spells == 0) {
            return "there was no spell";
        }
        boolean known = day <= lastDay || survival[lastDay] == 0;
        return known ? "" : "no spell was followed beyond day " + lastDay + ", so nothing is known of day " + day;
    }
}
