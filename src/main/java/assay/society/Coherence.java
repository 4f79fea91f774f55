package assay.society;

import assay.society.Category.Bounds;
import assay.society.Tables.Written;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Whether the tables of a place can all be true of one population. */
final class Coherence {

    /** The largest difference between shares that is put down to rounding by the publisher. */
    static final BigDecimal TOLERANCE = new BigDecimal("0.001");

    private Coherence() {}

    /** Reports gaps between bands, residents whom no table divides, and tables that contradict each other. */
    static void check(Strata strata, List<Written> tables, Position at, Problems problems) {
        for (Attribute attribute : strata.attributes()) {
            checkBands(attribute, at, problems);
        }
        for (Written table : tables) {
            if (table.primary()
                    && table.attributes().stream()
                            .anyMatch(id -> strata.attribute(id).askedOf().isPresent())) {
                problems.error("E-PRIMARY", table.at(), "'" + table.id() + "' is primary, but not of all residents");
            }
        }
        for (int i = 0; i < tables.size(); i++) {
            for (int j = i + 1; j < tables.size(); j++) {
                contradiction(strata, tables.get(i), tables.get(j)).ifPresent(problems::add);
            }
        }
    }

    private static void checkBands(Attribute attribute, Position at, Problems problems) {
        if (attribute.id().equals("age") && !attribute.isNumeric()) {
            problems.add(Problem.error("E-BANDS", at, "a category of age is no band of years")
                    .allowing("20-24", "85+", "18"));
            return;
        }
        for (int c = 1; attribute.isNumeric() && c < attribute.categories().size(); c++) {
            Category before = attribute.categories().get(c - 1);
            Category next = attribute.categories().get(c);
            Bounds above = before.bounds().orElseThrow();
            if (above.isOpen() || next.bounds().orElseThrow().from() != above.to() + 1) {
                problems.error(
                        "E-BANDS",
                        at,
                        "the bands " + before.id() + " and " + next.id() + " of " + attribute.id()
                                + " do not follow on each other");
            }
        }
    }

    private static Optional<Problem> contradiction(Strata strata, Written one, Written other) {
        List<String> common =
                one.attributes().stream().filter(other.attributes()::contains).toList();
        if (common.isEmpty() || !scope(strata, one).equals(scope(strata, other))) {
            return Optional.empty();
        }
        List<BigDecimal> here = one.marginal().collapsed(strata, common);
        List<BigDecimal> there = other.marginal().collapsed(strata, common);
        Marginal names = new Marginal("", common, here, one.basis(), Optional.empty(), false);
        for (int cell = 0; cell < here.size(); cell++) {
            if (here.get(cell).subtract(there.get(cell)).abs().compareTo(TOLERANCE) > 0) {
                return Optional.of(Problem.error(
                                "E-CONTRADICTION",
                                other.at(),
                                "the tables '" + one.id() + "' and '" + other.id()
                                        + "' contradict each other: the share of '"
                                        + names.cell(strata, cell) + "' is " + rounded(here.get(cell)) + " in one and "
                                        + rounded(there.get(cell)) + " in the other")
                        .maybe("one of them is of another year, or of other residents ('of:')"));
            }
        }
        return Optional.empty();
    }

    private static List<Optional<Attribute.AskedOf>> scope(Strata strata, Written table) {
        return table.attributes().stream()
                .map(id -> strata.attribute(id).askedOf())
                .filter(Optional::isPresent)
                .map(asked -> asked.map(a -> new Attribute.AskedOf(a.attribute(), a.categories(), "")))
                .distinct()
                .toList();
    }

    private static String rounded(BigDecimal share) {
        return share.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
