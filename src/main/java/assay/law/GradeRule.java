package assay.law;

import assay.text.Position;
import java.util.List;
import java.util.OptionalInt;

/**
 * Grades as bands of the score that tile it.
 *
 * @param bands worst first
 */
public record GradeRule(Rule rule, List<Band> bands) implements Ruled {

    public GradeRule {
        bands = List.copyOf(bands);
    }

    /** From lowest to highest score, both included; the worst band has no lowest, the best no highest. */
    public record Band(String grade, OptionalInt lowest, OptionalInt highest, Position at) {}
}
