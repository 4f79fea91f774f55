package assay.check.analysis;

import assay.assume.Behaviour;
import assay.check.Vocabularies;
import assay.law.Clause;
import assay.law.Condition;
import assay.law.Consequence;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Rulebook;
import assay.question.Question;
import assay.text.Position;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A rulebook with what stands around it, as a finding looks at it.
 *
 * @param books all rulebooks of the question
 * @param mentioned whether anything in the library's rulebooks and reforms is written so
 */
record View(
        Rulebook book,
        List<Rulebook> books,
        Question question,
        Vocabularies vocabularies,
        Predicate<String> mentioned,
        Problems problems) {

    Optional<Condition> read(Clause clause) {
        return vocabularies.of(book).read(clause, new Problems());
    }

    /** Where a statement of a condition stands: its operator, or its name. */
    Position at(Clause clause, Literal literal) {
        return vocabularies.of(book).at(clause, literal.of());
    }

    /** A rulebook of the question. */
    Optional<Rulebook> book(String regime) {
        return books.stream().filter(b -> b.id().equals(regime)).findFirst();
    }

    /** The list that a condition asks for. */
    Optional<Listing> list(Condition.Listed on) {
        return book(on.regime())
                .flatMap(b -> Optional.ofNullable(b.sections().lists().get(on.list())));
    }

    Optional<Behaviour> behaviour(String id) {
        return Optional.ofNullable(question.catalogue().behaviours().get(id));
    }

    /** The condition of a rule of a list, if it has one. */
    static Optional<Clause> clause(ListRule rule) {
        return switch (rule) {
            case ListRule.Enter enter -> Optional.of(enter.when());
            case ListRule.Never never -> Optional.of(never.when());
            case ListRule.Extend extend -> Optional.of(extend.when());
            default -> Optional.empty();
        };
    }

    /** Shows every part of every condition of the lists of all rulebooks, and of the responses. */
    void eachCondition(Consumer<Condition> seen) {
        for (Rulebook one : books) {
            for (Listing list : one.sections().lists().values()) {
                for (ListRule rule : list.rules()) {
                    clause(rule)
                            .flatMap(c -> vocabularies.of(one).read(c, new Problems()))
                            .ifPresent(c -> c.each(seen));
                }
            }
        }
        question.assumptions()
                .responses()
                .values()
                .forEach(r ->
                        vocabularies.responses().read(r.when(), new Problems()).ifPresent(c -> c.each(seen)));
    }

    List<Consequence> consequences() {
        List<Consequence> all = new ArrayList<>();
        books.forEach(b -> all.addAll(b.sections().consequences()));
        return all;
    }
}
