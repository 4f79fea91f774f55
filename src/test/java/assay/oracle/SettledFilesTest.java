package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import assay.check.Check;
import assay.check.Checked;
import assay.engine.Engine;
import assay.evidence.Values;
import assay.plan.Model;
import assay.plan.Resolution;
import assay.question.Library;
import assay.settling.SmallLibrary;
import assay.society.Population;
import assay.tally.Layout;
import assay.tally.Simulator;
import assay.text.InputRejected;
import assay.text.KeysSeen;
import assay.text.Problems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Models that were settled from files, not generated. */
final class SettledFilesTest {

    private static long[] tally(Model model, Layout layout, BiFunction<Model, Layout, Simulator> of) {
        long[] tally = new long[layout.size()];
        Simulator simulator = of.apply(model, layout);
        for (int community = 0; community < model.population().communities(); community += 8) {
            simulator.run(community, tally);
        }
        return tally;
    }

    @Test
    void engineAndOracleAgreeOnTheSmallLibrary() {
        agree(new SmallLibrary().model());
    }

    @Test
    void engineAndOracleAgreeOnTheDefaultStudyInSmall() {
        Path library = Path.of("library");
        Problems problems = new Problems();
        Checked checked = new Library(library, problems, new KeysSeen())
                .question(library.resolve("studies/rongcheng.yaml"))
                .flatMap(q -> Check.of(q, problems))
                .orElseThrow(() -> new InputRejected(problems));
        Population people =
                checked.question().place().filled(5_000, Values.CENTRAL).population();
        agree(new Resolution(checked, people, problems).central());
    }

    private static void agree(Model model) {
        Layout layout = new Layout(model);
        long[] engine = tally(model, layout, Engine::new);
        assertThat(Difference.between(layout, "oracle", tally(model, layout, Oracle::new), "engine", engine, 5))
                .isEmpty();
        assertThat(Arrays.stream(engine).filter(n -> n != 0).count()).isGreaterThan(500);
    }
}
