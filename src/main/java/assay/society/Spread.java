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

    /** Whether thing {@code index} of {@code all} is among the {@code chosen} when the spread begins at {@code phase}. */
    static boolean chooses(int index, int chosen, int all, int phase) {
        long before = (long) index * chosen + phase;
        return (before + chosen) / all > before / all;
    }

    /** The {@code index}-th of the {@code chosen} things that are taken evenly from {@code all}; begins at a phase below {@code chosen}. */
    static int nth(int index, int chosen, int all, int phase) {
        return (int) (((long) index * all + phase) / chosen);
    }

    /** A step near {@code n} times the golden section that visits all of 0 … n−1: neighbours come to lie far apart. */
    static int step(int n) {
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
