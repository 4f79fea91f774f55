package assay.plan;

import assay.chance.Fnv;
import assay.check.Checked;
import assay.check.Checked.Alternated;
import assay.evidence.Quantity;
import assay.evidence.Values;
import assay.question.Study;
import assay.society.Population;
import assay.text.Days;
import assay.text.InputRejected;
import assay.text.Problem;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A checked study on a population, ready to be settled: every name an index, every number an integer. What does not
 * depend on numbers is made once; a settling at other numbers (a draw, a setting by hand) then takes milliseconds.
 *
 * <ol>
 *   <li>Reference rates come from the upper ends of the ranges: no settling changes them, so all settlings of one
 *       resolution share the same occasions.
 *   <li>All worlds have the same behaviours, facts, feeds, domains, regimes and lists under the same indices.
 *   <li>Equal arguments give equal models.
 * </ol>
 */
public final class Resolution {

    private final Checked checked;
    private final People people;
    private final Roster roster;
    private final Occasions occasions;
    private final boolean[] counted;
    private final Cells cells;
    private final SequencedMap<String, Quantity> used = new LinkedHashMap<>();
    private final Map<String, Days> spreads = new ConcurrentHashMap<>();
    private final SequencedMap<String, Quantity> measuring = new LinkedHashMap<>();
    private final List<Quantity> parameters;

    /**
     * @throws InputRejected if the study cannot be settled on these people: a group without its band, a rate that is too
     *     high, two ids with one hash
     */
    public Resolution(Checked checked, Population population, Problems problems) {
        this.checked = checked;
        this.people = new People(population);
        this.roster = new Roster(checked);
        Limits.most(roster, checked, problems);
        this.occasions = new Occasions(roster, people);
        Study study = study();
        this.counted = people.where(study.counts()
                .map(c -> roster.condition(c, checked.vocabularies().attributes())));
        this.cells = Cells.of(study.groups(), population.strata(), counted, problems);
        refuseSharedHashes(problems);
        problems.rejectIfAny();
        settle(same(Values.CENTRAL), used, problems);
        problems.rejectIfAny();
        RulerSettling.numbers(checked.worlds().getFirst().assumptions()).forEach(q -> measuring.put(q.id(), q));
        this.parameters = used.values().stream()
                .filter(q -> q.isAssumed() || q.isRanged())
                .filter(q -> !measuring.containsKey(q.id()))
                .toList();
    }

    private Study study() {
        return checked.question().study();
    }

    private List<Values> same(Values values) {
        return Collections.nCopies(checked.worlds().size(), values);
    }

    private void refuseSharedHashes(Problems problems) {
        String place = checked.question().place().id();
        List<String> keys = new ArrayList<>(List.of(place + "/resident"));
        occasions.ids().forEach(id -> keys.add(place + "/" + id));
        try {
            Fnv.distinct32(keys);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error("E-HASH", study().at(), String.valueOf(e.getMessage())));
        }
    }

    /** Every number that a settling asks for, by id. */
    public SequencedMap<String, Quantity> quantities() {
        return Collections.unmodifiableSequencedMap(used);
    }

    /** The numbers among {@link #quantities} by which harm is measured: what happens does not depend on them. */
    public SequencedMap<String, Quantity> measuring() {
        return Collections.unmodifiableSequencedMap(measuring);
    }

    /** The numbers among {@link #quantities} that are assumed or have a range, but for {@link #measuring}, in the order in which they are asked for. */
    public List<Quantity> parameters() {
        return parameters;
    }

    /** Those of {@link #parameters} that can be drawn: they have more than one value. */
    public List<Quantity> ranged() {
        return parameters.stream().filter(Quantity::isRanged).toList();
    }

    /** What a reader should know about the rules, in sentences. */
    public List<String> notes() {
        return checked.notes();
    }

    public Checked checked() {
        return checked;
    }

    /** The reporting cells. */
    public Cells cells() {
        return cells;
    }

    /** The model at central values. */
    public Model central() {
        return model(Values.CENTRAL);
    }

    /** The model in which every world has these numbers. */
    public Model model(Values values) {
        return model(same(values));
    }

    /**
     * The model in which each world has its own numbers.
     *
     * @throws InputRejected if a rate is more than 64 times as high as its range allows for
     */
    public Model model(List<Values> perWorld) {
        Problems problems = new Problems();
        Model model = settle(perWorld, new LinkedHashMap<>(), problems);
        problems.rejectIfAny();
        return model;
    }

    /**
     * The model of a draw on top of what was set by hand.
     *
     * @param fractions for each of {@link #ranged} how far it lies in its range, in multiples of 2⁻⁶⁴, unsigned
     */
    public Model drawn(Values byHand, long[] fractions) {
        return model(Draw.of(ranged(), fractions).with(byHand));
    }

    private Model settle(List<Values> perWorld, SequencedMap<String, Quantity> asked, Problems problems) {
        Study study = study();
        List<Alternated> worlds = checked.worlds();
        int firstDay = Numbers.firstDay(study.from().minusMonths(study.warmUp()).atDay(1));
        int months = study.months();
        Map<List<Object>, int[]> shared = new HashMap<>();
        List<Numbers> numbers = new ArrayList<>();
        List<int[][]> bases = new ArrayList<>();
        for (int w = 0; w < worlds.size(); w++) {
            numbers.add(new Numbers(perWorld.get(w), asked, spreads));
            bases.add(occasions.base(w, numbers.get(w), shared));
        }
        List<Process> processes = occasions.processes(bases, perWorld, problems);
        List<World> settled = new ArrayList<>();
        for (int w = 0; w < worlds.size(); w++) {
            settled.add(new WorldSettling(roster, people, worlds.get(w), numbers.get(w), firstDay, months)
                    .settle(w, bases.get(w), occasions.initially(w, numbers.get(w)), occasions.index()));
        }
        return new Model(
                checked.question().place().id(),
                study.seed(),
                months,
                study.warmUp(),
                people.population(),
                processes,
                List.copyOf(settled),
                counted,
                cells.ofStratum(),
                cells.count(),
                excuse(),
                new RulerSettling(roster, worlds.getFirst().assumptions(), numbers.getFirst()).settle(),
                contrasts());
    }

    private int excuse() {
        return roster.excuse().map(roster::factIndex).orElse(-1);
    }

    private List<Model.Contrast> contrasts() {
        List<String> ids =
                checked.worlds().stream().map(w -> w.alternative().id()).toList();
        return study().contrasts().stream()
                .map(c -> new Model.Contrast(
                        ids.indexOf(c.minuend().id()),
                        ids.indexOf(c.subtrahend().id())))
                .toList();
    }

    /** The first quantity with this id, if a settling asks for it. */
    public Optional<Quantity> quantity(String id) {
        return Optional.ofNullable(used.get(id));
    }

    /** What is drawn anew for each event on top of this number of days, if anything is. */
    public Optional<Days> spread(Quantity quantity) {
        return Optional.ofNullable(spreads.get(quantity.id()));
    }
}
