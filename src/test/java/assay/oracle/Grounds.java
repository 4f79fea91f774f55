package assay.oracle;

import assay.plan.Consequence;
import assay.plan.Listing;
import assay.plan.Regime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** But-for grounds: behaviours of which one live record less would make the difference (section 10). */
final class Grounds {
    private final WorldRun run;

    Grounds(WorldRun run) {
        this.run = run;
    }

    /** The set of a list is kept from the day of entry; otherwise it is judged on the day of the denial. */
    static boolean fixedAtEntry(Listing list) {
        return list.application()
                || list.review() != null
                || list.entries().stream().anyMatch(rule -> rule.term() >= 0);
    }

    Set<Integer> ofList(Person person, Listing list) {
        Regime regime = run.world.regimes().get(list.regime());
        int version = run.inForce(regime);
        Set<Integer> behaviours = new TreeSet<>();
        for (LedgerEntry least : leastOfEach(person, regime)) {
            boolean stillTrue = list.entries().stream()
                    .anyMatch(rule -> rule.versions()[version]
                            && run.conditions.entryRule(list, rule, person, Lane.RECORDED, run.day, least));
            if (!stillTrue) {
                behaviours.add(least.behaviour());
            }
        }
        return behaviours;
    }

    Set<Integer> ofGrade(Person person, Consequence bar) {
        Regime regime = run.world.regimes().get(bar.regime());
        Set<Integer> behaviours = new TreeSet<>();
        for (LedgerEntry least : leastOfEach(person, regime)) {
            int grade = run.scores.of(person, regime, Lane.RECORDED, least).grade();
            if (!bar.grades().contains(grade)) {
                behaviours.add(least.behaviour());
            }
        }
        return behaviours;
    }

    /** Of each behaviour with live recorded entries the one with the lowest points, the first created among equals. */
    private static List<LedgerEntry> leastOfEach(Person person, Regime regime) {
        java.util.Map<Integer, LedgerEntry> least = new java.util.TreeMap<>();
        for (LedgerEntry entry : person.ledgers.get(regime.index()).live(Lane.RECORDED)) {
            LedgerEntry sofar = least.get(entry.behaviour());
            if (sofar == null || entry.points < sofar.points) {
                least.put(entry.behaviour(), entry);
            }
        }
        return List.copyOf(least.values());
    }
}
