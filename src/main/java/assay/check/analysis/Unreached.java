package assay.check.analysis;

import assay.law.Clause;
import assay.law.Condition;
import assay.law.Consequence;
import assay.law.GradeRule;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Name;
import assay.law.PointRule;
import assay.law.Rulebook;
import assay.text.Problem;
import java.util.List;
import java.util.Optional;

/** Finds thresholds that nothing reaches: of scores, grades, ages, and of records that nobody takes in. */
final class Unreached {

    private static final int OLDEST = 130;

    private final View view;

    Unreached(View view) {
        this.view = view;
    }

    void look() {
        for (GradeRule grades : view.book().sections().grades()) {
            Reach.of(view.book(), grades.rule().versions())
                    .ifPresent(reach -> grades.bands().forEach(band -> band(grades, band, reach)));
        }
        for (Consequence consequence : view.book().sections().consequences()) {
            consequence.grades().forEach(g -> grade(consequence, g));
        }
        for (Listing list : view.book().sections().lists().values()) {
            for (ListRule rule : list.rules()) {
                View.clause(rule).ifPresent(c -> condition(c, rule.rule().versions()));
            }
        }
    }

    private void band(GradeRule grades, GradeRule.Band band, Reach reach) {
        long from = band.lowest().isPresent() ? band.lowest().getAsInt() : Long.MIN_VALUE;
        long to = band.highest().isPresent() ? band.highest().getAsInt() : Long.MAX_VALUE;
        boolean set = view.book().sections().points().stream()
                .map(PointRule::gradeAtMost)
                .flatMap(Optional::stream)
                .anyMatch(g -> g.id().equals(band.grade()));
        if (!reach.meets(from, to) && !set) {
            warn(Problem.warning(
                    "W-UNREACHED",
                    band.at(),
                    "nobody ever has the grade " + band.grade() + " of "
                            + grades.rule().id() + ": a score is " + reach.words()));
        }
    }

    private void grade(Consequence consequence, Name grade) {
        if (!exists(view.book(), consequence.rule().versions(), grade.id())) {
            warn(Problem.warning(
                    "W-UNREACHED",
                    grade.at(),
                    "there is no grade " + grade + " in the versions in which "
                            + consequence.rule().id() + " is in force"));
        }
    }

    private static boolean exists(Rulebook book, List<String> versions, String grade) {
        return book.sections().grades().stream()
                .filter(g -> versions.stream().anyMatch(g.rule()::inForce))
                .flatMap(g -> g.bands().stream())
                .anyMatch(b -> b.grade().equals(grade));
    }

    private void condition(Clause clause, List<String> versions) {
        view.read(clause)
                .flatMap(Ways::of)
                .ifPresent(ways -> ways.stream()
                        .flatMap(List::stream)
                        .forEach(literal -> unreached(literal, versions)
                                .ifPresent(why -> warn(Problem.warning(
                                        "W-UNREACHED",
                                        view.at(clause, literal),
                                        "'" + literal.text() + "' is never reached: " + why)))));
    }

    private Optional<String> unreached(Literal literal, List<String> versions) {
        return switch (literal) {
            case Literal.Number n ->
                switch (n.of()) {
                    case Condition.Age _ ->
                        n.lowest() > OLDEST || n.highest() < 0
                                ? Optional.of("nobody is of that age")
                                : Optional.empty();
                    case Condition.Records r -> records(r.behaviour(), n, versions);
                    case Condition.Score s -> score(s.regime(), n, versions);
                    default -> Optional.empty();
                };
            case Literal.Word w
            when w.in() && w.of() instanceof Condition.GradeIn g ->
                g.regime().equals(view.book().id())
                                && g.grades().stream().noneMatch(x -> exists(view.book(), versions, x))
                        ? Optional.of("there is no such grade in the versions of this rule")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> records(String behaviour, Literal.Number number, List<String> versions) {
        if (number.highest() < 0) {
            return Optional.of("nobody has fewer than no records");
        }
        if (number.lowest() <= 0) {
            return Optional.empty();
        }
        List<String> order = view.book().versionIds();
        int last = versions.stream().mapToInt(order::indexOf).max().orElse(-1);
        boolean heard = Intake.versions(view.book(), behaviour).stream().anyMatch(v -> order.indexOf(v) <= last);
        return heard
                ? Optional.empty()
                : Optional.of("no record of '" + behaviour + "' is taken in while this rule is in force, or before");
    }

    private Optional<String> score(String regime, Literal.Number number, List<String> versions) {
        return view.books().stream()
                .filter(b -> b.id().equals(regime))
                .findFirst()
                .flatMap(b -> Reach.of(b, regime.equals(view.book().id()) ? versions : b.versionIds()))
                .filter(reach -> !reach.meets(number.lowest(), number.highest()))
                .map(reach -> "a score is " + reach.words());
    }

    private void warn(Problem problem) {
        view.problems().add(problem);
    }
}
