package assay.report.account;

import java.util.List;

/// Headings, lines and tables of a page in Markdown.
final class Markdown {
    private final StringBuilder out = new StringBuilder();

    void heading(int level, String words) {
        out.append('\n').append("#".repeat(level)).append(' ').append(words).append("\n\n");
    }

    void line(String words) {
        out.append(words).append(words.startsWith("- ") || words.matches("\\d\\. .*") ? "\n" : "\n\n");
    }

    void table(List<String> heads, List<List<String>> rows) {
        out.append('\n')
                .append("| ")
                .append(String.join(" | ", heads))
                .append(" |\n|")
                .append(" --- |".repeat(heads.size()))
                .append('\n');
        rows.forEach(row -> out.append("| ").append(String.join(" | ", row)).append(" |\n"));
        out.append('\n');
    }

    /// What was written.
    String written() {
        return out.toString();
    }

    static String code(String id) {
        return '`' + id.replace("`", "") + '`';
    }

    /// A text of an input that stays text.
    static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replaceAll("\\s+", " ");
    }
}
