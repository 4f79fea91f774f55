package assay.chance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The Poisson distribution of one mean as cumulative probabilities in units of 2⁻⁶⁴, rounded down, in which one
/// random word finds one count.
///
/// Inversion through a guide table: Chen and Asau 1974; Devroye 1986, "Non-uniform random variate generation",
/// III.2.4. About 8 bytes for each count between the 2⁻⁶⁴ tails (some 18 standard deviations) and half as much
/// again for the guide.
///
/// How the table is made. With c the mode, weight(c) = 1, weight(k) = weight(k − 1) · M / k upwards and weight(k −
/// 1) = weight(k) · k / M downwards; the probability of k is weight(k) over the sum of all. No exponential is
/// needed, and a mean on the grid is m · 2^e with m under 64, so every step is one multiplication and one division
/// of a large whole number, in units of 2^−{@value #BITS}, rounded down, until nothing is left. Why that suffices:
/// factors are at most 1, so an error does not grow on the way; a weight is wrong by at most as many units as there
/// were steps, under 2¹¹, and a sum of up to 2¹² of them by 2²³ units; what is cut off on either side falls at
/// least as fast as a geometric series of ratio 0.85 and is under 2³ units. So a cumulative probability is wrong by
/// less than 2^−160, which is 2⁻⁹⁶ of a unit of 2⁻⁶⁴. Where one lies within 2⁻⁴⁰ of such a unit from a whole number
/// and might be rounded down to the wrong one, the table is made again with twice the bits (Ziv 1991, "Fast
/// evaluation of elementary mathematical functions with correctly rounded last bit"). The result is therefore ⌊P(N
/// ≤ k) · 2⁶⁴⌋ exactly, by whatever arithmetic it is found.
///
/// Invariants: (1) `highest` never falls and ends with the greatest word; (2) word w, unsigned, has the
/// count `least + i` for the first i with w ≤ `highest[i]`; (3) counts whose probability of being exceeded is under
/// 2⁻⁶⁴ end the table.
public final class PoissonTable {
    private static final int BITS = 192;
    private static final int SLACK_BITS = 40;
    private static final int GRID_BITS = 5;
    private static final BigInteger ALL_BUT_ONE = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final long SIGN = Long.MIN_VALUE;

    private final long mean;
    private final int least;
    /// Greatest word of each count, sign bit flipped so that signed comparison orders them.
    private final long[] highest;

    private final char[] guide;
    private final int guideShift;

    private PoissonTable(long mean, int least, long[] highest) {
        this.mean = mean;
        this.least = least;
        this.highest = highest;
        int guideBits = 33 - Integer.numberOfLeadingZeros(highest.length);
        guideShift = 64 - guideBits;
        guide = new char[1 << guideBits];
        int i = 0;
        for (int cell = 0; cell < guide.length; cell++) {
            long word = ((long) cell << guideShift) ^ SIGN;
            while (word > highest[i]) {
                i++;
            }
            guide[cell] = (char) i;
        }
    }

    /// The table of one mean.
    ///
    /// @param mean a point of the grid, in units of 2⁻³², at most 4,096
    public static PoissonTable of(long mean) {
        if (mean != gridMean(mean)) {
            throw new IllegalArgumentException("a mean of " + mean + " / 2^32 is not on the grid; the next point is "
                    + gridMean(mean) + " / 2^32");
        }
        return mean == 0 ? new PoissonTable(0, 0, new long[] {Long.MAX_VALUE}) : made(mean, BITS);
    }

    /// A mean rounded up to the grid: 32 evenly spaced points in each octave [2^e, 2^(e+1)), that is, the whole
    /// numbers of 2⁻³² with at most six significant bits.
    ///
    /// @throws IllegalArgumentException if the mean is over 4,096
    public static long gridMean(long mean) {
        if (mean < 0 || mean > Rates.GREATEST) {
            throw tooGreat(mean);
        }
        int spare = Math.max(0, 63 - Long.numberOfLeadingZeros(mean | 1) - GRID_BITS);
        return (mean + (1L << spare) - 1) >>> spare << spare;
    }

    static IllegalArgumentException tooGreat(long mean) {
        return new IllegalArgumentException("a cell has a mean of "
                + new BigDecimal(mean)
                        .divide(BigDecimal.valueOf(Rates.ONE_A_MONTH))
                        .toPlainString()
                + " occasions a month; allowed are 0 to 4096."
                + " Maybe a rate is in the wrong unit, or a community too large.");
    }

    /// How many occasions a cell with this word has.
    public int count(long word) {
        long ordered = word ^ SIGN;
        int i = guide[(int) (word >>> guideShift)];
        while (ordered > highest[i]) {
            i++;
        }
        return least + i;
    }

    /// The mean, in units of 2⁻³².
    public long mean() {
        return mean;
    }

    /// The least count that any word has.
    public int least() {
        return least;
    }

    /// The greatest count that any word has.
    public int greatest() {
        return least + highest.length - 1;
    }

    /// How many words have a count of at most `count`, unsigned: ⌊P(N ≤ count) · 2⁶⁴⌋ below the greatest count.
    /// From there on all 2⁶⁴ words do, which a `long` shows as 0.
    public long wordsUpTo(int count) {
        if (count < least) {
            return 0;
        }
        return (highest[Math.min(count - least, highest.length - 1)] ^ SIGN) + 1;
    }

    private static PoissonTable made(long mean, int bits) {
        int exponent = Long.numberOfTrailingZeros(mean) - 32;
        BigInteger m = BigInteger.valueOf(mean >>> (exponent + 32));
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        int mode = (int) (mean >>> 32);

        List<BigInteger> below = new ArrayList<>();
        BigInteger weight = one;
        for (int k = mode; k > 0; k--) {
            weight = weight.multiply(BigInteger.valueOf(k))
                    .shiftLeft(32)
                    .divide(m)
                    .shiftRight(exponent + 32);
            if (weight.signum() == 0) {
                break;
            }
            below.add(weight);
        }
        List<BigInteger> weights = new ArrayList<>(below.reversed());
        weight = one;
        for (int k = mode + 1; weight.signum() > 0; k++) {
            weights.add(weight);
            weight = weight.multiply(m)
                    .shiftLeft(exponent + 32)
                    .divide(BigInteger.valueOf(k))
                    .shiftRight(32);
        }
        return cumulated(mean, mode - below.size(), weights, bits);
    }

    private static PoissonTable cumulated(long mean, int first, List<BigInteger> weights, int bits) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger slack = sum.shiftRight(SLACK_BITS);
        long[] highest = new long[weights.size()];
        int least = first;
        int used = 0;
        BigInteger cumulated = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            cumulated = cumulated.add(weight);
            BigInteger[] parts = cumulated.shiftLeft(64).divideAndRemainder(sum);
            BigInteger words = parts[0];
            boolean justAbove = words.signum() > 0 && parts[1].compareTo(slack) < 0;
            boolean justBelow = sum.subtract(parts[1]).compareTo(slack) < 0;
            if (words.compareTo(ALL_BUT_ONE) > 0 || (words.equals(ALL_BUT_ONE) && !justAbove)) {
                highest[used++] = Long.MAX_VALUE;
                break;
            }
            if (justAbove || justBelow) {
                return made(mean, 2 * bits);
            }
            if (words.signum() == 0) {
                least++;
            } else {
                highest[used++] = (words.longValue() - 1) ^ SIGN;
            }
        }
        return new PoissonTable(mean, least, Arrays.copyOf(highest, used));
    }
}
