package assay.oracle;

import assay.plan.Behaviour;
import assay.plan.Consequence;
import assay.plan.Domain;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Regime;
import assay.society.Groups;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tallies of one world in one community: only the window, only residents whose stratum is counted (section 11). */
final class Books {
    static final int NOTICED = WorldSections.NOTICED;
    static final int FILED = WorldSections.FILED;
    static final int DECIDED = WorldSections.DECIDED;
    static final int GRANTED = WorldSections.CORRECTED;

    private static final int WITHIN = 90;

    private final Model model;
    private final WorldSections sections;
    private final long[] tally;

    /** By month of the window and resident: listed and wrongly listed on its last day. */
    final List<List<Boolean>> monthListed = new ArrayList<>();

    final List<List<Boolean>> monthWrong = new ArrayList<>();

    Books(Model model, WorldSections sections, long[] tally) {
        this.model = model;
        this.sections = sections;
        this.tally = tally;
    }

    private boolean inWindow(int day) {
        return day >= 30 * model.warmUp() && day < 30 * model.months();
    }

    private boolean counts(WorldRun run, Person person) {
        return inWindow(run.day) && model.counted()[person.stratum];
    }

    private int cell(Person person) {
        return model.cell()[person.stratum];
    }

    private int windowMonth(WorldRun run) {
        return run.day / 30 - model.warmUp();
    }

    private Kind kind(WorldRun run, Person person, int list) {
        ListState state = person.lists.get(list);
        return Kind.of(state.bits(run.day), state.stock(run.day));
    }

    private Kind track(WorldRun run, Person person, int track) {
        if (track > 0) {
            return kind(run, person, track - 1);
        }
        Kind first = Kind.NONE;
        for (Listing list : run.world.lists()) {
            Kind kind = kind(run, person, list.index());
            if (list.against() && kind.compareTo(first) < 0) {
                first = kind;
            }
        }
        return first;
    }

    private static boolean listedNow(Kind kind) {
        return kind.listed() && kind != Kind.STOCK;
    }

    /** The state of every person-day, after the judging of the day. */
    void day(WorldRun run) {
        for (Person person : run.slots) {
            Kind kind = track(run, person, 0);
            Ever ever = person.ever;
            ever.wrongSince = run(person, sections.wrongSpell, ever.wrongSince, kind.wrongful(), run.day);
            ever.listedSince = run(person, sections.listSpell, ever.listedSince, listedNow(kind), run.day);
            for (ListState state : person.lists) {
                if (state.standing != null && state.standing.entered == run.day) {
                    begun(run, state, state.standing);
                }
            }
            if (counts(run, person)) {
                personDay(run, person, kind);
            }
        }
    }

    private void personDay(WorldRun run, Person person, Kind kind) {
        int cell = cell(person);
        Ever ever = person.ever;
        ever.present = true;
        tally[sections.days.at(cell)]++;
        run.seen("a day of kind " + kind);
        boolean unable = model.excuse() >= 0 && !person.fact(model.excuse());
        for (int track = 0; track <= run.world.lists().size(); track++) {
            Kind here = track(run, person, track);
            tally[sections.listDays.at(track, here.ordinal(), cell)]++;
            ever.listed[track] |= here.listed();
            if (unable && listedNow(here)) {
                tally[sections.unableDays.at(track, cell)]++;
            }
        }
        if (kind.wrongful()) {
            ever.wrong[kind.ordinal()] = true;
        }
        if (kind.listed()) {
            ever.gravest = Math.min(ever.gravest, kind.ordinal());
        }
        ever.unable |= unable && listedNow(kind);
        barred(run, person);
        for (Regime regime : run.world.regimes()) {
            tally[sections.gradeDays.at(regime.index(), grade(run, person, regime), cell)]++;
        }
    }

    private void barred(WorldRun run, Person person) {
        List<Consequence> bars = run.wants.barring(person);
        if (bars.isEmpty()) {
            endRun(run.model, person.ever);
            return;
        }
        int cell = cell(person);
        run.seen("a day barred");
        tally[sections.barredDays.at(WorldSections.BARRED, cell)]++;
        if (bars.stream().noneMatch(bar -> run.wants.own(bar, person))) {
            run.seen("a day barred only through another");
            person.ever.derived = true;
            tally[sections.barredDays.at(WorldSections.DERIVED, cell)]++;
            if (bars.stream().anyMatch(Consequence::household)) {
                tally[sections.barredDays.at(WorldSections.THROUGH_HOUSEHOLD, cell)]++;
            }
            if (bars.stream().anyMatch(bar -> !bar.household())) {
                tally[sections.barredDays.at(WorldSections.THROUGH_FIRM, cell)]++;
            }
        }
        if (run.model.rulers().weighs()) {
            Set<Integer> domains = new java.util.TreeSet<>();
            bars.forEach(bar -> domains.addAll(bar.domains()));
            for (int domain : domains) {
                person.ever.run.weight +=
                        run.model.rulers().domains().get(domain).weight();
                person.ever.run.plain++;
            }
        }
    }

    private static void endRun(Model model, Ever ever) {
        if (!ever.run.grounds.isEmpty()) {
            ever.weight += ever.run.weight;
            ever.plain += ever.run.plain;
            for (int behaviour : ever.run.grounds) {
                ever.gravity += model.rulers().gravity().get(behaviour);
            }
        }
        ever.run.weight = 0;
        ever.run.plain = 0;
        ever.run.grounds.clear();
    }

    private int bin(long weight, long gravity) {
        long v = Math.floorDiv(64 * weight, gravity);
        if (v < 8) {
            return (int) v;
        }
        int e = 0;
        while (v >= 16L << e) {
            e++;
        }
        return (int) Math.min(255, 8L * (e + 1) + Math.floorDiv(v, 1L << e) - 8);
    }

    private int grade(WorldRun run, Person person, Regime regime) {
        int widest = Layout.widestGrades(run.world);
        if (run.inForce(regime) < 0 || !run.eligible(person, regime)) {
            return widest + 1;
        }
        int grade = person.standard(regime.index(), Lane.RECORDED).grade();
        return grade < 0 ? widest : grade;
    }

    /** A run of days goes on, begins, or is over; what it began on. */
    private int run(Person person, assay.tally.Section section, int since, boolean goesOn, int day) {
        if (goesOn) {
            return since == LaneState.NONE ? day : since;
        }
        over(person, section, since, day, false);
        return LaneState.NONE;
    }

    private void over(Person person, assay.tally.Section section, int since, int day, boolean cut) {
        if (since == LaneState.NONE || !inWindow(since) || !model.counted()[person.stratum]) {
            return;
        }
        if (section == sections.wrongSpell) {
            tally[sections.wrongRuns.at(0, cell(person))]++;
            if (day == 30 * model.months()) {
                tally[sections.wrongRuns.at(1, cell(person))]++;
            }
            if (since + Layout.HORIZON > 30 * model.months()) {
                return;
            }
        }
        int days = Math.min(Layout.HORIZON, day - since);
        boolean censored = cut || days == Layout.HORIZON;
        tally[section.at(censored ? 1 : 0, days, cell(person))]++;
    }

    private void begun(WorldRun run, ListState state, Standing standing) {
        standing.wrongAtEntry =
                Kind.of(state.bits(run.day), state.stock(run.day)).wrongful();
        listing(run, standing, WorldSections.BEGUN);
        staff(run, standing);
    }

    private void staff(WorldRun run, Standing standing) {
        Regime regime =
                run.world.regimes().get(run.world.lists().get(standing.list).regime());
        Groups firms = run.community.firms();
        int firm = firms.of()[standing.person.resident];
        if (regime.subjects() == Regime.Subjects.FIRMS && inWindow(run.day) && firm >= 0) {
            for (int k = 0; k < firms.size(firm); k++) {
                Person other = run.slots.get(firms.member(firm, k));
                if (other != standing.person
                        && model.counted()[other.stratum]
                        && model.counted()[standing.person.stratum]) {
                    run.seen("staff of a listed firm");
                    tally[sections.spells.at(standing.list, WorldSections.STAFF, cell(standing.person))]++;
                }
            }
        }
    }

    /** Something befalls a listing today. */
    void listing(WorldRun run, Standing standing, int column) {
        if (!inWindow(standing.entered) || !model.counted()[standing.person.stratum]) {
            return;
        }
        tally[sections.spells.at(standing.list, column, cell(standing.person))]++;
        if (standing.wrongAtEntry
                && standing.entered + WITHIN <= 30 * model.months()
                && run.day < standing.entered + WITHIN) {
            run.seen("a wrongful listing of which the tally of redress takes note");
            tally[sections.redress.at(standing.list, column, cell(standing.person))]++;
        }
    }

    /** A denial in which the listing was a bar. */
    void deniedUnder(WorldRun run, Standing standing) {
        if (standing.denied) {
            return;
        }
        standing.denied = true;
        listing(run, standing, WorldSections.DENIED_ONCE);
        if (!standing.noticed) {
            run.seen("a denial is the first that one hears of it");
            listing(run, standing, WorldSections.DENIED_BEFORE_NOTICE);
        }
    }

    void office(WorldRun run, Standing filing, int column, int n) {
        if (counts(run, filing.person)) {
            tally[sections.office.at(windowMonth(run), filing.list, column)] += n;
        }
    }

    /** The state at the end of a month. */
    void month(WorldRun run, int month) {
        if (!inWindow(run.day)) {
            return;
        }
        int m = windowMonth(run);
        run.wants.turns.monthEnds();
        List<Boolean> listed = new ArrayList<>();
        List<Boolean> wrong = new ArrayList<>();
        for (Person person : run.slots) {
            Kind kind = track(run, person, 0);
            listed.add(kind.listed());
            wrong.add(kind.wrongful());
            if (counts(run, person)) {
                for (int track = 0; track <= run.world.lists().size(); track++) {
                    tally[
                            sections.monthListed.at(
                                    m, track, track(run, person, track).ordinal())]++;
                }
                tally[sections.monthCell.at(m, kind.ordinal(), cell(person))]++;
                for (Regime regime : run.world.regimes()) {
                    tally[sections.monthGrade.at(m, regime.index(), grade(run, person, regime))]++;
                }
            }
        }
        monthListed.add(listed);
        monthWrong.add(wrong);
        for (Listing list : run.world.lists()) {
            for (Standing filing : run.redress.queue(list.index())) {
                if (filing.stands(run.day)) {
                    office(run, filing, 2, 1);
                    office(run, filing, 3, run.day - filing.fileOn);
                }
            }
        }
    }

    /** A person leaves before the day, or the study ends there. */
    void close(Person person, int day) {
        Ever ever = person.ever;
        over(person, sections.wrongSpell, ever.wrongSince, day, true);
        over(person, sections.listSpell, ever.listedSince, day, true);
        if (!ever.present) {
            return;
        }
        int cell = cell(person);
        tally[sections.everDerived.at(cell)] += ever.derived ? 1 : 0;
        endRun(model, ever);
        if (ever.gravity > 0) {
            tally[sections.disproportion.at(0, bin(ever.weight, ever.gravity), cell)]++;
            tally[sections.disproportion.at(1, bin(ever.plain, ever.gravity), cell)]++;
        }
        tally[sections.persons.at(cell)]++;
        for (int track = 0; track < ever.listed.length; track++) {
            tally[sections.everListed.at(track, cell)] += ever.listed[track] ? 1 : 0;
        }
        tally[sections.everWrong.at(0, cell)] += ever.anyWrong() ? 1 : 0;
        for (int kind = 0; kind < 3; kind++) {
            tally[sections.everWrong.at(kind + 1, cell)] += ever.wrong[kind] ? 1 : 0;
        }
        tally[sections.everUnable.at(cell)] += ever.unable ? 1 : 0;
        tally[sections.everDenied.at(cell)] += ever.denied ? 1 : 0;
        if (ever.listed[0]) {
            tally[sections.dots.at(ever.gravest, ever.denied ? 1 : 0, cell)]++;
        }
    }

    void act(WorldRun run, Person person, Behaviour behaviour) {
        if (counts(run, person)) {
            tally[sections.acts.at(behaviour.index(), cell(person))]++;
        }
    }

    void feed(WorldRun run, Person person, Feed feed, int column) {
        if (counts(run, person)) {
            tally[sections.feed.at(feed.index(), column, cell(person))]++;
        }
    }

    void entry(WorldRun run, Person person, Regime regime, LedgerEntry entry) {
        if (counts(run, person)) {
            int sign = entry.points < 0 ? 0 : entry.points > 0 ? 1 : 2;
            tally[sections.entries.at(windowMonth(run), regime.index(), sign)]++;
        }
    }

    void want(WorldRun run, Person person, Domain domain, int column) {
        if (counts(run, person)) {
            tally[sections.wants.at(domain.index(), column, cell(person))]++;
        }
    }

    void turn(WorldRun run, Person person, Domain domain, boolean before, int days) {
        if (counts(run, person)) {
            int column = before ? WorldSections.MET_BEFORE : WorldSections.MET;
            tally[sections.turns.at(domain.index(), column, cell(person))]++;
            tally[sections.turns.at(domain.index(), column + 1, cell(person))] += days;
        }
    }

    void waits(WorldRun run, Person person, Domain domain, boolean before, int days) {
        if (counts(run, person)) {
            int column = before ? WorldSections.MET_BEFORE : WorldSections.MET;
            tally[sections.monthWaiting.at(windowMonth(run), domain.index(), column)]++;
            tally[sections.monthWaiting.at(windowMonth(run), domain.index(), column + 1)] += days;
        }
    }

    void denied(WorldRun run, Person person, boolean wrongful) {
        if (counts(run, person)) {
            person.ever.denied = true;
            tally[sections.monthDenied.at(windowMonth(run), 0)]++;
            tally[sections.monthDenied.at(windowMonth(run), 1)] += wrongful ? 1 : 0;
        }
    }

    /** @param proximate the behaviour whose record crossed the line, or −1 */
    void causes(WorldRun run, Person person, boolean wrongful, Set<Integer> butFor, int proximate) {
        if (!counts(run, person)) {
            return;
        }
        if (model.rulers().weighs()) {
            person.ever.run.grounds.addAll(butFor);
        }
        int none = run.world.behaviours().size();
        for (int behaviour : butFor.isEmpty() ? Set.of(none) : butFor) {
            tally[sections.butFor.at(behaviour, 0)]++;
            tally[sections.butFor.at(behaviour, 1)] += wrongful ? 1 : 0;
        }
        tally[sections.butFor.at(proximate < 0 ? none : proximate, 2)]++;
    }

    void share(WorldRun run, Person person, LedgerEntry entry) {
        if (counts(run, person)) {
            tally[sections.butFor.at(entry.behaviour(), 3)] -= entry.points;
        }
    }
}
