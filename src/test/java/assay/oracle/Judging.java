package assay.oracle;

import assay.plan.Expression;
import assay.plan.Listing;
import assay.plan.Regime;

/** Scores, grades, exits and entries of everybody whom today has touched (sections 6 and 7). */
final class Judging {
    private final WorldRun run;

    Judging(WorldRun run) {
        this.run = run;
    }

    void today() {
        for (Person person : run.slots) {
            if (person.touched) {
                judge(person);
            }
        }
    }

    private void judge(Person person) {
        for (Regime regime : run.world.regimes()) {
            if (stands(person, regime)) {
                run.seen("a score stands until it is assessed again");
                for (Lane lane : Lane.ALL) {
                    person.standards.get(regime.index()).put(lane, run.scores.standing(person, regime, lane));
                }
                continue;
            }
            person.assessed.set(regime.index(), run.day);
            for (Lane lane : Lane.ALL) {
                person.standards.get(regime.index()).put(lane, run.scores.of(person, regime, lane, null));
            }
        }
        for (Listing list : run.world.lists()) {
            if (awake(list, person)) {
                for (Lane lane : Lane.ALL) {
                    exits(person, list, lane);
                }
            }
        }
        for (Listing list : run.world.lists()) {
            if (awake(list, person)) {
                for (Lane lane : Lane.ALL) {
                    entries(person, list, lane);
                }
            }
        }
    }

    /** Whether score and grade stand as last assessed. */
    private boolean stands(Person person, Regime regime) {
        Regime.Scoring scoring = run.scoringInForce(regime);
        boolean assessment = scoring != null
                && (scoring.assessedOn(run.day)
                        || run.versionsStep.began(regime)
                        || person.assessed.get(regime.index()) < 0);
        return scoring != null && scoring.every() > 0 && !assessment;
    }

    private boolean awake(Listing list, Person person) {
        Regime regime = run.world.regimes().get(list.regime());
        return run.inForce(regime) >= 0 && run.eligible(person, regime);
    }

    private int version(Listing list) {
        return run.inForce(run.world.regimes().get(list.regime()));
    }

    String purpose(Listing list) {
        return run.world.regimes().get(list.regime()).id() + "/" + list.id();
    }

    private int late(Person person, Listing list, Lane lane, int entered) {
        long hash = Hash.at(person.mark, entered);
        if (lane.mayBeLate() && list.late().yes(Hash.h(hash, purpose(list) + "/late"))) {
            run.seen("a deletion is late");
            return list.lateDays().days(Hash.h(hash, purpose(list) + "/late-days"));
        }
        return 0;
    }

    private void exits(Person person, Listing list, Lane lane) {
        int today = run.day;
        LaneState here = person.lists.get(list.index()).in(lane);
        boolean before = here.listed(today - 1);
        boolean holdGround = ground(person, list, lane, here, true);
        if (here.hold) {
            if (holdGround) {
                if (here.release != LaneState.NONE) {
                    run.seen("a ground comes back before the release");
                }
                here.release = LaneState.NONE;
            } else if (here.release == LaneState.NONE) {
                here.release = today + list.within()[version(list)] + late(person, list, lane, here.entered);
                run.seen("a ground is over");
            }
            if (here.release != LaneState.NONE && here.release <= today) {
                here.hold = false;
                here.release = LaneState.NONE;
                run.seen("a held listing ends");
            }
        }
        if (here.until > today
                && !ground(person, list, lane, here, false)
                && list.early().yes(Hash.h(Hash.at(person.mark, here.entered), purpose(list) + "/early"))) {
            int earlier = today + list.within()[version(list)] + late(person, list, lane, here.entered);
            if (earlier < here.until) {
                run.seen("a term ends early");
                here.until = earlier;
            }
        }
        if (before && !here.listed(today)) {
            run.seen("leaves a list in lane " + lane);
            here.blocked = today + list.block();
        }
    }

    /** Whether an entry rule is true that is in force now or was in force in the version of the entry. */
    private boolean ground(Person person, Listing list, Lane lane, LaneState here, boolean onlyHold) {
        for (Listing.Entry rule : list.entries()) {
            boolean now = rule.versions()[version(list)];
            boolean then = here.law >= 0 && rule.versions()[here.law];
            if ((now || then)
                    && (!onlyHold || rule.term() < 0)
                    && run.conditions.entryRule(list, rule, person, lane, run.day, null)) {
                if (!now && here.hold) {
                    run.seen("an old version's ground holds on");
                }
                return true;
            }
        }
        return false;
    }

    private void entries(Person person, Listing list, Lane lane) {
        int today = run.day;
        LaneState here = person.lists.get(list.index()).in(lane);
        boolean after = here.listed(today);
        for (Listing.Entry rule : list.entries()) {
            if (!rule.versions()[version(list)] || !run.conditions.entryRule(list, rule, person, lane, today, null)) {
                continue;
            }
            if (today < here.blocked) {
                run.seen("a block keeps off");
                continue;
            }
            if (here.cleared) {
                run.seen("what was cleared keeps off");
                continue;
            }
            boolean enters;
            if (list.application()) {
                enters = person.appliedFor.contains(list.index());
            } else {
                enters = rule.term() < 0
                        || (rule.condition() instanceof Expression.Since since
                                ? begins(since, person, lane, here)
                                : person.hasFreshGround(list.regime(), lane));
            }
            if (enters) {
                enter(person, list, lane, here, rule, after);
            }
        }
        if (!after && here.listed(today)) {
            run.seen("enters a list in lane " + lane);
            if (lane == Lane.RECORDED) {
                begin(person, list);
            }
        }
    }

    /** Whether a listing elsewhere that has stood long enough leads to a term here: once. */
    private boolean begins(Expression.Since since, Person person, Lane lane, LaneState here) {
        int due = Conditions.due(since, person.lists.get(since.list()).in(lane));
        if (run.day == due) {
            run.seen("a listing that has stood long enough begins a term");
            return true;
        }
        if (!here.listed(run.day) && here.entered < due) {
            run.seen("a listing that has stood long enough begins a term later");
            return true;
        }
        return false;
    }

    private void enter(Person person, Listing list, Lane lane, LaneState here, Listing.Entry rule, boolean after) {
        int today = run.day;
        if (!after) {
            here.entered = today;
            here.law = version(list);
        }
        if (rule.term() < 0) {
            here.hold = true;
            here.release = LaneState.NONE;
        } else {
            int extension = 0;
            if (run.conditions.holds(list.extensionIf(), person, lane, today)) {
                extension = list.extensionDays();
                run.seen("a term is extended");
            }
            int until = today + rule.term() + extension + late(person, list, lane, here.entered);
            run.seen(after ? "a further ground for a term" : "a term begins");
            here.until = Math.max(here.until, until);
        }
    }

    private void begin(Person person, Listing list) {
        ListState state = person.lists.get(list.index());
        long mark = Hash.h(Hash.at(person.mark, run.day), purpose(list) + "/entry");
        if (state.stock(run.day)) {
            run.seen("an entry ends the stock listing");
        }
        state.stockUntil = LaneState.NONE;
        state.standing = new Standing(
                person,
                list.index(),
                run.day,
                mark,
                run.grounds.ofList(person, list),
                person.lastArrived.get(list.regime()));
        run.redress.entered(state.standing);
    }
}
