package assay.chance;

/// The words of a cell and the hashes of many marks at once: loops over arrays without a branch, which
/// the compiler turns
/// into vector instructions where the processor multiplies 64-bit numbers side by side.
///
/// The same numbers as [Cell#word(long, long, long)], [Mark#hash(long, long)] and [Mark#day(long)], one by one.
public final class Words {
    private Words() {}

    /// Every second word: out[j] is word `first` + 2j, for j from 0 to n − 1.
    ///
    /// @param even the numbers 0, 2, 4, …; at least n of them
    public static void everySecond(long[] out, long[] even, int n, long start, long gamma, long first) {
        long from = start + first * gamma;
        for (int j = 0; j < n; j++) {
            long z = from + even[j] * gamma;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            out[j] = z ^ (z >>> 31);
        }
    }

    /// Hashes of marks for one purpose: out[j] of marks[j], for j from 0 to n − 1.
    public static void hash(long[] out, long[] marks, int n, long purposeKey) {
        for (int j = 0; j < n; j++) {
            long z = marks[j] ^ purposeKey;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            out[j] = z ^ (z >>> 31);
        }
    }

    /// Days of marks, counted from 0: out[j] = [Mark#day(long)] of marks[j] − 1.
    public static void days(long[] out, long[] marks, int n) {
        hash(out, marks, n, Purpose.DAY.key());
        for (int j = 0; j < n; j++) {
            long h = out[j];
            // the high word of h · 30, from two half products
            out[j] = ((h >>> 32) * 30 + ((h & 0xFFFF_FFFFL) * 30 >>> 32)) >>> 32;
        }
    }
}
