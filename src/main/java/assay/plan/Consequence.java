package assay.plan;

import java.util.List;

/// What a listing or a grade does to wants in life domains.
///
/// @param list list (index) it hangs on, or −1
/// @param grades grades (index) of the regime it hangs on; empty if it hangs on a list
/// @param domains domains (index)
/// @param chance that a want is barred by it (1 for a bar, less for a limit)
/// @param household / firm it reaches everybody of the listed person's household / firm from the next day
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
        boolean[] versions) {
    public enum Effect {
        BARS,
        GRANTS,
        /// grants before others; in the model a grant
        PRIORITY,
        /// leaves a want granted, at a higher price
        DEARER
    }
}
