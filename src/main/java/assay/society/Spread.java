package assay.society;

/**
 * Choosing, dealing and mixing without chance, in whole numbers: every choice is spread as evenly as it can be.
 *
 * <p>What varies from community to community is the point at which an even spread begins. It is the fraction of {@code
 * number · (√5 − 1) / 2}: the golden section fills the interval more evenly than any other multiple (Hermann Weyl, "Über
 * die Gleichverteilung von Zahlen mod. Eins", Mathematische Annalen 77, 1916; Donald E. Knuth, "The Art of Computer
 * Programming" 3, section 6.4, 1973).
 */
final class Spread {

    /** 2⁶⁴ divided by the golden ratio. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Spread() {}

    /** The fraction that belongs to a number, in units of 2⁻³². */
    static long fraction(long number) {
        return number * GOLDEN >>> 32;
    }

    /** A whole number from 0 to {@code below - 1} that belongs to a number; 0 if there is none. */
    static int below(int below, long number) {
        return (int) (fraction(number) * below >>> 32);
    }

    /**
     * Chooses some of a row of things, as evenly as can be: thing {@code i} is chosen iff a multiple of {@code all} lies
     * between {@code i · chosen + phase} and {@code (i + 1) · chosen + phase}.
     */
    static final class Evenly {

        private final int chosen;
        private final int all;
        private int since;

        /** Begins at a phase below {@code all}. */
        Evenly(int chosen, int all, int phase) {
            this.chosen = chosen;
            this.all = all;
            this.since = phase;
        }

        /** Whether the next thing in the row is chosen. */
        boolean next() {
            since += chosen;
            if (since < all) {
                return false;
            }
            since -= all;
            return true;
        }
    }

    /** Visits all of 0 … n−1 in long steps, so that neighbours in the row that is dealt come to lie far apart. */
    static final class Walk {

        private final int n;
        private final int step;
        private int at;

        /** Begins at a place below {@code n}. */
        Walk(int n, int start) {
            this.n = n;
            this.step = step(n);
            this.at = start;
        }

        int next() {
            int here = at;
            at += step;
            at -= at >= n ? n : 0;
            return here;
        }
    }

    /** The {@code index}-th of the {@code chosen} things that are taken evenly from {@code all}; begins at a phase below {@code chosen}. */
    static int nth(int index, int chosen, int all, int phase) {
        return (int) (((long) index * all + phase) / chosen);
    }

    /** A step near {@code n} times the golden section that has no divisor in common with {@code n}. */
    private static int step(int n) {
        int step = Math.max(1, (int) (n * (GOLDEN >>> 33) >>> 31));
        while (commonDivisor(step, n) > 1) {
            step++;
        }
        return step;
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }
}
