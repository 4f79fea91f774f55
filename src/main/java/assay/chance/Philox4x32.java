package assay.chance;

/// One block of the counter-based generator Philox4x32-10: four 32-bit words that are a keyed bijection of a
/// 128-bit counter under a 64-bit key. Nothing is carried from one block to the next, so any block can be had in
/// any order.
///
/// Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", section 3.3; ten rounds.
///
/// @param w0 first word
/// @param w1 second word
/// @param w2 third word
/// @param w3 fourth word
public record Philox4x32(int w0, int w1, int w2, int w3) {
    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final long LOW = 0xFFFF_FFFFL;

    /// The block at counter (c0, c1, c2, c3) under key (k0, k1), in the word order of the Random123 library.
    public static Philox4x32 block(int c0, int c1, int c2, int c3, int k0, int k1) {
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = MULTIPLIER_0 * (c0 & LOW);
            long p1 = MULTIPLIER_1 * (c2 & LOW);
            c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            c1 = (int) p1;
            c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c3 = (int) p0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        return new Philox4x32(c0, c1, c2, c3);
    }

    /// The block under a 64-bit seed: the low half is the first word of the key, the high half the second.
    public static Philox4x32 block(int c0, int c1, int c2, int c3, long seed) {
        return block(c0, c1, c2, c3, (int) seed, (int) (seed >>> 32));
    }

    /// Words 0 and 1 as one number, word 0 low.
    public long first() {
        return (w0 & LOW) | ((long) w1 << 32);
    }

    /// Words 2 and 3 as one number, word 2 low.
    public long second() {
        return (w2 & LOW) | ((long) w3 << 32);
    }
}
