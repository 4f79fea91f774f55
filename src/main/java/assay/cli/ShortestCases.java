package assay.cli;

import assay.cases.Scene;
import assay.law.Consequence;
import assay.law.Rulebook;
import assay.law.Runs;
import assay.law.Variant;
import assay.life.Step;
import assay.plan.Behaviour;
import assay.plan.World;
import assay.report.WholeFile;
import assay.shortest.Bar;
import assay.shortest.Deed;
import assay.shortest.Search;
import assay.shortest.ShortLife;
import assay.study.CannotWrite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Least grave lives as a file of cases, so that {@code ./assay test} plays them again. */
final class ShortestCases {
    private final String regime;
    private final Variant as;
    private final Runs runs;
    private final Scene scene;
    private final World world;

    ShortestCases(String regime, Variant as, Runs runs, Scene scene) {
        this.regime = regime;
        this.as = as;
        this.runs = runs;
        this.scene = scene;
        this.world = scene.world();
    }

    /** Writes the file whole or not at all. */
    void write(Search.Found found, Path target) {
        try {
            WholeFile.text(target, text(found));
        } catch (IOException e) {
            throw CannotWrite.because(target, e);
        }
    }

    private String text(Search.Found found) {
        List<String> lines = new ArrayList<>();
        lines.add("# Least grave lives that lead to each bar, found by './assay shortest " + regime + "'.");
        lines.add(
                "# What the rules leave to somebody goes against the person, and everything that can be applied for is.");
        lines.add("");
        lines.add("cases-of: " + regime);
        lines.add("as: " + as.word());
        if (!runs.beside().isEmpty()) {
            lines.add("beside: {"
                    + runs.beside().entrySet().stream()
                            .map(e -> e.getKey().id() + ": " + e.getValue().word())
                            .collect(Collectors.joining(", "))
                    + "}");
        }
        lines.add("");
        lines.add("cases:");
        int number = 0;
        for (List<ShortLife> lives : ShortestAnswer.together(found)) {
            if (!lives.getFirst().deeds().isEmpty()) {
                number++;
                lines.addAll(one(number, lives));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> one(int number, List<ShortLife> lives) {
        ShortLife life = lives.getFirst();
        List<String> lines = new ArrayList<>();
        lines.add("  life-" + number + ":");
        lines.add("    says: \"Gravity " + life.gravity() + " leads to: "
                + lives.stream().map(l -> l.bar().words(world)).collect(Collectors.joining("; ")) + "\"");
        lines.add("    facts: {"
                + world.facts().stream()
                        .filter(fact -> !fact.heads())
                        .map(fact -> fact.id() + ": yes, ")
                        .collect(Collectors.joining())
                + "heads-a-firm: yes}");
        String decided = decided(life);
        if (!decided.isEmpty()) {
            lines.add("    decided: {" + decided + "}");
        }
        lines.add("    life:");
        int last = life.deeds().getLast().day();
        for (Deed deed : life.deeds()) {
            Behaviour behaviour = world.behaviours().get(deed.behaviour());
            List<String> today = new ArrayList<>();
            today.add(
                    behaviour.nature() == Behaviour.Nature.INSTANT
                            ? behaviour.id()
                            : "{begins: " + behaviour.id() + "}");
            if (deed.day() == last) {
                world.lists().stream()
                        .filter(list -> list.application() && !list.entries().isEmpty())
                        .forEach(list -> today.add("{applied-for: " + list(list.index()) + "}"));
            }
            lines.add("      " + scene.date(deed.day()) + ": "
                    + (today.size() == 1 ? today.getFirst() : "[" + String.join(", ", today) + "]"));
        }
        lines.add("    expect:");
        lines.add("      " + scene.date(last) + ": {" + expected(lives) + "}");
        return lines;
    }

    /** The points that somebody decides on: the worst. */
    private String decided(ShortLife life) {
        Map<String, Integer> points = new LinkedHashMap<>();
        for (Step step : life.steps()) {
            if (step instanceof Step.Counts counts) {
                world.regimes().get(counts.regime()).entryRules().stream()
                        .filter(rule -> rule.id().equals(counts.rule()) && rule.leastPoints() != rule.mostPoints())
                        .forEach(rule -> points.put(rule.id(), Math.min(rule.leastPoints(), rule.mostPoints())));
            }
        }
        return points.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private String expected(List<ShortLife> lives) {
        List<String> on = new ArrayList<>();
        List<String> barred = new ArrayList<>();
        List<String> limited = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (ShortLife life : lives) {
            switch (life.bar()) {
                case Bar.OnList list -> on.add(list(list.list()));
                case Bar.Kept kept ->
                    (bars(kept.domain()) ? barred : limited)
                            .add(world.domains().get(kept.domain()).id());
                case Bar.LowestGrade grade -> {
                    String of = world.regimes().get(grade.regime()).id();
                    if (of.equals(regime)) {
                        Optional.ofNullable(scene.books().get(of))
                                .map(Rulebook::grades)
                                .filter(names -> !names.isEmpty())
                                .ifPresent(names -> all.add("grade: " + names.getFirst()));
                    }
                }
            }
        }
        named(all, "on", on);
        named(all, "barred", barred);
        named(all, "limited", limited);
        return String.join(", ", all);
    }

    private static void named(List<String> all, String key, List<String> ids) {
        if (!ids.isEmpty()) {
            all.add(key + ": [" + String.join(", ", ids) + "]");
        }
    }

    private String list(int list) {
        var listing = world.lists().get(list);
        String of = world.regimes().get(listing.regime()).id();
        return (of.equals(regime) ? "" : of + ".") + listing.id();
    }

    /** Some rule bars the domain outright, and not at somebody's discretion. */
    private boolean bars(int domain) {
        String id = world.domains().get(domain).id();
        return scene.books().values().stream()
                .flatMap(book -> book.sections().consequences().stream())
                .anyMatch(c -> c.effect() == Consequence.Effect.BARS
                        && c.domains().stream().anyMatch(d -> d.id().equals(id)));
    }
}
