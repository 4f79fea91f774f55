package assay.cli;

import assay.explain.Story;
import assay.explain.Story.In;
import assay.explain.Story.Moment;
import assay.question.Study;
import assay.study.Inquiry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A story in lines for a terminal of 100 columns, and as fields for a machine. */
final class StoryLines {
    private final Story story;
    private final Inquiry inquiry;
    private final String again;
    private final String why;

    /**
     * @param again what to type to get the same
     * @param why this person was chosen; empty if named by the user
     */
    StoryLines(Story story, Inquiry inquiry, String again, String why) {
        this.story = story;
        this.inquiry = inquiry;
        this.again = again;
        this.why = why;
    }

    private String synthetic() {
        return "This person is synthetic: drawn from shares and rates with seed "
                + inquiry.study().seed() + ", and nobody's life.";
    }

    private boolean alone() {
        return story.first().equals(story.second());
    }

    private String title(String world) {
        Study.Alternative of = inquiry.study().alternatives().get(world);
        return of == null ? world : of.title();
    }

    List<String> lines(boolean every) {
        List<String> lines = new ArrayList<>(Wrapped.lines(
                "",
                "",
                "Resident " + story.who() + " of " + inquiry.place().title() + ": " + story.description() + "."));
        lines.addAll(Wrapped.lines("", "", synthetic() + (why.isEmpty() ? "" : " Chosen: " + why + ".")));
        lines.addAll(Wrapped.lines("", "  ", "The same again: " + again));
        lines.add("");
        int width =
                Math.max(story.first().length(), alone() ? 0 : story.second().length());
        lines.add("  " + padded(story.first(), width) + "  " + title(story.first()));
        if (!alone()) {
            lines.add("  " + padded(story.second(), width) + "  " + title(story.second()));
            lines.add("");
            lines.addAll(parting());
        }
        lines.add("");
        Map<String, Integer> left = new TreeMap<>();
        for (Moment moment : story.moments()) {
            if (moment.idle() && !every) {
                left.merge(moment.what(), 1, Integer::sum);
                continue;
            }
            String label = column(moment) + "  " + moment.on() + "  ";
            lines.addAll(Wrapped.labelled(
                    label,
                    moment.text() + (moment.rules().isEmpty() ? "" : " [" + String.join(", ", moment.rules()) + "]")));
        }
        if (!left.isEmpty()) {
            lines.add("");
            lines.addAll(Wrapped.lines(
                    "", "", "Left out, because nothing came of it by itself: " + left(left) + ". --every shows it."));
        }
        if (!story.sources().isEmpty()) {
            lines.add("");
            lines.add("Where these rules stand:");
            story.sources().forEach((rule, where) -> lines.addAll(Wrapped.lines("  " + rule + "  ", "    ", where)));
        }
        return lines;
    }

    private static String left(Map<String, Integer> left) {
        List<String> parts = new ArrayList<>();
        left.forEach((what, count) -> parts.add(count + " × " + what));
        return String.join(", ", parts);
    }

    private List<String> parting() {
        if (story.parting().isEmpty()) {
            return List.of("In both the same happens to this person.");
        }
        Moment at = story.moments().get(story.parting().get());
        return Wrapped.lines(
                "",
                "  ",
                "The two part on " + at.on() + ", by what happens in "
                        + (at.in() == In.FIRST ? story.first() : story.second()) + " alone: " + at.text());
    }

    private String column(Moment moment) {
        if (alone()) {
            return story.first();
        }
        String first = moment.in() == In.SECOND ? "" : story.first();
        String second = moment.in() == In.FIRST ? "" : story.second();
        return padded(first, story.first().length()) + " "
                + padded(second, story.second().length());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("synthetic", synthetic());
        fields.put("study", inquiry.study().id());
        fields.put("place", inquiry.place().id());
        fields.put("seed", inquiry.study().seed());
        fields.put("command", again);
        fields.put("resident", story.who().toString());
        fields.put("is", story.description());
        if (!why.isEmpty()) {
            fields.put("chosen", why);
        }
        Map<String, Object> worlds = new LinkedHashMap<>();
        worlds.put(story.first(), title(story.first()));
        worlds.put(story.second(), title(story.second()));
        fields.put("worlds", worlds);
        story.parting()
                .ifPresent(at -> fields.put("parting", fields(story.moments().get(at))));
        fields.put("moments", story.moments().stream().map(this::fields).toList());
        fields.put("rules", new LinkedHashMap<String, Object>(story.sources()));
        return fields;
    }

    private Map<String, Object> fields(Moment moment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("on", moment.on().toString());
        fields.put(
                "in",
                moment.in() == In.BOTH && !alone()
                        ? List.of(story.first(), story.second())
                        : List.of(moment.in() == In.SECOND ? story.second() : story.first()));
        fields.put("what", moment.what());
        fields.put("text", moment.text());
        fields.put("rules", moment.rules());
        return fields;
    }
}
