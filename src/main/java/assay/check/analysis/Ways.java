package assay.check.analysis;

import assay.law.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which a condition can hold: its disjunctive normal form, each way a list of statements that are all so.
 * A condition with more ways than are looked at has none here, and nothing is said of it.
 */
final class Ways {

    private static final int MOST = 256;

    private Ways() {}

    static Optional<List<List<Literal>>> of(Condition condition) {
        return of(condition, true);
    }

    /** The ways in which it does not hold. */
    static Optional<List<List<Literal>>> against(Condition condition) {
        return of(condition, false);
    }

    private static Optional<List<List<Literal>>> of(Condition condition, boolean holds) {
        return switch (condition) {
            case Condition.Not(Condition inner) -> of(inner, !holds);
            case Condition.All(List<Condition> parts) -> holds ? all(parts, true) : any(parts, false);
            case Condition.Any(List<Condition> parts) -> holds ? any(parts, true) : all(parts, false);
            default -> Optional.of(List.of(List.of(Literal.of(condition, holds))));
        };
    }

    private static Optional<List<List<Literal>>> any(List<Condition> parts, boolean holds) {
        List<List<Literal>> ways = new ArrayList<>();
        for (Condition part : parts) {
            Optional<List<List<Literal>>> more = of(part, holds);
            if (more.isEmpty() || ways.size() + more.get().size() > MOST) {
                return Optional.empty();
            }
            ways.addAll(more.get());
        }
        return Optional.of(ways);
    }

    private static Optional<List<List<Literal>>> all(List<Condition> parts, boolean holds) {
        List<List<Literal>> ways = List.of(List.of());
        for (Condition part : parts) {
            Optional<List<List<Literal>>> more = of(part, holds);
            if (more.isEmpty() || ways.size() * more.get().size() > MOST) {
                return Optional.empty();
            }
            ways = product(ways, more.get());
        }
        return Optional.of(ways);
    }

    /** Each way of the one with each of the other. */
    static List<List<Literal>> product(List<List<Literal>> ways, List<List<Literal>> others) {
        List<List<Literal>> both = new ArrayList<>();
        for (List<Literal> way : ways) {
            for (List<Literal> other : others) {
                List<Literal> joined = new ArrayList<>(way);
                joined.addAll(other);
                both.add(joined);
            }
        }
        return both;
    }

    /** Two statements of a way that contradict each other. */
    static Optional<Clash> clash(List<Literal> way) {
        for (int i = 0; i < way.size(); i++) {
            if (way.get(i) instanceof Literal.Truth t && t.subject().equals("always") && isNever(t)) {
                return Optional.of(new Clash(t, t));
            }
            for (int j = 0; j < i; j++) {
                if (way.get(j).contradicts(way.get(i))) {
                    return Optional.of(new Clash(way.get(j), way.get(i)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNever(Literal.Truth literal) {
        return literal.of() instanceof Condition.Always(boolean value) && value != literal.is();
    }

    /** Two statements that cannot both be so: the witness of a contradiction. */
    record Clash(Literal one, Literal other) {
        String words() {
            return one.equals(other)
                    ? "'" + one.text() + "' never holds"
                    : "'" + one.text() + "' and '" + other.text() + "' cannot both hold";
        }
    }
}
