package assay.measure;

import assay.chance.Cell;
import assay.chance.Fnv;
import assay.chance.Philox4x32;
import assay.chance.SplitMix;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// A sample of a box in which every side is cut into as many equal strata as there are draws, and every stratum of
/// every side is hit exactly once, at a random point within it.
///
/// McKay, Beckman, Conover 1979, "A comparison of three methods for selecting values of input variables in the
/// analysis of output from a computer code". The order of the strata along a side is a shuffle by Fisher and Yates
/// (Durstenfeld 1964). A side has its own stream by its name, so one side more or less leaves the others as they
/// were; another number of draws is another sample.
public final class LatinHypercube {
    private static final int STREAM = 1;
    private static final BigDecimal TWO_64 = new BigDecimal(BigInteger.ONE.shiftLeft(64));

    private final List<String> sides;
    private final int draws;
    private final long[][] fractions;

    private LatinHypercube(long seed, List<String> sides, int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException(draws + " draws; at least 1 is needed");
        }
        this.sides = List.copyOf(sides);
        this.draws = draws;
        if (Fnv.distinct32(sides).size() < sides.size()) {
            throw new IllegalArgumentException("a side is named twice among " + sides);
        }
        fractions = new long[sides.size()][];
        for (int side = 0; side < fractions.length; side++) {
            fractions[side] = side(seed, Fnv.hash32(sides.get(side)), draws);
        }
    }

    /// The sample.
    ///
    /// @param seed the study's seed
    /// @param sides the names of the ranged numbers, each once
    /// @param draws how many points
    public static LatinHypercube of(long seed, List<String> sides, int draws) {
        return new LatinHypercube(seed, sides, draws);
    }

    private static long[] side(long seed, int hash32, int draws) {
        Philox4x32 block = Philox4x32.block(STREAM, 0, 0, hash32, seed);
        Cell stream = new Cell(block.first(), SplitMix.mixGamma(block.second()));
        int[] strata = new int[draws];
        for (int i = 0; i < draws; i++) {
            int j = (int) Math.unsignedMultiplyHigh(stream.word(i + 1L), i + 1L);
            strata[i] = strata[j];
            strata[j] = i;
        }
        long[] points = new long[draws];
        for (int i = 0; i < draws; i++) {
            BigInteger from = edge(strata[i], draws);
            long width = edge(strata[i] + 1, draws).subtract(from).longValue();
            long word = stream.word(draws + i + 1L);
            points[i] = draws == 1 ? word : from.longValue() + Math.unsignedMultiplyHigh(word, width);
        }
        return points;
    }

    /// The first multiple of 2⁻⁶⁴ at or after the lower edge of a stratum.
    private static BigInteger edge(int stratum, int draws) {
        BigInteger n = BigInteger.valueOf(draws);
        return BigInteger.valueOf(stratum)
                .shiftLeft(64)
                .add(n.subtract(BigInteger.ONE))
                .divide(n);
    }

    /// The names of the sides, in the order given.
    public List<String> sides() {
        return sides;
    }

    /// How many points there are.
    public int draws() {
        return draws;
    }

    /// The place of a draw on a side, as an unsigned multiple of 2⁻⁶⁴.
    public long fraction(int draw, int side) {
        return fractions[side][draw];
    }

    /// The place of a draw on a side, exact, in [0, 1).
    public BigDecimal value(int draw, int side) {
        return new BigDecimal(new BigInteger(Long.toUnsignedString(fraction(draw, side)))).divide(TWO_64);
    }
}
