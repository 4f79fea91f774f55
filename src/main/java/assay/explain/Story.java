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
 * they part. Days are gone through in order; within a day the longest common order of events is what both share. What is
 * left over in one world and happens in the other within two years is the same on another day.
 *
 * @param who the person
 * @param description what the person is, in words
 * @param first one world, {@code second} the other; the same if only one was asked for
 * @param moments everything, in order
 * @param parting what each world alone saw on the first day on which they part
 * @param sources rules named in the story, and where they stand
 * @param from first day that is counted
 */
public record Story(
        Resident who,
        String description,
        Side first,
        Side second,
        List<Moment> moments,
        Optional<Parting> parting,
        SequencedMap<String, String> sources,
        LocalDate from) {

    private static final int FURTHEST = 720;

    public Story {
        moments = List.copyOf(moments);
    }

    /** A world of the story, and what the life comes to in it. */
    public record Side(String id, LifeSum sum) {}

    /** In which worlds something happened. */
    public enum In {
        BOTH,
        FIRST,
        SECOND
    }

    /**
     * Something that happened.
     *
     * @param elsewhere the day on which the same happens in the other world, if that is another day
     * @param what kind of thing, for a machine
     * @param rules that did it
     * @param idle nothing came of it
     */
    public record Moment(
            LocalDate on,
            In in,
            Optional<LocalDate> elsewhere,
            String what,
            String text,
            List<String> rules,
            boolean idle) {
        public Moment {
            rules = List.copyOf(rules);
        }

        /** Whether both worlds know of it, be it on different days. */
        public boolean shared() {
            return in == In.BOTH || elsewhere.isPresent();
        }
    }

    /** The first day on which the worlds part, and what each saw alone on that day. */
    public record Parting(LocalDate on, List<Moment> first, List<Moment> second) {
        public Parting {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /** The story of a life in two worlds, by their places in the study. */
    public static Story of(Checked checked, Lives lives, int first, int second) {
        World one = lives.model().worlds().get(first);
        World other = lives.model().worlds().get(second);
        Lexicon words = new Lexicon(checked, one);
        Lexicon others = new Lexicon(checked, other);
        long communities = lives.model().population().communities();
        List<Line> lines =
                Telling.of(words, lives.resident(), communities, lives.worlds().get(first));
        List<Line> beside = first == second
                ? lines
                : Telling.of(
                        others, lives.resident(), communities, lives.worlds().get(second));
        List<Placed> placed = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < lines.size() || b < beside.size()) {
            int day = Math.min(
                    a < lines.size() ? lines.get(a).day() : Integer.MAX_VALUE,
                    b < beside.size() ? beside.get(b).day() : Integer.MAX_VALUE);
            int toA = end(lines, a, day);
            int toB = end(beside, b, day);
            day(lines.subList(a, toA), beside.subList(b, toB), placed);
            a = toA;
            b = toB;
        }
        Optional<Parting> parting = parting(placed, words);
        pair(placed);
        List<Moment> moments =
                placed.stream().filter(p -> !p.told).map(p -> p.moment(words)).toList();
        SequencedMap<String, String> sources = new LinkedHashMap<>();
        for (Moment moment : moments) {
            for (String rule : moment.rules()) {
                (moment.in() == In.SECOND ? others : words)
                        .where(rule)
                        .ifPresent(where -> sources.putIfAbsent(rule, where));
            }
        }
        return new Story(
                lives.resident(),
                lives.model().population().strata().name(lives.stratum()),
                new Side(
                        one.id(),
                        LifeSum.of(lives.model(), first, lives.worlds().get(first))),
                new Side(
                        other.id(),
                        LifeSum.of(lives.model(), second, lives.worlds().get(second))),
                moments,
                parting,
                sources,
                words.date(30 * lives.model().warmUp()));
    }

    /** A line in its place; what is told together with another on another day is not told again. */
    private static final class Placed {
        private final In in;
        private final Line line;
        private Optional<Line> elsewhere = Optional.empty();
        private boolean told;

        Placed(In in, Line line) {
            this.in = in;
            this.line = line;
        }

        boolean idle() {
            return line.weight() == Line.Weight.IDLE;
        }

        Moment moment(Lexicon words) {
            return new Moment(
                    words.date(line.day()),
                    in,
                    elsewhere.map(l -> words.date(l.day())),
                    line.what(),
                    line.text(),
                    line.rules(),
                    idle());
        }
    }

    private static int end(List<Line> lines, int from, int day) {
        int to = from;
        while (to < lines.size() && lines.get(to).day() == day) {
            to++;
        }
        return to;
    }

    /** Merges one day by its longest common subsequence. */
    private static void day(List<Line> one, List<Line> other, List<Placed> into) {
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
                into.add(new Placed(In.BOTH, one.get(a)));
                a++;
                b++;
            } else if (b == other.size() || a < one.size() && common[a + 1][b] >= common[a][b + 1]) {
                into.add(new Placed(In.FIRST, one.get(a++)));
            } else {
                into.add(new Placed(In.SECOND, other.get(b++)));
            }
        }
    }

    private static Optional<Parting> parting(List<Placed> placed, Lexicon words) {
        int day = placed.stream()
                .filter(p -> p.in != In.BOTH && !p.line.what().equals(Telling.NOTE))
                .mapToInt(p -> p.line.day())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        List<Moment> first = new ArrayList<>();
        List<Moment> second = new ArrayList<>();
        for (Placed p : placed) {
            if (p.line.day() == day && p.in != In.BOTH && !p.line.what().equals(Telling.NOTE)) {
                (p.in == In.FIRST ? first : second).add(p.moment(words));
            }
        }
        return first.isEmpty() && second.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parting(words.date(day), first, second));
    }

    /** Finds for what one world has alone the first of the same kind that the other has alone, on a later day. */
    private static void pair(List<Placed> placed) {
        for (int p = 0; p < placed.size(); p++) {
            Placed one = placed.get(p);
            if (one.in == In.BOTH || one.told || one.idle()) {
                continue;
            }
            for (int q = p + 1; q < placed.size() && placed.get(q).line.day() <= one.line.day() + FURTHEST; q++) {
                Placed other = placed.get(q);
                if (other.in != In.BOTH
                        && other.in != one.in
                        && !other.told
                        && other.elsewhere.isEmpty()
                        && other.line.what().equals(one.line.what())
                        && other.line.rules().equals(one.line.rules())
                        && other.line.core().equals(one.line.core())) {
                    one.elsewhere = Optional.of(other.line);
                    other.told = true;
                    break;
                }
            }
        }
    }
}
