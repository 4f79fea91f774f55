package assay.report.account;

import assay.evidence.Basis;
import assay.evidence.Day360;
import assay.evidence.Quantity;
import assay.evidence.Values;
import assay.law.Consequence;
import assay.law.DimensionRule;
import assay.law.GradeRule;
import assay.law.Inform;
import assay.law.ListRule;
import assay.law.Name;
import assay.law.PointRule;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.ScoreRule;
import assay.law.Sight;
import assay.law.Variant;
import assay.law.Version;
import assay.report.ReportContent;
import assay.text.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rulebooks as a reader sees them: what each rule says in words, when it holds, and where it stands. */
final class Rules {
    private final Case study;

    Rules(Case study) {
        this.study = study;
    }

    /** The rulebooks of the first alternative, then rules that only another alternative has. */
    List<ReportContent.Rulebook> rulebooks() {
        List<ReportContent.Rulebook> books = new ArrayList<>();
        Map<String, Rulebook> shown = new TreeMap<>();
        for (var world : study.checked.worlds()) {
            Map<String, Variant> variants = new TreeMap<>();
            world.alternative().regimes().forEach((name, variant) -> variants.put(name.id(), variant));
            world.books().forEach((id, book) -> {
                Rulebook before = shown.get(id);
                List<ReportContent.Rule> rules = book.sections()
                        .all()
                        .filter(ruled ->
                                before == null || before.sections().all().noneMatch(ruled::equals))
                        .map(ruled -> rule(book, ruled))
                        .collect(Collectors.toCollection(ArrayList::new));
                if (before == null) {
                    book.sections().sees().values().forEach(s -> rules.add(sees(book, s)));
                }
                if (!rules.isEmpty()) {
                    String variant = variants.getOrDefault(id, Variant.AS_TOLD).plain();
                    books.add(new ReportContent.Rulebook(
                            before == null
                                    ? id
                                    : id + "-in-" + world.alternative().id().toLowerCase(Locale.ROOT),
                            before == null
                                    ? book.title()
                                    : book.title() + ", as changed in "
                                            + study.named(world.alternative().id()),
                            variant,
                            rules,
                            before == null ? book.standing().knowsNot() : List.of()));
                    shown.putIfAbsent(id, book);
                }
            });
        }
        return books;
    }

    /** Who shares records with a regime, and since when, as a line among its rules. */
    private ReportContent.Rule sees(Rulebook book, Sight sight) {
        String source = sight.source().id();
        String sharing = sight.sharing()
                .map(s -> switch (s) {
                    case SILOED -> ", which no other regime may see";
                    case BILATERAL ->
                        ", which only " + sight.with().map(Name::id).orElse("one other") + " may see besides";
                    case UNIFIED -> ", which every regime may see";
                })
                .orElse("");
        Rule line = new Rule(
                "sees " + source,
                sight.basis(),
                sight.versions(),
                Optional.empty(),
                Optional.empty(),
                sight.source().at());
        return rule(
                book,
                line,
                "Sees the records of " + source + sharing
                        + sight.says().map(terms -> ": " + terms).orElse("") + ".");
    }

    private ReportContent.Rule rule(Rulebook book, Ruled ruled) {
        return rule(book, ruled.rule(), ruled.rule().says().orElseGet(() -> says(ruled)));
    }

    private ReportContent.Rule rule(Rulebook book, Rule rule, String says) {
        String letter = "";
        String digit = "";
        String source;
        switch (rule.basis()) {
            case Basis.Cited cited -> {
                source = cited.source().title() + (cited.where().isEmpty() ? "" : ", " + cited.where());
                letter = cited.source().letter().name();
                digit = Integer.toString(cited.credibility().digit());
            }
            case Basis.Assumed(String why) -> source = "assumed" + (why.isEmpty() ? "" : ": " + why);
        }
        return new ReportContent.Rule(
                rule.id(), says, inForce(book, rule), source, letter, digit, !rule.isDocumented());
    }

    /** {@code v2013, v2017}, or {@code from 2013-10-01} where it holds in all versions. */
    private static String inForce(Rulebook book, Rule rule) {
        List<Version> versions = book.versions();
        if (rule.versions().size() == versions.size()) {
            return versions.isEmpty() ? "" : "from " + date(versions.getFirst().from());
        }
        List<String> spans = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            if (rule.inForce(version.id())) {
                spans.add("from " + date(version.from())
                        + (i + 1 < versions.size()
                                ? " until " + date(versions.get(i + 1).from())
                                : ""));
            }
        }
        return String.join("; ", spans);
    }

    private static String date(Quantity date) {
        String central = Day360.date(date.value().intValueExact()).toString();
        return date.isRanged()
                ? central + " (assumed: " + Day360.date(date.range().lowest().intValueExact()) + " to "
                        + Day360.date(date.range().highest().intValueExact()) + ")"
                : central;
    }

    private String says(Ruled ruled) {
        return switch (ruled) {
            case ScoreRule score ->
                "Everybody starts with " + value(score.start()) + " points"
                        + score.needs().map(fact -> " who has: " + fact.id()).orElse("") + "."
                        + (score.assessed() == ScoreRule.Assessed.DAILY
                                ? ""
                                : " Assessed " + score.assessed().name().toLowerCase(Locale.ROOT) + ".");
            case DimensionRule dimensions ->
                "Weights: "
                        + String.join(
                                ", ",
                                dimensions.weights().entrySet().stream()
                                        .map(w -> w.getKey() + " " + value(w.getValue()))
                                        .toList())
                        + ".";
            case GradeRule grades ->
                "Grades by score: "
                        + String.join(
                                ", ", grades.bands().stream().map(Rules::band).toList()) + ".";
            case PointRule point -> points(point);
            case ListRule list -> list(list);
            case Consequence consequence -> consequence(consequence);
            case Inform _ -> "Has no effect in the model.";
        };
    }

    private static String band(GradeRule.Band band) {
        String from = band.lowest().isPresent() ? Integer.toString(band.lowest().getAsInt()) : "";
        String to = band.highest().isPresent() ? Integer.toString(band.highest().getAsInt()) : "";
        return band.grade()
                + (from.isEmpty() ? " up to " + to : to.isEmpty() ? " from " + from : " " + from + " to " + to);
    }

    private String points(PointRule rule) {
        String what = study.behaviour(rule.behaviour().id()) + " (from "
                + rule.source().id() + ")";
        String points = rule.points()
                .map(least -> rule.most()
                                .map(most -> value(least) + " to " + value(most))
                                .orElse(value(least))
                        + rule.dimension().map(d -> " hundredths of " + d.id()).orElse(" points"))
                .orElse("");
        String grade = rule.gradeAtMost()
                .map(most -> "grade at most " + most.id() + (rule.atOnce() ? " at once" : ""))
                .orElse("");
        String life = rule.life().map(days -> ", for " + value(days)).orElse("");
        return what + ": " + points + (points.isEmpty() || grade.isEmpty() ? "" : ", ") + grade + life + ".";
    }

    private String list(ListRule rule) {
        return switch (rule) {
            case ListRule.Enter enter ->
                "Listed: " + enter.when().text()
                        + enter.after()
                                .map(days -> ", once that has stood for " + value(days))
                                .orElse("")
                        + enter.term().map(term -> ", for " + value(term)).orElse(", as long as it holds") + ".";
            case ListRule.Application _ -> "Entry only when somebody applies for it.";
            case ListRule.Never never -> "Never listed: " + never.when().text() + ".";
            case ListRule.Leave leave ->
                "Deleted once the ground has ended"
                        + leave.within().map(days -> ", within " + value(days)).orElse("") + ".";
            case ListRule.Early early ->
                "A term can end early when every ground is over (chance " + value(early.chance()) + ").";
            case ListRule.Extend extend ->
                "Longer by " + value(extend.by()) + " if " + extend.when().text() + ".";
            case ListRule.Block block -> "Not listed anew for " + value(block.length()) + " after leaving.";
            case ListRule.Review review ->
                "Whoever is listed can object; an office decides"
                        + within(", asked for", review.deadlines().askWithin())
                        + within(", decided", review.deadlines().decideWithin())
                        + within(", corrected", review.deadlines().correctWithin()) + ".";
            case ListRule.Publicity publicity ->
                publicity.on().contains(ListRule.Channel.NONE)
                        ? "The list is not published."
                        : "Published: "
                                + String.join(
                                        ", ",
                                        publicity.on().stream()
                                                .map(c -> c.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '))
                                                .toList())
                                + ". Has no effect in the model.";
            case ListRule.Notice notice ->
                "Whoever is listed is told" + within("", notice.within()) + ". Has no effect in the model.";
            case ListRule.Repair repair ->
                "Worked off by " + study.behaviour(repair.by().id())
                        + repair.after().map(days -> " after " + value(days)).orElse("") + " (chance "
                        + value(repair.chance()) + ").";
        };
    }

    private static String within(String what, Optional<Quantity> days) {
        return days.map(d -> what + " within " + value(d)).orElse("");
    }

    private String consequence(Consequence rule) {
        String who = rule.list()
                .map(list -> "who is on the list " + list.id())
                .orElseGet(() -> "grade "
                        + String.join(
                                ", ", rule.grades().stream().map(n -> n.id()).toList()));
        String verb = switch (rule.effect()) {
            case BARS -> "Barred: ";
            case LIMITS -> "Sometimes barred: ";
            case GRANTS -> "Granted: ";
            case DEARER -> "At a higher price: ";
            case PRIORITY -> "Given priority: ";
        };
        String reach = (rule.household() ? ", with the household" : "") + (rule.firm() ? ", with the firm" : "");
        return verb
                + String.join(
                        ", ",
                        rule.domains().stream().map(d -> study.domain(d.id())).toList())
                + ", for " + who + reach
                + rule.by().map(body -> ", by " + body).orElse("")
                + rule.quota().map(quota -> ", at most " + value(quota)).orElse("") + ".";
    }

    /** A value with its unit: {@code 90 days}, {@code 0.5}, {@code 3.04 per 1,000 adults a year}. */
    static String value(Quantity quantity) {
        return with(quantity, number(quantity, quantity.value()));
    }

    /** The value in force, which may have been set by hand. */
    static String value(Quantity quantity, Values values) {
        return with(quantity, number(quantity, values.decimal(quantity)));
    }

    /** The value in force, with what is drawn anew for each event on top of it. */
    static String value(Quantity quantity, Values values, Optional<Days> spread) {
        if (spread.isEmpty()) {
            return value(quantity, values);
        }
        String drawn = spread.get().lowest() + " to " + spread.get().highest() + " days, anew for each event";
        return values.decimal(quantity).signum() == 0 ? drawn : value(quantity, values) + " and " + drawn;
    }

    /** The range with its unit; the one value where there is no range. */
    static String range(Quantity quantity) {
        return quantity.isRanged()
                ? with(
                        quantity,
                        number(quantity, quantity.range().lowest()) + " to "
                                + number(quantity, quantity.range().highest()))
                : value(quantity);
    }

    static String number(Quantity quantity, java.math.BigDecimal value) {
        return switch (quantity.rule()) {
            case DATE -> Day360.date(value.intValueExact()).toString();
            case SHARE, RATE, RATIO, COUNT, POINTS, DAYS, NUMBER ->
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        };
    }

    private static String with(Quantity quantity, String number) {
        String unit = switch (quantity.rule()) {
            case DAYS, RATE -> " " + quantity.unit();
            case RATIO -> " times";
            case SHARE, COUNT, POINTS, DATE, NUMBER -> "";
        };
        return number + unit;
    }

    static String why(Quantity quantity) {
        String remark =
                quantity.remarks().proxy().map(of -> " (a proxy: " + of + ")").orElse("");
        return switch (quantity.basis()) {
                    case Basis.Cited cited -> cited.place() + " (" + cited.mark() + ")";
                    case Basis.Assumed(String why) -> why;
                }
                + remark;
    }

    static Optional<String> source(Quantity quantity) {
        return quantity.basis() instanceof Basis.Cited cited
                ? Optional.of(cited.place() + " (" + cited.mark() + ")")
                : Optional.empty();
    }
}
