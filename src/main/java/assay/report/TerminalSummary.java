package assay.report;

import assay.report.ReportContent.Change;
import assay.report.ReportContent.Fact;
import assay.report.ReportContent.Headline;
import assay.report.ReportContent.InWorld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lines that matter, for a terminal of 100 columns, and the same as one JSON object.
///
/// No number stands without its denominator, its direction and both its intervals: `14.2 (13.3 to 15.1)
/// [7.8 to 24.1]` is
/// the figure, its 95 % interval of chance, and least to greatest over the assumed range.
public final class TerminalSummary {
    private static final int WIDTH = 100;
    private static final int LABEL = 12;
    private static final int HEADLINES = 2;
    private static final int MARGIN = 9;
    private static final int GAP = 3;
    private static final String LEGEND = "(95 % by chance) [assumed range]";

    private final ReportContent content;
    private final String report;
    private final String next;

    /// @param report where the report lies
    /// @param next what to type next
    public TerminalSummary(ReportContent content, String report, String next) {
        this.content = content;
        this.report = report;
        this.next = next;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, "", content.title());
        add(lines, "compared", compared());
        for (Fact fact : content.setting()) {
            if (fact.label().equals("Law") || fact.label().equals("Place")) {
                add(lines, fact.label().toLowerCase(Locale.ROOT), fact.value());
            }
        }
        List<Headline> leading = content.headlines()
                .subList(0, Math.min(HEADLINES, content.headlines().size()));
        if (!leading.isEmpty()) {
            side(lines, leading);
            remarks(leading).forEach(remark -> add(lines, "", "* " + remark));
        }
        if (!content.carriers().isEmpty()) {
            add(lines, "carried by", content.carriers());
        }
        if (!content.dependsOn().isEmpty()) {
            add(lines, "depends on", content.dependsOn());
        }
        for (Change change : content.changedByHand()) {
            add(lines, "by hand", change.key() + " is " + change.now() + ", not " + change.before());
        }
        if (!content.watermark().isEmpty()) {
            add(lines, "as told", content.watermark());
        }
        add(lines, "report", report);
        add(lines, "next", next);
        return lines;
    }

    private String compared() {
        return String.join(
                " · ",
                content.worlds().stream().map(w -> w.id() + " " + w.title()).toList());
    }

    /// Measures side by side, a line for each alternative and one for the difference; one under another where they
    /// would be too wide.
    private static void side(List<String> lines, List<Headline> measures) {
        boolean alike =
                measures.stream().map(TerminalSummary::measured).distinct().count() == 1;
        lines.add((alike ? capital(measured(measures.getFirst())) + ": " : "") + LEGEND);
        List<List<String>> columns =
                measures.stream().map(m -> column(m, !alike)).toList();
        List<String> names = names(measures.getFirst());
        boolean fits = measures.stream().allMatch(m -> names(m).equals(names))
                && MARGIN + columns.stream().mapToInt(TerminalSummary::width).sum() + GAP * (columns.size() - 1)
                        <= WIDTH;
        if (fits) {
            rows(lines, names, columns);
        } else {
            for (int i = 0; i < columns.size(); i++) {
                rows(lines, names(measures.get(i)), List.of(columns.get(i)));
            }
        }
    }

    private static void rows(List<String> lines, List<String> names, List<List<String>> columns) {
        for (int row = 0; row < names.size(); row++) {
            StringBuilder line = new StringBuilder(padded("  " + names.get(row), MARGIN));
            for (List<String> column : columns) {
                line.append(padded(column.get(row), width(column) + GAP));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static List<String> names(Headline measure) {
        List<String> names = new ArrayList<>(List.of(""));
        measure.values().forEach(v -> names.add(plain(v.world())));
        if (measure.contrast() != null) {
            names.add(plain(measure.contrastName()));
        }
        return names;
    }

    private static List<String> column(Headline measure, boolean saysWhat) {
        List<String> column = new ArrayList<>();
        column.add(plain(measure.title())
                + (saysWhat ? ", " + measured(measure) : "")
                + (measure.asTold() ? " [as told]" : ""));
        measure.values().forEach(v -> column.add(figure(v.estimate(), false)));
        Quoted contrast = measure.contrast();
        if (contrast != null) {
            column.add(figure(contrast, true));
        }
        return column;
    }

    /// "per 1,000 people present in the window, less is better".
    private static String measured(Headline measure) {
        return plain(Wording.of(measure.unit(), measure.of())) + ", " + Wording.briefly(measure.direction());
    }

    private static int width(List<String> column) {
        return column.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Set<String> remarks(List<Headline> measures) {
        Set<String> remarks = new LinkedHashSet<>();
        for (Headline measure : measures) {
            Quoted contrast = measure.contrast();
            Stream.concat(
                            measure.values().stream().map(InWorld::estimate),
                            contrast == null ? Stream.empty() : Stream.of(contrast))
                    .map(Quoted::note)
                    .filter(note -> !note.isEmpty())
                    .forEach(remarks::add);
        }
        return remarks;
    }

    private static String figure(Quoted quoted, boolean difference) {
        String mark = quoted.note().isEmpty() ? "" : "*";
        if (!quoted.defined()) {
            return "undefined" + mark;
        }
        Ends chance = quoted.chance();
        Ends assumed = quoted.assumed();
        return (difference ? Digits.signed(quoted.value()) : Digits.of(quoted.value()))
                + (chance == null ? "" : " (" + Digits.of(chance) + ")")
                + (assumed == null ? "" : " [" + Digits.of(assumed) + "]")
                + mark;
    }

    private static void add(List<String> lines, String label, String text) {
        String indent = label.isEmpty() ? "" : " ".repeat(LABEL);
        List<String> wrapped = AxisLabels.wrapped(plain(text), WIDTH - indent.length());
        for (int i = 0; i < wrapped.size(); i++) {
            String start = i == 0 && !label.isEmpty() ? label + " ".repeat(LABEL - label.length()) : indent;
            lines.add(start + wrapped.get(i));
        }
    }

    /// Without characters that steer a terminal.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(Html.harmless(c) ? c : 0xFFFD));
        return plain.toString();
    }

    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("study", content.study());
        all.put("title", content.title());
        all.put("sentence", content.sentence());
        all.put(
                "alternatives",
                content.worlds().stream()
                        .map(w -> ordered("id", w.id(), "title", w.title(), "rules", w.rules()))
                        .toList());
        all.put(
                "setting",
                content.setting().stream()
                        .map(f -> ordered("label", f.label(), "value", f.value()))
                        .toList());
        List<Object> measures = new ArrayList<>();
        for (Headline h : content.headlines()) {
            List<Object> values = new ArrayList<>();
            for (InWorld v : h.values()) {
                values.add(quoted("alternative", v.world(), v.estimate()));
            }
            Quoted contrast = h.contrast();
            Map<String, @Nullable Object> measure = ordered(
                    "id",
                    h.id(),
                    "title",
                    h.title(),
                    "unit",
                    h.unit(),
                    "of",
                    h.of(),
                    "better",
                    Wording.of(h.direction()),
                    "as_told",
                    h.asTold(),
                    "values",
                    values);
            if (contrast != null) {
                measure.put("contrast", quoted("difference", h.contrastName(), contrast));
            }
            measures.add(measure);
        }
        all.put("measures", measures);
        all.put("carried_by", content.carriers());
        all.put("depends_on", content.dependsOn());
        all.put("as_told", content.watermark());
        all.put(
                "changed_by_hand",
                content.changedByHand().stream()
                        .map(c -> ordered("key", c.key(), "before", c.before(), "now", c.now()))
                        .toList());
        all.put("report", report);
        all.put("next", next);
        return Json.of(all);
    }

    private static Map<String, @Nullable Object> quoted(String key, String of, Quoted quoted) {
        return ordered(
                key,
                of,
                "value",
                quoted.defined() ? quoted.value() : null,
                "chance",
                ends(quoted.chance()),
                "assumed_range",
                ends(quoted.assumed()),
                "note",
                quoted.note());
    }

    private static @Nullable List<Double> ends(@Nullable Ends ends) {
        return ends == null ? null : List.of(ends.low(), ends.high());
    }

    private static Map<String, @Nullable Object> ordered(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
