package assay.plan;

import java.util.ArrayList;
import java.util.List;

/// An office of review that a list of a world has for the whole place: the communities of one
/// simulation are then tied, and meet at the end of each month.
///
/// @param world index of the world
/// @param list index of the list in it
/// @param capacity decisions a month per 1,000 residents of the place, in units of 2⁻¹⁶
public record Office(int world, int list, int capacity) {

    /// The offices of the place, by world and then by list; none if the model is open.
    public static List<Office> of(Model model) {
        List<Office> offices = new ArrayList<>();
        for (World world : model.worlds()) {
            for (Listing list : world.lists()) {
                if (list.review() != null && !list.review().local()) {
                    offices.add(new Office(
                            world.index(), list.index(), list.review().capacity()));
                }
            }
        }
        return List.copyOf(offices);
    }

    /// How many filings are decided in a month at most.
    ///
    /// @param residents of all communities that take part
    public long decides(int month, long residents) {
        return Capacity.ofMonth(capacity, residents, month);
    }
}
