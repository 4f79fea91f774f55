package assay.check.analysis;

import assay.evidence.Day360;
import assay.evidence.Quantity;
import assay.law.Condition;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.text.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds entries that hang on another list and never come: nobody is ever on the other, or nobody while the rule is in
 * force, or nobody for as long as the rule asks. A first day on each list is reckoned for that, from the versions in
 * which its rules are in force and the lists that these ask for in turn.
 */
final class Succession {

    private static final long NEVER = Long.MAX_VALUE;
    private static final long ALWAYS = Long.MIN_VALUE;

    private final View view;
    private final Map<String, Long> first = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    Succession(View view) {
        this.view = view;
    }

    void look() {
        for (Listing list : view.book().sections().lists().values()) {
            for (ListRule.Enter enter : list.all(ListRule.Enter.class)) {
                listed(view.book(), enter).forEach(literal -> look(enter, literal));
            }
        }
    }

    private void look(ListRule.Enter enter, Literal literal) {
        Condition.Listed on = (Condition.Listed) literal.of();
        Optional<Listing> list = view.list(on);
        if (list.isEmpty()) {
            return;
        }
        String name = on.regime() + "." + on.list();
        String rule = enter.rule().id();
        long last = end(view.book(), enter.rule());
        long begins = first(on);
        long due = enter.after().isPresent()
                ? plus(begins, Math.max(1, low(enter.after().get())))
                : begins;
        if (begins == NEVER) {
            unreached(enter, literal, "nobody ever enters the list " + name);
        } else if (due >= last && !(enter.after().isEmpty() && isInStock(on))) {
            String since = begins == ALWAYS ? "" : "nobody is on the list " + name + " before " + date(begins);
            String wait = enter.after().isEmpty()
                    ? ""
                    : ", or stands there " + days(enter.after().get()) + " before " + date(due);
            unreached(enter, literal, since + wait + ", and " + rule + " is in force until " + date(last));
        }
        enter.after().ifPresent(after -> tooLong(enter, literal, list.get(), name, after));
    }

    private void tooLong(ListRule.Enter enter, Literal literal, Listing list, String name, Quantity after) {
        Optional<Stay> longest = longest(list);
        if (longest.isEmpty() || low(after) < longest.get().days()) {
            return;
        }
        Stay stay = longest.get();
        String so = "by " + stay.rule() + " a listing on " + name + " stands " + stay.days() + " days, and "
                + enter.rule().id() + " asks for " + days(after);
        if (stay.renewed()) {
            view.problems()
                    .add(
                            Problem.warning(
                                    "W-UNREACHED",
                                    view.at(enter.when(), literal),
                                    so
                                            + ": it is about nobody who is entered there once, only about who is entered anew meanwhile"));
        } else {
            view.problems()
                    .error(
                            "E-NEVER",
                            view.at(enter.when(), literal),
                            "the rule " + enter.rule().id() + " never applies: " + so);
        }
    }

    /**
     * The longest that a listing stands for which somebody is entered once.
     *
     * @param rule the rule of entry that gives so much
     * @param renewed whether somebody who is listed can be entered anew
     */
    private record Stay(String rule, long days, boolean renewed) {}

    /** Empty if a rule lists somebody for as long as its ground lasts. */
    private static Optional<Stay> longest(Listing list) {
        List<ListRule.Enter> entries = list.all(ListRule.Enter.class);
        if (entries.stream().anyMatch(e -> e.term().isEmpty())) {
            return Optional.empty();
        }
        long more = list.all(ListRule.Extend.class).stream()
                .mapToLong(e -> high(e.by()))
                .max()
                .orElse(0);
        boolean renewed =
                entries.size() > 1 || entries.stream().anyMatch(e -> e.after().isEmpty());
        return entries.stream()
                .map(e -> new Stay(e.rule().id(), high(e.term().orElseThrow()) + more, renewed))
                .reduce((a, b) -> a.days() >= b.days() ? a : b);
    }

    private void unreached(ListRule.Enter enter, Literal literal, String why) {
        view.problems()
                .add(Problem.warning(
                        "W-UNREACHED",
                        view.at(enter.when(), literal),
                        "'" + literal.text() + "' is never so where "
                                + enter.rule().id() + " asks for it: " + why));
    }

    /** What a rule of entry asks to be listed on, wherever it can hold at all. */
    private List<Literal> listed(Rulebook book, ListRule.Enter enter) {
        return ways(book, enter).stream()
                .flatMap(List::stream)
                .filter(l -> l instanceof Literal.Truth t && t.is() && t.of() instanceof Condition.Listed)
                .distinct()
                .toList();
    }

    private List<List<Literal>> ways(Rulebook book, ListRule.Enter enter) {
        return view.vocabularies()
                .of(book)
                .read(enter.when(), new assay.text.Problems())
                .flatMap(Ways::of)
                .map(ways -> ways.stream().filter(w -> Ways.clash(w).isEmpty()).toList())
                .orElse(List.of(List.of()));
    }

    /** The first day on which somebody can be entered on a list. */
    private long first(Condition.Listed on) {
        String name = on.regime() + "." + on.list();
        Long known = first.get(name);
        if (known != null) {
            return known;
        }
        Optional<Rulebook> book = view.book(on.regime());
        Optional<Listing> list = view.list(on);
        if (book.isEmpty() || list.isEmpty() || !asked.add(name)) {
            return ALWAYS;
        }
        long day = NEVER;
        for (ListRule.Enter enter : list.get().all(ListRule.Enter.class)) {
            long after = enter.after().map(a -> Math.max(1, low(a))).orElse(0L);
            for (List<Literal> way : ways(book.get(), enter)) {
                long ground = ALWAYS;
                for (Literal literal : way) {
                    if (literal instanceof Literal.Truth t && t.is() && t.of() instanceof Condition.Listed other) {
                        ground = Math.max(ground, after == 0 && isInStock(other) ? ALWAYS : plus(first(other), after));
                    }
                }
                long enters = Math.max(ground, start(book.get(), enter.rule()));
                if (ground < end(book.get(), enter.rule())) {
                    day = Math.min(day, enters);
                }
            }
        }
        first.put(name, day);
        return day;
    }

    private boolean isInStock(Condition.Listed on) {
        return view.question().assumptions().stocks().containsKey(on.regime() + "." + on.list());
    }

    private static long start(Rulebook book, Rule rule) {
        return book.versions().stream()
                .filter(v -> rule.inForce(v.id()))
                .mapToLong(v -> low(v.from()))
                .min()
                .orElse(NEVER);
    }

    private static long end(Rulebook book, Rule rule) {
        long end = ALWAYS;
        for (int v = 0; v < book.versions().size(); v++) {
            if (rule.inForce(book.versions().get(v).id())) {
                end = v + 1 == book.versions().size()
                        ? NEVER
                        : high(book.versions().get(v + 1).from());
            }
        }
        return end;
    }

    private static long plus(long day, long days) {
        return day == NEVER || day == ALWAYS ? day : day + days;
    }

    private static long low(Quantity q) {
        return q.range().lowest().longValue();
    }

    private static long high(Quantity q) {
        return q.range().highest().longValue();
    }

    private static String days(Quantity q) {
        return (q.isRanged() ? "at least " : "") + low(q) + " days";
    }

    private static String date(long day) {
        return Day360.date((int) day).toString();
    }
}
