package assay.study;

import assay.plan.Model;
import assay.plan.Office;
import assay.tally.Stepping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * A closed simulation: communities that meet at the end of each month, where the offices of the place answer.
 *
 * <pre>
 *   month m     community 0 ─┐                                   ┌─> so many of its queue
 *               community 1 ─┼─ open filings in order ─> offices ┼─> so many of its queue    day 1 of month m + 1
 *               community 2 ─┘                                   └─> so many of its queue
 * </pre>
 *
 * What is handed over and what is answered are whole numbers by community, so neither threads nor the order in which
 * communities are lived through can show. All communities are in memory at once.
 */
public final class Together {
    private final Model model;
    private final List<Integer> communities;
    private final List<Office> offices;
    private final List<Stepping> steppings = new ArrayList<>();
    private final long residents;
    /** By community and office: what was handed over last, and how much of it is taken. */
    private final int[][][] open;

    private final int[][] taken;

    /**
     * @param first simulates a community; one beside it is made for each of the others
     * @param communities those that take part
     */
    public Together(Model model, Stepping first, List<Integer> communities) {
        this.model = model;
        this.communities = communities.stream().sorted().toList();
        offices = Office.of(model);
        for (int c = 0; c < communities.size(); c++) {
            steppings.add(c == 0 ? first : first.beside());
        }
        residents = communities.stream().mapToLong(model.population()::size).sum();
        open = new int[communities.size()][offices.size()][0];
        taken = new int[communities.size()][offices.size()];
    }

    /**
     * Lives through all months.
     *
     * @param tallies one for each thread; together they are the result
     * @param done is told the number of a community when it has lived through a month
     * @throws Stopped if {@code stopped} said so before the end
     */
    public void run(List<long[]> tallies, BooleanSupplier stopped, IntConsumer done) {
        for (int c = 0; c < communities.size(); c++) {
            steppings.get(c).begin(communities.get(c));
        }
        for (int[] none : taken) {
            Arrays.fill(none, 0);
        }
        try (Crew crew = new Crew(Math.min(tallies.size(), communities.size()))) {
            for (int month = 0; month < model.months(); month++) {
                int now = month;
                crew.share(communities.size(), stopped, (c, thread) -> {
                    open[c] = steppings.get(c).month(now, taken[c], tallies.get(thread));
                    done.accept(communities.get(c));
                });
                answer(month);
            }
        }
        for (Stepping stepping : steppings) {
            stepping.end(tallies.getFirst());
        }
    }

    private void answer(int month) {
        for (int o = 0; o < offices.size(); o++) {
            int[][] queues = new int[open.length][];
            for (int c = 0; c < queues.length; c++) {
                queues[c] = open[c][o];
            }
            int[] first = first(queues, offices.get(o).decides(month + 1, residents));
            for (int c = 0; c < queues.length; c++) {
                taken[c][o] = first[c];
            }
        }
    }

    /**
     * How many of each queue are among the first of all, where equal ones stand in order of queues.
     *
     * @param queues ascending
     */
    static int[] first(int[][] queues, long most) {
        long all = 0;
        for (int[] queue : queues) {
            all += queue.length;
        }
        int[] first = new int[queues.length];
        if (all <= most) {
            Arrays.setAll(first, c -> queues[c].length);
            return first;
        }
        int low = 0;
        int high = Integer.MAX_VALUE;
        while (low < high) {
            int middle = low + (high - low) / 2;
            long upTo = 0;
            for (int[] queue : queues) {
                upTo += below(queue, middle) + equal(queue, middle);
            }
            if (upTo > most) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        // the frontier: all below it fit, but not all of it
        int frontier = low;
        Arrays.setAll(first, c -> below(queues[c], frontier));
        long left = most - Arrays.stream(first).asLongStream().sum();
        for (int c = 0; c < queues.length; c++) {
            int here = (int) Math.min(left, equal(queues[c], frontier));
            first[c] += here;
            left -= here;
        }
        return first;
    }

    private static int below(int[] queue, int key) {
        int low = 0;
        int high = queue.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (queue[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int equal(int[] queue, int key) {
        return key == Integer.MAX_VALUE ? queue.length - below(queue, key) : below(queue, key + 1) - below(queue, key);
    }
}
