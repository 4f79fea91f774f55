package assay.plan;

import assay.question.Study.Band;
import assay.question.Study.Grouping;
import assay.society.Category;
import assay.society.Strata;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * The reporting cells of a study: every combination of one category of each dimension, the first varying slowest.
 *
 * @param ofStratum per stratum its cell; 0 for strata that are not counted and fit in none
 */
public record Cells(List<Dimension> dimensions, int count, int[] ofStratum) {

    public Cells {
        dimensions = List.copyOf(dimensions);
    }

    /** An attribute, and its categories or bands by which figures are told apart. */
    public record Dimension(String attribute, List<String> categories) {
        public Dimension {
            categories = List.copyOf(categories);
        }
    }

    /** The cells in which a dimension has this category, as positions. */
    public List<Integer> with(int dimension, int category) {
        int stride = 1;
        for (int d = dimension + 1; d < dimensions.size(); d++) {
            stride *= dimensions.get(d).categories().size();
        }
        int size = dimensions.get(dimension).categories().size();
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < count; cell++) {
            if (cell / stride % size == category) {
                cells.add(cell);
            }
        }
        return cells;
    }

    static Cells of(List<Grouping> groups, Strata strata, boolean[] counted, Problems problems) {
        List<Dimension> dimensions = new ArrayList<>();
        int count = 1;
        int[] cell = new int[strata.count()];
        for (Grouping grouping : groups) {
            int attribute = strata.indexOf(grouping.attribute().id()).orElseThrow();
            List<Category> own = strata.attributes().get(attribute).categories();
            int[] place = new int[own.size()];
            List<String> names = grouping.bands().isEmpty()
                    ? own.stream().map(Category::id).toList()
                    : grouping.bands().stream().map(Band::name).toList();
            for (int c = 0; c < place.length; c++) {
                place[c] = grouping.bands().isEmpty() ? c : band(grouping.bands(), own.get(c));
            }
            dimensions.add(new Dimension(grouping.attribute().id(), names));
            count *= names.size();
            for (int s = 0; s < cell.length; s++) {
                int category = place[strata.category(s, attribute)];
                if (category < 0 && counted[s]) {
                    problems.error(
                            "E-BANDS",
                            grouping.attribute().at(),
                            "residents of " + grouping.attribute() + " "
                                    + own.get(strata.category(s, attribute)).id()
                                    + " are counted, but no band holds them");
                }
                cell[s] = cell[s] * names.size() + Math.max(0, category);
            }
        }
        for (int s = 0; s < cell.length; s++) {
            cell[s] = counted[s] ? cell[s] : 0;
        }
        return new Cells(dimensions, count, cell);
    }

    private static int band(List<Band> bands, Category category) {
        var bounds = category.bounds().orElseThrow();
        for (int b = 0; b < bands.size(); b++) {
            if (bands.get(b).lowest() <= bounds.from()
                    && bounds.to() <= bands.get(b).highest()) {
                return b;
            }
        }
        return -1;
    }
}
