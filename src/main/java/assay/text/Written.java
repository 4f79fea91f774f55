package assay.text;

import assay.text.Node.Style;

/** A walk over the visible characters of a scalar as it stands in its file, with the place of each. */
final class Written {

    private final int[] points;
    private final int end;
    private final boolean single;
    private final boolean twice;
    private int index;
    private int atLine;
    private int atColumn;
    int line;
    int column;
    /// how many characters of the file it takes: more than one for an escape
    int width;

    Written(String raw, Style style, Position at) {
        points = raw.codePoints().toArray();
        single = style == Style.QUOTED && raw.startsWith("'");
        twice = style == Style.QUOTED && raw.startsWith("\"");
        end = single || twice ? points.length - 1 : points.length;
        atLine = at.line();
        atColumn = at.column();
        if (style == Style.BLOCK) {
            while (index < end && points[index] != '\n') {
                step(1);
            }
        } else if (single || twice) {
            step(1);
        }
    }

    /** Goes on to the next visible character; false at the end. */
    boolean next() {
        while (index < end) {
            line = atLine;
            column = atColumn;
            int point = points[index];
            width = 1;
            if (single && point == '\'' && index + 1 < end) {
                width = 2;
            } else if (twice && point == '\\' && index + 1 < end) {
                width = Math.min(
                        end - index,
                        switch (points[index + 1]) {
                            case 'x' -> 4;
                            case 'u' -> 6;
                            case 'U' -> 10;
                            default -> 2;
                        });
                point = escaped();
            }
            step(width);
            if (!Character.isWhitespace(point)) {
                return true;
            }
        }
        return false;
    }

    /** What an escape stands for; a blank for one that ends a line. */
    private int escaped() {
        int kind = points[index + 1];
        return switch (kind) {
            case 'x', 'u', 'U' -> Integer.parseInt(new String(points, index + 2, width - 2), 16);
            case 'n', 'r', 't', 'v', 'f', 'L', 'P', ' ', '\n', '\r', '\t' -> ' ';
            default -> kind;
        };
    }

    private void step(int by) {
        for (int i = 0; i < by && index < points.length; i++) {
            boolean ends = points[index++] == '\n';
            atLine += ends ? 1 : 0;
            atColumn = ends ? 1 : atColumn + 1;
        }
    }
}
