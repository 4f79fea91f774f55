package assay.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of at most 100 columns; a word that is longer by itself, as an address is, stands alone. */
final class Wrapped {
    static final int COLUMNS = 100;

    private Wrapped() {}

    /** The text behind a label, its further lines below its first word. */
    static List<String> labelled(String label, String text) {
        return lines(label, " ".repeat(label.codePointCount(0, label.length())), text);
    }

    /** The text behind the indent of its first line and before the indent of all others. */
    static List<String> lines(String first, String others, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+", -1)) {
            int length = line.codePointCount(0, line.length());
            if (!empty && length + 1 + word.codePointCount(0, word.length()) > COLUMNS) {
                lines.add(line.toString());
                line = new StringBuilder(others);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
