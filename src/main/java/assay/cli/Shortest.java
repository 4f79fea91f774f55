package assay.cli;

import assay.assume.Assumptions;
import assay.assume.Behaviour;
import assay.cases.Scene;
import assay.evidence.Basis;
import assay.evidence.Values;
import assay.law.Name;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.Runs;
import assay.law.Variant;
import assay.life.Step;
import assay.plan.Feed;
import assay.plan.World;
import assay.question.Library;
import assay.report.Json;
import assay.shortest.Bar;
import assay.shortest.Deed;
import assay.shortest.Search;
import assay.shortest.ShortLife;
import assay.text.InputRejected;
import assay.text.KeysSeen;
import assay.text.Nearest;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** Searches a rulebook for the least grave lives and tells them; apart from the command, so that its help needs none of this. */
final class Shortest {
    private static final String SUFFIX = ".yaml";
    private static final String SCALE = "gravity";

    private final Surroundings surroundings;
    private final Problems problems = new Problems();

    Shortest(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What was found under one law. */
    private record Answer(String title, Scene scene, Search.Found found, Map<Feed, Set<Bar>> falsely) {}

    int search(
            String regime,
            Optional<String> variant,
            Optional<Integer> year,
            List<String> reforms,
            Optional<String> save,
            boolean json) {
        Library library = new Library(surroundings.library(), problems, new KeysSeen());
        Name name = named(regime);
        List<Name> changes =
                reforms.stream().map(r -> new Name(r, Position.wholeFile(r))).toList();
        Library.Law law = law(library, name, changes);
        Runs runs = Optional.ofNullable(law.rulebooks().get(regime))
                .flatMap(Rulebook::runs)
                .orElseThrow(() -> rejected(Problem.error(
                                "E-MISSING", name.at(), "this rulebook does not say where and when it runs by itself")
                        .allowing("runs: {place: …, from: …, to: …, as: documented} in it")));
        Variant as = variant.map(Shortest::variant).orElse(runs.as());
        int when = year.orElse(runs.to().getYear());
        SequencedMap<String, Assumptions.Gravity> scale =
                library.assumptions(new Name(SCALE, name.at())).gravity();
        problems.rejectIfAny();
        List<Answer> answers = new ArrayList<>();
        answers.add(answer(name, "as it is", as, runs, List.of(), when, law, scale));
        if (!changes.isEmpty()) {
            answers.add(answer(name, "with " + String.join(", ", reforms), as, runs, changes, when, law, scale));
        }
        save.ifPresent(
                file -> new ShortestCases(regime, as, runs, answers.getFirst().scene())
                        .write(answers.getFirst().found(), surroundings.path(file)));
        if (json) {
            surroundings.out().println(Json.of(json(regime, as, when, answers, scale)));
        } else {
            tell(regime, as, when, answers, scale);
        }
        surroundings.out().flush();
        return ExitCode.DONE;
    }

    private static Variant variant(String word) {
        return word.equals("documented") ? Variant.DOCUMENTED : Variant.AS_TOLD;
    }

    private InputRejected rejected(Problem problem) {
        problems.add(problem);
        return new InputRejected(problems);
    }

    private Name named(String regime) {
        Path folder = surroundings.library().resolve("regimes");
        if (!Files.isRegularFile(folder.resolve(regime + SUFFIX))) {
            List<String> known = ids(folder);
            problems.register(regime);
            throw rejected(Problem.error("E-NAME", Position.wholeFile(regime), "no regime of the library has this name")
                    .allowing(known)
                    .maybe(Nearest.maybe(regime, known)));
        }
        return new Name(regime, Position.wholeFile(regime));
    }

    private static List<String> ids(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /** The rulebook and those that run beside it, with the reforms. */
    private Library.Law law(Library library, Name regime, List<Name> reforms) {
        List<Name> behaviours = List.of(new Name("behaviours", regime.at()));
        Library.Law alone = library.law(List.of(regime), List.of(), behaviours, surroundings.library());
        problems.rejectIfAny();
        List<Name> books = new ArrayList<>(List.of(regime));
        List<Name> catalogues = new ArrayList<>(behaviours);
        alone.rulebooks()
                .values()
                .forEach(book -> book.runs().ifPresent(runs -> {
                    books.addAll(runs.beside().keySet());
                    if (!runs.behaviours().isEmpty()) {
                        catalogues.clear();
                        catalogues.addAll(runs.behaviours());
                    }
                }));
        Library.Law law = library.law(books, reforms, catalogues, surroundings.library());
        problems.rejectIfAny();
        return law;
    }

    private Answer answer(
            Name regime,
            String title,
            Variant as,
            Runs runs,
            List<Name> reforms,
            int year,
            Library.Law law,
            Map<String, Assumptions.Gravity> scale) {
        Scene scene = Scene.of(regime, as, runs.beside(), reforms, year, year + 5, law, problems)
                .orElseThrow(() -> new InputRejected(problems));
        problems.rejectIfAny();
        Map<Integer, Integer> gravity = new LinkedHashMap<>();
        for (var behaviour : scene.world().behaviours()) {
            Assumptions.Gravity of = scale.get(behaviour.id());
            if (of != null) {
                gravity.put(
                        behaviour.index(), Values.CENTRAL.decimal(of.weight()).intValueExact());
            }
        }
        Search search = new Search(scene, gravity);
        return new Answer(title, scene, search.lives(), search.falseRecords());
    }

    // ---- telling

    private void tell(
            String regime, Variant as, int year, List<Answer> answers, Map<String, Assumptions.Gravity> scale) {
        PrintWriter out = surroundings.out();
        out.println("The least grave lives that lead to each bar of " + regime + " ("
                + (as == Variant.DOCUMENTED ? "documented" : "as told") + "), under the law of " + year + ".");
        out.println("No assumed rate enters: this is the rulebook alone, at its harshest. Gravity is a declared scale");
        out.println("(library/assumptions/gravity.yaml, all of it assumed).");
        Answer first = answers.getFirst();
        World world = first.scene().world();
        Map<List<Deed>, List<Bar>> together = new LinkedHashMap<>();
        first.found()
                .lives()
                .forEach((bar, life) -> together.computeIfAbsent(life.deeds(), _ -> new ArrayList<>())
                        .add(bar));
        together.values().forEach(bars -> {
            ShortLife life =
                    java.util.Objects.requireNonNull(first.found().lives().get(bars.getFirst()));
            out.println();
            out.println(capital(bars.stream().map(b -> b.words(world)).collect(Collectors.joining("; "))) + ": "
                    + amount(life) + (life.exact() ? "." : ". (A record ran out on the way: perhaps not the least.)"));
            deeds(first.scene(), life, scale).forEach(out::println);
            for (Answer other : answers.subList(1, answers.size())) {
                Map<String, List<String>> needs = new LinkedHashMap<>();
                bars.forEach(bar -> needs.computeIfAbsent(compared(world, bar, other), _ -> new ArrayList<>())
                        .add(bar.words(world)));
                needs.forEach((what, which) -> out.println("  " + capital(other.title()) + ", " + what
                        + (needs.size() == 1 ? "." : ": " + String.join("; ", which) + ".")));
            }
        });
        if (!first.found().unreached().isEmpty()) {
            out.println();
            out.println((first.found().complete()
                            ? "No life of known deeds leads to these: "
                            : "Not found among " + first.found().states() + " states and lives of up to 300 deeds: ")
                    + first.found().unreached().stream()
                            .map(b -> b.words(world))
                            .collect(Collectors.joining("; ")) + ".");
        }
        out.println();
        if (first.falsely().isEmpty()) {
            out.println("No single false record brings a blameless person to any of these.");
        } else {
            out.println("One false record is enough, for a person to whom nothing else ever happened:");
            first.falsely()
                    .forEach((feed, bars) -> out.println("  " + title(first.scene(), feed.behaviour()) + ", written by "
                            + feed.source() + ": "
                            + bars.stream().map(b -> b.words(world)).collect(Collectors.joining("; "))));
        }
    }

    private static String compared(World world, Bar bar, Answer other) {
        String words = bar.words(world);
        return other.found().lives().entrySet().stream()
                .filter(e -> e.getKey().words(other.scene().world()).equals(words))
                .map(e -> "it needs " + amount(e.getValue()))
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
    private List<String> deeds(Scene scene, ShortLife life, Map<String, Assumptions.Gravity> scale) {
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
            int first = deeds.get(from).day();
            int last = deeds.get(to - 1).day();
            lines.add("  " + scene.date(first)
                    + (to - from == 1 ? "  " : " to " + scene.date(last) + "  " + (to - from) + " × ")
                    + title(scene, behaviour)
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
            made.forEach((line, days) -> lines.add("      "
                    + (many > 1 && days.size() == many
                            ? "each time: "
                            : many > 1 ? scene.date(days.getFirst()) + ": " : "")
                    + line));
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
            case Step.Counts counts -> counts.points() == 0 ? "" : signed(counts.points()) + " points";
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

    private static String signed(int points) {
        return points < 0 ? "−" + -points : "+" + points;
    }

    private static String cited(Scene scene, String ids) {
        return scene.books().values().stream()
                .flatMap(book -> book.sections().all())
                .map(Ruled::rule)
                .filter(rule -> List.of(ids.split(", ", -1)).contains(rule.id()))
                .map(Shortest::source)
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

    private static String title(Scene scene, int behaviour) {
        String id = scene.world().behaviours().get(behaviour).id();
        return Optional.ofNullable(scene.catalogue().behaviours().get(id))
                .map(Behaviour::title)
                .orElse(id);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private Map<String, Object> json(
            String regime, Variant as, int year, List<Answer> answers, Map<String, Assumptions.Gravity> scale) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("regime", regime);
        all.put("variant", as == Variant.DOCUMENTED ? "documented" : "as-told");
        all.put("year", year);
        List<Object> laws = new ArrayList<>();
        for (Answer answer : answers) {
            World world = answer.scene().world();
            Map<String, Object> law = new LinkedHashMap<>();
            law.put("law", answer.title());
            law.put("complete", answer.found().complete());
            law.put("states", answer.found().states());
            List<Object> lives = new ArrayList<>();
            answer.found().lives().forEach((bar, life) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("bar", bar.words(world));
                one.put("gravity", life.gravity());
                one.put("exact", life.exact());
                one.put(
                        "deeds",
                        life.deeds().stream()
                                .map(deed -> Map.of(
                                        "on",
                                        answer.scene().date(deed.day()).toString(),
                                        "behaviour",
                                        world.behaviours().get(deed.behaviour()).id()))
                                .toList());
                one.put("told", deeds(answer.scene(), life, scale));
                lives.add(one);
            });
            law.put("lives", lives);
            law.put(
                    "unreached",
                    answer.found().unreached().stream().map(b -> b.words(world)).toList());
            List<Object> falsely = new ArrayList<>();
            answer.falsely()
                    .forEach((feed, bars) -> falsely.add(Map.of(
                            "behaviour",
                            world.behaviours().get(feed.behaviour()).id(),
                            "source",
                            feed.source(),
                            "bars",
                            bars.stream().map(b -> b.words(world)).toList())));
            law.put("one_false_record", falsely);
            laws.add(law);
        }
        all.put("laws", laws);
        return all;
    }
}
