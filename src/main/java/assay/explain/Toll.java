package assay.explain;

import assay.engine.Trace;
import assay.engine.Watch;
import assay.plan.Listing;
import assay.plan.Model;
import assay.society.Population;
import assay.tally.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts, person by person of one community, what a world does to them in the window: days on lists against them,
 * wrongful ones among them, denials. One toll serves one community after another.
 */
final class Toll implements Watch {
    private final Model model;
    private final int world;
    private final boolean[] against;
    private final List<Integer> lists = new ArrayList<>();
    private Person[] persons = new Person[0];
    private final List<Count> finished = new ArrayList<>();
    private final int first;
    private final int last;

    /**
     * What befell one person.
     *
     * @param days listed against the person, as recorded, stock left out
     */
    record Count(int slot, int newcomer, long wrongful, long days, long denied) {}

    private static final class Person {
        private final Kind[] kinds;
        private int newcomer;
        private Kind union = Kind.NONE;
        private int since;
        private long wrongful;
        private long days;
        private long denied;

        Person(int lists) {
            kinds = new Kind[lists];
            java.util.Arrays.fill(kinds, Kind.NONE);
        }
    }

    Toll(Model model, int world) {
        this.model = model;
        this.world = world;
        List<Listing> all = model.worlds().get(world).lists();
        against = new boolean[all.size()];
        for (Listing list : all) {
            against[list.index()] = list.against();
            if (list.against()) {
                lists.add(list.index());
            }
        }
        first = 30 * model.warmUp();
        last = 30 * model.months();
    }

    void start(int community) {
        Population population = model.population();
        persons = new Person[population.size(community)];
        finished.clear();
    }

    /** Everybody to whom anything was counted, in order of place and then of coming. */
    List<Count> counts() {
        for (int slot = 0; slot < persons.length; slot++) {
            if (persons[slot] != null) {
                finish(slot, persons[slot], last);
            }
        }
        return List.copyOf(finished);
    }

    private void finish(int slot, Person person, int day) {
        move(person, Kind.NONE, day);
        if (person.days > 0 || person.denied > 0) {
            finished.add(new Count(slot, person.newcomer, person.wrongful, person.days, person.denied));
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
        Person person = persons[resident];
        if (person == null) {
            person = new Person(against.length);
            persons[resident] = person;
        }
        switch (what) {
            case Trace.Listed listed -> {
                if (against[listed.list()]) {
                    person.kinds[listed.list()] = listed.kind();
                    Kind union = Kind.NONE;
                    for (int l : lists) {
                        if (person.kinds[l].compareTo(union) < 0) {
                            union = person.kinds[l];
                        }
                    }
                    move(person, union, listed.day());
                }
            }
            case Trace.Wanted wanted -> {
                if (wanted.outcome() == Trace.Outcome.DENIED && wanted.day() >= first) {
                    person.denied++;
                }
            }
            case Trace.Leaves leaves -> {
                finish(resident, person, leaves.day());
                Person next = new Person(against.length);
                next.newcomer = person.newcomer + 1;
                persons[resident] = next;
            }
            default -> {
                // is of no account here
            }
        }
    }

    private void move(Person person, Kind union, int day) {
        if (union == person.union) {
            return;
        }
        int days = Math.max(0, day - Math.max(first, person.since));
        if (person.union.compareTo(Kind.LAWFUL) <= 0) {
            person.days += days;
            person.wrongful += person.union.wrongful() ? days : 0;
        }
        person.union = union;
        person.since = day;
    }
}
