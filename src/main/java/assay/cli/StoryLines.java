package assay.cli;

import assay.explain.LifeSum;
import assay.explain.Story;
import assay.explain.Story.In;
import assay.explain.Story.Moment;
import assay.explain.Story.Side;
import assay.question.Study;
import assay.report.Digits;
import assay.study.Inquiry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A story in lines for a terminal of 100 columns, and as fields for a machine. */
final class StoryLines {
    private static final List<String> WRONG = List.of("by fact", "because it should have ended", "by law");
    private static final Map<String, String> IDLE = Map.of(
            "acts", "done",
            "entry", "taken note of",
            "granted", "granted",
            "unseen", "not seen by a source",
            "writes", "on its way");

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
        return story.first().id().equals(story.second().id());
    }

    private String title(String world) {
        Study.Alternative of = inquiry.study().alternatives().get(world);
        return of == null ? world : of.title();
    }

    List<String> lines(boolean every) {
        List<String> lines = new ArrayList<>(head());
        lines.add("");
        Map<String, Integer> left = new TreeMap<>();
        for (Moment moment : story.moments()) {
            if (moment.idle() && !every) {
                left.merge(IDLE.getOrDefault(moment.what(), moment.what()), 1, Integer::sum);
            } else {
                lines.addAll(Wrapped.labelled(column(moment) + "  " + moment.on() + "  ", text(moment)));
            }
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

    /** Who it is, what the life comes to in each alternative, and where they part. */
    List<String> head() {
        List<String> lines = new ArrayList<>(Wrapped.lines(
                "",
                "",
                "Resident " + story.who() + " of " + inquiry.place().title() + ": " + story.description() + "."));
        lines.addAll(Wrapped.lines("", "", synthetic() + (why.isEmpty() ? "" : " Chosen: " + why + ".")));
        lines.addAll(Wrapped.lines("", "  ", "The same again: " + again));
        lines.add("");
        for (Side side : alone() ? List.of(story.first()) : List.of(story.first(), story.second())) {
            lines.addAll(Wrapped.labelled("  " + side.id() + "  ", title(side.id()) + ": " + sum(side.sum())));
        }
        lines.add("");
        if (!alone()) {
            lines.addAll(parting());
        }
        lines.addAll(Wrapped.lines(
                "", "", "Days are counted from " + story.from() + " on; what is before shapes the file."));
        return lines;
    }

    private static String sum(LifeSum sum) {
        List<String> wrong = new ArrayList<>();
        for (int kind = 0; kind < WRONG.size(); kind++) {
            if (sum.wrongful().get(kind) > 0) {
                wrong.add(Digits.of(sum.wrongful().get(kind)) + " " + WRONG.get(kind));
            }
        }
        return Digits.of(sum.listed()) + " days listed"
                + (sum.listed() == 0
                        ? ""
                        : wrong.isEmpty() ? ", none of them wrongly" : ", wrongly: " + String.join(", ", wrong))
                + "; " + sum.denied() + (sum.denied() == 1 ? " denial" : " denials")
                + (sum.denied() == 0
                        ? ""
                        : ", " + (sum.wronglyDenied() == 0 ? "none" : Long.toString(sum.wronglyDenied()))
                                + " of them wrongly")
                + ".";
    }

    private String text(Moment moment) {
        return moment.text()
                + moment.elsewhere()
                        .map(on -> " (In " + (moment.in() == In.FIRST ? story.second() : story.first()).id() + " on "
                                + on + ".)")
                        .orElse("")
                + (moment.rules().isEmpty() ? "" : " [" + String.join(", ", moment.rules()) + "]");
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
        Story.Parting at = story.parting().get();
        List<String> lines = new ArrayList<>();
        lines.add("The two part on " + at.on() + ":");
        for (boolean one : new boolean[] {true, false}) {
            List<Moment> alone = one ? at.first() : at.second();
            lines.addAll(Wrapped.labelled(
                    "  " + (one ? story.first() : story.second()).id() + "  ",
                    alone.isEmpty()
                            ? "nothing of the kind."
                            : String.join(" ", alone.stream().map(Moment::text).toList())));
        }
        return lines;
    }

    private String column(Moment moment) {
        String one = story.first().id();
        if (alone()) {
            return one;
        }
        String other = story.second().id();
        boolean both = moment.shared();
        return padded(moment.in() == In.SECOND && !both ? "" : one, one.length()) + " "
                + padded(moment.in() == In.FIRST && !both ? "" : other, other.length());
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
        fields.put("counted_from", story.from().toString());
        Map<String, Object> worlds = new LinkedHashMap<>();
        worlds.put(story.first().id(), fields(story.first()));
        worlds.put(story.second().id(), fields(story.second()));
        fields.put("worlds", worlds);
        story.parting()
                .ifPresent(at -> fields.put(
                        "parting",
                        Map.of(
                                "on",
                                at.on().toString(),
                                "alone",
                                Stream.concat(at.first().stream(), at.second().stream())
                                        .map(this::fields)
                                        .toList())));
        fields.put("moments", story.moments().stream().map(this::fields).toList());
        fields.put("rules", new LinkedHashMap<String, Object>(story.sources()));
        return fields;
    }

    private Map<String, Object> fields(Side side) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", title(side.id()));
        fields.put("days_listed", side.sum().listed());
        fields.put("days_wrong_by_fact", side.sum().wrongful().get(0));
        fields.put("days_wrong_stale", side.sum().wrongful().get(1));
        fields.put("days_wrong_by_law", side.sum().wrongful().get(2));
        fields.put("denied", side.sum().denied());
        fields.put("wrongly_denied", side.sum().wronglyDenied());
        return fields;
    }

    private Map<String, Object> fields(Moment moment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String one = story.first().id();
        String other = story.second().id();
        Map<String, Object> on = new LinkedHashMap<>();
        String day = moment.on().toString();
        if (alone()) {
            on.put(one, day);
        } else {
            String elsewhere = moment.elsewhere().map(Object::toString).orElse(day);
            if (moment.in() != In.SECOND || moment.shared()) {
                on.put(one, moment.in() == In.SECOND ? elsewhere : day);
            }
            if (moment.in() != In.FIRST || moment.shared()) {
                on.put(other, moment.in() == In.FIRST ? elsewhere : day);
            }
        }
        fields.put("on", on);
        fields.put("what", moment.what());
        fields.put("text", moment.text());
        fields.put("rules", moment.rules());
        return fields;
    }
}
