package assay.engine;

import assay.plan.Expression;
import assay.plan.Expression.Comparison;
import java.util.List;

/// A compiled condition: a small tree of numbered operations over the arrays of {@link WorldState}.
final class Test {
    private static final int FALSE = 0;
    private static final int TRUE = 1;
    private static final int NOT = 2;
    private static final int ALL = 3;
    private static final int ANY = 4;
    private static final int CATEGORY = 5;
    private static final int AGE = 6;
    private static final int SCORE = 7;
    private static final int GRADE = 8;
    private static final int RECORDS = 9;
    private static final int FACT = 10;
    private static final int LISTED = 11;
    private static final int DENIED = 12;
    private static final int HEADS = 13;
    private static final int SINCE = 14;

    private final int op;
    private final int a;
    private final int b;
    private final Comparison comparison;
    private final boolean[] among;
    private final Test[] of;

    private Test(int op, int a, int b, Comparison comparison, boolean[] among, Test... of) {
        this.op = op;
        this.a = a;
        this.b = b;
        this.comparison = comparison;
        this.among = among;
        this.of = of;
    }

    private static Test simple(int op, int a, int b, Comparison comparison) {
        return new Test(op, a, b, comparison, new boolean[0]);
    }

    static Test compile(Expression expression, WorldTables tables) {
        return switch (expression) {
            case Expression.Constant(boolean value) -> simple(value ? TRUE : FALSE, 0, 0, Comparison.EQUAL);
            case Expression.Not(Expression of) ->
                new Test(NOT, 0, 0, Comparison.EQUAL, new boolean[0], compile(of, tables));
            case Expression.All(List<Expression> of) -> several(ALL, of, tables);
            case Expression.Any(List<Expression> of) -> several(ANY, of, tables);
            case Expression.HasCategory(int attribute, List<Integer> categories) ->
                new Test(CATEGORY, attribute, 0, Comparison.EQUAL, flags(categories));
            case Expression.Age(Comparison comparison, int years) -> simple(AGE, 0, years, comparison);
            case Expression.Score(int regime, Comparison comparison, int points) ->
                simple(SCORE, regime, points, comparison);
            case Expression.GradeIn(int regime, List<Integer> grades) ->
                new Test(GRADE, regime, 0, Comparison.EQUAL, flags(grades));
            case Expression.Records(int regime, int behaviour, Comparison comparison, int count) ->
                simple(RECORDS, tables.counter(regime, behaviour), count, comparison);
            case Expression.Fact(int regime, int fact) ->
                tables.world.facts().get(fact).heads()
                        ? simple(HEADS, fact, 0, Comparison.EQUAL)
                        : simple(FACT, tables.finding(regime, fact), fact, Comparison.EQUAL);
            case Expression.Listed(int list) -> simple(LISTED, list, 0, Comparison.EQUAL);
            case Expression.Since(int list, int days) -> simple(SINCE, list, Math.max(1, days), Comparison.EQUAL);
            case Expression.Denied(Comparison comparison, int count) -> simple(DENIED, 0, count, comparison);
        };
    }

    private static Test several(int op, List<Expression> of, WorldTables tables) {
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
        return op == SCORE ? a : -1;
    }

    /// The points of a bare comparison of a score.
    int barePoints() {
        return b;
    }

    Comparison comparison() {
        return comparison;
    }

    boolean alwaysFalse() {
        return op == FALSE;
    }

    /// Asks of nothing but listings and denials.
    boolean ofListingsAlone() {
        if (op == SCORE || op == GRADE || op == RECORDS || op == FACT || op == HEADS || op == SINCE) {
            return false;
        }
        for (Test part : of) {
            if (!part.ofListingsAlone()) {
                return false;
            }
        }
        return true;
    }

    /// If this is a bare question how long a listing has stood: its list, else −1.
    int bareSinceList() {
        return op == SINCE ? a : -1;
    }

    /// The days of a bare question how long a listing has stood, at least 1.
    int bareSinceDays() {
        return b;
    }

    /// Asks a latent fact anywhere, so that residents of one stratum differ.
    boolean factual() {
        return asks(FACT) || asks(HEADS);
    }

    /// Asks a fact that lanes see differently: then they may part though the ledger does not.
    boolean parting() {
        return asks(FACT);
    }

    private boolean asks(int what) {
        if (op == what) {
            return true;
        }
        for (Test part : of) {
            if (part.asks(what)) {
                return true;
            }
        }
        return false;
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
                return s.scores.has[a][i] && comparison.holds(s.scores.score[a][4 * i + x], b);
            case GRADE:
                return in(among, s.scores.grade[a][4 * i + x]);
            case RECORDS:
                return comparison.holds(s.ledger.counters[a][4 * i + x], b);
            case FACT:
                return s.believed(a, b, i, x);
            case HEADS:
                return s.truth[a][i];
            case LISTED:
                return s.lists.on(a, i, x, t);
            case SINCE:
                return s.lists.since(a, i, x, t, b);
            case DENIED:
                return comparison.holds(s.deniedBefore[i], b);
        }
        throw new IllegalStateException("operation " + op);
    }
}
