package assay.report;

import assay.report.ReportContent.Alternative;
import assay.report.ReportContent.Brief;
import assay.report.ReportContent.Change;
import assay.report.ReportContent.Headline;
import assay.report.ReportContent.InWorld;
import assay.text.Capital;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The ten lines that matter, for a terminal of 100 columns, and the same as one JSON object.
///
/// ```
/// 1  title, people, months        5–8  a line for each alternative and one for the difference
/// 2  law; per what, which way     9    who carries it
/// 3  what brackets mean; measures 10   what it depends on
///                                 11   where the report lies, what to type next
/// ```
///
/// Ten where there are three alternatives; fewer without groups or draws, more where somebody changed a number, a
/// figure has a remark, or titles are too long for the table. No number stands without its denominator, its direction
/// and both its intervals: `14.2 (13.3–15.1) [7.8–24.1]` is the figure, its 95 % interval of chance, and least to
/// greatest over the assumed range.
public final class TerminalSummary {
    private static final int WIDTH = 100;
    private static final int LABEL = 11;
    private static final int HEADLINES = 2;
    private static final int GAP = 2;
    private static final String SEPARATOR = " · ";

    private final ReportContent content;
    private final String report;
    private final String next;

    /// @param report where the report lies
    /// @param next what to type next
    public TerminalSummary(ReportContent content, String report, String next) {
        this.content = content;
        this.report = report;
        this.next = next;
    }

    /// The same as one JSON object.
    public String json() {
        return SummaryObject.of(content, report, next);
    }

    public List<String> lines() {
        Brief brief = content.brief();
        List<Headline> leading = content.headlines()
                .subList(0, Math.min(HEADLINES, content.headlines().size()));
        boolean alike =
                leading.stream().map(TerminalSummary::measured).distinct().count() == 1;
        List<String> lines = new ArrayList<>();
        add(lines, "", content.title() + ": " + brief.scope());
        add(lines, "", brief.law() + (alike ? ". " + Capital.of(measured(leading.getFirst())) + ":" : ""));
        if (!leading.isEmpty()) {
            table(lines, leading, !alike);
            remarks(leading).forEach(remark -> add(lines, "", "* " + remark));
        }
        add(lines, "carried by", brief.carriedBy());
        add(lines, "depends on", brief.dependsOn());
        for (Change change : content.changedByHand()) {
            add(lines, "by hand", change.key() + " is " + change.now() + ", not " + change.before());
        }
        String together = report + SEPARATOR + "next: " + next;
        if (LABEL + together.length() <= WIDTH) {
            add(lines, "report", together);
        } else {
            lines.add(padded("report", LABEL) + plain(report));
            add(lines, "next", next);
        }
        return lines;
    }

    /// Measures side by side with the alternatives by name; by letter, and then one under another, where that
    /// would be too wide.
    private void table(List<String> lines, List<Headline> measures, boolean saysWhat) {
        List<List<String>> columns =
                measures.stream().map(m -> column(m, saysWhat)).toList();
        List<String> byName = rows(measures.getFirst(), this::named);
        List<String> byLetter = rows(measures.getFirst(), Alternative::id);
        boolean sameRows =
                measures.stream().allMatch(m -> rows(m, Alternative::id).equals(byLetter));
        if (sameRows && width(byName) + width(columns) <= WIDTH) {
            print(lines, byName, columns);
            return;
        }
        String compared = String.join(
                SEPARATOR,
                content.worlds().stream().map(w -> w.id() + " " + w.title()).toList());
        add(lines, "compared", compared);
        if (sameRows && width(byLetter) + width(columns) <= WIDTH) {
            print(lines, byLetter, columns);
        } else {
            for (int i = 0; i < columns.size(); i++) {
                print(lines, rows(measures.get(i), Alternative::id), List.of(columns.get(i)));
            }
        }
    }

    private String named(Alternative alternative) {
        return alternative.id() + " " + alternative.title();
    }

    private static void print(List<String> lines, List<String> names, List<List<String>> columns) {
        for (int row = 0; row < names.size(); row++) {
            StringBuilder line = new StringBuilder(padded(names.get(row), width(names)));
            for (List<String> column : columns) {
                line.append(" ".repeat(GAP)).append(padded(column.get(row), width(column)));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    /// What stands before each row: what the brackets mean, then the alternatives, then their difference.
    private List<String> rows(Headline measure, Function<Alternative, String> name) {
        List<String> names = new ArrayList<>();
        names.add(
                measure.values().stream().anyMatch(v -> v.estimate().assumed() != null)
                        ? "(95 % by chance) [assumed range]"
                        : "(95 % by chance)");
        measure.values().forEach(v -> names.add(plain(name.apply(content.world(v.world())))));
        if (measure.contrast() != null) {
            names.add(plain(measure.contrastName()));
        }
        return names;
    }

    private static List<String> column(Headline measure, boolean saysWhat) {
        List<String> column = new ArrayList<>();
        column.add(plain(measure.title())
                + (saysWhat ? ", " + measured(measure) : "")
                + (measure.asTold() ? " [as told]" : ""));
        measure.values().forEach(v -> column.add(figure(v.estimate(), false)));
        Quoted contrast = measure.contrast();
        if (contrast != null) {
            column.add(figure(contrast, true));
        }
        return column;
    }

    /// "per 1,000 people present, less is better": the first line has told of what months.
    private static String measured(Headline measure) {
        return plain(Wording.of(measure.unit(), measure.of().replace(" in the window", ""))) + ", "
                + Wording.briefly(measure.direction());
    }

    private static int width(List<?> cells) {
        return cells.stream()
                .mapToInt(cell -> cell instanceof List<?> column
                        ? GAP + width(column)
                        : cell.toString().length())
                .reduce(0, cells.getFirst() instanceof List<?> ? Integer::sum : Math::max);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static Set<String> remarks(List<Headline> measures) {
        Set<String> remarks = new LinkedHashSet<>();
        for (Headline measure : measures) {
            Quoted contrast = measure.contrast();
            Stream.concat(
                            measure.values().stream().map(InWorld::estimate),
                            contrast == null ? Stream.empty() : Stream.of(contrast))
                    .map(Quoted::note)
                    .filter(note -> !note.isEmpty())
                    .forEach(remarks::add);
        }
        return remarks;
    }

    private static String figure(Quoted quoted, boolean difference) {
        String mark = quoted.note().isEmpty() ? "" : "*";
        if (!quoted.defined()) {
            return "undefined" + mark;
        }
        Ends chance = quoted.chance();
        Ends assumed = quoted.assumed();
        return (difference ? Digits.signed(quoted.value()) : Digits.of(quoted.value()))
                + (chance == null ? "" : " (" + Digits.brief(chance) + ")")
                + (assumed == null ? "" : " [" + Digits.brief(assumed) + "]")
                + mark;
    }

    private static void add(List<String> lines, String label, String text) {
        if (text.isEmpty()) {
            return;
        }
        String indent = label.isEmpty() ? "" : " ".repeat(LABEL);
        List<String> wrapped = AxisLabels.wrapped(plain(text), WIDTH - indent.length());
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add((i == 0 ? padded(label, indent.length()) : indent) + wrapped.get(i));
        }
    }

    /// Without characters that steer a terminal.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(Html.harmless(c) ? c : 0xFFFD));
        return plain.toString();
    }
}
