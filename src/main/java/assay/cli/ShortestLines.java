package assay.cli;

import assay.assume.Assumptions;
import assay.assume.Behaviour;
import assay.cases.Scene;
import assay.evidence.Basis;
import assay.evidence.Values;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.Variant;
import assay.life.Step;
import assay.plan.World;
import assay.report.Digits;
import assay.shortest.Bar;
import assay.shortest.Deed;
import assay.shortest.ShortLife;
import assay.text.Capital;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Least grave lives in lines for a terminal of 100 columns: the deeds with their dates, what each rule made of them and
 * where it stands, and beside them what the same needs under another law.
 */
final class ShortestLines {
    private final ShortestAnswer first;
    private final List<ShortestAnswer> others;
    private final Map<String, Assumptions.Gravity> scale;

    /** @param others the same under other laws */
    ShortestLines(ShortestAnswer first, List<ShortestAnswer> others, Map<String, Assumptions.Gravity> scale) {
        this.first = first;
        this.others = others;
        this.scale = scale;
    }

    List<String> of(String regime, Variant as, int year) {
        World world = first.scene().world();
        List<String> lines = new ArrayList<>();
        lines.addAll(Wrapped.lines(
                "",
                "",
                "The least grave lives that lead to each bar of " + regime + " (" + as.plain() + "), under the law of "
                        + year
                        + ". No assumed rate enters: this is the rulebook alone, at its harshest. Gravity is a declared"
                        + " scale (library/assumptions/gravity.yaml, all of it assumed)."));
        for (List<ShortLife> lives : ShortestAnswer.together(first.found())) {
            lines.add("");
            lines.addAll(together(world, lives));
        }
        if (!first.found().unreached().isEmpty()) {
            lines.add("");
            lines.addAll(Wrapped.lines(
                    "",
                    "  ",
                    (first.found().complete()
                                    ? "No life of known deeds leads to these: "
                                    : "Not found among " + first.found().states() + " states: ")
                            + words(world, first.found().unreached()) + "."));
        }
        lines.add("");
        if (first.falsely().isEmpty()) {
            lines.add("No single false record brings a blameless person to any of these.");
        } else {
            lines.add("One false record is enough, for a person to whom nothing else ever happened:");
            first.falsely()
                    .forEach((feed, bars) -> lines.addAll(Wrapped.lines(
                            "  ",
                            "    ",
                            title(feed.behaviour()) + ", written by " + feed.source() + ": " + words(world, bars))));
        }
        return lines;
    }

    /** Bars to which one life leads, that life, and what each of them needs under the other laws. */
    private List<String> together(World world, List<ShortLife> lives) {
        ShortLife life = lives.getFirst();
        List<Bar> bars = lives.stream().map(ShortLife::bar).toList();
        List<String> lines = new ArrayList<>(Wrapped.lines(
                "",
                "  ",
                Capital.of(words(world, bars)) + ": " + amount(life)
                        + (life.exact() ? "." : ". (A record ran out on the way: perhaps not the least.)")));
        lines.addAll(deeds(life));
        for (ShortestAnswer other : others) {
            Map<String, List<Bar>> needs = new LinkedHashMap<>();
            bars.forEach(bar -> needs.computeIfAbsent(compared(world, bar, other), _ -> new ArrayList<>())
                    .add(bar));
            needs.forEach((what, which) -> lines.addAll(Wrapped.lines(
                    "  ",
                    "    ",
                    Capital.of(other.title()) + ", " + what
                            + (needs.size() == 1 ? "." : ": " + words(world, which) + "."))));
        }
        return lines;
    }

    private static String words(World world, Collection<Bar> bars) {
        return bars.stream().map(bar -> bar.words(world)).collect(Collectors.joining("; "));
    }

    private static String compared(World world, Bar bar, ShortestAnswer other) {
        String words = bar.words(world);
        return other.found().lives().values().stream()
                .filter(life -> life.bar().words(other.scene().world()).equals(words))
                .map(life -> "it needs " + amount(life))
                .findFirst()
                .orElse(other.found().complete() ? "no life of known deeds leads there" : "not found");
    }

    private static String amount(ShortLife life) {
        return life.deeds().isEmpty()
                ? "nothing need be done"
                : "gravity " + life.gravity() + " in " + life.deeds().size()
                        + (life.deeds().size() == 1 ? " deed" : " deeds");
    }

    /** A line for each run of equal deeds, and below it what the rules made of them. */
    List<String> deeds(ShortLife life) {
        Scene scene = first.scene();
        List<String> lines = new ArrayList<>();
        List<Deed> deeds = life.deeds();
        for (int from = 0; from < deeds.size(); ) {
            int behaviour = deeds.get(from).behaviour();
            int to = from + 1;
            while (to < deeds.size() && deeds.get(to).behaviour() == behaviour) {
                to++;
            }
            Assumptions.Gravity gravity =
                    scale.get(scene.world().behaviours().get(behaviour).id());
            int begun = deeds.get(from).day();
            int last = deeds.get(to - 1).day();
            lines.add("  " + scene.date(begun)
                    + (to - from == 1 ? "  " : " to " + scene.date(last) + "  " + (to - from) + " × ")
                    + title(behaviour)
                    + (gravity == null
                            ? ""
                            : " (gravity "
                                    + Values.CENTRAL.decimal(gravity.weight()).toPlainString()
                                    + (to - from == 1 ? ")" : " each)")));
            Map<String, List<Integer>> made = new LinkedHashMap<>();
            for (Deed deed : deeds.subList(from, to)) {
                rules(scene, life, deed.day())
                        .forEach(line -> made.computeIfAbsent(line, _ -> new ArrayList<>())
                                .add(deed.day()));
            }
            int many = to - from;
            made.forEach((line, days) -> lines.addAll(Wrapped.lines(
                    "      ",
                    "        ",
                    (many > 1 && days.size() == many
                                    ? "each time: "
                                    : many > 1 ? scene.date(days.getFirst()) + ": " : "")
                            + line)));
            from = to;
        }
        return lines;
    }

    /** What the rules made of a day, each with its place in its source. */
    private static List<String> rules(Scene scene, ShortLife life, int day) {
        List<String> lines = new ArrayList<>();
        for (Step step : life.steps()) {
            if (step.day() == day) {
                String words = words(scene, step);
                if (!words.isEmpty()) {
                    lines.add((step.rule().isEmpty() ? "" : step.rule() + "  ") + words + cited(scene, step.rule()));
                }
            }
        }
        return lines.stream().distinct().toList();
    }

    private static String words(Scene scene, Step step) {
        World world = scene.world();
        return switch (step) {
            case Step.Counts counts -> counts.points() == 0 ? "" : Digits.signed(counts.points()) + " points";
            case Step.Grades grades -> grades.after() < 0 ? "" : "grade " + grade(scene, grades);
            case Step.Enters enters ->
                "on the list " + world.lists().get(enters.list()).id();
            default -> "";
        };
    }

    private static String grade(Scene scene, Step.Grades grades) {
        Rulebook book =
                scene.books().get(scene.world().regimes().get(grades.regime()).id());
        List<String> names = book == null ? List.of() : book.grades();
        return grades.after() < names.size() ? names.get(grades.after()) : Integer.toString(grades.after());
    }

    private static String cited(Scene scene, String ids) {
        return scene.books().values().stream()
                .flatMap(book -> book.sections().all())
                .map(Ruled::rule)
                .filter(rule -> List.of(ids.split(", ", -1)).contains(rule.id()))
                .map(ShortestLines::source)
                .distinct()
                .map(source -> " (" + source + ")")
                .collect(Collectors.joining());
    }

    private static String source(Rule rule) {
        return switch (rule.basis()) {
            case Basis.Cited cited ->
                cited.source().title() + (cited.where().isEmpty() ? "" : ", " + cited.where()) + ", "
                        + cited.source().letter() + cited.credibility().digit();
            default -> "assumed";
        };
    }

    private String title(int behaviour) {
        Scene scene = first.scene();
        String id = scene.world().behaviours().get(behaviour).id();
        return Optional.ofNullable(scene.catalogue().behaviours().get(id))
                .map(Behaviour::title)
                .orElse(id);
    }
}
