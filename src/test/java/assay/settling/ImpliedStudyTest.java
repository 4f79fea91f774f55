package assay.settling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import assay.law.Variant;
import assay.question.Library;
import assay.question.Question;
import assay.question.Study.Alternative;
import assay.text.KeysSeen;
import assay.text.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rulebook that says where it runs is a question by itself. */
final class ImpliedStudyTest {
    private static final Path HOME = Path.of("src/test/resources/small");

    private static Optional<Question> question(String regime, Problems problems) {
        return new Library(HOME, problems, new KeysSeen()).question(HOME.resolve("regimes/" + regime + ".yaml"));
    }

    @Test
    void aRegimeByItselfIsComparedWithItselfUnderFaultlessRecords() {
        Problems problems = new Problems();
        Question question = question("debtors", problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(question.study().id()).isEqualTo("debtors");
        assertThat(question.study().window()).isEqualTo(12);
        assertThat(question.study().residents()).hasValue(6000);
        assertThat(question.study().alternatives().values())
                .extracting(Alternative::id, Alternative::faultless)
                .containsExactly(tuple("A", false), tuple("B", true), tuple("W", false));
        assertThat(question.study().alternatives().values())
                .allSatisfy(a -> assertThat(a.regimes().values())
                        .containsExactlyElementsOf(
                                a.id().equals("W")
                                        ? List.of(Variant.AS_TOLD)
                                        : List.of(Variant.DOCUMENTED, Variant.AS_TOLD)));
        assertThat(question.rulebooks().keySet()).containsExactly("debtors", "points");
    }

    @Test
    void aRegimeThatDoesNotSayWhereItRunsRunsOnlyInAStudy() {
        Problems problems = new Problems();
        assertThat(question("points", problems)).isEmpty();
        assertThat(problems.all()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("E-MISSING");
            assertThat(problem.found()).contains("does not say where and when it runs by itself");
        });
    }
}
