package assay.oracle;

/**
 * A program that compares engine and oracle seed by seed, on the model of the seed and on what {@link Steady} makes of it, and ends with status 1 at the first difference, 0 if there is none: {@code FirstDifference
 * FIRST COUNT}.
 */
final class FirstDifference {
    private FirstDifference() {}

    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        for (long seed = first; seed < first + count; seed++) {
            Trial trial = ModelGenerator.trial(seed);
            if (!Agreement.differences(trial, 1).isEmpty()
                    || !Agreement.differences(Steady.of(trial, seed), 1).isEmpty()) {
                System.out.println(seed);
                System.exit(1);
            }
        }
    }
}
