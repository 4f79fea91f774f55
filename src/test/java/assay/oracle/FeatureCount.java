package assay.oracle;

import java.util.Map;
import java.util.TreeMap;

/** How often each step and feature of the model was met in a set of runs. */
final class FeatureCount {
    private final Map<String, Long> times = new TreeMap<>();

    void seen(String feature) {
        times.merge(feature, 1L, Long::sum);
    }

    long times(String feature) {
        return times.getOrDefault(feature, 0L);
    }

    void add(FeatureCount other) {
        other.times.forEach((feature, n) -> times.merge(feature, n, Long::sum));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        times.forEach((feature, n) -> text.append(String.format(java.util.Locale.ROOT, "%10d  %s%n", n, feature)));
        return text.toString();
    }
}
