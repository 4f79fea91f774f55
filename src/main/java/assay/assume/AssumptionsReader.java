package assay.assume;

import assay.assume.Assumptions.Application;
import assay.assume.Assumptions.Companion;
import assay.assume.Assumptions.Context;
import assay.assume.Assumptions.Exit;
import assay.assume.Assumptions.Fact;
import assay.assume.Assumptions.Feed;
import assay.assume.Assumptions.Gravity;
import assay.assume.Assumptions.Late;
import assay.assume.Assumptions.Limit;
import assay.assume.Assumptions.Misplaced;
import assay.assume.Assumptions.Office;
import assay.assume.Assumptions.Redress;
import assay.assume.Assumptions.Response;
import assay.assume.Assumptions.Severity;
import assay.assume.Assumptions.Slower;
import assay.assume.Assumptions.Stock;
import assay.assume.Assumptions.Untrue;
import assay.assume.Assumptions.Want;
import assay.evidence.Delay;
import assay.evidence.Evidence;
import assay.evidence.Quantity;
import assay.evidence.UnitRule;
import assay.law.Clause;
import assay.law.Name;
import assay.law.Reform;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Plain;
import assay.text.Problem;
import assay.text.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/**
 * Reads {@code assumptions/ID.yaml}, and the patches of reforms. A number is known by section and key,
 * {@code exits.unpaid-judgment.rate}, in a reform with the reform's id before.
 */
public final class AssumptionsReader {

    private final Problems problems;
    private final KeysSeen seen;

    public AssumptionsReader(Problems problems, KeysSeen seen) {
        this.problems = problems;
        this.seen = seen;
    }

    public Assumptions read(Mapping top) {
        Fields file = Fields.of(top, "", "assumptions", problems, seen);
        file.id("assumptions");
        Evidence evidence = Evidence.of(file);
        file.optionalText("title");
        file.optionalText("note");
        Assumptions read = new Sectional(evidence).read(file);
        file.done();
        evidence.warnOfIdleSources(file);
        return read;
    }

    /** The assumptions that a reform brings along. */
    public Assumptions read(Reform reform) {
        if (reform.assumptions().isEmpty()) {
            return Assumptions.NONE;
        }
        Fields patch = Fields.of(reform.assumptions().get(), reform.id(), "assumptions", problems, seen);
        Assumptions read = new Sectional(reform.evidence()).read(patch);
        patch.done();
        return read;
    }

    /** Reads sections whose numbers stand on one file's evidence. */
    private final class Sectional {
        private final Evidence evidence;
        private final Groupwise groupwise;

        Sectional(Evidence evidence) {
            this.evidence = evidence;
            this.groupwise = new Groupwise(evidence, problems);
        }

        Assumptions read(Fields in) {
            return new Assumptions(
                    section(in, "exits", this::exit),
                    section(in, "companions", this::companion),
                    section(in, "facts", this::fact),
                    section(in, "wants", this::want),
                    records(in),
                    section(in, "late", this::late),
                    section(in, "redress", this::redress),
                    section(
                            in,
                            "offices",
                            (name, g) ->
                                    new Office(name, g.optionalFlag("local").orElse(true))),
                    section(
                            in,
                            "applications",
                            (name, g) ->
                                    new Application(name, groupwise.plainRate(g, "rate", "person adults residents"))),
                    section(
                            in,
                            "stocks",
                            (name, g) -> new Stock(name, groupwise.share(g, "share"), evidence.delay(g, "left"))),
                    section(in, "limits", (name, g) -> new Limit(name, evidence.quantity(g, "chance", UnitRule.SHARE))),
                    responses(in),
                    gravity(in),
                    section(in, "contexts", this::context));
        }

        private <T> SequencedMap<String, T> section(Fields in, String key, BiFunction<Name, Fields, T> reader) {
            SequencedMap<String, T> read = new LinkedHashMap<>();
            Optional<Fields> section = in.optionalGroup(key);
            for (Entry entry : section.map(Fields::rest).orElse(List.of())) {
                Fields group = section.get().group(entry.key().text(), entry.value());
                if (!group.isStandIn()) {
                    group.optionalText("note");
                    read.put(
                            entry.key().text(),
                            reader.apply(
                                    new Name(entry.key().text(), entry.key().at()), group));
                }
            }
            return Collections.unmodifiableSequencedMap(read);
        }

        private SequencedMap<String, Gravity> gravity(Fields in) {
            SequencedMap<String, Gravity> read = new LinkedHashMap<>();
            in.optionalGroup("gravity").ifPresent(group -> {
                for (Entry entry : group.rest()) {
                    Name behaviour = new Name(entry.key().text(), entry.key().at());
                    read.put(
                            behaviour.id(),
                            new Gravity(behaviour, evidence.quantity(group, behaviour.id(), UnitRule.COUNT)));
                }
            });
            return Collections.unmodifiableSequencedMap(read);
        }

        private Context context(Name domain, Fields in) {
            in.text("why");
            return new Context(
                    domain,
                    evidence.quantity(in, "weight", UnitRule.COUNT),
                    names(in, "narrow"),
                    names(in, "middle"),
                    names(in, "broad"));
        }

        private List<Name> names(Fields in, String key) {
            return in.node(key).map(n -> Name.listOf(n, false, problems)).orElse(List.of());
        }

        private Exit exit(Name behaviour, Fields in) {
            Quantity rate = groupwise.plainRate(in, "rate", "spell person");
            Optional<Slower> slower = in.optionalGroup("slower").flatMap(g -> {
                Quantity times = evidence.quantity(g, "times", UnitRule.RATIO);
                return g.node("unless").flatMap(n -> Name.of(n, problems)).map(f -> new Slower(f, times));
            });
            return new Exit(behaviour, rate, slower);
        }

        private Companion companion(Name behaviour, Fields in) {
            return new Companion(
                    behaviour,
                    groupwise.share(in, "share"),
                    in.optionalNode("only-if").flatMap(n -> Name.of(n, problems)));
        }

        private Fact fact(Name id, Fields in) {
            Plain.id(new assay.text.Node.Scalar(id.id(), id.id(), assay.text.Node.Style.PLAIN, id.at()), problems);
            Optional<Quantity> redrawn = evidence.optionalQuantity(in, "redrawn", UnitRule.RATE);
            return new Fact(
                    id.id(),
                    in.text("title"),
                    groupwise.share(in, "share"),
                    redrawn,
                    in.optionalFlag("excuse").orElse(false),
                    id.at());
        }

        private Want want(Name domain, Fields in) {
            Quantity substitute = evidence.quantity(in, "substitute", UnitRule.SHARE);
            return new Want(
                    domain.id(),
                    in.text("title"),
                    groupwise.rate(in, "rate"),
                    substitute,
                    in.optionalNode("only-if").flatMap(n -> Name.of(n, problems)),
                    groupwise.optionalPlainRate(in, "capacity", "residents"),
                    domain.at());
        }

        private SequencedMap<String, Feed> records(Fields in) {
            SequencedMap<String, Feed> feeds = new LinkedHashMap<>();
            Optional<Fields> section = in.optionalGroup("records");
            for (Entry source : section.map(Fields::rest).orElse(List.of())) {
                Fields group = section.get().group(source.key().text(), source.value());
                if (group.isStandIn()) {
                    continue;
                }
                group.optionalText("note");
                Name who = new Name(source.key().text(), source.key().at());
                for (Entry behaviour : group.rest()) {
                    Fields keys = group.group(behaviour.key().text(), behaviour.value());
                    if (!keys.isStandIn()) {
                        Name what =
                                new Name(behaviour.key().text(), behaviour.key().at());
                        feeds.put(who.id() + "/" + what.id(), feed(who, what, keys));
                    }
                }
            }
            return Collections.unmodifiableSequencedMap(feeds);
        }

        private Feed feed(Name source, Name behaviour, Fields in) {
            in.optionalText("note");
            Share coverage = groupwise.share(in, "coverage");
            Delay delay = evidence.delay(in, "delay");
            Optional<Fields> errors = in.optionalGroup("errors");
            return new Feed(
                    source,
                    behaviour,
                    coverage,
                    delay,
                    errors.flatMap(e -> e.optionalGroup("untrue"))
                            .map(u -> new Untrue(
                                    groupwise.plainRate(u, "rate", "adults residents person"),
                                    evidence.optionalDelay(u, "lasts"))),
                    errors.flatMap(e -> evidence.optionalQuantity(e, "missing", UnitRule.SHARE)),
                    errors.flatMap(e -> e.optionalGroup("misplaced"))
                            .map(m -> new Misplaced(
                                    evidence.quantity(m, "chance", UnitRule.SHARE),
                                    evidence.quantity(m, "kept-too", UnitRule.SHARE))),
                    errors.flatMap(e -> evidence.optionalQuantity(e, "duplicate", UnitRule.SHARE)),
                    errors.flatMap(e -> e.optionalGroup("severity")).map(this::severity),
                    errors.flatMap(e -> evidence.optionalQuantity(e, "quota", UnitRule.RATE)));
        }

        private Severity severity(Fields in) {
            Quantity chance = evidence.quantity(in, "chance", UnitRule.SHARE);
            return new Severity(chance, evidence.quantity(in, "times", UnitRule.COUNT, chance.basis()));
        }

        private Late late(Name of, Fields in) {
            return new Late(of, evidence.quantity(in, "chance", UnitRule.SHARE), evidence.delay(in, "by"));
        }

        private Redress redress(Name of, Fields in) {
            List<Share> shares = groupwise.shares(in, "notice", "objects-if-wronged", "objects-otherwise");
            return new Redress(
                    of,
                    shares.get(0),
                    evidence.delay(in, "notice-after"),
                    shares.get(1),
                    shares.get(2),
                    evidence.delay(in, "files-after"),
                    evidence.quantity(in, "finds-error", UnitRule.SHARE),
                    evidence.quantity(in, "yields", UnitRule.SHARE),
                    groupwise.plainRate(in, "capacity", "residents adults"));
        }

        private SequencedMap<String, Response> responses(Fields in) {
            SequencedMap<String, Response> read = new LinkedHashMap<>();
            section(in, "responses", this::response).forEach((id, r) -> r.ifPresent(x -> read.put(id, x)));
            return Collections.unmodifiableSequencedMap(read);
        }

        private Optional<Response> response(Name id, Fields in) {
            List<Name> on =
                    in.node("on").map(n -> Name.listOf(n, true, problems)).orElse(List.of());
            Optional<Clause> when = in.scalar("when").map(Clause::new);
            Optional<Quantity> times = evidence.optionalQuantity(in, "times", UnitRule.RATIO);
            Optional<Quantity> forgo = evidence.optionalQuantity(in, "forgo", UnitRule.SHARE);
            Optional<String> title = in.optionalText("title");
            if (times.isEmpty() && forgo.isEmpty() && !in.has("times") && !in.has("forgo")) {
                problems.add(Problem.error("E-MISSING", in.at(), "this response changes nothing")
                        .allowing("times: …", "forgo: …"));
            }
            return when.map(w -> new Response(id.id(), title, on, w, times, forgo, id.at()));
        }
    }
}
