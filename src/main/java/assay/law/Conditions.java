package assay.law;

import assay.law.Term.Type;
import assay.text.Nearest;
import assay.text.Node.Scalar;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions over one vocabulary. The language is CEL (Google, Common Expression Language, v0.25 of its
 * specification): its parser and its type checker are used as they are, its evaluator not at all. Of what CEL allows,
 * this much is a condition:
 *
 * <ol>
 *   <li>{@code &&}, {@code ||}, {@code !}, brackets, {@code true}, {@code false};
 *   <li>a name that is true or false by itself;
 *   <li>a number compared with a whole number by {@code < <= == != >= >};
 *   <li>an attribute or a grade compared with a word by {@code ==} or {@code !=}, or by {@code in} with words.
 * </ol>
 *
 * <p>Names are looked up before CEL checks types, because its own message knows no nearest name. Equal texts are read
 * once. The compiler is made when the first condition is read: it takes a fifth of a second to load.
 */
public final class Conditions {

    /** What a condition may hold, for messages. */
    static final List<String> FORMS = List.of(
            "a && b, a || b, !a", "name < 600, name >= 2, …", "name == 'word', name in ['word', …]", "true, false");

    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "_<_", Comparison.LESS,
            "_<=_", Comparison.AT_MOST,
            "_==_", Comparison.EQUAL,
            "_!=_", Comparison.NOT_EQUAL,
            "_>=_", Comparison.AT_LEAST,
            "_>_", Comparison.MORE);

    private static final Pattern WRONG_WORD = Pattern.compile(
            "(?:mismatched input|extraneous input|token recognition error at:) '(.+?)'(?: expecting|$)");

    /** What other languages write, and what is written here. */
    private static final Map<String, String> MEANT =
            Map.of("and", "&&", "&", "&&", "or", "||", "|", "||", "not", "!", "=", "==", "<>", "!=");

    private final Vocabulary vocabulary;
    private final String where;
    private final Map<String, Condition> read = new HashMap<>();
    private @Nullable CelCompiler compiler;

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

    private CelCompiler compiler() {
        if (compiler == null) {
            CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
            vocabulary.terms().forEach((name, term) -> builder.addVar(name, type(term)));
            compiler = builder.setResultType(SimpleType.BOOL).build();
        }
        return compiler;
    }

    private static CelType type(Term term) {
        return switch (term.type()) {
            case TRUTH -> SimpleType.BOOL;
            case NUMBER -> SimpleType.INT;
            case WORD -> SimpleType.STRING;
        };
    }

    private Condition understand(Scalar text) throws NotUnderstood {
        if (text.text().isBlank()) {
            throw new NotUnderstood(Problem.error("E-CONDITION", text.at(), "the condition is empty"));
        }
        CelAbstractSyntaxTree parsed = tree(compiler().parse(text.text()), text, "this is not a condition");
        Reading reading = new Reading(text, parsed.getSource().getPositionsMap());
        reading.lookUp(parsed.getExpr());
        reading.throwIfAny();
        Condition condition = reading.truth(parsed.getExpr());
        reading.throwIfAny();
        tree(compiler().check(parsed), text, "the types of this condition do not fit");
        return condition;
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result, Scalar text, String what)
            throws NotUnderstood {
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
            throw new NotUnderstood(explained(issue.getMessage(), at, what));
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("a result without errors has a tree", e);
        }
    }

    /** CEL's message in words for somebody who writes rules. */
    private static Problem explained(String message, Position at, String what) {
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
                    .maybe(meant == null ? null : "'" + meant + "'");
        }
        return Problem.error("E-CONDITION", at, what + ": " + said).allowing(FORMS);
    }

    /** One reading of one text: turns CEL's tree into a condition and gathers what it cannot turn. */
    private final class Reading {
        private final Scalar text;
        private final Map<Long, Integer> offsets;
        private final List<Problem> found = new ArrayList<>();

        Reading(Scalar text, Map<Long, Integer> offsets) {
            this.text = text;
            this.offsets = offsets;
        }

        void throwIfAny() throws NotUnderstood {
            if (!found.isEmpty()) {
                throw new NotUnderstood(found);
            }
        }

        void lookUp(CelExpr expr) {
            switch (expr.getKind()) {
                case IDENT -> {
                    String name = expr.ident().name();
                    if (!vocabulary.terms().containsKey(name)) {
                        found.add(unknown(name, at(expr, name.length())));
                    }
                }
                case CALL -> {
                    expr.call().target().ifPresent(this::lookUp);
                    expr.call().args().forEach(this::lookUp);
                }
                case LIST -> expr.list().elements().forEach(this::lookUp);
                case SELECT -> lookUp(expr.select().operand());
                default -> {
                    // holds no name
                }
            }
        }

        private Problem unknown(String name, Position at) {
            Set<String> known = new TreeSet<>(vocabulary.terms().keySet());
            return Problem.error("E-NAME", at, "'" + name + "' is not known in conditions " + where)
                    .allowing(List.copyOf(known))
                    .maybe(Nearest.maybe(name, known));
        }

        Condition truth(CelExpr expr) {
            return switch (expr.getKind()) {
                case CONSTANT -> {
                    if (expr.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE) {
                        yield new Condition.Always(expr.constant().booleanValue());
                    }
                    yield refused(expr, 1, "a constant stands here, where a condition belongs");
                }
                case IDENT -> bare(expr);
                case CALL -> call(expr);
                default -> refused(expr, 1, "this part of CEL is not used in conditions");
            };
        }

        private Condition bare(CelExpr expr) {
            String name = expr.ident().name();
            Term term = term(name);
            return switch (term) {
                case Term.Recorded r -> new Condition.Records(r.behaviour(), Comparison.AT_LEAST, 1);
                case Term.Fact f -> new Condition.Fact(f.id());
                case Term.Listed l -> new Condition.Listed(l.regime(), l.list());
                case Term.ListedAny _ -> new Condition.ListedAny();
                default -> {
                    String example = term.type() == Type.NUMBER ? name + " >= 1" : name + " == '…'";
                    found.add(Problem.error(
                                    "E-CONDITION",
                                    at(expr, name.length()),
                                    "'" + name + "' (" + term.words() + ") is not true or false by itself")
                            .allowing(example));
                    yield new Condition.Always(false);
                }
            };
        }

        private Condition call(CelExpr expr) {
            String function = expr.call().function();
            List<CelExpr> args = expr.call().args();
            Comparison comparison = COMPARISONS.get(function);
            if (comparison != null) {
                return comparison(expr, comparison, args.get(0), args.get(1));
            }
            return switch (function) {
                case "_&&_" -> new Condition.All(flat(function, expr));
                case "_||_" -> new Condition.Any(flat(function, expr));
                case "!_" -> new Condition.Not(truth(args.getFirst()));
                case "@in" -> in(expr, args.get(0), args.get(1));
                default -> refused(expr, 1, "'" + shown(function) + "' is not used in conditions");
            };
        }

        private List<Condition> flat(String function, CelExpr expr) {
            List<Condition> parts = new ArrayList<>();
            for (CelExpr arg : expr.call().args()) {
                if (arg.getKind() == CelExpr.ExprKind.Kind.CALL
                        && arg.call().function().equals(function)) {
                    parts.addAll(flat(function, arg));
                } else {
                    parts.add(truth(arg));
                }
            }
            return parts;
        }

        private Condition comparison(CelExpr expr, Comparison comparison, CelExpr left, CelExpr right) {
            boolean turned = left.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
            CelExpr name = turned ? right : left;
            CelExpr constant = turned ? left : right;
            Comparison sense = turned ? comparison.turned() : comparison;
            if (name.getKind() != CelExpr.ExprKind.Kind.IDENT || constant.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
                return refused(
                        expr,
                        comparison.sign().length(),
                        "'" + comparison.sign() + "' compares a name with a constant");
            }
            Term term = term(name.ident().name());
            return switch (term.type()) {
                case TRUTH ->
                    refused(
                            expr,
                            comparison.sign().length(),
                            "'" + name.ident().name() + "' (" + term.words() + ") is true or false by itself");
                case WORD -> {
                    if (sense != Comparison.EQUAL && sense != Comparison.NOT_EQUAL) {
                        yield refused(
                                expr,
                                comparison.sign().length(),
                                "'" + name.ident().name() + "' (" + term.words()
                                        + ") is a word and has no order: use == or in");
                    }
                    Condition is = word(term, name, List.of(constant));
                    yield sense == Comparison.EQUAL ? is : new Condition.Not(is);
                }
                case NUMBER -> number(expr, term, sense, name, constant);
            };
        }

        private Condition number(CelExpr expr, Term term, Comparison sense, CelExpr name, CelExpr constant) {
            if (constant.constant().getKind() != CelConstant.Kind.INT64_VALUE) {
                return refused(
                        constant,
                        1,
                        "'" + name.ident().name() + "' (" + term.words() + ") is compared with whole numbers only");
            }
            long value = constant.constant().int64Value();
            if (Math.abs(value) > 1_000_000_000) {
                return refused(constant, 1, "a number of a condition lies between -1000000000 and 1000000000");
            }
            int whole = (int) value;
            return switch (term) {
                case Term.Age _ -> new Condition.Age(sense, whole);
                case Term.Score s -> new Condition.Score(s.regime(), sense, whole);
                case Term.Count c -> new Condition.Records(c.behaviour(), sense, whole);
                case Term.Denied _ -> new Condition.Denied(sense, whole);
                default -> throw new IllegalStateException("no number: " + term + " in " + expr);
            };
        }

        private Condition in(CelExpr expr, CelExpr name, CelExpr list) {
            if (name.getKind() != CelExpr.ExprKind.Kind.IDENT || list.getKind() != CelExpr.ExprKind.Kind.LIST) {
                return refused(expr, 2, "'in' asks whether an attribute or a grade is among words in [ ]");
            }
            Term term = term(name.ident().name());
            if (term.type() != Type.WORD) {
                return refused(
                        expr,
                        2,
                        "'" + name.ident().name() + "' (" + term.words() + ") is not a word; 'in' asks for words");
            }
            return word(term, name, list.list().elements());
        }

        private Condition word(Term term, CelExpr name, List<CelExpr> words) {
            List<String> allowed = term instanceof Term.Attribute a ? a.categories() : ((Term.Grade) term).grades();
            List<String> chosen = new ArrayList<>();
            for (CelExpr word : words) {
                if (word.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                        || word.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
                    refused(word, 1, "'" + name.ident().name() + "' is compared with words in quotes");
                    continue;
                }
                String value = word.constant().stringValue();
                if (!allowed.contains(value)) {
                    found.add(Problem.error(
                                    "E-NAME",
                                    at(word, value.length() + 2),
                                    "'" + value + "' is not a "
                                            + (term instanceof Term.Grade
                                                    ? "grade"
                                                    : "category of '"
                                                            + name.ident().name() + "'"))
                            .allowing(allowed)
                            .maybe(value.length() < 2 ? null : Nearest.maybe(value, allowed)));
                }
                chosen.add(value);
            }
            return switch (term) {
                case Term.Attribute a -> new Condition.HasCategory(a.id(), chosen);
                case Term.Grade g -> new Condition.GradeIn(g.regime(), chosen);
                default -> throw new IllegalStateException("no word: " + term);
            };
        }

        private Term term(String name) {
            Term term = vocabulary.terms().get(name);
            if (term == null) {
                throw new IllegalStateException("'" + name + "' was looked up before");
            }
            return term;
        }

        private Condition refused(CelExpr expr, int length, String what) {
            found.add(Problem.error("E-CONDITION", at(expr, length), what).allowing(FORMS));
            return new Condition.Always(false);
        }

        private Position at(CelExpr expr, int length) {
            return text.within(offsets.getOrDefault(expr.id(), 0), length);
        }

        private static String shown(String function) {
            return function.equals("_?_:_") ? "? :" : function.replace("_", "").replace("@", "");
        }
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
