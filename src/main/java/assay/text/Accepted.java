package assay.text;

import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Warnings that a file accepts, with its reasons: {@code accept: {W-NEVER-LEFT: "names stay for good"}}, in the group
 * that is warned of or in one around it. An acceptance that accepts nothing is itself warned of, so that it goes when
 * its reason has gone.
 */
public final class Accepted {

    /** The key under which a group says what it accepts. */
    static final String KEY = "accept";

    private static final Pattern CODE = Pattern.compile("W-[A-Z]+(?:-[A-Z]+)*");

    /** Warnings that depend on the place: found at one and not at another, they are never accepted in vain. */
    private static final Set<String> OF_PLACES = Set.of("W-ATTRIBUTE", "W-BAND", "W-FIRMS");

    private final Mapping top;
    private final boolean whole;
    private final Set<Scalar> used = new LinkedHashSet<>();

    /**
     * The acceptances of one file.
     *
     * @param whole the file was looked at together with others, so that all was found that can be found
     */
    public Accepted(Mapping top, boolean whole) {
        this.top = top;
        this.whole = whole;
    }

    /** Whether the file accepts this warning of it. */
    public boolean covers(Problem problem) {
        return problem.severity() == Problem.Severity.WARNING && covers(top, problem);
    }

    private boolean covers(Node around, Problem problem) {
        switch (around) {
            case Mapping mapping -> {
                for (Entry entry : accepted(mapping)) {
                    if (entry.key().text().equals(problem.code())) {
                        used.add(entry.key());
                        return true;
                    }
                }
                return mapping.entries().stream()
                        .filter(e -> !isAfter(e.key().at(), problem.at()))
                        .reduce((_, later) -> later)
                        .filter(e -> covers(e.value(), problem))
                        .isPresent();
            }
            case Node.Sequence sequence -> {
                return sequence.items().stream()
                        .filter(item -> !isAfter(item.at(), problem.at()))
                        .reduce((_, later) -> later)
                        .filter(item -> covers(item, problem))
                        .isPresent();
            }
            case Scalar _ -> {
                return false;
            }
        }
    }

    private static boolean isAfter(Position a, Position b) {
        return a.line() > b.line() || (a.line() == b.line() && a.column() > b.column());
    }

    private static List<Entry> accepted(Mapping mapping) {
        return mapping.get(KEY)
                .filter(Mapping.class::isInstance)
                .map(m -> ((Mapping) m).entries())
                .orElse(List.of());
    }

    /** Reports acceptances that covered nothing. */
    public void warnOfIdle(Problems problems) {
        idle(top, problems);
    }

    private void idle(Node node, Problems problems) {
        switch (node) {
            case Mapping mapping -> {
                for (Entry entry : accepted(mapping)) {
                    if (!used.contains(entry.key()) && isMeant(entry)) {
                        problems.warning(
                                "W-ACCEPT",
                                entry.key().at(),
                                "nothing of the kind " + entry.key().text() + " is found here any more");
                    }
                }
                mapping.entries().forEach(e -> idle(e.value(), problems));
            }
            case Node.Sequence sequence -> sequence.items().forEach(item -> idle(item, problems));
            case Scalar _ -> {
                // accepts nothing
            }
        }
    }

    private boolean isMeant(Entry entry) {
        String code = entry.key().text();
        return CODE.matcher(code).matches()
                && (whole ? !OF_PLACES.contains(code) : code.equals("W-SOURCE"))
                && entry.value() instanceof Scalar why
                && !why.text().isBlank();
    }

    /** Reads what a group accepts: codes of warnings, each with a reason. */
    static void read(Node accept, Problems problems) {
        if (!(accept instanceof Mapping mapping)) {
            problems.add(Problem.error("E-ACCEPT", accept.at(), accept.kind() + " stands here, where reasons belong")
                    .allowing("accept: {CODE: \"why this stays\"}"));
            return;
        }
        for (Entry entry : mapping.entries()) {
            Optional<String> why = Optional.of(entry.value())
                    .filter(Scalar.class::isInstance)
                    .map(n -> ((Scalar) n).text())
                    .filter(text -> !text.isBlank());
            if (!CODE.matcher(entry.key().text()).matches()) {
                problems.add(Problem.error(
                                "E-ACCEPT",
                                entry.key().at(),
                                "'" + entry.key().text() + "' is not the code of a warning")
                        .allowing("a code that begins with W-"));
            } else if (why.isEmpty()) {
                problems.error("E-ACCEPT", entry.value().at(), "nothing says why this is accepted");
            }
        }
    }
}
