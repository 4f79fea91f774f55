package assay.cases;

import assay.cases.CaseFile.Case;
import assay.law.Name;
import assay.law.Variant;
import assay.question.Library;
import assay.text.Problem;
import assay.text.Problems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stages of one file: cases with the same rulebooks, variants and reforms share one, which spans all their years. */
final class Stages {

    private final CaseFile file;
    private final Library.Law law;
    private final int from;
    private final int to;
    private final Map<Setting, Ready> ready = new HashMap<>();

    private record Setting(Variant variant, Map<String, Variant> beside, List<String> reforms) {}

    /** A stage, or what is wrong with its rulebooks. */
    private record Ready(Optional<Stage> stage, Problems problems) {}

    Stages(CaseFile file, Library.Law law) {
        this.file = file;
        this.law = law;
        List<Integer> years = file.cases().stream()
                .flatMap(c -> c.dates().stream())
                .map(LocalDate::getYear)
                .sorted()
                .toList();
        this.from = years.isEmpty() ? 0 : years.getFirst();
        this.to = years.isEmpty() ? 0 : years.getLast();
    }

    /** The stage of a case; empty if its rulebooks have mistakes, and then the problems say which. */
    Optional<Stage> of(Case example, Problems problems) {
        Setting setting = new Setting(
                example.variant(),
                example.beside().entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().id(), Map.Entry::getValue, (_, last) -> last)),
                example.reforms().stream().map(Name::id).toList());
        Ready known = ready.get(setting);
        if (known == null) {
            Problems own = new Problems();
            known = new Ready(Stage.of(file.regime(), example, from, to, law, own), own);
            ready.put(setting, known);
        }
        known.problems().all().stream()
                .filter(p -> p.severity() != Problem.Severity.WARNING)
                .forEach(problems::add);
        return known.stage();
    }
}
