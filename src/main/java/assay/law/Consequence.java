package assay.law;

import assay.evidence.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * What a listing or a grade bars, limits, grants, makes dearer or gives priority in.
 *
 * @param list the list that it hangs on, {@code LIST} or {@code REGIME.LIST}; empty if it hangs on grades
 * @param grades the grades that it hangs on
 * @param by the body that carries it out
 * @param household it reaches everybody of the listed person's household
 * @param firm it reaches everybody of the listed person's firm
 * @param quota how many wants it can favour; any number if empty
 */
public record Consequence(
        Rule rule,
        Effect effect,
        Optional<Name> list,
        List<Name> grades,
        List<Name> domains,
        Optional<String> by,
        boolean household,
        boolean firm,
        Optional<Quantity> quota)
        implements Ruled {

    public Consequence {
        grades = List.copyOf(grades);
        domains = List.copyOf(domains);
    }

    /** What it does to a want in its domains. */
    public enum Effect {
        BARS,
        /** Bars sometimes: with a chance that is an assumption. */
        LIMITS,
        GRANTS,
        /** Granted, and at a higher price. */
        DEARER,
        /** Granted before others: a kind of grant. */
        PRIORITY
    }
}
