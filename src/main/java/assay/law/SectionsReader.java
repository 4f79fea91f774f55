package assay.law;

import assay.evidence.Basis;
import assay.evidence.Evidence;
import assay.evidence.Quantity;
import assay.evidence.Range;
import assay.evidence.Scale;
import assay.evidence.Unit;
import assay.evidence.UnitRule;
import assay.law.RuleReader.Versioned;
import assay.text.Fields;
import assay.text.Node;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Plain;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sections of a rulebook, and the same sections where a reform adds to them. */
final class SectionsReader {

    private static final Pattern DISCRETION = Pattern.compile("(-?[0-9]{1,7})\\.\\.(-?[0-9]{1,7})");

    private final RuleReader rules;
    private final Evidence evidence;
    private final Problems problems;
    private final ListReader lists;
    private final BandsReader bands;

    SectionsReader(RuleReader rules) {
        this.rules = rules;
        this.evidence = rules.evidence();
        this.problems = rules.problems();
        this.lists = new ListReader(rules);
        this.bands = new BandsReader(problems);
    }

    Sections read(Fields in) {
        SequencedMap<String, Listens> listens = new LinkedHashMap<>();
        for (Entry entry : in.optionalEntries("listens-to")) {
            listens(in, entry).ifPresent(l -> listens.put(l.behaviour().id(), l));
        }
        SequencedMap<String, Finding> finds = new LinkedHashMap<>();
        for (Entry entry : in.optionalEntries("finds")) {
            finding(in, entry).ifPresent(f -> finds.put(f.fact().id(), f));
        }
        SequencedMap<String, Sight> sees = new LinkedHashMap<>();
        for (Entry entry : in.optionalEntries("sees")) {
            sight(in, entry).ifPresent(s -> sees.put(s.source().id(), s));
        }
        return new Sections(
                listens,
                finds,
                sees,
                rules.byId(in, "score", Versioned.YES, this::score),
                rules.byId(in, "dimensions", Versioned.YES, this::dimensions),
                rules.byId(in, "grades", Versioned.YES, bands::grades),
                rules.byId(in, "points", Versioned.YES, this::points),
                in.optionalNamed("lists", lists::list),
                rules.byId(in, "consequences", Versioned.YES, this::consequence),
                rules.byId(in, "informs", Versioned.YES, (rule, _) -> Optional.of(new Inform(rule))));
    }

    /** Reads a rule that stands in place of this one. */
    Optional<Ruled> successor(Ruled old, Scalar id, Mapping keys) {
        return switch (old) {
            case ScoreRule _ -> one(id, keys, "score.*", Versioned.YES, this::score);
            case DimensionRule _ -> one(id, keys, "dimensions.*", Versioned.YES, this::dimensions);
            case GradeRule _ -> one(id, keys, "grades.*", Versioned.YES, bands::grades);
            case PointRule _ -> one(id, keys, "points.*", Versioned.YES, this::points);
            case Consequence _ -> one(id, keys, "consequences.*", Versioned.YES, this::consequence);
            case Inform _ ->
                one(id, keys, "informs.*", Versioned.YES, (rule, _) -> Optional.<Ruled>of(new Inform(rule)));
            case ListRule.Enter _ -> one(id, keys, "lists.*.enter.*", Versioned.YES, lists::enter);
            case ListRule.Application _ ->
                one(
                        id,
                        keys,
                        "lists.*.application",
                        Versioned.NO,
                        (rule, _) -> Optional.<Ruled>of(new ListRule.Application(rule)));
            case ListRule.Never _ -> one(id, keys, "lists.*.never", Versioned.NO, lists::never);
            case ListRule.Leave _ -> one(id, keys, "lists.*.leave", Versioned.YES, lists::leave);
            case ListRule.Early _ -> one(id, keys, "lists.*.early", Versioned.NO, lists::early);
            case ListRule.Extend _ -> one(id, keys, "lists.*.extend", Versioned.NO, lists::extend);
            case ListRule.Block _ -> one(id, keys, "lists.*.block", Versioned.NO, lists::block);
            case ListRule.Review _ -> one(id, keys, "lists.*.review", Versioned.YES, lists::review);
            case ListRule.Publicity _ -> one(id, keys, "lists.*.publicity", Versioned.YES, lists::publicity);
            case ListRule.Notice _ -> one(id, keys, "lists.*.notice", Versioned.YES, lists::notice);
            case ListRule.Repair _ -> one(id, keys, "lists.*.repair", Versioned.YES, lists::repair);
        };
    }

    private <T extends Ruled> Optional<Ruled> one(
            Scalar id, Mapping keys, String schema, Versioned versioned, BiFunction<Rule, Fields, Optional<T>> reader) {
        return rules.one(id, keys, "regime." + schema, versioned, reader).map(r -> (Ruled) r);
    }

    // ---- what a regime hears and believes

    private Optional<Listens> listens(Fields in, Entry entry) {
        Optional<Name> behaviour = Plain.id(entry.key(), problems)
                .map(id -> new Name(id, entry.key().at()));
        Fields group = in.groupOf(in.schema() + ".listens-to.*", entry.key().text(), entry.value());
        if (group.isStandIn() || behaviour.isEmpty()) {
            return Optional.empty();
        }
        Basis basis = evidence.basis(group);
        List<String> versions = rules.inForce(group);
        Optional<Quantity> life = evidence.optionalQuantity(group, "life", UnitRule.DAYS, basis);
        boolean fromConduct = fromConduct(group);
        group.optionalText("note");
        return rules.name(group, "source")
                .map(source -> new Listens(behaviour.get(), source, life, fromConduct, basis, versions));
    }

    private Optional<Sight> sight(Fields in, Entry entry) {
        Optional<Name> source = Plain.id(entry.key(), problems)
                .map(id -> new Name(id, entry.key().at()));
        Fields group = in.groupOf(in.schema() + ".sees.*", entry.key().text(), entry.value());
        if (group.isStandIn() || source.isEmpty()) {
            return Optional.empty();
        }
        Basis basis = evidence.basis(group);
        group.optionalText("note");
        Optional<Sight.Sharing> sharing = group.optionalOneOf("sharing", Sight.Sharing.values());
        Optional<Name> with = rules.optionalName(group, "with");
        boolean two = sharing.equals(Optional.of(Sight.Sharing.BILATERAL));
        if (two && with.isEmpty()) {
            problems.add(Problem.error("E-MISSING", group.at("sharing"), "nothing says with whom")
                    .allowing("with: REGIME"));
        } else if (!two && with.isPresent()) {
            problems.add(
                    Problem.error("E-SEES", group.keyAt("with"), "'with' belongs to a source that is shared by two")
                            .allowing("sharing: bilateral"));
        }
        return Optional.of(
                new Sight(source.get(), rules.inForce(group), sharing, with, group.optionalText("says"), basis));
    }

    private boolean fromConduct(Fields group) {
        return group.optionalOneOf("life-from", LifeFrom.values()).orElse(LifeFrom.ARRIVAL) == LifeFrom.CONDUCT;
    }

    private enum LifeFrom {
        CONDUCT,
        ARRIVAL
    }

    private Optional<Finding> finding(Fields in, Entry entry) {
        Optional<Name> fact = Plain.id(entry.key(), problems)
                .map(id -> new Name(id, entry.key().at()));
        Fields group = in.groupOf(in.schema() + ".finds.*", entry.key().text(), entry.value());
        if (group.isStandIn() || fact.isEmpty()) {
            return Optional.empty();
        }
        Basis basis = evidence.basis(group);
        Optional<Boolean> known = group.optionalFlag("known");
        Optional<Boolean> presume = group.optionalFlag("presume");
        List<String> versions = rules.inForce(group);
        group.optionalText("note");
        Optional<Finding.Finder> finder = group.optionalGroup("finder").flatMap(g -> {
            Quantity right = evidence.quantity(g, "right", UnitRule.SHARE);
            g.optionalText("note");
            return rules.name(g, "on").map(on -> new Finding.Finder(on, right));
        });
        boolean knows = known.orElse(false);
        if (knows == group.has("presume")) {
            problems.add(Problem.error(
                            "E-FINDS",
                            entry.key().at(),
                            knows
                                    ? "what is known need not be presumed"
                                    : "this says neither that the fact is known nor what is presumed of it")
                    .allowing("known: yes", "presume: yes", "presume: no"));
        }
        if (knows && finder.isPresent()) {
            problems.error("E-FINDS", group.keyAt("finder"), "what is known need not be found");
        }
        return Optional.of(new Finding(fact.get(), knows, presume.orElse(false), finder, basis, versions));
    }

    // ---- points, score, grades

    private Optional<ScoreRule> score(Rule rule, Fields in) {
        Quantity start = evidence.quantity(in, "start", UnitRule.POINTS, rule.basis());
        Optional<Quantity> floor = evidence.optionalQuantity(in, "floor", UnitRule.POINTS, rule.basis());
        Optional<Quantity> ceiling = evidence.optionalQuantity(in, "ceiling", UnitRule.POINTS, rule.basis());
        ScoreRule.Cap cap = in.oneOf("cap", ScoreRule.Cap.values());
        if (cap != ScoreRule.Cap.NONE && floor.isEmpty() && ceiling.isEmpty()) {
            problems.add(Problem.error("E-SCORE", in.at("cap"), "a cap needs a floor or a ceiling")
                    .allowing("floor: …", "ceiling: …", "cap: none"));
        }
        if (floor.isPresent()
                && ceiling.isPresent()
                && floor.get().value().compareTo(ceiling.get().value()) > 0) {
            problems.error("E-SCORE", in.at("ceiling"), "the ceiling lies below the floor");
        }
        return Optional.of(new ScoreRule(
                rule,
                start,
                floor,
                ceiling,
                cap,
                rules.optionalName(in, "needs"),
                in.optionalOneOf("assessed", ScoreRule.Assessed.values()).orElse(ScoreRule.Assessed.DAILY)));
    }

    private Optional<DimensionRule> dimensions(Rule rule, Fields in) {
        SequencedMap<String, Quantity> weights = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean sound = true;
        for (Entry entry : in.rest()) {
            Optional<String> id = Plain.id(entry.key(), problems);
            Optional<Quantity> weight = evidence.quantity(in, entry, UnitRule.COUNT, Optional.of(rule.basis()));
            if (id.isPresent() && weight.isPresent()) {
                weights.put(id.get(), weight.get());
                sum = sum.add(weight.get().value());
            }
            sound &= id.isPresent() && weight.isPresent();
        }
        if (sound && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            problems.add(Problem.error(
                            "E-DIMENSION", in.at(), "the weights of the dimensions add up to " + sum.toPlainString())
                    .allowing("weights that add up to 100"));
        }
        return weights.isEmpty() ? Optional.empty() : Optional.of(new DimensionRule(rule, weights));
    }

    private Optional<PointRule> points(Rule rule, Fields in) {
        Optional<Quantity> points = Optional.empty();
        Optional<Quantity> most = Optional.empty();
        Optional<Node> written = in.optionalNode("points");
        Matcher discretion = DISCRETION.matcher(written.orElse(null) instanceof Scalar s ? s.text() : "");
        if (discretion.matches()) {
            Position at = in.at("points");
            int from = Integer.parseInt(discretion.group(1));
            int to = Integer.parseInt(discretion.group(2));
            if (from > to) {
                problems.add(Problem.error("E-RANGE", at, "'" + from + ".." + to + "' runs downwards")
                        .maybe("'" + to + ".." + from + "'"));
            }
            points = Optional.of(end(in, "points.least", from, rule.basis(), at));
            most = Optional.of(end(in, "points.most", to, rule.basis(), at));
        } else if (written.isPresent()) {
            points = evidence.optionalQuantity(in, "points", UnitRule.POINTS, rule.basis());
        }
        Optional<Name> dimension = rules.optionalName(in, "dimension");
        Optional<Name> gradeAtMost = rules.optionalName(in, "grade-at-most");
        boolean atOnce = in.optionalFlag("at-once").orElse(false);
        if (atOnce && gradeAtMost.isEmpty()) {
            problems.add(Problem.error(
                            "E-MISSING",
                            in.keyAt("at-once"),
                            "this rule puts no limit to a grade that could act at once")
                    .allowing("grade-at-most: …"));
        }
        if (written.isEmpty() && gradeAtMost.isEmpty()) {
            problems.add(Problem.error("E-MISSING", in.at(), "this rule does nothing")
                    .allowing("points: …", "grade-at-most: …"));
        }
        Optional<Quantity> life = evidence.optionalQuantity(in, "life", UnitRule.DAYS, rule.basis());
        boolean fromConduct = fromConduct(in);
        Optional<Name> behaviour = rules.name(in, "for");
        Optional<Name> source = rules.name(in, "from");
        if (behaviour.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PointRule(
                rule, behaviour.get(), source.get(), points, most, life, fromConduct, dimension, gradeAtMost, atOnce));
    }

    private static Quantity end(Fields in, String key, int points, Basis basis, Position at) {
        BigDecimal value = BigDecimal.valueOf(points);
        return new Quantity(
                in.path(key),
                value,
                Range.point(value),
                Scale.LINEAR,
                Unit.POINTS,
                UnitRule.POINTS,
                basis,
                Quantity.Remarks.NONE,
                at);
    }

    // ---- consequences

    private static Optional<Node> grades(Fields group) {
        group.kind("grade", "ids");
        return group.node("grade");
    }

    private Optional<Consequence> consequence(Rule rule, Fields in) {
        Optional<Node> of = in.node("of");
        Optional<Name> list = Optional.empty();
        List<Name> grades = List.of();
        if (of.orElse(null) instanceof Mapping mapping) {
            Fields group = in.group("of", mapping);
            grades = grades(group).map(n -> Name.listOf(n, true, problems)).orElse(List.of());
        } else {
            list = of.flatMap(n -> Name.of(n, problems));
        }
        Optional<Consequence.Effect> effect = Optional.empty();
        List<Name> domains = List.of();
        for (Consequence.Effect one : Consequence.Effect.values()) {
            String key = Fields.word(one);
            in.kind(key, "ids");
            Optional<Node> named = in.optionalNode(key);
            if (named.isPresent() && effect.isPresent()) {
                problems.error(
                        "E-CONSEQUENCE",
                        in.keyAt(key),
                        "a rule bars, limits, grants, makes dearer or gives priority; this one does two of them");
            } else if (named.isPresent()) {
                effect = Optional.of(one);
                domains = Name.listOf(named.get(), true, problems);
            }
        }
        if (effect.isEmpty()) {
            problems.add(Problem.error("E-MISSING", in.at(), "this rule does nothing")
                    .allowing("bars: […]", "limits: […]", "grants: […]", "dearer: […]", "priority: […]"));
            return Optional.empty();
        }
        Optional<String> by = in.optionalText("by");
        boolean household = false;
        boolean firm = false;
        in.kind("reaches", "one or some of household|firm");
        for (Name whom : in.optionalNode("reaches")
                .map(n -> Name.listOf(n, true, problems))
                .orElse(List.of())) {
            if (whom.known(List.of("household", "firm"), "somebody whom a consequence can reach", problems)) {
                household |= whom.id().equals("household");
                firm |= whom.id().equals("firm");
            }
        }
        Optional<Quantity> quota = evidence.optionalQuantity(in, "quota", UnitRule.RATE, rule.basis());
        if (quota.isPresent()
                && effect.get() != Consequence.Effect.GRANTS
                && effect.get() != Consequence.Effect.PRIORITY) {
            problems.error(
                    "E-CONSEQUENCE",
                    in.keyAt("quota"),
                    "only what a rule grants or gives priority in can have a quota");
        }
        quota.ifPresent(q -> Evidence.about(q, List.of("residents"), problems));
        return list.isEmpty() && grades.isEmpty()
                ? Optional.empty()
                : Optional.of(new Consequence(rule, effect.get(), list, grades, domains, by, household, firm, quota));
    }
}
