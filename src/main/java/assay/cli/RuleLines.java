package assay.cli;

import assay.explain.RuleDeeds;
import assay.explain.RuleDeeds.Deed;
import assay.explain.RuleDeeds.Share;
import assay.explain.Story;
import assay.explain.Story.Moment;
import assay.question.Study;
import assay.report.Digits;
import assay.study.Inquiry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a rule did to whom, in lines for a terminal of 100 columns and as fields for a machine. */
final class RuleLines {
    private static final int MOST_MOMENTS = 6;
    private static final Map<String, String> WORDS = words();

    private final RuleDeeds deeds;
    private final Optional<Story> example;
    private final Inquiry inquiry;
    private final String world;
    private final String again;
    private final String whole;

    /**
     * @param example the life of the person to whom the rule did most
     * @param again what to type to get the same
     * @param whole what to type to hear all of that life
     */
    RuleLines(RuleDeeds deeds, Optional<Story> example, Inquiry inquiry, String world, String again, String whole) {
        this.deeds = deeds;
        this.example = example;
        this.inquiry = inquiry;
        this.world = world;
        this.again = again;
        this.whole = whole;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("points", "gave points");
        words.put("entry", "took note of a record");
        words.put("rescored", "gave an entry other points");
        words.put("entry-over", "an entry of it ended");
        words.put("score", "started a score");
        words.put("grade", "changed a grade");
        words.put("enters", "put on a list");
        words.put("enters/FACT", "  of these wrong by fact");
        words.put("enters/STALE", "  of these wrong: should have ended");
        words.put("enters/LAW", "  of these wrong by law");
        words.put("carried-on", "kept on a list");
        words.put("due", "set the day of deletion");
        words.put("exits", "took off a list");
        words.put("knows", "told of a listing");
        words.put("files", "objection filed");
        words.put("decided", "objection decided");
        words.put("reached", "reached through somebody else");
        words.put("no-longer-reached", "no longer reached");
        words.put("favoured", "favoured");
        words.put("dearer", "made dearer");
        words.put("forgone", "kept from asking");
        words.put("substituted", "made to make do");
        words.put("denied", "denied");
        words.put("denied/FACT", "  of these wrong by fact");
        words.put("denied/STALE", "  of these wrong: should have ended");
        words.put("denied/LAW", "  of these wrong by law");
        words.put(RuleDeeds.BUT_FOR, "denied, and not without it");
        return words;
    }

    private String title() {
        return Optional.ofNullable(inquiry.study().alternatives().get(world))
                .map(Study.Alternative::title)
                .orElse(world);
    }

    private String looked() {
        int all = inquiry.central().population().communities();
        int looked = deeds.sample().communities().size();
        return "Looked at: " + Digits.of(deeds.sample().residents()) + " residents"
                + (looked == all
                        ? ", the whole place"
                        : " in " + looked + " of " + all + " communities, every "
                                + deeds.sample().step() + "th")
                + ". With those who came later " + Digits.of(deeds.people())
                + " people are counted. All are synthetic, drawn with seed "
                + inquiry.study().seed() + ".";
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(Wrapped.lines(
                "",
                "  ",
                deeds.rule() + deeds.says().map(says -> ": " + says).orElse("") + " (" + deeds.where() + ")"));
        lines.addAll(Wrapped.lines("", "", "Under " + world + " (" + title() + "). " + looked()));
        lines.addAll(Wrapped.lines("", "  ", "The same again: " + again));
        lines.add("");
        if (deeds.deeds().isEmpty()) {
            lines.addAll(Wrapped.lines(
                    "",
                    "",
                    deeds.told()
                            ? "It did nothing to anybody who was looked at."
                            : "Nothing that befalls people is told of this rule by itself: it shapes what other rules do, or says"
                                    + " what they mean."));
            return lines;
        }
        lines.add(row("", "times", "people", "per 1,000"));
        List<String> order = List.copyOf(WORDS.keySet());
        deeds.deeds().stream()
                .sorted(Comparator.comparingInt(d -> order.contains(d.what()) ? order.indexOf(d.what()) : order.size()))
                .forEach(d -> lines.add(row(
                        WORDS.getOrDefault(d.what(), d.what()),
                        Digits.of(d.times()),
                        Digits.of(d.people()),
                        perThousand(d.people(), deeds.people()))));
        lines.add("");
        lines.add(row("it did anything to", "people", "of", "per 1,000"));
        for (Share share : deeds.groups()) {
            lines.add(row(
                    share.group().isEverybody()
                            ? "everybody"
                            : share.group().dimension() + " " + share.group().category(),
                    Digits.of(share.touched()),
                    Digits.of(share.people()),
                    perThousand(share.touched(), share.people())));
        }
        example.ifPresent(story -> {
            lines.add("");
            lines.addAll(Wrapped.lines(
                    "",
                    "",
                    "The synthetic person to whom it did most: resident " + story.who() + " (" + story.description()
                            + ")."));
            List<Moment> moments = moments(story);
            moments.stream()
                    .limit(MOST_MOMENTS)
                    .forEach(m -> lines.addAll(Wrapped.labelled("  " + m.on() + "  ", m.text())));
            if (moments.size() > MOST_MOMENTS) {
                lines.add("  … and " + (moments.size() - MOST_MOMENTS) + " more.");
            }
            lines.addAll(Wrapped.lines("", "  ", "The whole life: " + whole));
        });
        return lines;
    }

    private List<Moment> moments(Story story) {
        return story.moments().stream()
                .filter(m -> m.rules().contains(deeds.rule()) && !m.on().isBefore(story.from()))
                .toList();
    }

    private static String perThousand(long part, long whole) {
        return whole == 0 ? "–" : Digits.of(1000.0 * part / whole);
    }

    private static String row(String name, String... cells) {
        return "  "
                + String.format(Locale.ROOT, "%-34s%14s%14s%14s", name, cells[0], cells[1], cells[2])
                        .stripTrailing();
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("synthetic", looked());
        fields.put("rule", deeds.rule());
        deeds.says().ifPresent(says -> fields.put("says", says));
        fields.put("where", deeds.where());
        fields.put("told", deeds.told());
        fields.put("study", inquiry.study().id());
        fields.put("world", world);
        fields.put("seed", inquiry.study().seed());
        fields.put("command", again);
        fields.put("residents", deeds.sample().residents());
        fields.put("people", deeds.people());
        fields.put("deeds", deeds.deeds().stream().map(RuleLines::fields).toList());
        fields.put("groups", deeds.groups().stream().map(RuleLines::fields).toList());
        example.ifPresent(story -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("resident", story.who().toString());
            one.put("is", story.description());
            one.put("command", whole);
            one.put(
                    "moments",
                    moments(story).stream()
                            .map(m -> Map.of("on", m.on().toString(), "what", m.what(), "text", m.text()))
                            .toList());
            fields.put("example", one);
        });
        return fields;
    }

    private static Map<String, Object> fields(Deed deed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", deed.what().toLowerCase(Locale.ROOT));
        fields.put("times", deed.times());
        fields.put("people", deed.people());
        return fields;
    }

    private static Map<String, Object> fields(Share share) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("dimension", share.group().dimension());
        fields.put("category", share.group().category());
        fields.put("people", share.people());
        fields.put("touched", share.touched());
        return fields;
    }
}
