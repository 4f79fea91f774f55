package assay.text;

import java.util.Locale;

/**
 * Refuses characters that a person cannot see and that change what a file says: tabs, control characters, zero-width
 * and bidirectional marks (N. Boucher and R. Anderson, Trojan Source: Invisible Vulnerabilities, 2021), and spaces that
 * are not the space. Each kind is reported once a file, at its first place, with how often it stands there.
 */
final class Characters {

    private Characters() {}

    /** Reports what it finds; true if the text cannot be read because of it. */
    static boolean refuse(SourceText source, Problems problems) {
        int tabs = 0;
        int hidden = 0;
        Position firstTab = null;
        Position firstHidden = null;
        String what = "";
        for (int line = 1; line <= source.lineCount(); line++) {
            int column = 0;
            for (int point : source.line(line).codePoints().toArray()) {
                column++;
                if (point == '\t') {
                    firstTab = tabs++ == 0 ? new Position(source.name(), line, column, 1) : firstTab;
                } else if (isHidden(point)) {
                    what = hidden == 0 ? name(point) : what;
                    firstHidden = hidden++ == 0 ? new Position(source.name(), line, column, 1) : firstHidden;
                }
            }
        }
        if (firstTab != null) {
            problems.add(Problem.error("E-TAB", firstTab, "a tab stands here" + more(tabs) + "; only spaces separate")
                    .maybe("the editor can turn tabs into spaces"));
        }
        if (firstHidden != null) {
            problems.error(
                    "E-CHARACTER", firstHidden, "a character that cannot be seen stands here: " + what + more(hidden));
        }
        return tabs + hidden > 0;
    }

    private static String more(int n) {
        return n == 1 ? "" : ", and " + (n - 1) + " more in this file";
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || point == 0x00A0
                || point == 0x202F
                || point == 0xFFFE
                || point == 0xFFFF;
    }

    private static String name(int point) {
        String name = Character.getName(point);
        return String.format(Locale.ROOT, "U+%04X", point) + (name == null ? "" : " " + name.toLowerCase(Locale.ROOT));
    }
}
