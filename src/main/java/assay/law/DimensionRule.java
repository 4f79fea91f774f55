package assay.law;

import assay.evidence.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The dimensions of a score: how many hundredths of its scale each is worth.
 *
 * @param weights whole numbers that add up to 100
 */
public record DimensionRule(Rule rule, SequencedMap<String, Quantity> weights) implements Ruled {

    public DimensionRule {
        weights = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weights));
    }
}
