package assay.oracle;

import assay.chance.PoissonTables;
import assay.engine.Engine;
import assay.engine.Trace;
import assay.engine.Watch;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Regime;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.Section;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tally made again from nothing but what a watch of the engine is told of every resident: the sections that lives can tell.
 * What is untrue is told when it arrives and tallied when it is written, so those two columns are left out.
 */
final class Retold implements Watch {
    private final Model model;
    private final Layout layout;
    private final long[] tally;
    private final boolean whole;
    private final int first;
    private final int last;
    private short[] stratum = new short[0];
    private Person[][] persons = new Person[0][];

    private static final class Person {
        private final Kind[] kinds;
        private Kind union = Kind.NONE;
        private int unionSince;
        private final int[] listSince;

        Person(int lists, int day) {
            kinds = new Kind[lists];
            Arrays.fill(kinds, Kind.NONE);
            listSince = new int[lists];
            Arrays.fill(listSince, day);
            unionSince = day;
        }
    }

    Retold(Model model, boolean whole) {
        this.model = model;
        this.whole = whole;
        layout = new Layout(model);
        tally = new long[layout.size()];
        first = 30 * model.warmUp();
        last = 30 * model.months();
    }

    /** Simulates communities under the eyes of this watch; gives the engine's own tally. */
    long[] watched(List<Integer> communities) {
        long[] own = new long[layout.size()];
        Engine engine = new Engine(model, layout, new PoissonTables(), this);
        for (int community : communities) {
            stratum = model.population().stratumOf(community);
            persons = new Person[model.worlds().size()][stratum.length];
            for (int w = 0; w < persons.length; w++) {
                for (int i = 0; i < stratum.length; i++) {
                    persons[w][i] = new Person(model.worlds().get(w).lists().size(), 0);
                }
            }
            engine.run(community, own);
            for (int w = 0; w < persons.length; w++) {
                for (int i = 0; i < stratum.length; i++) {
                    ends(w, i, last);
                }
            }
        }
        return own;
    }

    /** The sections that a life can tell, as names and numbers that differ from those of a tally. */
    List<String> differences(long[] other) {
        List<String> lines = new ArrayList<>();
        for (int w = 0; w < model.worlds().size(); w++) {
            WorldSections of = layout.world(w);
            List<Section> told = new ArrayList<>(List.of(of.listDays, of.wants, of.monthDenied));
            if (whole) {
                told.addAll(List.of(of.acts, of.entries, of.butFor, of.spells, of.office, of.feed, of.turns));
            }
            for (Section section : told) {
                for (int at = section.offset(); at < section.offset() + section.length(); at++) {
                    if (tally[at] != other[at] && !leftOut(of, section, at)) {
                        lines.add(section.name() + " + " + (at - section.offset()) + ": told " + tally[at]
                                + ", tallied " + other[at]);
                    }
                }
            }
        }
        return lines;
    }

    private boolean leftOut(WorldSections of, Section section, int at) {
        int within = at - section.offset();
        if (section == of.feed) {
            int column = within / model.cells() % WorldSections.FEED_COLUMNS;
            return column == WorldSections.UNTRUE || column == WorldSections.QUOTA;
        }
        if (section == of.spells) {
            // what befell a listing asks when it began; here it is told only that one began
            return within / model.cells() % WorldSections.SPELL_COLUMNS != WorldSections.BEGUN;
        }
        return section == of.office && within % 4 >= 2;
    }

    @Override
    public boolean wholeLives() {
        return whole;
    }

    @Override
    public boolean watches(int resident) {
        return true;
    }

    @Override
    public void saw(int world, int i, Trace what) {
        WorldSections of = layout.world(world);
        int cell = model.counted()[stratum[i]] ? model.cell()[stratum[i]] : -1;
        switch (what) {
            case Trace.Leaves leaves -> {
                ends(world, i, leaves.day());
                return;
            }
            case Trace.Comes comes -> {
                persons[world][i] = new Person(model.worlds().get(world).lists().size(), comes.day());
                return;
            }
            case Trace.Listed listed -> {
                listed(world, i, listed);
                return;
            }
            default -> {
                // counted below
            }
        }
        if (cell < 0 || what.day() < first) {
            return;
        }
        int month = what.day() / 30 - model.warmUp();
        switch (what) {
            case Trace.Acts acts -> tally[of.acts.at(acts.behaviour(), cell)]++;
            case Trace.Writes writes -> {
                feed(of, writes.feed(), WorldSections.COVERED, cell);
                switch (writes.fate()) {
                    case LOST -> feed(of, writes.feed(), WorldSections.MISSING, cell);
                    case MISPLACED, MISPLACED_AND_KEPT -> feed(of, writes.feed(), WorldSections.MISPLACED, cell);
                    case NO_RECEIVER -> feed(of, writes.feed(), WorldSections.NO_RECEIVER, cell);
                    case KEPT -> {}
                }
                if (writes.twice()) {
                    feed(of, writes.feed(), WorldSections.DUPLICATE, cell);
                }
                if (writes.severe()) {
                    feed(of, writes.feed(), WorldSections.SEVERITY, cell);
                }
            }
            case Trace.Counts counts -> {
                if ((counts.lanes() & 1) != 0) {
                    Regime.EntryRule rule = rule(world, counts.rule());
                    int sign = counts.points() < 0 ? 0 : counts.points() > 0 ? 1 : 2;
                    tally[of.entries.at(month, rule.regime(), sign)]++;
                }
            }
            case Trace.Enters enters -> tally[of.spells.at(enters.list(), WorldSections.BEGUN, cell)]++;
            case Trace.Files files -> tally[of.office.at(month, files.list(), 0)]++;
            case Trace.Decided decided -> tally[of.office.at(month, decided.list(), 1)]++;
            case Trace.Wanted wanted -> wanted(of, wanted, month, cell);
            case Trace.Met met -> {
                int column = met.before() ? WorldSections.MET_BEFORE : WorldSections.MET;
                tally[of.turns.at(met.domain(), column, cell)]++;
                tally[of.turns.at(met.domain(), column + 1, cell)] += met.day() - met.since();
            }
            default -> {
                // not tallied
            }
        }
    }

    private void feed(WorldSections of, int feed, int column, int cell) {
        tally[of.feed.at(feed, column, cell)]++;
    }

    private Regime.EntryRule rule(int world, int index) {
        return model.worlds().get(world).regimes().stream()
                .flatMap(r -> r.entryRules().stream())
                .filter(r -> r.index() == index)
                .findFirst()
                .orElseThrow();
    }

    private void wanted(WorldSections of, Trace.Wanted wanted, int month, int cell) {
        int d = wanted.domain();
        want(of, d, WorldSections.WANTED, cell);
        boolean favoured = switch (wanted.outcome()) {
            case FAVOURED, DEARER, FAVOURED_AND_DEARER -> true;
            default -> false;
        };
        if (favoured == wanted.favours().isEmpty()) {
            throw new IllegalStateException("told of " + wanted + ", which does not go with what favoured it");
        }
        switch (wanted.outcome()) {
            case GRANTED -> {}
            case FAVOURED -> want(of, d, WorldSections.FAVOURED, cell);
            case DEARER -> want(of, d, WorldSections.DEARER, cell);
            case FAVOURED_AND_DEARER -> {
                want(of, d, WorldSections.FAVOURED, cell);
                want(of, d, WorldSections.DEARER, cell);
            }
            case FORGONE -> want(of, d, WorldSections.FORGONE, cell);
            case SUBSTITUTED -> want(of, d, WorldSections.SUBSTITUTED, cell);
            case DENIED -> denied(of, wanted, month, cell);
        }
    }

    private void want(WorldSections of, int domain, int column, int cell) {
        tally[of.wants.at(domain, column, cell)]++;
    }

    private void denied(WorldSections of, Trace.Wanted wanted, int month, int cell) {
        int d = wanted.domain();
        Kind kind = wanted.kind();
        want(of, d, WorldSections.DENIED, cell);
        tally[of.monthDenied.at(month, 0)]++;
        if (kind.wrongful()) {
            want(of, d, WorldSections.DENIED_FACT + kind.ordinal(), cell);
            tally[of.monthDenied.at(month, 1)]++;
        }
        if (wanted.bars().stream().allMatch(Trace.Bar::stock)) {
            want(of, d, WorldSections.DENIED_STOCK, cell);
        } else if (wanted.bars().stream().allMatch(Trace.Bar::derived)) {
            want(of, d, WorldSections.DENIED_DERIVED, cell);
        }
        int none = model.worlds().getFirst().behaviours().size();
        if (!wanted.grounds().isEmpty()) {
            want(of, d, WorldSections.WITH_GROUND, cell);
            outside(of, wanted, cell);
        }
        List<Integer> grounds = wanted.grounds().isEmpty() ? List.of(none) : List.copyOf(wanted.grounds());
        for (int b : grounds) {
            tally[of.butFor.at(b, 0)]++;
            tally[of.butFor.at(b, 1)] += kind.wrongful() ? 1 : 0;
        }
        tally[of.butFor.at(wanted.proximate() < 0 ? none : wanted.proximate(), 2)]++;
        wanted.share().forEach((b, points) -> tally[of.butFor.at(b, 3)] += points);
    }

    /** Under each reading of what belongs together: no ground has to do with what was refused. */
    private void outside(WorldSections of, Trace.Wanted wanted, int cell) {
        if (!model.rulers().contexts()) {
            return;
        }
        List<List<Integer>> related =
                model.rulers().domains().get(wanted.domain()).related();
        for (int reading = 0; reading < related.size(); reading++) {
            if (wanted.grounds().stream().noneMatch(related.get(reading)::contains)) {
                want(of, wanted.domain(), WorldSections.OUTSIDE + reading, cell);
            }
        }
    }

    private void listed(int world, int i, Trace.Listed listed) {
        Person person = persons[world][i];
        int l = listed.list();
        if (person.kinds[l] != listed.kindBefore()) {
            throw new IllegalStateException("told of " + listed + " after " + person.kinds[l]);
        }
        days(world, i, 1 + l, person.kinds[l], person.listSince[l], listed.day());
        person.kinds[l] = listed.kind();
        person.listSince[l] = listed.day();
        Kind union = Kind.NONE;
        for (Listing list : model.worlds().get(world).lists()) {
            if (list.against() && person.kinds[list.index()].compareTo(union) < 0) {
                union = person.kinds[list.index()];
            }
        }
        days(world, i, 0, person.union, person.unionSince, listed.day());
        person.union = union;
        person.unionSince = listed.day();
    }

    private void ends(int world, int i, int day) {
        Person person = persons[world][i];
        days(world, i, 0, person.union, person.unionSince, day);
        for (int l = 0; l < person.kinds.length; l++) {
            days(world, i, 1 + l, person.kinds[l], person.listSince[l], day);
        }
    }

    private void days(int world, int i, int track, Kind kind, int from, int to) {
        if (model.counted()[stratum[i]]) {
            int days = Math.max(0, to - Math.max(first, from));
            tally[layout.world(world).listDays.at(track, kind.ordinal(), model.cell()[stratum[i]])] += days;
        }
    }
}
