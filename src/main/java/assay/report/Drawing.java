package assay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport;

/// Turns a specification of plain maps into SVG that can stand in a page, by lets-plot.
///
/// What lets-plot writes is made fit for that: ids (random there) are renumbered in order of appearance
/// under the id of the
/// chart, so that equal inputs give equal bytes and two charts on a page never share one; coordinates are rounded to a
/// hundredth; the rules of style for hovering are left out; title and description are put in.
/// Characters that lets-plot would
/// read as markup (it knows links and formulas in labels) go through as private ones and come back escaped.
final class Drawing {
    static final String FONT = "Helvetica Neue, Arial, Liberation Sans, Noto Sans, sans-serif";

    private static final String SPECIAL = "<>&\\\"'{}$^~";
    private static final int PRIVATE = 0xE000;
    private static final int PLACE = 0xE100;
    private static final int PLACES = 0xE00;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:[eE][-+]?\\d+)?");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern HOVER =
            Pattern.compile("#\\w+ \\.(?:axis-)?tooltip-[\\w-]+ \\{[^}]*\\}|\\.plt-container \\{[^}]*\\}");
    private static final Pattern ROOT = Pattern.compile("<svg [^>]*width=\"([\\d.]+)\" height=\"([\\d.]+)\"[^>]*>");
    private static final Pattern SCRIPT_OR_LINK = Pattern.compile("<(?:script|a|image|foreignObject)\\b");

    private Drawing() {}

    static Markup draw(
            String id, String title, String description, Map<String, Object> specification, AxisLabels labels) {
        String raw = PlotSvgExport.INSTANCE.buildSvgImageFromRawSpecs(specification, null, false);
        if (SCRIPT_OR_LINK.matcher(raw).find()) {
            throw new IllegalStateException("the chart '" + id + "' came out with a link or a script");
        }
        String svg = HOVER.matcher(raw).replaceAll("");
        svg = TAG.matcher(svg).replaceAll(tag -> literally(rounded(tag.group())));
        svg = renumbered(svg, id);
        svg = svg.replaceAll("\\s+", " ")
                .replace("> ", ">")
                .replace(" <", "<")
                .replaceAll(" clip-bounds-jfx=\"[^\"]*\"", "")
                .replace(" stroke-opacity=\"1\"", "")
                .replace(" fill-opacity=\"1\"", "")
                .replace("; }", "}")
                .replace("{ ", "{")
                .replaceAll("(<(?:line|rect|path|circle)\\b[^>]*[^/])></(?:line|rect|path|circle)>", "$1/>");
        svg = ROOT.matcher(svg)
                .replaceFirst(root -> literally("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                        + root.group(1) + " "
                        + root.group(2) + "\" width=\"" + root.group(1) + "\" height=\"" + root.group(2)
                        + "\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-desc\"><title id=\"" + id
                        + "-title\">" + Html.escape(title) + "</title><desc id=\"" + id + "-desc\">"
                        + Html.escape(description) + "</desc>"));
        return new Markup(labels.restored(restored(svg)));
    }

    /// A text for lets-plot that stays text.
    static String label(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            int special = SPECIAL.indexOf(c);
            safe.appendCodePoint(special >= 0 ? PRIVATE + special : c == '\n' || Html.harmless(c) ? c : 0xFFFD);
        });
        return safe.toString();
    }

    /// The same label, so marked that it sorts behind those of a lower place; the mark does not show.
    static String placed(int place, String label) {
        return (char) (PLACE + place % PLACES) + label;
    }

    private static String restored(String svg) {
        StringBuilder text = new StringBuilder(svg.length());
        for (int i = 0; i < svg.length(); i++) {
            int special = svg.charAt(i) - PRIVATE;
            if (special >= 0 && special < SPECIAL.length()) {
                text.append(Html.escape(SPECIAL.substring(special, special + 1)));
            } else if (svg.charAt(i) < PLACE || svg.charAt(i) >= PLACE + PLACES) {
                text.append(svg.charAt(i));
            }
        }
        return text.toString();
    }

    private static String rounded(String tag) {
        return NUMBER.matcher(tag).replaceAll(number -> {
            BigDecimal two = new BigDecimal(number.group()).setScale(2, RoundingMode.HALF_EVEN);
            return two.signum() == 0 ? "0" : two.stripTrailingZeros().toPlainString();
        });
    }

    private static String renumbered(String svg, String id) {
        Map<String, String> names = new LinkedHashMap<>();
        ID.matcher(svg)
                .results()
                .map(m -> m.group(1))
                .forEach(old -> names.putIfAbsent(old, id + "-" + (names.size() + 1)));
        if (names.isEmpty()) {
            return svg;
        }
        Pattern any = Pattern.compile("(id=\"|#)("
                + String.join("|", names.keySet().stream().map(Pattern::quote).toList()) + ")\\b");
        return any.matcher(svg).replaceAll(m -> literally(m.group(1) + names.get(m.group(2))));
    }

    private static String literally(String text) {
        return Matcher.quoteReplacement(text);
    }
}
