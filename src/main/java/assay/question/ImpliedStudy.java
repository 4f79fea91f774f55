package assay.question;

import assay.law.Name;
import assay.law.Rulebook;
import assay.law.Runs;
import assay.text.Fields;
import assay.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * The study that a rulebook stands for when it is run by itself: the regime as it is, beside the same regime with
 * faultless records. It is written out as the text of a study file and read like any other, so that whoever wants to ask
 * more has something to start from.
 */
public final class ImpliedStudy {
    private static final List<String> ASSUMPTIONS =
            List.of("conduct", "records-as-they-are", "redress", "responses-none");

    private ImpliedStudy() {}

    /** The text of the study, under the name that messages give it. */
    public static SourceText of(Rulebook regime, Runs runs) {
        return new SourceText("the study implied by 'runs' of " + regime.id(), text(regime, runs));
    }

    static String text(Rulebook regime, Runs runs) {
        List<String> regimes = new ArrayList<>();
        regimes.add(regime.id() + ": " + Fields.word(runs.as()));
        runs.beside().forEach((id, variant) -> regimes.add(id + ": " + Fields.word(variant)));
        List<String> lines = new ArrayList<>();
        lines.add("study: " + regime.id());
        lines.add("title: " + quoted(regime.title()));
        lines.add("asks: " + quoted("What does this scheme do by itself, and what of it comes from faulty records?"));
        lines.add("place: " + runs.place().id());
        lines.add("from: " + runs.from());
        lines.add("to: " + runs.to());
        runs.residents().ifPresent(n -> lines.add("residents: " + n));
        lines.add("counts: age >= 18");
        lines.add("groups: [{age: [18..34, 35..59, 60..]}, sex, residence]");
        if (!runs.behaviours().isEmpty()) {
            lines.add("behaviours: " + names(runs.behaviours()));
        }
        lines.add("assumptions: "
                + (runs.assumptions().isEmpty()
                        ? "[" + String.join(", ", ASSUMPTIONS) + "]"
                        : names(runs.assumptions())));
        lines.add("alternatives:");
        lines.add("  A: {title: as it is, regimes: {" + String.join(", ", regimes) + "}}");
        lines.add("  B: {title: faultless records, like: A, errors: none}");
        lines.add("compare: [A - B]");
        lines.add("yardstick: B");
        lines.add("headline: wrongfully-reached");
        return String.join("\n", lines) + "\n";
    }

    private static String names(List<Name> names) {
        return "[" + String.join(", ", names.stream().map(Name::id).toList()) + "]";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
