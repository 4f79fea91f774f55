package assay.reading;

import assay.evidence.Quantity;
import assay.law.Clause;
import assay.law.Consequence;
import assay.law.DimensionRule;
import assay.law.GradeRule;
import assay.law.Inform;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Name;
import assay.law.PointRule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.ScoreRule;
import assay.reading.Facet.Amount;
import assay.reading.Facet.Doubt;
import assay.reading.Facet.Gate;
import assay.reading.Facet.Sense;
import assay.reading.Facet.Several;
import assay.reading.Facet.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules of one rulebook fix, and which way each thing is worse for people. The directions are these, and those of a
 * list that is to people's credit are the opposite:
 *
 * <ol>
 *   <li>fewer points, a longer life of points taken off, a worse best grade, a higher line between grades are harsher;
 *   <li>a list that more people enter, a longer term, extension, deadline of deletion, more places of publication are harsher;
 *   <li>an exemption that reaches more people, an earlier or likelier way out, a longer time without a new listing, more
 *       time to ask for review and less to decide it are milder;
 *   <li>more domains barred, a stronger effect on them, more people reached, more grades or lists that lead to it are harsher;
 *       more that is granted is milder;
 *   <li>whatever is not named here has no direction.
 * </ol>
 */
final class Facets {
    /** For ever, or as much as there is. */
    private static final BigDecimal ENDLESS = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Rulebook book;
    private final Titles titles;
    private final Clauses clauses;
    private final Phrases phrases;

    Facets(Rulebook book, Titles others) {
        this.book = book;
        this.titles = others.and(book);
        this.clauses = new Clauses(book, titles.lists().keySet());
        this.phrases = new Phrases(clauses, titles, book.id());
    }

    Phrases phrases() {
        return phrases;
    }

    Clauses clauses() {
        return clauses;
    }

    /** What a rule fixes, but for when it is in force. */
    List<Facet> of(Ruled ruled) {
        return switch (ruled) {
            case ScoreRule score -> score(score);
            case DimensionRule dimensions -> {
                List<Facet> facets = new ArrayList<>();
                dimensions.weights().forEach((id, weight) -> amount(facets, id, weight, Sense.UNCLEAR));
                yield facets;
            }
            case GradeRule grades -> grades(grades);
            case PointRule point -> points(point);
            case ListRule rule -> {
                Optional<Listing> list = book.sections().listOf(rule.rule().id());
                boolean against = list.map(Listing::isAgainst).orElse(true);
                List<Facet> facets = new ArrayList<>(list(rule, against));
                list.ifPresent(l -> facets.add(new Word("list", l.id())));
                yield facets;
            }
            case Consequence consequence -> consequence(consequence);
            case Inform inform -> List.of(new Word("text", inform.rule().says().orElse("nothing")));
        };
    }

    /** Whether a rule is to the harm of people, or to their good, by being there at all. */
    Sense presence(Ruled ruled) {
        return switch (ruled) {
            case ScoreRule _, DimensionRule _, GradeRule _, Inform _ -> Sense.UNCLEAR;
            case PointRule point ->
                point.gradeAtMost().isPresent()
                                || point.points()
                                        .filter(p -> p.value().signum() < 0)
                                        .isPresent()
                        ? Sense.HARSHER
                        : Sense.MILDER;
            case ListRule rule -> {
                boolean against = book.sections()
                        .listOf(rule.rule().id())
                        .map(Listing::isAgainst)
                        .orElse(true);
                Sense sense = switch (rule) {
                    case ListRule.Enter _, ListRule.Extend _ -> Sense.HARSHER;
                    case ListRule.Publicity publicity ->
                        publicity.on().equals(List.of(ListRule.Channel.NONE)) ? Sense.UNCLEAR : Sense.HARSHER;
                    // of several deadlines the last holds: what one more does is told of the list as a whole
                    case ListRule.Leave _ -> Sense.UNCLEAR;
                    case ListRule.Application _,
                            ListRule.Never _,
                            ListRule.Early _,
                            ListRule.Block _,
                            ListRule.Review _,
                            ListRule.Repair _,
                            ListRule.Notice _ -> Sense.MILDER;
                };
                yield against ? sense : sense.turned();
            }
            case Consequence consequence -> effect(consequence.effect());
        };
    }

    private static Sense effect(Consequence.Effect effect) {
        return strength(effect) < 0 ? Sense.MILDER : Sense.HARSHER;
    }

    /** From what is granted to what is barred. */
    private static int strength(Consequence.Effect effect) {
        return switch (effect) {
            case PRIORITY -> -2;
            case GRANTS -> -1;
            case DEARER -> 1;
            case LIMITS -> 2;
            case BARS -> 3;
        };
    }

    private List<Facet> score(ScoreRule rule) {
        List<Facet> facets = new ArrayList<>();
        amount(facets, "start", rule.start(), Sense.MILDER);
        optional(facets, "floor", rule.floor(), "none", ENDLESS.negate(), Sense.MILDER);
        optional(facets, "ceiling", rule.ceiling(), "none", ENDLESS, Sense.MILDER);
        facets.add(new Word("cap", rule.cap().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        facets.add(new Word("assessed", rule.assessed().name().toLowerCase(Locale.ROOT)));
        facets.add(new Word("needs", rule.needs().map(Name::id).orElse("nothing")));
        return facets;
    }

    private static List<Facet> grades(GradeRule rule) {
        List<Facet> facets = new ArrayList<>();
        facets.add(new Word(
                "grades",
                String.join(
                        ", ", rule.bands().stream().map(GradeRule.Band::grade).toList())));
        for (GradeRule.Band band : rule.bands()) {
            if (band.lowest().isPresent()) {
                BigDecimal from = BigDecimal.valueOf(band.lowest().getAsInt());
                facets.add(new Amount("grade " + band.grade() + " from", Amounts.whole(from), from, Sense.HARSHER));
            }
        }
        return facets;
    }

    private List<Facet> points(PointRule rule) {
        List<Facet> facets = new ArrayList<>();
        facets.add(new Word("for", rule.behaviour().id()));
        facets.add(new Word("from", rule.source().id()));
        rule.dimension().ifPresent(d -> facets.add(new Word("dimension", d.id())));
        boolean off = rule.points().filter(p -> p.value().signum() < 0).isPresent()
                || rule.gradeAtMost().isPresent();
        rule.points().ifPresent(points -> {
            amount(facets, rule.most().isPresent() ? "points at least" : "points", points, Sense.MILDER);
            rule.most().ifPresent(most -> amount(facets, "points at most", most, Sense.MILDER));
        });
        optional(facets, "life", rule.life(), "for ever", ENDLESS, off ? Sense.HARSHER : Sense.MILDER);
        if (rule.life().isPresent()) {
            facets.add(new Word("life counts from", rule.fromConduct() ? "the conduct" : "the arrival"));
        }
        int rank = rule.gradeAtMost().map(g -> book.grades().indexOf(g.id())).orElse(Integer.MAX_VALUE);
        facets.add(new Amount(
                "grade at most",
                rule.gradeAtMost().map(Name::id).orElse("any"),
                BigDecimal.valueOf(rank),
                Sense.MILDER));
        if (rule.atOnce()) {
            facets.add(new Word("acts", "at once"));
        }
        return facets;
    }

    private List<Facet> list(ListRule rule, boolean against) {
        Sense harsher = against ? Sense.HARSHER : Sense.MILDER;
        Sense milder = harsher.turned();
        List<Facet> facets = new ArrayList<>();
        switch (rule) {
            case ListRule.Enter enter -> {
                facets.add(gate("whoever", enter.when(), harsher));
                optional(facets, "after", enter.after(), "at once", BigDecimal.ZERO, milder);
                if (enter.term().isPresent()) {
                    amount(facets, "term", enter.term().get(), harsher);
                } else {
                    facets.add(new Word("term", "as long as it is so"));
                }
            }
            case ListRule.Application _ -> facets.add(new Word("application", "needed"));
            case ListRule.Never never -> facets.add(gate("whoever", never.when(), milder));
            case ListRule.Leave leave ->
                optional(facets, "deleted within", leave.within(), "the same day", BigDecimal.ZERO, harsher);
            case ListRule.Early early -> amount(facets, "chance", early.chance(), milder);
            case ListRule.Extend extend -> {
                facets.add(gate("whoever", extend.when(), harsher));
                amount(facets, "longer by", extend.by(), harsher);
            }
            case ListRule.Block block -> amount(facets, "not listed anew for", block.length(), milder);
            case ListRule.Review review -> {
                ListRule.Deadlines deadlines = review.deadlines();
                optional(facets, "asked for within", deadlines.askWithin(), "no deadline", ENDLESS, milder);
                optional(facets, "decided within", deadlines.decideWithin(), "no deadline", ENDLESS, harsher);
                optional(facets, "put right within", deadlines.correctWithin(), "no deadline", ENDLESS, harsher);
            }
            case ListRule.Repair repair -> {
                facets.add(new Word("by", repair.by().id()));
                optional(facets, "after", repair.after(), "at once", BigDecimal.ZERO, harsher);
                amount(facets, "chance", repair.chance(), milder);
            }
            case ListRule.Publicity publicity -> {
                Set<String> on = new LinkedHashSet<>();
                publicity.on().stream()
                        .filter(c -> c != ListRule.Channel.NONE)
                        .forEach(c -> on.add(c.name().toLowerCase(Locale.ROOT).replace('_', '-')));
                facets.add(new Several("published on", on.isEmpty() ? "nothing" : String.join(", ", on), on, harsher));
            }
            case ListRule.Notice notice ->
                optional(facets, "told within", notice.within(), "no deadline", ENDLESS, harsher);
        }
        return facets;
    }

    private List<Facet> consequence(Consequence rule) {
        Sense sense = effect(rule.effect());
        List<Facet> facets = new ArrayList<>();
        Set<String> hangs = new TreeSet<>();
        rule.list().ifPresent(list -> hangs.add(list.id()));
        rule.grades().forEach(grade -> hangs.add("grade " + grade.id()));
        facets.add(new Several("of", String.join(", ", hangs), hangs, sense));
        facets.add(new Amount(
                "effect",
                rule.effect().name().toLowerCase(Locale.ROOT),
                BigDecimal.valueOf(strength(rule.effect())),
                Sense.HARSHER));
        Set<String> domains = new TreeSet<>();
        rule.domains().forEach(domain -> domains.add(domain.id()));
        facets.add(new Several("in", String.join(", ", domains), domains, sense));
        Set<String> reach = new TreeSet<>();
        if (rule.household()) {
            reach.add("household");
        }
        if (rule.firm()) {
            reach.add("firm");
        }
        facets.add(new Several("reaches also", reach.isEmpty() ? "nobody" : String.join(", ", reach), reach, sense));
        rule.by().ifPresent(by -> facets.add(new Word("by", by)));
        rule.quota()
                .ifPresent(quota -> amount(
                        facets,
                        "at most",
                        quota,
                        rule.effect() == Consequence.Effect.PRIORITY ? Sense.UNCLEAR : Sense.MILDER));
        return facets;
    }

    Facet gate(String name, Clause clause, Sense sense) {
        return new Gate(name, phrases.said(clause), clauses.read(clause), sense);
    }

    private static void amount(List<Facet> facets, String name, Quantity quantity, Sense sense) {
        facets.add(new Amount(name, Amounts.value(quantity), quantity.value(), sense));
        if (quantity.isRanged()) {
            facets.add(new Doubt(name + ", its range", Amounts.doubt(quantity).strip()));
        }
    }

    private static void optional(
            List<Facet> facets,
            String name,
            Optional<Quantity> quantity,
            String otherwise,
            BigDecimal without,
            Sense sense) {
        if (quantity.isPresent()) {
            amount(facets, name, quantity.get(), sense);
        } else {
            facets.add(new Amount(name, otherwise, without, sense));
        }
    }
}
