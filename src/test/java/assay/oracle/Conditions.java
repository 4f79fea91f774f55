package assay.oracle;

import assay.oracle.Person.Standard;
import assay.plan.Expression;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.society.Strata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a condition says of a person in one lane on one day (section 7). */
final class Conditions {
    private final WorldRun run;

    Conditions(WorldRun run) {
        this.run = run;
    }

    boolean holds(Expression condition, Person person, Lane lane, int day) {
        return holds(condition, person, lane, day, null);
    }

    /** @param without a ledger entry that is taken away for the question, or null */
    boolean holds(Expression condition, Person person, Lane lane, int day, @Nullable LedgerEntry without) {
        return switch (condition) {
            case Expression.Constant constant -> constant.value();
            case Expression.Not not -> !holds(not.of(), person, lane, day, without);
            case Expression.All all -> all.of().stream().allMatch(each -> holds(each, person, lane, day, without));
            case Expression.Any any -> any.of().stream().anyMatch(each -> holds(each, person, lane, day, without));
            case Expression.HasCategory has ->
                has.categories().contains(strata().category(person.stratum, has.attribute()));
            case Expression.Age age -> age.comparison().holds(strata().ageFrom(person.stratum), age.years());
            case Expression.Score score -> {
                Standard standard = standard(person, score.regime(), lane, without);
                yield standard.scored() && score.comparison().holds(standard.score(), score.points());
            }
            case Expression.GradeIn in ->
                in.grades()
                        .contains(standard(person, in.regime(), lane, without).grade());
            case Expression.Records records ->
                records.comparison().holds(records(person, records, lane, without), records.count());
            case Expression.Fact fact -> fact(person, fact, lane);
            case Expression.Listed listed -> person.lists.get(listed.list()).listedOrStock(lane, day);
            case Expression.Since since -> since(since, person, lane, day);
            case Expression.Denied denied -> denied.comparison().holds(person.deniedLastMonth, denied.count());
        };
    }

    private static boolean since(Expression.Since since, Person person, Lane lane, int day) {
        LaneState there = person.lists.get(since.list()).in(lane);
        return there.listed(day) && day >= due(since, there);
    }

    /** The day on which a listing has stood long enough. */
    static int due(Expression.Since since, LaneState there) {
        return there.entered + Math.max(1, since.days());
    }

    /** The questions how long a listing has stood that stand in a condition. */
    static List<Expression.Since> sinces(Expression condition) {
        return switch (condition) {
            case Expression.Since since -> List.of(since);
            case Expression.Not not -> sinces(not.of());
            case Expression.All all ->
                all.of().stream().flatMap(e -> sinces(e).stream()).toList();
            case Expression.Any any ->
                any.of().stream().flatMap(e -> sinces(e).stream()).toList();
            default -> List.of();
        };
    }

    /** An entry rule is true if `never` is false and its condition true; whether it is in force is asked by whoever calls. */
    boolean entryRule(
            Listing list, Listing.Entry rule, Person person, Lane lane, int day, @Nullable LedgerEntry without) {
        if (!holds(rule.condition(), person, lane, day, without)) {
            return false;
        }
        boolean never = holds(list.never(), person, lane, day, without);
        if (never) {
            run.seen("never keeps from a list");
        }
        return !never;
    }

    private Standard standard(Person person, int regime, Lane lane, @Nullable LedgerEntry without) {
        if (without != null && person.ledgers.get(regime).entries.contains(without)) {
            return run.scores.of(person, run.world.regimes().get(regime), lane, without);
        }
        return person.standard(regime, lane);
    }

    private static long records(Person person, Expression.Records records, Lane lane, @Nullable LedgerEntry without) {
        return person.ledgers.get(records.regime()).live(lane).stream()
                .filter(entry -> entry != without && entry.behaviour() == records.behaviour())
                .count();
    }

    private boolean fact(Person person, Expression.Fact fact, Lane lane) {
        Regime regime = run.world.regimes().get(fact.regime());
        if (run.heads(fact.fact())) {
            run.seen("a condition asks who heads a firm");
            return person.fact(fact.fact());
        }
        for (Regime.Finding finding : regime.findings()) {
            if (finding.fact() == fact.fact()) {
                if (lane == Lane.LAWFUL || finding.known()) {
                    return person.fact(fact.fact());
                }
                int version = run.inForce(regime);
                Boolean found = person.findings.get(fact.regime()).get(fact.fact());
                if (version < 0 || !finding.versions()[version] || found == null) {
                    return finding.presumption();
                }
                return found;
            }
        }
        throw new IllegalArgumentException(regime.id() + " finds nothing about fact " + fact.fact());
    }

    private Strata strata() {
        return run.model.population().strata();
    }
}
