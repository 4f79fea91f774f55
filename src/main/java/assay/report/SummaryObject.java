package assay.report;

import assay.report.ReportContent.Headline;
import assay.report.ReportContent.InWorld;
import assay.report.ReportContent.Rests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands on the terminal, as one JSON object: numbers as numbers, and sentences in full.
final class SummaryObject {
    private SummaryObject() {}

    static String of(ReportContent content, String report, String next) {
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
        content.rests().ifPresent(rests -> all.put("rests_on", rests(rests)));
        all.put(
                "causes",
                content.causes().stream()
                        .map(c -> ordered(
                                "alternative",
                                c.world(),
                                "rules",
                                c.rules(),
                                "conduct",
                                c.conduct(),
                                "but_for_percent_of_refusals",
                                c.butFor().defined() ? c.butFor().value() : null,
                                "of_it_wrongful",
                                c.wrongful().defined() ? c.wrongful().value() : null))
                        .toList());
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

    private static Map<String, @Nullable Object> rests(Rests rests) {
        List<Object> parts = new ArrayList<>();
        for (Rests.Part part : rests.parts()) {
            parts.add(ordered(
                    "part",
                    part.name().toLowerCase(Locale.ROOT),
                    "percent_by_weakest_link",
                    part.grades().stream()
                            .map(g -> ordered("grade", g.grade(), "percent", g.percent()))
                            .toList(),
                    "not_attributed",
                    part.unattributed()));
        }
        return ordered(
                "alternative", rests.world(), "counted", rests.counted(), "amount", rests.amount(), "parts", parts);
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
