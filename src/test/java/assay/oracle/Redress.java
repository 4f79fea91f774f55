package assay.oracle;

import assay.plan.Listing;
import assay.plan.Process;
import assay.plan.Regime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notices, objections, applications and the offices that decide (section 8; section 4, step 7). */
final class Redress {
    private static final Comparator<Standing> QUEUE = Comparator.comparingInt((Standing filing) -> filing.fileOn)
            .thenComparingLong(filing -> filing.mark >>> 56)
            .thenComparingInt(filing -> filing.person.resident);

    private final WorldRun run;
    private final Map<Integer, List<Standing>> queues = new HashMap<>();
    private final Map<Integer, Integer> decidedThisMonth = new HashMap<>();
    private final Map<Integer, List<Standing>> taken = new HashMap<>();

    private Map<Integer, List<Occasion>> applications = Map.of();
    /** Objections granted today. */
    final List<Granted> granted = new ArrayList<>();

    /** An objection that was granted, and whether the office held that the person was wronged. */
    record Granted(Standing filing, boolean wronged) {}

    Redress(WorldRun run) {
        this.run = run;
    }

    void month(int month) {
        applications = run.byDay(month, List.of(Process.Kind.APPLICATION));
        decidedThisMonth.clear();
        queues.values().forEach(queue -> queue.removeIf(filing -> filing.person.gone));
    }

    List<Standing> queue(int list) {
        return queues.computeIfAbsent(list, l -> new ArrayList<>());
    }

    /** What the office of the place takes up at the beginning of the month, in order. */
    List<Standing> taken(int list) {
        return taken.computeIfAbsent(list, l -> new ArrayList<>());
    }

    private Listing list(int index) {
        return run.world.lists().get(index);
    }

    private Regime regime(Listing list) {
        return run.world.regimes().get(list.regime());
    }

    private String purpose(Listing list) {
        return regime(list).id() + "/" + list.id();
    }

    private boolean inForce(Listing list) {
        int version = run.inForce(regime(list));
        return list.review() != null && version >= 0 && list.review().versions()[version];
    }

    /** A listing as recorded begins today. */
    void entered(Standing standing) {
        Listing list = list(standing.list);
        if (!inForce(list) || list.review() == null) {
            return;
        }
        Listing.Review review = list.review();
        if (review.notice()[standing.person.stratum].yes(Hash.h(standing.mark, "notice"))) {
            standing.noticeOn = run.day + 1 + review.noticeDays().days(Hash.h(standing.mark, "notice-days"));
        }
    }

    void comesToKnow(Standing standing) {
        if (standing.knows) {
            return;
        }
        standing.knows = true;
        Listing list = list(standing.list);
        Listing.Review review = list.review();
        if (!inForce(list) || review == null) {
            return;
        }
        Person person = standing.person;
        boolean wronged = person.lists.get(standing.list).wronged(run.day);
        boolean files = (wronged ? review.objectsWronged() : review.objectsRightly())
                [person.stratum].yes(Hash.h(standing.mark, "objects"));
        if (files) {
            standing.fileOn = run.day + 1 + review.filingDays().days(Hash.h(standing.mark, "filing-days"));
        }
    }

    void today() {
        granted.clear();
        for (Person person : run.slots) {
            for (ListState state : person.lists) {
                notice(state);
            }
        }
        for (Person person : run.slots) {
            for (ListState state : person.lists) {
                file(state);
            }
        }
        for (Occasion occasion : applications.getOrDefault(run.day, List.of())) {
            if (run.happens(occasion)) {
                Person person = run.slots.get(occasion.resident());
                run.seen("somebody applies for a listing");
                run.world.lists().stream()
                        .filter(list -> run.process(occasion).id().equals("apply/" + purpose(list)))
                        .forEach(list -> person.appliedFor.add(list.index()));
                person.touched = true;
            }
        }
        for (Listing list : run.world.lists()) {
            if (inForce(list)) {
                decide(list);
            }
        }
    }

    private void notice(ListState state) {
        Standing standing = state.standing;
        if (standing == null || standing.noticeOn != run.day) {
            return;
        }
        if (!standing.stands(run.day)) {
            run.seen("a notice comes too late");
        } else if (inForce(list(standing.list))) {
            run.seen("a notice arrives");
            standing.noticed = true;
            run.books.listing(run, standing, Books.NOTICED);
            comesToKnow(standing);
        }
    }

    private void file(ListState state) {
        Standing standing = state.standing;
        if (standing == null || standing.fileOn != run.day) {
            return;
        }
        if (!standing.stands(run.day)) {
            run.seen("an objection comes too late");
        } else if (inForce(list(standing.list))) {
            run.seen("an objection is filed");
            standing.wrongedAtFiling = state.wronged(run.day);
            queue(standing.list).add(standing);
            run.books.listing(run, standing, Books.FILED);
            run.books.office(run, standing, 0, 1);
        }
    }

    private void decide(Listing list) {
        Listing.Review review = java.util.Objects.requireNonNull(list.review());
        if (!review.local()) {
            if (run.day % 30 == 0) {
                decideTaken(list, review);
            }
            return;
        }
        long month = run.day / 30;
        long dayOfMonth = run.day % 30 + 1;
        long capacity = (long) review.capacity() * run.community.size() / 1000;
        long ofMonth = (capacity * (month + 1) >> 16) - (capacity * month >> 16);
        long allowed = ofMonth * dayOfMonth / 30;
        List<Standing> queue = queue(list.index());
        queue.sort(QUEUE);
        while (decidedThisMonth.getOrDefault(list.index(), 0) < allowed && !queue.isEmpty()) {
            Standing filing = queue.removeFirst();
            if (filing.stands(run.day)) {
                decidedThisMonth.merge(list.index(), 1, Integer::sum);
                decide(list, review, filing);
            } else {
                run.seen("a filing is put aside");
            }
        }
        if (!queue.isEmpty()) {
            run.seen("a filing waits");
        }
    }

    private void decideTaken(Listing list, Listing.Review review) {
        for (Standing filing : taken(list.index())) {
            queue(list.index()).remove(filing);
            if (filing.stands(run.day)) {
                decide(list, review, filing);
            } else {
                run.seen("a filing that was taken is put aside");
            }
        }
    }

    private void decide(Listing list, Listing.Review review, Standing filing) {
        Person person = filing.person;
        ListState state = person.lists.get(list.index());
        Regime.Version version = regime(list).versions().get(run.inForce(regime(list)));
        boolean wronged = state.wronged(run.day);
        if (version.pending() == Regime.PendingChange.OLD_LAW && Math.max(0, version.from()) > filing.fileOn) {
            run.seen("a filing is decided by the old law");
            wronged = filing.wrongedAtFiling;
        }
        boolean granted = wronged
                ? review.findsError().yes(Hash.h(filing.mark, "right"))
                : review.yields().yes(Hash.h(filing.mark, "yields"));
        run.books.listing(run, filing, Books.DECIDED);
        run.books.office(run, filing, 1, 1);
        run.seen((wronged ? "wronged, " : "rightly listed, ") + (granted ? "granted" : "refused"));
        if (!granted) {
            return;
        }
        run.books.listing(run, filing, Books.GRANTED);
        this.granted.add(new Granted(filing, wronged));
        person.touched = true;
        if (!wronged) {
            clear(state.in(Lane.RECORDED));
            return;
        }
        if (!state.in(Lane.LAWFUL).listed(run.day)) {
            for (Lane lane : Set.of(Lane.RECORDED, Lane.CLEAN, Lane.TIMELY)) {
                if (state.in(lane).listed(run.day)) {
                    clear(state.in(lane));
                }
            }
        }
        for (Regime.Finding finding : regime(list).findings()) {
            person.findings.get(list.regime()).put(finding.fact(), person.fact(finding.fact()));
        }
        person.ledgers
                .get(list.regime())
                .entries
                .removeIf(entry -> entry.ends.keySet().equals(Set.of(Lane.RECORDED)));
    }

    private static void clear(LaneState here) {
        here.end();
        here.cleared = true;
    }
}
