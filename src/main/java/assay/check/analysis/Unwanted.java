package assay.check.analysis;

import assay.assume.Assumptions;
import assay.law.Rulebook;
import assay.question.Question;
import assay.text.Problem;
import assay.text.Problems;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Finds domains in which people want something and that no rulebook of the question or of the library touches. */
final class Unwanted {

    private Unwanted() {}

    static void look(Question question, Collection<Rulebook> books, Predicate<String> mentioned, Problems problems) {
        Set<String> touched = new LinkedHashSet<>();
        books.forEach(b -> b.sections().consequences().forEach(c -> c.domains().forEach(d -> touched.add(d.id()))));
        for (Assumptions.Want want : question.assumptions().wants().values()) {
            if (!touched.contains(want.domain()) && !mentioned.test(want.domain())) {
                problems.add(Problem.warning(
                        "W-DOMAIN",
                        want.at(),
                        "no rulebook bars, limits or grants anything in the domain '" + want.domain() + "'"));
            }
        }
    }
}
