package assay.law;

import assay.text.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rulebook restricted by its evidence. */
public enum Variant {
    /** Only rules that somebody read in a source of letter A to C, and those that a reform wants. */
    DOCUMENTED,
    /** All rules: also those that were only recalled, told by the press, or assumed. */
    AS_TOLD;

    /** The variant of this word; empty if there is none. */
    public static Optional<Variant> named(String word) {
        return Arrays.stream(values()).filter(v -> v.word().equals(word)).findFirst();
    }

    /** As files and options write it. */
    public String word() {
        return Fields.word(this);
    }

    /** As pages and lines say it. */
    public String plain() {
        return word().replace('-', ' ');
    }

    /**
     * The rulebook in this variant without the rules named.
     *
     * @param notes is told in sentences what no longer works for want of a rule
     */
    public Rulebook of(Rulebook book, Set<String> without, List<String> notes) {
        List<String> gone = new ArrayList<>();
        Sections kept = book.sections().kept(rule -> {
            boolean keep = (this == AS_TOLD || rule.isDocumented()) && !without.contains(rule.id());
            if (!keep) {
                gone.add(rule.id());
            }
            return keep;
        });
        List<Version> versions = this == AS_TOLD ? book.versions() : documented(book, notes);
        Sections read = this == AS_TOLD ? kept : amountsDocumented(kept, gone);
        if (gone.isEmpty() && versions.size() == book.versions().size()) {
            return book;
        }
        return book.with(dependable(book, read, notes), versions);
    }

    /** The versions of which a text is known; all of them if that is none. */
    private static List<Version> documented(Rulebook book, List<String> notes) {
        List<Version> known =
                book.versions().stream().filter(v -> v.basis().isDocumented()).toList();
        if (known.isEmpty()) {
            return book.versions();
        }
        book.versions().stream()
                .filter(v -> !known.contains(v))
                .forEach(v -> notes.add(
                        book.id() + ": the version " + v.id() + " falls away, because no text of it is known"));
        return known;
    }

    /** Without the scores and points that somebody read of but whose start or amount nobody read. */
    private static Sections amountsDocumented(Sections kept, List<String> gone) {
        List<ScoreRule> score = kept.score().stream()
                .filter(s -> s.rule().reform().isPresent() || s.start().basis().isDocumented())
                .toList();
        kept.score().stream()
                .filter(s -> !score.contains(s))
                .forEach(s -> gone.add(s.rule().id()));
        List<PointRule> points = kept.points().stream()
                .filter(p -> p.rule().reform().isPresent()
                        || p.points()
                                .map(amount -> amount.basis().isDocumented())
                                .orElse(true))
                .toList();
        kept.points().stream()
                .filter(p -> !points.contains(p))
                .forEach(p -> gone.add(p.rule().id()));
        return kept.with(score, kept.grades(), points, kept.consequences());
    }

    /** Takes out what depends on a rule that is gone, and says so. */
    private static Sections dependable(Rulebook book, Sections kept, List<String> notes) {
        Sections before = book.sections();
        boolean noScore = !before.score().isEmpty() && kept.score().isEmpty();
        boolean noGrades = !before.grades().isEmpty()
                && (kept.grades().isEmpty() || kept.score().isEmpty());
        String id = book.id();
        if (noScore) {
            notes.add(id + ": no score, because the rule that starts it ("
                    + ids(before.score().stream().map(ScoreRule::rule).toList())
                    + ") is not part of this variant");
        }
        if (noGrades) {
            notes.add(id + ": no grades, because "
                    + (kept.grades().isEmpty()
                            ? "the rule that sets them ("
                                    + ids(before.grades().stream()
                                            .map(GradeRule::rule)
                                            .toList()) + ") is not part of this variant"
                            : "there is no score"));
        }
        List<GradeRule> grades = noGrades ? List.of() : kept.grades();
        List<Consequence> consequences = new ArrayList<>();
        for (Consequence consequence : kept.consequences()) {
            if (!consequence.grades().isEmpty() && grades.isEmpty()) {
                notes.add(id + ": " + consequence.rule().id() + " falls away, because it hangs on a grade");
            } else {
                consequences.add(consequence);
            }
        }
        for (Listing list : before.lists().values()) {
            Listing now = kept.lists().get(list.id());
            if (now == null) {
                continue;
            }
            if (!list.all(ListRule.Enter.class).isEmpty()
                    && now.all(ListRule.Enter.class).isEmpty()) {
                notes.add(id + ": nobody enters the list " + list.id()
                        + ", because none of its rules of entry is part of this variant");
            }
            if (!list.all(ListRule.Leave.class).isEmpty()
                    && now.all(ListRule.Leave.class).isEmpty()) {
                notes.add(id + ": no deadline of deletion from the list " + list.id()
                        + " is part of this variant; deletion is due on the day on which the ground ends");
            }
        }
        return kept.with(kept.score(), grades, weighed(id, kept, notes), consequences);
    }

    /** The rules of points, but for those of a dimension whose weight is not part of this variant. */
    private static List<PointRule> weighed(String id, Sections kept, List<String> notes) {
        List<PointRule> points = new ArrayList<>();
        for (PointRule rule : kept.points()) {
            boolean known = rule.dimension().isEmpty()
                    || (kept.score().stream().anyMatch(s -> together(s.rule(), rule.rule()))
                            && kept.dimensions().stream()
                                    .filter(d -> together(d.rule(), rule.rule()))
                                    .anyMatch(d -> d.weights()
                                            .containsKey(rule.dimension().get().id())));
            if (known) {
                points.add(rule);
            } else {
                notes.add(id + ": " + rule.rule().id() + " falls away, because nothing says what its dimension weighs");
            }
        }
        return points;
    }

    private static boolean together(Rule one, Rule other) {
        return other.versions().stream().anyMatch(one::inForce);
    }

    private static String ids(List<Rule> rules) {
        return String.join(", ", rules.stream().map(Rule::id).toList());
    }
}
