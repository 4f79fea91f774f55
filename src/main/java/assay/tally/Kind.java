package assay.tally;

/// What a listing is worth on a day; the order is the order of precedence when several lists are taken
/// together (NONE last).
public enum Kind {
    FACT,
    STALE,
    LAW,
    LAWFUL,
    STOCK,
    UNRECORDED,
    NONE;

    /// From the four lanes (R = 1, C = 2, T = 4, L = 8) and whether the stock listing stands.
    public static Kind of(int lanes, boolean stock) {
        if ((lanes & 1) != 0) {
            return (lanes & 2) == 0 ? FACT : (lanes & 4) == 0 ? STALE : (lanes & 8) == 0 ? LAW : LAWFUL;
        }
        return stock ? STOCK : (lanes & 8) != 0 ? UNRECORDED : NONE;
    }

    public boolean wrongful() {
        return this == FACT || this == STALE || this == LAW;
    }

    /// Listed as recorded, older than the study or not.
    public boolean listed() {
        return ordinal() <= STOCK.ordinal();
    }
}
