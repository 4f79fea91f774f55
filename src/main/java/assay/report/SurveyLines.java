package assay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A survey for a terminal of 100 columns, and the same as one JSON object.
public final class SurveyLines {
    private static final int WIDTH = 100;
    private static final int NAME = 28;
    private static final int COLUMN = 11;

    private final SurveyContent content;
    private final String report;

    /// @param report where the report lies
    public SurveyLines(SurveyContent content, String report) {
        this.content = content;
        this.report = report;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(content.title());
        lines.addAll(AxisLabels.wrapped(content.lead(), WIDTH));
        StringBuilder head = new StringBuilder(padded("", NAME));
        SurveyContent.SHORT.forEach(word -> head.append(right(word, COLUMN)));
        lines.add(head.toString());
        for (SurveyContent.Row row : content.rows()) {
            StringBuilder line = new StringBuilder(padded(row.id(), NAME));
            for (Quoted quoted : row.figures()) {
                line.append(right(quoted.defined() ? Digits.of(quoted.value()) : "–", COLUMN));
            }
            lines.add(line + (row.remark().isEmpty() ? "" : "  *"));
        }
        lines.add(
                "Per 1,000 adults present in the window, with what runs beside it; through it: more than without it;");
        lines.add(
                "faultless: wrongly, with faultless records; favoured: per 1,000 attempts. Intervals: see the report.");
        if (content.rows().stream().anyMatch(row -> !row.remark().isEmpty())) {
            lines.add("* no rule that acts: this regime does nothing, and its rulebook says what is not known.");
        }
        lines.add("report      " + report);
        lines.add("next        ./assay run REGIME · ./assay cite REGIME");
        return lines;
    }

    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("survey", content.id());
        all.put("title", content.title());
        List<Object> rows = new ArrayList<>();
        for (SurveyContent.Row row : content.rows()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("regime", row.id());
            one.put("variant", row.variant());
            one.put("where", row.where());
            one.put("law", row.law());
            for (int i = 0; i < row.figures().size(); i++) {
                one.put(SurveyContent.HEADS.get(i), figure(row.figures().get(i)));
            }
            one.put("remark", row.remark());
            rows.add(one);
        }
        all.put("regimes", rows);
        all.put("report", report);
        return Json.of(all);
    }

    private static Map<String, Object> figure(Quoted quoted) {
        Map<String, Object> figure = new LinkedHashMap<>();
        if (quoted.defined()) {
            figure.put("value", quoted.value());
            Ends chance = quoted.chance();
            if (chance != null) {
                figure.put("chance", List.of(chance.low(), chance.high()));
            }
        }
        if (!quoted.note().isEmpty()) {
            figure.put("note", quoted.note());
        }
        return figure;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
