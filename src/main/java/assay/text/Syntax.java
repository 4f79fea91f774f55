package assay.text;

import java.util.Optional;
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
        String said = Optional.ofNullable(marked.getProblem()).orElse("");
        String context = Optional.ofNullable(marked.getContext()).orElse("");
        Optional<Position> there = marked.getProblemMark().map(m -> at(m, places, source));
        Optional<Position> start = marked.getContextMark().map(m -> at(m, places, source));
        Position at = there.or(() -> start).orElse(Position.wholeFile(source.name()));
        return withFullwidth(plain(said, context, at, start.orElse(at)), source);
    }

    private static Problem plain(String said, String context, Position at, Position start) {
        if (said.contains("mapping values are not allowed")) {
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
        if (context.contains("flow mapping") || context.contains("flow sequence")) {
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
        if (said.contains("cannot start any token")) {
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

    private static Problem withFullwidth(Problem problem, SourceText source) {
        int number = problem.at().line();
        if (number == 0 || number > source.lineCount()) {
            return problem;
        }
        return source.line(number)
                .codePoints()
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

    private static String firstLine(YamlEngineException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
