package assay.chance;

/// The stream of random words that belongs to one place, community, month, behaviour and band, whatever is drawn in
/// any other cell.
///
/// ```
///   word 1          how many occasions
///   word 2 + 2i     the owner of occasion i  (i = 0, 1, …)
///   word 3 + 2i     the mark of occasion i
/// ```
///
/// A cell costs one block of [Philox4x32]; a word costs one multiplication and one [SplitMix#mix64]. The record is
/// a handful of registers to the compiler; loops that want to be sure keep `start` and `gamma` and call the static
/// [#word(long, long, long)].
///
/// @param start what is added to
/// @param gamma the odd increment
public record Cell(long start, long gamma) {
    /// Bands are numbered 0 to 6: band 6 ends at 64 times the reference rate.
    public static final int LAST_BAND = 6;

    /// The word that says how many occasions a cell has.
    public static final long COUNT_WORD = 1;

    /// The word that finds the owner of occasion 0; occasion i has this plus 2i.
    public static final long FIRST_OWNER_WORD = 2;

    /// The word that is the mark of occasion 0; occasion i has this plus 2i.
    public static final long FIRST_MARK_WORD = 3;

    private static final int BAND_BITS = 8;
    private static final int MONTH_LIMIT = 1 << (32 - BAND_BITS);

    /// The cell of a month.
    ///
    /// @param seed the replicate's seed
    /// @param hash32 [Fnv#hash32] of `place/kind/id`
    /// @param community number of the community in its place
    /// @param month any numbering of months from 0 to 2²⁴ − 1 that a whole study keeps
    /// @param band 0 to [#LAST_BAND]
    public static Cell of(long seed, int hash32, int community, int month, int band) {
        if (month < 0 || month >= MONTH_LIMIT || band < 0 || band > LAST_BAND) {
            throw new IllegalArgumentException("no cell for month " + month + ", band " + band
                    + "; months run from 0 to 16777215, bands from 0 to " + LAST_BAND);
        }
        Philox4x32 block = Philox4x32.block(0, community, (month << BAND_BITS) | band, hash32, seed);
        return new Cell(block.first(), SplitMix.mixGamma(block.second()));
    }

    /// Word `j` of this cell, counted from 1.
    public long word(long j) {
        return word(start, gamma, j);
    }

    /// Word `j`, counted from 1, of the cell with this start and increment.
    public static long word(long start, long gamma, long j) {
        return SplitMix.mix64(start + j * gamma);
    }
}
