package assay.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One figure, measured several times: the median is quoted, the least and the most say how much the machine wavered.
 *
 * @param id for programs
 * @param title for people
 * @param unit of the values
 * @param values in the order in which they were measured
 * @param least what the figure should at least be
 * @param most what it should at most be
 */
public record Figure(
        String id, String title, String unit, List<Double> values, OptionalDouble least, OptionalDouble most) {

    public Figure {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("'" + id + "' was not measured");
        }
    }

    static Figure of(String id, String title, String unit, List<Double> values) {
        return new Figure(id, title, unit, values, OptionalDouble.empty(), OptionalDouble.empty());
    }

    Figure atLeast(double target) {
        return new Figure(id, title, unit, values, OptionalDouble.of(target), most);
    }

    Figure atMost(double target) {
        return new Figure(id, title, unit, values, least, OptionalDouble.of(target));
    }

    /** The middle value; of an even number of values the mean of the two in the middle. */
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private double lowest() {
        return values.stream().mapToDouble(v -> v).min().orElseThrow();
    }

    private double highest() {
        return values.stream().mapToDouble(v -> v).max().orElseThrow();
    }

    /** Whether the median keeps to the target, if there is one. */
    public boolean met() {
        return (least.isEmpty() || median() >= least.getAsDouble())
                && (most.isEmpty() || median() <= most.getAsDouble());
    }

    /** Title, median, spread, target: a row of a table. */
    List<String> row() {
        String spread = values.size() == 1 ? "" : digits(lowest()) + " … " + digits(highest());
        return List.of(title, (digits(median()) + " " + unit).strip(), spread, target());
    }

    private String target() {
        if (least.isEmpty() && most.isEmpty()) {
            return "";
        }
        String bound =
                least.isPresent() ? "at least " + digits(least.getAsDouble()) : "at most " + digits(most.getAsDouble());
        return bound + (met() ? "" : ", missed");
    }

    /** Three significant digits at most, no exponent. */
    static String digits(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }

    Map<String, Object> facts() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("figure", id);
        all.put("title", title);
        all.put("unit", unit);
        all.put("median", median());
        all.put("values", values);
        least.ifPresent(v -> all.put("at_least", v));
        most.ifPresent(v -> all.put("at_most", v));
        if (least.isPresent() || most.isPresent()) {
            all.put("met", met());
        }
        return all;
    }
}
