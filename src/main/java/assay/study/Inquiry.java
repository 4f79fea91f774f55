package assay.study;

import assay.check.Check;
import assay.check.Checked;
import assay.check.Closed;
import assay.evidence.Quantity;
import assay.evidence.Settings;
import assay.evidence.Values;
import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.Subject;
import assay.plan.Cells;
import assay.plan.Model;
import assay.plan.Resolution;
import assay.question.Library;
import assay.question.Question;
import assay.question.Study;
import assay.society.MarginalConflict;
import assay.society.Place;
import assay.society.Population;
import assay.society.Residue;
import assay.text.InputRejected;
import assay.text.KeysSeen;
import assay.text.Nearest;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A study that has been read, checked, filled with residents and settled: ready to run.
 *
 * @param resolution the study with every name resolved, on its residents
 * @param changes what was wanted otherwise than the study has it
 * @param byHand the numbers among them
 * @param residues where a table of the place is missed by a person
 * @param headline the measure that leads
 */
public record Inquiry(Resolution resolution, Changes changes, Values byHand, List<Residue> residues, Measure headline)
        implements Settled {

    public Inquiry {
        residues = List.copyOf(residues);
    }

    /**
     * Reads a study with everything it names.
     *
     * @param library the folder of the library
     * @param file the study
     * @param problems is told everything that is wrong, and warnings
     * @throws InputRejected if it cannot be run
     */
    public static Inquiry read(Path library, Path file, Changes changes, Problems problems) {
        Library files = new Library(library, problems, new KeysSeen());
        changes.place().map(Path::of).filter(Path::isAbsolute).ifPresent(files::with);
        Optional<Question> read = files.question(file, changes::of);
        problems.rejectIfAny();
        return of(read.orElseThrow(() -> new InputRejected(problems)), changes, problems);
    }

    /**
     * Checks, fills and settles a question that has been read.
     *
     * @param changes what was wanted otherwise; of the study itself it has been changed already
     * @throws InputRejected if it cannot be run
     */
    public static Inquiry of(Question question, Changes changes, Problems problems) {
        Optional<Checked> checked = Check.of(question, problems);
        Measure headline = headline(question.study(), problems);
        problems.rejectIfAny();
        return settle(checked.orElseThrow(() -> new InputRejected(problems)), headline, changes, problems);
    }

    private static Measure headline(Study study, Problems problems) {
        Optional<Measure> headline = Measure.named(study.headline());
        if (headline.isEmpty()) {
            List<String> known =
                    Arrays.stream(Measure.values()).map(Measure::key).toList();
            problems.add(Problem.error("E-NAME", study.at(), "the headline '" + study.headline() + "' is no measure")
                    .allowing(known)
                    .maybe(Nearest.maybe(study.headline(), known)));
        }
        return headline.orElse(Measure.WRONGFULLY_REACHED);
    }

    private static Inquiry settle(Checked checked, Measure headline, Changes changes, Problems problems) {
        Place place = checked.question().place();
        long residents = changes.residents()
                .orElse(checked.question().study().residents().orElse(place.counted()));
        Place.Filled filled = filled(place, residents, Values.CENTRAL, problems);
        Resolution resolution = new Resolution(checked, filled.population(), problems);
        Values byHand = Values.CENTRAL;
        if (!changes.set().isEmpty()) {
            Map<String, Quantity> known = new LinkedHashMap<>();
            place.quantities().forEach(quantity -> known.put(quantity.id(), quantity));
            known.putAll(resolution.quantities());
            byHand = Settings.read(changes.set(), known.values(), problems);
            problems.rejectIfAny();
            filled = filled(place, residents, byHand, problems);
            resolution = new Resolution(checked, filled.population(), problems);
        }
        fits(checked, residents, problems);
        return new Inquiry(resolution, changes, byHand, filled.residues(), headline);
    }

    /** A closed study has all of its residents in memory at once. */
    private static void fits(Checked checked, long residents, Problems problems) {
        if (Closed.because(checked).isEmpty()) {
            return;
        }
        long each = Together.BYTES_A_RESIDENT * checked.worlds().size();
        long heap = Runtime.getRuntime().maxMemory();
        long most = heap / 10 * 8 / each;
        if (residents > most) {
            problems.add(Problem.error(
                            "E-MEMORY",
                            Position.wholeFile("--residents " + residents),
                            "a closed study has all residents in memory at once, here about " + each / 1000
                                    + " kB each in " + checked.worlds().size() + " alternatives: " + residents
                                    + " do not fit into the " + heap / 1_000_000 + " MB of this program")
                    .allowing("--residents " + most + " or fewer", "more memory: ASSAY_OPTS=-Xmx4g ./assay run …"));
            problems.rejectIfAny();
        }
    }

    private static Place.Filled filled(Place place, long residents, Values values, Problems problems) {
        if (!place.fictitious() && residents < Place.FEWEST_RESIDENTS) {
            problems.error(
                    "E-RESIDENTS",
                    Position.wholeFile("--residents " + residents),
                    "a place that exists has at least " + Place.FEWEST_RESIDENTS + " residents");
            problems.rejectIfAny();
        }
        try {
            return place.filled(residents, values);
        } catch (MarginalConflict conflict) {
            problems.error("E-MARGINALS", place.residents().at(), String.valueOf(conflict.getMessage()));
            throw new InputRejected(problems);
        }
    }

    public Question question() {
        return resolution.checked().question();
    }

    public Study study() {
        return question().study();
    }

    public Place place() {
        return question().place();
    }

    @Override
    public Model central() {
        return resolution.model(byHand);
    }

    /** The numbers with a range that nobody set by hand. */
    public List<Quantity> drawn() {
        return resolution.ranged().stream()
                .filter(quantity -> !byHand.isSet(quantity))
                .toList();
    }

    @Override
    public List<String> parameters() {
        return drawn().stream().map(Quantity::id).toList();
    }

    @Override
    public Model drawn(long[] fractions) {
        List<Quantity> ranged = resolution.ranged();
        long[] all = new long[ranged.size()];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = byHand.isSet(ranged.get(i)) ? 0 : fractions[next++];
        }
        return resolution.drawn(byHand, all);
    }

    /** Everybody, then each category of each dimension by which the study tells figures apart. */
    public List<Group> groups() {
        Cells cells = resolution.cells();
        Model model = central();
        Population population = model.population();
        long[] residents = new long[cells.count()];
        for (int stratum = 0; stratum < model.counted().length; stratum++) {
            if (model.counted()[stratum]) {
                residents[model.cell()[stratum]] += population.residents(stratum);
            }
        }
        List<Group> groups = new ArrayList<>(List.of(Group.everybody(cells.count())));
        for (int dimension = 0; dimension < cells.dimensions().size(); dimension++) {
            List<String> categories = cells.dimensions().get(dimension).categories();
            int reference = 0;
            long most = -1;
            for (int category = 0; category < categories.size(); category++) {
                long here = cells.with(dimension, category).stream()
                        .mapToLong(cell -> residents[cell])
                        .sum();
                if (here > most) {
                    most = here;
                    reference = category;
                }
            }
            for (int category = 0; category < categories.size(); category++) {
                groups.add(new Group(
                        cells.dimensions().get(dimension).attribute(),
                        categories.get(category),
                        cells.with(dimension, category),
                        category == reference));
            }
        }
        return groups;
    }

    /** The comparison that leads: the first that the study asks for, or its first alternative alone. */
    public Subject contrast() {
        return study().compare().stream()
                .findFirst()
                .<Subject>map(pair -> new Subject.Difference(
                        pair.minuend().id(), pair.subtrahend().id()))
                .orElseGet(() ->
                        new Subject.World(study().alternatives().firstEntry().getKey()));
    }
}
