package assay.law;

import assay.evidence.Evidence;
import assay.evidence.Sources;
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
 * @param whole a rulebook that stands in place of the whole; then nothing is replaced, added or dropped
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
        Evidence evidence,
        Optional<Rulebook> whole) {

    public Reform {
        replaced = Map.copyOf(replaced);
        dropped = Set.copyOf(dropped);
    }

    /** Another edition in place of the whole rulebook: nothing of the old one stays. */
    public static Reform inPlaceOf(String id, Rulebook edition) {
        return new Reform(
                id,
                edition.title(),
                Optional.empty(),
                new Name(edition.id(), edition.at()),
                Map.of(),
                Sections.NONE,
                Set.of(),
                Optional.empty(),
                new Evidence(Sources.NONE),
                Optional.of(edition));
    }

    public Rulebook applied(Rulebook to) {
        if (whole.isPresent()) {
            return whole.get();
        }
        return to.with(to.sections()
                .kept(rule -> !dropped.contains(rule.id()))
                .replaced(replaced)
                .and(added));
    }
}
