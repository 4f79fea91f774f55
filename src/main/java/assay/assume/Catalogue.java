package assay.assume;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What people do: every behaviour of the library, in the order of its files. */
public record Catalogue(SequencedMap<String, Behaviour> behaviours) {

    public Catalogue {
        behaviours = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(behaviours));
    }
}
