package assay.cli;

import assay.assume.Assumptions;
import assay.cases.Scene;
import assay.evidence.Values;
import assay.law.Name;
import assay.law.Rulebook;
import assay.law.Runs;
import assay.law.Variant;
import assay.question.Library;
import assay.report.Json;
import assay.shortest.Search;
import assay.text.InputRejected;
import assay.text.KeysSeen;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Searches a rulebook for the least grave lives and tells them; apart from the command, so that its help needs none of this. */
final class Shortest {
    private static final String SCALE = "gravity";

    private final Surroundings surroundings;
    private final Problems problems = new Problems();

    Shortest(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int search(
            String regime,
            Optional<Variant> variant,
            Optional<Integer> year,
            List<String> reforms,
            Optional<String> save,
            boolean json) {
        Library library = new Library(surroundings.library(), problems, new KeysSeen());
        problems.register(regime);
        Name name = new Name(regime, Position.wholeFile(regime));
        List<Name> changes =
                reforms.stream().map(r -> new Name(r, Position.wholeFile(r))).toList();
        Library.Law law = law(library, name, changes);
        Runs runs = Optional.ofNullable(law.rulebooks().get(regime))
                .flatMap(Rulebook::runs)
                .orElseThrow(() -> rejected(Problem.error(
                                "E-MISSING", name.at(), "this rulebook does not say where and when it runs by itself")
                        .allowing("runs: {place: …, from: …, to: …, as: documented} in it")));
        Variant as = variant.orElse(runs.as());
        int when = year.orElse(runs.to().getYear());
        SequencedMap<String, Assumptions.Gravity> scale =
                library.assumptions(new Name(SCALE, name.at())).gravity();
        problems.rejectIfAny();
        List<ShortestAnswer> answers = new ArrayList<>();
        answers.add(answer(name, "as it is", as, runs, List.of(), when, law, scale));
        if (!changes.isEmpty()) {
            answers.add(answer(name, "with " + String.join(", ", reforms), as, runs, changes, when, law, scale));
        }
        save.ifPresent(
                file -> new ShortestCases(regime, as, runs, answers.getFirst().scene())
                        .write(answers.getFirst().found(), surroundings.path(file)));
        ShortestAnswer first = answers.getFirst();
        ShortestLines lines = new ShortestLines(first, answers.subList(1, answers.size()), scale);
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("regime", regime);
            all.put("variant", as.word());
            all.put("year", when);
            all.put(
                    "laws",
                    answers.stream()
                            .map(a -> a.json(a == first ? lines : new ShortestLines(a, List.of(), scale)))
                            .toList());
            surroundings.out().println(Json.of(all));
        } else {
            lines.of(regime, as, when).forEach(surroundings.out()::println);
        }
        surroundings.out().flush();
        return ExitCode.DONE;
    }

    private InputRejected rejected(Problem problem) {
        problems.add(problem);
        return new InputRejected(problems);
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

    private ShortestAnswer answer(
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
        return new ShortestAnswer(title, scene, search.lives(), search.falseRecords());
    }
}
