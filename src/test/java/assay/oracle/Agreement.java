package assay.oracle;

import assay.engine.Engine;
import assay.tally.Layout;
import java.util.Arrays;
import java.util.List;

/**
 * Whether engine and oracle agree on a trial. As a program, {@code Agreement FIRST COUNT SHOWN STEP …}: compares so many seeds after
 * the steps and shows, for the first that differ, the smallest case that still does.
 */
final class Agreement {
    private Agreement() {}

    /** The numbers that differ, at most so many; empty if engine and oracle agree. */
    static List<String> differences(Trial trial, int most) {
        long[] oracle = trial.tally(Oracle::new);
        long[] engine = trial.tally(Engine::new);
        return Arrays.equals(oracle, engine)
                ? List.of()
                : Difference.between(new Layout(trial.model()), "oracle", oracle, "engine", engine, most);
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
                List<String> all = Shrinking.smallest(seed, steps, trial -> !differences(trial, 1).isEmpty());
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
