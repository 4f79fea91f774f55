package assay.check;

import assay.assume.Assumptions;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Name;
import assay.law.Rulebook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Puts an assumption for {@code any} in the place of those that the rulebooks of a study need and that nobody wrote. */
final class Stands {
    private Stands() {}

    /** The same rulebooks for all alternatives, so that one that drops a rule still assumes what the others do. */
    static Assumptions in(Assumptions assumed, Collection<Rulebook> books) {
        Map<String, Set<String>> feeds = new LinkedHashMap<>();
        Set<String> ledgers = new LinkedHashSet<>();
        Set<String> reviewed = new LinkedHashSet<>();
        Set<String> applied = new LinkedHashSet<>();
        for (Rulebook book : books) {
            book.sections().listens().values().forEach(l -> feed(feeds, l.source(), l.behaviour()));
            book.sections().points().forEach(p -> feed(feeds, p.source(), p.behaviour()));
            ledgers.add(book.id());
            for (Listing list : book.sections().lists().values()) {
                String id = book.id() + "." + list.id();
                ledgers.add(id);
                list.first(ListRule.Review.class).ifPresent(_ -> reviewed.add(id));
                list.first(ListRule.Application.class).ifPresent(_ -> applied.add(id));
            }
        }
        return assumed.filled(feeds, ledgers, reviewed, applied);
    }

    private static void feed(Map<String, Set<String>> feeds, Name source, Name behaviour) {
        feeds.computeIfAbsent(source.id(), _ -> new LinkedHashSet<>()).add(behaviour.id());
    }
}
