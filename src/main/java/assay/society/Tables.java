package assay.society;

import assay.evidence.Basis;
import assay.text.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attributes and tables of a place as they stand in its file, before bands are cut.
 *
 * @param attributes the attributes, as the file names them
 * @param written the tables
 */
record Tables(List<Attribute> attributes, List<Written> written) {

    private static final int MORE_DIGITS = 9;

    /** A table with its place in the file. */
    record Written(
            String id,
            List<String> attributes,
            List<BigDecimal> cells,
            Basis basis,
            Optional<String> proxy,
            boolean primary,
            Position at) {

        Marginal marginal() {
            return new Marginal(id, attributes, cells, basis, proxy, primary);
        }
    }

    /**
     * A band that is split.
     *
     * @param attribute its attribute
     * @param band its name
     * @param parts the bands that take its place
     * @param weights in what proportion they do
     */
    record Cut(String attribute, String band, List<String> parts, List<BigDecimal> weights) {}

    /** The same with one band split, in the attribute and in every table. */
    Tables cut(Cut cut) {
        List<Attribute> attributesAfter = attributes.stream()
                .map(a -> a.id().equals(cut.attribute()) ? split(a, cut) : a)
                .toList();
        return new Tables(
                attributesAfter,
                written.stream()
                        .map(w -> w.attributes().contains(cut.attribute()) ? split(w, cut) : w)
                        .toList());
    }

    private static Attribute split(Attribute attribute, Cut cut) {
        List<Category> categories = new ArrayList<>();
        for (Category category : attribute.categories()) {
            if (category.id().equals(cut.band())) {
                cut.parts().forEach(part -> categories.add(Category.named(part)));
            } else {
                categories.add(category);
            }
        }
        return new Attribute(attribute.id(), categories, attribute.askedOf());
    }

    private Written split(Written table, Cut cut) {
        int inner = 1;
        int band = 0;
        int size = 1;
        boolean found = false;
        for (String id : table.attributes()) {
            Attribute attribute = attributes.stream()
                    .filter(a -> a.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            if (found) {
                inner *= attribute.categories().size();
            }
            if (id.equals(cut.attribute())) {
                found = true;
                size = attribute.categories().size();
                band = attribute.indexOf(cut.band()).orElseThrow();
            }
        }
        List<BigDecimal> cells = new ArrayList<>();
        int rows = table.cells().size() / inner;
        for (int row = 0; row < rows; row++) {
            List<BigDecimal> own = table.cells().subList(row * inner, (row + 1) * inner);
            if (row % size == band) {
                cells.addAll(parts(own, cut.weights()));
            } else {
                cells.addAll(own);
            }
        }
        return new Written(
                table.id(), table.attributes(), cells, table.basis(), table.proxy(), table.primary(), table.at());
    }

    /** Row by row the parts of a band; the last takes what the others leave, so nothing is lost in rounding. */
    private static List<BigDecimal> parts(List<BigDecimal> cells, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> left = new ArrayList<>(cells);
        List<BigDecimal> parts = new ArrayList<>();
        for (int part = 0; part < weights.size(); part++) {
            for (int cell = 0; cell < cells.size(); cell++) {
                BigDecimal whole = cells.get(cell);
                BigDecimal share = part == weights.size() - 1
                        ? left.get(cell)
                        : whole.multiply(weights.get(part))
                                .divide(all, whole.scale() + MORE_DIGITS, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros();
                parts.add(share);
                left.set(cell, left.get(cell).subtract(share));
            }
        }
        return parts;
    }
}
