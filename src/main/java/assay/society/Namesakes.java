package assay.society;

/**
 * Who in a community can be taken for whom: classes whose sizes follow Zipf's law, class r having {@code ⌊a / r⌋} members.
 *
 * <p>{@code a} is the least number for which the classes of two and more hold the wanted share of residents; what is too
 * much is taken from the largest class, so the share is met to the person. Everybody else is alone in a class. Classes are
 * dealt across strata.
 *
 * <p>George K. Zipf, "Human Behavior and the Principle of Least Effort", 1949. Names in a community stand for names in
 * the whole place: the share of those who have a namesake is right, the number of namesakes of each is smaller.
 */
final class Namesakes {

    private Namesakes() {}

    /** The classes of a community of {@code size} residents of whom {@code shared} have a namesake. */
    static Groups of(int community, int size, int shared) {
        int[] of = new int[size];
        int[] sizes = classSizes(shared == 1 ? 0 : shared);
        int[] classAt = new int[size];
        int at = 0;
        for (int nameClass = 0; nameClass < sizes.length; nameClass++) {
            for (int member = 0; member < sizes[nameClass]; member++) {
                classAt[at++] = nameClass;
            }
        }
        int count = sizes.length;
        while (at < size) {
            classAt[at++] = count++;
        }
        Spread.Walk walk = new Spread.Walk(size, Spread.below(size, community));
        for (int resident = 0; resident < size; resident++) {
            of[resident] = classAt[walk.next()];
        }
        return Groups.of(of, count);
    }

    /** Class sizes of at least two, largest first but for the trimmed one, that add up to {@code shared}. */
    static int[] classSizes(int shared) {
        int a = leastHolding(shared);
        int[] sizes = new int[a / 2];
        for (int rank = 1; rank <= sizes.length; rank++) {
            sizes[rank - 1] = a / rank;
        }
        if (sizes.length > 0) {
            sizes[0] -= heldBy(a) - shared;
        }
        return sizes;
    }

    private static int leastHolding(int shared) {
        int low = 0;
        int high = shared + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (heldBy(middle) < shared) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int heldBy(int a) {
        int held = 0;
        for (int rank = 1; rank <= a / 2; rank++) {
            held += a / rank;
        }
        return held;
    }
}
