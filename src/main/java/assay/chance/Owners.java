package assay.chance;

/// Finds whose an occasion is: the residents of one community, each as wide as its reference rate, laid end to end
/// in resident order, with a surplus at the end that is nobody's.
///
/// ```
///   0            cumulated rates, units of 2⁻³² a month             total      mean
///   |--r0--|--r0--|--r0--|-r1-|-r1-|-r1-|-r1-|----r3----|----r3----|··surplus··|
///   ^run 0               ^run 1              ^run 2 (stratum 2 has rate 0)
/// ```
///
/// Residents stand in stratum order, so a stratum is a run of equal rates. A point is taken to its run through a
/// guide table (Chen and Asau 1974, "On generating random variates from an empirical distribution") and within the
/// run by an exact multiplication with a reciprocal ([Rates]). Expected cost is constant: there are at least as
/// many guide cells as runs, so a scan takes fewer than two steps on average.
///
/// Invariants: (1) runs have at least one resident and a positive rate; (2) `ends` increases strictly and its last
/// value is `total`; (3) `guide[c]` is the run that holds the first point of guide cell c.
///
/// An instance belongs to one thread and is seated anew for each community without allocating: about 22 bytes a
/// stratum and up to 4 a guide cell. How the work is shared out does not show in the result.
public final class Owners {
    /// The owner of an occasion that fell into the surplus: it is dropped.
    public static final int NOBODY = -1;

    /// The most residents of a community.
    public static final int MOST_RESIDENTS = 4096;

    private static final int MOST_STRATA = 1 << 16;
    /// bits of a guide that is so fine that few strata rarely share a cell
    private static final int FINEST = 8;

    private final Rates rates;
    private final long[] starts;
    private final long[] ends;
    private final long[] inverses;
    private final byte[] powers;
    private final int[] firsts;
    private final char[] guide;
    private final int guideBits;

    private int guideShift;
    private long total;

    /// Owners under these rates; seat a community before asking.
    public Owners(Rates rates) {
        int strata = rates.strata();
        if (strata > MOST_STRATA) {
            throw new IllegalArgumentException(strata + " strata; at most " + MOST_STRATA + " can be told apart");
        }
        this.rates = rates;
        starts = new long[strata];
        ends = new long[strata];
        inverses = new long[strata];
        powers = new byte[strata];
        firsts = new int[strata];
        guideBits = Math.max(FINEST, 35 - Integer.numberOfLeadingZeros(Math.max(1, strata - 1)));
        guide = new char[1 << guideBits];
    }

    /// Owners of one community.
    public static Owners of(Rates rates, int... firstResidents) {
        Owners owners = new Owners(rates);
        owners.seat(firstResidents);
        return owners;
    }

    /// Seats a community.
    ///
    /// @param firstResidents for each stratum the number of its first resident, then the number of all residents;
    ///     ascending from 0, at most 4,096
    /// @throws IllegalArgumentException if the rates of all residents together are over 4,096 a month
    public void seat(int... firstResidents) {
        int strata = rates.strata();
        if (firstResidents.length != strata + 1 || firstResidents[0] != 0 || firstResidents[strata] > MOST_RESIDENTS) {
            throw new IllegalArgumentException(
                    "a community has " + (strata + 1) + " limits of strata, from 0 to at most " + MOST_RESIDENTS
                            + " residents; found " + firstResidents.length + " limits");
        }
        long sum = 0;
        int runs = 0;
        for (int stratum = 0; stratum < strata; stratum++) {
            int residents = firstResidents[stratum + 1] - firstResidents[stratum];
            if (residents < 0) {
                throw new IllegalArgumentException("stratum " + stratum + " ends before it begins: "
                        + firstResidents[stratum] + " to " + firstResidents[stratum + 1]);
            }
            long width = residents * rates.rate(stratum);
            if (width > 0) {
                starts[runs] = sum;
                sum += width;
                ends[runs] = sum;
                inverses[runs] = rates.inverse(stratum);
                powers[runs] = rates.power(stratum);
                firsts[runs] = firstResidents[stratum];
                runs++;
                if (sum > Rates.GREATEST) {
                    throw PoissonTable.tooGreat(sum);
                }
            }
        }
        total = sum;
        fillGuide();
    }

    private void fillGuide() {
        if (total == 0) {
            return;
        }
        guideShift = Math.max(0, 64 - Long.numberOfLeadingZeros(total - 1) - guideBits);
        int cells = (int) ((total - 1) >>> guideShift) + 1;
        int run = 0;
        for (int cell = 0; cell < cells; cell++) {
            long point = (long) cell << guideShift;
            while (ends[run] <= point) {
                run++;
            }
            guide[cell] = (char) run;
        }
    }

    /// The rates of all residents together, in units of 2⁻³² a month: the mean of band 0 before it is rounded up.
    public long total() {
        return total;
    }

    /// The mean of a band's cell: the total × the width of the band, rounded up to the grid of [PoissonTable].
    public long mean(int band) {
        return PoissonTable.gridMean(total << widthShift(band));
    }

    /// The resident whose occasion it is, or [#NOBODY].
    ///
    /// @param word the owner word of the occasion
    /// @param mean [#mean] of the same band
    /// @param band the band of the cell
    public int owner(long word, long mean, int band) {
        return at(Math.unsignedMultiplyHigh(word, mean) >>> widthShift(band));
    }

    /// The owners of many occasions of band 0: out[j] of words[j], for j from 0 to n − 1.
    public void owners(int[] out, long[] words, int n, long mean) {
        for (int j = 0; j < n; j++) {
            out[j] = at(Math.unsignedMultiplyHigh(words[j], mean));
        }
    }

    /// The resident in whose part of the line of cumulated rates the point lies, or [#NOBODY] beyond its end.
    public int at(long point) {
        if (point >= total) {
            return NOBODY;
        }
        int run = guide[(int) (point >>> guideShift)];
        while (point >= ends[run]) {
            run++;
        }
        long within = point - starts[run];
        return firsts[run] + (int) (Math.unsignedMultiplyHigh(within << 1, inverses[run]) >>> powers[run]);
    }

    /// Band 0 and band 1 are one reference rate wide, band k is 2^(k − 1).
    private static int widthShift(int band) {
        return Math.max(0, band - 1);
    }
}
