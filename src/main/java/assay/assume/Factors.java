package assay.assume;

import assay.evidence.Quantity;
import assay.law.Name;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** A factor for some categories of one attribute; every other category has 1. */
public record Factors(Name attribute, SequencedMap<Name, Quantity> times) {

    public Factors {
        times = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(times));
    }
}
