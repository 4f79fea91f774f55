package assay.explain;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What a listing or a denial hangs on, in words. */
final class Because {
    private final Lexicon words;

    Because(Lexicon words) {
        this.words = words;
    }

    /** But-for and proximate cause, in one sentence where they are the same. */
    String of(Set<Integer> grounds, int proximate, String undone) {
        if (grounds.isEmpty()) {
            return " No single record less would have changed it." + last(proximate);
        }
        boolean same = grounds.equals(Set.of(proximate));
        return " But for one record of " + quoted(grounds) + (same ? ", the last before it," : "") + " " + undone + "."
                + (same ? "" : last(proximate));
    }

    private String last(int proximate) {
        return proximate < 0 ? "" : " The last record before it: «" + words.behaviour(proximate) + "».";
    }

    private String quoted(Collection<Integer> behaviours) {
        return behaviours.stream().map(b -> "«" + words.behaviour(b) + "»").collect(Collectors.joining(", or "));
    }
}
