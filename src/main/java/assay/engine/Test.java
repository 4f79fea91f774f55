package assay.engine;

import assay.plan.Expression;
import assay.plan.Expression.Comparison;
import java.util.List;

/// A compiled condition: a small tree of numbered operations over the arrays of {@link WorldState}.
final class Test {
    private enum Op {
        FALSE,
        TRUE,
        NOT,
        ALL,
        ANY,
        CATEGORY,
        AGE,
        SCORE,
        GRADE,
        RECORDS,
        FACT,
        LISTED,
        DENIED
    }

    private final Op op;
    private final int a;
    private final int b;
    private final Comparison comparison;
    private final boolean[] among;
    private final Test[] of;

    private Test(Op op, int a, int b, Comparison comparison, boolean[] among, Test... of) {
        this.op = op;
        this.a = a;
        this.b = b;
        this.comparison = comparison;
        this.among = among;
        this.of = of;
    }

    private static Test simple(Op op, int a, int b, Comparison comparison) {
        return new Test(op, a, b, comparison, new boolean[0]);
    }

    static Test compile(Expression expression, WorldTables tables) {
        return switch (expression) {
            case Expression.Constant(boolean value) -> simple(value ? Op.TRUE : Op.FALSE, 0, 0, Comparison.EQUAL);
            case Expression.Not(Expression of) ->
                new Test(Op.NOT, 0, 0, Comparison.EQUAL, new boolean[0], compile(of, tables));
            case Expression.All(List<Expression> of) -> several(Op.ALL, of, tables);
            case Expression.Any(List<Expression> of) -> several(Op.ANY, of, tables);
            case Expression.HasCategory(int attribute, List<Integer> categories) ->
                new Test(Op.CATEGORY, attribute, 0, Comparison.EQUAL, flags(categories));
            case Expression.Age(Comparison comparison, int years) -> simple(Op.AGE, 0, years, comparison);
            case Expression.Score(int regime, Comparison comparison, int points) ->
                simple(Op.SCORE, regime, points, comparison);
            case Expression.GradeIn(int regime, List<Integer> grades) ->
                new Test(Op.GRADE, regime, 0, Comparison.EQUAL, flags(grades));
            case Expression.Records(int regime, int behaviour, Comparison comparison, int count) ->
                simple(Op.RECORDS, tables.counter(regime, behaviour), count, comparison);
            case Expression.Fact(int regime, int fact) ->
                simple(Op.FACT, tables.finding(regime, fact), fact, Comparison.EQUAL);
            case Expression.Listed(int list) -> simple(Op.LISTED, list, 0, Comparison.EQUAL);
            case Expression.Denied(Comparison comparison, int count) -> simple(Op.DENIED, 0, count, comparison);
        };
    }

    private static Test several(Op op, List<Expression> of, WorldTables tables) {
        return new Test(
                op,
                0,
                0,
                Comparison.EQUAL,
                new boolean[0],
                of.stream().map(e -> compile(e, tables)).toArray(Test[]::new));
    }

    static boolean[] flags(List<Integer> indices) {
        boolean[] flags =
                new boolean[indices.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1];
        for (int index : indices) {
            flags[index] = true;
        }
        return flags;
    }

    private static boolean in(boolean[] among, int index) {
        return index >= 0 && index < among.length && among[index];
    }

    /// If this is a bare comparison of a score with a number of points: the regime, else −1.
    int bareScoreRegime() {
        return op == Op.SCORE ? a : -1;
    }

    boolean alwaysFalse() {
        return op == Op.FALSE;
    }

    /// Holds for resident i in lane x (0 recorded, 1 clean, 2 timely, 3 lawful) on day t.
    boolean holds(WorldState s, int i, int x, int t) {
        switch (op) {
            case FALSE:
                return false;
            case TRUE:
                return true;
            case NOT:
                return !of[0].holds(s, i, x, t);
            case ALL:
                for (Test part : of) {
                    if (!part.holds(s, i, x, t)) {
                        return false;
                    }
                }
                return true;
            case ANY:
                for (Test part : of) {
                    if (part.holds(s, i, x, t)) {
                        return true;
                    }
                }
                return false;
            case CATEGORY:
                return in(among, s.people.category[a][s.people.stratum[i]]);
            case AGE:
                return comparison.holds(s.people.ageFrom[s.people.stratum[i]], b);
            case SCORE:
                return s.ledger.hasScore(a, i) && comparison.holds(s.ledger.score[a][4 * i + x], b);
            case GRADE:
                return in(among, s.ledger.grade[a][4 * i + x]);
            case RECORDS:
                return comparison.holds(s.ledger.counters[a][4 * i + x], b);
            case FACT:
                return s.believed(a, b, i, x);
            case LISTED:
                return s.lists.on(a, i, x, t);
            case DENIED:
                return comparison.holds(s.deniedBefore[i], b);
        }
        throw new IllegalStateException(op.name());
    }
}
