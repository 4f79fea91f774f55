package assay.reading;

import assay.law.Clause;
import assay.law.Comparison;
import assay.law.Condition;
import assay.law.Condition.Age;
import assay.law.Condition.All;
import assay.law.Condition.Always;
import assay.law.Condition.Any;
import assay.law.Condition.Denied;
import assay.law.Condition.Fact;
import assay.law.Condition.GradeIn;
import assay.law.Condition.HasCategory;
import assay.law.Condition.Listed;
import assay.law.Condition.ListedAny;
import assay.law.Condition.Not;
import assay.law.Condition.Records;
import assay.law.Condition.Score;
import java.math.BigDecimal;
import java.util.List;

/** Conditions as what a person is or has, to stand after "whoever": {@code is under 18 and has a score below 600}. */
final class Phrases {
    private final Clauses clauses;
    private final Titles titles;
    private final String regime;

    Phrases(Clauses clauses, Titles titles, String regime) {
        this.clauses = clauses;
        this.titles = titles;
        this.regime = regime;
    }

    /** A condition in words; its own text where it cannot be understood. */
    String said(Clause clause) {
        return clauses.read(clause).map(c -> said(c, true)).orElse("meets " + clause.text());
    }

    String said(Condition condition, boolean holds) {
        return switch (condition) {
            case Always always -> always.value() == holds ? "is anybody" : "is nobody";
            case Not not -> said(not.of(), !holds);
            case All all -> joined(all.of(), holds, holds);
            case Any any -> joined(any.of(), holds, !holds);
            case Age age -> "is " + age(age.comparison(), age.years(), holds);
            case HasCategory has ->
                (holds ? "has " : "does not have ")
                        + Amounts.or(has.categories().stream()
                                .map(c -> "“" + c + "”")
                                .toList()) + " as " + Titles.spaced(has.attribute());
            case Score score ->
                "has a score " + number(score.comparison(), score.points(), holds) + elsewhere(score.regime());
            case GradeIn in ->
                "has " + (holds ? "" : "neither ") + "grade "
                        + (holds ? Amounts.or(in.grades()) : String.join(" nor ", in.grades()))
                        + elsewhere(in.regime());
            case Records records -> records(records, holds);
            case Fact fact ->
                fact.fact().equals("heads-a-firm")
                        ? (holds ? "heads a firm" : "heads no firm")
                        : (holds ? "counts as " : "does not count as ") + titles.fact(fact.fact());
            case Listed listed ->
                (holds ? "is on " : "is not on ")
                        + titles.list(
                                listed.regime().equals(regime) ? listed.list() : listed.regime() + "." + listed.list(),
                                regime);
            case ListedAny _ -> holds ? "is on any list against people" : "is on no list against people";
            case Denied denied ->
                "had in the month before a number of refused wants "
                        + number(denied.comparison(), denied.count(), holds);
        };
    }

    private String joined(List<Condition> parts, boolean holds, boolean and) {
        List<String> said = parts.stream()
                .map(part -> {
                    String words = said(part, holds);
                    return and && isAny(part, holds) ? "either " + words : words;
                })
                .toList();
        boolean mixed = !and && parts.stream().anyMatch(part -> isAny(part, !holds));
        return String.join(and ? " and " : mixed ? "; or " : " or ", said);
    }

    /** Whether it is an "or", seen as holding or not; with the opposite sight, whether it is an "and". */
    private static boolean isAny(Condition condition, boolean holds) {
        return switch (condition) {
            case Any _ -> holds;
            case All _ -> !holds;
            case Not not -> isAny(not.of(), !holds);
            default -> false;
        };
    }

    private String elsewhere(String other) {
        return other.equals(regime) ? "" : " by " + titles.regime(other);
    }

    private static String age(Comparison comparison, int years, boolean holds) {
        return switch (holds ? comparison : opposite(comparison)) {
            case LESS -> "under " + years;
            case AT_MOST -> years + " or younger";
            case EQUAL -> years + " years old";
            case NOT_EQUAL -> "not " + years + " years old";
            case AT_LEAST -> years + " or older";
            case MORE -> "over " + years;
        };
    }

    private static String number(Comparison comparison, int number, boolean holds) {
        String said = Amounts.whole(BigDecimal.valueOf(number));
        return switch (holds ? comparison : opposite(comparison)) {
            case LESS -> "below " + said;
            case AT_MOST -> "of at most " + said;
            case EQUAL -> "of " + said;
            case NOT_EQUAL -> "other than " + said;
            case AT_LEAST -> "of at least " + said;
            case MORE -> "above " + said;
        };
    }

    private String records(Records records, boolean holds) {
        String what = " of " + titles.behaviour(records.behaviour());
        Comparison comparison = holds ? records.comparison() : opposite(records.comparison());
        boolean any = (comparison == Comparison.AT_LEAST && records.count() == 1)
                || (comparison == Comparison.MORE && records.count() == 0);
        boolean none = (comparison == Comparison.LESS && records.count() == 1)
                || (comparison == Comparison.AT_MOST && records.count() == 0)
                || (comparison == Comparison.EQUAL && records.count() == 0);
        if (any || none) {
            return (any ? "has a live record" : "has no live record") + what;
        }
        String count = Amounts.whole(BigDecimal.valueOf(records.count()));
        String many = switch (comparison) {
            case LESS -> "fewer than ";
            case AT_MOST -> "at most ";
            case EQUAL -> "just ";
            case NOT_EQUAL -> "any number but ";
            case AT_LEAST -> "at least ";
            case MORE -> "more than ";
        };
        return "has " + many + count + (records.count() == 1 ? " live record" : " live records") + what;
    }

    static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.MORE;
            case EQUAL -> Comparison.NOT_EQUAL;
            case NOT_EQUAL -> Comparison.EQUAL;
            case AT_LEAST -> Comparison.LESS;
            case MORE -> Comparison.AT_MOST;
        };
    }
}
