package assay.oracle;

import assay.engine.Engine;
import assay.plan.Model;
import assay.tally.Layout;
import assay.tally.Simulator;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Whether engine and oracle agree on a trial. As a program, {@code Agreement FIRST COUNT SHOWN STEP …}: compares so many seeds after
 * the steps and shows, for the first that differ, the smallest case that still does.
 */
final class Agreement {
    private Agreement() {}

    /** The numbers that differ, at most so many, or how the engine failed; empty if engine and oracle agree. */
    static List<String> differences(Trial trial, int most) {
        return differences(trial, trial, Engine::new, most);
    }

    /**
     * The same where the engine is another one, or is given another model than the oracle.
     *
     * @param given what the engine is given
     */
    static List<String> differences(Trial trial, Trial given, BiFunction<Model, Layout, Simulator> engine, int most) {
        long[] expected = trial.tally(Oracle::new);
        long[] found;
        try {
            found = given.tally(engine);
        } catch (RuntimeException failure) {
            return List.of("the engine fails: " + failure + " at " + failure.getStackTrace()[0]);
        }
        return Arrays.equals(expected, found)
                ? List.of()
                : Difference.between(new Layout(trial.model()), "oracle", expected, "engine", found, most);
    }

    /** The steps that make a trial on which engine and oracle differ as small as it goes. */
    static List<String> smallest(long seed, List<String> first) {
        boolean crash = crashes(differences(Shrinking.after(seed, first), 1));
        return Shrinking.smallest(seed, first, trial -> {
            List<String> found = differences(trial, 1);
            return !found.isEmpty() && crashes(found) == crash;
        });
    }

    private static boolean crashes(List<String> differences) {
        return !differences.isEmpty() && differences.getFirst().startsWith("the engine fails");
    }

    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        int shown = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        List<String> steps = Arrays.asList(arguments).subList(Math.min(3, arguments.length), arguments.length);
        long equal = 0;
        for (long seed = first; seed < first + count; seed++) {
            List<String> differences = differences(Shrinking.after(seed, steps), 3);
            if (differences.isEmpty()) {
                equal++;
                continue;
            }
            System.out.println("seed " + seed + ": " + String.join("; ", differences));
            if (shown-- > 0) {
                List<String> all = smallest(seed, steps);
                System.out.println(all);
                Trial smallest = Shrinking.after(seed, all);
                System.out.println(CaseText.of(smallest));
                differences(smallest, 15).forEach(line -> System.out.println("  " + line));
                FeatureCount features = new FeatureCount();
                smallest.tally((model, layout) -> new Oracle(model, layout, features));
                System.out.println(features);
            }
        }
        System.out.println(equal + " of " + count + " agree");
    }
}
