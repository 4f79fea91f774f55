package assay.measure;

import java.util.List;

/**
 * People whose figures are shown together: everybody, or a category of one attribute.
 *
 * @param dimension the attribute, or {@code everybody}
 * @param category the category, or {@code everybody}
 * @param cells reporting cells of the model that it takes together
 * @param reference whether the other groups of its dimension are compared with it
 */
public record Group(String dimension, String category, List<Integer> cells, boolean reference) {
    public static final String EVERYBODY = "everybody";

    public Group {
        cells = List.copyOf(cells);
    }

    /** Everybody who is counted, in all cells of a model. */
    public static Group everybody(int cells) {
        return new Group(
                EVERYBODY,
                EVERYBODY,
                java.util.stream.IntStream.range(0, cells).boxed().toList(),
                false);
    }

    public boolean isEverybody() {
        return dimension.equals(EVERYBODY);
    }
}
