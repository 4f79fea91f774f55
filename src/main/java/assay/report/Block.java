package assay.report;

import java.util.List;

/// A piece of a section of the page.
public sealed interface Block {

    /// One paragraph of plain text.
    record Paragraph(String text) implements Block {}

    /// Charts that are read side by side: small multiples.
    record SideBySide(List<Chart> charts) implements Block {
        public SideBySide {
            charts = List.copyOf(charts);
        }
    }

    /// One chart across the page.
    record Picture(Chart chart) implements Block {}

    /// What is opened by who wants more of it.
    record Fold(String title, List<Block> blocks) implements Block {
        public Fold {
            blocks = List.copyOf(blocks);
        }
    }

    /// A table that is read on the page (not a file: that is {@link Table}).
    ///
    /// @param numeric per column: set in figures, aligned to the right
    record Sheet(String id, String caption, List<String> heads, List<Boolean> numeric, List<List<Cell>> rows)
            implements Block {
        public Sheet {
            heads = List.copyOf(heads);
            numeric = List.copyOf(numeric);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Cell> row : rows) {
                if (row.size() != heads.size()) {
                    throw new IllegalArgumentException(
                            caption + ": a row of " + row.size() + " cells under " + heads.size() + " heads");
                }
            }
        }
    }

    /// What stands in one cell of a table on the page.
    sealed interface Cell {
        /// @param small a remark below the text, or empty
        record Words(String text, String small) implements Cell {}

        record Number(Quoted quoted) implements Cell {}

        /// A difference, with its sign.
        record Signed(Quoted quoted) implements Cell {}

        static Cell of(String text) {
            return new Words(text, "");
        }

        static Cell of(Quoted quoted) {
            return new Number(quoted);
        }
    }
}
