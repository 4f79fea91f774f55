package assay.check.analysis;

import assay.law.Condition;
import assay.law.Consequence;
import assay.law.Finding;
import assay.law.GradeRule;
import assay.law.ListRule;
import assay.law.Listens;
import assay.law.Listing;
import assay.law.PointRule;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.ScoreRule;
import assay.law.Sight;
import assay.law.Vocabulary;
import assay.text.Position;
import assay.text.Problem;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds what a rulebook declares and nothing uses: records, facts, sources, scores, grades, lists. */
final class Unused {

    private final View view;
    private final Rulebook book;

    Unused(View view) {
        this.view = view;
        this.book = view.book();
    }

    void look() {
        Set<String> behaviours = new LinkedHashSet<>();
        Set<String> facts = new LinkedHashSet<>();
        own(behaviours, facts);
        for (Listens listens : book.sections().listens().values()) {
            if (!behaviours.contains(listens.behaviour().id())) {
                warn(
                        listens.behaviour().at(),
                        "no condition asks for the records of '" + listens.behaviour() + "' that are listened to");
            }
        }
        for (Finding finding : book.sections().finds().values()) {
            if (!facts.contains(finding.fact().id())) {
                warn(finding.fact().at(), "no condition asks for the fact '" + finding.fact() + "' that is found");
            }
        }
        sources();
        marks();
        lists();
        atOnce();
    }

    /** Limits that are to act at once where nothing waits for an assessment. */
    private void atOnce() {
        book.sections().points().stream()
                .filter(PointRule::atOnce)
                .filter(p -> book.sections().score().stream()
                        .filter(s -> p.rule().versions().stream().anyMatch(s.rule()::inForce))
                        .allMatch(s -> s.assessed() == ScoreRule.Assessed.DAILY))
                .forEach(p -> unused(
                        p.rule(),
                        "scores are not assessed in periods, so 'at-once' of "
                                + p.rule().id() + " changes nothing"));
    }

    private void own(Set<String> behaviours, Set<String> facts) {
        for (Listing list : book.sections().lists().values()) {
            for (ListRule rule : list.rules()) {
                View.clause(rule)
                        .flatMap(view::read)
                        .ifPresent(c -> c.each(part -> {
                            switch (part) {
                                case Condition.Records r -> behaviours.add(r.behaviour());
                                case Condition.Fact f -> facts.add(f.fact());
                                default -> {
                                    // neither a record nor a fact
                                }
                            }
                        }));
                if (rule instanceof ListRule.Repair repair) {
                    behaviours.add(repair.by().id());
                }
            }
        }
        book.sections()
                .finds()
                .values()
                .forEach(f -> f.finder().ifPresent(by -> behaviours.add(by.on().id())));
        book.sections().score().forEach(s -> s.needs().ifPresent(n -> facts.add(n.id())));
    }

    private void sources() {
        Set<String> used = new LinkedHashSet<>();
        book.sections().listens().values().forEach(l -> used.add(l.source().id()));
        book.sections().points().forEach(p -> used.add(p.source().id()));
        for (Sight sight : book.sections().sees().values()) {
            if (!used.contains(sight.source().id())) {
                warn(sight.source().at(), "no rule uses the source '" + sight.source() + "' that is seen");
            }
        }
    }

    /** Scores and grades that nothing reads. */
    private void marks() {
        boolean[] read = new boolean[2];
        view.eachCondition(part -> {
            read[0] |= part instanceof Condition.Score s && s.regime().equals(book.id());
            read[1] |= part instanceof Condition.GradeIn g && g.regime().equals(book.id());
        });
        String id = Vocabulary.written(book.id());
        boolean grade = read[1]
                || book.sections().consequences().stream()
                        .anyMatch(c -> !c.grades().isEmpty())
                || view.mentioned().test("grade_" + id);
        boolean score = read[0] || view.mentioned().test("score_" + id);
        for (GradeRule rule : book.sections().grades()) {
            if (!grade) {
                unused(
                        rule.rule(),
                        "no consequence and no condition reads the grades of "
                                + rule.rule().id());
            }
        }
        for (ScoreRule rule : book.sections().score()) {
            if (!score && book.sections().grades().isEmpty()) {
                unused(
                        rule.rule(),
                        "no grade and no condition reads the score of "
                                + rule.rule().id());
            }
        }
    }

    private void lists() {
        Set<String> read = new LinkedHashSet<>();
        view.eachCondition(part -> {
            if (part instanceof Condition.Listed listed) {
                read.add(listed.regime() + "." + listed.list());
            }
        });
        for (Rulebook one : view.books()) {
            for (Consequence consequence : one.sections().consequences()) {
                consequence.list().ifPresent(l -> {
                    read.add(l.id());
                    read.add(one.id() + "." + l.id());
                });
            }
        }
        for (Listing list : book.sections().lists().values()) {
            boolean shown =
                    list.all(ListRule.Publicity.class).stream().anyMatch(p -> !p.on().contains(ListRule.Channel.NONE));
            String id = book.id() + "." + list.id();
            if (!shown
                    && !read.contains(id)
                    && !view.mentioned().test(id)
                    && !view.mentioned().test(Vocabulary.written(book.id()) + "_" + Vocabulary.written(list.id()))) {
                warn(
                        list.at(),
                        "no consequence and no condition reads the list '" + list.id() + "', and it is not published");
            }
        }
    }

    private void unused(Rule rule, String what) {
        warn(rule.at(), what);
    }

    private void warn(Position at, String what) {
        view.problems().add(Problem.warning("W-UNUSED", at, what));
    }
}
