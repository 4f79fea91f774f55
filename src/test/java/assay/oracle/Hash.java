package assay.oracle;

import java.nio.charset.StandardCharsets;

/** The hashes of the model page, spelled out. */
final class Hash {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /** {@code mix}: the finaliser of splitmix64. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /** {@code h(m, "a/b")}: the hash of a mark for a purpose. */
    static long h(long mark, String purpose) {
        return mix(mark ^ fnv64(purpose));
    }

    /** {@code at(P, t)}: the hash of a person mark for a day. */
    static long at(long personMark, long day) {
        return mix(personMark + day * GAMMA);
    }

    /** ⌊hash · n / 2⁶⁴⌋, hash unsigned. */
    static int below(long hash, long n) {
        return (int) Math.unsignedMultiplyHigh(hash, n);
    }

    static long fnv64(String text) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }

    static int fnv32(String text) {
        int hash = 0x811C9DC5;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x01000193;
        }
        return hash;
    }
}
