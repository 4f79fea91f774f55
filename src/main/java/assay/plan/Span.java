package assay.plan;

/// A number of whole days drawn evenly from `lowest..highest`, both included, by hash; a single number
/// if they are equal.
public record Span(int lowest, int highest) {
    public static final Span NONE = new Span(0, 0);

    public Span {
        if (lowest < 0 || highest < lowest) {
            throw new IllegalArgumentException("days " + lowest + ".." + highest);
        }
    }

    /// The number of days that a hash picks: lowest + ⌊hash · (highest − lowest + 1) / 2⁶⁴⌋, hash unsigned.
    public int days(long hash) {
        return lowest + (int) Math.unsignedMultiplyHigh(hash, highest - lowest + 1L);
    }
}
