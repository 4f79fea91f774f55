package assay.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often each step and feature of the model was met in a set of runs. */
final class FeatureCount {
    private final Map<String, long[]> times = new HashMap<>();

    void seen(String feature) {
        times.computeIfAbsent(feature, f -> new long[1])[0]++;
    }

    long times(String feature) {
        return times.getOrDefault(feature, new long[1])[0];
    }

    /** How often features were met whose name holds the text. */
    long timesOf(String text) {
        return times.entrySet().stream()
                .filter(entry -> entry.getKey().contains(text))
                .mapToLong(entry -> entry.getValue()[0])
                .sum();
    }

    /** The features that were met, but fewer times than this. */
    List<String> rarerThan(long enough) {
        return times.keySet().stream().filter(f -> times(f) < enough).sorted().toList();
    }

    void add(FeatureCount other) {
        other.times.forEach((feature, n) -> times.computeIfAbsent(feature, f -> new long[1])[0] += n[0]);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(times)
                .forEach((feature, n) -> text.append(String.format(Locale.ROOT, "%10d  %s%n", n[0], feature)));
        return text.toString();
    }
}
