package assay.plan;

/// A kind of conduct as one world has it.
///
/// @param nature see {@link Nature}
/// @param good true if its records are to a person's credit
/// @param repeatable false: only the first act of a month counts
/// @param parent for a companion the spell that it goes with, else −1
/// @param share for a companion the chance per stratum that it goes with a spell that begins; empty otherwise
/// @param onlyIf the fact (index) that must be true on the day of the act or of the beginning, or −1
/// @param slowerUnless for a spell the fact (index) without which it ends more slowly, or −1
/// @param slowerTimes 8.24 fixed point, the factor on the exit rate where that fact is false
public record Behaviour(
        int index,
        String id,
        Nature nature,
        boolean good,
        boolean repeatable,
        int parent,
        Chance[] share,
        int onlyIf,
        int slowerUnless,
        int slowerTimes) {
    public enum Nature {
        /// over as soon as it is done; every act may leave a record
        INSTANT,
        /// lasts; one record that is open while it lasts
        SPELL,
        /// lasts; a new record each month on the day of the start
        MONTHLY,
        /// goes with a spell and lasts as long; one open record
        COMPANION
    }
}
