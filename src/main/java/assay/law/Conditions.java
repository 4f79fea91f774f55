package assay.law;

import assay.law.ConditionTree.Span;
import assay.text.Nearest;
import assay.text.Node.Scalar;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions over one vocabulary. The language is CEL (Google, Common Expression Language, v0.25 of its
 * specification): its parser is used as it is, its evaluator not at all. Of what CEL allows, this much is a condition:
 *
 * <ol>
 *   <li>{@code &&}, {@code ||}, {@code !}, brackets, {@code true}, {@code false};
 *   <li>a name that is true or false by itself;
 *   <li>a number compared with a whole number by {@code < <= == != >= >};
 *   <li>an attribute or a grade compared with a word by {@code ==} or {@code !=}, or by {@code in} with words.
 * </ol>
 *
 * <p>Names are looked up and types are held to while the tree is turned into a condition; CEL's own type checker would
 * say the same without a nearest name, and takes ten times as long as its parser (a test holds the two together). Equal
 * texts are read once. The parser is made when the first condition is read: it takes a tenth of a second to load.
 */
public final class Conditions {

    /** What a condition may hold, for messages. */
    static final List<String> FORMS = List.of(
            "a && b, a || b, !a", "name < 600, name >= 2, …", "name == 'word', name in ['word', …]", "true, false");

    private static final Pattern WRONG_WORD = Pattern.compile(
            "(?:mismatched input|extraneous input|token recognition error at:) '(.+?)'(?: expecting|$)");

    /** What other languages write, and what is written here. */
    private static final Map<String, String> MEANT =
            Map.of("and", "&&", "&", "&&", "or", "||", "|", "||", "not", "!", "=", "==", "<>", "!=");

    private final Vocabulary vocabulary;
    private final String where;
    private final Map<String, Condition> read = new HashMap<>();
    /// by the very part, since equal parts stand in many places
    private final Map<Condition, Span> places = new IdentityHashMap<>();
    private @Nullable CelParser parser;

    /**
     * @param where the conditions stand, for messages: {@code "of rongcheng"}
     */
    public Conditions(Vocabulary vocabulary, String where) {
        this.vocabulary = vocabulary;
        this.where = where;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The condition, or nothing and a problem at the place of the first word that is wrong. */
    public synchronized Optional<Condition> read(Clause clause, Problems problems) {
        Condition known = read.get(clause.text());
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Condition condition = understand(clause.written());
            read.put(clause.text(), condition);
            return Optional.of(condition);
        } catch (NotUnderstood e) {
            e.found.forEach(problems::add);
            return Optional.empty();
        }
    }

    /**
     * Where a part of a condition that was read from this clause stands: its operator, or its name if it has none. The
     * clause itself where that is not known.
     */
    public synchronized Position at(Clause clause, Condition part) {
        Span span = places.get(part);
        return span == null ? clause.at() : clause.written().within(span.offset(), span.length());
    }

    private CelParser parser() {
        if (parser == null) {
            parser = CelParserFactory.standardCelParserBuilder().build();
        }
        return parser;
    }

    private Condition understand(Scalar text) throws NotUnderstood {
        if (text.text().isBlank()) {
            throw new NotUnderstood(Problem.error("E-CONDITION", text.at(), "the condition is empty"));
        }
        CelAbstractSyntaxTree parsed = tree(parser().parse(text.text()), text);
        ConditionTree reading =
                new ConditionTree(vocabulary, where, text, parsed.getSource().getPositionsMap(), places);
        reading.lookUp(parsed.getExpr());
        refuse(reading.found());
        Condition condition = reading.truth(parsed.getExpr());
        refuse(reading.found());
        return condition;
    }

    private static void refuse(List<Problem> found) throws NotUnderstood {
        if (!found.isEmpty()) {
            throw new NotUnderstood(found);
        }
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result, Scalar text) throws NotUnderstood {
        if (result.hasError()) {
            CelIssue issue = result.getErrors().getFirst();
            int line = Math.max(1, issue.getSourceLocation().getLine());
            int offset = result.getSource()
                    .getLocationOffset(
                            line, Math.max(0, issue.getSourceLocation().getColumn()))
                    .orElse(0);
            String visible = text.text().stripTrailing();
            int length = visible.codePointCount(0, visible.length());
            Position at = text.within(Math.clamp(offset, 0, length - 1), 1);
            throw new NotUnderstood(explained(issue.getMessage(), at));
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("a result without errors has a tree", e);
        }
    }

    /** CEL's message in words for somebody who writes rules. */
    private static Problem explained(String message, Position at) {
        String said = message.lines().findFirst().orElse("");
        Matcher form = WRONG_WORD.matcher(said);
        if (said.contains("'<EOF>'")) {
            return Problem.error("E-CONDITION", at, "the condition ends here, where something is still missing")
                    .allowing(FORMS);
        }
        if (form.find()) {
            String word = form.group(1).strip();
            String meant = MEANT.get(word.toLowerCase(Locale.ROOT));
            return Problem.error("E-CONDITION", at, "'" + word + "' cannot stand here in a condition")
                    .allowing(FORMS)
                    .maybe(
                            meant != null
                                    ? "'" + meant + "'"
                                    : Nearest.lookAlike(word)
                                            .map(l -> "'" + Nearest.ascii(word) + "': " + l)
                                            .orElse(null));
        }
        return Problem.error("E-CONDITION", at, "this is not a condition: " + said)
                .allowing(FORMS);
    }

    /** Ends the reading of a condition; carries what is wrong with it. */
    private static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient List<Problem> found;

        NotUnderstood(Problem found) {
            this(List.of(found));
        }

        NotUnderstood(List<Problem> found) {
            super(found.toString(), null, false, false);
            this.found = List.copyOf(found);
        }
    }
}
