package assay.cases;

import assay.cases.CaseFile.Case;
import assay.text.Position;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a case passes: nothing else about the person is told.
 *
 * @param file in which it stands
 * @param regime whose case it is
 * @param failure the first expectation that is not met; empty if the case passes
 * @param exercised ids of what the expectations that were looked at rest on
 */
public record Verdict(String file, String regime, Case example, Optional<Failure> failure, Set<String> exercised) {

    public Verdict {
        exercised = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(exercised));
    }

    public boolean passes() {
        return failure.isEmpty();
    }

    /**
     * Where the expected life and the rulebook differ.
     *
     * @param on the first day on which they do
     * @param what differs: the score, a list, a life domain
     * @param parting the step that made the difference; empty if nothing at all happened
     */
    public record Failure(
            LocalDate on, String what, String expected, String found, Optional<Parting> parting, Position at) {}

    /**
     * The last step before the difference that touched what differs.
     *
     * @param rule its id; empty if no rule did it
     * @param says what the rule says
     * @param step what happened, in words
     */
    public record Parting(LocalDate on, String rule, String says, String step) {}
}
