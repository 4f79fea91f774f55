package assay.law;

import assay.text.Nearest;
import assay.text.Node;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A name that points to something named elsewhere, with the place where it is written. */
public record Name(String id, Position at) {

    /** One name; a problem and nothing if the node is no plain word. */
    public static Optional<Name> of(Node node, Problems problems) {
        if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(new Name(scalar.text(), scalar.at()));
        }
        problems.error("E-TYPE", node.at(), node.kind() + " stands here, where a name belongs");
        return Optional.empty();
    }

    /** The names of a list; a single word counts as a list of one where {@code alone} says so. */
    public static List<Name> listOf(Node node, boolean alone, Problems problems) {
        if (node instanceof Sequence sequence) {
            List<Name> names = new ArrayList<>();
            for (Node item : sequence.items()) {
                Optional<Name> name = of(item, problems);
                if (name.isPresent()
                        && names.stream().anyMatch(n -> n.id().equals(name.get().id()))) {
                    problems.error("E-DUPLICATE", item.at(), "'" + name.get().id() + "' stands twice in this list");
                } else {
                    name.ifPresent(names::add);
                }
            }
            return List.copyOf(names);
        }
        if (alone) {
            return of(node, problems).stream().toList();
        }
        Problem problem = Problem.error("E-TYPE", node.at(), node.kind() + " stands here, where a list belongs");
        problems.add(node instanceof Scalar s && !s.isEmpty() ? problem.maybe("[" + s.text() + "]") : problem);
        return List.of();
    }

    /** Reports the name if it is none of the known ones; {@code what} says what it should be, "a behaviour". */
    public boolean known(Collection<String> known, String what, Problems problems) {
        if (known.contains(id)) {
            return true;
        }
        problems.add(Problem.error("E-NAME", at, "'" + id + "' is not " + what)
                .allowing(List.copyOf(known))
                .maybe(id.length() < 2 ? null : Nearest.maybe(id, known)));
        return false;
    }

    @Override
    public String toString() {
        return id;
    }
}
