package assay.bench;

import assay.report.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a benchmark found, to be read on a terminal, pasted into a page, or taken up by a program.
 *
 * @param machine where and when
 * @param people in each workload
 * @param repeat how often each figure was measured
 * @param yardstick whether the C yardstick ran beside the engine
 * @param remarks what could not be measured, and why
 */
public record Results(
        Machine machine, long people, int repeat, boolean yardstick, List<Figure> figures, List<String> remarks) {

    private static final List<String> HEADS = List.of("figure", "median", "least … most", "target");

    public Results {
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
    }

    private String setting() {
        return String.format(
                java.util.Locale.ROOT, "%,d people in each workload, %d months, median of %d.", people, 24, repeat);
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(HEADS));
        figures.forEach(figure -> rows.add(figure.row()));
        return rows;
    }

    /** Lines for a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(machine.line(), setting()));
        List<List<String>> rows = rows();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width =
                        rows.stream().mapToInt(r -> r.get(at).length()).max().orElse(0);
                line.append(row.get(column)).repeat(" ", width - row.get(column).length() + 2);
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.addAll(remarks);
        return lines;
    }

    /** A table that can stand in a Markdown page. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>(List.of(machine.line() + ".", setting(), ""));
        List<List<String>> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(rows.get(i).stream().collect(Collectors.joining(" | ", "| ", " |")));
            if (i == 0) {
                lines.add("| --- | ---: | ---: | --- |");
            }
        }
        if (!remarks.isEmpty()) {
            lines.add("");
            lines.addAll(remarks);
        }
        return lines;
    }

    /** One object. */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine.facts());
        all.put("people", people);
        all.put("repeat", repeat);
        all.put("yardstick", yardstick);
        all.put("figures", figures.stream().map(Figure::facts).toList());
        all.put("remarks", remarks);
        return Json.of(all);
    }
}
