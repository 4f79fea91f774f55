package assay.explain;

import assay.chance.PoissonTables;
import assay.engine.Engine;
import assay.engine.Trace;
import assay.engine.Watch;
import assay.plan.Model;
import assay.plan.Office;
import assay.study.Together;
import assay.study.Workers;
import assay.tally.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Simulates communities once more, with somebody looking on at each. A community is a function of model and seed, so what
 * is seen is what happened in the run, whether there ever was one. In a closed study it is a function of all communities,
 * which are then simulated with it: its first replicate.
 */
final class Replaying {
    private final Model model;
    private final Layout layout;
    private final PoissonTables tables = new PoissonTables();

    Replaying(Model model) {
        this.model = model;
        layout = new Layout(model);
    }

    /**
     * Lives through communities.
     *
     * @param whole whether those who look on ask for whole lives
     * @param at who looks on at a community
     * @param over is handed who looked on, when a community has lived through all months; by one thread at a time
     */
    <W extends Watch> void each(
            List<Integer> communities,
            boolean whole,
            int threads,
            BooleanSupplier stopped,
            IntFunction<W> at,
            BiConsumer<Integer, W> over) {
        if (Office.of(model).isEmpty()) {
            Workers.share(communities.size(), threads, stopped, () -> {
                Relay relay = new Relay(whole);
                Engine engine = new Engine(model, layout, tables, relay);
                long[] tally = new long[layout.size()];
                return job -> {
                    int community = communities.get(job);
                    W watch = at.apply(community);
                    relay.to = watch;
                    engine.run(community, tally);
                    synchronized (over) {
                        over.accept(community, watch);
                    }
                };
            });
        } else {
            SequencedMap<Integer, W> watches = new LinkedHashMap<>();
            communities.forEach(c -> watches.put(c, at.apply(c)));
            List<long[]> tallies = IntStream.range(0, threads)
                    .mapToObj(_ -> new long[layout.size()])
                    .toList();
            new Together(
                            model,
                            IntStream.range(0, model.population().communities())
                                    .boxed()
                                    .toList(),
                            c -> watched(watches.get(c)),
                            new Engine(model, layout, tables))
                    .run(tallies, stopped, _ -> {});
            watches.forEach(over);
        }
    }

    private @Nullable Engine watched(@Nullable Watch watch) {
        return watch == null ? null : new Engine(model, layout, tables, watch);
    }

    /** Hands on to whoever looks on at the community at hand. */
    private static final class Relay implements Watch {
        private final boolean whole;
        private @Nullable Watch to;

        Relay(boolean whole) {
            this.whole = whole;
        }

        @Override
        public boolean wholeLives() {
            return whole;
        }

        @Override
        public boolean watches(int resident) {
            return to != null && to.watches(resident);
        }

        @Override
        public void saw(int world, int resident, Trace what) {
            if (to != null) {
                to.saw(world, resident, what);
            }
        }
    }
}
