package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.text.InputRejected;
import assay.text.Node.Scalar;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import assay.text.SourceText;
import assay.text.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RenderingTest {

    @Test
    void aProblemShowsItsPlaceItsLineWhatIsAllowedAndTheLikelyRemedy() {
        Problems problems = new Problems();
        SourceText source = new SourceText("r.yaml", "enter:\n  JD-01: {if: unpaid_judgment && able_to_pays}\n");
        Scalar condition = (Scalar) Tree.readMapping(source, problems)
                .flatMap(m -> m.get("enter"))
                .map(assay.text.Node.Mapping.class::cast)
                .flatMap(m -> m.get("JD-01"))
                .map(assay.text.Node.Mapping.class::cast)
                .flatMap(m -> m.get("if"))
                .orElseThrow();
        problems.add(Problem.error("E-NAME", condition.within(19, 12), "'able_to_pays' is not known here")
                .allowing("able_to_pay (fact of rongcheng)", "evasion", "age")
                .maybe("'able_to_pay'"));

        assertThat(problems.render()).isEqualTo("""
                        r.yaml:2:34  error E-NAME  'able_to_pays' is not known here
                            2 |   JD-01: {if: unpaid_judgment && able_to_pays}
                              |                                  ^^^^^^^^^^^^
                           known here: able_to_pay (fact of rongcheng), evasion, age
                           Maybe 'able_to_pay'.
                        1 error, 0 warnings in 1 file.
                        """);
    }

    @Test
    void aCaretStandsUnderItsWordAfterChineseCharactersToo() {
        Told told = Told.reading("荣成: 1\ntitle: {居民: 二}\n", f -> {
            f.integer("荣成");
            f.group("title").integer("居民");
        });
        assertThat(told.all()).contains("    2 | title: {居民: 二}\n      |               ^^\n");
    }

    @Test
    void aLongLineIsCutToWhereTheProblemIs() {
        String line = "why: \"" + "x".repeat(300) + "\" y";
        assertThat(Told.about(line).all().lines().toList().get(1))
                .hasSizeLessThan(120)
                .startsWith("    1 | …")
                .endsWith("y");
    }

    @Test
    void problemsComeInTheOrderOfTheFilesAndEachOnce() {
        Problems problems = new Problems();
        problems.register(new SourceText("b.yaml", "x\ny\n"));
        problems.register(new SourceText("a.yaml", "x\n"));
        problems.error("E-X", new Position("a.yaml", 1, 1, 1), "third");
        problems.error("E-X", new Position("b.yaml", 2, 1, 1), "second");
        problems.warning("W-X", new Position("b.yaml", 1, 1, 1), "first");
        problems.error("E-X", new Position("b.yaml", 2, 1, 1), "second");

        assertThat(problems.all()).extracting(Problem::found).containsExactly("first", "second", "third");
        assertThat(problems.summary()).isEqualTo("2 errors, 1 warning in 2 files.");
    }

    @Test
    void warningsAloneDoNotStopARun() {
        Problems problems = new Problems();
        problems.warning("W-X", Position.wholeFile("f.yaml"), "odd");
        problems.rejectIfAny();
        assertThat(problems.anyError()).isFalse();
    }

    @Test
    void errorsEndWithCodeThreeAndARefusalWithFour() {
        Problems problems = new Problems();
        problems.error("E-X", Position.wholeFile("f.yaml"), "wrong");
        assertThatThrownBy(problems::rejectIfAny)
                .isInstanceOfSatisfying(
                        InputRejected.class, e -> assertThat(e.exitCode()).isEqualTo(3));

        problems.add(Problem.refused("E-PERSON", Position.wholeFile("g.yaml"), "people"));
        assertThatThrownBy(problems::rejectIfAny)
                .isInstanceOfSatisfying(
                        InputRejected.class, e -> assertThat(e.exitCode()).isEqualTo(4))
                .hasMessageContaining("g.yaml  refused E-PERSON  people")
                .hasMessageContaining("1 refused, 1 error, 0 warnings");
    }

    @Test
    void aMachineReadsTheSameAsAPerson() {
        Told told = Told.reading("titel: x\n", f -> f.text("title"));
        assertThat(told.problems().toJson())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("severity", "error")
                        .containsEntry("code", "E-KEY")
                        .containsEntry("file", Told.FILE)
                        .containsEntry("line", 1)
                        .containsEntry("column", 1)
                        .containsEntry("length", 5)
                        .containsEntry("allowed", List.of("title"))
                        .containsEntry("maybe", "'title'"));
    }
}
