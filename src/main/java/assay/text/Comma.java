package assay.text;

import assay.text.Node.Entry;
import assay.text.Node.Scalar;
import java.util.Collection;

/**
 * Explains a comma that cuts a text in two. Between braces a comma ends a value, so {@code per: 1,000 adults} is {@code
 * per: 1} and a lone {@code 000 adults}; the message shows the text in quotes.
 */
final class Comma {

    private Comma() {}

    static Problem explain(Scalar rest, Collection<Entry> before, SourceText source) {
        Problem problem = Problem.error(
                "E-COMMA",
                rest.at(),
                "'" + rest.text() + "' has no value: between braces, a comma ends the text before it");
        Entry last = before.stream().reduce((_, b) -> b).orElse(null);
        if (last == null || !(last.value() instanceof Scalar cut) || cut.style() != Node.Style.PLAIN) {
            return problem.maybe("'" + rest.text() + ": …' is meant");
        }
        String line = source.line(rest.at().line());
        int[] points = line.codePoints().toArray();
        int end = Math.min(rest.at().column() - 1, points.length);
        boolean tight = end > 0 && points[end - 1] == ',';
        String whole = cut.text() + (tight ? "," : ", ") + rest.text();
        return problem.maybe("the whole is one text: " + last.key().text() + ": \"" + whole + "\"");
    }
}
