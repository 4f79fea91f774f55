package assay.report.account;

import assay.evidence.Basis;
import assay.evidence.Ladder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// One link of the chain that a result hangs on: a rule or a number, with what it stands on.
///
/// @param id of the rule, or FILE.ID.KEY of the number
record Link(String id, Basis basis) {
    private static final Comparator<Link> BY_WEAKNESS =
            Comparator.comparing((Link link) -> link.basis().ladder()).thenComparing(Link::grade);

    /// Letter of the source and digit of the claim where somebody read it, B2; else *recalled* or *assumed*.
    String grade() {
        return basis instanceof Basis.Cited cited && basis.ladder() == Ladder.READ
                ? cited.mark()
                : basis.ladder() == Ladder.RECALLED ? "recalled" : "assumed";
    }

    /// Of several the one that would break first; the first of those that are as weak. A chain without links has none.
    static Optional<Link> weakest(Collection<Link> links) {
        return links.stream().reduce((one, other) -> BY_WEAKNESS.compare(other, one) > 0 ? other : one);
    }
}
