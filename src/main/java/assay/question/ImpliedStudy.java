package assay.question;

import assay.law.Name;
import assay.law.Rulebook;
import assay.law.Runs;
import assay.text.Fields;
import assay.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The study that a rulebook stands for when it is run by itself: the regime as it is, beside the same regime with
 * faultless records. It is written out as the text of a study file and read like any other, so that whoever wants to ask
 * more has something to start from.
 */
public final class ImpliedStudy {
    private static final List<String> ASSUMPTIONS =
            List.of("conduct", "records-as-they-are", "redress", "responses-none");

    /** What an implied study is grouped by, where the place has it. */
    static final List<String> ATTRIBUTES = List.of("age", "sex", "residence");

    private static final String IMPLIED = "the study implied by 'runs' of ";
    private static final String GUESSED = "a study guessed for ";

    private ImpliedStudy() {}

    /**
     * The text of the study, under the name that messages give it.
     *
     * @param attributes those of the place; it is grouped by the usual ones that are among them
     * @param reform a patch of the rulebook, which makes a third alternative
     */
    static SourceText of(Rulebook regime, Runs runs, List<String> attributes, Optional<String> reform) {
        List<String> regimes = new ArrayList<>();
        regimes.add(regime.id() + ": " + Fields.word(runs.as()));
        runs.beside().forEach((name, variant) -> regimes.add(name + ": " + Fields.word(variant)));
        List<String> lines = opening(regime);
        lines.add("place: " + runs.place().id());
        lines.add("from: " + runs.from());
        lines.add("to: " + runs.to());
        runs.residents().ifPresent(n -> lines.add("residents: " + n));
        lines.add("counts: age >= 18");
        lines.add("groups: ["
                + ATTRIBUTES.stream()
                        .filter(attributes::contains)
                        .map(a -> a.equals("age") ? "{age: [18..34, 35..59, 60..]}" : a)
                        .collect(Collectors.joining(", "))
                + "]");
        if (!runs.behaviours().isEmpty()) {
            lines.add("behaviours: " + names(runs.behaviours()));
        }
        lines.add("assumptions: "
                + (runs.assumptions().isEmpty()
                        ? "[" + String.join(", ", ASSUMPTIONS) + "]"
                        : names(runs.assumptions())));
        alternatives(lines, regimes, reform, true);
        lines.add("headline: wrongfully-reached");
        return text(IMPLIED + regime.id(), lines);
    }

    /**
     * A study of a rulebook that does not say where it runs: for a check of its names, at the first place there is.
     *
     * @param others rulebooks that it names
     * @param assumed the files of assumptions that there are
     */
    static SourceText guessed(
            Rulebook regime, List<Rulebook> others, String place, List<String> assumed, Optional<String> reform) {
        List<String> regimes = new ArrayList<>();
        regimes.add(regime.id() + ": as-told");
        others.forEach(o -> regimes.add(o.id() + ": as-told"));
        List<String> lines = opening(regime);
        lines.add("place: " + place);
        lines.add("from: 2014-01");
        lines.add("to: 2014-12");
        lines.add("groups: []");
        lines.add("assumptions: [" + String.join(", ", assumed.containsAll(ASSUMPTIONS) ? ASSUMPTIONS : assumed) + "]");
        alternatives(lines, regimes, reform, false);
        lines.add("headline: wrongfully-reached");
        return text(GUESSED + regime.id(), lines);
    }

    /** Whether this is the name of a study that nobody wrote. */
    public static boolean isImplied(String file) {
        return file.startsWith(GUESSED) || file.startsWith(IMPLIED);
    }

    private static List<String> opening(Rulebook regime) {
        List<String> lines = new ArrayList<>();
        lines.add("study: " + regime.id());
        lines.add("title: " + quoted(regime.title()));
        lines.add("asks: " + quoted("What does this scheme do by itself, and what of it comes from faulty records?"));
        return lines;
    }

    /** @param apart whether to ask for what runs beside the regime without it, too */
    private static void alternatives(List<String> lines, List<String> regimes, Optional<String> reform, boolean apart) {
        boolean without = apart && regimes.size() > 1;
        lines.add("alternatives:");
        lines.add("  A: {title: as it is, regimes: {" + String.join(", ", regimes) + "}}");
        lines.add("  B: {title: faultless records, like: A, errors: none}");
        reform.ifPresent(id -> lines.add("  C: {title: " + id + ", like: A, reforms: [" + id + "]}"));
        if (without) {
            lines.add("  W: {title: without it, regimes: {" + String.join(", ", regimes.subList(1, regimes.size()))
                    + "}}");
        }
        lines.add("compare: [" + (reform.isPresent() ? "A - C, " : "") + "A - B" + (without ? ", A - W" : "") + "]");
        lines.add("yardstick: B");
    }

    private static SourceText text(String name, List<String> lines) {
        return new SourceText(name, String.join("\n", lines) + "\n");
    }

    private static String names(List<Name> names) {
        return "[" + String.join(", ", names.stream().map(Name::id).toList()) + "]";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
