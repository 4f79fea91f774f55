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
         * k-th of the source; with escapes that no longer holds, and the whole scalar is the answer.
         */
        public Position within(int offset, int length) {
            int[] said = text.codePoints().toArray();
            int[] written = raw.codePoints().toArray();
            int from = firstOfBody(written);
            if (offset < 0 || offset >= said.length || visible(said) != visible(written, from)) {
                return at;
            }
            int before = 0;
            for (int i = 0; i < offset; i++) {
                before += Character.isWhitespace(said[i]) ? 0 : 1;
            }
            int line = at.line();
            int column = at.column();
            for (int i = 0; i < written.length; i++) {
                if (i >= from && !Character.isWhitespace(written[i]) && before-- == 0) {
                    return new Position(at.file(), line, column, length);
                }
                boolean ends = written[i] == '\n';
                line += ends ? 1 : 0;
                column = ends ? 1 : column + 1;
            }
            return at;
        }

        private int firstOfBody(int[] written) {
            if (style == Style.BLOCK) {
                int i = 0;
                while (i < written.length && written[i] != '\n') {
                    i++;
                }
                return i;
            }
            return style == Style.QUOTED ? 1 : 0;
        }

        private int visible(int[] said) {
            return count(said, 0, said.length);
        }

        private int visible(int[] written, int from) {
            return count(written, from, style == Style.QUOTED ? written.length - 1 : written.length);
        }

        private static int count(int[] points, int from, int to) {
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
