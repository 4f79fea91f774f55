package assay.measure;

import assay.measure.Reading.Quantile;
import assay.measure.Reading.Rows;
import assay.measure.Reading.Share;
import assay.measure.Reading.Spells;
import assay.plan.Behaviour;
import assay.plan.Consequence;
import assay.plan.Domain;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Rulers;
import assay.plan.World;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.Section;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Which counts of a world's tally each measure takes: the one place where the measures are defined in code. */
final class Readings {
    private static final Kind[] WRONGFUL = {Kind.FACT, Kind.STALE, Kind.LAW};

    private final Model model;
    private final World world;
    private final WorldSections at;
    private final Rows persons;

    Readings(Model model, Layout layout, int world) {
        this.model = model;
        this.world = model.worlds().get(world);
        this.at = layout.world(world);
        this.persons = Rows.of(at.persons.offset());
    }

    /** A measure in this world: as a whole, then its parts; empty if it cannot be asked of this world. */
    Map<Split, Reading> of(Measure measure) {
        Map<Split, Reading> readings = new LinkedHashMap<>();
        int scale = measure.unit().scale();
        switch (measure) {
            case REACH -> {
                Rows ever = Rows.of(row(at.everListed, 0));
                readings.put(Split.WHOLE, new Share(ever, persons, ever, scale));
                lists((split, list) -> {
                    Rows listed = Rows.of(row(at.everListed, 1 + list));
                    readings.put(split, new Share(listed, persons, listed, scale));
                });
            }
            case BURDEN -> {
                Rows days = Rows.of(at.days.offset());
                Rows ever = Rows.of(row(at.everListed, 0));
                readings.put(Split.WHOLE, new Share(listed(0, Kind.STOCK), days, ever, scale));
                readings.put(new Split("part", "stock"), new Share(kinds(0, Kind.STOCK), days, ever, scale));
                lists((split, list) -> readings.put(
                        split,
                        new Share(listed(1 + list, Kind.STOCK), days, Rows.of(row(at.everListed, 1 + list)), scale)));
            }
            case WRONGFUL_BURDEN -> {
                Rows listed = listed(0, Kind.LAWFUL);
                readings.put(Split.WHOLE, new Share(kinds(0, WRONGFUL), listed, everWrong(0), scale));
                for (Kind kind : WRONGFUL) {
                    readings.put(kind(kind), new Share(kinds(0, kind), listed, everWrong(kind), scale));
                }
                lists((split, list) -> readings.put(
                        split,
                        new Share(kinds(1 + list, WRONGFUL), listed(1 + list, Kind.LAWFUL), everWrong(0), scale)));
            }
            case WRONGFULLY_REACHED -> {
                readings.put(Split.WHOLE, new Share(everWrong(0), persons, everWrong(0), scale));
                for (Kind kind : WRONGFUL) {
                    readings.put(kind(kind), new Share(everWrong(kind), persons, everWrong(kind), scale));
                }
            }
            case TIME_STOLEN -> readings.put(Split.WHOLE, spells(at.wrongSpell, true));
            case STILL_WRONG -> {
                Rows open = Rows.of(row(at.wrongRuns, 1));
                readings.put(Split.WHOLE, new Share(open, Rows.of(row(at.wrongRuns, 0)), open, scale));
            }
            case DENIAL ->
                domains((split, domains) -> readings.put(
                        split,
                        new Share(
                                wants(domains, WorldSections.DENIED),
                                new Rows(
                                        wants(domains, WorldSections.WANTED).plus(),
                                        wants(domains, WorldSections.FORGONE).plus()),
                                everDenied(),
                                scale)));
            case EVER_DENIED -> readings.put(Split.WHOLE, new Share(everDenied(), persons, everDenied(), scale));
            case WANT_UNMET ->
                domains((split, domains) -> readings.put(
                        split,
                        new Share(
                                wants(domains, WorldSections.DENIED, WorldSections.FORGONE),
                                wants(domains, WorldSections.WANTED),
                                everDenied(),
                                scale)));
            case SUBSTITUTED ->
                domains((split, domains) -> readings.put(split, want(domains, WorldSections.SUBSTITUTED, scale)));
            case FAVOURED -> standing(readings, WorldSections.FAVOURED, scale);
            case DEARER -> standing(readings, WorldSections.DEARER, scale);
            case WAITING -> waiting(readings, scale);
            case WRONGFUL_DENIAL -> {
                domains((split, domains) -> readings.put(
                        split,
                        denied(
                                domains,
                                scale,
                                WorldSections.DENIED_FACT,
                                WorldSections.DENIED_STALE,
                                WorldSections.DENIED_LAW)));
                int[] all = IntStream.range(0, world.domains().size()).toArray();
                readings.put(kind(Kind.FACT), denied(all, scale, WorldSections.DENIED_FACT));
                readings.put(kind(Kind.STALE), denied(all, scale, WorldSections.DENIED_STALE));
                readings.put(kind(Kind.LAW), denied(all, scale, WorldSections.DENIED_LAW));
            }
            case DERIVED_BURDEN -> {
                if (barsAnywhere()) {
                    Rows barred = Rows.of(row(at.barredDays, WorldSections.BARRED));
                    Rows derived = Rows.of(at.everDerived.offset());
                    readings.put(Split.WHOLE, derived(WorldSections.DERIVED, barred, derived, scale));
                    readings.put(
                            new Split("part", "household"),
                            derived(WorldSections.THROUGH_HOUSEHOLD, barred, derived, scale));
                    readings.put(
                            new Split("part", "firm"), derived(WorldSections.THROUGH_FIRM, barred, derived, scale));
                }
            }
            case EVER_DERIVED -> {
                if (barsAnywhere()) {
                    Rows derived = Rows.of(at.everDerived.offset());
                    readings.put(Split.WHOLE, new Share(derived, persons, derived, scale));
                }
            }
            case DISPROPORTION -> {
                if (model.rulers().weighs() && barsAnywhere()) {
                    readings.put(Split.WHOLE, quantile(0, 50));
                    readings.put(new Split("part", "90th-percentile"), quantile(0, 90));
                    readings.put(new Split("part", "unweighted-median"), quantile(1, 50));
                    readings.put(new Split("part", "unweighted-90th-percentile"), quantile(1, 90));
                }
            }
            case CONTEXT_COLLAPSE -> {
                if (model.rulers().contexts()) {
                    int[] all = IntStream.range(0, world.domains().size()).toArray();
                    readings.put(Split.WHOLE, outside(all, Rulers.Reading.MIDDLE, scale));
                    for (Rulers.Reading reading : Rulers.Reading.values()) {
                        readings.put(
                                new Split("reading", reading.name().toLowerCase(Locale.ROOT)),
                                outside(all, reading, scale));
                    }
                    for (Domain domain : world.domains()) {
                        readings.put(
                                new Split("domain", domain.id()),
                                outside(new int[] {domain.index()}, Rulers.Reading.MIDDLE, scale));
                    }
                }
            }
            case NOTICE_GAP ->
                reviewed((split, lists) -> readings.put(
                        split,
                        befell(
                                at.spells,
                                lists,
                                WorldSections.DENIED_BEFORE_NOTICE,
                                WorldSections.DENIED_ONCE,
                                scale)));
            case REDRESS_REACH -> {
                reviewed((split, lists) -> readings.put(
                        split, befell(at.redress, lists, WorldSections.CORRECTED, WorldSections.BEGUN, scale)));
                Map<String, Integer> stages = new LinkedHashMap<>();
                stages.put("noticed", WorldSections.NOTICED);
                stages.put("filed", WorldSections.FILED);
                stages.put("decided", WorldSections.DECIDED);
                stages.put("corrected", WorldSections.CORRECTED);
                stages.forEach((stage, column) -> readings.put(
                        new Split("stage", stage), befell(at.redress, against(), column, WorldSections.BEGUN, scale)));
            }
            case EXIT -> readings.put(Split.WHOLE, spells(at.listSpell, false));
            case BURDEN_ON_THE_EXCUSED -> {
                if (model.excuse() >= 0) {
                    Rows ever = Rows.of(at.everUnable.offset());
                    readings.put(
                            Split.WHOLE,
                            new Share(Rows.of(row(at.unableDays, 0)), listed(0, Kind.LAWFUL), ever, scale));
                    lists((split, list) -> readings.put(
                            split,
                            new Share(
                                    Rows.of(row(at.unableDays, 1 + list)),
                                    listed(1 + list, Kind.LAWFUL),
                                    ever,
                                    scale)));
                }
            }
            case REACHED_WHILE_EXCUSED -> {
                if (model.excuse() >= 0) {
                    Rows ever = Rows.of(at.everUnable.offset());
                    readings.put(Split.WHOLE, new Share(ever, persons, ever, scale));
                }
            }
            case CONDUCT ->
                behaviours((split, behaviours) -> {
                    Rows acts = Rows.of(behaviours.stream()
                            .mapToInt(behaviour -> row(at.acts, behaviour))
                            .toArray());
                    readings.put(split, new Share(acts, persons, acts, scale));
                });
            case RECORDS ->
                behaviours((split, behaviours) -> {
                    Rows records = recorded(behaviours);
                    readings.put(split, new Share(records, persons, records, scale));
                });
        }
        return readings;
    }

    /** What a good or bad standing does to wants that are granted. */
    private void standing(Map<Split, Reading> readings, int column, int scale) {
        if (model.worlds().stream().anyMatch(Readings::treatsTheGranted) || rewardsAlone()) {
            domains((split, domains) -> readings.put(split, want(domains, column, scale)));
        }
    }

    /** How long people wait where not everything can be had at once. */
    private void waiting(Map<Split, Reading> readings, int scale) {
        int[] some = IntStream.range(0, world.domains().size())
                .filter(d ->
                        model.worlds().stream().anyMatch(w -> w.domains().get(d).capacity() >= 0))
                .toArray();
        if (some.length == 0) {
            return;
        }
        readings.put(Split.WHOLE, waited(some, scale, WorldSections.MET, WorldSections.MET_BEFORE));
        readings.put(new Split("order", "in turn"), waited(some, scale, WorldSections.MET));
        readings.put(new Split("order", "before others"), waited(some, scale, WorldSections.MET_BEFORE));
        for (int domain : some) {
            readings.put(
                    new Split("domain", world.domains().get(domain).id()),
                    waited(new int[] {domain}, scale, WorldSections.MET, WorldSections.MET_BEFORE));
        }
    }

    private Reading waited(int[] domains, int scale, int... columns) {
        List<Integer> met = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        for (int domain : domains) {
            for (int column : columns) {
                met.add(row(at.turns, domain, column));
                days.add(row(at.turns, domain, column + 1));
            }
        }
        Rows wants = new Rows(ints(met), new int[0]);
        return new Share(new Rows(ints(days), new int[0]), wants, wants, scale);
    }

    private static boolean treatsTheGranted(World world) {
        return world.consequences().stream()
                .anyMatch(c -> c.effect() == Consequence.Effect.DEARER || c.effect() == Consequence.Effect.PRIORITY);
    }

    private boolean rewardsAlone() {
        List<Consequence> all =
                model.worlds().stream().flatMap(w -> w.consequences().stream()).toList();
        return !all.isEmpty() && all.stream().allMatch(c -> c.effect() == Consequence.Effect.GRANTS);
    }

    private interface Parts<T> {
        void put(Split split, T part);
    }

    /** All lists against the person; a list to a person's credit is never counted as a listing. */
    private void lists(Parts<Integer> parts) {
        for (int list : against()) {
            parts.put(new Split("list", name(list)), list);
        }
    }

    private int[] against() {
        return world.lists().stream()
                .filter(Listing::against)
                .mapToInt(Listing::index)
                .toArray();
    }

    private String name(int list) {
        Listing listing = world.lists().get(list);
        return world.regimes().get(listing.regime()).id() + "/" + listing.id();
    }

    private void reviewed(Parts<int[]> parts) {
        parts.put(Split.WHOLE, against());
        for (int list : against()) {
            parts.put(new Split("list", name(list)), new int[] {list});
        }
    }

    private void domains(Parts<int[]> parts) {
        parts.put(Split.WHOLE, IntStream.range(0, world.domains().size()).toArray());
        for (Domain domain : world.domains()) {
            parts.put(new Split("domain", domain.id()), new int[] {domain.index()});
        }
    }

    private void behaviours(Parts<List<Integer>> parts) {
        List<Behaviour> seen = world.behaviours().stream()
                .filter(behaviour -> !behaviour.good()
                        && world.feeds().stream().anyMatch(feed -> feed.behaviour() == behaviour.index()))
                .toList();
        parts.put(Split.WHOLE, seen.stream().map(Behaviour::index).toList());
        for (Behaviour behaviour : seen) {
            parts.put(new Split("behaviour", behaviour.id()), List.of(behaviour.index()));
        }
    }

    private Rows recorded(List<Integer> behaviours) {
        List<Integer> plus = new ArrayList<>();
        List<Integer> minus = new ArrayList<>();
        for (Feed feed : world.feeds()) {
            if (behaviours.contains(feed.behaviour())) {
                for (int column : new int[] {
                    WorldSections.COVERED, WorldSections.DUPLICATE, WorldSections.UNTRUE, WorldSections.QUOTA
                }) {
                    plus.add(row(at.feed, feed.index(), column));
                }
                minus.add(row(at.feed, feed.index(), WorldSections.MISSING));
            }
        }
        return new Rows(ints(plus), ints(minus));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Days on a track of every kind up to this one in the order of {@link Kind}. */
    private Rows listed(int track, Kind last) {
        return Rows.of(IntStream.rangeClosed(0, last.ordinal())
                .map(kind -> row(at.listDays, track, kind))
                .toArray());
    }

    private Rows kinds(int track, Kind... kinds) {
        int[] rows = new int[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            rows[i] = row(at.listDays, track, kinds[i].ordinal());
        }
        return Rows.of(rows);
    }

    private static Split kind(Kind kind) {
        return new Split("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    private Rows everWrong(int kind) {
        return Rows.of(row(at.everWrong, kind));
    }

    private Rows everWrong(Kind kind) {
        return everWrong(1 + kind.ordinal());
    }

    private Rows everDenied() {
        return Rows.of(at.everDenied.offset());
    }

    private Rows wants(int[] domains, int... columns) {
        return Rows.of(IntStream.of(domains)
                .flatMap(domain -> IntStream.of(columns).map(column -> row(at.wants, domain, column)))
                .toArray());
    }

    private Share want(int[] domains, int column, int scale) {
        Rows wants = wants(domains, column);
        return new Share(wants, wants(domains, WorldSections.WANTED), wants, scale);
    }

    private Share denied(int[] domains, int scale, int... columns) {
        Rows wants = wants(domains, columns);
        return new Share(wants, wants(domains, WorldSections.DENIED), wants, scale);
    }

    private Share derived(int column, Rows barred, Rows persons, int scale) {
        return new Share(Rows.of(row(at.barredDays, column)), barred, persons, scale);
    }

    private Quantile quantile(int weighting, int percent) {
        return new Quantile(row(at.disproportion, weighting), model.cells(), percent);
    }

    private boolean barsAnywhere() {
        return model.worlds().stream()
                .flatMap(w -> w.consequences().stream())
                .anyMatch(c -> c.effect() == Consequence.Effect.BARS);
    }

    private Share outside(int[] domains, Rulers.Reading reading, int scale) {
        Rows outside = wants(domains, WorldSections.OUTSIDE + reading.ordinal());
        return new Share(outside, wants(domains, WorldSections.WITH_GROUND), outside, scale);
    }

    private static Share befell(Section section, int[] lists, int column, int of, int scale) {
        Rows befell = Rows.of(
                IntStream.of(lists).map(list -> row(section, list, column)).toArray());
        Rows all =
                Rows.of(IntStream.of(lists).map(list -> row(section, list, of)).toArray());
        return new Share(befell, all, befell, scale);
    }

    private Spells spells(Section section, boolean mean) {
        return new Spells(row(section, 0, 0), row(section, 1, 0), model.cells(), Layout.HORIZON, mean);
    }

    private static int row(Section section, int i) {
        return section.at(i, 0);
    }

    private static int row(Section section, int i, int j) {
        return section.at(i, j, 0);
    }
}
