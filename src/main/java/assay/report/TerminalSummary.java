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
        Set<String> remarks = new LinkedHashSet<>();
        for (Headline headline : content.headlines()
                .subList(0, Math.min(HEADLINES, content.headlines().size()))) {
            add(
                    lines,
                    "",
                    headline.title() + ", " + Wording.of(headline.unit(), headline.of()) + " ("
                            + Wording.briefly(headline.direction()) + ")" + (headline.asTold() ? " [as told]" : ""));
            List<String> values = new ArrayList<>();
            headline.values().forEach(v -> values.add(v.world() + " " + figure(v.estimate(), false)));
            Quoted contrast = headline.contrast();
            if (contrast != null) {
                values.add(headline.contrastName() + " " + figure(contrast, true));
            }
            joined(lines, values);
            Stream.concat(
                            headline.values().stream().map(InWorld::estimate),
                            contrast == null ? Stream.empty() : Stream.of(contrast))
                    .filter(Quoted::defined)
                    .map(Quoted::note)
                    .filter(note -> !note.isEmpty())
                    .forEach(remarks::add);
        }
        if (!content.headlines().isEmpty()) {
            lines.add("  (95 % interval of chance) [least to greatest over the assumed range]");
        }
        remarks.forEach(remark -> lines.add("  * " + remark));
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

    private static String figure(Quoted quoted, boolean difference) {
        if (!quoted.defined()) {
            return "undefined: " + quoted.note();
        }
        Ends chance = quoted.chance();
        Ends assumed = quoted.assumed();
        return (difference ? Digits.signed(quoted.value()) : Digits.of(quoted.value()))
                + (chance == null ? "" : " (" + Digits.of(chance) + ")")
                + (assumed == null ? "" : " [" + Digits.of(assumed) + "]")
                + (quoted.note().isEmpty() ? "" : "*");
    }

    /// Figures side by side, as many to a line as there is room for.
    private static void joined(List<String> lines, List<String> values) {
        StringBuilder line = new StringBuilder(" ");
        for (String value : values) {
            if (line.length() > 1 && line.length() + 2 + value.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(1);
            }
            line.append(line.length() > 1 ? "   " : " ").append(value);
        }
        lines.add(line.toString());
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
