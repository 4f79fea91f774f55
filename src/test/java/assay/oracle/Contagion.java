package assay.oracle;

import assay.plan.Consequence;
import assay.society.Groups;
import java.util.HashSet;
import java.util.Set;

/** Consequences that reach the household or the firm of who is listed, from the next day on (section 9). */
final class Contagion {
    private record Derived(int consequence, int resident, Lane lane) {}

    private final WorldRun run;
    private Set<Derived> inEffect = Set.of();
    private Set<Derived> tomorrow = Set.of();

    Contagion(WorldRun run) {
        this.run = run;
    }

    boolean reaches(Consequence consequence, Person person, Lane lane) {
        return inEffect.contains(new Derived(consequence.index(), person.resident, lane));
    }

    void takeEffect() {
        Set<Derived> changed = new HashSet<>(tomorrow);
        changed.removeAll(inEffect);
        Set<Derived> ended = new HashSet<>(inEffect);
        ended.removeAll(tomorrow);
        changed.addAll(ended);
        for (Derived derived : changed) {
            run.slots.get(derived.resident()).touched = true;
            run.seen("a derived listing begins or ends");
        }
        inEffect = tomorrow;
    }

    void today() {
        Set<Derived> reached = new HashSet<>();
        for (Consequence consequence : run.world.consequences()) {
            if (consequence.list() < 0) {
                continue;
            }
            for (Person person : run.slots) {
                for (Lane lane : Lane.ALL) {
                    if (person.lists.get(consequence.list()).listedOrStock(lane, run.day)) {
                        if (consequence.household()) {
                            reach(reached, consequence, person, lane, run.community.households());
                        }
                        if (consequence.firm()) {
                            reach(reached, consequence, person, lane, run.community.firms());
                        }
                    }
                }
            }
        }
        tomorrow = reached;
    }

    private static void reach(Set<Derived> reached, Consequence consequence, Person person, Lane lane, Groups groups) {
        int group = groups.of()[person.resident];
        if (group >= 0) {
            for (int i = 0; i < groups.size(group); i++) {
                if (groups.member(group, i) != person.resident) {
                    reached.add(new Derived(consequence.index(), groups.member(group, i), lane));
                }
            }
        }
    }
}
