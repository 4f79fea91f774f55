package assay.chance;

/// The two bit mixers of the SplitMix family: a finaliser that turns any 64-bit number into a random-looking one,
/// and a maker of increments.
///
/// Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators", figure 16, with the constants as
/// `java.util.SplittableRandom` has them since Java 8, which swaps the two mixers of the paper: words go through
/// variant 13 of Stafford 2011, increments through the finaliser of MurmurHash3 (Appleby 2011).
public final class SplitMix {
    /// The odd number nearest to 2⁶⁴ over the golden ratio.
    public static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

    private static final int FEWEST_TRANSITIONS = 24;

    private SplitMix() {}

    /// The finaliser of splitmix64: a bijection of the 64-bit numbers.
    public static long mix64(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// An odd increment whose bits change often enough from one to the next that multiples of it look unalike.
    public static long mixGamma(long z) {
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        z = (z ^ (z >>> 33)) | 1L;
        return Long.bitCount(z ^ (z >>> 1)) < FEWEST_TRANSITIONS ? z ^ 0xAAAA_AAAA_AAAA_AAAAL : z;
    }
}
