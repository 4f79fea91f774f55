package assay.explain;

import assay.engine.Trace;
import assay.plan.Model;
import java.util.List;

/**
 * One person's life in every world of a model, as the replay of the community told it.
 *
 * @param stratum what the person is
 * @param worlds for each world what happened to this person, in its order
 */
public record Lives(Model model, Resident resident, int stratum, List<List<Trace>> worlds) {
    public Lives {
        worlds = worlds.stream().map(List::copyOf).toList();
    }
}
