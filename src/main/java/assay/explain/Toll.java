package assay.explain;

import assay.engine.Trace;
import assay.engine.Watch;
import assay.plan.Model;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts, person by person of one community, what a world does to them in the window: days on lists against them,
 * wrongful ones among them, denials.
 */
final class Toll implements Watch {
    private final Model model;
    private final int world;
    private final @Nullable Person[] persons;
    private final List<Count> finished = new ArrayList<>();

    /**
     * What befell one person.
     *
     * @param days listed against the person, as recorded, stock left out
     */
    record Count(int slot, int newcomer, long wrongful, long days, long denied) {}

    private static final class Person {
        private final DaysListed days;
        private final int newcomer;
        private long denied;

        Person(DaysListed days, int newcomer) {
            this.days = days;
            this.newcomer = newcomer;
        }
    }

    Toll(Model model, int world, int community) {
        this.model = model;
        this.world = world;
        persons = new Person[model.population().size(community)];
    }

    /** Everybody to whom anything was counted, in order of place and then of coming; asked for once, when all is over. */
    List<Count> counts() {
        for (int slot = 0; slot < persons.length; slot++) {
            Person person = persons[slot];
            if (person != null) {
                finish(slot, person, 30 * model.months());
            }
        }
        return List.copyOf(finished);
    }

    private void finish(int slot, Person person, int day) {
        person.days.until(day);
        if (person.days.listed() > 0 || person.denied > 0) {
            finished.add(new Count(slot, person.newcomer, person.days.wrongful(), person.days.listed(), person.denied));
        }
    }

    @Override
    public boolean wholeLives() {
        return false;
    }

    @Override
    public boolean watches(int resident) {
        return true;
    }

    @Override
    public void saw(int in, int resident, Trace what) {
        if (in != world) {
            return;
        }
        Person known = persons[resident];
        Person person = known == null ? new Person(new DaysListed(model, world), 0) : known;
        persons[resident] = person;
        switch (what) {
            case Trace.Listed listed -> person.days.turns(listed);
            case Trace.Wanted wanted -> {
                if (wanted.outcome() == Trace.Outcome.DENIED && wanted.day() >= 30 * model.warmUp()) {
                    person.denied++;
                }
            }
            case Trace.Leaves leaves -> {
                finish(resident, person, leaves.day());
                persons[resident] = new Person(new DaysListed(model, world), person.newcomer + 1);
            }
            default -> {
                // is of no account here
            }
        }
    }
}
