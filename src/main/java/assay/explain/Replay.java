package assay.explain;

import assay.engine.Trace;
import assay.engine.Watch;
import assay.plan.Model;
import assay.society.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Simulates once more the one community that holds a resident, and keeps what happens to this one person. */
public final class Replay {
    private final Model model;

    public Replay(Model model) {
        this.model = model;
    }

    /** How many residents the place has: their numbers are 0 to one less. */
    public long residents() {
        return model.population().residents();
    }

    /** The life of a resident in all worlds; empty if nobody came so often to that place. */
    public Optional<Lives> of(Resident resident) {
        Population population = model.population();
        int community = resident.community(population);
        int slot = resident.slot(population);
        Person person = new Person(slot, resident.newcomer(), model.worlds().size());
        new Replaying(model).each(List.of(community), true, 1, () -> false, _ -> person, (_, _) -> {});
        return person.seen()
                ? Optional.of(new Lives(model, resident, population.stratumOf(community)[slot], person.steps))
                : Optional.empty();
    }

    /** Keeps what happens to one person of one place. */
    private static final class Person implements Watch {
        private final int slot;
        private final int newcomer;
        private final int[] now;
        private final List<List<Trace>> steps = new ArrayList<>();

        Person(int slot, int newcomer, int worlds) {
            this.slot = slot;
            this.newcomer = newcomer;
            now = new int[worlds];
            for (int w = 0; w < worlds; w++) {
                steps.add(new ArrayList<>());
            }
        }

        boolean seen() {
            return steps.stream().anyMatch(list -> !list.isEmpty());
        }

        @Override
        public boolean wholeLives() {
            return true;
        }

        @Override
        public boolean watches(int resident) {
            return resident == slot;
        }

        @Override
        public void saw(int world, int resident, Trace what) {
            if (what instanceof Trace.Comes) {
                now[world]++;
            }
            if (now[world] == newcomer) {
                steps.get(world).add(what);
            }
        }
    }
}
