package assay.law;

import assay.evidence.Basis;
import java.util.List;
import java.util.Optional;

/**
 * That a regime may see the records of a source, and since when: one line of its matrix of who shares with whom.
 *
 * @param versions the versions in which it may
 * @param sharing whether others may too; empty where nothing is said of it
 * @param with the one other regime, of a source that is shared by two
 * @param says on what terms, in words
 */
public record Sight(
        Name source,
        List<String> versions,
        Optional<Sharing> sharing,
        Optional<Name> with,
        Optional<String> says,
        Basis basis) {

    public Sight {
        versions = List.copyOf(versions);
    }

    /** With whom a source shares what it records. */
    public enum Sharing {
        /** With this regime alone. */
        SILOED,
        /** With this regime and one other. */
        BILATERAL,
        /** With everybody who reads the common base. */
        UNIFIED
    }
}
