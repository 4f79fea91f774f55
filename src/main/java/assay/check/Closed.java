package assay.check;

import assay.assume.Assumptions;
import assay.check.Checked.Alternated;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a study is closed: what in it looks at the whole place, so that its communities are tied. Every other study is open. */
public final class Closed {
    /** The fewest replicates from which an interval is given. */
    private static final int FEWEST = 20;

    private Closed() {}

    /** A sentence for its reader; nothing if the study is open. */
    public static Optional<String> because(Checked checked) {
        Map<String, List<String>> worlds = new LinkedHashMap<>();
        for (Alternated world : checked.worlds()) {
            for (Rulebook book : world.books().values()) {
                for (Listing list : book.sections().lists().values()) {
                    String id = book.id() + "." + list.id();
                    Assumptions.Office office = world.assumptions().offices().get(id);
                    if (office != null
                            && !office.local()
                            && list.first(ListRule.Review.class).isPresent()) {
                        worlds.computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(world.alternative().id());
                    }
                }
            }
        }
        if (worlds.isEmpty()) {
            return Optional.empty();
        }
        List<String> offices = new ArrayList<>();
        worlds.forEach((list, in) -> offices.add(list + " (" + String.join(", ", in) + ")"));
        int replicates = checked.question().study().replicates();
        return Optional.of("This study is closed: one office of the whole place hears objections to "
                + String.join(" and to ", offices)
                + ". Its communities meet every month, and it is simulated in " + replicates
                + (replicates == 1 ? " replicate" : " replicates") + ", each with another seed"
                + (replicates < FEWEST ? "; an interval needs " + FEWEST : ", from which its intervals come") + ".");
    }
}
