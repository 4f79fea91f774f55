package assay.society;

import assay.evidence.Basis;
import assay.evidence.Evidence;
import assay.evidence.Quantity;
import assay.evidence.Unit;
import assay.evidence.UnitRule;
import assay.evidence.Values;
import assay.society.Category.Bounds;
import assay.society.LatentFact.ByGroup;
import assay.society.TurnoverRates.Reason;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Nearest;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Plain;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads a place, strictly and to the end: everything that is wrong with it is told at once. What looks like rows about
 * persons is refused before anything else is looked at.
 *
 * <p>Three passes, each only if the one before found nothing that would make its messages echoes: the keys of the file
 * in the order of the page {@code docs/places.md}; whether the tables agree ({@link Coherence}) and the rates of turnover
 * meet their totals; and whether the place can be filled at all, which names tables that contradict each other by no
 * more than rounding.
 */
public final class PlaceReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Fields file;
    private final Evidence evidence;
    private final Problems problems;

    private PlaceReader(Fields file, Problems problems) {
        this.file = file;
        this.evidence = Evidence.of(file);
        this.problems = problems;
    }

    /** Reads a place; empty if anything is wrong with it, and then the problems say what. */
    public static Optional<Place> read(SourceText source, Problems problems, KeysSeen seen) {
        Problems own = new Problems();
        own.register(source);
        problems.register(source);
        Optional<Place> place = Tree.readMapping(source, own)
                .flatMap(top -> new PlaceReader(Fields.file("place", top, own, seen), own).place());
        own.all().forEach(problems::add);
        return own.anyError() ? Optional.empty() : place;
    }

    private Optional<Place> place() {
        String title = file.text("title");
        boolean fictitious = file.optionalFlag("fictitious").orElse(false);
        var at = file.optionalDate("at");
        int most = file.optionalInteger("community", 1, Population.MOST_IN_COMMUNITY)
                .orElse(Population.MOST_IN_COMMUNITY);
        Quantity residents = evidence.quantity(file, "residents", UnitRule.COUNT);
        long counted = residents.value().longValue();
        if (file.has("residents") && !fictitious && counted < Place.FEWEST_RESIDENTS) {
            problems.add(Problem.error(
                            "E-SMALL-PLACE",
                            residents.at(),
                            "a place of " + counted + " residents is too small: its groups could be somebody")
                    .allowing(
                            Place.FEWEST_RESIDENTS + " residents and more", "'fictitious: yes' for a place of nobody"));
        }
        Tables tables = new TableReader(file, evidence, Math.max(counted, 1), fictitious).read();
        Optional<Strata> strata = strata(tables.attributes());
        List<Place.AssumedJoint> assumedJoints = assumedJoints(tables.attributes());
        TieShares ties = new TieShares(
                file.optionalGroup("households").map(this::households),
                file.optionalGroup("firms").map(this::firms),
                evidence.optionalQuantity(file, "namesakes", UnitRule.SHARE));
        List<Turnover> turnover = file.optionalGroup("turnover")
                .map(group -> turnover(group, tables.attributes()))
                .orElse(List.of());
        List<LatentFact> facts =
                List.copyOf(file.optionalNamed("facts", (id, fact) -> fact(id, fact, tables.attributes()))
                        .values());
        List<Anchor> anchors =
                List.copyOf(file.optionalNamed("anchors", this::anchor).values());
        List<String> unknown = texts("unknown");
        file.done();
        evidence.warnOfIdleSources(file);
        if (strata.isEmpty() || problems.anyError()) {
            return Optional.empty();
        }
        Coherence.check(strata.get(), tables.written(), file.keyAt("attributes"), problems);
        List<Marginal> marginals =
                tables.written().stream().map(Tables.Written::marginal).toList();
        turnover.forEach(t -> checkTotal(t, strata.get(), marginals, counted));
        Place place = new Place(
                file.path(),
                title,
                fictitious,
                at,
                residents,
                most,
                strata.get(),
                marginals,
                assumedJoints,
                ties,
                new TurnoverRates(turnover.stream().map(Turnover::reason).toList()),
                facts,
                anchors,
                unknown,
                evidence.sources(),
                evidence.quantities());
        if (!problems.anyError()) {
            refuseWhatCannotBeFilled(place, tables);
        }
        return Optional.of(place);
    }

    private Optional<Strata> strata(List<Attribute> attributes) {
        long count = attributes.stream().mapToLong(a -> a.categories().size()).reduce(1, (a, b) -> a * b);
        if (count > Strata.MOST || count < 1) {
            problems.add(
                    Problem.error("E-STRATA", file.keyAt("attributes"), "these attributes make " + count + " strata")
                            .allowing("1 to " + Strata.MOST));
            return Optional.empty();
        }
        return Optional.of(new Strata(attributes));
    }

    private void refuseWhatCannotBeFilled(Place place, Tables tables) {
        try {
            place.filled(Values.CENTRAL);
        } catch (MarginalConflict conflict) {
            Position at = tables.written().stream()
                    .filter(table -> table.id().equals(conflict.first()))
                    .findFirst()
                    .map(Tables.Written::at)
                    .orElse(file.at());
            problems.add(Problem.error("E-CONTRADICTION", at, String.valueOf(conflict.getMessage()))
                    .maybe("one of them says less and can go"));
        }
    }

    private List<Place.AssumedJoint> assumedJoints(List<Attribute> attributes) {
        List<Place.AssumedJoint> joints = new ArrayList<>();
        file.optionalNamed("joint-assumed", (id, joint) -> {
            Optional<Clause> one = joint.scalar("one").flatMap(c -> Clause.read(c, attributes, problems));
            Optional<Clause> other = joint.scalar("other").flatMap(c -> Clause.read(c, attributes, problems));
            Quantity odds = evidence.quantity(joint, "odds", UnitRule.RATIO);
            if (one.isPresent() && one.map(Clause::attribute).equals(other.map(Clause::attribute))) {
                problems.error(
                        "E-CLAUSE",
                        joint.at("other"),
                        "both sides compare " + one.get().attribute());
            }
            if (!joint.isStandIn() && joint.has("odds") && odds.range().lowest().signum() <= 0 && !odds.isAssumed()) {
                problems.error("E-RANGE", joint.at("odds"), "an odds ratio is above 0");
            }
            one.ifPresent(o -> other.ifPresent(p -> joints.add(new Place.AssumedJoint(id, o, p, odds))));
            return id;
        });
        return joints;
    }

    private TieShares.Households households(Fields group) {
        Fields sizes = group.group("sizes");
        Basis basis = evidence.basis(sizes);
        Optional<String> proxy = sizes.optionalText("proxy");
        sizes.optionalText("note");
        List<BigDecimal> shares = new ArrayList<>();
        for (Entry entry : sizes.rest()) {
            Optional<Bounds> bounds = Category.named(entry.key().text()).bounds();
            if (bounds.isEmpty() || bounds.get().from() != shares.size() + 1) {
                problems.add(
                        Problem.error("E-BANDS", entry.key().at(), entry.key().kind() + " is no household size here")
                                .allowing("1, 2, 3, … in order, the last perhaps with a plus"));
            }
            if (entry.value() instanceof Scalar share) {
                shares.add(Plain.decimal(share, problems).orElse(BigDecimal.ZERO));
            }
        }
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!sizes.isStandIn() && sum.subtract(BigDecimal.ONE).abs().compareTo(Coherence.TOLERANCE) > 0) {
            problems.add(Problem.error("E-SUM", sizes.at(), "the shares of household sizes add up to " + sum)
                    .allowing("1, within " + Coherence.TOLERANCE));
        }
        Quantity outside = evidence.quantity(group, "outside", UnitRule.COUNT);
        return new TieShares.Households(shares, basis, proxy, outside);
    }

    private TieShares.Firms firms(Fields group) {
        Quantity number = evidence.quantity(group, "number", UnitRule.COUNT);
        Quantity staff = evidence.quantity(group, "staff", UnitRule.SHARE);
        Fields ages = group.group("working-age");
        int from = ages.integer("from", Strata.ADULT, 120);
        int to = ages.integer("to", Strata.ADULT, 120);
        return new TieShares.Firms(number, staff, new Bounds(from, to), evidence.basis(ages));
    }

    /** A reason for leaving with the total that it must meet. */
    private record Turnover(Reason reason, Optional<Quantity> meets, Position at) {}

    private List<Turnover> turnover(Fields group, List<Attribute> attributes) {
        List<Turnover> read = new ArrayList<>();
        for (String id : List.of("deaths", "moves")) {
            group.optionalGroup(id).flatMap(g -> reason(id, g, attributes)).ifPresent(read::add);
        }
        return read;
    }

    private Optional<Turnover> reason(String id, Fields group, List<Attribute> attributes) {
        Basis basis = evidence.basis(group);
        Quantity times = evidence.quantity(group, "times", UnitRule.RATIO);
        Optional<Quantity> meets = evidence.optionalQuantity(group, "meets", UnitRule.RATE);
        group.optionalText("note");
        Optional<Scalar> per = group.scalar("per");
        Optional<Unit> unit = per.flatMap(p -> Unit.rate(p.text()));
        if (per.isPresent() && unit.isEmpty()) {
            problems.add(Problem.error("E-UNIT", per.get().at(), per.get().kind() + " is not a unit of a rate")
                    .allowing(Unit.FORMS));
        }
        Optional<Attribute> by = group.scalar("by").flatMap(name -> known(name, attributes));
        SequencedMap<String, BigDecimal> rates = new LinkedHashMap<>();
        Fields table = group.group("rates");
        for (Entry entry : table.rest()) {
            if (entry.value() instanceof Scalar rate) {
                rates.put(entry.key().text(), Plain.decimal(rate, problems).orElse(BigDecimal.ZERO));
            }
        }
        if (by.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        checkCategories(by.get(), table.mapping());
        List<BigDecimal> inOrder = by.get().categories().stream()
                .map(c -> rates.getOrDefault(c.id(), BigDecimal.ZERO))
                .toList();
        return Optional.of(new Turnover(
                new Reason(id, by.get().id(), inOrder, unit.get(), basis, times), meets, group.at("meets")));
    }

    private Optional<Attribute> known(Scalar name, List<Attribute> attributes) {
        Optional<Attribute> attribute =
                attributes.stream().filter(a -> a.id().equals(name.text())).findFirst();
        if (attribute.isEmpty()) {
            List<String> names = attributes.stream().map(Attribute::id).toList();
            problems.add(Problem.error("E-NAME", name.at(), name.kind() + " is not an attribute of this place")
                    .allowing(names)
                    .maybe(Nearest.maybe(name.text(), names)));
        }
        return attribute;
    }

    private void checkCategories(Attribute attribute, Mapping table) {
        List<String> known = attribute.categories().stream().map(Category::id).toList();
        for (Entry entry : table.entries()) {
            if (!known.contains(entry.key().text())) {
                problems.add(Problem.error(
                                "E-NAME",
                                entry.key().at(),
                                entry.key().kind() + " is not a category of " + attribute.id())
                        .allowing(known)
                        .maybe(Nearest.maybe(entry.key().text(), known)));
            }
        }
        for (String category : known) {
            if (table.get(category).isEmpty()) {
                problems.error("E-MISSING", table.at(), "'" + category + "' is missing from this table");
            }
        }
    }

    private void checkTotal(Turnover turnover, Strata strata, List<Marginal> marginals, long counted) {
        if (turnover.meets().isEmpty()) {
            return;
        }
        Reason reason = turnover.reason();
        List<BigDecimal> shares = Place.sharesOf(strata, marginals, reason.attribute());
        BigDecimal aYear = BigDecimal.ZERO;
        for (int c = 0; c < shares.size(); c++) {
            BigDecimal people = shares.get(c).multiply(BigDecimal.valueOf(counted));
            aYear = aYear.add(people.multiply(
                            reason.unit().perThousandAYear(reason.rates().get(c)))
                    .movePointLeft(3));
        }
        aYear = aYear.multiply(reason.times().value());
        Quantity total = turnover.meets().get();
        BigDecimal wanted = total.unit().perThousandAYear(total.value()).movePointLeft(3);
        if (aYear.subtract(wanted).abs().multiply(HUNDRED).compareTo(wanted) > 0) {
            problems.add(Problem.error(
                            "E-TOTAL",
                            turnover.at(),
                            "the rates of '" + reason.id() + "' make " + aYear.setScale(0, RoundingMode.HALF_UP)
                                    + " a year, not " + wanted.setScale(0, RoundingMode.HALF_UP))
                    .allowing("rates that meet the total within 1 per cent"));
        }
    }

    private LatentFact fact(String id, Fields group, List<Attribute> attributes) {
        if (id.equals(LatentFact.HEADS_A_FIRM)) {
            problems.error("E-FACT", group.at(), "who heads a firm follows from 'firms' and is not declared");
        }
        String title = group.text("title");
        String of = group.optionalText("of").orElse("residents");
        Quantity share = evidence.quantity(group, "share", UnitRule.SHARE);
        Quantity redrawn = evidence.quantity(group, "redrawn", UnitRule.RATE);
        Optional<ByGroup> by = group.optionalGroup("by").flatMap(b -> {
            List<Entry> entries = b.rest();
            if (entries.size() != 1 || !(entries.getFirst().value() instanceof Mapping table)) {
                problems.error("E-TYPE", b.at(), "one attribute with a share for each category belongs here");
                return Optional.empty();
            }
            Optional<Attribute> attribute = known(entries.getFirst().key(), attributes);
            Fields shares = b.group(entries.getFirst().key().text(), table);
            SequencedMap<String, Quantity> read = new LinkedHashMap<>();
            for (Entry entry : shares.rest()) {
                evidence.quantity(shares, entry, UnitRule.SHARE, Optional.of(share.basis()))
                        .ifPresent(q -> read.put(entry.key().text(), q));
            }
            attribute.ifPresent(a -> checkCategories(a, table));
            return attribute.map(a -> new ByGroup(a.id(), read));
        });
        return new LatentFact(id, title, of, share, by, redrawn);
    }

    private Anchor anchor(String id, Fields group) {
        return new Anchor(id, group.text("title"), evidence.quantity(group, "is", UnitRule.NUMBER));
    }

    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (var node : file.optionalList(key)) {
            if (node instanceof Scalar scalar) {
                texts.add(scalar.text());
            } else {
                problems.error("E-TYPE", node.at(), node.kind() + " stands here, where a text belongs");
            }
        }
        return texts;
    }
}
