package assay.text;

import java.util.List;
import java.util.Optional;

/**
 * A node of a file: a scalar, a sequence or a mapping, each with its place. Nothing is resolved: {@code NO}, {@code
 * 2014-01} and {@code 1_000} are the texts that somebody wrote, and the reader of a field decides what it accepts.
 */
public sealed interface Node permits Node.Scalar, Node.Sequence, Node.Mapping {

    Position at();

    /** What this is, in words for a message. */
    default String kind() {
        return switch (this) {
            case Scalar s -> s.text().isEmpty() && s.style() == Style.PLAIN ? "nothing" : "'" + s.text() + "'";
            case Sequence _ -> "a list";
            case Mapping _ -> "a group of keys";
        };
    }

    /** How a scalar was written. */
    enum Style {
        PLAIN,
        QUOTED,
        BLOCK
    }

    /**
     * A text.
     *
     * @param text what it says, quotes and escapes undone
     * @param raw what stands in the file, quotes included
     */
    record Scalar(String text, String raw, Style style, Position at) implements Node {

        /** A key without a value. */
        public boolean isEmpty() {
            return text.isEmpty() && style == Style.PLAIN;
        }

        /**
         * Where a part of the text stands in the file, for messages about a word inside a condition. Offsets are code
         * points of {@link #text}. Folding changes only white space, so the k-th visible character of the text is the
         * k-th of the source, an escape counted as the one character that it stands for.
         */
        public Position within(int offset, int length) {
            int[] said = text.codePoints().toArray();
            if (offset < 0 || offset >= said.length) {
                return at;
            }
            int before = visible(said, 0, offset);
            int last = before + visible(said, offset, Math.min(said.length, offset + length)) - 1;
            Written written = new Written(raw, style, at);
            while (written.next()) {
                if (before == 0) {
                    Position from = new Position(at.file(), written.line, written.column, length);
                    return last < 1
                            ? from
                            : new Position(at.file(), from.line(), from.column(), extent(written, last, length));
                }
                before--;
                last--;
            }
            return at;
        }

        /** How far it is to the end of the visible character so many later, if that stands in the same line. */
        private static int extent(Written written, int later, int otherwise) {
            int line = written.line;
            int column = written.column;
            for (int i = 0; i < later; i++) {
                if (!written.next() || written.line != line) {
                    return otherwise;
                }
            }
            return written.column + written.width - column;
        }

        private static int visible(int[] points, int from, int to) {
            int seen = 0;
            for (int i = from; i < to; i++) {
                seen += Character.isWhitespace(points[i]) ? 0 : 1;
            }
            return seen;
        }
    }

    /** A list, in the order of the file. */
    record Sequence(List<Node> items, Position at) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys with values, in the order of the file; no key stands twice. */
    record Mapping(List<Entry> entries, Position at) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Entry> entry(String key) {
            return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
        }

        public Optional<Node> get(String key) {
            return entry(key).map(Entry::value);
        }

        public List<String> keys() {
            return entries.stream().map(e -> e.key().text()).toList();
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {}
}
