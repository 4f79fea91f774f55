package assay.law;

import assay.evidence.Basis;
import assay.evidence.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * What a regime believes of a latent fact.
 *
 * @param known it knows the truth
 * @param presumption what it presumes where nothing was found
 * @param versions those in which the finder finds
 */
public record Finding(
        Name fact, boolean known, boolean presumption, Optional<Finder> finder, Basis basis, List<String> versions) {

    public Finding {
        versions = List.copyOf(versions);
    }

    /** Who finds the fact: on an arriving record of this behaviour, rightly with this chance. */
    public record Finder(Name on, Quantity right) {}
}
