package assay.oracle;

import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.World;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A generated model made closed: most offices of review become offices of the whole place, in all worlds or in some, and several communities, often out of
 * order, take part. From a stream of its own, so that a seed keeps the model that it had.
 */
final class Closing {
    private Closing() {}

    static Trial of(Trial trial, long seed) {
        Luck luck = new Luck(seed * 0x5851F42DL + 5);
        int lists = trial.model().worlds().getFirst().lists().size();
        List<Boolean> ofThePlace =
                IntStream.range(0, lists).mapToObj(l -> luck.percent(80)).toList();
        Model model = trial.model();
        List<World> worlds = model.worlds().stream()
                .map(w -> luck.percent(85)
                        ? Edit.lists(w, list -> ofThePlace.get(list.index()) ? ofThePlace(list, luck) : list)
                        : w)
                .toList();
        List<Integer> communities = luck.oneOf(List.of(7), List.of(0, 31, 63), List.of(40, 2, 17, 3));
        return new Trial(new Edit(model).worlds(worlds).done(), communities);
    }

    private static Listing ofThePlace(Listing list, Luck luck) {
        Listing.Review r = list.review();
        if (r == null) {
            return list;
        }
        int capacity = luck.percent(50) ? r.capacity() : r.capacity() / luck.between(2, 40);
        return new Edit.OfList(list).review(Edit.office(r, false, capacity)).done();
    }
}
