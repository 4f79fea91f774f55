package assay.law;

import assay.evidence.Basis;
import assay.text.Position;
import java.util.List;
import java.util.Optional;

/**
 * What every rule has: its id, what it stands on, and the versions of its regime in which it is in force.
 *
 * @param versions ids of these versions
 * @param says what it says, in words, where the file says so
 * @param reform the reform that wrote it; empty for a rule of the regime
 */
public record Rule(
        String id, Basis basis, List<String> versions, Optional<String> says, Optional<String> reform, Position at) {

    public Rule {
        versions = List.copyOf(versions);
    }

    /** Whether the documented variant keeps it: somebody read it in a source of letter A to C, or a reform wants it. */
    public boolean isDocumented() {
        return reform.isPresent() || basis.isDocumented();
    }

    Rule in(List<String> others) {
        return new Rule(id, basis, others, says, reform, at);
    }

    public boolean inForce(String version) {
        return versions.contains(version);
    }
}
