package assay.society;

import assay.evidence.Basis;
import assay.evidence.Evidence;
import assay.society.Tables.Cut;
import assay.society.Tables.Written;
import assay.text.Fields;
import assay.text.Nearest;
import assay.text.Node;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import assay.text.Plain;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code attributes:}, {@code cut:} and {@code joint:} of a place, and refuses cells that could be somebody.
 *
 * <ol>
 *   <li>Cells are looked at as they were published, before bands are cut: what a cut makes of a cell is nobody's count.
 *   <li>A cell of 1 to 9 persons, reckoned on the residents or on the sample that was counted, is an error unless the
 *       publisher rounds or the place is fictitious.
 *   <li>A table with a cell that cannot be is not blamed for its sum too: one defect, one error.
 *   <li>Who was asked ({@code of:}) is read last, over the bands as they are after the cut.
 * </ol>
 *
 * <p>Whether tables agree with one another is the matter of {@link Coherence}.
 */
final class TableReader {

    private static final Pattern CATEGORY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\+?");
    private static final BigDecimal NEARLY_TEN = new BigDecimal("9.5");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Fields file;
    private final Evidence evidence;
    private final Problems problems;
    private final long residents;
    private final boolean fictitious;
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    /** What an attribute says about residents who were not asked, unread until bands are cut. */
    private record Asked(Scalar of, Scalar otherwise) {}

    private enum In {
        SHARES,
        PERSONS
    }

    TableReader(Fields file, Evidence evidence, long residents, boolean fictitious) {
        this.file = file;
        this.evidence = evidence;
        this.problems = file.problems();
        this.residents = residents;
        this.fictitious = fictitious;
    }

    Tables read() {
        List<Attribute> attributes = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        Map<String, Position> withoutTable = new LinkedHashMap<>();
        Fields group = file.group("attributes");
        for (Entry entry : group.rest()) {
            Optional<String> id = Plain.id(entry.key(), problems);
            if (id.isPresent() && entry.value() instanceof Sequence list) {
                attributes.add(attribute(id.get(), categories(list)));
                withoutTable.put(id.get(), entry.key().at());
            } else if (id.isPresent()) {
                Fields table = group.group(id.get(), entry.value());
                readAttribute(id.get(), table, attributes, written);
            }
        }
        for (Entry entry : file.optionalEntries("joint")) {
            readJoint(entry, attributes).ifPresent(joint -> {
                written.add(joint);
                joint.attributes().forEach(withoutTable::remove);
            });
        }
        withoutTable.forEach((id, at) ->
                problems.add(Problem.error("E-TABLE", at, "nothing says how residents divide over '" + id + "'")
                        .allowing("shares beside its categories", "a table under 'joint:' with this attribute")));
        refuseTwoPrimaries(written);
        Tables tables = new Tables(attributes, written);
        for (Cut cut : cuts(attributes)) {
            tables = tables.cut(cut);
        }
        return new Tables(withAsked(tables.attributes()), tables.written());
    }

    private static Attribute attribute(String id, List<String> categories) {
        return Attribute.of(id, categories.toArray(String[]::new));
    }

    private List<String> categories(Sequence list) {
        Set<String> names = new LinkedHashSet<>();
        for (Node item : list.items()) {
            if (item instanceof Scalar scalar && category(scalar) && !names.add(scalar.text())) {
                problems.error("E-DUPLICATE", item.at(), "'" + scalar.text() + "' stands twice in this list");
            } else if (!(item instanceof Scalar)) {
                problems.error("E-TYPE", item.at(), item.kind() + " stands here, where a category belongs");
            }
        }
        return List.copyOf(names);
    }

    private boolean category(Scalar name) {
        boolean good = CATEGORY.matcher(name.text()).matches();
        if (!good) {
            problems.add(Problem.error("E-NAME", name.at(), name.kind() + " is not the name of a category")
                    .allowing("lower-case words joined by hyphens", "a number", "a band such as 20-24 or 85+"));
        }
        return good;
    }

    private void readAttribute(String id, Fields table, List<Attribute> attributes, List<Written> written) {
        Optional<Scalar> of = table.optionalScalar("of");
        Optional<Scalar> otherwise = table.optionalScalar("otherwise");
        if (of.isPresent() && otherwise.isPresent()) {
            asked.put(id, new Asked(of.get(), otherwise.get()));
        } else if (of.isPresent() || otherwise.isPresent()) {
            String missing = of.isPresent() ? "otherwise" : "of";
            table.lacks(missing, Problem.error("E-MISSING", table.at(), "'of' and 'otherwise' go together"));
        }
        Head head = new Head(table);
        List<String> categories = new ArrayList<>();
        List<BigDecimal> cells = new ArrayList<>();
        for (Entry entry : table.rest()) {
            if (category(entry.key())) {
                categories.add(entry.key().text());
                cells.add(cell(entry.value(), id + " " + entry.key().text(), head));
            }
        }
        Attribute attribute = attribute(id, categories);
        if (otherwise.isPresent() && attribute.indexOf(otherwise.get().text()).isEmpty()) {
            attribute = attribute(id, withMore(categories, otherwise.get()));
            cells.add(BigDecimal.ZERO);
        }
        attributes.add(attribute);
        refuseWrongSum(id, cells, head, table.at());
        written.add(new Written(id, List.of(id), cells, head.basis, head.proxy, head.primary, table.at()));
    }

    private List<String> withMore(List<String> categories, Scalar one) {
        List<String> more = new ArrayList<>(categories);
        if (category(one)) {
            more.add(one.text());
        }
        return more;
    }

    /** What is said beside the cells of a table. */
    private final class Head {
        private final Basis basis;
        private final Optional<String> proxy;
        private final boolean primary;
        private final boolean rounded;
        private final In in;
        private final BigDecimal counted;
        private boolean spoilt;

        Head(Fields table) {
            basis = evidence.basis(table);
            proxy = table.optionalText("proxy");
            table.optionalText("note");
            primary = table.optionalFlag("primary").orElse(false);
            rounded = table.optionalFlag("rounded").orElse(false);
            in = table.optionalOneOf("in", In.values()).orElse(In.SHARES);
            counted = BigDecimal.valueOf(table.optionalInteger("counted", 1, Integer.MAX_VALUE)
                    .map(Integer::longValue)
                    .orElse(residents));
        }
    }

    /** The number of a cell; 0 where it is none, and then the table is spoilt and its sum is not looked at. */
    private BigDecimal cell(Node node, String name, Head head) {
        Optional<BigDecimal> number = soundCell(node, name, head);
        head.spoilt |= number.isEmpty();
        return number.orElse(BigDecimal.ZERO);
    }

    private Optional<BigDecimal> soundCell(Node node, String name, Head head) {
        if (!(node instanceof Scalar scalar)) {
            problems.error("E-TYPE", node.at(), node.kind() + " stands here, where a number belongs");
            return Optional.empty();
        }
        Optional<BigDecimal> number = Plain.decimal(scalar, problems);
        if (number.isEmpty()) {
            return number;
        }
        BigDecimal cell = number.get();
        boolean whole = cell.stripTrailingZeros().scale() <= 0;
        if (cell.signum() < 0 || (head.in == In.PERSONS && !whole)) {
            problems.add(Problem.error("E-RANGE", scalar.at(), "'" + name + "' cannot be " + scalar.text())
                    .allowing(head.in == In.PERSONS ? "a whole number of persons" : "a share from 0 to 1"));
            return Optional.empty();
        }
        if (head.in == In.SHARES && cell.compareTo(BigDecimal.ONE) > 0) {
            problems.add(Problem.error("E-RANGE", scalar.at(), "the share of '" + name + "' is above 1")
                    .allowing("a share from 0 to 1")
                    .maybe(whole ? "the table counts persons: 'in: persons'" : "it is per cent: divide by 100"));
            return Optional.empty();
        }
        refuseFew(cell, name, head, scalar.at());
        return number;
    }

    private void refuseFew(BigDecimal cell, String name, Head head, Position at) {
        BigDecimal persons = head.in == In.PERSONS ? cell : cell.multiply(head.counted);
        boolean few = persons.compareTo(HALF) >= 0 && persons.compareTo(NEARLY_TEN) < 0;
        if (few && !head.rounded && !fictitious) {
            problems.add(Problem.error(
                            "E-SMALL-CELL",
                            at,
                            "'" + name + "' holds about " + persons.setScale(0, java.math.RoundingMode.HALF_UP) + " of "
                                    + head.counted + " persons, and so few could be somebody")
                    .allowing("no person, or 10 and more", "'rounded: yes' on a table whose publisher rounds")
                    .maybe("two categories are joined"));
        }
    }

    private void refuseWrongSum(String id, List<BigDecimal> cells, Head head, Position at) {
        BigDecimal sum = cells.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean adds = head.in == In.PERSONS
                ? sum.signum() > 0
                : sum.subtract(BigDecimal.ONE).abs().compareTo(Coherence.TOLERANCE) <= 0;
        if (!adds && !head.spoilt) {
            problems.add(Problem.error(
                            "E-SUM",
                            at,
                            "the shares of '" + id + "' add up to "
                                    + sum.stripTrailingZeros().toPlainString())
                    .allowing("1, within " + Coherence.TOLERANCE));
        }
    }

    private void refuseTwoPrimaries(List<Written> written) {
        List<Written> primaries = written.stream().filter(Written::primary).toList();
        for (Written more : primaries.subList(Math.min(1, primaries.size()), primaries.size())) {
            problems.error(
                    "E-PRIMARY",
                    more.at(),
                    "'" + more.id() + "' is primary, and '"
                            + primaries.getFirst().id() + "' is already");
        }
    }

    private Optional<Written> readJoint(Entry entry, List<Attribute> attributes) {
        Fields table = file.groupOf("place.joint.*", entry.key().text(), entry.value());
        Head head = new Head(table);
        List<Attribute> own = new ArrayList<>();
        for (String name : Arrays.stream(entry.key().text().split(" [×x] ", -1))
                .map(String::strip)
                .toList()) {
            Optional<Attribute> known =
                    attributes.stream().filter(a -> a.id().equals(name)).findFirst();
            if (known.isEmpty()) {
                List<String> names = attributes.stream().map(Attribute::id).toList();
                problems.add(
                        Problem.error("E-NAME", entry.key().at(), "'" + name + "' is not an attribute of this place")
                                .allowing(names)
                                .maybe(Nearest.maybe(name, names)));
            }
            known.ifPresent(own::add);
        }
        Optional<Node> shares = table.node("shares");
        if (own.size() < 2 || shares.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> cells = new ArrayList<>();
        if (!readRows(shares.get(), own, 0, "", head, cells)) {
            return Optional.empty();
        }
        String id = String.join(" × ", own.stream().map(Attribute::id).toList());
        refuseWrongSum(id, cells, head, entry.key().at());
        return Optional.of(new Written(
                id,
                own.stream().map(Attribute::id).toList(),
                cells,
                head.basis,
                head.proxy,
                head.primary,
                entry.key().at()));
    }

    /** Reads the rows of one attribute, each with the columns of the next inside; false if a category is wrong. */
    private boolean readRows(
            Node node, List<Attribute> own, int depth, String before, Head head, List<BigDecimal> cells) {
        if (depth == own.size()) {
            cells.add(cell(node, before.strip(), head));
            return true;
        }
        Attribute attribute = own.get(depth);
        if (!(node instanceof Mapping rows)) {
            problems.error("E-TYPE", node.at(), node.kind() + " stands here, where the " + attribute.id() + " belong");
            return false;
        }
        List<String> known = attribute.categories().stream().map(Category::id).toList();
        boolean good = true;
        for (Entry row : rows.entries()) {
            if (!known.contains(row.key().text())) {
                problems.add(Problem.error(
                                "E-NAME",
                                row.key().at(),
                                "'" + row.key().text() + "' is not a category of " + attribute.id())
                        .allowing(known)
                        .maybe(Nearest.maybe(row.key().text(), known)));
                good = false;
            }
        }
        for (String category : known) {
            Optional<Node> inside = rows.get(category);
            if (inside.isEmpty()) {
                problems.error("E-MISSING", rows.at(), "'" + category + "' is missing from this table");
                good = false;
            } else {
                good &= readRows(inside.get(), own, depth + 1, before + " " + category, head, cells);
            }
        }
        return good;
    }

    private List<Cut> cuts(List<Attribute> attributes) {
        List<Cut> cuts = new ArrayList<>();
        Optional<Fields> group = file.optionalGroup("cut");
        for (Entry entry : group.map(Fields::rest).orElse(List.of())) {
            Optional<Attribute> attribute = attributes.stream()
                    .filter(a -> a.id().equals(entry.key().text()))
                    .findFirst();
            if (attribute.isEmpty()) {
                List<String> names = attributes.stream().map(Attribute::id).toList();
                problems.add(Problem.error(
                                "E-NAME",
                                entry.key().at(),
                                "'" + entry.key().text() + "' is not an attribute of this place")
                        .allowing(names)
                        .maybe(Nearest.maybe(entry.key().text(), names)));
                continue;
            }
            Fields bands = group.orElseThrow().group(entry.key().text(), entry.value());
            for (Entry band : bands.rest()) {
                cut(attribute.get(), band, bands).ifPresent(cuts::add);
            }
        }
        return cuts;
    }

    private Optional<Cut> cut(Attribute attribute, Entry band, Fields bands) {
        OptionalInt index = attribute.indexOf(band.key().text());
        Fields parts = bands.group(band.key().text(), band.value());
        evidence.basis(parts);
        List<String> names = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        for (Entry part : parts.rest()) {
            if (part.value() instanceof Scalar weight && category(part.key())) {
                names.add(part.key().text());
                weights.add(Plain.decimal(weight, problems)
                        .filter(w -> w.signum() > 0)
                        .orElse(BigDecimal.ONE));
            }
        }
        if (index.isEmpty()) {
            List<String> known =
                    attribute.categories().stream().map(Category::id).toList();
            problems.add(Problem.error(
                            "E-NAME",
                            band.key().at(),
                            "'" + band.key().text() + "' is not a category of " + attribute.id())
                    .allowing(known)
                    .maybe(Nearest.maybe(band.key().text(), known)));
            return Optional.empty();
        }
        if (names.size() < 2) {
            problems.error("E-CUT", band.key().at(), "a band is cut into two parts at least");
            return Optional.empty();
        }
        return Optional.of(new Cut(attribute.id(), band.key().text(), names, weights));
    }

    private List<Attribute> withAsked(List<Attribute> attributes) {
        return attributes.stream()
                .map(a -> {
                    Optional<Attribute.AskedOf> of = Optional.ofNullable(asked.get(a.id()))
                            .flatMap(written -> Clause.read(written.of(), attributes, problems)
                                    .map(clause -> new Attribute.AskedOf(
                                            clause.attribute(),
                                            clause.categories(),
                                            written.otherwise().text())));
                    return new Attribute(a.id(), a.categories(), of);
                })
                .toList();
    }
}
