package assay.reading;

import assay.law.Comparison;
import assay.law.Condition;
import assay.law.Condition.Age;
import assay.law.Condition.All;
import assay.law.Condition.Always;
import assay.law.Condition.Any;
import assay.law.Condition.Denied;
import assay.law.Condition.Fact;
import assay.law.Condition.GradeIn;
import assay.law.Condition.HasCategory;
import assay.law.Condition.Listed;
import assay.law.Condition.ListedAny;
import assay.law.Condition.Not;
import assay.law.Condition.Records;
import assay.law.Condition.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom two conditions reach: the same people, one of them more, or neither. Every case is tried that the conditions can tell
 * apart: each fact both ways, each word that is named and one that is not, each number at, below and above what it is
 * compared with. What people cannot be at once (a score and a grade that do not go together) is tried too; so "the same"
 * and "more" are certain, and "neither" may be too careful.
 */
final class Reach {
    /** More cases than these are not tried. */
    private static final long MOST = 200_000;

    private static final String OTHER = "\u0000other";

    /** How the second condition lies to the first. */
    enum Change {
        SAME,
        WIDER,
        NARROWER,
        OTHER
    }

    /**
     * @param gained somebody whom only the second reaches
     * @param lost somebody whom only the first reaches
     */
    record Compared(Change change, Optional<Condition> gained, Optional<Condition> lost) {}

    /** A question that conditions ask of a person, and the answers that they tell apart. */
    private record Asked(String key, Condition example, List<Object> answers) {}

    private Reach() {}

    static Compared compare(Condition first, Condition second) {
        List<Asked> all = asked(List.of(first, second));
        long cases = 1;
        for (Asked one : all) {
            cases *= one.answers().size();
            if (cases > MOST) {
                return new Compared(
                        first.equals(second) ? Change.SAME : Change.OTHER, Optional.empty(), Optional.empty());
            }
        }
        Optional<Condition> gained = Optional.empty();
        Optional<Condition> lost = Optional.empty();
        int[] at = new int[all.size()];
        for (long n = 0; n < cases; n++) {
            Map<String, Object> person = new LinkedHashMap<>();
            for (int i = 0; i < at.length; i++) {
                person.put(all.get(i).key(), all.get(i).answers().get(at[i]));
            }
            boolean before = holds(first, person);
            boolean after = holds(second, person);
            if (after && !before && gained.isEmpty()) {
                gained = Optional.of(described(mattering(all, person, second, first), person));
            }
            if (before && !after && lost.isEmpty()) {
                lost = Optional.of(described(mattering(all, person, first, second), person));
            }
            if (gained.isPresent() && lost.isPresent()) {
                break;
            }
            for (int i = at.length - 1;
                    i >= 0 && ++at[i] == all.get(i).answers().size();
                    i--) {
                at[i] = 0;
            }
        }
        Change change = gained.isPresent()
                ? (lost.isPresent() ? Change.OTHER : Change.WIDER)
                : lost.isPresent() ? Change.NARROWER : Change.SAME;
        return new Compared(change, gained, lost);
    }

    private static List<Asked> asked(List<Condition> conditions) {
        SequencedMap<String, Condition> examples = new LinkedHashMap<>();
        Map<String, Set<Integer>> numbers = new LinkedHashMap<>();
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            condition.each(leaf -> {
                String key = key(leaf);
                if (key.isEmpty()) {
                    return;
                }
                examples.putIfAbsent(key, leaf);
                switch (leaf) {
                    case Age age ->
                        numbers.computeIfAbsent(key, _ -> new TreeSet<>()).add(age.years());
                    case Score score ->
                        numbers.computeIfAbsent(key, _ -> new TreeSet<>()).add(score.points());
                    case Records records ->
                        numbers.computeIfAbsent(key, _ -> new TreeSet<>()).add(records.count());
                    case Denied denied ->
                        numbers.computeIfAbsent(key, _ -> new TreeSet<>()).add(denied.count());
                    case HasCategory has ->
                        words.computeIfAbsent(key, _ -> new LinkedHashSet<>()).addAll(has.categories());
                    case GradeIn in ->
                        words.computeIfAbsent(key, _ -> new LinkedHashSet<>()).addAll(in.grades());
                    default -> {
                        // true or false
                    }
                }
            });
        }
        List<Asked> asked = new ArrayList<>();
        examples.forEach((key, leaf) -> asked.add(new Asked(key, leaf, answers(key, leaf, numbers, words))));
        return asked;
    }

    private static List<Object> answers(
            String key, Condition leaf, Map<String, Set<Integer>> numbers, Map<String, Set<String>> words) {
        Set<Integer> constants = numbers.getOrDefault(key, Set.of());
        if (!constants.isEmpty()) {
            boolean counted = !(leaf instanceof Score);
            Set<Object> answers = new LinkedHashSet<>();
            Set<Integer> sorted = new TreeSet<>();
            for (int constant : constants) {
                sorted.addAll(List.of(constant - 1, constant, constant + 1));
            }
            sorted.stream().filter(n -> !counted || n >= 0).forEach(answers::add);
            return List.copyOf(answers);
        }
        if (words.containsKey(key)) {
            List<Object> answers = new ArrayList<>();
            answers.add(OTHER);
            answers.addAll(words.getOrDefault(key, Set.of()));
            return answers;
        }
        return List.of(false, true);
    }

    private static String key(Condition leaf) {
        return switch (leaf) {
            case Age _ -> "age";
            case Score score -> "score " + score.regime();
            case GradeIn in -> "grade " + in.regime();
            case HasCategory has -> "attribute " + has.attribute();
            case Records records -> "records " + records.behaviour();
            case Fact fact -> "fact " + fact.fact();
            case Listed listed -> "list " + listed.regime() + "." + listed.list();
            case ListedAny _ -> "any list";
            case Denied _ -> "denied";
            case Always _, Not _, All _, Any _ -> "";
        };
    }

    private static boolean holds(Condition condition, Map<String, Object> person) {
        return switch (condition) {
            case Always always -> always.value();
            case Not not -> !holds(not.of(), person);
            case All all -> all.of().stream().allMatch(part -> holds(part, person));
            case Any any -> any.of().stream().anyMatch(part -> holds(part, person));
            case Age age -> compares(age.comparison(), person.get(key(age)), age.years());
            case Score score -> compares(score.comparison(), person.get(key(score)), score.points());
            case Records records -> compares(records.comparison(), person.get(key(records)), records.count());
            case Denied denied -> compares(denied.comparison(), person.get(key(denied)), denied.count());
            case HasCategory has -> isOneOf(has.categories(), person.get(key(has)));
            case GradeIn in -> isOneOf(in.grades(), person.get(key(in)));
            case Fact _, Listed _, ListedAny _ -> Boolean.TRUE.equals(person.get(key(condition)));
        };
    }

    private static boolean isOneOf(List<String> words, @Nullable Object answer) {
        return answer instanceof String word && words.contains(word);
    }

    private static int number(@Nullable Object answer) {
        return answer instanceof Integer number ? number : 0;
    }

    private static boolean compares(Comparison comparison, @Nullable Object answer, int constant) {
        int number = number(answer);
        return switch (comparison) {
            case LESS -> number < constant;
            case AT_MOST -> number <= constant;
            case EQUAL -> number == constant;
            case NOT_EQUAL -> number != constant;
            case AT_LEAST -> number >= constant;
            case MORE -> number > constant;
        };
    }

    /** The questions that matter: of the others any answer would leave this person reached by the one and not by the other. */
    private static List<Asked> mattering(List<Asked> all, Map<String, Object> person, Condition by, Condition notBy) {
        List<Asked> mattering = new ArrayList<>(all);
        List<Asked> idle = new ArrayList<>();
        for (Asked one : all) {
            idle.add(one);
            if (mattering.size() > 1 && stays(new LinkedHashMap<>(person), idle, 0, by, notBy)) {
                mattering.remove(one);
            } else {
                idle.removeLast();
            }
        }
        return mattering;
    }

    private static boolean stays(
            Map<String, Object> person, List<Asked> idle, int from, Condition by, Condition notBy) {
        if (from == idle.size()) {
            return holds(by, person) && !holds(notBy, person);
        }
        Asked one = idle.get(from);
        for (Object answer : one.answers()) {
            person.put(one.key(), answer);
            if (!stays(person, idle, from + 1, by, notBy)) {
                return false;
            }
        }
        return true;
    }

    /** A case as a condition, for telling it. */
    private static Condition described(List<Asked> asked, Map<String, Object> person) {
        List<Condition> parts = new ArrayList<>();
        for (Asked one : asked) {
            Object answer = person.get(one.key());
            parts.add(
                    switch (one.example()) {
                        case Age _ -> new Age(Comparison.EQUAL, number(answer));
                        case Score score -> new Score(score.regime(), Comparison.EQUAL, number(answer));
                        case Records records -> new Records(records.behaviour(), Comparison.EQUAL, number(answer));
                        case Denied _ -> new Denied(Comparison.EQUAL, number(answer));
                        case HasCategory has ->
                            OTHER.equals(answer)
                                    ? new Not(new HasCategory(has.attribute(), named(one)))
                                    : new HasCategory(has.attribute(), List.of(String.valueOf(answer)));
                        case GradeIn in ->
                            OTHER.equals(answer)
                                    ? new Not(new GradeIn(in.regime(), named(one)))
                                    : new GradeIn(in.regime(), List.of(String.valueOf(answer)));
                        default -> Boolean.TRUE.equals(answer) ? one.example() : new Not(one.example());
                    });
        }
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private static List<String> named(Asked asked) {
        return asked.answers().stream()
                .filter(answer -> !OTHER.equals(answer))
                .map(String.class::cast)
                .toList();
    }
}
