package assay.law;

import assay.law.Term.Type;
import assay.text.Nearest;
import assay.text.Node.Scalar;
import assay.text.Position;
import assay.text.Problem;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One reading of one text: turns CEL's tree into a condition and gathers what it cannot turn. */
final class ConditionTree {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "_<_", Comparison.LESS,
            "_<=_", Comparison.AT_MOST,
            "_==_", Comparison.EQUAL,
            "_!=_", Comparison.NOT_EQUAL,
            "_>=_", Comparison.AT_LEAST,
            "_>_", Comparison.MORE);

    private final Vocabulary vocabulary;
    private final String where;
    private final Scalar text;
    private final Map<Long, Integer> offsets;
    private final Map<Condition, Span> places;
    private final List<Problem> found = new ArrayList<>();

    /**
     * @param offsets where each part of the tree begins in the text, in code points
     * @param places takes where each part of the condition stands in the text
     */
    ConditionTree(
            Vocabulary vocabulary, String where, Scalar text, Map<Long, Integer> offsets, Map<Condition, Span> places) {
        this.vocabulary = vocabulary;
        this.where = where;
        this.text = text;
        this.offsets = offsets;
        this.places = places;
    }

    List<Problem> found() {
        return found;
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
                    boolean value = expr.constant().booleanValue();
                    yield placed(expr, Boolean.toString(value).length(), new Condition.Always(value));
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
        return placed(
                expr,
                name.length(),
                switch (term) {
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
                });
    }

    private Condition call(CelExpr expr) {
        String function = expr.call().function();
        List<CelExpr> args = expr.call().args();
        Comparison comparison = COMPARISONS.get(function);
        if (comparison != null) {
            Condition compared = comparison(expr, comparison, args.get(0), args.get(1));
            int sign = comparison.sign().length();
            return compared instanceof Condition.Not(Condition is)
                    ? placed(expr, sign, new Condition.Not(placed(expr, sign, is)))
                    : placed(expr, sign, compared);
        }
        return switch (function) {
            case "_&&_" -> placed(expr, 2, new Condition.All(flat(function, expr)));
            case "_||_" -> placed(expr, 2, new Condition.Any(flat(function, expr)));
            case "!_" -> placed(expr, 1, new Condition.Not(truth(args.getFirst())));
            case "@in" -> placed(expr, 2, in(expr, args.get(0), args.get(1)));
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
                    expr, comparison.sign().length(), "'" + comparison.sign() + "' compares a name with a constant");
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
                    expr, 2, "'" + name.ident().name() + "' (" + term.words() + ") is not a word; 'in' asks for words");
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
                                                : "category of '" + name.ident().name() + "'"))
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
        found.add(Problem.error("E-CONDITION", at(expr, length), what).allowing(Conditions.FORMS));
        return new Condition.Always(false);
    }

    private Condition placed(CelExpr expr, int length, Condition part) {
        places.put(part, new Span(offsets.getOrDefault(expr.id(), 0), length));
        return part;
    }

    private Position at(CelExpr expr, int length) {
        return text.within(offsets.getOrDefault(expr.id(), 0), length);
    }

    private static String shown(String function) {
        return function.equals("_?_:_") ? "? :" : function.replace("_", "").replace("@", "");
    }

    /** A stretch of a text, in code points. */
    record Span(int offset, int length) {}
}
