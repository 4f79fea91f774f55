package assay.text;

/**
 * Where something stands in a file: line and column count from 1, columns and length in code points. A position of the
 * file as a whole (a file that is missing, say) has line 0.
 */
public record Position(String file, int line, int column, int length) {

    public Position {
        if (line < 0 || column < 0 || length < 0) {
            throw new IllegalArgumentException("a position counts from 1: " + line + ":" + column + ":" + length);
        }
    }

    public static Position wholeFile(String file) {
        return new Position(file, 0, 0, 0);
    }

    public boolean isWholeFile() {
        return line == 0;
    }

    /** The same place moved right by so many code points on its line, with a length of its own. */
    public Position shifted(int by, int newLength) {
        return new Position(file, line, column + by, newLength);
    }

    @Override
    public String toString() {
        return isWholeFile() ? file : file + ":" + line + ":" + column;
    }
}
