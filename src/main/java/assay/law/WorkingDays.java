package assay.law;

import assay.text.Node;
import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import assay.text.Problem;
import assay.text.Problems;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Working days that a rulebook counts in. How many days of the calendar they are is not in the text of a rule, so the
 * rulebook says once on what that stands; the conversion itself is that of {@link assay.text.Days}.
 */
final class WorkingDays {

    private static final Pattern FORM = Pattern.compile("[0-9]+(\\.\\.[0-9]+)? working days?");
    private static final Set<String> WORDS = Set.of("says", "note", "why", "cite", "title", "aim", "sources");

    private WorkingDays() {}

    /** Reports every duration in working days below this node, unless their conversion is declared. */
    static void refuse(Node node, boolean declared, Problems problems) {
        if (declared) {
            return;
        }
        switch (node) {
            case Mapping mapping -> {
                for (Entry entry : mapping.entries()) {
                    if (!WORDS.contains(entry.key().text())) {
                        refuse(entry.value(), false, problems);
                    }
                }
            }
            case Sequence sequence -> sequence.items().forEach(item -> refuse(item, false, problems));
            case Scalar scalar -> {
                if (FORM.matcher(scalar.text()).matches()) {
                    problems.add(Problem.error(
                                    "E-WORKING-DAYS",
                                    scalar.at(),
                                    scalar.kind() + ": nothing says how many days of the calendar these are")
                            .allowing(
                                    "working-days: {assumed: yes, why: …} beside 'versions' of the regime", "7 days"));
                }
            }
        }
    }
}
