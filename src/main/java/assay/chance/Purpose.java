package assay.chance;

/// What a later chance of an occasion decides, as a text and the 64-bit key that stands for it. Adding a purpose
/// changes the chances of no other. The texts in use are listed in `docs/model.md`.
///
/// @param text parts joined by strokes: `regime/rule/what`
/// @param key [Fnv#hash64] of the text
public record Purpose(String text, long key) {
    /// The day of an occasion within its month.
    public static final Purpose DAY = of("day");

    /// The level of an occasion within its band.
    public static final Purpose LEVEL = of("level");

    /// The key must be the hash of the text.
    public Purpose {
        if (text.isEmpty() || key != Fnv.hash64(text)) {
            throw new IllegalArgumentException("key " + key + " is not the hash of a purpose '" + text + "'");
        }
    }

    /// The purpose whose text is these parts, joined by strokes.
    public static Purpose of(String... parts) {
        String text = String.join("/", parts);
        return new Purpose(text, Fnv.hash64(text));
    }

    /// The hash of a mark for this purpose.
    public long hash(long mark) {
        return Mark.hash(mark, key);
    }
}
