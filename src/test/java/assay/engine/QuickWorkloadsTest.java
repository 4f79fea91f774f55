package assay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import assay.bench.Workload;
import assay.plan.Model;
import assay.plan.Process;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference workloads are of the kind that the engine has a shorter way for; else they would measure another engine. */
final class QuickWorkloadsTest {

    @ParameterizedTest
    @EnumSource
    void theSixBehavioursWithPointsAreQuickInEveryWorld(Workload workload) {
        Model model = workload.model(Path.of("library"), 65_536);
        assertThat(model.worlds()).allSatisfy(world -> {
            WorldTables tables = new WorldTables(model, world);
            List<Process> acts = model.processes().stream()
                    .filter(p -> p.kind() == Process.Kind.ACT && !p.id().equals("act/court-event"))
                    .toList();
            assertThat(acts)
                    .hasSize(6)
                    .allSatisfy(p ->
                            assertThat(tables.quick.act[p.index()]).as(p.id()).isNotNegative());
        });
    }
}
