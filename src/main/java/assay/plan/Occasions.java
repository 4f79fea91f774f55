package assay.plan;

import assay.assume.Assumptions;
import assay.check.Checked.Alternated;
import assay.evidence.Quantity;
import assay.evidence.Values;
import assay.law.Rulebook;
import assay.society.LatentFact;
import assay.society.TurnoverRates;
import assay.text.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The processes of a study with their reference rates, and the declared rates of each world relative to them.
 *
 * <p>A process's reference rate in a stratum is the highest rate that any world has within its ranges. It is made once
 * and no draw and no setting by hand changes it; with it all chances of the process stay what they are.
 */
final class Occasions {

    private static final BigDecimal ONE = BigDecimal.valueOf(1 << 24);
    private static final BigDecimal PER_MONTH = BigDecimal.valueOf(1L << 32);
    private static final BigDecimal THOUSAND_YEARS = BigDecimal.valueOf(12_000);

    private final Roster roster;
    private final People people;
    private final Limits limits;
    private final List<Planned> planned = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();

    /** How a world does a process: at a rate by stratum, or not at all. */
    private sealed interface Pace {
        /** At a rate that a quantity and its factors say. */
        record Rated(Intensity intensity) implements Pace {}

        /** As often as the reference says: what happens is decided otherwise. */
        record Full(Quantity rate) implements Pace {}

        /** As residents of the place come and go. */
        record Turned(TurnoverRates rates) implements Pace {}

        /** Never. */
        record None() implements Pace {}
    }

    /** A process with its pace in each world. */
    private record Planned(Process.Kind kind, String id, int subject, Fraction[] reference, List<Pace> paces) {}

    Occasions(Roster roster, People people) {
        this.roster = roster;
        this.people = people;
        this.limits = new Limits(roster, people.population());
        turnover();
        roster.facts().forEach(this::fact);
        roster.behaviours().forEach(this::act);
        roster.behaviours().forEach(this::end);
        roster.feeds().forEach(this::untrue);
        roster.feeds().forEach(this::quota);
        roster.lists().forEach(this::application);
        roster.domains().forEach(this::want);
    }

    /** Processes by id. */
    Map<String, Integer> index() {
        return index;
    }

    // ---- one method a kind

    private void turnover() {
        TurnoverRates rates = roster.checked().question().place().turnover();
        Fraction[] reference = new Fraction[people.strata().count()];
        Arrays.setAll(reference, s -> Fraction.of(rates.highestPerThousandAYear(people.strata(), s)));
        List<Pace> paces = new ArrayList<>();
        roster.checked().worlds().forEach(_ -> paces.add(new Pace.Turned(rates)));
        add(Process.Kind.TURNOVER, "turnover", -1, reference, paces);
    }

    private void fact(String id) {
        if (id.equals(LatentFact.HEADS_A_FIRM)) {
            return;
        }
        Map<Quantity, Intensity> known = new IdentityHashMap<>();
        rated(Process.Kind.FACT, "fact/" + id, roster.factIndex(id), world -> {
            Assumptions.Fact own = world.assumptions().facts().get(id);
            Optional<Quantity> redrawn = own == null
                    ? Optional.of(WorldSettling.placeFact(roster, id).redrawn())
                    : own.redrawn();
            return redrawn.map(q -> known.computeIfAbsent(q, r -> flat(r, people.everybody())));
        });
    }

    private void act(String id) {
        roster.behaviour(id).rate().ifPresent(rate -> {
            boolean[] who = who(rate);
            Intensity intensity = Intensity.of(rate, who, people.population());
            rated(Process.Kind.ACT, "act/" + id, roster.behaviourIndex(id), _ -> Optional.of(intensity));
        });
    }

    private boolean[] who(assay.assume.Rate rate) {
        boolean[] who = people.where(rate.who()
                .map(c -> roster.condition(c, roster.checked().vocabularies().attributes())));
        if (rate.ofFirms()) {
            return People.both(who, people.workers());
        }
        return rate.ofAdults() ? People.both(who, people.adults()) : who;
    }

    private void end(String id) {
        assay.assume.Behaviour behaviour = roster.behaviour(id);
        if (!behaviour.lasts()) {
            return;
        }
        boolean[] who = who(behaviour.rate().orElseThrow());
        Map<Quantity, Intensity> known = new IdentityHashMap<>();
        rated(
                Process.Kind.END,
                "end/" + id,
                roster.behaviourIndex(id),
                world -> Optional.ofNullable(world.assumptions().exits().get(id))
                        .map(e -> known.computeIfAbsent(e.rate(), r -> flat(r, who))));
    }

    private void untrue(Roster.Feed feed) {
        Map<Quantity, Intensity> known = new IdentityHashMap<>();
        rated(
                Process.Kind.UNTRUE,
                "untrue/" + feed.key(),
                roster.feedIndex(feed.source(), feed.behaviour()),
                world -> Optional.ofNullable(world.assumptions().records().get(feed.key()))
                        .filter(_ -> !world.alternative().faultless())
                        .flatMap(Assumptions.Feed::untrue)
                        .map(u -> known.computeIfAbsent(u.rate(), r -> flat(r, people.whom(r)))));
    }

    private void quota(Roster.Feed feed) {
        List<Pace> paces = new ArrayList<>();
        Fraction[] reference = nothing();
        for (Alternated world : roster.checked().worlds()) {
            Optional<Quantity> quota = Optional.ofNullable(
                            world.assumptions().records().get(feed.key()))
                    .filter(_ -> !world.alternative().faultless())
                    .flatMap(Assumptions.Feed::quota);
            quota.ifPresent(q -> {
                Fraction twice = Fraction.of(
                        q.unit().perThousandAYear(q.range().highest()).multiply(BigDecimal.TWO));
                raise(reference, s -> people.whom(q)[s] ? twice : Fraction.ZERO);
            });
            paces.add(quota.<Pace>map(Pace.Full::new).orElse(new Pace.None()));
        }
        add(
                Process.Kind.QUOTA,
                "quota/" + feed.key(),
                roster.feedIndex(feed.source(), feed.behaviour()),
                reference,
                paces);
    }

    private void application(Roster.ListId list) {
        Map<Quantity, Intensity> known = new IdentityHashMap<>();
        rated(
                Process.Kind.APPLICATION,
                "apply/" + list.regime() + "/" + list.list(),
                roster.listIndex(list.regime(), list.list()),
                world -> Optional.ofNullable(world.books().get(list.regime()))
                        .filter(book -> Optional.ofNullable(
                                        book.sections().lists().get(list.list()))
                                .flatMap(l -> l.first(assay.law.ListRule.Application.class))
                                .isPresent())
                        .flatMap(book -> Optional.ofNullable(
                                        world.assumptions().applications().get(list.key()))
                                .map(a -> known.computeIfAbsent(a.rate(), r -> flat(r, applicants(r, book))))));
    }

    private boolean[] applicants(Quantity rate, Rulebook book) {
        return People.both(people.whom(rate), RegimeSettling.eligible(roster, people, book));
    }

    private void want(String id) {
        Map<Quantity, Intensity> known = new IdentityHashMap<>();
        rated(
                Process.Kind.WANT,
                "want/" + id,
                roster.domainIndex(id),
                world -> Optional.ofNullable(world.assumptions().wants().get(id))
                        .map(Assumptions.Want::rate)
                        .map(r -> known.computeIfAbsent(r.mean(), _ -> Intensity.of(r, who(r), people.population()))));
    }

    // ---- planning

    private Intensity flat(Quantity rate, boolean[] about) {
        return Intensity.flat(rate, about, people.population());
    }

    private Fraction[] nothing() {
        Fraction[] all = new Fraction[people.strata().count()];
        Arrays.fill(all, Fraction.ZERO);
        return all;
    }

    private static void raise(Fraction[] reference, java.util.function.IntFunction<Fraction> to) {
        for (int s = 0; s < reference.length; s++) {
            Fraction other = to.apply(s);
            reference[s] = other.isMoreThan(reference[s]) ? other : reference[s];
        }
    }

    private void rated(
            Process.Kind kind, String id, int subject, Function<Alternated, Optional<Intensity>> intensities) {
        Fraction[] reference = nothing();
        List<Pace> paces = new ArrayList<>();
        List<Intensity> counted = new ArrayList<>();
        for (Alternated world : roster.checked().worlds()) {
            Optional<Intensity> intensity = intensities.apply(world);
            intensity.filter(i -> counted.stream().noneMatch(c -> c == i)).ifPresent(i -> {
                counted.add(i);
                Fraction[] highest = i.byStratum(i.highest());
                raise(reference, s -> highest[s]);
            });
            paces.add(intensity.<Pace>map(Pace.Rated::new).orElse(new Pace.None()));
        }
        add(kind, id, subject, reference, paces);
    }

    private void add(Process.Kind kind, String id, int subject, Fraction[] reference, List<Pace> paces) {
        if (Arrays.stream(reference).allMatch(Fraction::isZero)) {
            return;
        }
        index.put(id, planned.size());
        planned.add(new Planned(kind, id, subject, reference, List.copyOf(paces)));
    }

    // ---- settling

    /** Declared rates ÷ reference rates of one world, [process][stratum]; equal rows are shared between worlds. */
    int[][] base(int world, Numbers numbers, Map<List<Object>, int[]> shared) {
        int[][] base = new int[planned.size()][];
        for (int p = 0; p < base.length; p++) {
            Planned process = planned.get(p);
            Pace pace = process.paces().get(world);
            Object what = pace instanceof Pace.Rated rated ? rated.intensity() : pace;
            base[p] = shared.computeIfAbsent(
                    List.of(p, what, numbers.values()), _ -> row(process.reference(), pace, numbers));
        }
        return base;
    }

    private int[] row(Fraction[] reference, Pace pace, Numbers numbers) {
        int[] row = new int[reference.length];
        switch (pace) {
            case Pace.None _ -> {
                // never: 0
            }
            case Pace.Full full -> {
                int on = WorldSettling.quota(full.rate(), numbers) > 0 ? 1 << 24 : 0;
                Arrays.setAll(row, s -> reference[s].isZero() ? 0 : on);
            }
            case Pace.Turned turned -> {
                turned.rates().reasons().forEach(r -> numbers.decimal(r.times()));
                Map<Fraction, Map<Fraction, Integer>> known = new HashMap<>();
                for (int s = 0; s < row.length; s++) {
                    Fraction declared =
                            Fraction.of(turned.rates().perThousandAYear(people.strata(), s, numbers.values()));
                    row[s] = quotient(declared, reference[s], known);
                }
            }
            case Pace.Rated rated -> {
                Fraction[] declared =
                        rated.intensity().byStratum(rated.intensity().declared(numbers));
                Map<Fraction, Map<Fraction, Integer>> known = new IdentityHashMap<>();
                for (int s = 0; s < row.length; s++) {
                    row[s] = quotient(declared[s], reference[s], known);
                }
            }
        }
        return row;
    }

    private static int quotient(Fraction declared, Fraction reference, Map<Fraction, Map<Fraction, Integer>> known) {
        return known.computeIfAbsent(declared, _ -> new IdentityHashMap<>()).computeIfAbsent(reference, r ->
                (int) Math.min(Integer.MAX_VALUE, declared.per(r, ONE)));
    }

    /** Per behaviour and stratum the chance to be in the spell at the start: rate ÷ (rate + exit rate). */
    Chance[][] initially(int world, Numbers numbers) {
        Chance[][] all = new Chance[roster.behaviours().size()][];
        for (int b = 0; b < all.length; b++) {
            String id = roster.behaviours().get(b);
            all[b] = People.same(Chance.NEVER, people.everybody());
            if (!roster.behaviour(id).lasts()) {
                continue;
            }
            Pace act = pace("act/" + id, world);
            Pace end = pace("end/" + id, world);
            if (!(act instanceof Pace.Rated begins)) {
                continue;
            }
            Fraction[] rates = begins.intensity().declared(numbers);
            BigDecimal exit = end instanceof Pace.Rated ends && ends.intensity().patterns() > 0
                    ? ends.intensity().declared(numbers)[0].value()
                    : BigDecimal.ZERO;
            Chance[] chances = new Chance[rates.length];
            Arrays.setAll(chances, p -> {
                Fraction rate = rates[p];
                return rate.isZero()
                        ? Chance.NEVER
                        : Numbers.chance(Fraction.of(rate.value(), rate.value().add(exit.multiply(rate.over()))));
            });
            for (int s = 0; s < all[b].length; s++) {
                int pattern = begins.intensity().pattern(s);
                all[b][s] = pattern == Intensity.NOBODY ? Chance.NEVER : chances[pattern];
            }
        }
        return all;
    }

    private Pace pace(String process, int world) {
        Integer p = index.get(process);
        return p == null ? new Pace.None() : planned.get(p).paces().get(world);
    }

    /**
     * The processes with their bands: as many as the greatest multiplier needs that any world has within the ranges of its
     * numbers, or with what was set by hand.
     */
    List<Process> processes(List<int[][]> bases, List<Values> values, Problems problems) {
        List<Process> processes = new ArrayList<>();
        for (int p = 0; p < planned.size(); p++) {
            Planned process = planned.get(p);
            Fraction bound = Fraction.ZERO;
            for (int w = 0; w < bases.size(); w++) {
                int most = Arrays.stream(bases.get(w)[p]).max().orElse(0);
                Fraction declared = Fraction.of(BigDecimal.valueOf(Math.max(most, 1 << 24)), ONE)
                        .times(limits.greatestFactor(process.kind(), process.id(), w, values.get(w)));
                bound = declared.isMoreThan(bound) ? declared : bound;
            }
            long[] reference = new long[process.reference().length];
            Map<Fraction, Long> known = new IdentityHashMap<>();
            for (int s = 0; s < reference.length; s++) {
                reference[s] = known.computeIfAbsent(
                        process.reference()[s],
                        f -> Fraction.of(f.value(), f.over().multiply(THOUSAND_YEARS))
                                .nearest(PER_MONTH));
            }
            int bands = limits.bands(process.id(), bound, problems);
            limits.checkMean(process.id(), reference, bands, problems);
            processes.add(new Process(p, process.kind(), process.id(), process.subject(), reference, bands));
        }
        return List.copyOf(processes);
    }

    /** The ids of the processes. */
    List<String> ids() {
        return planned.stream().map(Planned::id).toList();
    }
}
