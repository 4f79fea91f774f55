package assay.law;

import assay.evidence.Evidence;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Problem;
import assay.text.Problems;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code reforms/ID.yaml}. What a new rule may hold depends on the rule whose place it takes. */
public final class ReformReader {

    private final Problems problems;
    private final KeysSeen seen;

    public ReformReader(Problems problems, KeysSeen seen) {
        this.problems = problems;
        this.seen = seen;
    }

    /** The id of the regime that a reform changes, without reading the rest of it. */
    public static Optional<String> regime(Mapping top) {
        return top.get("of").filter(Node.Scalar.class::isInstance).map(n -> ((Node.Scalar) n).text());
    }

    /** The reform; nothing if the rulebook that it changes could not be found. */
    public Optional<Reform> read(Mapping top, Function<String, Optional<Rulebook>> rulebooks) {
        Fields file = Fields.file("reform", top, problems, seen);
        Evidence evidence = Evidence.of(file);
        String title = file.text("title");
        Optional<String> why = file.optionalText("why");
        Optional<Name> of = file.node("of").flatMap(n -> Name.of(n, problems));
        Optional<Rulebook> rulebook = of.flatMap(name -> rulebooks.apply(name.id()));
        Optional<Mapping> assumptions = file.optionalNode("assumptions")
                .filter(n -> {
                    if (!(n instanceof Mapping)) {
                        problems.error("E-TYPE", n.at(), n.kind() + " stands here, where a group of keys belongs");
                    }
                    return n instanceof Mapping;
                })
                .map(Mapping.class::cast);
        file.optionalText("note");
        if (of.isEmpty() || rulebook.isEmpty()) {
            file.rest();
            file.done();
            return Optional.empty();
        }
        Rulebook book = rulebook.get();
        List<String> known = book.sections().all().map(r -> r.rule().id()).toList();
        SectionsReader sections = new SectionsReader(
                new RuleReader(file.path(), evidence, book.versionIds(), Optional.of(file.path()), problems, seen));
        Map<String, Ruled> replaced = new HashMap<>();
        for (Entry entry : file.optionalEntries("replace")) {
            Name id = new Name(entry.key().text(), entry.key().at());
            if (id.known(known, "a rule of " + book.id(), problems)) {
                if (entry.value() instanceof Mapping keys) {
                    Ruled old = book.sections().rule(id.id()).orElseThrow();
                    sections.successor(old, entry.key(), keys).ifPresent(r -> replaced.put(id.id(), r));
                } else {
                    problems.error(
                            "E-TYPE",
                            entry.value().at(),
                            entry.value().kind() + " stands here, where the keys of a rule belong");
                }
            }
        }
        Sections added = file.optionalGroup("add").map(sections::read).orElse(Sections.NONE);
        added.all()
                .filter(r -> known.contains(r.rule().id()))
                .forEach(r -> problems.add(Problem.error(
                                "E-DUPLICATE",
                                r.rule().at(),
                                "the rule " + r.rule().id() + " stands in " + book.id() + " already")
                        .maybe("it belongs under 'replace'")));
        boolean workingDays = book.standing().workingDays().isPresent();
        file.mapping().get("replace").ifPresent(n -> WorkingDays.refuse(n, workingDays, problems));
        file.mapping().get("add").ifPresent(n -> WorkingDays.refuse(n, workingDays, problems));
        Set<String> dropped = new LinkedHashSet<>();
        for (Name id : file.optionalNode("drop")
                .map(n -> Name.listOf(n, true, problems))
                .orElse(List.of())) {
            if (id.known(known, "a rule of " + book.id(), problems)) {
                dropped.add(id.id());
            }
        }
        file.done();
        if (replaced.isEmpty()
                && dropped.isEmpty()
                && added.equals(Sections.NONE)
                && assumptions.isEmpty()
                && !problems.anyError()) {
            problems.error("E-REFORM", top.at(), "this reform changes nothing");
        }
        return Optional.of(new Reform(
                file.path(), title, why, of.get(), replaced, added, dropped, assumptions, evidence, Optional.empty()));
    }
}
