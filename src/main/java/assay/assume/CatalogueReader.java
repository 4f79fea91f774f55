package assay.assume;

import assay.evidence.Evidence;
import assay.law.Name;
import assay.text.Fields;
import assay.text.KeysSeen;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Plain;
import assay.text.Problem;
import assay.text.Problems;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads {@code behaviours.yaml}. */
public final class CatalogueReader {

    private final Problems problems;
    private final KeysSeen seen;

    public CatalogueReader(Problems problems, KeysSeen seen) {
        this.problems = problems;
        this.seen = seen;
    }

    public Catalogue read(Mapping top) {
        Fields file = Fields.of(top, "", "", problems, seen);
        Fields group = file.group("behaviours");
        Evidence evidence = Evidence.of(group);
        SequencedMap<String, Behaviour> all = new LinkedHashMap<>();
        for (Entry entry : group.rest()) {
            Optional<String> id = Plain.id(entry.key(), problems);
            Fields in = group.group(entry.key().text(), entry.value());
            if (id.isPresent() && !in.isStandIn()) {
                all.put(id.get(), behaviour(id.get(), entry, in, evidence));
            }
        }
        file.done();
        evidence.warnOfIdleSources(group);
        checkParents(all);
        return new Catalogue(all);
    }

    private Behaviour behaviour(String id, Entry entry, Fields in, Evidence evidence) {
        Behaviour.Kind kind = in.oneOf("kind", Behaviour.Kind.values());
        boolean companion = kind == Behaviour.Kind.COMPANION;
        boolean instant = kind == Behaviour.Kind.INSTANT;
        in.optionalText("note");
        return new Behaviour(
                id,
                in.text("title"),
                kind,
                in.optionalFlag("credit").orElse(false),
                !instant || in.optionalFlag("repeatable").orElse(true),
                in.optionalId("domain"),
                companion ? Optional.empty() : Optional.of(new Groupwise(evidence, problems).rate(in, "rate")),
                companion ? in.node("of").flatMap(n -> Name.of(n, problems)) : Optional.empty(),
                companion ? Optional.empty() : in.optionalNode("only-if").flatMap(n -> Name.of(n, problems)),
                entry.key().at());
    }

    private void checkParents(SequencedMap<String, Behaviour> all) {
        for (Behaviour behaviour : all.values()) {
            behaviour
                    .of()
                    .filter(of -> of.known(all.keySet(), "a behaviour", problems))
                    .ifPresent(of -> {
                        Behaviour parent = all.get(of.id());
                        if (parent != null && parent.kind() != Behaviour.Kind.SPELL) {
                            problems.add(Problem.error(
                                            "E-KIND",
                                            of.at(),
                                            "'" + of.id() + "' is no spell that something could go with")
                                    .allowing("a behaviour with kind: spell"));
                        }
                    });
        }
    }
}
