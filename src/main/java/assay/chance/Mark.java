package assay.chance;

/// What is read off the 64-bit mark of an occasion: its day, its level, and, with a [Purpose], every later chance.
public final class Mark {
    /// Days in a month of the model.
    public static final int DAYS = 30;

    /// Bits behind the point of a level or a multiplier.
    public static final int LEVEL_BITS = 24;

    private Mark() {}

    /// The hash of a mark for one purpose; two purposes of one mark are as good as independent.
    public static long hash(long mark, long purposeKey) {
        return SplitMix.mix64(mark ^ purposeKey);
    }

    /// The day of an occasion, 1 to 30, each as likely.
    public static int day(long mark) {
        return 1 + (int) uniformBelow(hash(mark, Purpose.DAY.key()), DAYS);
    }

    /// The level of an occasion relative to its owner's reference rate, in units of 2⁻²⁴: within [0, 1) in band 0,
    /// within [2^(band − 1), 2^band) in the others, uniform there.
    public static int level(long mark, int band) {
        long hash = hash(mark, Purpose.LEVEL.key());
        return band == 0 ? (int) (hash >>> 40) : (1 << (band + 23)) + (int) (hash >>> (41 - band));
    }

    /// A whole number in [0, n): the high 64 bits of hash × n. No number is likelier than another by more than
    /// 2⁻⁶⁴.
    public static long uniformBelow(long hash, long n) {
        return Math.unsignedMultiplyHigh(hash, n);
    }

    /// The mark of the `t`-th thing that comes of one mark: a recurrence, a decision taken anew on day t.
    public static long at(long mark, long t) {
        return SplitMix.mix64(mark + t * SplitMix.GOLDEN_GAMMA);
    }
}
