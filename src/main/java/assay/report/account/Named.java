package assay.report.account;

import assay.plan.Expression;
import java.util.Set;
import java.util.TreeSet;

/// What a condition names: conduct of which records are counted, latent facts, lists, and regimes whose
/// score or grade it
/// asks for; each by its index.
record Named(Set<Integer> behaviours, Set<Integer> facts, Set<Integer> lists, Set<Integer> scores) {
    static Named in(Expression condition) {
        Named named = new Named(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        named.collect(condition);
        return named;
    }

    private void collect(Expression condition) {
        switch (condition) {
            case Expression.Not not -> collect(not.of());
            case Expression.All all -> all.of().forEach(this::collect);
            case Expression.Any any -> any.of().forEach(this::collect);
            case Expression.Records records -> behaviours.add(records.behaviour());
            case Expression.Fact fact -> facts.add(fact.fact());
            case Expression.Listed listed -> lists.add(listed.list());
            case Expression.Since since -> lists.add(since.list());
            case Expression.Score score -> scores.add(score.regime());
            case Expression.GradeIn grade -> scores.add(grade.regime());
            case Expression.Constant _, Expression.HasCategory _, Expression.Age _, Expression.Denied _ -> {}
        }
    }
}
