package assay.check.analysis;

import assay.evidence.Quantity;
import assay.law.PointRule;
import assay.law.Rulebook;
import assay.law.ScoreRule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The scores that anybody can have under a rulebook in some of its versions: from the start, as far down as anything
 * takes points and as far up as anything gives them, within the bounds where the score is capped. Points may come again
 * and again, so without a cap there is no end.
 */
record Reach(long lowest, long highest) {

    /** Empty if there is no score in these versions. */
    static Optional<Reach> of(Rulebook book, Collection<String> versions) {
        int last = versions.stream().mapToInt(book.versionIds()::indexOf).max().orElse(-1);
        List<PointRule> points = book.sections().points().stream()
                .filter(p -> p.rule().versions().stream()
                        .anyMatch(v -> book.versionIds().indexOf(v) <= last))
                .toList();
        boolean falls = points.stream().flatMap(p -> p.points().stream()).anyMatch(q -> low(q) < 0);
        boolean rises = points.stream()
                .anyMatch(p -> p.most().or(p::points).filter(q -> high(q) > 0).isPresent());
        return book.sections().score().stream()
                .filter(s -> versions.stream().anyMatch(s.rule()::inForce))
                .map(s -> of(s, falls, rises))
                .reduce((a, b) -> new Reach(Math.min(a.lowest, b.lowest), Math.max(a.highest, b.highest)));
    }

    private static Reach of(ScoreRule score, boolean falls, boolean rises) {
        boolean kept = score.cap() == ScoreRule.Cap.TOTAL || score.cap() == ScoreRule.Cap.EACH_EVENT;
        long down = falls ? Long.MIN_VALUE : low(score.start());
        long up = rises ? Long.MAX_VALUE : high(score.start());
        return new Reach(
                kept ? score.floor().map(f -> Math.max(down, low(f))).orElse(down) : down,
                kept ? score.ceiling().map(c -> Math.min(up, high(c))).orElse(up) : up);
    }

    boolean meets(long from, long to) {
        return Math.max(lowest, from) <= Math.min(highest, to);
    }

    String words() {
        if (lowest == Long.MIN_VALUE) {
            return highest == Long.MAX_VALUE ? "any" : "at most " + highest;
        }
        return highest == Long.MAX_VALUE ? "at least " + lowest : "between " + lowest + " and " + highest;
    }

    private static long low(Quantity q) {
        return q.range().lowest().longValue();
    }

    private static long high(Quantity q) {
        return q.range().highest().longValue();
    }
}
