package assay.plan;

import java.util.List;

/// What a listing or a grade does to wants in life domains.
///
/// @param list list (index) it hangs on, or −1
/// @param grades grades (index) of the regime it hangs on; empty if it hangs on a list
/// @param domains domains (index)
/// @param chance that a want is barred by it (1 for a bar, less for a limit)
/// @param household / firm it reaches everybody of the listed person's household / firm from the next day
/// @param quota wants in a month that it can favour per 1,000 residents of the community, in units of
/// 2⁻¹⁶; −1 any number
/// @param versions per version of the regime: in force
public record Consequence(
        int index,
        String id,
        int regime,
        Effect effect,
        int list,
        List<Integer> grades,
        List<Integer> domains,
        Chance chance,
        boolean household,
        boolean firm,
        int quota,
        boolean[] versions) {
    public enum Effect {
        BARS,
        GRANTS,
        /// grants before others: a grant, and where a domain has a capacity the want is met first
        PRIORITY,
        /// leaves a want granted, at a higher price
        DEARER
    }
}
