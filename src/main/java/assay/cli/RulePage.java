package assay.cli;

import assay.evidence.Basis;
import assay.evidence.Reference;
import assay.evidence.Seen;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.reading.Aloud;
import assay.reading.Contents;
import assay.reading.Dependents;
import assay.reading.Standing;
import assay.reading.Titles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One rule with everything that is known about it: what it does, when, where it stands, and what hangs on it. */
final class RulePage {
    private final Contents contents;
    private final Titles titles;
    private final Map<Rulebook, Aloud> voices = new LinkedHashMap<>();
    private final Map<String, List<Standing>> standings = new LinkedHashMap<>();

    RulePage(Contents contents) {
        this.contents = contents;
        this.titles = contents.titles();
        contents.sheets(Contents.Kind.REGIMES).forEach(sheet -> standings.put(sheet.id(), Standing.in(sheet.top())));
    }

    Aloud voice(Rulebook book) {
        return voices.computeIfAbsent(book, b -> new Aloud(b, titles));
    }

    Told of(Rulebook book, Ruled ruled) {
        Rule rule = ruled.rule();
        Aloud aloud = voice(book);
        String said = aloud.said(ruled);
        String inForce = aloud.inForce(rule.versions());
        List<Standing> numbers = numbers(book, rule);
        String note = standings.getOrDefault(book.id(), List.of()).stream()
                .filter(s -> s.id().equals(rule.id()))
                .map(Standing::note)
                .findFirst()
                .orElse("");
        Map<Dependents.Group, ? extends Iterable<String>> hanging = Dependents.of(contents, book, ruled);

        List<String> lines = new ArrayList<>();
        lines.add(rule.id() + ", " + book.title() + " (" + book.id() + ")");
        lines.addAll(Wrapped.lines("  ", "  ", said));
        rule.says().ifPresent(says -> lines.addAll(Wrapped.labelled("  The file says  ", says + ".")));
        lines.addAll(Wrapped.labelled("  In force       ", inForce + " (" + String.join(", ", rule.versions()) + ")."));
        lines.addAll(basis(rule));
        if (!note.isEmpty()) {
            lines.addAll(Wrapped.labelled("  Note           ", note + "."));
        }
        numbers.forEach(number -> lines.addAll(Wrapped.labelled("  Number         ", number(book, number))));
        boolean first = true;
        for (Map.Entry<Dependents.Group, ? extends Iterable<String>> group : hanging.entrySet()) {
            lines.addAll(Wrapped.labelled(
                    first ? "  Depends on it  " : "                 ",
                    group.getKey().words() + ": " + String.join(", ", group.getValue()) + "."));
            first = false;
        }
        if (first) {
            lines.add("  Depends on it  nothing of the library.");
        }
        return new Told(lines, plain(rule, said, aloud), fields(book, rule, said, note, numbers, hanging));
    }

    /** {@code JD-02, from 1 May 2017 on: Whoever …}; a rule that holds in all versions needs no date. */
    static List<String> plain(Rule rule, String said, Aloud aloud) {
        String since = aloud.since(rule.versions()).map(when -> ", " + when).orElse("");
        return Wrapped.lines("", "    ", rule.id() + since + ": " + said);
    }

    private List<Standing> numbers(Rulebook book, Rule rule) {
        return standings.getOrDefault(book.id(), List.of()).stream()
                .filter(s -> s.id().startsWith(rule.id() + "."))
                .toList();
    }

    private static String number(Rulebook book, Standing number) {
        String value = number.value().isEmpty() ? "" : " " + number.value();
        return book.id() + "." + number.id() + ":" + value
                + number.source()
                        .map(source -> ", " + source + (number.where().isEmpty() ? "" : " " + number.where()))
                        .orElse(", assumed: " + number.why())
                + ".";
    }

    private static List<String> basis(Rule rule) {
        return switch (rule.basis()) {
            case Basis.Assumed(String why) -> Wrapped.labelled("  Assumed        ", why + ".");
            case Basis.Cited cited -> {
                Reference source = cited.source();
                List<String> lines = new ArrayList<>();
                lines.addAll(Wrapped.labelled(
                        "  Article        ", cited.where().isEmpty() ? "the whole of the source" : cited.where()));
                lines.addAll(Wrapped.labelled("  Source         ", source.id() + ": " + source.title()));
                lines.addAll(Wrapped.labelled(
                        "                 ",
                        source.by() + ", " + source.date()
                                + source.url().map(url -> ", " + url).orElse("")));
                lines.addAll(Wrapped.labelled(
                        "                 ",
                        seen(source)
                                + source.extent().map(e -> ", of it: " + e).orElse("")
                                + source.retrieved()
                                        .map(day -> "; retrieved " + day)
                                        .orElse("; no date of retrieval is recorded")
                                + "."));
                lines.add("  Reliability    " + source.letter() + ", "
                        + source.letter().words() + ".");
                lines.add("  Credibility    " + cited.credibility().digit() + ", "
                        + cited.credibility().words() + ".");
                yield lines;
            }
        };
    }

    private static String seen(Reference source) {
        return source.seen() == Seen.READ ? "read" : "recalled, not read";
    }

    private Map<String, Object> fields(
            Rulebook book,
            Rule rule,
            String said,
            String note,
            List<Standing> numbers,
            Map<Dependents.Group, ? extends Iterable<String>> hanging) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", rule.id());
        fields.put("regime", book.id());
        fields.put("title", book.title());
        fields.put("plain", said);
        fields.put("says", rule.says().orElse(""));
        fields.put("versions", rule.versions());
        fields.put("documented", rule.isDocumented());
        fields.put("file", rule.at().file());
        fields.put("line", rule.at().line());
        fields.put("basis", basisFields(rule.basis()));
        fields.put("note", note);
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Standing number : numbers) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", book.id() + "." + number.id());
            one.put("value", number.value());
            one.put("source", number.source().orElse(""));
            one.put("where", number.where());
            one.put("why", number.why());
            figures.add(one);
        }
        fields.put("numbers", figures);
        Map<String, Object> depends = new LinkedHashMap<>();
        hanging.forEach((group, all) -> {
            List<String> list = new ArrayList<>();
            all.forEach(list::add);
            depends.put(group.name().toLowerCase(java.util.Locale.ROOT), list);
        });
        fields.put("depends", depends);
        return fields;
    }

    static Map<String, Object> basisFields(Basis basis) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (basis) {
            case Basis.Assumed(String why) -> {
                fields.put("assumed", true);
                fields.put("why", why);
            }
            case Basis.Cited cited -> {
                Reference source = cited.source();
                fields.put("assumed", false);
                fields.put("article", cited.where());
                fields.put("source", source.id());
                fields.put("title", source.title());
                fields.put("by", source.by());
                fields.put("date", source.date());
                fields.put("at", source.url().orElse(""));
                fields.put("extent", source.extent().orElse(""));
                fields.put("retrieved", source.retrieved().map(Object::toString).orElse(""));
                fields.put("letter", source.letter().name());
                fields.put("credibility", cited.credibility().digit());
                fields.put("read", source.seen() == Seen.READ);
            }
        }
        return fields;
    }
}
