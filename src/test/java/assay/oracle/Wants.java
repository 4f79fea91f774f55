package assay.oracle;

import assay.plan.Consequence;
import assay.plan.Domain;
import assay.plan.Listing;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.Response;
import assay.plan.Rulers;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What people want today, what keeps them from it, and why (section 10). */
final class Wants {
    /** How a consequence comes to apply to a person. */
    enum By {
        LISTING,
        GRADE,
        STOCK,
        RELATION,
        NOTHING
    }

    private final WorldRun run;
    final Turns turns;
    private Map<Integer, List<Occasion>> occasions = Map.of();

    Wants(WorldRun run) {
        this.run = run;
        this.turns = new Turns(run);
    }

    void month(int month) {
        turns.month(month);
        occasions = run.byDay(month, List.of(Process.Kind.WANT));
    }

    void today() {
        for (Occasion occasion : occasions.getOrDefault(run.day, List.of())) {
            int onlyIf =
                    run.world.domains().get(run.process(occasion).subject()).onlyIf();
            if (onlyIf >= 0 && !run.slots.get(occasion.resident()).fact(onlyIf)) {
                run.seen("a want needs a fact");
            } else if (run.happens(occasion)) {
                want(run.slots.get(occasion.resident()), run.process(occasion), occasion.mark());
            }
        }
        turns.today();
    }

    private void want(Person person, Process process, long mark) {
        Domain domain = run.world.domains().get(process.subject());
        count(person, domain, WorldSections.WANTED);
        List<Consequence> bars = applying(Consequence.Effect.BARS, person, domain, Lane.RECORDED, mark);
        if (bars.isEmpty()) {
            run.seen("a want is granted");
            if (!applying(Consequence.Effect.DEARER, person, domain, Lane.RECORDED, mark)
                    .isEmpty()) {
                run.seen("a want is granted at a higher price");
                count(person, domain, WorldSections.DEARER);
            }
            List<Consequence> favours =
                    new ArrayList<>(applying(Consequence.Effect.GRANTS, person, domain, Lane.RECORDED, mark));
            favours.addAll(applying(Consequence.Effect.PRIORITY, person, domain, Lane.RECORDED, mark));
            turns.granted(person, domain, mark, favours);
            return;
        }
        for (Response response : run.world.responses()) {
            if (person.responses.contains(response.index())
                    && response.processes().contains(process.index())
                    && response.forgo().yes(Hash.h(mark, "response/" + response.id() + "/forgo"))) {
                run.seen("a want is forgone");
                count(person, domain, WorldSections.FORGONE);
                return;
            }
        }
        if (domain.substitute().yes(Hash.h(mark, domain.id() + "/substitute"))) {
            run.seen("a want is substituted");
            count(person, domain, WorldSections.SUBSTITUTED);
            return;
        }
        deny(person, domain, mark, bars);
    }

    private void deny(Person person, Domain domain, long mark, List<Consequence> bars) {
        person.deniedThisMonth++;
        count(person, domain, WorldSections.DENIED);
        boolean wrongful = true;
        if (applying(Consequence.Effect.BARS, person, domain, Lane.CLEAN, mark).isEmpty()) {
            run.seen("denied by fact");
            count(person, domain, WorldSections.DENIED_FACT);
        } else if (applying(Consequence.Effect.BARS, person, domain, Lane.TIMELY, mark)
                .isEmpty()) {
            run.seen("denied stale");
            count(person, domain, WorldSections.DENIED_STALE);
        } else if (applying(Consequence.Effect.BARS, person, domain, Lane.LAWFUL, mark)
                .isEmpty()) {
            run.seen("denied by law");
            count(person, domain, WorldSections.DENIED_LAW);
        } else {
            run.seen("denied lawfully");
            wrongful = false;
        }
        if (bars.stream().allMatch(bar -> by(bar, person, Lane.RECORDED) == By.STOCK)) {
            run.seen("denied by stock alone");
            count(person, domain, WorldSections.DENIED_STOCK);
        }
        if (bars.stream().allMatch(bar -> by(bar, person, Lane.RECORDED) == By.RELATION)) {
            run.seen("denied through another alone");
            count(person, domain, WorldSections.DENIED_DERIVED);
        }
        run.books.denied(run, person, wrongful);

        List<Consequence> direct = bars.stream()
                .filter(bar -> Set.of(By.LISTING, By.GRADE).contains(by(bar, person, Lane.RECORDED)))
                .toList();
        Set<Integer> butFor = butFor(person, direct);
        if (!butFor.isEmpty()) {
            run.seen("denied with a ground");
            count(person, domain, WorldSections.WITH_GROUND);
            outside(person, domain, butFor);
        }
        run.books.causes(run, person, wrongful, butFor, direct.isEmpty() ? -1 : proximate(person, direct.getFirst()));
        shares(person, direct);
        Set<Integer> lists = new TreeSet<>();
        for (Consequence bar : direct) {
            if (bar.list() >= 0 && lists.add(bar.list())) {
                Standing standing = java.util.Objects.requireNonNull(person.lists.get(bar.list()).standing);
                run.books.deniedUnder(run, standing);
                run.redress.comesToKnow(standing);
            }
        }
    }

    /** Under each reading: whether every but-for ground lies outside the contexts related to the domain (section 11). */
    private void outside(Person person, Domain domain, Set<Integer> butFor) {
        if (!run.model.rulers().contexts()) {
            return;
        }
        Rulers.OfDomain ruler = run.model.rulers().domains().get(domain.index());
        for (Rulers.Reading reading : Rulers.Reading.values()) {
            List<Integer> related = ruler.related().get(reading.ordinal());
            if (butFor.stream().noneMatch(related::contains)) {
                run.seen("a refusal has nothing to do with its ground by the " + reading + " reading");
                count(person, domain, WorldSections.OUTSIDE + reading.ordinal());
            }
        }
    }

    private Set<Integer> butFor(Person person, List<Consequence> direct) {
        Set<Integer> common = null;
        for (Consequence bar : direct) {
            Set<Integer> set = grounds(person, bar);
            if (common == null) {
                common = new TreeSet<>(set);
            } else {
                common.retainAll(set);
            }
        }
        return common == null ? Set.of() : common;
    }

    private Set<Integer> grounds(Person person, Consequence bar) {
        if (bar.list() < 0) {
            run.seen("a ground of a grade");
            return run.grounds.ofGrade(person, bar);
        }
        Listing list = run.world.lists().get(bar.list());
        if (Grounds.fixedAtEntry(list)) {
            run.seen("a ground fixed at entry");
            return java.util.Objects.requireNonNull(person.lists.get(bar.list()).standing).butFor;
        }
        run.seen("a ground judged today");
        return run.grounds.ofList(person, list);
    }

    private int proximate(Person person, Consequence first) {
        return first.list() < 0
                ? person.lastArrived.get(first.regime())
                : java.util.Objects.requireNonNull(person.lists.get(first.list()).standing).proximate;
    }

    private void shares(Person person, List<Consequence> direct) {
        Set<Integer> regimes = new TreeSet<>();
        for (Consequence bar : direct) {
            if (bar.list() < 0 && regimes.add(bar.regime())) {
                for (LedgerEntry entry : person.ledgers.get(bar.regime()).live(Lane.RECORDED)) {
                    if (entry.points < 0) {
                        run.seen("a share of points");
                        run.books.share(run, person, entry);
                    }
                }
            }
        }
    }

    private List<Consequence> applying(Consequence.Effect effect, Person person, Domain domain, Lane lane, long mark) {
        List<Consequence> applying = new ArrayList<>();
        for (Consequence consequence : run.world.consequences()) {
            Regime regime = run.world.regimes().get(consequence.regime());
            int version = run.inForce(regime);
            if (consequence.effect() == effect
                    && version >= 0
                    && consequence.versions()[version]
                    && consequence.domains().contains(domain.index())
                    && by(consequence, person, lane) != By.NOTHING) {
                if (consequence.chance().yes(Hash.h(mark, regime.id() + "/" + consequence.id() + "/limit"))) {
                    applying.add(consequence);
                } else {
                    run.seen("a limit lets a want pass");
                }
            }
        }
        return applying;
    }

    /** The consequences that bar a person today from anything, as recorded (section 11). */
    List<Consequence> barring(Person person) {
        return run.world.consequences().stream()
                .filter(c -> c.effect() == Consequence.Effect.BARS
                        && !c.chance().impossible()
                        && !c.domains().isEmpty()
                        && run.inForce(run.world.regimes().get(c.regime())) >= 0
                        && c.versions()[run.inForce(run.world.regimes().get(c.regime()))]
                        && by(c, person, Lane.RECORDED) != By.NOTHING)
                .toList();
    }

    /** Whether a consequence that applies hangs on the person's own listing or grade. */
    boolean own(Consequence bar, Person person) {
        return by(bar, person, Lane.RECORDED) != By.RELATION;
    }

    private By by(Consequence consequence, Person person, Lane lane) {
        if (consequence.list() >= 0) {
            ListState state = person.lists.get(consequence.list());
            if (state.in(lane).listed(run.day)) {
                return By.LISTING;
            }
            if (state.stock(run.day)) {
                return By.STOCK;
            }
        } else if (consequence
                .grades()
                .contains(person.standard(consequence.regime(), lane).grade())) {
            return By.GRADE;
        }
        return run.contagion.reaches(consequence, person, lane) ? By.RELATION : By.NOTHING;
    }

    private void count(Person person, Domain domain, int column) {
        run.books.want(run, person, domain, column);
    }
}
