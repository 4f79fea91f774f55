package assay.explain;

import assay.check.Checked;
import assay.plan.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One life in two worlds, side by side: what happened in both, what in one of them only, and the first moment at which
 * they part. Days are gone through in order; within a day the longest common order of events is what both share.
 *
 * @param who the person
 * @param description what the person is, in words
 * @param first id of the first world, {@code second} of the other; both the same if only one was asked for
 * @param moments everything, in order
 * @param parting place in {@code moments} at which the worlds part
 * @param sources rules named in the story, and where they stand
 */
public record Story(
        Resident who,
        String description,
        String first,
        String second,
        List<Moment> moments,
        Optional<Integer> parting,
        SequencedMap<String, String> sources) {

    public Story {
        moments = List.copyOf(moments);
    }

    /** In which worlds something happened. */
    public enum In {
        BOTH,
        FIRST,
        SECOND
    }

    /**
     * Something that happened.
     *
     * @param what kind of thing, for a machine
     * @param rules that did it
     * @param idle nothing came of it
     */
    public record Moment(LocalDate on, In in, String what, String text, List<String> rules, boolean idle) {
        public Moment {
            rules = List.copyOf(rules);
        }
    }

    /** The story of a life in two worlds, by their places in the study. */
    public static Story of(Checked checked, Lives lives, int first, int second) {
        World one = lives.model().worlds().get(first);
        World other = lives.model().worlds().get(second);
        Lexicon words = new Lexicon(checked, one);
        Lexicon others = new Lexicon(checked, other);
        long communities = lives.model().population().communities();
        List<Line> lines = new Telling(words, lives.resident(), communities)
                .of(lives.worlds().get(first));
        List<Line> beside = first == second
                ? lines
                : new Telling(others, lives.resident(), communities)
                        .of(lives.worlds().get(second));
        List<Moment> moments = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < lines.size() || b < beside.size()) {
            int day = Math.min(
                    a < lines.size() ? lines.get(a).day() : Integer.MAX_VALUE,
                    b < beside.size() ? beside.get(b).day() : Integer.MAX_VALUE);
            int toA = end(lines, a, day);
            int toB = end(beside, b, day);
            day(words.date(day), lines.subList(a, toA), beside.subList(b, toB), moments);
            a = toA;
            b = toB;
        }
        SequencedMap<String, String> sources = new LinkedHashMap<>();
        for (Moment moment : moments) {
            for (String rule : moment.rules()) {
                (moment.in() == In.SECOND ? others : words)
                        .where(rule)
                        .ifPresent(where -> sources.putIfAbsent(rule, where));
            }
        }
        Optional<Integer> parting = Optional.empty();
        for (int m = 0; m < moments.size() && parting.isEmpty(); m++) {
            if (moments.get(m).in() != In.BOTH && !moments.get(m).idle()) {
                parting = Optional.of(m);
            }
        }
        return new Story(
                lives.resident(),
                lives.model().population().strata().name(lives.stratum()),
                one.id(),
                other.id(),
                moments,
                parting,
                sources);
    }

    private static int end(List<Line> lines, int from, int day) {
        int to = from;
        while (to < lines.size() && lines.get(to).day() == day) {
            to++;
        }
        return to;
    }

    /** Merges one day by its longest common subsequence. */
    private static void day(LocalDate on, List<Line> one, List<Line> other, List<Moment> into) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int a = one.size() - 1; a >= 0; a--) {
            for (int b = other.size() - 1; b >= 0; b--) {
                common[a][b] = one.get(a).equals(other.get(b))
                        ? common[a + 1][b + 1] + 1
                        : Math.max(common[a + 1][b], common[a][b + 1]);
            }
        }
        int a = 0;
        int b = 0;
        while (a < one.size() || b < other.size()) {
            if (a < one.size() && b < other.size() && one.get(a).equals(other.get(b))) {
                into.add(moment(on, In.BOTH, one.get(a)));
                a++;
                b++;
            } else if (b == other.size() || a < one.size() && common[a + 1][b] >= common[a][b + 1]) {
                into.add(moment(on, In.FIRST, one.get(a++)));
            } else {
                into.add(moment(on, In.SECOND, other.get(b++)));
            }
        }
    }

    private static Moment moment(LocalDate on, In in, Line line) {
        return new Moment(on, in, line.what(), line.text(), line.rules(), line.weight() == Line.Weight.IDLE);
    }
}
