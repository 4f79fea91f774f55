package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import assay.settling.SmallLibrary;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/**
 * One mistake in the small library, and all that a person is told about it.
 *
 * @param told lines of place, code, message and remedy
 */
record Mistake(String sentence, String file, String from, String to, List<String> told) {

    static Mistake mistake(String sentence, String file, String from, String to, String... told) {
        return new Mistake(sentence, file, from, to, List.of(told));
    }

    DynamicTest test() {
        return DynamicTest.dynamicTest(
                sentence,
                () -> assertThat(new SmallLibrary().with(file, from, to).told()).isEqualTo(told));
    }
}
