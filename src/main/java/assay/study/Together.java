package assay.study;

import assay.plan.Model;
import assay.plan.Office;
import assay.tally.Stepping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

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
    /**
     * What a resident takes in one alternative, in bytes, rounded up: 745 to 930 were measured in
     * {@code rongcheng-one-office}, 406 in RW-3.
     */
    static final long BYTES_A_RESIDENT = 1_000;

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
        this(model, communities, _ -> null, first);
    }

    /**
     * The same where some communities are simulated by somebody who looks on.
     *
     * @param watched what simulates a community, or null
     * @param other simulates one of the others, as do those beside it
     */
    public Together(Model model, List<Integer> communities, IntFunction<@Nullable Stepping> watched, Stepping other) {
        this.model = model;
        this.communities = communities.stream().sorted().toList();
        offices = Office.of(model);
        boolean used = false;
        for (int community : this.communities) {
            Stepping looksOn = watched.apply(community);
            if (looksOn != null) {
                steppings.add(looksOn);
            } else {
                steppings.add(used ? other.beside() : other);
                used = true;
            }
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
            int[] first = Frontier.first(queues, offices.get(o).decides(month + 1, residents));
            for (int c = 0; c < queues.length; c++) {
                taken[c][o] = first[c];
            }
        }
    }
}
