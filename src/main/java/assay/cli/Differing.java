package assay.cli;

import assay.reading.Contents;
import assay.reading.Differences;
import assay.reading.Differences.Difference;
import assay.reading.Differences.Kind;
import assay.reading.Differences.Turn;
import assay.reading.Edition;
import assay.reading.Editions;
import assay.reading.Titles;
import assay.report.Json;
import assay.text.Capital;
import assay.text.InputRejected;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares two rulebooks and tells it; apart from the command, so that its help needs none of this. */
final class Differing {
    /** More letters than these are not told beside a rule. */
    private static final int LONG = 70;

    private final Surroundings surroundings;
    private final boolean json;

    Differing(Surroundings surroundings, boolean json) {
        this.surroundings = surroundings;
        this.json = json;
    }

    int law(String before, String after) {
        Pair pair = pair(before, after);
        if (json) {
            surroundings.out().print(Json.of(pair.fields()));
        } else {
            pair.lines().forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }

    int withPeople(String before, String after, Optional<String> place, long residents, OptionalLong seed) {
        Pair pair = pair(before, after);
        if (!json) {
            pair.lines().forEach(surroundings.out()::println);
            surroundings.out().flush();
        }
        PeopleApart people = new PeopleApart(surroundings, place, residents, seed);
        people.run(pair.before(), pair.after());
        if (json) {
            Map<String, Object> fields = pair.fields();
            fields.put("people", people.fields());
            surroundings.out().print(Json.of(fields));
        } else {
            surroundings.out().println();
            people.lines().forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }

    private Pair pair(String before, String after) {
        Problems problems = new Problems();
        Titles titles = Contents.of(surroundings.library(), problems).titles();
        Editions editions = new Editions(surroundings.library(), surroundings.here(), problems);
        Optional<Edition> first = editions.read(before);
        Optional<Edition> second = editions.read(after);
        problems.rejectIfAny();
        Edition a = first.orElseThrow(() -> new InputRejected(problems));
        Edition b = second.orElseThrow(() -> new InputRejected(problems));
        if (a.version().isPresent() != b.version().isPresent()) {
            // a version beside a whole timeline: then the last version of that is meant
            a = a.alone();
            b = b.alone();
        }
        return new Pair(a, b, Differences.between(a, b, titles));
    }

    /** Two editions and how they differ. */
    private record Pair(Edition before, Edition after, Differences differences) {

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add("before  " + before.label() + ", " + before.book().title());
            lines.add("after   " + after.label() + ", " + after.book().title());
            if (differences.isNone()) {
                lines.add("No legal difference.");
            }
            for (Kind kind : Kind.values()) {
                List<Difference> some =
                        differences.all().stream().filter(d -> d.kind() == kind).toList();
                if (!some.isEmpty()) {
                    lines.add("");
                    lines.add(Capital.of(kind.words()) + " (" + some.size() + ")");
                    some.stream().filter(Difference::acts).forEach(one -> lines.addAll(told(one)));
                    String idle = String.join(
                            ", ",
                            some.stream()
                                    .filter(one -> !one.acts())
                                    .map(one -> one.was().isEmpty() ? one.id() : one.id() + " (" + one.was() + ")")
                                    .toList());
                    if (!idle.isEmpty()) {
                        lines.addAll(Wrapped.lines("  ", "    ", "For readers alone: " + idle + "."));
                    }
                }
            }
            if (!differences.entries().isEmpty()) {
                lines.add("");
                lines.add("Lists as a whole");
                differences.entries().forEach(said -> lines.addAll(Wrapped.lines("  ", "    ", said)));
            }
            if (!differences.otherEvidence().isEmpty()) {
                lines.add("");
                lines.addAll(Wrapped.lines(
                        "",
                        "  ",
                        "The same law on other evidence: " + String.join(", ", differences.otherEvidence()) + "."));
            }
            return lines;
        }

        private static List<String> told(Difference one) {
            List<String> lines = new ArrayList<>();
            boolean alone = one.kind() == Kind.ADDED || one.kind() == Kind.DROPPED;
            String was = one.was().isEmpty() ? "" : ", before " + one.was();
            String turns =
                    String.join("; ", one.turns().stream().map(Pair::turn).toList());
            String head = alone ? (one.direction().isEmpty() ? "" : one.direction()) : turns;
            lines.addAll(Wrapped.labelled("  " + one.id() + was + (head.isEmpty() ? "" : ": "), head));
            if (!one.before().isEmpty()) {
                lines.addAll(Wrapped.labelled("    before  ", one.before() + ground(one.groundBefore())));
            }
            if (!one.after().isEmpty() && one.kind() != Kind.RENAMED) {
                lines.addAll(Wrapped.labelled("    after   ", one.after() + ground(one.groundAfter())));
            }
            return lines;
        }

        private static String turn(Turn turn) {
            // what is long is told by the sentences below
            boolean isLong = turn.before().length() + turn.after().length() > LONG;
            String what = turn.what().equals("whoever") ? "whom it reaches" : turn.what();
            return turn.what().equals("whoever") || isLong ? what : what + " " + turn.before() + " → " + turn.after();
        }

        private static String ground(String ground) {
            return ground.isEmpty() ? "" : " [" + ground + "]";
        }

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("before", before.label());
            fields.put("after", after.label());
            List<Map<String, Object>> all = new ArrayList<>();
            for (Difference one : differences.all()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("kind", one.kind().name().toLowerCase(java.util.Locale.ROOT));
                row.put("rule", one.id());
                row.put("was", one.was());
                row.put("acts", one.acts());
                row.put("direction", one.direction());
                row.put("before", one.before());
                row.put("after", one.after());
                row.put("cited_before", one.groundBefore());
                row.put("cited_after", one.groundAfter());
                List<Map<String, Object>> turns = new ArrayList<>();
                for (Turn turn : one.turns()) {
                    Map<String, Object> facet = new LinkedHashMap<>();
                    facet.put("what", turn.what());
                    facet.put("before", turn.before());
                    facet.put("after", turn.after());
                    turns.add(facet);
                }
                row.put("turns", turns);
                all.add(row);
            }
            fields.put("differences", all);
            fields.put("lists", differences.entries());
            fields.put("other_evidence", differences.otherEvidence());
            return fields;
        }
    }
}
