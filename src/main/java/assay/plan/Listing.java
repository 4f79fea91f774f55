package assay.plan;

import java.util.List;

/// One list of a regime: who enters, how long it lasts, how one leaves, what a mistake can be undone by.
///
/// @param index place among the lists of the whole world
/// @param against true for a blacklist, false for a redlist (which is never counted as a listing in measures)
/// @param entries rules of entry; several may hold at once
/// @param never who is never listed
/// @param application true: entry only at an occasion of the process `apply/REGIME/LIST`
/// @param within days from the end of the ground to the deletion that the rule allows (per version)
/// @param early chance that a term ends early when every ground of entry is over, and days it takes
/// @param extension chance of a longer term where its condition holds at entry
/// @param block days after leaving in which no new entry is made
/// @param late chance that a deletion due is done late (recorded and clean chains), and by how many days
/// @param stock chance per stratum to be on the list before the study, and days left
/// @param national a newcomer may be on it from before, by the same chance
/// @param review redress against a listing, or null
/// @param repair working off, or null
public record Listing(
        int index,
        String id,
        int regime,
        boolean against,
        List<Entry> entries,
        Expression never,
        boolean application,
        int[] within,
        Chance early,
        Expression extensionIf,
        int extensionDays,
        int block,
        Chance late,
        Span lateDays,
        Chance[] stock,
        Span stockDays,
        boolean national,
        @org.jspecify.annotations.Nullable Review review,
        @org.jspecify.annotations.Nullable Repair repair) {

    /// @param term days, or −1: held as long as the condition holds
    public record Entry(String id, Expression condition, int term, boolean[] versions) {}

    /// @param local each community has an office of its own; else the place has one, which makes the study closed
    /// @param capacity decisions a month per 1,000 residents of the office's community or place, in units of 2⁻¹⁶
    /// @param notice chance per stratum that notice reaches the person, after `noticeDays`
    /// @param objectsWronged / objectsRightly chance per stratum that who knows objects, after `filingDays`
    /// @param findsError chance that a justified objection succeeds; @param yields that an unjustified one does
    public record Review(
            String id,
            boolean local,
            int capacity,
            Chance[] notice,
            Span noticeDays,
            Chance[] objectsWronged,
            Chance[] objectsRightly,
            Span filingDays,
            Chance findsError,
            Chance yields,
            boolean[] versions) {}

    /// @param by behaviour whose arriving record ends the listing, @param after days since entry, @param
    /// chance that it is granted
    public record Repair(String id, int by, int after, Chance chance, boolean[] versions) {}
}
