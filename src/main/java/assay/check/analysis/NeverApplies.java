package assay.check.analysis;

import assay.law.Clause;
import assay.law.Condition;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Rule;
import assay.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds conditions that contradict themselves, the subjects of their regime, or the rule that excepts people. */
final class NeverApplies {

    private final View view;

    NeverApplies(View view) {
        this.view = view;
    }

    void look() {
        Optional<Condition> subjects = view.book().subjects().when().flatMap(view::read);
        view.book().subjects().when().ifPresent(c -> subjects.ifPresent(s -> itself(c, s, "nobody is a subject")));
        for (Listing list : view.book().sections().lists().values()) {
            List<ListRule.Enter> enter = list.all(ListRule.Enter.class);
            for (ListRule rule : list.rules()) {
                Optional<Clause> clause = View.clause(rule);
                Optional<Condition> condition = clause.flatMap(view::read);
                if (condition.isEmpty()) {
                    continue;
                }
                String so = rule instanceof ListRule.Enter && enter.size() == 1
                        ? "nobody ever enters the list '" + list.id() + "'"
                        : "the rule " + rule.rule().id() + " never applies";
                boolean sound = itself(clause.get(), condition.get(), so);
                if (sound && !(rule instanceof ListRule.Never)) {
                    withSubjects(clause.get(), condition.get(), subjects, so);
                }
                if (sound && rule instanceof ListRule.Enter) {
                    withExceptions(clause.get(), condition.get(), list, so);
                }
            }
        }
    }

    /** False if it was told that the condition never holds. */
    private boolean itself(Clause clause, Condition condition, String so) {
        Optional<List<List<Literal>>> ways = Ways.of(condition);
        if (ways.isEmpty()) {
            return true;
        }
        List<Ways.Clash> clashes = new ArrayList<>();
        ways.get().forEach(way -> Ways.clash(way).ifPresent(clashes::add));
        if (clashes.isEmpty()) {
            return true;
        }
        Ways.Clash witness = clashes.getFirst();
        if (clashes.size() == ways.get().size()) {
            view.problems().error("E-NEVER", view.at(clause, witness.other()), so + ": " + witness.words());
            return false;
        }
        view.problems()
                .add(Problem.warning(
                        "W-NEVER",
                        view.at(clause, witness.other()),
                        "a part of this condition never holds: " + witness.words()));
        return true;
    }

    private void withSubjects(Clause clause, Condition condition, Optional<Condition> subjects, String so) {
        subjects.flatMap(Ways::of)
                .ifPresent(whom -> excluded(condition, whom)
                        .ifPresent(clash -> view.problems()
                                .error(
                                        "E-NEVER",
                                        view.at(clause, clash.one()),
                                        so + ": " + clash.words() + ", the one here, the other for all subjects of "
                                                + view.book().id())));
    }

    private void withExceptions(Clause clause, Condition condition, Listing list, String so) {
        for (ListRule.Never never : list.all(ListRule.Never.class)) {
            Rule rule = never.rule();
            view.read(never.when())
                    .flatMap(Ways::against)
                    .flatMap(others -> excluded(condition, others))
                    .ifPresent(clash -> view.problems()
                            .error(
                                    "E-NEVER",
                                    view.at(clause, clash.one()),
                                    so + ": " + rule.id() + " excepts everybody whom it is about"));
        }
    }

    /** A witness, the own statement first, if no way of the condition goes with any of the others. */
    private static Optional<Ways.Clash> excluded(Condition condition, List<List<Literal>> others) {
        List<List<Literal>> both = Ways.of(condition)
                .map(ways -> Ways.product(
                        ways.stream().filter(w -> Ways.clash(w).isEmpty()).toList(),
                        others.stream().filter(w -> Ways.clash(w).isEmpty()).toList()))
                .orElse(List.of());
        Optional<Ways.Clash> first = Optional.empty();
        for (List<Literal> way : both) {
            Optional<Ways.Clash> clash = Ways.clash(way);
            if (clash.isEmpty()) {
                return Optional.empty();
            }
            first = first.or(() -> clash);
        }
        return first;
    }
}
