package assay.oracle;

import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the offices of the whole place take up at the end of a month (section 8): one queue over all communities for each world and list. */
final class OfficesOfThePlace {
    private final Model model;
    /** By community, ascending, and world. */
    private final List<List<WorldRun>> runs;

    private record Filed(int community, Standing standing) {}

    private static final Comparator<Filed> QUEUE = Comparator.comparingInt((Filed f) -> f.standing.fileOn)
            .thenComparingLong(f -> f.standing.mark >>> 56)
            .thenComparingInt(Filed::community)
            .thenComparingInt(f -> f.standing.person.resident);

    OfficesOfThePlace(Model model, List<List<WorldRun>> runs) {
        this.model = model;
        this.runs = runs;
    }

    void take(int month) {
        for (World world : model.worlds()) {
            for (Listing list : world.lists()) {
                if (list.review() != null && !list.review().local()) {
                    take(world, list, list.review(), month);
                }
            }
        }
    }

    private void take(World world, Listing list, Listing.Review review, int month) {
        List<Filed> open = new ArrayList<>();
        long residents = 0;
        for (int c = 0; c < runs.size(); c++) {
            WorldRun run = runs.get(c).get(world.index());
            residents += run.community.size();
            run.redress.taken(list.index()).clear();
            for (Standing standing : run.redress.queue(list.index())) {
                if (standing.stands(run.day)) {
                    open.add(new Filed(c, standing));
                }
            }
        }
        open.sort(QUEUE);
        long c = review.capacity() * residents / 1000;
        long most = (c * (month + 2) >> 16) - (c * (month + 1) >> 16);
        for (Filed filed : open.subList(0, (int) Math.min(most, open.size()))) {
            WorldRun run = runs.get(filed.community).get(world.index());
            run.seen("an office of the place takes a filing");
            run.redress.taken(list.index()).add(filed.standing);
        }
        if (open.size() > most) {
            runs.getFirst().get(world.index()).seen("a filing waits for the office of the place");
        }
    }
}
