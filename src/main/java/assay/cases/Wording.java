package assay.cases;

import assay.cases.CaseFile.Facet;
import assay.cases.CaseFile.Stand;
import assay.cases.CaseFile.Way;
import assay.cases.Verdict.Parting;
import assay.law.Rule;
import assay.law.Ruled;
import assay.life.Life;
import assay.life.Step;
import assay.plan.Consequence;
import assay.tally.Kind;
import assay.text.Fields;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what was expected, what is, and by which step the two parted, in words for somebody who reads law. */
final class Wording {

    private final Stage stage;
    private final Lookup lookup;
    private final int regime;

    Wording(Stage stage, Lookup lookup, int regime) {
        this.stage = stage;
        this.lookup = lookup;
        this.regime = regime;
    }

    // ---- expectations

    String what(Facet facet) {
        return switch (facet) {
            case Facet.Score _ -> "the score";
            case Facet.Grade _ -> "the grade";
            case Facet.Listing listing -> "the list " + listing.list();
            case Facet.Door door -> door.domain().id();
        };
    }

    String facets(List<Facet> facets) {
        return facets.stream().map(this::what).distinct().collect(Collectors.joining(", "));
    }

    String expected(Facet facet) {
        return switch (facet) {
            case Facet.Score score ->
                score.least().isEmpty()
                        ? "no score"
                        : score.least().equals(score.most())
                                ? String.valueOf(score.least().getAsInt())
                                : score.least().getAsInt() + " to "
                                        + score.most().orElseThrow();
            case Facet.Grade grade ->
                grade.grades().isEmpty()
                        ? "no grade"
                        : grade.grades().stream().map(n -> n.id()).collect(Collectors.joining(" or "));
            case Facet.Listing listing -> stand(listing.stand());
            case Facet.Door door -> way(door.way());
        };
    }

    private static String stand(Stand stand) {
        return switch (stand) {
            case ON -> "on it";
            case OFF -> "not on it";
            case RIGHTLY_ON -> "on it, rightly";
            case WRONGLY_ON -> "on it, wrongly";
        };
    }

    String way(Way way) {
        return way == Way.FREE ? "open" : Fields.word(way);
    }

    String kind(Kind kind) {
        return switch (kind) {
            case LAWFUL -> "on it, rightly";
            case FACT -> "on it, wrongly: on a false record";
            case STALE -> "on it, wrongly: its ground has ended";
            case LAW -> "on it, wrongly: the law would not have it so";
            case STOCK -> "on it, from before";
            case UNRECORDED, NONE -> "not on it";
        };
    }

    String grade(int grade) {
        return grade < 0 ? "no grade" : lookup.grades().get(grade);
    }

    // ---- where the two parted

    /** The last step that touched this side of the person's state. */
    Optional<Parting> parting(Facet facet, int number, Life life) {
        for (Step step : life.steps().reversed()) {
            if (touches(step, facet, number)) {
                return Optional.of(new Parting(lookup.date(step.day()), step.rule(), says(step), words(step)));
            }
        }
        return Optional.empty();
    }

    private boolean touches(Step step, Facet facet, int number) {
        return switch (facet) {
            case Facet.Score _ -> step instanceof Step.Scores scores && scores.regime() == number;
            case Facet.Grade _ -> step instanceof Step.Grades grades && grades.regime() == number;
            case Facet.Listing _ -> list(step).equals(OptionalInt.of(number));
            case Facet.Door _ ->
                stage.world().consequences().stream()
                        .filter(c -> c.domains().contains(number))
                        .anyMatch(c -> moves(step, c));
        };
    }

    private static boolean moves(Step step, Consequence consequence) {
        return consequence.list() >= 0
                ? list(step).equals(OptionalInt.of(consequence.list()))
                : step instanceof Step.Grades grades && grades.regime() == consequence.regime();
    }

    private static OptionalInt list(Step step) {
        return switch (step) {
            case Step.Enters enters -> OptionalInt.of(enters.list());
            case Step.CarriedOn on -> OptionalInt.of(on.list());
            case Step.Due due -> OptionalInt.of(due.list());
            case Step.Leaves leaves -> OptionalInt.of(leaves.list());
            case Step.KeptOff kept -> OptionalInt.of(kept.list());
            default -> OptionalInt.empty();
        };
    }

    private String says(Step step) {
        return List.of(step.rule().split(", ", -1)).stream()
                .flatMap(id -> rule(id).flatMap(Rule::says).stream())
                .collect(Collectors.joining("; "));
    }

    private Optional<Rule> rule(String id) {
        return stage.books().values().stream()
                .flatMap(b -> b.sections().rule(id).stream())
                .map(Ruled::rule)
                .findFirst();
    }

    private String words(Step step) {
        return switch (step) {
            case Step.Scores scores ->
                "the score went from " + number(scores.before()) + " to " + number(scores.after());
            case Step.Grades grades -> "the grade went from " + grade(grades.before()) + " to " + grade(grades.after());
            case Step.Enters enters ->
                "entry to the list " + lookup.listed(enters.list()) + until(enters.until()) + butFor(enters.butFor());
            case Step.CarriedOn on ->
                "the listing on " + lookup.listed(on.list()) + " was carried on" + until(on.until());
            case Step.Due due ->
                "the ground of the listing on " + lookup.listed(due.list()) + " was over; deletion is due on "
                        + lookup.date(due.on());
            case Step.Leaves leaves -> "off the list " + lookup.listed(leaves.list()) + ", " + how(leaves.how());
            case Step.KeptOff kept ->
                "a ground of entry to the list " + lookup.listed(kept.list()) + " was there, but " + how(kept.how());
            default -> "a step of " + stage.world().regimes().get(regime).id();
        };
    }

    private static String number(OptionalInt score) {
        return score.isEmpty() ? "none" : String.valueOf(score.getAsInt());
    }

    private String until(OptionalInt until) {
        return until.isEmpty() ? ", as long as the ground stands" : ", until " + lookup.date(until.getAsInt());
    }

    private String butFor(Set<Integer> behaviours) {
        return behaviours.isEmpty()
                ? ""
                : "; without its record of "
                        + behaviours.stream()
                                .map(b -> stage.world().behaviours().get(b).id())
                                .collect(Collectors.joining(" or "))
                        + " it would not have come to it";
    }

    private static String how(Step.How how) {
        return switch (how) {
            case GROUND_OVER -> "because its ground was over";
            case TERM_OVER -> "because its term was over";
            case EARLY -> "because the term was ended early";
            case WORKED_OFF -> "because it was worked off";
            case OBJECTION -> "because an objection was granted";
            case VERSION -> "because a new version began";
            case NEVER -> "the person is one who is never listed";
            case BLOCKED -> "a new listing was blocked for some time after the last";
            case NOT_APPLIED_FOR -> "nobody applied for it";
            case NO_FRESH_RECORD -> "no record came in that day, which a term needs";
        };
    }
}
