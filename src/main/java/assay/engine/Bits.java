package assay.engine;

import java.util.function.IntConsumer;

/// A set of residents as bits, 64 in a word.
final class Bits {
    private Bits() {}

    static void set(long[] bits, int i) {
        bits[i >> 6] |= 1L << i;
    }

    static void clear(long[] bits, int i) {
        bits[i >> 6] &= ~(1L << i);
    }

    /// In order of number.
    static void each(long[] bits, IntConsumer what) {
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                what.accept(word << 6 | Long.numberOfTrailingZeros(left));
            }
        }
    }
}
