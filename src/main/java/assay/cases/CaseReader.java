package assay.cases;

import assay.cases.CaseFile.Case;
import assay.cases.CaseFile.Event;
import assay.cases.CaseFile.Expectation;
import assay.cases.CaseFile.Facet;
import assay.cases.CaseFile.Recorded;
import assay.cases.CaseFile.Stand;
import assay.cases.CaseFile.Way;
import assay.law.Name;
import assay.law.Variant;
import assay.life.Happening;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Nearest;
import assay.text.Node;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import assay.text.PersonRows;
import assay.text.Plain;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code cases/REGIME.yaml}. Names are kept as written: whether there is such a list or rule is known only beside
 * the rulebook ({@link Trial}).
 */
public final class CaseReader {

    private static final Pattern SPAN = Pattern.compile("([0-9-]+?)(?:\\.\\.([0-9-]+))?");
    private static final Pattern SCORES = Pattern.compile("(-?[0-9]{1,9})(?:\\.\\.(-?[0-9]{1,9}))?");
    private static final int MOST_TIMES = 1_000;
    private static final String NONE = "none";

    private final Problems problems;
    private final KeysSeen seen;

    public CaseReader(Problems problems, KeysSeen seen) {
        this.problems = problems;
        this.seen = seen;
    }

    /** The cases of a file; what cannot be read is left out, and the problems say why. */
    public CaseFile read(String shown, Mapping top) {
        Fields file = Fields.of(top, "cases", "cases", problems, seen);
        Name regime = file.node("cases-of").flatMap(n -> Name.of(n, problems)).orElse(new Name("unnamed", file.at()));
        Variant variant = file.optionalOneOf("as", Variant.values()).orElse(Variant.DOCUMENTED);
        SequencedMap<Name, Variant> beside = variants(file, "beside");
        List<Name> reforms = names(file, "reforms");
        List<Name> behaviours =
                file.has("behaviours") ? names(file, "behaviours") : List.of(new Name("behaviours", file.at()));
        file.optionalText("note");
        List<Entry> entries = file.entries("cases");
        if (entries.size() > CaseFile.MOST) {
            problems.add(Problem.refused(
                            "E-PERSON",
                            entries.get(CaseFile.MOST).key().at(),
                            entries.size() + " cases stand here, and so many look like a table of people; "
                                    + "Assay simulates synthetic people and takes no data about anyone")
                    .allowing("at most " + CaseFile.MOST + " cases a file"));
        }
        List<Case> cases = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<String> id = Plain.id(entry.key(), problems);
            Fields in = file.group(entry.key().text(), entry.value());
            if (id.isPresent() && !in.isStandIn()) {
                cases.add(read(id.get(), entry.key().at(), in, variant, beside, reforms));
            }
        }
        file.done();
        return new CaseFile(shown, regime, behaviours, cases, file.at("cases-of"));
    }

    private Case read(
            String id,
            Position at,
            Fields in,
            Variant variant,
            SequencedMap<Name, Variant> beside,
            List<Name> reforms) {
        in.optionalText("note");
        SequencedMap<Name, Variant> others = new LinkedHashMap<>(beside);
        others.putAll(variants(in, "beside"));
        List<Name> changes = new ArrayList<>(reforms);
        changes.addAll(names(in, "reforms"));
        Case read = new Case(
                id,
                in.text("says"),
                in.optionalOneOf("as", Variant.values()).orElse(variant),
                others,
                changes,
                who(in),
                facts(in, "facts"),
                scalars(in, "decided"),
                events(in),
                expectations(in),
                at);
        if (read.expect().isEmpty() && in.has("expect")) {
            problems.add(Problem.error("E-CASE", in.at("expect"), "this case expects nothing")
                    .allowing("expect: {2018-05-02: {grade: C}}"));
        }
        return read;
    }

    private List<Name> names(Fields in, String key) {
        return in.optionalNode(key).map(n -> Name.listOf(n, true, problems)).orElse(List.of());
    }

    private static Name name(Scalar scalar) {
        return new Name(scalar.text(), scalar.at());
    }

    private List<Entry> entries(Fields in, String key) {
        return in.optionalEntries(key);
    }

    private SequencedMap<Name, Scalar> scalars(Fields in, String key) {
        SequencedMap<Name, Scalar> read = new LinkedHashMap<>();
        for (Entry entry : entries(in, key)) {
            if (entry.value() instanceof Scalar scalar) {
                read.put(name(entry.key()), scalar);
            } else {
                problems.error(
                        "E-TYPE", entry.value().at(), entry.value().kind() + " stands here, where a word belongs");
            }
        }
        return read;
    }

    private SequencedMap<Name, Scalar> who(Fields in) {
        SequencedMap<Name, Scalar> read = scalars(in, "who");
        for (Name name : read.keySet()) {
            PersonRows.givesAway(new Scalar(name.id(), name.id(), Node.Style.PLAIN, name.at()))
                    .ifPresent(problems::add);
        }
        return read;
    }

    private SequencedMap<Name, Boolean> facts(Fields in, String key) {
        SequencedMap<Name, Boolean> read = new LinkedHashMap<>();
        scalars(in, key).forEach((name, value) -> Plain.flag(value, problems).ifPresent(is -> read.put(name, is)));
        return read;
    }

    private SequencedMap<Name, Variant> variants(Fields in, String key) {
        SequencedMap<Name, Variant> read = new LinkedHashMap<>();
        List<String> words = List.of(Fields.word(Variant.DOCUMENTED), Fields.word(Variant.AS_TOLD));
        scalars(in, key).forEach((name, value) -> {
            if (name(value).known(words, "a variant of a rulebook", problems)) {
                read.put(name, Variant.values()[words.indexOf(value.text())]);
            }
        });
        return read;
    }

    // ---- life

    private List<Event> events(Fields in) {
        List<Event> events = new ArrayList<>();
        for (Entry entry : entries(in, "life")) {
            Optional<LocalDate> on = Plain.date(entry.key(), problems);
            if (on.isEmpty()) {
                continue;
            }
            List<Node> nodes = entry.value() instanceof Sequence list ? list.items() : List.of(entry.value());
            for (Node node : nodes) {
                event(on.get(), node, in).ifPresent(events::add);
            }
        }
        events.sort(Comparator.comparing(Event::on));
        return events;
    }

    private Optional<Event> event(LocalDate on, Node node, Fields in) {
        if (!(node instanceof Mapping)) {
            return Name.of(node, problems).map(n -> new Event.Act(on, n, 1, new Recorded.On(on)));
        }
        Fields event = in.groupOf("cases.event", "life", node);
        Optional<Event> read = event(on, event);
        event.done();
        return read;
    }

    private Optional<Event> event(LocalDate on, Fields event) {
        Optional<Event> read = Optional.empty();
        int kinds = 0;
        for (String key : List.of(
                "act",
                "begins",
                "ends",
                "false-record",
                "fact",
                "applied-for",
                "objection-granted",
                "household-on",
                "household-off",
                "firm-on",
                "firm-off")) {
            if (!event.has(key)) {
                continue;
            }
            kinds++;
            if (key.equals("fact")) {
                read = facts(event, key).entrySet().stream()
                        .findFirst()
                        .map(f -> new Event.Turns(on, f.getKey(), f.getValue()));
                continue;
            }
            Optional<Name> of = event.node(key).flatMap(n -> Name.of(n, problems));
            read = of.map(name -> switch (key) {
                case "act" ->
                    new Event.Act(
                            on,
                            name,
                            event.optionalInteger("times", 1, MOST_TIMES).orElse(1),
                            recorded(on, event));
                case "begins" -> new Event.Begins(on, name, recorded(on, event));
                case "ends" -> new Event.Ends(on, name);
                case "false-record" ->
                    new Event.FalseRecord(
                            on,
                            name,
                            event.optionalNode("from").flatMap(n -> Name.of(n, problems)),
                            event.optionalDate("until"));
                case "applied-for" -> new Event.AppliedFor(on, name);
                case "objection-granted" -> new Event.ObjectionGranted(on, name);
                default ->
                    new Event.Tied(
                            on,
                            name,
                            key.startsWith("firm") ? Happening.Tie.FIRM : Happening.Tie.HOUSEHOLD,
                            key.endsWith("-on"));
            });
        }
        if (kinds != 1) {
            problems.add(Problem.error(
                            "E-CASE",
                            event.at(),
                            kinds == 0 ? "nothing is said to happen here" : "several things happen here in one group")
                    .allowing(
                            "{act: …}",
                            "{begins: …}",
                            "{ends: …}",
                            "{false-record: …, from: …}",
                            "{fact: {…: yes}}",
                            "{applied-for: …}",
                            "{objection-granted: …}",
                            "{household-on: …}",
                            "{household-off: …}",
                            "{firm-on: …}",
                            "{firm-off: …}",
                            "a list of several"));
        }
        return read;
    }

    private Recorded recorded(LocalDate on, Fields event) {
        Optional<Scalar> said = event.optionalScalar("recorded");
        if (said.isEmpty()) {
            return new Recorded.On(on);
        }
        return switch (said.get().text()) {
            case "no" -> new Recorded.Never();
            case "lost" -> new Recorded.Lost();
            default -> {
                if (!said.get().text().matches("[0-9].*")) {
                    problems.add(
                            Problem.error("E-TYPE", said.get().at(), said.get().kind() + " is no way of being recorded")
                                    .allowing("no", "lost", "a date such as 2017-05-01")
                                    .maybe(Nearest.maybe(said.get().text(), List.of("no", "lost"))));
                    yield new Recorded.On(on);
                }
                LocalDate day = Plain.date(said.get(), problems).orElse(on);
                if (day.isBefore(on)) {
                    problems.error("E-CASE", said.get().at(), "it is recorded before it happens");
                }
                yield new Recorded.On(day);
            }
        };
    }

    // ---- expectations

    private List<Expectation> expectations(Fields in) {
        List<Expectation> all = new ArrayList<>();
        for (Entry entry : in.entries("expect")) {
            Matcher form = SPAN.matcher(entry.key().text());
            if (!form.matches()) {
                Plain.date(entry.key(), problems);
                continue;
            }
            Optional<LocalDate> from = date(form.group(1), entry.key());
            Optional<LocalDate> to = form.group(2) == null ? from : date(form.group(2), entry.key());
            Fields facets = in.groupOf("cases.expectation", "expect", entry.value());
            if (from.isEmpty() || to.isEmpty() || facets.isStandIn()) {
                continue;
            }
            if (to.get().isBefore(from.get())) {
                problems.error("E-CASE", entry.key().at(), "this span ends before it begins");
                continue;
            }
            all.add(expectation(from.get(), to.get(), entry.key().at(), facets));
            facets.done();
        }
        all.sort(Comparator.comparing(Expectation::from));
        return all;
    }

    private Optional<LocalDate> date(String text, Scalar key) {
        return Plain.date(new Scalar(text, text, key.style(), key.at()), problems);
    }

    private Expectation expectation(LocalDate from, LocalDate to, Position at, Fields in) {
        List<Facet> facets = new ArrayList<>();
        in.optionalScalar("score").flatMap(this::score).ifPresent(facets::add);
        in.optionalNode("grade").ifPresent(n -> {
            List<Name> grades = Name.listOf(n, true, problems);
            boolean none = grades.size() == 1 && grades.getFirst().id().equals(NONE);
            facets.add(new Facet.Grade(none ? List.of() : grades, n.at()));
        });
        for (Stand stand : Stand.values()) {
            names(in, Fields.word(stand)).forEach(n -> facets.add(new Facet.Listing(n, stand)));
        }
        for (Way way : Way.values()) {
            names(in, Fields.word(way)).forEach(n -> facets.add(new Facet.Door(n, way)));
        }
        List<Name> because = names(in, "because");
        List<String> keys = Stream.of(
                        Stream.of("score", "grade"),
                        Arrays.stream(Stand.values()).map(Fields::word),
                        Arrays.stream(Way.values()).map(Fields::word))
                .flatMap(k -> k)
                .toList();
        if (keys.stream().noneMatch(in::has)) {
            problems.add(Problem.error("E-CASE", at, "nothing is expected here").allowing(keys));
        }
        return new Expectation(from, to, facets, because, at);
    }

    private Optional<Facet> score(Scalar said) {
        if (said.text().equals(NONE)) {
            return Optional.of(new Facet.Score(OptionalInt.empty(), OptionalInt.empty(), said.at()));
        }
        Matcher form = SCORES.matcher(said.text());
        if (!form.matches()) {
            problems.add(Problem.error("E-TYPE", said.at(), said.kind() + " is not a score")
                    .allowing("950", "945..955", NONE));
            return Optional.empty();
        }
        int least = new BigInteger(form.group(1)).intValueExact();
        int most = form.group(2) == null ? least : new BigInteger(form.group(2)).intValueExact();
        if (most < least) {
            problems.error("E-CASE", said.at(), "'" + said.text() + "' runs downwards");
        }
        return Optional.of(new Facet.Score(OptionalInt.of(least), OptionalInt.of(most), said.at()));
    }
}
