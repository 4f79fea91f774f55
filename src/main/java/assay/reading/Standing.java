package assay.reading;

import assay.evidence.Ladder;
import assay.text.Node;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import assay.text.Plain;
import assay.text.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing in a file that has evidence of its own, a rule or a number, and what it stands on. It is found in the tree of
 * the file, wherever {@code cite} or {@code assumed} stands, so that no kind of file and no key has to be known.
 *
 * @param id the rule's id, or the way to the number: {@code JD-20.within}, {@code wants.hotels.rate}
 * @param rule whether it is a rule and not a number or a group of them
 * @param source the id of the source; empty if it is assumed
 * @param where the place in the source, with the digit
 * @param why the reason if it is assumed
 * @param value what is assumed or cited, as it is written; empty for a rule
 * @param note what the file remarks beside it
 */
public record Standing(
        String id,
        boolean rule,
        Optional<String> source,
        String where,
        String why,
        String value,
        String note,
        Ladder ladder,
        Position at) {

    /**
     * A source as a file names it.
     *
     * @param key its id in this file
     * @param letter its reliability
     * @param recalled somebody remembered it and did not look
     */
    public record Source(
            String key,
            String title,
            String by,
            String date,
            String url,
            String extent,
            String letter,
            boolean recalled,
            String retrieved) {

        /** What makes two entries of two files one source. */
        public String identity() {
            return title + "\n" + by + "\n" + date + "\n" + url;
        }
    }

    /** How many rules and how many numbers stand on each rung. */
    public record Totals(Map<Ladder, Integer> rules, Map<Ladder, Integer> numbers) {
        public static Totals of(List<Standing> all) {
            return new Totals(count(all, true), count(all, false));
        }

        private static Map<Ladder, Integer> count(List<Standing> all, boolean rules) {
            Map<Ladder, Integer> counts = new LinkedHashMap<>();
            for (Ladder rung : Ladder.values()) {
                counts.put(rung, (int) all.stream()
                        .filter(s -> s.rule() == rules && s.ladder() == rung)
                        .count());
            }
            return counts;
        }
    }

    /** The sources that a file names, by their ids. */
    public static Map<String, Source> sources(Mapping top) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Mapping home : List.of(top, mapping(top, "behaviours"))) {
            for (Entry entry : mapping(home, "sources").entries()) {
                if (entry.value() instanceof Mapping keys) {
                    String id = entry.key().text();
                    sources.put(
                            id,
                            new Source(
                                    id,
                                    text(keys, "title"),
                                    text(keys, "by"),
                                    text(keys, "date"),
                                    text(keys, "at"),
                                    text(keys, "extent"),
                                    text(keys, "letter"),
                                    text(keys, "seen").equals("recalled"),
                                    text(keys, "retrieved")));
                }
            }
        }
        return sources;
    }

    /** Everything in a file that has evidence of its own, in the order of the file. */
    public static List<Standing> in(Mapping top) {
        List<Standing> found = new ArrayList<>();
        Map<String, Source> sources = sources(top);
        for (Entry entry : top.entries()) {
            if (!entry.key().text().equals("sources")) {
                walk(entry.key().text(), entry.value(), sources, found);
            }
        }
        return found;
    }

    private static void walk(String path, Node node, Map<String, Source> sources, List<Standing> found) {
        switch (node) {
            case Scalar _ -> {
                // a value stands on what the group around it stands on
            }
            case Sequence sequence -> sequence.items().forEach(item -> walk(path, item, sources, found));
            case Mapping mapping -> {
                String own = text(mapping, "rule");
                String id = own.isEmpty() ? path : own;
                standing(id, mapping, sources).ifPresent(found::add);
                for (Entry entry : mapping.entries()) {
                    String key = entry.key().text();
                    if (!key.equals("sources")) {
                        walk(Plain.isRuleId(key) ? key : id + "." + key, entry.value(), sources, found);
                    }
                }
            }
        }
    }

    private static Optional<Standing> standing(String id, Mapping group, Map<String, Source> sources) {
        boolean rule = Plain.isRuleId(id);
        String cite = text(group, "cite");
        if (!cite.isEmpty()) {
            String[] parts = cite.split("\\s+", 2);
            Source source = sources.get(parts[0]);
            Ladder ladder = source == null || source.recalled() ? Ladder.RECALLED : Ladder.READ;
            return Optional.of(new Standing(
                    id,
                    rule,
                    Optional.of(parts[0]),
                    parts.length < 2 ? "" : parts[1],
                    "",
                    value(group),
                    text(group, "note"),
                    ladder,
                    group.at()));
        }
        return group.get("assumed").isPresent()
                ? Optional.of(new Standing(
                        id,
                        rule,
                        Optional.empty(),
                        "",
                        text(group, "why"),
                        value(group),
                        text(group, "note"),
                        Ladder.ASSUMED,
                        group.at()))
                : Optional.empty();
    }

    /** {@code 30 days, from 0..90 days}. */
    private static String value(Mapping group) {
        String value = text(group, "value");
        String assumed = text(group, "assumed");
        String range = assumed.isEmpty() || assumed.equals("yes") ? text(group, "range") : assumed;
        String spread = text(group, "spread");
        String all = value + (value.isEmpty() || range.isEmpty() ? "" : ", from ") + range;
        return all + (all.isEmpty() || spread.isEmpty() ? "" : ", ") + (spread.isEmpty() ? "" : "each time " + spread);
    }

    private static Mapping mapping(Mapping in, String key) {
        return in.get(key).orElse(null) instanceof Mapping mapping ? mapping : new Mapping(List.of(), in.at());
    }

    static String text(Mapping in, String key) {
        return in.get(key).orElse(null) instanceof Scalar scalar ? scalar.text() : "";
    }
}
