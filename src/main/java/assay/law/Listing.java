package assay.law;

import assay.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A list of a regime with its rules.
 *
 * @param by the body that keeps it
 * @param against a blacklist; a redlist if not
 * @param national newcomers may be on it from before
 */
public record Listing(
        String id,
        Optional<String> title,
        Optional<String> by,
        Optional<Boolean> against,
        Optional<Boolean> national,
        List<ListRule> rules,
        Position at) {

    public Listing {
        rules = List.copyOf(rules);
    }

    public <R extends ListRule> List<R> all(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <R extends ListRule> Optional<R> first(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    public boolean isAgainst() {
        return against.orElse(true);
    }

    public boolean isNational() {
        return national.orElse(false);
    }

    Listing kept(Predicate<Rule> keep) {
        return with(rules.stream().filter(r -> keep.test(r.rule())).toList());
    }

    Listing replaced(UnaryOperator<Ruled> by) {
        return with(rules.stream().map(r -> (ListRule) by.apply(r)).toList());
    }

    /** This list and what another writing of it adds. */
    Listing and(Listing more) {
        List<ListRule> both = new ArrayList<>(rules);
        both.addAll(more.rules);
        return new Listing(
                id,
                more.title.or(() -> title),
                more.by.or(() -> by),
                more.against.or(() -> against),
                more.national.or(() -> national),
                both,
                at);
    }

    private Listing with(List<ListRule> others) {
        return new Listing(id, title, by, against, national, others, at);
    }
}
