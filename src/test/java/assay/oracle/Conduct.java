package assay.oracle;

import assay.plan.Behaviour;
import assay.plan.Fact;
import assay.plan.Feed;
import assay.plan.Process;
import java.util.List;
import java.util.Map;

/** What people do, and what sources invent (section 4, step 5). */
final class Conduct {
    private static final List<Process.Kind> KINDS =
            List.of(Process.Kind.FACT, Process.Kind.ACT, Process.Kind.END, Process.Kind.UNTRUE);

    private final WorldRun run;
    private Map<Integer, List<Occasion>> occasions = Map.of();

    Conduct(WorldRun run) {
        this.run = run;
    }

    void month(int month) {
        occasions = run.byDay(month, KINDS);
    }

    void today() {
        if (run.day == 0) {
            for (Person person : run.slots) {
                if (run.everybody.get(person.resident).getFirst() == person) {
                    for (Behaviour behaviour : run.turnover.initialSpells(person)) {
                        run.seen("a first resident is in a spell");
                        begin(person, behaviour, Hash.h(person.mark, behaviour.id() + "/initial"));
                    }
                }
            }
        }
        for (Person person : run.slots) {
            for (Behaviour behaviour : run.world.behaviours()) {
                recur(person, behaviour);
            }
        }
        for (Occasion occasion : occasions.getOrDefault(run.day, List.of())) {
            happen(occasion, run.process(occasion), run.slots.get(occasion.resident()));
        }
    }

    private void recur(Person person, Behaviour behaviour) {
        Spell spell = person.spells.get(behaviour.index());
        if (spell != null && behaviour.nature() == Behaviour.Nature.MONTHLY) {
            int since = run.day - spell.begun;
            if (since > 0 && since % 30 == 0) {
                run.seen("a monthly record recurs");
                run.writing.act(person, behaviour, Hash.at(spell.mark, since / 30), null);
            }
        }
    }

    private void happen(Occasion occasion, Process process, Person person) {
        switch (process.kind()) {
            case FACT -> {
                if (run.happens(occasion)) {
                    redraw(run.world.facts().get(process.subject()), person, occasion.mark());
                }
            }
            case ACT -> {
                int onlyIf = run.world.behaviours().get(process.subject()).onlyIf();
                if (onlyIf >= 0 && !person.fact(onlyIf)) {
                    run.seen(run.heads(onlyIf) ? "who heads no firm does not act as one" : "an act needs a fact");
                } else if (run.happens(occasion)) {
                    act(run.world.behaviours().get(process.subject()), person, occasion.mark());
                }
            }
            case END -> end(run.world.behaviours().get(process.subject()), person, occasion);
            case UNTRUE -> {
                Feed feed = run.world.feeds().get(process.subject());
                if (run.happens(occasion) && run.writing.mayInvent(feed, person)) {
                    run.writing.untrue(person, feed, occasion.mark());
                }
            }
            default -> throw new IllegalStateException(process.id());
        }
    }

    private void redraw(Fact fact, Person person, long mark) {
        boolean now = fact.share()[person.stratum].yes(Hash.h(mark, "fact/" + fact.id() + "/redraw"));
        if (person.fact(fact.index()) != now) {
            run.seen("a fact changes");
            person.facts.put(fact.index(), now);
            person.touched = true;
        }
    }

    private void act(Behaviour behaviour, Person person, long mark) {
        if (behaviour.nature() != Behaviour.Nature.INSTANT) {
            if (person.spells.containsKey(behaviour.index())) {
                run.seen("a spell is void while one runs");
            } else {
                begin(person, behaviour, mark);
            }
        } else if (person.acted.add(behaviour.index()) || behaviour.repeatable()) {
            run.books.act(run, person, behaviour);
            run.seen(behaviour.good() ? "a good act" : "an instant act");
            run.writing.act(person, behaviour, mark, null);
        } else {
            run.seen("an act is not repeated in its month");
        }
    }

    private void begin(Person person, Behaviour behaviour, long mark) {
        Spell spell = begun(person, behaviour, mark);
        write(person, behaviour, spell);
        for (Behaviour companion : run.world.behaviours()) {
            if (companion.nature() == Behaviour.Nature.COMPANION
                    && companion.parent() == behaviour.index()
                    && companion.share()[person.stratum].yes(Hash.h(mark, companion.id() + "/share"))) {
                if (companion.onlyIf() >= 0 && !person.fact(companion.onlyIf())) {
                    run.seen("a companion is kept off by a fact");
                } else {
                    Spell with = begun(person, companion, Hash.h(mark, companion.id() + "/companion"));
                    spell.companions.add(with);
                    write(person, companion, with);
                }
            }
        }
    }

    private Spell begun(Person person, Behaviour behaviour, long mark) {
        Spell spell = new Spell(behaviour.index(), run.day, mark);
        person.spells.put(behaviour.index(), spell);
        run.books.act(run, person, behaviour);
        run.seen("begins " + behaviour.nature());
        return spell;
    }

    private void write(Person person, Behaviour behaviour, Spell spell) {
        boolean monthly = behaviour.nature() == Behaviour.Nature.MONTHLY;
        run.writing.act(person, behaviour, spell.mark, monthly ? null : spell);
    }

    private void end(Behaviour behaviour, Person person, Occasion occasion) {
        Spell spell = person.spells.get(behaviour.index());
        if (spell == null || spell.overOn != Spell.NOT_YET) {
            return;
        }
        long multiplier = person.multipliers.getOrDefault(occasion.process(), 0);
        if (behaviour.slowerUnless() >= 0 && !person.fact(behaviour.slowerUnless())) {
            multiplier = Math.min((multiplier * behaviour.slowerTimes()) >> 24, Integer.MAX_VALUE);
            run.seen("a spell ends more slowly");
        }
        if (occasion.level() < multiplier) {
            spell.endOn(run.day + 1);
        }
    }
}
