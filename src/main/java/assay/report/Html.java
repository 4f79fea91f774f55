package assay.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Writes HTML that is well-formed XML too: what is opened must be closed, and every text and every
/// attribute is escaped.
///
/// Characters that XML forbids, and those that turn the direction of writing, become U+FFFD: a title
/// cannot break a page.
final class Html {
    private static final Set<String> EMPTY = Set.of("meta", "br", "hr", "col", "use", "path", "circle", "rect", "line");

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    Html open(String tag, String... attributes) {
        tag(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// Closes and begins a new line, so that a difference of two reports can be read.
    Html end() {
        close();
        out.append('\n');
        return this;
    }

    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    Html empty(String tag, String... attributes) {
        if (!EMPTY.contains(tag)) {
            throw new IllegalArgumentException(tag + " is not an empty element");
        }
        tag(tag, attributes);
        out.append("/>");
        return this;
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /// What this package drew or ships itself.
    Html add(Markup markup) {
        out.append(markup.text());
        return this;
    }

    Markup done() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("left open: " + open);
        }
        return new Markup(out.toString());
    }

    private void tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(harmless(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    static boolean harmless(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean turning = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        boolean ours = c >= 0xE000 && c <= 0xF8FF;
        return !control && !surrogate && !turning && !noncharacter && !ours;
    }
}
