package assay.explain;

import assay.engine.Trace;
import assay.explain.Line.Weight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The lines of one life as they come, and what all of them say alike. */
final class Lines {
    private final Lexicon words;
    private final Resident resident;
    private final long communities;
    private final List<Line> lines = new ArrayList<>();

    /** @param communities of the place, by which places in a community become numbers of residents */
    Lines(Lexicon words, Resident resident, long communities) {
        this.words = words;
        this.resident = resident;
        this.communities = communities;
    }

    Lexicon words() {
        return words;
    }

    List<Line> all() {
        return List.copyOf(lines);
    }

    void add(Trace step, String what, Weight weight, String text, String... rules) {
        add(step, what, weight, text, List.of(rules));
    }

    void add(Trace step, String what, Weight weight, String text, Collection<String> rules) {
        Line line = new Line(
                step.day(), what, text, rules.stream().filter(r -> !r.isEmpty()).toList(), weight);
        boolean again =
                step instanceof Trace.Due && !lines.isEmpty() && lines.getLast().equals(line);
        if (!again) {
            lines.add(line);
        }
    }

    /** The person's own place in the community. */
    int slot() {
        return (int) (resident.number() / communities);
    }

    /** Who has a place in the community, as a number of a resident. */
    long number(int slot) {
        return slot * communities + resident.number() % communities;
    }

    static String points(int points) {
        return (points > 0 ? "+" : points < 0 ? "−" : "")
                + Math.abs(points)
                + (Math.abs(points) == 1 ? " point" : " points");
    }
}
