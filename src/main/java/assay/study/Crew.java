package assay.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Threads that stay together for many rounds of short jobs; a round is over when all of its jobs are done. */
final class Crew implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    /** A job of a round, by the number of the job and that of the thread. */
    interface Job {
        void work(int job, int thread);
    }

    Crew(int threads) {
        this.threads = Math.max(1, threads);
        pool = Executors.newFixedThreadPool(
                this.threads,
                Thread.ofPlatform().daemon().name("assay-crew-", 1).factory());
    }

    /**
     * Does the jobs 0 … jobs − 1, each once, and waits for all.
     *
     * @throws Stopped if {@code stopped} said so
     */
    void share(int jobs, BooleanSupplier stopped, Job job) {
        AtomicInteger next = new AtomicInteger();
        if (threads == 1) {
            work(next, jobs, stopped, job, 0);
            return;
        }
        List<Future<?>> futures = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int number = thread;
            futures.add(pool.submit(() -> work(next, jobs, stopped, job, number)));
        }
        Workers.join(futures);
    }

    private static void work(AtomicInteger next, int jobs, BooleanSupplier stopped, Job job, int thread) {
        for (int n = next.getAndIncrement(); n < jobs; n = next.getAndIncrement()) {
            if (stopped.getAsBoolean()) {
                throw new Stopped();
            }
            job.work(n, thread);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
