package assay.check.analysis;

import assay.law.Rulebook;
import java.util.LinkedHashSet;
import java.util.Set;

/** How a rulebook takes in the records of a behaviour. */
final class Intake {
    private Intake() {}

    /** The versions in which it does. */
    static Set<String> versions(Rulebook book, String behaviour) {
        Set<String> all = new LinkedHashSet<>();
        book.sections().listens().values().stream()
                .filter(l -> l.behaviour().id().equals(behaviour))
                .forEach(l -> all.addAll(l.versions()));
        book.sections().points().stream()
                .filter(p -> p.behaviour().id().equals(behaviour))
                .forEach(p -> all.addAll(p.rule().versions()));
        return all;
    }

    /** Whether what is taken in lives for ever. */
    static boolean isForEver(Rulebook book, String behaviour) {
        return book.sections().listens().values().stream()
                        .filter(l -> l.behaviour().id().equals(behaviour))
                        .allMatch(l -> l.life().isEmpty())
                && book.sections().points().stream()
                        .filter(p -> p.behaviour().id().equals(behaviour))
                        .allMatch(p -> p.life().isEmpty());
    }
}
