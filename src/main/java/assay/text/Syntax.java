package assay.text;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words what a YAML parser objects to. The parser stops at the first objection, so there is one a file. */
final class Syntax {

    private static final String FULLWIDTH = "：，｛｝［］“”‘’＂";

    private Syntax() {}

    static Problem explain(YamlEngineException e, SourceText source, Tree.Places places) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return Problem.error("E-YAML", Position.wholeFile(source.name()), "this is not YAML: " + firstLine(e));
        }
        String said = oneLine(marked.getProblem());
        String context = oneLine(marked.getContext());
        Optional<Position> there = marked.getProblemMark().map(m -> at(m, places, source));
        Optional<Position> start = marked.getContextMark().map(m -> at(m, places, source));
        Position at = there.or(() -> start).orElse(Position.wholeFile(source.name()));
        return withFullwidth(plain(said, context, at, start.orElse(at), pointAt(at, source)), source);
    }

    private static Problem plain(String said, String context, Position at, Position start, char there) {
        boolean flow = context.contains("flow mapping") || context.contains("flow sequence");
        if (said.contains("mapping values are not allowed") || (flow && there == ':' && at.line() == start.line())) {
            return Problem.error("E-COLON", at, "a colon and a space inside a text that is not in quotes")
                    .maybe(
                            "the text belongs in quotes, as in title: \"Part one: the law\"; or this line is indented too far");
        }
        if (context.contains("quoted scalar")
                && (said.contains("end of stream") || said.contains("document separator"))) {
            return Problem.error("E-QUOTE", start, "this quotation mark is never closed");
        }
        if (said.contains("unknown escape") || said.contains("escape sequence")) {
            return Problem.error("E-QUOTE", at, "a backslash between double quotes means something else")
                    .maybe("single quotes are meant: they take every character as it is");
        }
        if (said.contains("<document start>")) {
            return Problem.error("E-DOCUMENTS", at, "a second document begins here");
        }
        if ((there == ']' || there == '}') && context.contains("block node")) {
            return Problem.error("E-BRACKET", at, "this bracket closes nothing");
        }
        if (flow) {
            boolean map = context.contains("flow mapping");
            return Problem.error(
                    "E-BRACKET",
                    at,
                    "a comma or '" + (map ? "}" : "]") + "' is missing before this; the " + (map ? "'{'" : "'['")
                            + " stands in line " + start.line());
        }
        if (said.contains("could not find expected ':'")) {
            return Problem.error(
                            "E-COLON",
                            start,
                            "this line has no colon, so it is neither a key nor part of the text above")
                    .maybe("a colon is missing after the key, or the line is not indented far enough");
        }
        if (said.contains("cannot start any token")
                || context.contains("scanning an alias")
                || context.contains("scanning an anchor")) {
            return Problem.error("E-CHARACTER", at, "a text cannot begin with this character")
                    .maybe("the text belongs in quotes");
        }
        if (context.contains("block mapping") || context.contains("block collection") || said.contains("indentation")) {
            return Problem.error(
                            "E-INDENT",
                            at,
                            "this does not line up with the keys above; they begin in line " + start.line()
                                    + ", column " + start.column())
                    .maybe("it is indented wrongly, or a quoted text goes on after its closing quote");
        }
        if (said.contains("sequence entries are not allowed")) {
            return Problem.error("E-INDENT", at, "a list cannot begin here")
                    .maybe("the list belongs on the next line, or the text belongs in quotes");
        }
        if (said.contains("YAML") || said.contains("directive") || context.contains("directive")) {
            return Problem.error("E-DIRECTIVE", at, "a line that begins with '%' is not used here");
        }
        return Problem.error("E-YAML", at, "this is not YAML: " + (context.isEmpty() ? said : context + ", " + said));
    }

    /** A fullwidth sign in the line, or in the one before that ran on into it, is the likelier cause. */
    private static Problem withFullwidth(Problem problem, SourceText source) {
        int number = problem.at().line();
        return IntStream.of(number, number - 1)
                .filter(n -> n >= 1 && n <= source.lineCount())
                .mapToObj(source::line)
                .flatMapToInt(String::codePoints)
                .filter(p -> FULLWIDTH.indexOf(p) >= 0)
                .mapToObj(Character::toString)
                .findFirst()
                .map(c -> problem.maybe("'" + c + "' should be the plain '" + plainOf(c) + "' that YAML knows"))
                .orElse(problem);
    }

    private static String plainOf(String fullwidth) {
        return switch (fullwidth) {
            case "“", "”" -> "\"";
            case "‘", "’" -> "'";
            default -> Nearest.ascii(fullwidth);
        };
    }

    /** A mark past the last line (an open bracket at the end of the file) is put on the last line that has a text. */
    private static Position at(Mark mark, Tree.Places places, SourceText source) {
        int line = mark.getLine() + 1;
        if (line <= source.lineCount() && !source.line(line).isBlank()) {
            return places.at(mark, 1);
        }
        int last = Math.min(line, source.lineCount());
        while (last > 1 && source.line(last).isBlank()) {
            last--;
        }
        int width = source.line(last).codePointCount(0, source.line(last).length());
        return new Position(source.name(), last, Math.max(1, width), 1);
    }

    private static char pointAt(Position at, SourceText source) {
        int[] points = at.isWholeFile() || at.line() > source.lineCount()
                ? new int[0]
                : source.line(at.line()).codePoints().toArray();
        return at.column() >= 1 && at.column() <= points.length ? (char) points[at.column() - 1] : ' ';
    }

    private static String oneLine(@Nullable String said) {
        return said == null ? "" : said.replaceAll("\\s+", " ").strip();
    }

    private static String firstLine(YamlEngineException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
