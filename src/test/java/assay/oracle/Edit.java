package assay.oracle;

import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Consequence;
import assay.plan.Domain;
import assay.plan.Expression;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.Response;
import assay.plan.Rulers;
import assay.plan.Span;
import assay.plan.World;
import assay.society.Population;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies of plan records with one thing changed. */
final class Edit {
    private final Model m;
    private int months;
    private int warmUp;
    private Population population;
    private List<World> worlds;
    private boolean[] counted;
    private int[] cell;
    private int cells;
    private Rulers rulers;
    private List<Model.Contrast> contrasts;

    Edit(Model model) {
        m = model;
        months = model.months();
        warmUp = model.warmUp();
        population = model.population();
        worlds = model.worlds();
        counted = model.counted();
        cell = model.cell();
        cells = model.cells();
        rulers = model.rulers();
        contrasts = model.contrasts();
    }

    Edit months(int to) {
        months = to;
        return this;
    }

    Edit warmUp(int to) {
        warmUp = to;
        return this;
    }

    Edit population(Population to) {
        population = to;
        return this;
    }

    Edit worlds(List<World> to) {
        worlds = to;
        return this;
    }

    Edit counted(boolean[] to) {
        counted = to;
        return this;
    }

    Edit oneCell() {
        cell = new int[cell.length];
        cells = 1;
        return this;
    }

    Edit rulers(Rulers to) {
        rulers = to;
        return this;
    }

    Edit contrasts(List<Model.Contrast> to) {
        contrasts = to;
        return this;
    }

    Model done() {
        return new Model(
                m.place(),
                m.seed(),
                months,
                warmUp,
                population,
                m.processes(),
                worlds,
                counted,
                cell,
                cells,
                m.excuse(),
                rulers,
                contrasts);
    }

    static World index(World w, int index) {
        return world(w, index, w.base(), w.initially(), w.feeds(), w.regimes(), w.consequences(), w.responses());
    }

    static World base(World w, int[][] base) {
        return world(w, w.index(), base, w.initially(), w.feeds(), w.regimes(), w.consequences(), w.responses());
    }

    static World initially(World w, Chance[][] initially) {
        return world(w, w.index(), w.base(), initially, w.feeds(), w.regimes(), w.consequences(), w.responses());
    }

    /** A source that sees a share of the first behaviour and does nothing wrong. */
    static Feed faultless(Chance... coverage) {
        return new Feed(
                0,
                "s",
                0,
                coverage,
                Span.NONE,
                Chance.NEVER,
                Chance.NEVER,
                Chance.NEVER,
                Chance.NEVER,
                Chance.NEVER,
                1,
                Span.NONE,
                0);
    }

    static World behaviours(World w, List<Behaviour> behaviours) {
        return new World(
                w.index(),
                w.id(),
                w.base(),
                w.initially(),
                behaviours,
                w.facts(),
                w.feeds(),
                w.domains(),
                w.regimes(),
                w.lists(),
                w.consequences(),
                w.responses());
    }

    static World feeds(World w, List<Feed> feeds) {
        return world(w, w.index(), w.base(), w.initially(), feeds, w.regimes(), w.consequences(), w.responses());
    }

    static World regimes(World w, List<Regime> regimes) {
        return world(w, w.index(), w.base(), w.initially(), w.feeds(), regimes, w.consequences(), w.responses());
    }

    static World consequences(World w, List<Consequence> consequences) {
        return world(w, w.index(), w.base(), w.initially(), w.feeds(), w.regimes(), consequences, w.responses());
    }

    static World domains(World w, List<Domain> domains, List<Consequence> consequences) {
        return new World(
                w.index(),
                w.id(),
                w.base(),
                w.initially(),
                w.behaviours(),
                w.facts(),
                w.feeds(),
                domains,
                w.regimes(),
                w.lists(),
                consequences,
                w.responses());
    }

    static Consequence quota(Consequence c, int quota) {
        return consequence(c, c.effect(), c.household(), quota, c.versions());
    }

    static Consequence effect(Consequence c, Consequence.Effect effect) {
        return consequence(c, effect, c.household(), c.quota(), c.versions());
    }

    /** Never in force. */
    static Consequence never(Consequence c) {
        return consequence(c, c.effect(), c.household(), c.quota(), new boolean[c.versions().length]);
    }

    static Consequence withoutHousehold(Consequence c) {
        return consequence(c, c.effect(), false, c.quota(), c.versions());
    }

    private static Consequence consequence(
            Consequence c, Consequence.Effect effect, boolean household, int quota, boolean[] versions) {
        return new Consequence(
                c.index(),
                c.id(),
                c.regime(),
                effect,
                c.list(),
                c.grades(),
                c.domains(),
                c.chance(),
                household,
                c.firm(),
                quota,
                versions);
    }

    static World responses(World w, List<Response> responses) {
        return world(w, w.index(), w.base(), w.initially(), w.feeds(), w.regimes(), w.consequences(), responses);
    }

    static World lists(World w, UnaryOperator<Listing> change) {
        return regimes(
                w,
                w.regimes().stream()
                        .map(r -> lists(r, r.lists().stream().map(change).toList()))
                        .toList());
    }

    /** An office of another reach and capacity. */
    static Listing.Review office(Listing.Review r, boolean local, int capacity) {
        return new Listing.Review(
                r.id(),
                local,
                capacity,
                r.notice(),
                r.noticeDays(),
                r.objectsWronged(),
                r.objectsRightly(),
                r.filingDays(),
                r.findsError(),
                r.yields(),
                r.versions());
    }

    private static World world(
            World w,
            int index,
            int[][] base,
            Chance[][] initially,
            List<Feed> feeds,
            List<Regime> regimes,
            List<Consequence> consequences,
            List<Response> responses) {
        List<Listing> lists =
                regimes.stream().flatMap(regime -> regime.lists().stream()).toList();
        return new World(
                index,
                w.id(),
                base,
                initially,
                w.behaviours(),
                w.facts(),
                feeds,
                w.domains(),
                regimes,
                lists,
                consequences,
                responses);
    }

    static Behaviour onlyIf(Behaviour b, int onlyIf) {
        return new Behaviour(
                b.index(),
                b.id(),
                b.nature(),
                b.good(),
                b.repeatable(),
                b.parent(),
                b.share(),
                onlyIf,
                b.slowerUnless(),
                b.slowerTimes());
    }

    static Regime.Scoring assessed(Regime.Scoring s, int every, int first) {
        return new Regime.Scoring(
                s.start(), s.cap(), s.floor(), s.ceiling(), s.lowest(), s.grades(), s.needsFact(), every, first);
    }

    static Regime.Version scoring(Regime.Version v, Regime.Scoring scoring) {
        return new Regime.Version(v.index(), v.id(), v.from(), v.ledger(), v.listings(), v.pending(), scoring);
    }

    static Regime subjects(Regime r, Regime.Subjects subjects) {
        return new Regime(
                r.index(),
                r.id(),
                subjects,
                r.eligible(),
                r.versions(),
                r.backlog(),
                r.entryRules(),
                r.findings(),
                r.lists(),
                r.lateExpiry(),
                r.lateExpiryDays());
    }

    static Regime eligible(Regime r, boolean[] eligible) {
        return regime(r, eligible, r.versions(), r.entryRules(), r.lists());
    }

    static Regime lists(Regime r, List<Listing> lists) {
        return regime(r, r.eligible(), r.versions(), r.entryRules(), lists);
    }

    static Regime versions(Regime r, List<Regime.Version> versions) {
        return regime(r, r.eligible(), versions, r.entryRules(), r.lists());
    }

    static Regime.EntryRule atOnce(Regime.EntryRule e) {
        return entryRule(e, e.life(), e.fromConduct(), e.gradeAtMost(), true, e.versions());
    }

    static Regime.EntryRule entryRule(Regime.EntryRule e, int life, boolean fromConduct, int gradeAtMost) {
        return entryRule(e, life, fromConduct, gradeAtMost, e.atOnce(), e.versions());
    }

    private static Regime.EntryRule entryRule(
            Regime.EntryRule e, int life, boolean fromConduct, int gradeAtMost, boolean atOnce, boolean[] versions) {
        return new Regime.EntryRule(
                e.index(),
                e.id(),
                e.regime(),
                e.feed(),
                e.behaviour(),
                e.leastPoints(),
                e.mostPoints(),
                life,
                fromConduct,
                gradeAtMost,
                atOnce,
                versions);
    }

    static Regime entryRules(Regime r, UnaryOperator<Regime.EntryRule> change) {
        return regime(
                r,
                r.eligible(),
                r.versions(),
                r.entryRules().stream().map(change).toList(),
                r.lists());
    }

    /** That version and all later ones never begin. */
    static Regime withoutVersion(Regime r, int from) {
        return versions(
                r,
                r.versions().stream()
                        .map(v -> v.index() < from
                                ? v
                                : new Regime.Version(
                                        v.index(),
                                        v.id(),
                                        90_000 + v.index(),
                                        v.ledger(),
                                        v.listings(),
                                        v.pending(),
                                        v.scoring()))
                        .toList());
    }

    static Regime withoutRule(Regime r, int index) {
        return entryRules(
                r,
                e -> e.index() != index
                        ? e
                        : entryRule(
                                e,
                                e.life(),
                                e.fromConduct(),
                                e.gradeAtMost(),
                                e.atOnce(),
                                new boolean[e.versions().length]));
    }

    static Regime withoutLateExpiry(Regime r) {
        return new Regime(
                r.index(),
                r.id(),
                r.subjects(),
                r.eligible(),
                r.versions(),
                r.backlog(),
                r.entryRules(),
                r.findings(),
                r.lists(),
                Chance.NEVER,
                r.lateExpiryDays());
    }

    private static Regime regime(
            Regime r,
            boolean[] eligible,
            List<Regime.Version> versions,
            List<Regime.EntryRule> rules,
            List<Listing> lists) {
        return new Regime(
                r.index(),
                r.id(),
                r.subjects(),
                eligible,
                versions,
                r.backlog(),
                rules,
                r.findings(),
                lists,
                r.lateExpiry(),
                r.lateExpiryDays());
    }

    static Listing silent(Listing list) {
        OfList edit = new OfList(list);
        for (int k = 0; k < list.entries().size(); k++) {
            edit.withoutEntry(k);
        }
        Chance[] nobody = new Chance[list.stock().length];
        java.util.Arrays.fill(nobody, Chance.NEVER);
        return edit.stock(nobody).review(null).repair(null).done();
    }

    /** Changes of a list. */
    static final class OfList {
        private final Listing l;
        private List<Listing.Entry> entries;
        private Expression never;
        private int[] within;
        private Chance early;
        private Expression extensionIf;
        private int block;
        private Chance late;
        private Span lateDays;
        private Chance[] stock;
        private Listing.@Nullable Review review;
        private Listing.@Nullable Repair repair;

        OfList(Listing list) {
            l = list;
            entries = list.entries();
            never = list.never();
            within = list.within();
            early = list.early();
            extensionIf = list.extensionIf();
            block = list.block();
            late = list.late();
            lateDays = list.lateDays();
            stock = list.stock();
            review = list.review();
            repair = list.repair();
        }

        OfList withoutEntry(int k) {
            entries = Shrinking.at(
                    entries,
                    k,
                    e -> new Listing.Entry(e.id(), e.condition(), e.term(), new boolean[e.versions().length]));
            return this;
        }

        OfList entries(List<Listing.Entry> to) {
            entries = to;
            return this;
        }

        OfList never(Expression to) {
            never = to;
            return this;
        }

        OfList within(int[] to) {
            within = to;
            return this;
        }

        OfList early(Chance to) {
            early = to;
            return this;
        }

        OfList extensionIf(Expression to) {
            extensionIf = to;
            return this;
        }

        OfList block(int to) {
            block = to;
            return this;
        }

        OfList late(Chance to) {
            late = to;
            return this;
        }

        OfList stock(Chance[] to) {
            stock = to;
            return this;
        }

        OfList review(Listing.@Nullable Review to) {
            review = to;
            return this;
        }

        OfList repair(Listing.@Nullable Repair to) {
            repair = to;
            return this;
        }

        Listing done() {
            return new Listing(
                    l.index(),
                    l.id(),
                    l.regime(),
                    l.against(),
                    entries,
                    never,
                    l.application(),
                    within,
                    early,
                    extensionIf,
                    l.extensionDays(),
                    block,
                    late,
                    lateDays,
                    stock,
                    l.stockDays(),
                    l.national(),
                    review,
                    repair);
        }
    }
}
