package assay.report.account;

import assay.measure.Dependence;
import assay.report.Digits;
import assay.study.Draws;
import java.util.ArrayList;
import java.util.List;

/// What the headline difference depends on most, over the draws of the assumed numbers.
final class Hanging {
    private final Draws draws;
    private final Dependence dependence;

    private Hanging(Draws draws) {
        this.draws = draws;
        this.dependence = draws.dependence();
    }

    /// For the report; empty without draws.
    static String sentence(Case study) {
        return study.outcome.draws().map(d -> new Hanging(d).sentence()).orElse("");
    }

    /// For a line of the terminal; empty without draws.
    static String brief(Case study) {
        return study.outcome.draws().map(d -> new Hanging(d).brief()).orElse("");
    }

    private String sentence() {
        if (!dependence.distinguishable()) {
            return "What it depends on most is not distinguishable at " + draws.count() + " draws.";
        }
        List<String> told = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        dependence
                .most()
                .forEach(p -> (p.distinguishable() ? told : weak)
                        .add(p.name() + " (" + (told.isEmpty() ? "rank correlation " : "") + Digits.of(p.correlation())
                                + ")"));
        return "The difference depends most on " + String.join(", ", told) + ", over " + dependence.draws() + " draws"
                + (weak.isEmpty() ? "." : "; not told from chance: " + String.join(", ", weak) + ".");
    }

    /// Names without what all can do without, rank correlations with two decimals; a question mark where chance could
    /// have done it.
    private String brief() {
        if (!dependence.distinguishable()) {
            return "not distinguishable at " + draws.count() + " draws";
        }
        return String.join(
                        ", ",
                        dependence.most().stream()
                                .map(p -> shortest(p.name()) + " " + Digits.fixed(p.correlation(), 2)
                                        + (p.distinguishable() ? "" : "?"))
                                .toList())
                + " by rank";
    }

    /// The last parts of a number's id, two at least, that no other drawn number ends with.
    private String shortest(String id) {
        String[] parts = id.split("\\.", -1);
        for (int from = parts.length - 2; from > 0; from--) {
            String end = "." + String.join(".", List.of(parts).subList(from, parts.length));
            if (draws.parameters().stream().filter(p -> p.endsWith(end)).count() == 1) {
                return end.substring(1);
            }
        }
        return id;
    }
}
