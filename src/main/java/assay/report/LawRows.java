package assay.report;

import assay.check.Checked;
import assay.evidence.Basis;
import assay.evidence.Day360;
import assay.evidence.Ladder;
import assay.evidence.Quantity;
import assay.evidence.Unit;
import assay.law.Consequence;
import assay.law.GradeRule;
import assay.law.Inform;
import assay.law.ListRule;
import assay.law.Name;
import assay.law.PointRule;
import assay.law.Rule;
import assay.law.Ruled;
import assay.law.ScoreRule;
import assay.law.Version;
import assay.report.ReportContent.Assumption;
import assay.report.ReportContent.Ground;
import assay.report.ReportContent.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The rules that ran and the numbers nobody knows, as rows with their evidence.
final class LawRows {
    private final Case study;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    LawRows(Case study) {
        this.study = study;
        study.alternated(study.main().id()).books().values().forEach(book -> book.sections()
                .all()
                .forEach(r -> rules.putIfAbsent(book.id() + " " + r.rule().id(), r.rule())));
    }

    /// "59 rules: 41 read, 12 recalled, 6 assumed".
    String summary() {
        Ground ground = ground();
        return rules.size() + " rules: " + ground.read() + " read in a source, " + ground.recalled() + " recalled, " + ground.assumed()
                + " assumed";
    }

    Ground ground() {
        int[] counts = new int[Ladder.values().length];
        rules.values().forEach(r -> counts[r.basis().ladder().ordinal()]++);
        return Account.ground("Law", "rules in " + study.main().id(), counts);
    }

    List<Rulebook> rulebooks() {
        List<Rulebook> books = new ArrayList<>();
        Checked.Alternated main = study.alternated(study.main().id());
        main.books().forEach((id, book) -> books.add(new Rulebook(
                id, book.title(), Case.variant(main, id), book.sections().all().map(r -> row(book, r)).toList())));
        for (Checked.Alternated world : study.checked.worlds()) {
            List<ReportContent.Rule> reformed = world.books().values().stream()
                    .flatMap(book -> book.sections()
                            .all()
                            .filter(r -> r.rule().reform().isPresent())
                            .map(r -> row(book, r)))
                    .toList();
            if (!world.alternative().id().equals(study.main().id()) && !reformed.isEmpty()) {
                books.add(new Rulebook(
                        "reforms-" + world.alternative().id().toLowerCase(Locale.ROOT),
                        "What is different in " + world.alternative().id() + ", " + world.alternative().title(),
                        world.alternative().reforms().stream().map(Name::id).collect(Collectors.joining(", ")),
                        reformed));
            }
        }
        return books;
    }

    private ReportContent.Rule row(assay.law.Rulebook book, Ruled ruled) {
        Rule rule = ruled.rule();
        String source;
        String letter = "";
        String digit = "";
        switch (rule.basis()) {
            case Basis.Cited cited -> {
                source = cited.source().title() + (cited.source().date().isEmpty() ? "" : " (" + cited.source().date() + ")")
                        + (cited.where().isEmpty() ? "" : ", " + cited.where());
                letter = cited.source().letter().name();
                digit = Integer.toString(cited.credibility().digit());
            }
            case Basis.Assumed assumed -> source = "assumed" + (assumed.why().isEmpty() ? "" : ": " + assumed.why());
        }
        return new ReportContent.Rule(
                rule.id(), rule.says().orElseGet(() -> said(ruled)), inForce(book, rule), source, letter, digit, !rule.isDocumented());
    }

    /// What a rule says where its file does not put it in words.
    private String said(Ruled ruled) {
        return switch (ruled) {
            case ScoreRule r -> "The score starts at " + text(r.start()) + ".";
            case GradeRule r -> "Grades " + r.bands().reversed().stream().map(GradeRule.Band::grade).collect(Collectors.joining(", ")) + ".";
            case PointRule r ->
                study.behaviour(r.behaviour().id()) + ", recorded by " + Case.plain(r.source().id())
                        + r.points().map(p -> ": " + text(p)).orElse("")
                        + r.most().map(p -> " to " + text(p)).orElse("")
                        + r.gradeAtMost().map(g -> ": at most grade " + g.id()).orElse("") + ".";
            case ListRule.Enter r -> "Listed if " + r.when().text() + r.term().map(t -> ", for " + text(t)).orElse("") + ".";
            case ListRule.Application _ -> "Entry needs an application, or the body's own motion.";
            case ListRule.Never r -> "Never listed: " + r.when().text() + ".";
            case ListRule.Leave r -> "Deleted within " + r.within().map(LawRows::text).orElse("0 days") + " of the end of the ground.";
            case ListRule.Early r -> "A term may end early, with chance " + text(r.chance()) + ".";
            case ListRule.Extend r -> "Longer by " + text(r.by()) + " if " + r.when().text() + ".";
            case ListRule.Block r -> "Not listed again for " + text(r.length()) + ".";
            case ListRule.Review _ -> "An objection is reviewed.";
            case ListRule.Repair r -> "Worked off by " + study.behaviour(r.by().id()) + ".";
            case Consequence r ->
                switch (r.effect()) {
                            case BARS -> "Bars from ";
                            case LIMITS -> "Limits ";
                            case GRANTS -> "Grants ";
                        }
                        + r.domains().stream().map(d -> study.domain(d.id())).collect(Collectors.joining(", ")) + ".";
            case Inform _ -> "Does nothing in the model.";
        };
    }

    private static String inForce(assay.law.Rulebook book, Rule rule) {
        List<String> spans = new ArrayList<>();
        for (int v = 0; v < book.versions().size(); v++) {
            Version version = book.versions().get(v);
            if (!rule.inForce(version.id())) {
                continue;
            }
            int last = v;
            while (last + 1 < book.versions().size() && rule.inForce(book.versions().get(last + 1).id())) {
                last++;
            }
            spans.add("from " + text(version.from())
                    + (version.from().isRanged() ? " (assumed " + range(version.from()) + ")" : "")
                    + (last + 1 < book.versions().size() ? " to before " + text(book.versions().get(last + 1).from()) : ""));
            v = last;
        }
        return spans.isEmpty() ? "never" : String.join("; ", spans);
    }

    List<Assumption> assumptions() {
        return study.resolution.parameters().stream()
                .map(q -> new Assumption(q.id(), text(q), q.isRanged() ? range(q) : "–", why(q)))
                .toList();
    }

    private static String why(Quantity quantity) {
        String basis =
                switch (quantity.basis()) {
                    case Basis.Assumed assumed -> assumed.why();
                    case Basis.Cited cited -> "from " + cited.source().title() + (cited.where().isEmpty() ? "" : ", " + cited.where());
                };
        return basis + quantity.remarks().note().map(n -> " (" + n + ")").orElse("");
    }

    static String text(Quantity quantity) {
        return amount(quantity.value(), quantity.unit()) + unit(quantity.unit());
    }

    static String range(Quantity quantity) {
        return amount(quantity.range().lowest(), quantity.unit()) + " to " + amount(quantity.range().highest(), quantity.unit())
                + unit(quantity.unit());
    }

    private static String amount(BigDecimal value, Unit unit) {
        if (unit.kind() == Unit.Kind.DATE) {
            return Day360.date(value.intValueExact()).toString();
        }
        BigDecimal plain = value.stripTrailingZeros();
        String digits = (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        return digits.startsWith("-") ? "−" + digits.substring(1) : digits;
    }

    private static String unit(Unit unit) {
        return switch (unit.kind()) {
            case DATE, SHARE -> "";
            default -> unit.toString().isEmpty() ? "" : " " + unit;
        };
    }
}
