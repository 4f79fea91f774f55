package assay.settling;

import static org.assertj.core.api.Assertions.assertThat;

import assay.law.Clause;
import assay.law.Conditions;
import assay.law.Term;
import assay.law.Vocabulary;
import assay.text.Node.Scalar;
import assay.text.Node.Style;
import assay.text.Position;
import assay.text.Problems;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Assay holds conditions to their types by itself; CEL's own type checker says the same. */
final class ConditionTypesTest {

    private static final List<String> ATOMS = List.of(
            "age",
            "residence",
            "evasion",
            "count_evasion",
            "able_to_pay",
            "score",
            "grade",
            "listed",
            "denied",
            "18",
            "'urban'",
            "'D'",
            "true",
            "['urban', 'rural']",
            "[1, 2]",
            "2.5",
            "!evasion",
            "-3");
    private static final List<String> BETWEEN =
            List.of(" < ", " <= ", " == ", " != ", " >= ", " > ", " in ", " && ", " || ", " + ");

    private static final Vocabulary VOCABULARY = vocabulary();
    private static final CelCompiler CEL = compiler();

    private static Vocabulary vocabulary() {
        SequencedMap<String, Term> terms = new LinkedHashMap<>();
        terms.put("age", new Term.Age());
        terms.put("residence", new Term.Attribute("residence", List.of("urban", "rural")));
        terms.put("evasion", new Term.Recorded("evasion"));
        terms.put("count_evasion", new Term.Count("evasion"));
        terms.put("able_to_pay", new Term.Fact("able-to-pay"));
        terms.put("score", new Term.Score("town"));
        terms.put("grade", new Term.Grade("town", List.of("D", "C", "B")));
        terms.put("listed", new Term.Listed("court", "defaulters"));
        terms.put("denied", new Term.Denied());
        return new Vocabulary(terms);
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        VOCABULARY.terms().forEach((name, term) -> builder.addVar(name, type(term)));
        return builder.setResultType(SimpleType.BOOL).build();
    }

    private static CelType type(Term term) {
        return switch (term.type()) {
            case TRUTH -> SimpleType.BOOL;
            case NUMBER -> SimpleType.INT;
            case WORD -> SimpleType.STRING;
        };
    }

    private static String text(SplittableRandom luck, int depth) {
        if (depth == 0 || luck.nextInt(5) == 0) {
            return ATOMS.get(luck.nextInt(ATOMS.size()));
        }
        String between = BETWEEN.get(luck.nextInt(BETWEEN.size()));
        String both = text(luck, depth - 1) + between + text(luck, depth - 1);
        return luck.nextInt(3) == 0 ? "(" + both + ")" : both;
    }

    @Test
    void whateverIsAcceptedHasTypesThatFit() {
        SplittableRandom luck = new SplittableRandom(20251125);
        Conditions conditions = new Conditions(VOCABULARY, "of the test");
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(luck, 1 + luck.nextInt(3));
            Scalar written = new Scalar(text, text, Style.PLAIN, new Position("c.yaml", 1, 1, text.length()));
            if (conditions.read(new Clause(written), new Problems()).isPresent()) {
                accepted++;
                assertThat(CEL.compile(text).hasError()).as(text).isFalse();
            }
        }
        assertThat(accepted).isGreaterThan(500);
    }
}
