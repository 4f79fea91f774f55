package assay.plan;

import java.util.List;

/// One body of rules with every number settled; a timeline of versions.
///
/// @param index place in the world's list of regimes
/// @param subjects what a subject is
/// @param eligible per stratum: subject of the regime (of firms: if head of one)
/// @param versions in order of their first day; a regime is not in force before the first
/// @param backlog what arrives before the first version's day
/// @param entryRules what makes ledger entries
/// @param findings one per fact that its conditions name
/// @param lists its lists in order of id, but what one reads before what reads it; their `index` counts through the
///     whole world
/// @param lateExpiry chance that an expired ledger entry is taken out late (recorded and clean chains),
/// and by how many days
public record Regime(
        int index,
        String id,
        Subjects subjects,
        boolean[] eligible,
        List<Version> versions,
        Backlog backlog,
        List<EntryRule> entryRules,
        List<Finding> findings,
        List<Listing> lists,
        Chance lateExpiry,
        Span lateExpiryDays) {

    public enum Subjects {
        PERSONS,
        /// residents who head a firm, and nobody else
        FIRMS,
        /// persons, in whose ledger every record of a member of their household counts
        HOUSEHOLDS
    }

    public enum Backlog {
        NONE,
        SPELLS,
        ALL
    }

    /// @param from first day, counted from the first day of the warm-up; may be negative
    /// @param scoring score and grades of this version, or null if it has none
    public record Version(
            int index,
            String id,
            int from,
            LedgerChange ledger,
            ListingChange listings,
            PendingChange pending,
            @org.jspecify.annotations.Nullable Scoring scoring) {}

    public enum LedgerChange {
        KEEP,
        RESCORE,
        DROP
    }

    public enum ListingChange {
        KEEP_OLD_TERMS,
        RETEST,
        LAPSE
    }

    public enum PendingChange {
        OLD_LAW,
        NEW_LAW
    }

    /// @param cap how the score is kept within floor and ceiling
    /// @param lowest lowest score of each grade, worst grade first; the first is Integer.MIN_VALUE; empty
    /// if there are no grades
    /// @param needsFact fact (index) without which a person has no score, or −1
    /// @param every days from one assessment to the next; 0: reckoned whenever a person is judged
    /// @param first a day of assessment, from 0 to {@code every} − 1
    public record Scoring(
            int start,
            Cap cap,
            int floor,
            int ceiling,
            int[] lowest,
            List<String> grades,
            int needsFact,
            int every,
            int first) {

        /// Whether everybody is assessed on day t.
        public boolean assessedOn(int t) {
            return every > 0 && Math.floorMod(t - first, every) == 0;
        }
    }

    public enum Cap {
        NONE,
        TOTAL,
        EACH_EVENT,
        PERIOD_END
    }

    /// A rule that turns an arriving record into a ledger entry.
    ///
    /// @param index place among the entry rules of the whole world
    /// @param feed the feed it listens to
    /// @param points lowest and highest number of points (equal: no discretion); 0 if it only counts
    /// @param life days that an entry lives, or −1 for ever; an open record of a spell lives as long as it
    /// is open instead
    /// @param fromConduct the life counts from the act, not from the arrival
    /// @param gradeAtMost grade (index) that a person cannot exceed while the entry lives, or −1
    /// @param atOnce where scores are assessed in periods, that limit does not wait for the next assessment
    /// @param versions per version of the regime: in force
    public record EntryRule(
            int index,
            String id,
            int regime,
            int feed,
            int behaviour,
            int leastPoints,
            int mostPoints,
            int life,
            boolean fromConduct,
            int gradeAtMost,
            boolean atOnce,
            boolean[] versions) {}

    /// What a regime believes of a latent fact.
    ///
    /// @param known the regime knows the truth in all chains
    /// @param presumption what it presumes where nothing was found
    /// @param on behaviour whose arriving record makes a finding, or −1
    /// @param right chance that a finding is right
    /// @param versions per version: findings are made (else the presumption holds)
    public record Finding(int fact, boolean known, boolean presumption, int on, Chance right, boolean[] versions) {}
}
