package assay.cli;

import assay.evidence.Basis;
import assay.evidence.Ladder;
import assay.law.Reform;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.reading.Aloud;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A whole regime, or what a reform makes of it: rule by rule in sentences, each with its source, and what is not known. */
final class RegimePage {
    private RegimePage() {}

    static Told of(RulePage rules, Rulebook book) {
        Aloud aloud = rules.voice(book);
        List<String> unknown = book.standing().knowsNot();
        List<String> lines = new ArrayList<>();
        lines.add(book.title() + " (" + book.id() + ")");
        book.aim().ifPresent(aim -> lines.addAll(Wrapped.lines("  ", "  ", aim)));
        List<String> preamble = aloud.preamble();
        preamble.forEach(said -> lines.addAll(Wrapped.lines("  ", "    ", said)));
        lines.add("");
        lines.addAll(cited(aloud, book, _ -> true));
        book.runs()
                .ifPresent(runs -> lines.add("  './assay run " + book.id() + "' runs it on "
                        + runs.place().id() + ", " + runs.from() + " to " + runs.to() + "."));
        lines.add("");
        lines.add("  What is not known");
        if (unknown.isEmpty()) {
            lines.add("    The file does not say.");
        }
        unknown.forEach(one -> lines.addAll(Wrapped.lines("    ", "      ", one + ".")));
        lines.add("  " + totals(book));

        List<String> plain = new ArrayList<>();
        plain.addAll(Wrapped.lines("", "    ", book.title() + " (" + book.id() + ")"));
        preamble.forEach(said -> plain.addAll(Wrapped.lines("", "    ", said)));
        plain.addAll(plainly(aloud, book, _ -> true));
        plain.add("");
        return new Told(lines, plain, fields(aloud, book, book.id(), book.title(), _ -> true, unknown));
    }

    /** A reform: the rules that it wrote, and those that it drops. */
    static Told of(RulePage rules, Reform reform, Rulebook changed) {
        Aloud aloud = rules.voice(changed);
        Predicate<Rule> its = rule -> rule.reform().filter(reform.id()::equals).isPresent();
        String heading = reform.title() + " (" + reform.id() + "), a reform of " + changed.title();
        List<String> lines = new ArrayList<>();
        lines.addAll(Wrapped.lines("", "    ", heading));
        reform.why().ifPresent(why -> lines.addAll(Wrapped.lines("  ", "  ", why)));
        lines.addAll(cited(aloud, changed, its));
        List<String> plain = new ArrayList<>();
        plain.addAll(Wrapped.lines("", "    ", heading));
        plain.addAll(plainly(aloud, changed, its));
        if (!reform.dropped().isEmpty()) {
            String dropped = "It drops "
                    + String.join(", ", reform.dropped().stream().sorted().toList()) + ".";
            lines.add("  " + dropped);
            plain.add(dropped);
        }
        plain.add("");
        return new Told(lines, plain, fields(aloud, changed, reform.id(), reform.title(), its, List.of()));
    }

    private static List<String> cited(Aloud aloud, Rulebook book, Predicate<Rule> which) {
        List<String> lines = new ArrayList<>();
        rules(book, which).forEach(ruled -> {
            Rule rule = ruled.rule();
            String all = aloud.since(rule.versions())
                    .map(when -> " In force " + when + ".")
                    .orElse("");
            String label =
                    "  " + rule.id() + " ".repeat(Math.max(1, 8 - rule.id().length()));
            lines.addAll(Wrapped.labelled(label, aloud.said(ruled) + all + " [" + ground(rule.basis()) + "]"));
        });
        return lines;
    }

    private static List<String> plainly(Aloud aloud, Rulebook book, Predicate<Rule> which) {
        List<String> lines = new ArrayList<>();
        rules(book, which).forEach(ruled -> lines.addAll(RulePage.plain(ruled.rule(), aloud.said(ruled), aloud)));
        return lines;
    }

    private static List<Ruled> rules(Rulebook book, Predicate<Rule> which) {
        return book.sections().all().filter(ruled -> which.test(ruled.rule())).toList();
    }

    /** {@code p2017 art. 1, B2} or {@code assumed}. */
    private static String ground(Basis basis) {
        return switch (basis) {
            case Basis.Assumed _ -> "assumed";
            case Basis.Cited cited ->
                cited.source().id() + (cited.where().isEmpty() ? "" : " " + cited.where()) + ", "
                        + cited.source().letter() + cited.credibility().digit()
                        + (basis.ladder() == Ladder.RECALLED ? ", recalled" : "");
        };
    }

    private static String totals(Rulebook book) {
        Map<Ladder, Integer> counts = Ladder.count(
                book.sections().all().map(ruled -> ruled.rule().basis()).toList());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all + " rules: " + counts.get(Ladder.READ) + " read, " + counts.get(Ladder.RECALLED) + " recalled, "
                + counts.get(Ladder.ASSUMED) + " assumed.";
    }

    private static Map<String, Object> fields(
            Aloud aloud, Rulebook book, String id, String title, Predicate<Rule> which, List<String> unknown) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("title", title);
        fields.put("regime", book.id());
        fields.put("preamble", aloud.preamble());
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Ruled ruled : rules(book, which)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", ruled.rule().id());
            one.put("plain", aloud.said(ruled));
            one.put("versions", ruled.rule().versions());
            one.put("basis", RulePage.basisFields(ruled.rule().basis()));
            rules.add(one);
        }
        fields.put("rules", rules);
        fields.put("knows_not", unknown);
        return fields;
    }
}
