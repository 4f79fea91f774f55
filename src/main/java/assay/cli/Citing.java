package assay.cli;

import assay.law.Reform;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.reading.Shelf;
import assay.report.Json;
import assay.text.Nearest;
import assay.text.Problems;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds rules in the library and tells them; apart from the command, so that its help needs none of this. */
final class Citing {
    private final Surroundings surroundings;
    private final PrintWriter out;
    private final boolean plain;
    private final boolean json;

    /**
     * @param plain in sentences alone
     * @param json as JSON
     */
    Citing(Surroundings surroundings, boolean plain, boolean json) {
        this.surroundings = surroundings;
        this.out = surroundings.out();
        this.plain = plain;
        this.json = json;
    }

    /** Tells rules, regimes and reforms by their ids; none of them if one is unknown. */
    int cite(List<String> asked) {
        Shelf shelf = shelf();
        RulePage rules = new RulePage(shelf);
        List<Told> told = new ArrayList<>();
        Set<String> known = known(shelf);
        for (String id : asked) {
            List<Told> found = found(shelf, rules, id);
            if (found.isEmpty()) {
                return unknown(shelf, id, known);
            }
            told.addAll(found);
        }
        tell(told);
        return ExitCode.DONE;
    }

    /** Every rule of the library. */
    int everything() {
        Shelf shelf = shelf();
        RulePage rules = new RulePage(shelf);
        List<Told> told = new ArrayList<>();
        shelf.regimes().values().forEach(book -> told.add(RegimePage.of(rules, book)));
        shelf.reforms()
                .values()
                .forEach(reform ->
                        reformed(shelf, reform).ifPresent(book -> told.add(RegimePage.of(rules, reform, book))));
        tell(told);
        return ExitCode.DONE;
    }

    int bibliography() {
        Bibliography sources = Bibliography.of(shelf());
        if (json) {
            out.print(Json.of(sources.fields()));
        } else {
            sources.lines().forEach(out::println);
        }
        return ExitCode.DONE;
    }

    private Shelf shelf() {
        Problems problems = new Problems();
        Shelf shelf = Shelf.of(surroundings.library(), problems);
        problems.rejectIfAny();
        for (String file : shelf.unsound()) {
            surroundings.err().println("assay: '" + file + "' has errors; './assay check " + file + "' shows them.");
        }
        return shelf;
    }

    private static List<Told> found(Shelf shelf, RulePage rules, String asked) {
        Rulebook book = shelf.regimes().get(asked);
        if (book != null) {
            return List.of(RegimePage.of(rules, book));
        }
        Reform reform = shelf.reforms().get(asked);
        if (reform != null) {
            return reformed(shelf, reform).stream()
                    .map(changed -> RegimePage.of(rules, reform, changed))
                    .toList();
        }
        List<Told> told = new ArrayList<>();
        for (Rulebook regime : shelf.regimes().values()) {
            for (Ruled ruled : regime.sections().all().toList()) {
                String id = ruled.rule().id();
                if (id.equalsIgnoreCase(asked) || (regime.id() + "." + id).equalsIgnoreCase(asked)) {
                    told.add(rules.of(regime, ruled));
                }
            }
        }
        return told;
    }

    private static Optional<Rulebook> reformed(Shelf shelf, Reform reform) {
        return Optional.ofNullable(shelf.regimes().get(reform.of().id())).map(reform::applied);
    }

    private static Set<String> known(Shelf shelf) {
        Set<String> known = new LinkedHashSet<>(shelf.regimes().keySet());
        known.addAll(shelf.reforms().keySet());
        shelf.regimes()
                .values()
                .forEach(book -> book.sections().all().forEach(r -> {
                    known.add(r.rule().id());
                    known.add(book.id() + "." + r.rule().id());
                }));
        return known;
    }

    private int unknown(Shelf shelf, String asked, Set<String> known) {
        PrintWriter err = surroundings.err();
        err.println("assay: no rule, regime or reform of the library is called '" + asked + "'.");
        String maybe = Nearest.maybe(asked, known);
        if (maybe == null) {
            err.println("Regimes: " + String.join(", ", shelf.regimes().keySet()) + ".");
        } else {
            err.println("Maybe " + maybe + ".");
        }
        return ExitCode.USAGE;
    }

    private void tell(List<Told> told) {
        if (json) {
            out.print(Json.of(told.stream().map(Told::fields).toList()));
            return;
        }
        for (int i = 0; i < told.size(); i++) {
            if (i > 0 && !plain) {
                out.println();
            }
            (plain ? told.get(i).plain() : told.get(i).lines()).forEach(out::println);
        }
    }
}
