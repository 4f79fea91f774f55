package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import assay.engine.Engine;
import assay.plan.Model;
import assay.study.Changes;
import assay.study.Inquiry;
import assay.tally.Layout;
import assay.text.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Looking on changes nothing, and the lives told are those that are tallied: over all residents of a community the days on each list by kind,
 * acts, records and how they err, entries, denials with their causes, filings and decisions add up to the tally.
 */
final class WatchedLivesTest {
    private static final long MODELS = Long.getLong("assay.watched", 120);

    @Test
    void onGeneratedModelsTheLivesToldAddUpToTheTally() {
        assertThat(differences(List.of())).isEmpty();
    }

    @Test
    void onModelsThatTheEngineAddsUpByTheMonthTheLivesToldAddUpToTheTally() {
        assertThat(differences(List.of(Shrinking.STEADY))).isEmpty();
    }

    @Test
    void inTheDefaultStudyTheLivesToldAddUpToTheTally() {
        Path library = Path.of(System.getProperty("assay.home", "."), "library");
        Changes quick = Changes.NONE.withResidents(20_000).withDraws(0);
        Inquiry inquiry =
                Inquiry.read(library, library.resolve("studies").resolve("rongcheng.yaml"), quick, new Problems());
        assertThat(differences(new Trial(inquiry.central(), List.of(0, 17)))).isEmpty();
    }

    private static List<String> differences(List<String> steps) {
        return LongStream.range(0, MODELS)
                .parallel()
                .boxed()
                .flatMap(seed -> differences(Shrinking.after(seed, steps)).stream()
                        .limit(3)
                        .map(line -> "seed " + seed + ": " + line))
                .toList();
    }

    private static List<String> differences(Trial trial) {
        Model model = trial.model();
        Layout layout = new Layout(model);
        long[] alone = trial.tally(Engine::new);
        List<String> lines = new ArrayList<>();
        for (boolean whole : new boolean[] {true, false}) {
            Retold retold = new Retold(model, whole);
            long[] watched = retold.watched(trial.communities());
            lines.addAll(Difference.between(layout, "alone", alone, "watched", watched, 3));
            lines.addAll(retold.differences(alone));
        }
        return lines;
    }
}
