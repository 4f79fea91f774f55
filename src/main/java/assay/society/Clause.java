package assay.society;

import assay.society.Category.Bounds;
import assay.text.Nearest;
import assay.text.Node.Scalar;
import assay.text.Problem;
import assay.text.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some categories of one attribute, written as a comparison: {@code age >= 60}, {@code residence == rural}.
 *
 * @param attribute the attribute
 * @param categories those of its categories for which the comparison holds
 */
public record Clause(String attribute, List<String> categories) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9_-]+)\\s*(>=|<=|==|<|>)\\s*'?([a-z0-9+-]+)'?");

    public Clause {
        categories = List.copyOf(categories);
    }

    /** The clause of one category. */
    public static Clause of(String attribute, String... categories) {
        return new Clause(attribute, List.of(categories));
    }

    boolean holds(Strata strata, int stratum) {
        int index = strata.indexOf(attribute).orElseThrow();
        return categories.contains(strata.attributes()
                .get(index)
                .categories()
                .get(strata.category(stratum, index))
                .id());
    }

    /** Reads a comparison over these attributes; a number that cuts a band is an error. */
    static Optional<Clause> read(Scalar text, List<Attribute> attributes, Problems problems) {
        Matcher form = FORM.matcher(text.text().strip());
        if (!form.matches()) {
            problems.add(Problem.error("E-CLAUSE", text.at(), text.kind() + " is no comparison")
                    .allowing("age >= 60", "residence == rural"));
            return Optional.empty();
        }
        String name = form.group(1).replace('_', '-');
        Optional<Attribute> attribute =
                attributes.stream().filter(a -> a.id().equals(name)).findFirst();
        if (attribute.isEmpty()) {
            List<String> known = attributes.stream().map(Attribute::id).toList();
            problems.add(Problem.error("E-NAME", text.at(), "'" + name + "' is not an attribute of this place")
                    .allowing(known)
                    .maybe(Nearest.maybe(name, known)));
            return Optional.empty();
        }
        return form.group(2).equals("==")
                ? equal(text, attribute.get(), form.group(3), problems)
                : compared(text, attribute.get(), form.group(2), form.group(3), problems);
    }

    private static Optional<Clause> equal(Scalar text, Attribute attribute, String category, Problems problems) {
        if (attribute.indexOf(category).isEmpty()) {
            List<String> known =
                    attribute.categories().stream().map(Category::id).toList();
            problems.add(Problem.error("E-NAME", text.at(), "'" + category + "' is not a category of " + attribute.id())
                    .allowing(known)
                    .maybe(Nearest.maybe(category, known)));
            return Optional.empty();
        }
        return Optional.of(of(attribute.id(), category));
    }

    private static Optional<Clause> compared(
            Scalar text, Attribute attribute, String how, String written, Problems problems) {
        if (!written.matches("[0-9]{1,6}") || !attribute.isNumeric()) {
            String what =
                    attribute.isNumeric() ? "'" + written + "' is no whole number" : attribute.id() + " has no order";
            problems.add(Problem.error("E-CLAUSE", text.at(), what).allowing(attribute.id() + " == …"));
            return Optional.empty();
        }
        int number = Integer.parseInt(written);
        int from = how.equals(">") || how.equals("<=") ? number + 1 : number;
        boolean upwards = how.startsWith(">");
        for (Category category : attribute.categories()) {
            if (category.bounds().filter(b -> b.isCutBy(from)).isPresent()) {
                problems.add(Problem.error(
                                "E-CUT",
                                text.at(),
                                "'" + text.text() + "' cuts the band " + category.id() + " of " + attribute.id())
                        .maybe("the place cuts it first: 'cut: {" + attribute.id() + ": {" + category.id() + ": …}}'"));
                return Optional.empty();
            }
        }
        Predicate<Bounds> inside = b -> b.allAtLeast(from) == upwards;
        return Optional.of(new Clause(
                attribute.id(),
                attribute.categories().stream()
                        .filter(c -> c.bounds().filter(inside).isPresent())
                        .map(Category::id)
                        .toList()));
    }
}
