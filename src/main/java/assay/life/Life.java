package assay.life;

import assay.life.Subject.File;
import assay.life.Subject.LedgerEntry;
import assay.life.Subject.Standard;
import assay.life.Subject.Standing;
import assay.plan.Behaviour;
import assay.plan.Consequence;
import assay.plan.Expression;
import assay.plan.Fact;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.World;
import assay.tally.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of one synthetic person under the rules of one world, lived day by day: a plain interpreter of one subject,
 * written from docs/model.md, sections 4 to 8, and slower than either engine must be.
 *
 * <ol>
 *   <li>It is told what happens ({@link Happening}) and what is decided ({@link Decisions}); it draws nothing.
 *   <li>It keeps all four lanes, so that it can say whether a listing is right, and if not why.
 *   <li>It tells every step with the rule that made it ({@link Step}); {@link #reasons} says what a state rests on.
 *   <li>It knows one person. That somebody of her household or firm is on a list it must be told; listings older than
 *       the study and what wants are denied are left out.
 * </ol>
 *
 * <p>It looks at a person on the days on which the model does, and on no other: on the first day, and whenever something
 * is recorded, expires, ends, is decided, or falls due.
 */
public final class Life {

    private static final int HEADS_UNASKED = -2;

    private final World world;
    private final Subject subject;
    private final Decisions decisions;
    private final RuleNames names;
    private final Conditions conditions;
    private final Judgement judgement;
    private final Reasons reasons;
    private final List<Step> steps = new ArrayList<>();
    private int day;

    /**
     * @param stratum what the person is: her age, where she lives
     * @param first the day on which she is there, counted as the model counts; she has no past
     */
    public Life(Model model, World world, int stratum, int first, Decisions decisions, RuleNames names) {
        this.world = world;
        this.subject = new Subject(world, stratum);
        this.decisions = decisions;
        this.names = names;
        this.day = first;
        this.conditions = new Conditions(model, world, subject);
        this.reasons = new Reasons(world, subject, conditions, names);
        this.judgement = new Judgement(world, subject, conditions, decisions, names, reasons, steps);
        subject.touched = true;
        for (Regime regime : world.regimes()) {
            int version = due(regime);
            if (version >= 0) {
                begin(regime, version);
            }
        }
    }

    /** What is true of the person before anything happens. */
    public Life given(int fact, boolean is) {
        subject.facts.put(fact, is);
        return this;
    }

    /** The number of the fact that somebody heads a firm, also where no condition asks for it. */
    public static int heads(World world) {
        return world.facts().stream()
                .filter(Fact::heads)
                .map(Fact::index)
                .findFirst()
                .orElse(HEADS_UNASKED);
    }

    /** The day that is to be lived next. */
    public int day() {
        return day;
    }

    /** Lives one day with all that happens on it; records in the order in which they arrive. */
    public void live(List<Happening> today) {
        reach();
        versions();
        assessments();
        runOut(today);
        for (Happening happening : today) {
            if (happening instanceof Happening.Turns turns) {
                turn(turns);
            }
        }
        for (Happening happening : today) {
            if (happening instanceof Happening.Arrives arrives) {
                arrive(arrives.about());
            }
        }
        for (Happening happening : today) {
            switch (happening) {
                case Happening.AppliedFor applied -> {
                    subject.appliedFor.add(applied.list());
                    subject.touched = true;
                }
                case Happening.ObjectionGranted granted -> grant(granted);
                default -> {
                    // was its turn before
                }
            }
        }
        if (subject.touched) {
            judgement.judge(day);
        }
        subject.touched = false;
        subject.appliedFor.clear();
        for (Happening happening : today) {
            if (happening instanceof Happening.Tied tied) {
                subject.tied.removeIf(t -> t.tie() == tied.tie() && t.list() == tied.list());
                subject.tied.add(tied);
            }
        }
        subject.files.forEach(f -> f.fresh.clear());
        day++;
    }

    /** What befell others of the household and the firm yesterday reaches the person today. */
    private void reach() {
        Set<Happening.Tied> now =
                subject.tied.stream().filter(Happening.Tied::on).collect(Collectors.toSet());
        if (!now.equals(subject.reached)) {
            subject.reached.clear();
            subject.reached.addAll(now);
            subject.touched = true;
        }
    }

    // ---- versions

    private int due(Regime regime) {
        return version(regime, day);
    }

    /** The version of a regime that is in force on a day; −1 before the first. */
    public static int version(Regime regime, int day) {
        int version = -1;
        while (version + 1 < regime.versions().size()
                && Math.max(0, regime.versions().get(version + 1).from()) <= day) {
            version++;
        }
        return version;
    }

    private void begin(Regime regime, int version) {
        subject.versions[regime.index()] = version;
        subject.files.get(regime.index()).begun = day;
        subject.touched = true;
        steps.add(new Step.Begins(day, regime.index(), version));
    }

    private void versions() {
        for (Regime regime : world.regimes()) {
            int before = subject.versions[regime.index()];
            int now = due(regime);
            if (now == before) {
                continue;
            }
            begin(regime, now);
            if (before >= 0) {
                change(regime, regime.versions().get(now));
            }
        }
    }

    private void assessments() {
        for (Regime regime : world.regimes()) {
            Regime.Scoring scoring = conditions.scoring(regime);
            subject.touched |= scoring != null
                    && (scoring.assessedOn(day) || (scoring.cap() == Regime.Cap.PERIOD_END && day % 360 == 0));
        }
    }

    private void change(Regime regime, Regime.Version version) {
        File file = subject.files.get(regime.index());
        switch (version.ledger()) {
            case KEEP -> {}
            case DROP -> file.entries.clear();
            case RESCORE -> rescore(file, regime, version);
        }
        for (Lane lane : Lane.ALL) {
            file.standards.put(lane, conditions.standard(regime, lane, day, null));
        }
        for (Listing list : regime.lists()) {
            for (Lane lane : Lane.ALL) {
                Standing here = subject.lists.get(list.index()).in(lane);
                if (!here.listed(day) || version.listings() == Regime.ListingChange.KEEP_OLD_TERMS) {
                    continue;
                }
                boolean stays = version.listings() == Regime.ListingChange.RETEST
                        && list.entries().stream()
                                .anyMatch(rule -> rule.versions()[version.index()]
                                        && conditions.entry(list, rule, lane, day, null));
                if (stays) {
                    here.law = version.index();
                } else {
                    here.end();
                    judgement.left(list, lane, day, version.id(), Step.How.VERSION);
                }
            }
        }
    }

    private void rescore(File file, Regime regime, Regime.Version version) {
        for (LedgerEntry entry : List.copyOf(file.entries)) {
            var now = regime.entryRules().stream()
                    .filter(rule -> rule.versions()[version.index()] && rule.feed() == entry.about.feed())
                    .findFirst();
            if (now.isEmpty()) {
                file.entries.remove(entry);
            } else {
                entry.rule = now.get();
                entry.points = points(regime, now.get(), entry.about);
            }
        }
    }

    // ---- what runs out

    private void runOut(List<Happening> today) {
        Set<Long> closing = new LinkedHashSet<>();
        for (Happening happening : today) {
            if (happening instanceof Happening.Closes closes) {
                closing.add(closes.id());
            } else if (happening instanceof Happening.LookedAt) {
                subject.touched = true;
            }
        }
        for (Regime regime : world.regimes()) {
            File file = subject.files.get(regime.index());
            for (LedgerEntry entry : List.copyOf(file.entries)) {
                boolean recorded = entry.ends.containsKey(Lane.RECORDED);
                boolean closes = entry.about.open() && closing.contains(entry.about.id());
                boolean ends = closes ? clear(entry) : entry.ends.values().removeIf(end -> end <= day);
                if (!ends) {
                    continue;
                }
                subject.touched = true;
                if (recorded && !entry.ends.containsKey(Lane.RECORDED)) {
                    steps.add(new Step.Expires(day, entry.rule.id(), regime.index(), entry.behaviour, entry.points));
                }
                if (entry.ends.isEmpty()) {
                    file.entries.remove(entry);
                }
            }
        }
        for (Subject.Listed listed : subject.lists) {
            for (Lane lane : Lane.ALL) {
                Standing here = listed.in(lane);
                subject.touched |= here.until == day || here.release == day;
            }
        }
        for (Listing list : world.lists()) {
            list.entries().forEach(rule -> stoodLongEnough(rule.condition()));
        }
    }

    private void stoodLongEnough(Expression condition) {
        switch (condition) {
            case Expression.Not not -> stoodLongEnough(not.of());
            case Expression.All all -> all.of().forEach(this::stoodLongEnough);
            case Expression.Any any -> any.of().forEach(this::stoodLongEnough);
            case Expression.Since since -> {
                for (Lane lane : Lane.ALL) {
                    Standing there = subject.lists.get(since.list()).in(lane);
                    subject.touched |= there.listed(day) && since.due(there.entered) == day;
                }
            }
            default -> {
                // asks for no time
            }
        }
    }

    private static boolean clear(LedgerEntry entry) {
        entry.ends.clear();
        return true;
    }

    private void turn(Happening.Turns turns) {
        if (subject.fact(turns.fact()) != turns.to()) {
            subject.facts.put(turns.fact(), turns.to());
            subject.touched = true;
            steps.add(new Step.Turns(day, turns.fact(), turns.to()));
        }
    }

    // ---- records

    private void arrive(SourceRecord about) {
        steps.add(new Step.Arrives(day, about));
        for (Regime regime : world.regimes()) {
            int version = versionFor(regime, about);
            if (version < 0 || !conditions.eligible(regime)) {
                continue;
            }
            for (Regime.EntryRule rule : regime.entryRules()) {
                if (rule.feed() == about.feed() && rule.versions()[version]) {
                    enter(regime, rule, about);
                }
            }
            find(regime, version, about);
        }
    }

    private int versionFor(Regime regime, SourceRecord about) {
        int version = subject.versions[regime.index()];
        if (version >= 0) {
            return version;
        }
        Behaviour.Nature nature = world.behaviours()
                .get(world.feeds().get(about.feed()).behaviour())
                .nature();
        boolean spell = nature == Behaviour.Nature.SPELL || nature == Behaviour.Nature.COMPANION;
        return switch (regime.backlog()) {
            case NONE -> -1;
            case SPELLS -> spell ? 0 : -1;
            case ALL -> 0;
        };
    }

    private int points(Regime regime, Regime.EntryRule rule, SourceRecord about) {
        int points =
                rule.leastPoints() == rule.mostPoints() ? rule.leastPoints() : decisions.points(regime, rule, about);
        return about.severe() ? points * world.feeds().get(about.feed()).severityTimes() : points;
    }

    private void enter(Regime regime, Regime.EntryRule rule, SourceRecord about) {
        LedgerEntry entry = new LedgerEntry(about, day, rule, points(regime, rule, about));
        boolean ends = rule.life() >= 0 && !about.open();
        int end = (rule.fromConduct() ? about.conduct() : day) + rule.life();
        int late = ends ? decisions.expiresLate(regime, rule, about) : 0;
        for (Lane lane : about.lanes()) {
            int here = ends ? end + (lane.mayBeLate() ? late : 0) : Subject.FOR_EVER;
            if (here > day) {
                entry.ends.put(lane, here);
            }
        }
        if (entry.ends.isEmpty()) {
            return;
        }
        File file = subject.files.get(regime.index());
        file.entries.add(entry);
        file.fresh.addAll(entry.ends.keySet());
        subject.touched = true;
        if (entry.ends.containsKey(Lane.RECORDED)) {
            steps.add(new Step.Counts(day, rule.id(), regime.index(), entry.behaviour, entry.points));
            for (Listing list : regime.lists()) {
                Lane.ALL.forEach(lane -> subject.lists.get(list.index()).in(lane).cleared = false);
            }
        }
        repair(regime, entry);
    }

    private void repair(Regime regime, LedgerEntry entry) {
        int version = subject.versions[regime.index()];
        for (Listing list : regime.lists()) {
            Listing.Repair repair = list.repair();
            if (repair == null || version < 0 || !repair.versions()[version] || repair.by() != entry.behaviour) {
                continue;
            }
            for (Lane lane : EnumSet.copyOf(entry.ends.keySet())) {
                Standing here = subject.lists.get(list.index()).in(lane);
                if (here.listed(day)
                        && day >= here.entered + repair.after()
                        && decisions.worksOff(regime, list, entry.about)) {
                    here.end();
                    judgement.left(list, lane, day, names.repair(list.index()), Step.How.WORKED_OFF);
                }
            }
        }
    }

    private void find(Regime regime, int version, SourceRecord about) {
        int behaviour = world.feeds().get(about.feed()).behaviour();
        for (Regime.Finding finding : regime.findings()) {
            if (finding.on() == behaviour && finding.versions()[version]) {
                boolean right = decisions.findsRightly(regime, finding, about);
                boolean found = right == subject.fact(finding.fact());
                subject.files.get(regime.index()).findings.put(finding.fact(), found);
                subject.touched = true;
                steps.add(new Step.Finds(day, world.facts().get(finding.fact()).id(), regime.index(), found));
            }
        }
    }

    // ---- redress

    /** Whether the person is on a list as recorded on which the law would not have her, today as it stands. */
    public boolean wronged(int list) {
        Subject.Listed listed = subject.lists.get(list);
        return listed.in(Lane.RECORDED).listed(day) && !listed.in(Lane.LAWFUL).listed(day);
    }

    private void grant(Happening.ObjectionGranted granted) {
        Listing list = world.lists().get(granted.list());
        Regime regime = world.regimes().get(list.regime());
        Subject.Listed listed = subject.lists.get(list.index());
        subject.touched = true;
        if (!granted.wronged()) {
            clear(list, Lane.RECORDED);
            return;
        }
        if (!listed.in(Lane.LAWFUL).listed(day)) {
            for (Lane lane : List.of(Lane.RECORDED, Lane.CLEAN, Lane.TIMELY)) {
                if (listed.in(lane).listed(day)) {
                    clear(list, lane);
                }
            }
        }
        File file = subject.files.get(regime.index());
        for (Regime.Finding finding : regime.findings()) {
            file.findings.put(finding.fact(), subject.fact(finding.fact()));
        }
        file.entries.removeIf(e -> e.ends.keySet().equals(Set.of(Lane.RECORDED)));
    }

    private void clear(Listing list, Lane lane) {
        Standing here = subject.lists.get(list.index()).in(lane);
        here.end();
        here.cleared = true;
        judgement.left(
                list, lane, day, names.review(list.index(), subject.versions[list.regime()]), Step.How.OBJECTION);
    }

    // ---- how things stand after the last day that was lived

    private int last() {
        return day - 1;
    }

    /** The version in force; −1 before the first. */
    public int version(int regime) {
        return subject.versions[regime];
    }

    public OptionalInt score(int regime, Lane lane) {
        return standard(regime, lane).score();
    }

    /** The grade, 0 the worst; −1 for none. */
    public int grade(int regime, Lane lane) {
        return standard(regime, lane).grade();
    }

    private Standard standard(int regime, Lane lane) {
        return subject.files.get(regime).standard(lane);
    }

    public boolean listed(int list, Lane lane) {
        return subject.lists.get(list).in(lane).listed(last());
    }

    /** What the listing is worth. */
    public Kind kind(int list) {
        return Kind.of(subject.lists.get(list).bits(last()), false);
    }

    /** The consequences that touch the person in a domain, as recorded, in the order of the rulebooks. */
    public List<Consequence> consequences(int domain) {
        return world.consequences().stream()
                .filter(c -> c.domains().contains(domain) && applies(c))
                .toList();
    }

    private boolean applies(Consequence consequence) {
        int version = subject.versions[consequence.regime()];
        if (version < 0 || !consequence.versions()[version]) {
            return false;
        }
        return consequence.list() >= 0
                ? listed(consequence.list(), Lane.RECORDED) || reaches(consequence)
                : consequence.grades().contains(grade(consequence.regime(), Lane.RECORDED));
    }

    private boolean reaches(Consequence consequence) {
        return subject.reached.stream()
                .anyMatch(t -> t.list() == consequence.list()
                        && switch (t.tie()) {
                            case HOUSEHOLD -> consequence.household();
                            case FIRM -> consequence.firm();
                        });
    }

    /** What the person's state rests on. */
    public Reasons reasons() {
        return reasons;
    }

    /** Every step so far. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }
}
