package assay.plan;

import assay.check.Checked.Alternated;
import assay.law.Condition;
import assay.law.Rulebook;
import assay.society.Attribute;
import assay.society.Strata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns conditions with names into expressions with indices, for one world. */
final class Translation {

    private static final Expression FALSE = new Expression.Constant(false);

    private final Roster roster;
    private final Strata strata;
    private final Alternated world;

    Translation(Roster roster, Strata strata, Alternated world) {
        this.roster = roster;
        this.strata = strata;
        this.world = world;
    }

    /** The expression of a rule of this regime, or of a response where there is none. */
    Expression of(Condition condition, int regime) {
        return switch (condition) {
            case Condition.Always always -> new Expression.Constant(always.value());
            case Condition.Not not -> new Expression.Not(of(not.of(), regime));
            case Condition.All all ->
                new Expression.All(all.of().stream().map(c -> of(c, regime)).toList());
            case Condition.Any any ->
                new Expression.Any(any.of().stream().map(c -> of(c, regime)).toList());
            case Condition.HasCategory has -> category(has);
            case Condition.Age age -> new Expression.Age(comparison(age.comparison()), age.years());
            case Condition.Score score ->
                regime(score.regime())
                        .<Expression>map(r -> new Expression.Score(r, comparison(score.comparison()), score.points()))
                        .orElse(FALSE);
            case Condition.GradeIn in ->
                regime(in.regime())
                        .<Expression>map(r -> new Expression.GradeIn(r, grades(in.regime(), in.grades())))
                        .orElse(FALSE);
            case Condition.Records records -> {
                int behaviour = roster.behaviourIndex(records.behaviour());
                Expression.Comparison comparison = comparison(records.comparison());
                yield behaviour < 0
                        ? new Expression.Constant(comparison.holds(0, records.count()))
                        : new Expression.Records(regime, behaviour, comparison, records.count());
            }
            case Condition.Fact fact -> new Expression.Fact(regime, roster.factIndex(fact.fact()));
            case Condition.Listed listed -> {
                int list = roster.listIndex(listed.regime(), listed.list());
                yield list < 0 ? FALSE : new Expression.Listed(list);
            }
            case Condition.ListedAny _ -> listedAny();
            case Condition.Denied denied -> new Expression.Denied(comparison(denied.comparison()), denied.count());
        };
    }

    private static Expression.Comparison comparison(assay.law.Comparison comparison) {
        return Expression.Comparison.valueOf(comparison.name());
    }

    private Expression category(Condition.HasCategory has) {
        int index = strata.indexOf(has.attribute()).orElseThrow();
        Attribute attribute = strata.attributes().get(index);
        return new Expression.HasCategory(
                index,
                has.categories().stream()
                        .map(c -> attribute.indexOf(c).orElseThrow())
                        .toList());
    }

    private Optional<Integer> regime(String id) {
        int index = roster.regimeIndex(id);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    /** Grades as indices, 0 the worst; those that the world does not have are left out. */
    List<Integer> grades(String regime, List<String> names) {
        List<String> all = Optional.ofNullable(world.books().get(regime))
                .map(Rulebook::grades)
                .orElse(List.of());
        return names.stream().map(all::indexOf).filter(g -> g >= 0).toList();
    }

    private Expression listedAny() {
        List<Expression> any = new ArrayList<>();
        for (int l = 0; l < roster.lists().size(); l++) {
            Roster.ListId id = roster.lists().get(l);
            boolean against = Optional.ofNullable(world.books().get(id.regime()))
                    .map(b -> b.sections().lists().get(id.list()))
                    .map(assay.law.Listing::isAgainst)
                    .orElse(false);
            if (against) {
                any.add(new Expression.Listed(l));
            }
        }
        return new Expression.Any(any);
    }
}
