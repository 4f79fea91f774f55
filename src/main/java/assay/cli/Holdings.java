package assay.cli;

import assay.evidence.Day360;
import assay.evidence.Ladder;
import assay.law.Inform;
import assay.law.Reform;
import assay.law.Rulebook;
import assay.question.Study;
import assay.reading.Contents;
import assay.reading.Contents.Kind;
import assay.reading.Contents.Sheet;
import assay.reading.Standing;
import assay.reading.Titles;
import assay.society.Place;
import assay.text.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a library holds, file by file: what each is about, and what its rules and numbers stand on. */
final class Holdings {
    private static final String INDENT = "      ";

    private final Contents contents;

    Holdings(Contents contents) {
        this.contents = contents;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Sheet> sheets = contents.sheets(kind);
            if (sheets.isEmpty()) {
                continue;
            }
            lines.add(title(kind) + " (" + sheets.size() + ")");
            for (Sheet sheet : sheets) {
                String name = title(sheet);
                lines.addAll(Wrapped.labelled("  " + sheet.id() + "  ", name.isEmpty() ? "" : name));
                about(sheet).values().stream()
                        .filter(said -> !said.isEmpty())
                        .forEach(said -> lines.addAll(Wrapped.lines(INDENT, INDENT, said)));
                String ground = ground(sheet);
                if (!ground.isEmpty()) {
                    lines.addAll(Wrapped.lines(INDENT, INDENT, ground));
                }
            }
        }
        return lines;
    }

    Map<String, Object> fields() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            List<Map<String, Object>> list = new ArrayList<>();
            for (Sheet sheet : contents.sheets(kind)) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("id", sheet.id());
                one.put("title", title(sheet));
                one.putAll(about(sheet));
                Standing.Totals totals = Standing.Totals.of(Standing.in(sheet.top()));
                one.put("rules", counts(totals.rules()));
                one.put("numbers", counts(totals.numbers()));
                list.add(one);
            }
            all.put(title(kind), list);
        }
        return all;
    }

    private static Map<String, Object> counts(Map<Ladder, Integer> counts) {
        Map<String, Object> named = new LinkedHashMap<>();
        counts.forEach((rung, count) -> named.put(rung.name().toLowerCase(Locale.ROOT), count));
        return named;
    }

    private static String title(Kind kind) {
        return kind == Kind.BEHAVIOURS ? "behaviours" : kind.folder();
    }

    private static String title(Sheet sheet) {
        return sheet.top().get("title").orElse(null) instanceof Node.Scalar title ? title.text() : "";
    }

    /** {@code 59 rules: 41 read, 12 recalled, 6 assumed; 10 numbers: …}. */
    private static String ground(Sheet sheet) {
        Standing.Totals totals = Standing.Totals.of(Standing.in(sheet.top()));
        List<String> said = new ArrayList<>();
        said(totals.rules(), "rule").ifPresent(said::add);
        said(totals.numbers(), "number").ifPresent(said::add);
        return String.join("; ", said);
    }

    private static Optional<String> said(Map<Ladder, Integer> counts, String what) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? Optional.empty()
                : Optional.of(all + " " + what + (all == 1 ? "" : "s") + ": " + counts.get(Ladder.READ) + " read, "
                        + counts.get(Ladder.RECALLED) + " recalled, " + counts.get(Ladder.ASSUMED) + " assumed");
    }

    private Map<String, String> about(Sheet sheet) {
        Map<String, String> about = new LinkedHashMap<>();
        switch (sheet.kind()) {
            case REGIMES -> {
                Rulebook book = contents.regimes().get(sheet.id());
                if (book != null) {
                    about.put("versions", versions(book));
                    about.put("variants", variants(book));
                    about.put(
                            "runs",
                            book.runs()
                                    .map(runs -> "runs by itself on "
                                            + runs.place().id() + ", " + runs.from() + " to " + runs.to())
                                    .orElse(""));
                }
            }
            case PLACES -> {
                Place place = contents.places().get(sheet.id());
                if (place != null) {
                    about.put("residents", residents(place));
                }
            }
            case STUDIES -> {
                Study study = contents.studies().get(sheet.id());
                if (study != null) {
                    about.put("asks", study.asks());
                    about.put("runs", runs(study));
                }
            }
            case REFORMS -> {
                Reform reform = contents.reforms().get(sheet.id());
                if (reform != null) {
                    about.put("of", "of " + reform.of().id());
                }
            }
            case ASSUMPTIONS -> about.put("about", about(sheet.top()));
            case BEHAVIOURS -> about.put("holds", behaviours(sheet.top()) + " kinds of conduct");
            case SURVEYS, CASES -> {
                // the title says it
            }
        }
        return about;
    }

    private static String versions(Rulebook book) {
        return "versions: "
                + String.join(
                        ", ",
                        book.versions().stream()
                                .map(version -> version.id() + " from "
                                        + Day360.date(version.from().value().intValueExact())
                                        + (version.from().isRanged() ? " (assumed)" : ""))
                                .toList());
    }

    /** A variant without a rule that acts would do nothing. */
    private static String variants(Rulebook book) {
        long acting = book.sections().all().filter(r -> !(r instanceof Inform)).count();
        long documented = book.sections()
                .all()
                .filter(r -> !(r instanceof Inform) && r.rule().isDocumented())
                .count();
        if (acting == 0) {
            return "no rule acts: it runs and does nothing";
        }
        return "variants: as-told (" + acting + " rules act), documented (" + documented + " act)";
    }

    private static String residents(Place place) {
        return String.format(Locale.ROOT, "%,d", place.counted()) + " residents"
                + place.at().map(day -> ", " + day).orElse("") + (place.fictitious() ? ", fictitious" : "");
    }

    private static String runs(Study study) {
        List<String> alternatives = study.alternatives().values().stream()
                .map(a -> a.id() + " " + a.title())
                .toList();
        return study.place().id() + ", " + study.from() + " to " + study.to() + ": " + String.join("; ", alternatives);
    }

    /** The sections of a file of assumptions. */
    private static String about(Node.Mapping top) {
        return "about "
                + String.join(
                        ", ",
                        top.entries().stream()
                                .filter(entry -> entry.value() instanceof Node.Mapping
                                        && !entry.key().text().equals("sources"))
                                .map(entry -> Titles.spaced(entry.key().text()))
                                .toList());
    }

    private static long behaviours(Node.Mapping top) {
        return top.get("behaviours").orElse(null) instanceof Node.Mapping all
                ? all.keys().stream().filter(key -> !key.equals("sources")).count()
                : 0;
    }
}
