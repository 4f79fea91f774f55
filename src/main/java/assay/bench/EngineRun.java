package assay.bench;

import assay.chance.PoissonTables;
import assay.engine.Engine;
import assay.plan.Model;
import assay.tally.Layout;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The engine on one model with the clock beside it. Reading, settling and filling the place come before; the engines are
 * made once and keep their tables, so that every run but the first finds everything warm.
 */
final class EngineRun {
    private static final double NANOS = 1e9;

    private final Model model;
    private final List<Engine> engines = new ArrayList<>();
    private final int tallySize;
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    EngineRun(Model model, int mostThreads) {
        this.model = model;
        Layout layout = new Layout(model);
        PoissonTables tables = new PoissonTables();
        for (int i = 0; i < mostThreads; i++) {
            engines.add(new Engine(model, layout, tables));
        }
        tallySize = layout.size();
    }

    /** People × months of one world. */
    double personMonths() {
        return (double) model.population().residents() * model.months();
    }

    /** All communities once, by so many threads that take the next one from a queue. */
    Timing time(int threads) {
        AtomicInteger next = new AtomicInteger();
        List<Future<Double>> cpu = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                Engine engine = engines.get(i);
                cpu.add(pool.submit(() -> work(engine, next)));
            }
            double sum = 0;
            for (Future<Double> one : cpu) {
                sum += one.get();
            }
            return new Timing(sum, (System.nanoTime() - began) / NANOS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the engine stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The seconds of processor time that this thread spent. */
    private double work(Engine engine, AtomicInteger next) {
        long began = clock.getCurrentThreadCpuTime();
        long[] tally = new long[tallySize];
        int communities = model.population().communities();
        for (int c = next.getAndIncrement(); c < communities; c = next.getAndIncrement()) {
            engine.run(c, tally);
        }
        return (clock.getCurrentThreadCpuTime() - began) / NANOS;
    }
}
