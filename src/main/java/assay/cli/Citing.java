package assay.cli;

import assay.law.Reform;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.reading.Contents;
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
        Contents contents = contents();
        RulePage rules = new RulePage(contents);
        List<Told> told = new ArrayList<>();
        Set<String> known = known(contents);
        for (String id : asked) {
            List<Told> found = found(contents, rules, id);
            if (found.isEmpty()) {
                return unknown(contents, id, known);
            }
            told.addAll(found);
        }
        tell(told);
        return ExitCode.DONE;
    }

    /** Every rule of the library. */
    int everything() {
        Contents contents = contents();
        RulePage rules = new RulePage(contents);
        List<Told> told = new ArrayList<>();
        contents.regimes().values().forEach(book -> told.add(RegimePage.of(rules, book)));
        contents.reforms()
                .values()
                .forEach(reform ->
                        reformed(contents, reform).ifPresent(book -> told.add(RegimePage.of(rules, reform, book))));
        tell(told);
        return ExitCode.DONE;
    }

    int bibliography() {
        Bibliography sources = Bibliography.of(contents());
        if (json) {
            out.print(Json.of(sources.fields()));
        } else {
            sources.lines().forEach(out::println);
        }
        return ExitCode.DONE;
    }

    private Contents contents() {
        Problems problems = new Problems();
        Contents contents = Contents.of(surroundings.library(), problems);
        problems.rejectIfAny();
        for (String file : contents.unsound()) {
            surroundings.err().println("assay: '" + file + "' has errors; './assay check " + file + "' shows them.");
        }
        return contents;
    }

    private static List<Told> found(Contents contents, RulePage rules, String asked) {
        Rulebook book = contents.regimes().get(asked);
        if (book != null) {
            return List.of(RegimePage.of(rules, book));
        }
        Reform reform = contents.reforms().get(asked);
        if (reform != null) {
            return reformed(contents, reform).stream()
                    .map(changed -> RegimePage.of(rules, reform, changed))
                    .toList();
        }
        List<Told> told = new ArrayList<>();
        for (Rulebook regime : contents.regimes().values()) {
            for (Ruled ruled : regime.sections().all().toList()) {
                String id = ruled.rule().id();
                if (id.equalsIgnoreCase(asked) || (regime.id() + "." + id).equalsIgnoreCase(asked)) {
                    told.add(rules.of(regime, ruled));
                }
            }
        }
        return told;
    }

    private static Optional<Rulebook> reformed(Contents contents, Reform reform) {
        return Optional.ofNullable(contents.regimes().get(reform.of().id())).map(reform::applied);
    }

    private static Set<String> known(Contents contents) {
        Set<String> known = new LinkedHashSet<>(contents.regimes().keySet());
        known.addAll(contents.reforms().keySet());
        contents.regimes()
                .values()
                .forEach(book -> book.sections().all().forEach(r -> {
                    known.add(r.rule().id());
                    known.add(book.id() + "." + r.rule().id());
                }));
        return known;
    }

    private int unknown(Contents contents, String asked, Set<String> known) {
        PrintWriter err = surroundings.err();
        err.println("assay: no rule, regime or reform of the library is called '" + asked + "'.");
        String maybe = Nearest.maybe(asked, known);
        if (maybe == null) {
            err.println("Regimes: " + String.join(", ", contents.regimes().keySet()) + ".");
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
