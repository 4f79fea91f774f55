package assay.engine;

import assay.tally.WorldSections;

/// Counts what happens at a moment to somebody who is counted, in the window; days of a state are the business of
/// {@link Counting}.
final class Events {
    private final Counting counting;
    private final WorldSections sections;
    private final People people;

    Events(Counting counting, People people) {
        this.counting = counting;
        this.people = people;
        sections = counting.sections;
    }

    void act(int behaviour, int i) {
        if (counting.open && people.cell[i] >= 0) {
            counting.tally[sections.acts.at(behaviour, people.cell[i])]++;
        }
    }

    void feed(int feed, int column, int i) {
        if (counting.open && people.cell[i] >= 0) {
            counting.tally[sections.feed.at(feed, column, people.cell[i])]++;
        }
    }

    void want(int domain, int column, int i) {
        if (counting.open && people.cell[i] >= 0) {
            counting.tally[sections.wants.at(domain, column, people.cell[i])]++;
        }
    }

    void turn(int domain, int column, int i, int by) {
        if (counting.open && people.cell[i] >= 0) {
            counting.tally[sections.turns.at(domain, column, people.cell[i])] += by;
        }
    }

    void waits(int domain, int column, int i, int by) {
        if (counting.open && people.cell[i] >= 0) {
            counting.tally[sections.monthWaiting.at(counting.month, domain, column)] += by;
        }
    }

    void cause(int i, int behaviour, int column, long by) {
        if (counting.open && people.cell[i] >= 0) {
            counting.tally[sections.butFor.at(behaviour, column)] += by;
        }
    }

    /// A firm comes on a list: so many others of it are concerned.
    void staff(int list, int i) {
        int firm = people.firms.of()[i];
        if (firm < 0) {
            return;
        }
        for (int k = people.firms.start()[firm]; k < people.firms.start()[firm + 1]; k++) {
            int other = people.firms.members()[k];
            if (other != i && people.cell[other] >= 0) {
                listing(list, WorldSections.STAFF, i);
            }
        }
    }

    void listing(int list, int column, int i) {
        if (counting.open && people.cell[i] >= 0) {
            counting.tally[sections.spells.at(list, column, people.cell[i])]++;
        }
    }

    void redress(int list, int column, int i) {
        if (counting.open && people.cell[i] >= 0) {
            counting.tally[sections.redress.at(list, column, people.cell[i])]++;
        }
    }

    void office(int list, int column, int i, long by) {
        if (counting.open && people.cell[i] >= 0) {
            counting.tally[sections.office.at(counting.month, list, column)] += by;
        }
    }
}
