package assay.cases;

import assay.law.Inform;
import assay.law.ListRule;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which rules of a rulebook act and no expectation of any case rests on. */
public final class Coverage {

    private Coverage() {}

    /** The rules that act, section by section in the order of the file; what only informs is left out. */
    public static List<Rule> acting(Rulebook book) {
        return book.sections()
                .all()
                .filter(r -> !(r instanceof Inform || r instanceof ListRule.Notice || r instanceof ListRule.Publicity))
                .map(Ruled::rule)
                .toList();
    }

    /** Ids of the rules that act and that are not among those exercised. */
    public static List<String> missing(Rulebook book, Set<String> exercised) {
        List<String> ids = new ArrayList<>();
        book.subjects().rule().ifPresent(ids::add);
        acting(book).forEach(r -> ids.add(r.id()));
        return ids.stream()
                .distinct()
                .filter(id -> !exercised.contains(id) && !weighs(book, id, exercised))
                .toList();
    }

    /** A rule of dimensions acts through the points that stand in one of its dimensions. */
    private static boolean weighs(Rulebook book, String id, Set<String> exercised) {
        return book.sections().dimensions().stream().anyMatch(d -> d.rule().id().equals(id))
                && book.sections().points().stream()
                        .anyMatch(p -> p.dimension().isPresent()
                                && exercised.contains(p.rule().id()));
    }
}
