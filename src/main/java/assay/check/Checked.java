package assay.check;

import assay.assume.Assumptions;
import assay.law.Rulebook;
import assay.question.Question;
import assay.question.Study.Alternative;
import java.util.List;
import java.util.SequencedMap;

/**
 * A question whose files fit together.
 *
 * @param worlds its alternatives, in the order of the study
 * @param notes what a reader of the result should know about the rules, in sentences
 */
public record Checked(Question question, Vocabularies vocabularies, List<Alternated> worlds, List<String> notes) {

    public Checked {
        worlds = List.copyOf(worlds);
        notes = List.copyOf(notes);
    }

    /**
     * An alternative with its rules and assumptions.
     *
     * @param books the rulebooks as they hold in it, reforms made and the variant chosen, by id
     */
    public record Alternated(Alternative alternative, SequencedMap<String, Rulebook> books, Assumptions assumptions) {}
}
