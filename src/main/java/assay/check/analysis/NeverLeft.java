package assay.check.analysis;

import assay.assume.Behaviour;
import assay.law.Condition;
import assay.law.Finding;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.PointRule;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Version;
import assay.text.Problem;
import assay.text.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
            for (ListRule.Enter enter : list.all(ListRule.Enter.class)) {
                tell(list, enter);
            }
        }
    }

    private void tell(Listing list, ListRule.Enter enter) {
        forEver(view.book(), list, enter, Set.of())
                .ifPresent(way -> view.problems()
                        .add(Problem.warning(
                                        "W-NEVER-LEFT",
                                        view.at(enter.when(), way.getFirst()),
                                        "whoever enters the list '" + list.id() + "' by "
                                                + enter.rule().id() + " never leaves it: " + ground(way)
                                                + " does not end")
                                .allowing("term: …", "repair: {…}", "life: … where the records are taken in")));
    }

    /** A way into a list by this rule of which there is no way out. */
    private Optional<List<Literal>> forEver(Rulebook book, Listing list, ListRule.Enter enter, Set<Listing> through) {
        if (enter.term().isPresent()
                || list.first(ListRule.Repair.class).isPresent()
                || lapses(book, enter.rule())
                || through.contains(list)) {
            return Optional.empty();
        }
        Set<Listing> so = new HashSet<>(through);
        so.add(list);
        return view.vocabularies()
                .of(book)
                .read(enter.when(), new Problems())
                .flatMap(Ways::of)
                .flatMap(ways -> ways.stream()
                        .filter(way -> Ways.clash(way).isEmpty() && way.stream().allMatch(l -> isForEver(book, l, so)))
                        .findFirst());
    }

    /** Whether somebody enters a list and stays there for ever. */
    private boolean isForEver(Condition.Listed on, Set<Listing> through) {
        return view.book(on.regime())
                .flatMap(b -> view.list(on)
                        .filter(l -> l.all(ListRule.Enter.class).stream()
                                .anyMatch(e -> forEver(b, l, e, through).isPresent())))
                .isPresent();
    }

    private static String ground(List<Literal> way) {
        return "'" + String.join(" && ", way.stream().map(Literal::text).toList()) + "'";
    }

    /** Whether a version after those of the rule ends or tests anew what was listed under it. */
    private static boolean lapses(Rulebook book, Rule rule) {
        List<String> order = book.versionIds();
        int last = rule.versions().stream().mapToInt(order::indexOf).max().orElse(-1);
        return book.versions().stream().skip(last + 1L).anyMatch(v -> v.listings() != Version.Listings.KEEP_OLD_TERMS);
    }

    /** Whether it stays so once it is so. */
    private boolean isForEver(Rulebook book, Literal literal, Set<Listing> through) {
        return switch (literal) {
            case Literal.Word w -> w.of() instanceof Condition.HasCategory;
            case Literal.Truth t ->
                switch (t.of()) {
                    case Condition.Fact f -> isFixed(book, f.fact());
                    case Condition.Listed on -> t.is() && isForEver(on, through);
                    case Condition.Always _ -> true;
                    default -> false;
                };
            case Literal.Number n ->
                switch (n.of()) {
                    case Condition.Age _ -> n.highest() == Long.MAX_VALUE;
                    case Condition.Records r ->
                        n.highest() == Long.MAX_VALUE
                                && isInstant(r.behaviour())
                                && Intake.isForEver(book, r.behaviour());
                    case Condition.Score s ->
                        s.regime().equals(book.id()) && onlyMoves(book, n.lowest() == Long.MIN_VALUE);
                    default -> false;
                };
        };
    }

    private boolean isInstant(String behaviour) {
        return view.behaviour(behaviour)
                .filter(b -> b.kind() == Behaviour.Kind.INSTANT)
                .isPresent();
    }

    private static boolean isFixed(Rulebook book, String fact) {
        Finding finding = book.sections().finds().get(fact);
        return finding != null && !finding.known() && finding.finder().isEmpty();
    }

    /** Whether the score only ever falls, or only ever rises. */
    private boolean onlyMoves(Rulebook book, boolean down) {
        List<PointRule> points = book.sections().points();
        return book.versions().size() == 1
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
