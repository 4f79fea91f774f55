package assay.society;

/**
 * What rounding to whole persons leaves of a marginal that is not primary.
 *
 * @param marginal the marginal
 * @param cell the combination of categories
 * @param persons persons too many (positive) or too few (negative) against the published share
 */
public record Residue(String marginal, String cell, long persons) {

    @Override
    public String toString() {
        return marginal + ", " + cell + ": " + (persons > 0 ? "+" : "") + persons;
    }
}
