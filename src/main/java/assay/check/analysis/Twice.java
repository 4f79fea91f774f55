package assay.check.analysis;

import assay.evidence.Quantity;
import assay.law.Condition;
import assay.law.Consequence;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Name;
import assay.law.PointRule;
import assay.law.Rule;
import assay.text.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds two rules that hold at once for one condition: they say the same twice, or contradict each other. */
final class Twice {

    private final View view;

    Twice(View view) {
        this.view = view;
    }

    void look() {
        view.book().sections().lists().values().forEach(this::entries);
        points();
        consequences();
    }

    private void entries(Listing list) {
        Map<String, ListRule.Enter> first = new HashMap<>();
        for (ListRule.Enter enter : list.all(ListRule.Enter.class)) {
            Optional<Condition> condition = view.read(enter.when());
            if (condition.isEmpty()) {
                continue;
            }
            for (String version : enter.rule().versions()) {
                ListRule.Enter earlier = first.putIfAbsent(version + " " + plain(condition.get()), enter);
                if (earlier != null) {
                    boolean same = days(earlier.term()).equals(days(enter.term()));
                    tell(
                            enter.rule(),
                            earlier.rule(),
                            "have one condition" + (same ? "" : " and two terms"),
                            "'" + enter.when().text().strip() + "'");
                    break;
                }
            }
        }
    }

    private static String days(Optional<Quantity> term) {
        return term.map(q -> q.range().toString()).orElse("as long as it holds");
    }

    /** A condition in one form for all its orders. */
    private static String plain(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) ->
                parts.stream().map(Twice::plain).sorted().collect(Collectors.joining(" and ", "(", ")"));
            case Condition.Any(List<Condition> parts) ->
                parts.stream().map(Twice::plain).sorted().collect(Collectors.joining(" or ", "(", ")"));
            case Condition.Not(Condition inner) -> "not " + plain(inner);
            default -> condition.toString();
        };
    }

    private void points() {
        Map<String, Rule> first = new HashMap<>();
        for (PointRule rule : view.book().sections().points()) {
            for (String version : rule.rule().versions()) {
                Rule earlier = first.putIfAbsent(version + " " + rule.source() + " " + rule.behaviour(), rule.rule());
                if (earlier != null) {
                    tell(
                            rule.rule(),
                            earlier,
                            "make an entry each of one record",
                            "'" + rule.behaviour() + "' from '" + rule.source() + "'");
                    break;
                }
            }
        }
    }

    private void consequences() {
        Map<String, Consequence> first = new HashMap<>();
        for (Consequence consequence : view.book().sections().consequences()) {
            for (Name domain : consequence.domains()) {
                pair(consequence, domain, first).ifPresent(earlier -> {
                    boolean same = earlier.effect() == consequence.effect();
                    if (!same || reach(earlier).equals(reach(consequence))) {
                        tell(
                                consequence.rule(),
                                earlier.rule(),
                                same ? "do the same to one domain" : "do different things to one domain",
                                "'" + domain + "'");
                    }
                });
            }
        }
    }

    /** An earlier consequence for one of the same people in the same domain and version. */
    private static Optional<Consequence> pair(Consequence consequence, Name domain, Map<String, Consequence> first) {
        Optional<Consequence> found = Optional.empty();
        List<String> whose = consequence.list().isPresent()
                ? List.of("list " + consequence.list().get())
                : consequence.grades().stream().map(g -> "grade " + g).toList();
        for (String whom : whose) {
            for (String version : consequence.rule().versions()) {
                Consequence earlier = first.putIfAbsent(version + " " + whom + " " + domain, consequence);
                if (earlier != null && !earlier.equals(consequence)) {
                    found = found.or(() -> Optional.of(earlier));
                }
            }
        }
        return found;
    }

    private static String reach(Consequence consequence) {
        return (consequence.household() ? "household " : "") + (consequence.firm() ? "firm" : "");
    }

    private void tell(Rule later, Rule earlier, String what, String witness) {
        view.problems()
                .add(Problem.warning(
                        "W-TWICE",
                        later.at(),
                        "the rules " + earlier.id() + " and " + later.id() + " " + what + ": " + witness));
    }
}
