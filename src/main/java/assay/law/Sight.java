package assay.law;

import assay.evidence.Basis;
import java.util.List;
import java.util.Optional;

/**
 * That a regime may see the records of a source, and since when: one line of its matrix of who shares with whom.
 *
 * @param versions the versions in which it may
 * @param says on what terms, in words
 */
public record Sight(Name source, List<String> versions, Optional<String> says, Basis basis) {

    public Sight {
        versions = List.copyOf(versions);
    }
}
