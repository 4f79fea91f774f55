package assay.cli;

import assay.evidence.Ladder;
import assay.reading.Contents;
import assay.reading.Contents.Sheet;
import assay.reading.Standing;
import assay.reading.Standing.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All sources of the library: which were read, which only recalled, and which rules and numbers stand on each. */
final class Bibliography {
    private static final int NUMBERS_NAMED = 6;

    /** A source, and what stands on it in each file: rules by id, numbers by their way. */
    private record Entry(Source source, Map<String, List<Standing>> standing) {}

    private final List<Entry> entries;
    private final Map<Ladder, Integer> totals;

    private Bibliography(List<Entry> entries, Map<Ladder, Integer> totals) {
        this.entries = entries;
        this.totals = totals;
    }

    static Bibliography of(Contents contents) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<Ladder, Integer> totals = new LinkedHashMap<>();
        for (Ladder rung : Ladder.values()) {
            totals.put(rung, 0);
        }
        for (Sheet sheet : contents.sheets()) {
            Map<String, Source> sources = Standing.sources(sheet.top());
            sources.values()
                    .forEach(
                            source -> entries.putIfAbsent(source.identity(), new Entry(source, new LinkedHashMap<>())));
            for (Standing standing : Standing.in(sheet.top())) {
                totals.merge(standing.ladder(), 1, Integer::sum);
                standing.source()
                        .map(sources::get)
                        .map(source -> entries.get(source.identity()))
                        .ifPresent(entry -> entry.standing()
                                .computeIfAbsent(name(sheet), _ -> new ArrayList<>())
                                .add(standing));
            }
        }
        List<Entry> sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparing((Entry e) -> e.source().recalled())
                .thenComparing(e -> e.source().title())
                .thenComparing(e -> e.source().identity()));
        return new Bibliography(sorted, totals);
    }

    private static String name(Sheet sheet) {
        return sheet.kind() == Contents.Kind.REGIMES
                ? sheet.id()
                : sheet.kind().folder().isEmpty() ? sheet.id() : sheet.kind().folder() + "/" + sheet.id();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        long read = entries.stream().filter(e -> !e.source().recalled()).count();
        lines.add(entries.size() + " sources: " + read + " read, " + (entries.size() - read) + " recalled.");
        lines.add(
                totals.values().stream().mapToInt(Integer::intValue).sum() + " statements stand on them or on nobody: "
                        + totals.get(Ladder.READ) + " read, " + totals.get(Ladder.RECALLED) + " recalled, "
                        + totals.get(Ladder.ASSUMED) + " assumed.");
        for (Entry entry : entries) {
            Source source = entry.source();
            lines.add("");
            lines.addAll(Wrapped.lines("", "  ", source.title() + ". " + source.by() + ", " + source.date() + "."));
            String address = source.url().isEmpty() ? "no address" : source.url();
            lines.addAll(Wrapped.lines(
                    "  ",
                    "  ",
                    "Letter " + source.letter() + ", " + (source.recalled() ? "recalled, not read" : "read")
                            + (source.extent().isEmpty() ? "" : " (" + source.extent() + ")")
                            + (source.retrieved().isEmpty() ? "" : ", retrieved " + source.retrieved()) + "; "
                            + address));
            entry.standing()
                    .forEach((file, all) -> lines.addAll(Wrapped.lines("    ", "      ", file + ": " + standing(all))));
            if (entry.standing().isEmpty()) {
                lines.add("    nothing stands on it");
            }
        }
        return lines;
    }

    private static String standing(List<Standing> all) {
        List<String> rules =
                all.stream().filter(Standing::rule).map(Standing::id).distinct().toList();
        List<String> numbers =
                all.stream().filter(s -> !s.rule()).map(Standing::id).distinct().toList();
        List<String> said = new ArrayList<>(rules);
        said.addAll(numbers.subList(0, Math.min(NUMBERS_NAMED, numbers.size())));
        int more = numbers.size() - NUMBERS_NAMED;
        return String.join(", ", said) + (more > 0 ? " and " + more + " more" : "");
    }

    Map<String, Object> fields() {
        List<Map<String, Object>> sources = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> one = new LinkedHashMap<>();
            Source source = entry.source();
            one.put("title", source.title());
            one.put("by", source.by());
            one.put("date", source.date());
            one.put("at", source.url());
            one.put("extent", source.extent());
            one.put("letter", source.letter());
            one.put("read", !source.recalled());
            one.put("retrieved", source.retrieved());
            Map<String, Object> standing = new LinkedHashMap<>();
            entry.standing()
                    .forEach((file, all) -> standing.put(
                            file, all.stream().map(Standing::id).distinct().toList()));
            one.put("standing", standing);
            sources.add(one);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sources", sources);
        totals.forEach((rung, count) -> fields.put(rung.name().toLowerCase(java.util.Locale.ROOT), count));
        return fields;
    }
}
