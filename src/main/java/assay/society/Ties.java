package assay.society;

import java.util.List;

/**
 * What a place says about how its residents hang together, as exact proportions.
 *
 * @param householdSizes the share of family households of 1, 2, 3, … persons; the last stands for "and more"
 * @param outside residents outside family households, of all residents
 * @param firms firms, of all residents
 * @param staff staff of firms, of the residents of working age; heads are not staff
 * @param working the ages at which residents work
 * @param namesakes residents whom a source can take for another resident, of all residents
 */
public record Ties(
        List<Proportion> householdSizes,
        Proportion outside,
        Proportion firms,
        Proportion staff,
        Category.Bounds working,
        Proportion namesakes) {

    /** No ties at all: everybody lives alone, nobody has a firm or a namesake. */
    public static final Ties NONE = new Ties(
            List.of(), Proportion.NONE, Proportion.NONE, Proportion.NONE, new Category.Bounds(18, 64), Proportion.NONE);

    public Ties {
        householdSizes = List.copyOf(householdSizes);
    }

    /** The same with another share of residents who have a namesake. */
    public Ties withNamesakes(Proportion share) {
        return new Ties(householdSizes, outside, firms, staff, working, share);
    }
}
