package assay.text;

import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What belongs where a node stands: a value, a number within bounds, one of some words, a list. What does not fit is a mistake. */
final class Expected {
    private final Problems problems;

    Expected(Problems problems) {
        this.problems = problems;
    }

    Optional<Scalar> scalar(Node node, String what) {
        if (node instanceof Scalar scalar) {
            return Optional.of(scalar);
        }
        problems.add(Problem.error("E-TYPE", node.at(), node.kind() + " stands here, where " + what + " belongs"));
        return Optional.empty();
    }

    Optional<Scalar> filled(Scalar scalar) {
        if (scalar.text().isBlank()) {
            problems.error("E-TYPE", scalar.at(), "nothing stands here");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    Optional<Long> whole(Scalar scalar, long least, long greatest) {
        Optional<BigInteger> number = Plain.integer(scalar, problems);
        if (number.isPresent()
                && (number.get().compareTo(BigInteger.valueOf(least)) < 0
                        || number.get().compareTo(BigInteger.valueOf(greatest)) > 0)) {
            problems.add(outside(scalar, String.valueOf(least), String.valueOf(greatest)));
            return Optional.empty();
        }
        return number.map(BigInteger::longValueExact);
    }

    Optional<BigDecimal> decimal(Scalar scalar, BigDecimal least, BigDecimal greatest) {
        Optional<BigDecimal> number = Plain.decimal(scalar, problems);
        if (number.isPresent()
                && (number.get().compareTo(least) < 0 || number.get().compareTo(greatest) > 0)) {
            problems.add(outside(scalar, least.toPlainString(), greatest.toPlainString()));
            return Optional.empty();
        }
        return number;
    }

    private static Problem outside(Scalar scalar, String least, String greatest) {
        return Problem.error("E-RANGE", scalar.at(), scalar.kind() + " is out of bounds")
                .allowing(least + " to " + greatest);
    }

    <E> Optional<E> choice(Scalar scalar, E[] choices, Function<? super E, String> naming) {
        List<String> words = Arrays.stream(choices).<String>map(naming).toList();
        int i = words.indexOf(scalar.text());
        if (i < 0) {
            String what = scalar.isEmpty() ? "nothing stands here" : scalar.kind() + " is no choice here";
            problems.add(Problem.error("E-CHOICE", scalar.at(), what)
                    .allowing(words)
                    .maybe(Nearest.maybe(scalar.text(), words)));
            return Optional.empty();
        }
        return Optional.of(choices[i]);
    }

    List<Node> items(Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        Problem problem = Problem.error("E-TYPE", node.at(), node.kind() + " stands here, where a list belongs");
        problems.add(node instanceof Scalar s && !s.isEmpty() ? problem.maybe("[" + s.text() + "]") : problem);
        return List.of();
    }

    List<String> names(Node node) {
        Set<String> names = new LinkedHashSet<>();
        for (Node item : items(node)) {
            Optional<Scalar> scalar = scalar(item, "a name");
            Optional<String> name = scalar.flatMap(s -> Plain.id(s, problems));
            if (name.isPresent() && !names.add(name.get())) {
                problems.error("E-DUPLICATE", item.at(), "'" + name.get() + "' stands twice in this list");
            }
        }
        return List.copyOf(names);
    }

    List<Entry> entries(Node node) {
        if (node instanceof Mapping inner) {
            return inner.entries();
        }
        problems.error("E-TYPE", node.at(), node.kind() + " stands here, where a group of keys belongs");
        return List.of();
    }
}
