package assay.assume;

import assay.evidence.Quantity;
import java.util.List;

/**
 * A chance that may differ by group.
 *
 * @param by factors on it; the product is capped at 1
 */
public record Share(Quantity chance, List<Factors> by) {

    public Share {
        by = List.copyOf(by);
    }
}
