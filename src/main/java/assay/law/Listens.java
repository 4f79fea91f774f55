package assay.law;

import assay.evidence.Basis;
import assay.evidence.Quantity;
import java.util.List;
import java.util.Optional;

/** A behaviour whose records a regime takes in without points, for its conditions. */
public record Listens(
        Name behaviour, Name source, Optional<Quantity> life, boolean fromConduct, Basis basis, List<String> versions) {

    public Listens {
        versions = List.copyOf(versions);
    }

    Listens in(List<String> others) {
        return new Listens(behaviour, source, life, fromConduct, basis, others);
    }
}
