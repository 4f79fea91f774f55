package assay.law;

import assay.evidence.Basis;
import assay.evidence.Quantity;
import assay.text.Position;

/**
 * A version of a regime, from its first day until the next one's.
 *
 * @param from a date
 * @param ledger what happens to ledger entries when it begins
 * @param listings what happens to listings when it begins
 * @param pending by which version open reviews are decided
 */
public record Version(
        String id, Quantity from, Ledger ledger, Listings listings, Pending pending, Basis basis, Position at) {

    /** What happens to ledger entries. */
    public enum Ledger {
        KEEP,
        RESCORE,
        DROP
    }

    /** What happens to listings. */
    public enum Listings {
        KEEP_OLD_TERMS,
        RETEST,
        LAPSE
    }

    /** By which law open reviews are decided. */
    public enum Pending {
        OLD_LAW,
        NEW_LAW
    }

    /** Which records from before the first version count. */
    public enum Backlog {
        NONE,
        SPELLS,
        ALL
    }
}
