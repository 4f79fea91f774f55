package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What generated models exercise: a feature that never fires is a feature that is not compared. */
final class FeaturesTest {
    private static final int ENOUGH = 20;
    private static final FeatureCount FEATURES = counted();

    private static FeatureCount counted() {
        FeatureCount features = new FeatureCount();
        for (long seed = 1; seed <= 60; seed++) {
            ModelGenerator.trial(seed).tally((model, layout) -> new Oracle(model, layout, features));
        }
        return features;
    }

    @Test
    void everyFeatureThatFiresAtAllFiresOften() {
        assertThat(FEATURES.rarerThan(ENOUGH))
                .as("features that fired fewer than %d times; all of them:%n%s", ENOUGH, FEATURES)
                .isEmpty();
    }
}
