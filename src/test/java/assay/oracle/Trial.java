package assay.oracle;

import assay.plan.Model;
import assay.plan.Office;
import assay.study.Together;
import assay.tally.Layout;
import assay.tally.Simulator;
import assay.tally.Stepping;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A model and the communities of it that are run.
 *
 * @param model the model
 * @param communities indices of communities
 */
record Trial(Model model, List<Integer> communities) {

    /** The tally of the communities, each simulated by the same simulator. */
    long[] tally(BiFunction<Model, Layout, Simulator> engine) {
        Layout layout = new Layout(model);
        long[] tally = new long[layout.size()];
        Simulator simulator = engine.apply(model, layout);
        if (simulator instanceof Oracle oracle) {
            oracle.run(communities, tally);
            return tally;
        }
        if (!Office.of(model).isEmpty() && simulator instanceof Stepping stepping) {
            new Together(model, stepping, communities).run(List.of(tally), () -> false, community -> {});
            return tally;
        }
        for (int community : communities) {
            simulator.run(community, tally);
        }
        return tally;
    }

    int residents() {
        return communities.stream().mapToInt(c -> model.population().size(c)).sum();
    }
}
