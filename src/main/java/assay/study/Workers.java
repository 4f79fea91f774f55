package assay.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Threads that take numbered jobs from one queue until it is empty, one of them fails, or they are told to stop. */
public final class Workers {
    private Workers() {}

    /** One thread's way of doing jobs; made in that thread. */
    public interface Worker {
        void work(int job);
    }

    public interface Hire {
        Worker worker();
    }

    /**
     * Does the jobs 0 … jobs − 1, each once.
     *
     * @throws Stopped if {@code stopped} said so before all were done
     */
    public static void share(int jobs, int threads, BooleanSupplier stopped, Hire hire) {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean failed = new AtomicBoolean();
        int hands = Math.max(1, Math.min(threads, jobs));
        try (ExecutorService pool = Executors.newFixedThreadPool(
                hands, Thread.ofPlatform().daemon().name("assay-", 1).factory())) {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < hands; i++) {
                futures.add(pool.submit(() -> {
                    boolean done = false;
                    try {
                        if (next.get() < jobs) {
                            Worker worker = hire.worker();
                            for (int job = next.getAndIncrement();
                                    job < jobs && !failed.get();
                                    job = next.getAndIncrement()) {
                                if (stopped.getAsBoolean()) {
                                    throw new Stopped();
                                }
                                worker.work(job);
                            }
                        }
                        done = true;
                    } finally {
                        if (!done) {
                            failed.set(true);
                        }
                    }
                }));
            }
            join(futures);
        }
    }

    /** Waits for all, then throws what the first of them threw, one that is not {@link Stopped} rather than one that is. */
    static void join(List<Future<?>> futures) {
        Throwable first = null;
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                if (first == null || (first instanceof Stopped && !(cause instanceof Stopped))) {
                    first = cause;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                Stopped interrupted = new Stopped();
                interrupted.initCause(e);
                throw interrupted;
            }
        }
        switch (first) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(first);
        }
    }
}
