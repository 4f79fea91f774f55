package assay.oracle;

import assay.plan.Chance;
import assay.plan.Span;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded choices of the model generator. */
final class Luck {
    private final SplittableRandom random;

    Luck(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A whole number from least to greatest, both included. */
    int between(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    long number() {
        return random.nextLong();
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... things) {
        return things[random.nextInt(things.length)];
    }

    /** A chance within percents; 0 and 100 are never and always. */
    Chance chance(int least, int greatest) {
        return of(between(least, greatest));
    }

    static Chance of(int percent) {
        return percent <= 0
                ? Chance.NEVER
                : percent >= 100 ? Chance.ALWAYS : new Chance(Long.divideUnsigned(-1L, 100) * percent, false);
    }

    /** Another chance for each stratum. */
    Chance[] chances(int strata, int least, int greatest) {
        Chance[] chances = new Chance[strata];
        for (int s = 0; s < strata; s++) {
            chances[s] = chance(least, greatest);
        }
        return chances;
    }

    Span span(int longest) {
        int lowest = between(0, longest / 2);
        return new Span(lowest, between(lowest, longest));
    }

    /** Versions in which something is in force: usually all. */
    boolean[] versions(int count) {
        boolean[] versions = new boolean[count];
        boolean all = percent(60);
        for (int v = 0; v < count; v++) {
            versions[v] = all || percent(50);
        }
        return versions;
    }

    /** Hundredths as 8.24 fixed point. */
    int fixed(int least, int greatest) {
        return (int) ((long) between(least, greatest) * (1 << 24) / 100);
    }
}
