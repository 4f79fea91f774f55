package assay.life;

import assay.life.Subject.Listed;
import assay.life.Subject.Standard;
import assay.life.Subject.Standing;
import assay.plan.Expression;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.plan.World;
import assay.tally.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Judges the person on a day: scores and grades, then who leaves which list, then who enters (docs/model.md, sections 6 and 7). */
final class Judgement {

    private final World world;
    private final Subject subject;
    private final Conditions conditions;
    private final Decisions decisions;
    private final RuleNames names;
    private final Reasons reasons;
    private final List<Step> steps;
    private int today;

    Judgement(
            World world,
            Subject subject,
            Conditions conditions,
            Decisions decisions,
            RuleNames names,
            Reasons reasons,
            List<Step> steps) {
        this.world = world;
        this.subject = subject;
        this.conditions = conditions;
        this.decisions = decisions;
        this.names = names;
        this.reasons = reasons;
        this.steps = steps;
    }

    void judge(int day) {
        today = day;
        for (Regime regime : world.regimes()) {
            standards(regime);
        }
        List<Kind> before =
                subject.lists.stream().map(l -> Kind.of(l.bits(day - 1), false)).toList();
        for (Listing list : world.lists()) {
            if (awake(list)) {
                Lane.ALL.forEach(lane -> exits(list, lane));
            }
        }
        for (Listing list : world.lists()) {
            Listed listed = subject.lists.get(list.index());
            Set<String> kept = Set.copyOf(listed.keptOff);
            listed.keptOff.clear();
            if (awake(list)) {
                Lane.ALL.forEach(lane -> entries(list, lane, kept));
            }
        }
        for (Listing list : world.lists()) {
            Kind was = before.get(list.index());
            Kind is = Kind.of(subject.lists.get(list.index()).bits(day), false);
            if (was != is && (was.wrongful() || is.wrongful())) {
                steps.add(new Step.Turned(day, list.index(), was, is));
            }
        }
    }

    private boolean awake(Listing list) {
        return version(list) >= 0 && conditions.eligible(world.regimes().get(list.regime()));
    }

    private int version(Listing list) {
        return subject.versions[list.regime()];
    }

    // ---- scores

    private void standards(Regime regime) {
        Subject.File file = subject.files.get(regime.index());
        boolean stands = stands(regime, file);
        file.assessed = stands ? file.assessed : today;
        Standard before = file.standard(Lane.RECORDED);
        for (Lane lane : Lane.ALL) {
            file.standards.put(
                    lane, stands ? conditions.standing(regime, lane) : conditions.standard(regime, lane, today, null));
        }
        Standard after = file.standard(Lane.RECORDED);
        if (!before.score().equals(after.score())) {
            steps.add(new Step.Scores(
                    today, cause(regime, before.score().isEmpty()), regime.index(), before.score(), after.score()));
        }
        if (before.grade() != after.grade()) {
            steps.add(new Step.Grades(
                    today, cause(regime, before.grade() < 0), regime.index(), before.grade(), after.grade()));
        }
    }

    /** Whether score and grade stand as last assessed. */
    private boolean stands(Regime regime, Subject.File file) {
        Regime.Scoring scoring = conditions.scoring(regime);
        return scoring != null
                && scoring.every() > 0
                && file.assessed >= 0
                && file.begun != today
                && !scoring.assessedOn(today);
    }

    /** The rules whose entries came or went today; that which gives a score at all where there was none. */
    private String cause(Regime regime, boolean first) {
        Set<String> rules = new LinkedHashSet<>();
        for (Step step : steps.reversed()) {
            if (step.day() < today) {
                break;
            }
            switch (step) {
                case Step.Counts counts when counts.regime() == regime.index() -> rules.add(counts.rule());
                case Step.Expires over when over.regime() == regime.index() -> rules.add(over.rule());
                default -> {
                    // moves no score
                }
            }
        }
        boolean assessed = Optional.ofNullable(conditions.scoring(regime))
                .map(s -> s.every() > 0)
                .orElse(false);
        return (first || assessed) && rules.isEmpty()
                ? names.score(regime.index(), subject.versions[regime.index()])
                : String.join(", ", List.copyOf(rules).reversed());
    }

    // ---- leaving

    private int late(Listing list, Lane lane, int entered) {
        return lane.mayBeLate() ? decisions.deletedLate(world.regimes().get(list.regime()), list, entered) : 0;
    }

    private void exits(Listing list, Lane lane) {
        Standing here = subject.lists.get(list.index()).in(lane);
        boolean before = here.listed(today - 1);
        Step.How how = Step.How.TERM_OVER;
        if (here.hold) {
            if (ground(list, lane, here, true)) {
                here.release = Subject.NEVER;
            } else if (here.release == Subject.NEVER) {
                here.release = today + list.within()[version(list)] + late(list, lane, here.entered);
                due(list, lane, here.release);
            }
            if (here.release != Subject.NEVER && here.release <= today) {
                here.hold = false;
                here.release = Subject.NEVER;
                how = Step.How.GROUND_OVER;
            }
        }
        if (here.until > today
                && !list.early().impossible()
                && !ground(list, lane, here, false)
                && decisions.early(world.regimes().get(list.regime()), list, here.entered)) {
            int earlier = today + list.within()[version(list)] + late(list, lane, here.entered);
            if (earlier < here.until) {
                here.until = earlier;
                how = Step.How.EARLY;
                recorded(list, lane, names.early(list.index()));
                due(list, lane, earlier);
            }
        }
        if (before && !here.listed(today)) {
            here.blocked = today + list.block();
            left(
                    list,
                    lane,
                    today,
                    how == Step.How.EARLY
                            ? names.early(list.index())
                            : how == Step.How.GROUND_OVER ? names.leave(list.index(), version(list)) : "",
                    how);
        }
    }

    private void due(Listing list, Lane lane, int on) {
        if (lane == Lane.RECORDED) {
            String rule = names.leave(list.index(), version(list));
            steps.add(new Step.Due(today, rule, list.index(), on));
            recorded(list, lane, rule);
        }
    }

    private void recorded(Listing list, Lane lane, String rule) {
        if (lane == Lane.RECORDED && !rule.isEmpty()) {
            subject.lists.get(list.index()).because.add(rule);
        }
    }

    /** The person left a list in a lane; told of the recorded one. */
    void left(Listing list, Lane lane, int day, String rule, Step.How how) {
        if (lane != Lane.RECORDED) {
            return;
        }
        Listed listed = subject.lists.get(list.index());
        String told = rule.isEmpty() ? String.join(", ", listed.because) : rule;
        steps.add(new Step.Leaves(day, told, list.index(), how));
        if (how != Step.How.TERM_OVER && how != Step.How.GROUND_OVER && how != Step.How.EARLY) {
            listed.because.clear();
        }
        if (!rule.isEmpty()) {
            listed.because.add(rule);
        }
    }

    /** Whether a rule of entry is true that is in force now or was in force in the version of the entry. */
    private boolean ground(Listing list, Lane lane, Standing here, boolean onlyHold) {
        return list.entries().stream()
                .anyMatch(rule -> (rule.versions()[version(list)] || (here.law >= 0 && rule.versions()[here.law]))
                        && (!onlyHold || rule.term() < 0)
                        && conditions.entry(list, rule, lane, today, null));
    }

    // ---- entering

    private void entries(Listing list, Lane lane, Set<String> keptBefore) {
        Listed listed = subject.lists.get(list.index());
        Standing here = listed.in(lane);
        boolean already = here.listed(today);
        for (Listing.Entry rule : list.entries()) {
            if (!rule.versions()[version(list)] || !conditions.holds(rule.condition(), lane, today, null)) {
                continue;
            }
            Step.How off = keptOff(list, rule, lane, here);
            if (off == null) {
                enter(list, rule, lane, here, already);
            } else if (lane == Lane.RECORDED && !already && !here.listed(today)) {
                String told = keeper(list, rule, lane, off);
                listed.keptOff.add(told);
                if (!keptBefore.contains(told)) {
                    steps.add(new Step.KeptOff(today, told, list.index(), off));
                }
            }
        }
    }

    /** What keeps the person from being listed by a rule whose condition is true; null if nothing does. */
    private Step.@org.jspecify.annotations.Nullable How keptOff(
            Listing list, Listing.Entry rule, Lane lane, Standing here) {
        if (conditions.holds(list.never(), lane, today, null)) {
            return Step.How.NEVER;
        }
        if (today < here.blocked) {
            return Step.How.BLOCKED;
        }
        if (here.cleared) {
            return Step.How.OBJECTION;
        }
        if (list.application()) {
            return subject.appliedFor.contains(list.index()) ? null : Step.How.NOT_APPLIED_FOR;
        }
        boolean fresh = rule.condition() instanceof Expression.Since since
                ? begins(since, lane, here)
                : subject.files.get(list.regime()).fresh.contains(lane);
        return rule.term() < 0 || fresh ? null : Step.How.NO_FRESH_RECORD;
    }

    /** Whether a listing elsewhere that has stood long enough begins a term here: once. */
    private boolean begins(Expression.Since since, Lane lane, Standing here) {
        int due = since.due(subject.lists.get(since.list()).in(lane).entered);
        return today == due || (!here.listed(today) && here.entered < due);
    }

    private String keeper(Listing list, Listing.Entry rule, Lane lane, Step.How how) {
        return switch (how) {
            case NEVER -> never(list, lane);
            case BLOCKED -> names.block(list.index());
            case NOT_APPLIED_FOR -> names.application(list.index());
            case OBJECTION -> names.review(list.index(), version(list));
            default -> rule.id();
        };
    }

    private String never(Listing list, Lane lane) {
        List<String> ids = names.never(list.index());
        List<Expression> parts = list.never() instanceof Expression.Any any ? any.of() : List.of(list.never());
        for (int i = 0; i < parts.size() && i < ids.size(); i++) {
            if (conditions.holds(parts.get(i), lane, today, null)) {
                return ids.get(i);
            }
        }
        return "";
    }

    private void enter(Listing list, Listing.Entry rule, Lane lane, Standing here, boolean already) {
        boolean listedBefore = here.listed(today);
        int untilBefore = here.until;
        boolean heldBefore = here.hold;
        if (!already) {
            here.entered = today;
            here.law = version(list);
        }
        boolean extended = false;
        if (rule.term() < 0) {
            here.hold = true;
            here.release = Subject.NEVER;
        } else {
            extended = conditions.holds(list.extensionIf(), lane, today, null);
            int until = today + rule.term() + (extended ? list.extensionDays() : 0) + late(list, lane, here.entered);
            here.until = Math.max(here.until, until);
        }
        if (lane == Lane.RECORDED) {
            tell(list, rule, here, listedBefore, heldBefore, untilBefore, extended);
        }
    }

    private void tell(
            Listing list,
            Listing.Entry rule,
            Standing here,
            boolean listedBefore,
            boolean heldBefore,
            int untilBefore,
            boolean extended) {
        Listed listed = subject.lists.get(list.index());
        OptionalInt until = here.hold ? OptionalInt.empty() : OptionalInt.of(here.until);
        if (!listedBefore) {
            listed.because.clear();
            steps.add(new Step.Enters(today, rule.id(), list.index(), until, reasons.butFor(list, today)));
        } else if (here.until > untilBefore || (here.hold && !heldBefore)) {
            steps.add(new Step.CarriedOn(today, rule.id(), list.index(), until));
        }
        listed.because.add(rule.id());
        listed.because.addAll(reasons.of(rule.condition(), today));
        if (list.application()) {
            recorded(list, Lane.RECORDED, names.application(list.index()));
        }
        if (extended) {
            recorded(list, Lane.RECORDED, names.extend(list.index()));
        }
    }
}
