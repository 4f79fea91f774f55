package assay.study;

import java.util.Arrays;

/**
 * How far down its queue an office of the whole place comes: the least entry of any queue up to which as many lie as it can
 * decide. Found by halving, from counts in queues that stay where they are.
 */
public final class Frontier {
    private Frontier() {}

    /**
     * How many of each queue are among the first of all, where equal ones stand in order of queues.
     *
     * @param queues ascending
     */
    public static int[] first(int[][] queues, long most) {
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
