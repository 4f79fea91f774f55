package assay.plan;

/// A yes with a fixed probability, asked of a 64-bit hash: yes if the hash is below `below` unsigned, or `always`.
///
/// @param below ⌊p · 2⁶⁴⌋, unsigned; 0 is never
/// @param always p = 1, which no 64-bit threshold can say
public record Chance(long below, boolean always) {
    public static final Chance NEVER = new Chance(0, false);
    public static final Chance ALWAYS = new Chance(0, true);

    public boolean yes(long hash) {
        return always || Long.compareUnsigned(hash, below) < 0;
    }

    public boolean impossible() {
        return !always && below == 0;
    }
}
