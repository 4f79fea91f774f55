package assay.check;

import assay.law.Clause;
import assay.law.Condition;
import assay.law.Conditions;
import assay.society.Attribute;
import assay.society.Category;
import assay.society.Place;
import assay.text.Problem;
import assay.text.Problems;
import java.util.Optional;

/** Warns of a condition on age that runs through an age band of the place: the whole band counts as its lowest age. */
final class CutBands {

    private CutBands() {}

    static void warn(Conditions conditions, Clause clause, Condition condition, Place place, Problems problems) {
        Optional<Attribute> ages = place.strata().attributes().stream()
                .filter(a -> a.id().equals("age") && a.isNumeric())
                .findFirst();
        condition.each(part -> {
            if (part instanceof Condition.Age age && ages.isPresent()) {
                int from = switch (age.comparison()) {
                    case LESS, AT_LEAST, EQUAL, NOT_EQUAL -> age.years();
                    case AT_MOST, MORE -> age.years() + 1;
                };
                ages.get().categories().stream()
                        .filter(c -> c.bounds().filter(b -> b.isCutBy(from)).isPresent())
                        .map(Category::id)
                        .forEach(band -> problems.add(Problem.warning(
                                        "W-BAND",
                                        conditions.at(clause, part),
                                        "this condition cuts the age band " + band + " of " + place.id()
                                                + ", which counts as its lowest age")
                                .maybe("the place divides the band: 'cut: {age: {" + band + ": …}}'")));
            }
        });
    }
}
