package assay.check;

import assay.law.Clause;
import assay.law.Condition;
import assay.law.Conditions;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Rulebook;
import assay.text.Position;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds lists, of one or of several regimes, that read one another in a circle. Each circle is told once, with every rule
 * that reads, at the word that closes it.
 */
final class Circles {

    private final Map<String, Map<String, Reading>> reads = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Problems problems;

    private Circles(Problems problems) {
        this.problems = problems;
    }

    /** That the condition of a rule asks for a list. */
    private record Reading(String rule, Position at) {}

    static void refuse(List<Rulebook> books, Vocabularies vocabularies, Problems problems) {
        Circles circles = new Circles(problems);
        for (Rulebook book : books) {
            for (Listing list : book.sections().lists().values()) {
                Map<String, Reading> of =
                        circles.reads.computeIfAbsent(book.id() + "." + list.id(), _ -> new LinkedHashMap<>());
                for (ListRule rule : list.rules()) {
                    RulesCheck.clause(rule).ifPresent(c -> gather(rule, c, vocabularies.of(book), of));
                }
            }
        }
        circles.reads.keySet().forEach(list -> circles.follow(list, new ArrayList<>()));
    }

    private static void gather(ListRule rule, Clause clause, Conditions conditions, Map<String, Reading> of) {
        conditions
                .read(clause, new Problems())
                .ifPresent(c -> c.each(part -> {
                    if (part instanceof Condition.Listed(String regime, String list)) {
                        of.putIfAbsent(
                                regime + "." + list, new Reading(rule.rule().id(), conditions.at(clause, part)));
                    }
                }));
    }

    private void follow(String list, List<String> way) {
        int before = way.indexOf(list);
        if (before >= 0) {
            tell(way.subList(before, way.size()));
        } else if (!done.contains(list)) {
            way.add(list);
            reads.getOrDefault(list, Map.of()).keySet().forEach(next -> follow(next, way));
            way.removeLast();
            done.add(list);
        }
    }

    private void tell(List<String> circle) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            Reading reading = reads.getOrDefault(circle.get(i), Map.of()).get(circle.get((i + 1) % circle.size()));
            readings.add(Objects.requireNonNull(reading));
        }
        problems.error(
                "E-CYCLE",
                readings.getLast().at(),
                "lists read each other in a circle: " + String.join(" → ", circle) + " → " + circle.getFirst() + ", by "
                        + readings.stream()
                                .map(r -> r.rule() + " (" + r.at().file() + ":" + r.at().line() + ")")
                                .collect(Collectors.joining(", ")));
    }
}
