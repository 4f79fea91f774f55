package assay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Labels of the vertical axis that lets-plot would cut: it ends every label after 20 characters.
///
/// Each goes through as a token of about the same width and comes back in lines, right-aligned and
/// centred on its place.
final class AxisLabels {
    private static final int FIRST = 0xF000;
    private static final int MOST = 0x800;
    private static final int LONGEST = 19;

    private final int width;
    private final List<List<String>> labels = new ArrayList<>();

    /// @param width characters to a line, at most 19
    AxisLabels(int width) {
        this.width = Math.min(width, LONGEST);
    }

    String token(String text) {
        if (labels.size() == MOST) {
            throw new IllegalArgumentException("more than " + MOST + " labels on one axis");
        }
        List<String> lines = wrapped(text, width);
        int longest = lines.stream()
                .mapToInt(l -> l.codePointCount(0, l.length()))
                .max()
                .orElse(1);
        labels.add(lines);
        return (char) (FIRST + labels.size() - 1) + "n".repeat(Math.clamp(longest - 1, 0, LONGEST - 1));
    }

    /// Lines of the label with most of them.
    int lines() {
        return labels.stream().mapToInt(List::size).max().orElse(1);
    }

    String restored(String svg) {
        Pattern token = Pattern.compile("([\\x{F000}-\\x{F7FF}])n*");
        return token.matcher(svg)
                .replaceAll(found ->
                        Matcher.quoteReplacement(lines(labels.get(found.group(1).charAt(0) - FIRST))));
    }

    private static String lines(List<String> lines) {
        if (lines.size() == 1) {
            return Html.escape(lines.getFirst());
        }
        StringBuilder spans = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            double first = 0.35 - (lines.size() - 1) * 0.55;
            spans.append("<tspan x=\"0\" dy=\"")
                    .append(i == 0 ? Digits.exact(Math.rint(first * 100) / 100) : "1.1")
                    .append("em\">");
            spans.append(Html.escape(lines.get(i)))
                    .append(i + 1 < lines.size() ? " " : "")
                    .append("</tspan>");
        }
        return spans.toString();
    }

    /// Lines of at most so many characters where words allow it.
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty()
                    && line.codePointCount(0, line.length()) + 1 + word.codePointCount(0, word.length()) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
