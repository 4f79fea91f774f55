package assay.check.analysis;

import assay.assume.Behaviour;
import assay.law.Condition;
import assay.law.Finding;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.PointRule;
import assay.law.Rule;
import assay.law.Version;
import assay.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Finds lists that somebody can enter and never leave: by a ground that does not end, without a term, where nothing can be
 * worked off and no later version lets listings lapse.
 */
final class NeverLeft {

    private final View view;

    NeverLeft(View view) {
        this.view = view;
    }

    void look() {
        for (Listing list : view.book().sections().lists().values()) {
            if (list.first(ListRule.Repair.class).isPresent()) {
                continue;
            }
            for (ListRule.Enter enter : list.all(ListRule.Enter.class)) {
                if (enter.term().isEmpty() && !lapses(enter.rule())) {
                    look(list, enter);
                }
            }
        }
    }

    private void look(Listing list, ListRule.Enter enter) {
        Optional<List<Literal>> stays = view.read(enter.when())
                .flatMap(Ways::of)
                .flatMap(ways -> ways.stream()
                        .filter(way -> Ways.clash(way).isEmpty() && way.stream().allMatch(this::isForEver))
                        .findFirst());
        stays.ifPresent(way -> view.problems()
                .add(Problem.warning(
                                "W-NEVER-LEFT",
                                view.at(enter.when(), way.getFirst()),
                                "whoever enters the list '" + list.id() + "' by "
                                        + enter.rule().id() + " never leaves it: " + ground(way) + " does not end")
                        .allowing("term: …", "repair: {…}", "life: … where the records are taken in")));
    }

    private static String ground(List<Literal> way) {
        return "'" + String.join(" && ", way.stream().map(Literal::text).toList()) + "'";
    }

    /** Whether a version after those of the rule ends or tests anew what was listed under it. */
    private boolean lapses(Rule rule) {
        List<String> order = view.book().versionIds();
        int last = rule.versions().stream().mapToInt(order::indexOf).max().orElse(-1);
        return view.book().versions().stream()
                .skip(last + 1L)
                .anyMatch(v -> v.listings() != Version.Listings.KEEP_OLD_TERMS);
    }

    /** Whether it stays so once it is so. */
    private boolean isForEver(Literal literal) {
        return switch (literal) {
            case Literal.Word w -> w.of() instanceof Condition.HasCategory;
            case Literal.Truth t ->
                switch (t.of()) {
                    case Condition.Fact f -> isFixed(f.fact());
                    case Condition.Always _ -> true;
                    default -> false;
                };
            case Literal.Number n ->
                switch (n.of()) {
                    case Condition.Age _ -> n.highest() == Long.MAX_VALUE;
                    case Condition.Records r ->
                        n.highest() == Long.MAX_VALUE
                                && isInstant(r.behaviour())
                                && Intake.isForEver(view.book(), r.behaviour());
                    case Condition.Score s ->
                        s.regime().equals(view.book().id()) && onlyMoves(n.lowest() == Long.MIN_VALUE);
                    default -> false;
                };
        };
    }

    private boolean isInstant(String behaviour) {
        return view.behaviour(behaviour)
                .filter(b -> b.kind() == Behaviour.Kind.INSTANT)
                .isPresent();
    }

    private boolean isFixed(String fact) {
        Finding finding = view.book().sections().finds().get(fact);
        return finding != null && !finding.known() && finding.finder().isEmpty();
    }

    /** Whether the score only ever falls, or only ever rises. */
    private boolean onlyMoves(boolean down) {
        List<PointRule> points = view.book().sections().points();
        return view.book().versions().size() == 1
                && points.stream().allMatch(p -> p.life().isEmpty())
                && points.stream().filter(p -> p.points().isPresent()).allMatch(p -> {
                    int least = p.points().get().range().lowest().signum();
                    int most = p.most()
                            .or(p::points)
                            .orElseThrow()
                            .range()
                            .highest()
                            .signum();
                    return down ? most <= 0 : least >= 0;
                })
                && points.stream().map(PointRule::behaviour).allMatch(b -> isInstant(b.id()));
    }
}
