package assay.oracle;

import assay.plan.Consequence;
import assay.plan.Domain;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Favours of which there are only so many, and wants that wait for a place (section 10). */
final class Turns {
    private record Want(Person person, Domain domain, long mark, int day, List<Consequence> favours, boolean before) {}

    private final WorldRun run;
    private final List<Want> granted = new ArrayList<>();
    private final List<Want> waiting = new ArrayList<>();
    private final Map<Integer, Long> left = new HashMap<>();
    private final Map<Integer, Integer> met = new HashMap<>();
    private int month;

    Turns(WorldRun run) {
        this.run = run;
    }

    void month(int month) {
        this.month = month;
        met.clear();
        for (Consequence consequence : run.world.consequences()) {
            left.put(consequence.index(), consequence.quota() < 0 ? Long.MAX_VALUE : ofMonth(consequence.quota()));
        }
    }

    private long ofMonth(int perThousand) {
        long of = (long) perThousand * run.slots.size() / 1000;
        return (of * (month + 1)) / (1 << 16) - of * month / (1 << 16);
    }

    void granted(Person person, Domain domain, long mark, List<Consequence> favours) {
        granted.add(new Want(person, domain, mark, run.day, favours, false));
    }

    void today() {
        granted.sort(Comparator.<Want>comparingLong(w -> w.mark + Long.MIN_VALUE)
                .thenComparing(w -> w.person.resident)
                .thenComparing(w -> w.domain.index()));
        for (Want want : granted) {
            List<Consequence> had = want.favours.stream()
                    .filter(c -> left.getOrDefault(c.index(), 0L) > 0)
                    .toList();
            if (had.size() < want.favours.size()) {
                run.seen("a quota is spent");
            }
            had.forEach(c -> left.merge(c.index(), -1L, Long::sum));
            if (!had.isEmpty()) {
                run.seen("a want is favoured");
                run.books.want(run, want.person, want.domain, WorldSections.FAVOURED);
            }
            boolean before = had.stream().anyMatch(c -> c.effect() == Consequence.Effect.PRIORITY);
            if (before) {
                run.seen("a want is granted before others");
            }
            if (want.domain.capacity() >= 0) {
                waiting.add(new Want(want.person, want.domain, want.mark, want.day, had, before));
            }
        }
        granted.clear();
        waiting.removeIf(want -> !there(want));
        for (Domain domain : run.world.domains()) {
            if (domain.capacity() >= 0) {
                meet(domain, true);
                meet(domain, false);
            }
        }
    }

    private void meet(Domain domain, boolean before) {
        long may = ofMonth(domain.capacity()) * (run.day % 30 + 1) / 30;
        for (Iterator<Want> queue = waiting.iterator(); queue.hasNext(); ) {
            Want want = queue.next();
            if (want.domain.index() != domain.index() || want.before != before) {
                continue;
            }
            if (met.getOrDefault(domain.index(), 0) >= may) {
                run.seen("a want waits");
                return;
            }
            if (before && waiting.stream().anyMatch(w -> w.domain == domain && !w.before && w.day < want.day)) {
                run.seen("a want overtakes another");
            }
            met.merge(domain.index(), 1, Integer::sum);
            run.books.turn(run, want.person, domain, before, run.day - want.day);
            queue.remove();
        }
    }

    private boolean there(Want want) {
        return run.slots.get(want.person.resident) == want.person;
    }

    /** Who waits at the end of the month. */
    void monthEnds() {
        for (Want want : waiting) {
            if (there(want)) {
                run.books.waits(run, want.person, want.domain, want.before, run.day - want.day);
            }
        }
    }
}
