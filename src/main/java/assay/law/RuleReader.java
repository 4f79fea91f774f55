package assay.law;

import assay.evidence.Evidence;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Plain;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads what all rules have in common: their ids, their evidence, and the versions in which they are in force. A rule is
 * known by its own id below that of its file, {@code spc-judgment-defaulters.JD-20}, wherever in the file it stands.
 */
final class RuleReader {

    private final String prefix;
    private final Evidence evidence;
    private final List<String> versions;
    private final Optional<String> reform;
    private final Problems problems;
    private final KeysSeen seen;
    private final Map<String, Position> ids = new HashMap<>();

    RuleReader(
            String prefix,
            Evidence evidence,
            List<String> versions,
            Optional<String> reform,
            Problems problems,
            KeysSeen seen) {
        this.prefix = prefix;
        this.evidence = evidence;
        this.versions = List.copyOf(versions);
        this.reform = reform;
        this.problems = problems;
        this.seen = seen;
    }

    Evidence evidence() {
        return evidence;
    }

    Problems problems() {
        return problems;
    }

    /** Rules by id, {@code {JD-01: {…}, JD-02: {…}}}. */
    <T> List<T> byId(Fields in, String key, Versioned versioned, BiFunction<Rule, Fields, Optional<T>> reader) {
        Optional<Fields> group = in.optionalGroup(key);
        group.ifPresent(g -> g.kind("*", "rules"));
        return group.map(g -> each(g.rest(), in.schema() + "." + key, versioned, reader))
                .orElse(List.of());
    }

    /** One rule that names itself, {@code {rule: JD-20, …}}, or rules by id. */
    <T> List<T> oneOrById(Fields in, String key, Versioned versioned, BiFunction<Rule, Fields, Optional<T>> reader) {
        Optional<Node> node = in.optionalNode(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof Mapping mapping)) {
            problems.error(
                    "E-TYPE", node.get().at(), node.get().kind() + " stands here, where a group of keys belongs");
            return List.of();
        }
        String schema = in.schema() + "." + key;
        boolean several = !mapping.entries().isEmpty()
                && mapping.entries().stream()
                        .allMatch(e -> Plain.isRuleId(e.key().text()));
        if (several) {
            return each(mapping.entries(), schema, versioned, reader);
        }
        Optional<Scalar> id =
                mapping.get("rule").filter(Scalar.class::isInstance).map(Scalar.class::cast);
        Fields fields =
                Fields.of(mapping, prefix + "." + id.map(Scalar::text).orElse("unnamed"), schema, problems, seen);
        fields.kind("rule", "rule");
        fields.scalar("rule");
        Optional<T> read = id.flatMap(s -> isRule(s) ? read(s, fields, versioned, reader) : Optional.empty());
        if (read.isPresent() || id.isEmpty()) {
            fields.done();
        }
        return read.stream().toList();
    }

    private <T> List<T> each(
            List<Entry> entries, String schema, Versioned versioned, BiFunction<Rule, Fields, Optional<T>> reader) {
        List<T> rules = new ArrayList<>();
        for (Entry entry : entries) {
            if (!isRule(entry.key())) {
                continue;
            }
            String id = entry.key().text();
            if (!(entry.value() instanceof Mapping mapping)) {
                problems.error(
                        "E-TYPE",
                        entry.value().at(),
                        entry.value().kind() + " stands here, where the keys of a rule belong");
                continue;
            }
            Fields fields = Fields.of(mapping, prefix + "." + id, schema + ".*", problems, seen);
            read(entry.key(), fields, versioned, reader).ifPresent(rules::add);
            fields.done();
        }
        return List.copyOf(rules);
    }

    /** Reads one rule whose keys are these, and ends the reading. */
    <T> Optional<T> one(
            Scalar id, Mapping keys, String schema, Versioned versioned, BiFunction<Rule, Fields, Optional<T>> reader) {
        Fields fields = Fields.of(keys, prefix + "." + id.text(), schema, problems, seen);
        Optional<T> read = read(id, fields, versioned, reader);
        fields.done();
        return read;
    }

    private <T> Optional<T> read(
            Scalar id, Fields fields, Versioned versioned, BiFunction<Rule, Fields, Optional<T>> reader) {
        Position first = ids.putIfAbsent(id.text(), id.at());
        if (first != null) {
            problems.error(
                    "E-DUPLICATE", id.at(), "the rule " + id.text() + " stands here and in line " + first.line());
        }
        List<String> inForce = versioned == Versioned.YES ? inForce(fields) : versions;
        Rule rule = new Rule(id.text(), evidence.basis(fields), inForce, fields.optionalText("says"), reform, id.at());
        fields.optionalText("note");
        return reader.apply(rule, fields);
    }

    private boolean isRule(Scalar key) {
        if (Plain.isRuleId(key.text())) {
            return true;
        }
        problems.add(Problem.error("E-RULE", key.at(), "'" + key.text() + "' is not the id of a rule")
                .allowing("an id such as JD-03"));
        return false;
    }

    /** Reads {@code in: v} or {@code in: [v, w]} or {@code since: v}; all versions where neither stands. */
    List<String> inForce(Fields fields) {
        fields.kind("in", "ids");
        fields.kind("since", "text");
        Optional<Node> in = fields.optionalNode("in");
        Optional<Scalar> since = fields.optionalScalar("since");
        if (in.isPresent() && since.isPresent()) {
            problems.error(
                    "E-VERSION", since.get().at(), "'in' and 'since' stand together; it can be only one of them");
        }
        if (in.isPresent()) {
            Set<String> chosen = new LinkedHashSet<>();
            for (Name name : Name.listOf(in.get(), true, problems)) {
                if (name.known(versions, "a version of this regime", problems)) {
                    chosen.add(name.id());
                }
            }
            return versions.stream().filter(chosen::contains).toList();
        }
        if (since.isPresent()) {
            Name name = new Name(since.get().text(), since.get().at());
            return name.known(versions, "a version of this regime", problems)
                    ? versions.subList(versions.indexOf(name.id()), versions.size())
                    : List.of();
        }
        return versions;
    }

    Optional<Clause> clause(Fields fields, String key) {
        fields.kind(key, "text");
        return fields.scalar(key).map(Clause::new);
    }

    Optional<Name> name(Fields fields, String key) {
        fields.kind(key, "text");
        return fields.node(key).flatMap(n -> Name.of(n, problems));
    }

    Optional<Name> optionalName(Fields fields, String key) {
        fields.kind(key, "text");
        return fields.optionalNode(key).flatMap(n -> Name.of(n, problems));
    }

    /** Whether a kind of rule may differ by version. */
    enum Versioned {
        YES,
        NO
    }
}
