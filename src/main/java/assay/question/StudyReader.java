package assay.question;

import assay.law.Clause;
import assay.law.Name;
import assay.law.Variant;
import assay.question.Study.Alternative;
import assay.question.Study.Anchors;
import assay.question.Study.Band;
import assay.question.Study.Comparison;
import assay.question.Study.Grouping;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code studies/ID.yaml}. */
public final class StudyReader {

    private static final Pattern BAND = Pattern.compile("([0-9]{1,6})?\\.\\.([0-9]{1,6})?");
    private static final Pattern MINUS = Pattern.compile("(\\S+)\\s+[-−–]\\s+(\\S+)");
    private static final int MOST_MONTHS = 1200;
    private static final long MOST_RESIDENTS = 100_000_000;
    private static final int REPLICATES = 20;
    private static final int MOST_REPLICATES = 64;
    static final long DEFAULT_SEED = 20_140_101;

    private final Problems problems;
    private final KeysSeen seen;

    public StudyReader(Problems problems, KeysSeen seen) {
        this.problems = problems;
        this.seen = seen;
    }

    public Study read(Mapping top) {
        Fields file = Fields.file("study", top, problems, seen);
        Position at = file.at("study");
        YearMonth from = file.month("from");
        YearMonth to = file.month("to");
        if (file.has("from") && file.has("to") && to.isBefore(from)) {
            problems.error("E-MONTHS", file.at("to"), "the study ends before it begins");
        }
        int warmUp = file.optionalInteger("warm-up", 0, MOST_MONTHS).orElse(36);
        SequencedMap<String, Alternative> alternatives = alternatives(file);
        Study study = new Study(
                file.path(),
                file.text("title"),
                file.text("asks"),
                file.node("place").flatMap(n -> Name.of(n, problems)).orElse(new Name("unnamed", file.at("place"))),
                file.has("residents")
                        ? OptionalLong.of(file.whole("residents", 1, MOST_RESIDENTS))
                        : OptionalLong.empty(),
                from,
                to,
                warmUp,
                file.optionalScalar("counts").map(Clause::new),
                file.optionalList("groups").stream()
                        .flatMap(n -> grouping(n).stream())
                        .toList(),
                names(file, "behaviours").orElse(List.of(new Name("behaviours", at))),
                names(file, "assumptions").orElse(List.of()),
                alternatives,
                comparisons(file, alternatives),
                file.optionalNode("yardstick")
                        .flatMap(n -> Name.of(n, problems))
                        .filter(n -> n.known(alternatives.keySet(), "an alternative of this study", problems)),
                file.optionalNode("excuse").flatMap(n -> Name.of(n, problems)),
                file.text("headline"),
                file.optionalInteger("replicates", 1, MOST_REPLICATES).orElse(REPLICATES),
                file.optionalInteger("draws", 0, 100_000).orElse(32),
                file.has("seed") ? file.whole("seed", Long.MIN_VALUE / 10, Long.MAX_VALUE / 10) : DEFAULT_SEED,
                file.optionalGroup("anchors")
                        .map(g -> new Anchors(
                                names(g, "used").orElse(List.of()),
                                names(g, "left").orElse(List.of())))
                        .orElse(Anchors.NONE),
                at);
        file.optionalText("note");
        file.done();
        if (!problems.anyError() && study.months() > MOST_MONTHS) {
            problems.add(
                    Problem.error("E-MONTHS", file.at("to"), "warm-up and window are " + study.months() + " months")
                            .allowing("at most " + MOST_MONTHS));
        }
        return study;
    }

    private Optional<List<Name>> names(Fields in, String key) {
        in.kind(key, "ids");
        return in.optionalNode(key).map(n -> Name.listOf(n, false, problems));
    }

    // ---- alternatives

    private SequencedMap<String, Alternative> alternatives(Fields file) {
        SequencedMap<String, Alternative> read = new LinkedHashMap<>();
        List<Entry> entries = file.entries("alternatives");
        if (entries.isEmpty() && file.has("alternatives")) {
            problems.error("E-MISSING", file.at("alternatives"), "a study has at least one alternative");
        }
        for (Entry entry : entries) {
            String id = entry.key().text();
            if (!id.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*")) {
                problems.add(Problem.error("E-TYPE", entry.key().at(), "'" + id + "' is not the name of an alternative")
                        .allowing("a letter such as A", "words joined by hyphens"));
                continue;
            }
            Fields in = file.groupOf("study.alternatives.*", id, entry.value());
            if (!in.isStandIn()) {
                read.put(id, alternative(id, entry, in, read));
            }
        }
        return read;
    }

    private Alternative alternative(String id, Entry entry, Fields in, SequencedMap<String, Alternative> before) {
        Optional<Alternative> like = in.optionalNode("like")
                .flatMap(n -> Name.of(n, problems))
                .filter(n -> n.known(before.keySet(), "an alternative that stands before this one", problems))
                .map(n -> before.get(n.id()));
        Optional<SequencedMap<Name, Variant>> regimes =
                in.optionalNode("regimes").map(this::regimes);
        if (regimes.isEmpty() && !in.has("like")) {
            problems.add(Problem.error("E-MISSING", in.at(), "this alternative says neither 'regimes' nor 'like'")
                    .allowing("regimes: {rongcheng: as-told}", "like: A"));
        }
        Optional<List<Name>> reforms = names(in, "reforms");
        Optional<Errors> errors = in.optionalOneOf("errors", Errors.values());
        Optional<Set<String>> without = names(in, "without")
                .map(all -> all.stream().map(Name::id).collect(LinkedHashSet::new, Set::add, Set::addAll));
        in.optionalText("note");
        return new Alternative(
                id,
                in.text("title"),
                regimes.or(() -> like.map(Alternative::regimes)).orElseGet(LinkedHashMap::new),
                reforms.or(() -> like.map(Alternative::reforms)).orElse(List.of()),
                errors.map(e -> e == Errors.NONE)
                        .or(() -> like.map(Alternative::faultless))
                        .orElse(false),
                without.or(() -> like.map(Alternative::without)).orElse(Set.of()),
                entry.key().at());
    }

    private enum Errors {
        NONE,
        AS_ASSUMED
    }

    private SequencedMap<Name, Variant> regimes(Node node) {
        SequencedMap<Name, Variant> read = new LinkedHashMap<>();
        if (!(node instanceof Mapping mapping)) {
            Problem problem = Problem.error(
                    "E-TYPE", node.at(), node.kind() + " stands here, where regimes with their variants belong");
            problems.add(
                    node instanceof Sequence || node instanceof Scalar
                            ? problem.allowing("{rongcheng: as-told}", "{rongcheng: documented}")
                            : problem);
            return read;
        }
        List<String> words = List.of(Fields.word(Variant.DOCUMENTED), Fields.word(Variant.AS_TOLD));
        for (Entry entry : mapping.entries()) {
            Optional<Name> variant = Name.of(entry.value(), problems);
            if (variant.isPresent() && variant.get().known(words, "a variant of a rulebook", problems)) {
                read.put(
                        new Name(entry.key().text(), entry.key().at()),
                        Variant.values()[words.indexOf(variant.get().id())]);
            }
        }
        return read;
    }

    // ---- comparisons and groups

    private List<Comparison> comparisons(Fields file, SequencedMap<String, Alternative> alternatives) {
        List<Comparison> pairs = new ArrayList<>();
        for (Node node : file.optionalList("compare")) {
            Matcher form = MINUS.matcher(node instanceof Scalar s ? s.text() : "");
            if (!form.matches()) {
                problems.add(Problem.error("E-COMPARE", node.at(), node.kind() + " compares nothing")
                        .allowing("A - C, with spaces around the minus"));
                continue;
            }
            Scalar text = (Scalar) node;
            Name minuend = new Name(form.group(1), text.within(0, form.group(1).length()));
            Name subtrahend = new Name(
                    form.group(2), text.within(form.start(2), form.group(2).length()));
            boolean known = minuend.known(alternatives.keySet(), "an alternative of this study", problems)
                    & subtrahend.known(alternatives.keySet(), "an alternative of this study", problems);
            if (known && minuend.id().equals(subtrahend.id())) {
                problems.error("E-COMPARE", text.at(), minuend.id() + " is compared with itself");
            } else if (known) {
                pairs.add(new Comparison(minuend, subtrahend));
            }
        }
        return pairs;
    }

    private Optional<Grouping> grouping(Node node) {
        if (!(node instanceof Mapping mapping)) {
            return Name.of(node, problems).map(n -> new Grouping(n, List.of()));
        }
        if (mapping.entries().size() != 1 || !(mapping.entries().getFirst().value() instanceof Sequence list)) {
            problems.add(Problem.error("E-TYPE", node.at(), "one attribute with its bands belongs here")
                    .allowing("{age: [18..34, 35..59, 60..]}"));
            return Optional.empty();
        }
        List<Band> bands = new ArrayList<>();
        for (Node item : list.items()) {
            Matcher form = BAND.matcher(item instanceof Scalar s ? s.text() : "");
            if (!form.matches() || (form.group(1) == null && form.group(2) == null)) {
                problems.add(Problem.error("E-BANDS", item.at(), item.kind() + " is not a band")
                        .allowing("18..34", "..17", "60.."));
                continue;
            }
            int lowest = form.group(1) == null ? Integer.MIN_VALUE : Integer.parseInt(form.group(1));
            int highest = form.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(form.group(2));
            Band band = new Band(((Scalar) item).text(), lowest, highest, item.at());
            if (highest < lowest) {
                problems.error("E-BANDS", item.at(), "'" + band.name() + "' runs downwards");
            } else if (!bands.isEmpty() && lowest <= bands.getLast().highest()) {
                problems.error(
                        "E-BANDS",
                        item.at(),
                        "the bands " + bands.getLast().name() + " and " + band.name()
                                + " overlap or stand out of order");
            } else if (!bands.isEmpty() && lowest > bands.getLast().highest() + 1L) {
                problems.error(
                        "E-BANDS",
                        item.at(),
                        "between the bands " + bands.getLast().name() + " and " + band.name() + " there is a gap");
            }
            bands.add(band);
        }
        Scalar attribute = mapping.entries().getFirst().key();
        return Optional.of(new Grouping(new Name(attribute.text(), attribute.at()), bands));
    }
}
