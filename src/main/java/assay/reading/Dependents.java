package assay.reading;

import assay.assume.Assumptions;
import assay.law.Clause;
import assay.law.Consequence;
import assay.law.DimensionRule;
import assay.law.GradeRule;
import assay.law.Inform;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Name;
import assay.law.PointRule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.ScoreRule;
import assay.law.Vocabulary;
import assay.question.Study;
import assay.text.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What hangs on a rule, near or far: the conditions that ask for what it makes (records, a score, a grade, a listing), the
 * consequences of that, and the assumptions, reforms, studies and cases that name the rule, its list or its regime.
 *
 * <p>It follows names through the rulebooks of the library until nothing new is found; each thing is followed once, so
 * lists that read each other's lists end it too.
 */
public final class Dependents {

    /** What kind of thing hangs on a rule. */
    public enum Group {
        CONDITIONS("conditions that ask for it"),
        LISTS("lists"),
        CONSEQUENCES("consequences"),
        ASSUMPTIONS("assumptions about it"),
        REFORMS("reforms that change it"),
        STUDIES("studies that run it"),
        CASES("files of cases that name it");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What a rule makes and a condition can ask for: {@code score}, a behaviour's or a list's name. */
    private record Made(Kind kind, String regime, String id) {}

    private enum Kind {
        RECORD,
        SCORE,
        GRADE,
        LIST
    }

    private final Contents contents;
    private final SequencedMap<Group, Set<String>> found = new LinkedHashMap<>();
    private final Deque<Made> open = new ArrayDeque<>();
    private final Set<Made> followed = new LinkedHashSet<>();
    private final String regime;
    private final String rule;

    private Dependents(Contents contents, Rulebook book, Ruled ruled) {
        this.contents = contents;
        this.regime = book.id();
        this.rule = ruled.rule().id();
        for (Group group : Group.values()) {
            found.put(group, new LinkedHashSet<>());
        }
        makes(book, ruled).forEach(open::add);
        if (ruled instanceof ListRule) {
            book.sections().listOf(rule).ifPresent(list -> found(Group.LISTS, list(book, list)));
        }
    }

    /** What hangs on a rule of a regime of this contents, by group; groups without anything are left out. */
    public static SequencedMap<Group, Set<String>> of(Contents contents, Rulebook book, Ruled ruled) {
        Dependents dependents = new Dependents(contents, book, ruled);
        dependents.follow();
        dependents.named();
        SequencedMap<Group, Set<String>> some = new LinkedHashMap<>(dependents.found);
        some.values().removeIf(Set::isEmpty);
        return some;
    }

    private static Stream<Made> makes(Rulebook book, Ruled ruled) {
        String regime = book.id();
        return switch (ruled) {
            case ScoreRule _, DimensionRule _ -> Stream.of(new Made(Kind.SCORE, regime, ""));
            case GradeRule _ -> Stream.of(new Made(Kind.GRADE, regime, ""));
            case PointRule point ->
                Stream.of(
                                Stream.of(new Made(
                                        Kind.RECORD, regime, point.behaviour().id())),
                                point.points().stream().map(_ -> new Made(Kind.SCORE, regime, "")),
                                point.gradeAtMost().stream().map(_ -> new Made(Kind.GRADE, regime, "")))
                        .flatMap(s -> s);
            case ListRule _ ->
                book.sections().listOf(ruled.rule().id()).stream().map(list -> new Made(Kind.LIST, regime, list.id()));
            case Consequence _, Inform _ -> Stream.of();
        };
    }

    private void follow() {
        while (!open.isEmpty()) {
            Made made = open.remove();
            if (followed.add(made)) {
                contents.regimes().values().forEach(book -> within(book, made));
                contents.assumptions().forEach((file, assumed) -> within(file, assumed, made));
            }
        }
    }

    private void within(Rulebook book, Made made) {
        Set<String> names = names(made, book.id());
        book.sections().all().filter(r -> !isItself(book, r)).forEach(ruled -> {
            boolean asks = Clauses.of(ruled).anyMatch(clause -> asks(clause, names));
            if (asks || uses(book, ruled, made)) {
                found(
                        ruled instanceof Consequence ? Group.CONSEQUENCES : Group.CONDITIONS,
                        ruled.rule().id() + in(book.id()));
                if (!(ruled instanceof PointRule)) {
                    makes(book, ruled).forEach(open::add);
                }
                if (ruled instanceof ListRule) {
                    book.sections().listOf(ruled.rule().id()).ifPresent(list -> found(Group.LISTS, list(book, list)));
                }
            }
        });
    }

    /** Whether a rule needs what was made without a condition that names it. */
    private static boolean uses(Rulebook book, Ruled ruled, Made made) {
        boolean here = book.id().equals(made.regime());
        return switch (ruled) {
            case GradeRule _ -> here && made.kind() == Kind.SCORE;
            case Consequence consequence ->
                switch (made.kind()) {
                    case GRADE -> here && !consequence.grades().isEmpty();
                    case LIST ->
                        consequence.list().map(Name::id).stream()
                                .anyMatch(id ->
                                        id.equals(made.regime() + "." + made.id()) || (here && id.equals(made.id())));
                    case RECORD, SCORE -> false;
                };
            case ListRule.Repair repair ->
                here && made.kind() == Kind.RECORD && repair.by().id().equals(made.id());
            default -> false;
        };
    }

    private static boolean asks(Clause clause, Set<String> names) {
        return Clauses.names(clause.text()).stream().anyMatch(names::contains);
    }

    private static Set<String> names(Made made, String reader) {
        boolean here = made.regime().equals(reader);
        String there = Vocabulary.written(made.regime());
        return switch (made.kind()) {
            case SCORE -> here ? Set.of("score", "score_" + there) : Set.of("score_" + there);
            case GRADE -> here ? Set.of("grade", "grade_" + there) : Set.of("grade_" + there);
            case LIST -> {
                String list = Vocabulary.written(made.id());
                yield here ? Set.of(list, there + "_" + list) : Set.of(there + "_" + list);
            }
            case RECORD -> {
                String act = Vocabulary.written(made.id());
                yield here ? Set.of(act, "count_" + act) : Set.of();
            }
        };
    }

    private void within(String file, Assumptions assumed, Made made) {
        Set<String> names = names(made, "");
        assumed.responses().forEach((id, response) -> {
            if (asks(response.when(), names)) {
                found(Group.ASSUMPTIONS, "responses." + id + " (" + file + ")");
            }
        });
        if (made.kind() == Kind.LIST) {
            String key = made.regime() + "." + made.id();
            Map.of(
                            "late", assumed.late(),
                            "redress", assumed.redress(),
                            "offices", assumed.offices(),
                            "applications", assumed.applications(),
                            "stocks", assumed.stocks())
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(section -> section.getValue().containsKey(key))
                    .forEach(section -> found(Group.ASSUMPTIONS, section.getKey() + "." + key + " (" + file + ")"));
        }
    }

    /** What names the rule or its regime outright. */
    private void named() {
        contents.assumptions().forEach((file, assumed) -> {
            if (assumed.limits().containsKey(rule)) {
                found(Group.ASSUMPTIONS, "limits." + rule + " (" + file + ")");
            }
        });
        contents.reforms().forEach((id, reform) -> {
            boolean own = reform.of().id().equals(regime);
            if (own && (reform.dropped().contains(rule) || reform.replaced().containsKey(rule))) {
                found(Group.REFORMS, id + (reform.dropped().contains(rule) ? " (drops it)" : " (replaces it)"));
            }
        });
        contents.studies().forEach((id, study) -> {
            List<Study.Alternative> running = study.alternatives().values().stream()
                    .filter(a -> a.regimes().keySet().stream()
                            .anyMatch(name -> name.id().equals(regime)))
                    .toList();
            if (!running.isEmpty()) {
                List<String> without = running.stream()
                        .filter(a -> a.without().contains(rule))
                        .map(Study.Alternative::id)
                        .toList();
                found(Group.STUDIES, id + (without.isEmpty() ? "" : " (without it in " + Amounts.and(without) + ")"));
            }
        });
        contents.sheets(Contents.Kind.CASES).stream()
                .filter(sheet -> holds(sheet.top(), rule::equals))
                .forEach(sheet -> found(Group.CASES, sheet.id()));
    }

    private static boolean holds(Node node, Predicate<String> word) {
        return switch (node) {
            case Node.Scalar scalar -> word.test(scalar.text());
            case Node.Sequence sequence -> sequence.items().stream().anyMatch(item -> holds(item, word));
            case Node.Mapping mapping ->
                mapping.entries().stream()
                        .anyMatch(entry -> word.test(entry.key().text()) || holds(entry.value(), word));
        };
    }

    private boolean isItself(Rulebook book, Ruled ruled) {
        return book.id().equals(regime) && ruled.rule().id().equals(rule);
    }

    private String list(Rulebook book, Listing list) {
        return list.id() + in(book.id());
    }

    private String in(String book) {
        return book.equals(regime) ? "" : " of " + book;
    }

    private void found(Group group, String what) {
        found.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(what);
    }
}
