package assay.evidence;

import assay.evidence.Basis.Assumed;
import assay.evidence.Basis.Cited;
import assay.evidence.Quantity.Remarks;
import assay.text.Days;
import assay.text.Fields;
import assay.text.Node;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Plain;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of one file together with what they stand on. Every number is a group of keys,
 *
 * <pre>
 * {value: 300, range: 150..450, per: 1000 adults a year, cite: ah17 1.45 million in August 2017 (3)}
 * {assumed: 20..250, value: 80, scale: log, per: 1000 adults a year, why: "no figure is published"}
 * </pre>
 *
 * or, where a rule has cited its text already, a bare number under that citation. It remembers what it has read, so that
 * a study can draw the ranged numbers and a report can list every assumption.
 *
 * <ol>
 *   <li>A number has exactly one basis: {@code cite}, or {@code assumed} with {@code why}.
 *   <li>{@code assumed} is itself the range, or {@code yes} where the number stands elsewhere in the group.
 *   <li>Without {@code value}, the middle of the range on its scale is the central value, rounded half up where only
 *       whole numbers can be.
 * </ol>
 */
public final class Evidence {

    private static final Pattern CITE =
            Pattern.compile("(?<id>[^\\s,]+),?(?:\\s+(?<where>.*?))??(?:\\s*\\((?<digit>[0-9])\\))?", Pattern.DOTALL);

    /** Whom a rate can be about. */
    private static final List<String> WHOM = List.of("adults", "residents", "firms", "person", "spell");

    private final Sources sources;
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Basis> bases = new ArrayList<>();
    private final Set<String> cited = new LinkedHashSet<>();

    public Evidence(Sources sources) {
        this.sources = sources;
    }

    /** The evidence of a file that has its own {@code sources}. */
    public static Evidence of(Fields file) {
        return new Evidence(Sources.of(file));
    }

    public Sources sources() {
        return sources;
    }

    /** Every number read so far, in the order of reading. */
    public List<Quantity> quantities() {
        return List.copyOf(quantities);
    }

    /** What every number and every rule read so far stands on. */
    public List<Basis> bases() {
        return List.copyOf(bases);
    }

    // ---- what a rule stands on

    /** Reads {@code cite: …}, or {@code assumed: yes} with {@code why: …}, from a group that must have one of them. */
    public Basis basis(Fields in) {
        in.demand("cite");
        Optional<Basis> basis = optionalBasis(in);
        if (basis.isEmpty() && !in.has("cite") && !in.has("assumed") && !in.isStandIn()) {
            in.lacks("cite", nothingCited(in.at(), "this has neither a citation nor the word 'assumed'"));
        }
        return basis.orElse(new Assumed(""));
    }

    public Optional<Basis> optionalBasis(Fields in) {
        Optional<Scalar> assumed = in.optionalScalar("assumed");
        assumed.filter(a -> !a.text().equals("yes"))
                .ifPresent(a -> in.problems()
                        .add(Problem.error("E-EVIDENCE", a.at(), a.kind() + " is no number that is read here")
                                .allowing("assumed: yes")));
        return basis(in, assumed);
    }

    private Optional<Basis> basis(Fields in, Optional<Scalar> assumed) {
        in.kind("cite", "citation");
        in.kind("assumed", "text");
        Optional<Scalar> cite = in.optionalScalar("cite");
        Optional<String> why = in.optionalText("why");
        if (cite.isPresent() && assumed.isPresent()) {
            in.problems()
                    .error("E-EVIDENCE", assumed.get().at(), "this is cited and assumed; it can be only one of them");
        } else if (assumed.isPresent() && why.isEmpty() && !in.has("why")) {
            in.problems()
                    .add(Problem.error("E-EVIDENCE", assumed.get().at(), "this is assumed, but 'why' is missing")
                            .allowing("why: \"no figure is published\""));
        } else if (why.isPresent() && assumed.isEmpty()) {
            in.problems()
                    .add(Problem.error("E-EVIDENCE", in.keyAt("why"), "'why' belongs to a number that is assumed")
                            .maybe("'note' is meant"));
        }
        Optional<Basis> basis = assumed.isPresent()
                ? Optional.of(new Assumed(why.orElse("")))
                : cite.flatMap(c -> cite(c, in.problems()));
        basis.ifPresent(bases::add);
        return basis;
    }

    /** Reads {@code c20 population by sex and age (2)}: the source, the place in it, and how credible the claim is. */
    public Optional<Basis> cite(Scalar text, Problems problems) {
        Matcher form = CITE.matcher(text.text().strip());
        if (!form.matches()) {
            problems.add(Problem.error("E-CITE", text.at(), "no source is named here")
                    .allowing("SOURCE place in the source (digit from 1 to 6)"));
            return Optional.empty();
        }
        String id = form.group("id");
        Optional<Reference> source = sources.get(id);
        if (source.isEmpty()) {
            List<String> known = List.copyOf(sources.byId().keySet());
            problems.add(
                    Problem.error("E-NAME", text.within(0, id.length()), "'" + id + "' is not a source of this file")
                            .allowing(known)
                            .maybe(
                                    known.isEmpty()
                                            ? "the file's 'sources:' are missing"
                                            : assay.text.Nearest.maybe(id, known)));
            return Optional.empty();
        }
        cited.add(id);
        String digit = form.group("digit");
        Optional<Credibility> credibility = digit == null
                ? Optional.of(Credibility.CANNOT_BE_JUDGED)
                : Credibility.ofDigit(Integer.parseInt(digit));
        if (credibility.isEmpty()) {
            problems.add(Problem.error("E-CITE", text.at(), "credibility has no digit " + digit)
                    .allowing(
                            "1 confirmed",
                            "2 probably true",
                            "3 possibly true",
                            "4 doubtful",
                            "5 improbable",
                            "6 cannot be judged"));
        }
        String where = Optional.ofNullable(form.group("where")).orElse("").strip();
        return Optional.of(new Cited(source.get(), where, credibility.orElse(Credibility.CANNOT_BE_JUDGED)));
    }

    // ---- numbers

    /** A number that must be there, with a basis of its own. */
    public Quantity quantity(Fields in, String key, UnitRule rule) {
        in.kind(key, "number");
        return in.node(key)
                .flatMap(node -> read(in, key, node, rule, Optional.empty()))
                .orElseGet(() -> standIn(in, key, rule));
    }

    public Optional<Quantity> optionalQuantity(Fields in, String key, UnitRule rule) {
        in.kind(key, "number");
        return in.optionalNode(key).flatMap(node -> read(in, key, node, rule, Optional.empty()));
    }

    /** A number that must be there; a bare one, or a group without a basis, stands on this basis. */
    public Quantity quantity(Fields in, String key, UnitRule rule, Basis under) {
        in.kind(key, "number");
        return in.node(key)
                .flatMap(node -> read(in, key, node, rule, Optional.of(under)))
                .orElseGet(() -> standIn(in, key, rule));
    }

    public Optional<Quantity> optionalQuantity(Fields in, String key, UnitRule rule, Basis under) {
        in.kind(key, "number");
        return in.optionalNode(key).flatMap(node -> read(in, key, node, rule, Optional.of(under)));
    }

    /** Refuses a rate per somebody who is not counted here: not one of these, of those whom a rate can be about. */
    public static void about(Quantity rate, List<String> whom, Problems problems) {
        String of = rate.unit().of();
        if (!of.isEmpty() && !whom.contains(of)) {
            problems.add(Problem.error("E-UNIT", rate.at(), "this rate is per '" + of + "', which is not counted here")
                    .allowing(whom.stream()
                            .map(w -> WHOM.indexOf(w) < 3 ? "1,000 " + w + " a year" : w + " a month")
                            .toList()));
        }
    }

    /** A number found by other means, known by this name below the group: for keys that are free, such as age bands. */
    public Optional<Quantity> quantity(Fields in, Node.Entry entry, UnitRule rule, Optional<Basis> under) {
        return read(in, entry.key().text(), entry.value(), rule, under);
    }

    /** A delay: {@code {assumed: 0..90 days, why: …}}, {@code {spread: 0..30 days, cite: …}}, or both parts in one. */
    public Delay delay(Fields in, String key) {
        in.kind(key, "delay");
        return in.node(key)
                .flatMap(node -> readDelay(in, key, node, Optional.empty()))
                .orElseGet(() -> new Delay(standIn(in, key, UnitRule.DAYS), Days.of(0)));
    }

    /** As {@link #delay(Fields, String)}; a bare {@code 5 days} or {@code 0..30 days} (a spread) stands on this basis. */
    public Delay delay(Fields in, String key, Basis under) {
        in.kind(key, "delay");
        return in.node(key)
                .flatMap(node -> readDelay(in, key, node, Optional.of(under)))
                .orElseGet(() -> new Delay(standIn(in, key, UnitRule.DAYS), Days.of(0)));
    }

    public Optional<Delay> optionalDelay(Fields in, String key) {
        in.kind(key, "delay");
        return in.optionalNode(key).flatMap(node -> readDelay(in, key, node, Optional.empty()));
    }

    public Optional<Delay> optionalDelay(Fields in, String key, Basis under) {
        in.kind(key, "delay");
        return in.optionalNode(key).flatMap(node -> readDelay(in, key, node, Optional.of(under)));
    }

    /** Warns of sources that nothing cites; called when the file has been read. */
    public void warnOfIdleSources(Fields file) {
        Optional<Mapping> named =
                file.mapping().get("sources").filter(Mapping.class::isInstance).map(Mapping.class::cast);
        for (Node.Entry entry : named.map(Mapping::entries).orElse(List.of())) {
            if (!cited.contains(entry.key().text())) {
                file.problems()
                        .warning(
                                "W-SOURCE",
                                entry.key().at(),
                                "nothing cites the source '" + entry.key().text() + "'");
            }
        }
    }

    // ---- inside

    private Optional<Quantity> read(Fields in, String key, Node node, UnitRule rule, Optional<Basis> under) {
        Optional<Quantity> quantity = switch (node) {
            case Mapping _ -> fromGroup(in.groupOf("number", key, node), in.path(key), rule, under);
            case Scalar bare -> fromBare(in, key, bare, rule, under);
            case Node.Sequence list -> {
                in.problems().error("E-TYPE", list.at(), "a list stands here, where a number belongs");
                yield Optional.empty();
            }
        };
        quantity.ifPresent(quantities::add);
        return quantity;
    }

    private Optional<Quantity> fromBare(Fields in, String key, Scalar bare, UnitRule rule, Optional<Basis> under) {
        if (under.isEmpty() || rule == UnitRule.RATE) {
            String example = "{value: " + bare.text() + (rule == UnitRule.RATE ? ", per: …" : "") + ", cite: …}";
            in.problems()
                    .add(nothingCited(bare.at(), bare.kind() + " stands here without evidence")
                            .maybe("'" + example + "' or '{assumed: lowest..highest, why: …}'"));
            return Optional.empty();
        }
        return new Numerals(rule, in.problems())
                .point(bare)
                .flatMap(value -> sound(
                        in.path(key),
                        value,
                        Range.point(value),
                        Scale.LINEAR,
                        rule.unit(),
                        rule,
                        under.get(),
                        Remarks.NONE,
                        bare.at(),
                        in.problems()));
    }

    private Optional<Quantity> fromGroup(Fields group, String id, UnitRule rule, Optional<Basis> under) {
        Problems problems = group.problems();
        Optional<Scalar> assumed = group.optionalScalar("assumed");
        Optional<Basis> basis = basis(group, assumed).or(() -> under);
        Optional<Unit> unit = unit(group, rule);
        Numerals numerals = new Numerals(rule, problems);
        group.kind("range", "text");
        group.kind("value", "text");
        Optional<Scalar> written = group.optionalScalar("range");
        Optional<Scalar> number = assumed.filter(a -> !a.text().equals("yes"));
        if (written.isPresent() && number.isPresent()) {
            problems.error("E-EVIDENCE", written.get().at(), "'assumed' gives a range already");
        }
        Optional<Scalar> rangeText = number.or(() -> written);
        Optional<Range> range = rangeText.flatMap(numerals::range);
        Optional<Scalar> valueText = group.optionalScalar("value");
        Optional<BigDecimal> value = valueText.flatMap(numerals::point);
        Scale scale = group.optionalOneOf("scale", Scale.values()).orElse(Scale.LINEAR);
        Remarks remarks =
                new Remarks(group.optionalText("proxy"), group.optionalText("derived"), group.optionalText("note"));

        if (basis.isEmpty() && !group.has("cite") && assumed.isEmpty()) {
            group.lacks("cite", nothingCited(group.at(), "this number has neither a citation nor the word 'assumed'"));
        }
        if (valueText.isEmpty() && rangeText.isEmpty()) {
            problems.add(Problem.error("E-MISSING", group.at(), "the number itself is missing")
                    .allowing("value: …", "range: lowest..highest", "assumed: lowest..highest"));
        }
        boolean unread = (valueText.isPresent() && value.isEmpty()) || (rangeText.isPresent() && range.isEmpty());
        if (unread || basis.isEmpty() || unit.isEmpty() || (value.isEmpty() && range.isEmpty())) {
            return Optional.empty();
        }
        Range bounds = range.orElseGet(() -> Range.point(value.orElseThrow()));
        Position at = valueText.or(() -> rangeText).orElseThrow().at();
        if (scale == Scale.LOG && bounds.lowest().signum() <= 0) {
            problems.error("E-RANGE", at, "a range on a log scale begins above 0");
            return Optional.empty();
        }
        BigDecimal central = value.orElseGet(() -> middle(bounds, scale, rule));
        return sound(id, central, bounds, scale, unit.get(), rule, basis.get(), remarks, at, problems);
    }

    private static BigDecimal middle(Range bounds, Scale scale, UnitRule rule) {
        BigDecimal middle = bounds.middle(scale);
        return rule.isWhole() ? middle.setScale(0, RoundingMode.HALF_UP) : middle;
    }

    private static Optional<Unit> unit(Fields group, UnitRule rule) {
        if (rule != UnitRule.RATE) {
            return Optional.of(rule.unit());
        }
        Optional<Scalar> per = group.scalar("per");
        Optional<Unit> unit = per.flatMap(p -> Unit.rate(p.text()));
        if (per.isPresent() && unit.isEmpty()) {
            group.problems()
                    .add(Problem.error("E-UNIT", per.get().at(), per.get().kind() + " is not a unit of a rate")
                            .allowing(Unit.FORMS));
        }
        return unit;
    }

    private static Optional<Quantity> sound(
            String id,
            BigDecimal value,
            Range range,
            Scale scale,
            Unit unit,
            UnitRule rule,
            Basis basis,
            Remarks remarks,
            Position at,
            Problems problems) {
        Optional<String> objection = rule.objection(value)
                .or(() -> rule.objection(range.lowest()))
                .or(() -> rule.objection(range.highest()));
        if (objection.isPresent()) {
            problems.error("E-RANGE", at, objection.get());
            return Optional.empty();
        }
        if (!range.contains(value)) {
            problems.error("E-RANGE", at, value.toPlainString() + " lies outside its range " + range);
            return Optional.empty();
        }
        return Optional.of(new Quantity(id, value, range, scale, unit, rule, basis, remarks, at));
    }

    private Optional<Delay> readDelay(Fields in, String key, Node node, Optional<Basis> under) {
        if (node instanceof Scalar bare && under.isPresent()) {
            return Plain.days(bare, in.problems())
                    .map(days -> days.isExact()
                            ? new Delay(fixed(in, key, days.lowest(), under.get(), bare.at()), Days.of(0))
                            : new Delay(fixed(in, key, 0, under.get(), bare.at()), days));
        }
        if (!(node instanceof Mapping)) {
            return read(in, key, node, UnitRule.DAYS, under).map(q -> new Delay(q, Days.of(0)));
        }
        Fields group = in.groupOf("delay", key, node);
        Optional<Days> spread = group.optionalDays("spread");
        boolean onlySpread = spread.isPresent()
                && !group.has("value")
                && !group.has("range")
                && group.optionalScalar("assumed")
                        .map(a -> a.text().equals("yes"))
                        .orElse(true);
        if (onlySpread) {
            Optional<Basis> basis = optionalBasis(group).or(() -> under);
            if (basis.isEmpty() && !group.has("cite")) {
                group.lacks(
                        "cite", nothingCited(group.at(), "this delay has neither a citation nor the word 'assumed'"));
            }
            group.optionalText("note");
            return basis.map(b -> new Delay(fixed(in, key, 0, b, group.at()), spread.get()));
        }
        Optional<Quantity> fixed = fromGroup(group, in.path(key), UnitRule.DAYS, under);
        fixed.ifPresent(quantities::add);
        return fixed.map(q -> new Delay(q, spread.orElse(Days.of(0))));
    }

    private Quantity fixed(Fields in, String key, int days, Basis basis, Position at) {
        BigDecimal value = BigDecimal.valueOf(days);
        Quantity quantity = new Quantity(
                in.path(key),
                value,
                Range.point(value),
                Scale.LINEAR,
                Unit.DAYS,
                UnitRule.DAYS,
                basis,
                Remarks.NONE,
                at);
        quantities.add(quantity);
        return quantity;
    }

    private static Problem nothingCited(Position at, String what) {
        return Problem.error("E-EVIDENCE", at, what)
                .allowing("cite: SOURCE place (digit)", "assumed: lowest..highest with why: …");
    }

    private static Quantity standIn(Fields in, String key, UnitRule rule) {
        Unit unit = rule == UnitRule.RATE ? new Unit(Unit.Kind.RATE, 1000, "", Unit.Period.YEAR) : rule.unit();
        return new Quantity(
                in.path(key),
                BigDecimal.ZERO,
                Range.point(BigDecimal.ZERO),
                Scale.LINEAR,
                unit,
                rule,
                new Assumed(""),
                Remarks.NONE,
                in.at(key));
    }
}
