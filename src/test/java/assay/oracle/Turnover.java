package assay.oracle;

import assay.plan.Behaviour;
import assay.plan.Fact;
import assay.plan.Listing;
import assay.plan.Process;
import assay.plan.Regime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who lives in a slot: first residents, leavers and newcomers (sections 3 and 4, step 1). */
final class Turnover {
    private final WorldRun run;

    Turnover(WorldRun run) {
        this.run = run;
    }

    void settleFirstResidents() {
        for (int resident = 0; resident < run.community.size(); resident++) {
            Person person = settled(resident, run.occasions.firstResident(resident), true, 0);
            run.slots.add(person);
            run.everybody.add(new ArrayList<>(List.of(person)));
        }
    }

    void month(int month) {
        Set<Integer> left = new HashSet<>();
        for (Occasion occasion : run.inOrder(month, List.of(Process.Kind.TURNOVER))) {
            int stratum = run.community.stratum()[occasion.resident()];
            int rate = run.model.worlds().getFirst().base()[occasion.process()][stratum];
            if (occasion.level() < rate && left.add(occasion.resident())) {
                replace(occasion.resident(), Hash.mix(occasion.mark()), 30 * month);
            }
        }
    }

    private void replace(int resident, long mark, int day) {
        Person leaver = run.slots.get(resident);
        leaver.gone = true;
        run.seen("somebody leaves");
        for (Spell spell : leaver.spells.values()) {
            run.seen("somebody leaves in a spell");
            spell.endOn(day);
        }
        leaver.spells.clear();
        run.books.close(leaver, day);
        Person newcomer = settled(resident, mark, false, day);
        newcomer.touched = true;
        run.slots.set(resident, newcomer);
        run.everybody.get(resident).add(newcomer);
    }

    private Person settled(int resident, long mark, boolean first, int day) {
        Person person = new Person(run.world, resident, run.community.stratum()[resident], mark);
        for (Fact fact : run.world.facts()) {
            boolean yes = fact.heads()
                    ? run.community.isHead(resident)
                    : fact.share()[person.stratum].yes(Hash.h(mark, "fact/" + fact.id() + "/start"));
            person.facts.put(fact.index(), yes);
        }
        for (Listing list : run.world.lists()) {
            Regime regime = run.world.regimes().get(list.regime());
            String purpose = regime.id() + "/" + list.id();
            if ((first || list.national())
                    && run.eligible(person, regime)
                    && list.stock()[person.stratum].yes(Hash.h(mark, purpose + "/stock"))) {
                run.seen(first ? "a first resident is on the stock" : "a newcomer is on the stock");
                int until = day + list.stockDays().days(Hash.h(mark, purpose + "/stock-days"));
                person.lists.get(list.index()).stockUntil = until;
            }
        }
        return person;
    }

    /** The spells in which a first resident is on day 0, in order of behaviour. */
    List<Behaviour> initialSpells(Person person) {
        List<Behaviour> spells = new ArrayList<>();
        for (Behaviour behaviour : run.world.behaviours()) {
            boolean lasting =
                    behaviour.nature() == Behaviour.Nature.SPELL || behaviour.nature() == Behaviour.Nature.MONTHLY;
            if (lasting
                    && (behaviour.onlyIf() < 0 || person.fact(behaviour.onlyIf()))
                    && run.world.initially()[behaviour.index()][person.stratum].yes(
                            Hash.h(person.mark, behaviour.id() + "/start"))) {
                spells.add(behaviour);
            }
        }
        return spells;
    }
}
