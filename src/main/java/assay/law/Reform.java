package assay.law;

import assay.evidence.Evidence;
import assay.text.Node.Mapping;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A patch to one rulebook, and to assumptions about it.
 *
 * @param of the regime
 * @param replaced rules that stand in place of others, by id
 * @param added sections that are added
 * @param dropped ids of rules that fall away
 * @param assumptions sections of an assumptions file, not yet read; their evidence is the reform's
 */
public record Reform(
        String id,
        String title,
        Optional<String> why,
        Name of,
        Map<String, Ruled> replaced,
        Sections added,
        Set<String> dropped,
        Optional<Mapping> assumptions,
        Evidence evidence) {

    public Reform {
        replaced = Map.copyOf(replaced);
        dropped = Set.copyOf(dropped);
    }

    public Rulebook applied(Rulebook to) {
        return to.with(to.sections()
                .kept(rule -> !dropped.contains(rule.id()))
                .replaced(replaced)
                .and(added));
    }
}
