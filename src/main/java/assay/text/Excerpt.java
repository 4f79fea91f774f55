package assay.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One problem as a person reads it: the place, what was found, the line with a caret under it, what is allowed, and the
 * likely remedy.
 *
 * <pre>
 * library/regimes/x.yaml:19:27  error E-NAME  'able_to_pays' is not known here
 *    19 |       JD-01: {in: v2013, if: unpaid_judgment &amp;&amp; able_to_pays …
 *       |                                                  ^^^^^^^^^^^^
 *    known here: able_to_pay, evasion, unpaid_judgment
 *    Maybe 'able_to_pay'.
 * </pre>
 *
 * <p>A long line is cut to a window around the caret. Carets are set by display width: a Chinese character takes two
 * cells of a terminal, a combining mark none.
 */
final class Excerpt {

    private static final int WINDOW = 96;
    private static final int LISTED = 24;

    /** First and last code points of the blocks that take two cells, by Unicode Standard Annex 11. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3040, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60,
        0xFFE0, 0xFFE6, 0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private Excerpt() {}

    static String of(Problem problem, @Nullable SourceText source) {
        Position at = problem.at();
        StringBuilder out = new StringBuilder();
        out.append(at).append("  ").append(problem.severity().word());
        out.append(' ')
                .append(problem.code())
                .append("  ")
                .append(problem.found())
                .append('\n');
        // what may be about a real person is not repeated on a terminal or in a log
        boolean repeatable = problem.severity() != Problem.Severity.REFUSED;
        if (repeatable && source != null && !at.isWholeFile() && at.line() <= source.lineCount()) {
            appendLine(out, at, source.line(at.line()));
        }
        if (!problem.allowed().isEmpty()) {
            out.append("   ").append(label(problem.code())).append(": ");
            out.append(listed(problem.allowed())).append('\n');
        }
        if (problem.maybe() != null) {
            out.append("   Maybe ").append(problem.maybe()).append(".\n");
        }
        return out.toString();
    }

    private static String label(String code) {
        return switch (code) {
            case "E-NAME" -> "known here";
            case "E-KEY" -> "keys here";
            default -> "allowed";
        };
    }

    private static String listed(List<String> allowed) {
        if (allowed.size() <= LISTED) {
            return String.join(", ", allowed);
        }
        return String.join(", ", allowed.subList(0, LISTED)) + " and " + (allowed.size() - LISTED) + " more";
    }

    private static void appendLine(StringBuilder out, Position at, String line) {
        int[] points = line.codePoints().toArray();
        int caret = Math.min(Math.max(at.column() - 1, 0), points.length);
        int from = 0;
        int to = points.length;
        if (points.length > WINDOW) {
            from = caret < WINDOW - 20 ? 0 : Math.min(caret - 40, points.length - WINDOW + 1);
            to = Math.min(points.length, from + WINDOW);
        }
        String number = String.format(java.util.Locale.ROOT, "%5d", at.line());
        out.append(number).append(" | ");
        out.append(from > 0 ? "…" : "");
        for (int i = from; i < to; i++) {
            out.appendCodePoint(shown(points[i]));
        }
        out.append(to < points.length ? "…" : "").append('\n');

        out.append(" ".repeat(number.length())).append(" | ").append(from > 0 ? " " : "");
        out.append(" ".repeat(width(points, from, caret)));
        int end = Math.min(Math.max(caret + at.length(), caret + 1), to);
        out.append("^".repeat(Math.max(1, width(points, caret, end)))).append('\n');
    }

    private static int shown(int point) {
        boolean hidden = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
        return point == '\t' ? ' ' : hidden ? '\uFFFD' : point;
    }

    private static int width(int[] points, int from, int to) {
        int cells = 0;
        for (int i = from; i < to; i++) {
            cells += width(points[i]);
        }
        return cells;
    }

    /** Cells of a terminal that a code point takes. */
    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (WIDE[i] <= point && point <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
