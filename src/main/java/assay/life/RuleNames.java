package assay.life;

import assay.law.GradeRule;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.ScoreRule;
import assay.plan.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ids of the rules behind the settled numbers of a world, which the model itself no longer needs. */
public final class RuleNames {

    private final World world;
    private final Map<String, Rulebook> books;

    /** @param books the rulebooks as they hold in the world, by id; rules of a regime without its book have no name */
    public RuleNames(World world, Map<String, Rulebook> books) {
        this.world = world;
        this.books = Map.copyOf(books);
    }

    private Optional<Rulebook> book(int regime) {
        return Optional.ofNullable(books.get(world.regimes().get(regime).id()));
    }

    private Optional<Listing> listing(int list) {
        assay.plan.Listing settled = world.lists().get(list);
        return book(settled.regime())
                .flatMap(b -> Optional.ofNullable(b.sections().lists().get(settled.id())));
    }

    private Stream<Rule> rules(int list, Class<? extends ListRule> kind, int version) {
        int regime = world.lists().get(list).regime();
        return listing(list).stream()
                .flatMap(l -> l.all(kind).stream())
                .map(Ruled::rule)
                .filter(r -> inForce(regime, r, version));
    }

    private boolean inForce(int regime, Rule rule, int version) {
        return book(regime)
                .filter(b -> version >= 0 && version < b.versions().size())
                .map(b -> rule.inForce(b.versions().get(version).id()))
                .orElse(true);
    }

    private String last(int list, Class<? extends ListRule> kind, int version) {
        return rules(list, kind, version).map(Rule::id).reduce("", (_, id) -> id);
    }

    /** The rule whose deadline of deletion holds: of those in force the last. */
    public String leave(int list, int version) {
        return last(list, ListRule.Leave.class, version);
    }

    /** The rule under which a term may end early. */
    public String early(int list) {
        return last(list, ListRule.Early.class, -1);
    }

    /** The rule under which a term is longer. */
    public String extend(int list) {
        return last(list, ListRule.Extend.class, -1);
    }

    String block(int list) {
        return last(list, ListRule.Block.class, -1);
    }

    /** The rule by which a listing is applied for. */
    public String application(int list) {
        return last(list, ListRule.Application.class, -1);
    }

    /** The rule by which a listing is reviewed. */
    public String review(int list, int version) {
        return last(list, ListRule.Review.class, version);
    }

    /** The rule by which a listing is worked off. */
    public String repair(int list) {
        return last(list, ListRule.Repair.class, -1);
    }

    /** The rules that keep people off a list, in the order of the settled condition. */
    List<String> never(int list) {
        return rules(list, ListRule.Never.class, -1).map(Rule::id).toList();
    }

    /** The rule that says what a score starts with. */
    public String score(int regime, int version) {
        return book(regime).stream()
                .flatMap(b -> b.sections().score().stream())
                .map(ScoreRule::rule)
                .filter(r -> inForce(regime, r, version))
                .map(Rule::id)
                .findFirst()
                .orElse("");
    }

    /** The rule that makes grades of scores. */
    public String grades(int regime, int version) {
        return book(regime).stream()
                .flatMap(b -> b.sections().grades().stream())
                .map(GradeRule::rule)
                .filter(r -> inForce(regime, r, version))
                .map(Rule::id)
                .findFirst()
                .orElse("");
    }

    /** The rule that says whom a regime is about. */
    String subjects(int regime) {
        return book(regime).flatMap(b -> b.subjects().rule()).orElse("");
    }
}
