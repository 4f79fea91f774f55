package assay.check;

import assay.law.Name;
import assay.law.Rulebook;
import assay.law.Sight;
import assay.text.Problem;
import assay.text.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what rulebooks say about who else may see a source against who sees it, among the regimes of one question. */
final class Sharing {

    private Sharing() {}

    static void check(List<Rulebook> books, Set<String> regimes, Problems problems) {
        for (Rulebook book : books) {
            for (Sight sight : book.sections().sees().values()) {
                sight.with().ifPresent(w -> with(book, w, regimes, problems));
                if (sight.sharing().isPresent() && sight.sharing().get() != Sight.Sharing.UNIFIED) {
                    books.stream()
                            .filter(other -> !other.id().equals(book.id()))
                            .filter(other -> sight.with()
                                    .filter(w -> w.id().equals(other.id()))
                                    .isEmpty())
                            .forEach(other -> look(book, sight, other, problems));
                }
            }
        }
    }

    private static void with(Rulebook book, Name with, Set<String> regimes, Problems problems) {
        if (with.id().equals(book.id())) {
            problems.error("E-SEES", with.at(), "a regime shares with another, not with itself");
        } else {
            with.known(regimes, "a regime", problems);
        }
    }

    private static void look(Rulebook book, Sight sight, Rulebook other, Problems problems) {
        Name seen = sources(other).get(sight.source().id());
        if (seen == null) {
            return;
        }
        String alone =
                sight.with().map(w -> "that only it and " + w.id() + " see '").orElse("that only it sees '");
        problems.add(Problem.warning(
                        "W-SHARED",
                        seen.at(),
                        other.id() + " uses the source '" + seen.id() + "', but " + book.id() + " says "
                                + alone + seen.id() + "' ("
                                + sight.source().at().file() + ":"
                                + sight.source().at().line() + ")")
                .allowing("sharing: bilateral, with: REGIME", "sharing: unified"));
    }

    /** What a regime sees: what it says, or where it says nothing what its rules use. */
    private static Map<String, Name> sources(Rulebook book) {
        Map<String, Name> all = new LinkedHashMap<>();
        book.sections().sees().values().forEach(s -> all.putIfAbsent(s.source().id(), s.source()));
        if (all.isEmpty()) {
            Set<Name> used = new LinkedHashSet<>();
            book.sections().points().forEach(p -> used.add(p.source()));
            book.sections().listens().values().forEach(l -> used.add(l.source()));
            used.forEach(s -> all.putIfAbsent(s.id(), s));
        }
        return all;
    }
}
