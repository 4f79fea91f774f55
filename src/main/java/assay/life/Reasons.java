package assay.life;

import assay.life.Subject.LedgerEntry;
import assay.plan.Consequence;
import assay.plan.Expression;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.plan.World;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a state rests on, as ids: the rule itself, and whatever it asked about, down to the rules that made the entries.
 * A behaviour that a regime listens to without points and a fact that it finds have no rule of their own; they stand by
 * their own ids. Of conditions joined by "or" only those that are true count.
 */
public final class Reasons {

    private final World world;
    private final Subject subject;
    private final Conditions conditions;
    private final RuleNames names;

    Reasons(World world, Subject subject, Conditions conditions, RuleNames names) {
        this.world = world;
        this.subject = subject;
        this.conditions = conditions;
        this.names = names;
    }

    /** Of a score, or of there being none. */
    public Set<String> score(int regime) {
        Set<String> all = about(regime);
        all.add(names.score(regime, subject.versions[regime]));
        for (LedgerEntry entry : subject.files.get(regime).live(Lane.RECORDED)) {
            if (entry.points != 0) {
                all.add(entry.rule.id());
            }
        }
        all.remove("");
        return all;
    }

    /** Of a grade: of its score, the bands, and the entries that keep it down. */
    public Set<String> grade(int regime) {
        Set<String> all = score(regime);
        all.add(names.grades(regime, subject.versions[regime]));
        int grade = subject.files.get(regime).standard(Lane.RECORDED).grade();
        for (LedgerEntry entry : subject.files.get(regime).live(Lane.RECORDED)) {
            if (entry.rule.gradeAtMost() >= 0 && entry.rule.gradeAtMost() == grade) {
                all.add(entry.rule.id());
            }
        }
        all.remove("");
        return all;
    }

    /** Of being on a list or off it: what brought the person there, or what keeps her away. */
    public Set<String> list(int list) {
        Set<String> all = about(world.lists().get(list).regime());
        all.addAll(subject.lists.get(list).because);
        all.addAll(subject.lists.get(list).keptOff);
        return all;
    }

    /** Of a consequence: itself, and its grade or its list. */
    public Set<String> consequence(Consequence consequence) {
        Set<String> all = new LinkedHashSet<>(Set.of(consequence.id()));
        all.addAll(consequence.list() >= 0 ? list(consequence.list()) : grade(consequence.regime()));
        return all;
    }

    /** The rule that says whom a regime is about, if the person is none of them. */
    private Set<String> about(int regime) {
        Set<String> all = new LinkedHashSet<>();
        String subjects = names.subjects(regime);
        if (!subjects.isEmpty() && !conditions.eligible(world.regimes().get(regime))) {
            all.add(subjects);
        }
        return all;
    }

    /** What a true condition rests on. */
    Set<String> of(Expression condition, int day) {
        Set<String> all = new LinkedHashSet<>();
        collect(condition, day, all);
        return all;
    }

    private void collect(Expression condition, int day, Set<String> all) {
        if (!conditions.holds(condition, Lane.RECORDED, day, null)) {
            return;
        }
        switch (condition) {
            case Expression.All parts -> parts.of().forEach(c -> collect(c, day, all));
            case Expression.Any parts -> parts.of().forEach(c -> collect(c, day, all));
            case Expression.Records records ->
                subject.files.get(records.regime()).live(Lane.RECORDED).stream()
                        .filter(e -> e.behaviour == records.behaviour())
                        .forEach(e -> all.add(e.rule.id()));
            case Expression.Score score -> all.addAll(score(score.regime()));
            case Expression.GradeIn in -> all.addAll(grade(in.regime()));
            case Expression.Fact fact -> all.add(world.facts().get(fact.fact()).id());
            case Expression.Not(Expression.Fact fact) ->
                all.add(world.facts().get(fact.fact()).id());
            case Expression.Listed listed -> all.addAll(list(listed.list()));
            case Expression.Since since -> all.addAll(list(since.list()));
            default -> {
                // rests on what the person is
            }
        }
    }

    /** Behaviours of which one record less would leave no rule of entry true (docs/model.md, section 10). */
    Set<Integer> butFor(Listing list, int day) {
        Regime regime = world.regimes().get(list.regime());
        int version = subject.versions[regime.index()];
        Map<Integer, LedgerEntry> least = new TreeMap<>();
        for (LedgerEntry entry : subject.files.get(regime.index()).live(Lane.RECORDED)) {
            least.merge(entry.behaviour, entry, (one, other) -> other.points < one.points ? other : one);
        }
        Set<Integer> behaviours = new TreeSet<>();
        least.forEach((behaviour, entry) -> {
            if (list.entries().stream()
                    .noneMatch(rule ->
                            rule.versions()[version] && conditions.entry(list, rule, Lane.RECORDED, day, entry))) {
                behaviours.add(behaviour);
            }
        });
        return behaviours;
    }
}
