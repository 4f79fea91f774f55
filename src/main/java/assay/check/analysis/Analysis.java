package assay.check.analysis;

import assay.check.Vocabularies;
import assay.law.Rulebook;
import assay.question.Question;
import assay.text.Problems;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks at the rules of a question that fits together, and tells what is surely or probably not meant, each time with a
 * witness. What is certain is an error; what is a matter of judgement is a warning, which a file can accept.
 */
public final class Analysis {

    private Analysis() {}

    /** @param mentioned whether a word stands anywhere in the rulebooks and reforms of the library */
    public static void of(
            Question question, Vocabularies vocabularies, Predicate<String> mentioned, Problems problems) {
        List<Rulebook> books =
                question.rulebooks().values().stream().map(Rulebook::bounded).toList();
        for (Rulebook book : books) {
            View view = new View(book, books, question, vocabularies, mentioned, problems);
            new NeverApplies(view).look();
            new NeverLeft(view).look();
            new Succession(view).look();
            new Unreached(view).look();
            new Twice(view).look();
            new Unused(view).look();
            new OldEvidence(view).look();
            new Idle(view).look();
        }
        Unwanted.look(question, books, mentioned, problems);
    }
}
