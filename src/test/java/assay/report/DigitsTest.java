package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DigitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "14.2; 14.2",
                "9.1; 9.10",
                "0.04567; 0.0457",
                "123.456; 123",
                "714211; 714,211",
                "-0.5; −0.500",
                "9.9996; 10.0",
                "1e-9; 0.000000",
                "NaN; –"
            })
    void aNumberHasThreeFiguresThatCount(double number, String text) {
        assertThat(Digits.of(number)).isEqualTo(text);
    }

    @Test
    void bothEndsOfAnIntervalHaveTheSameDecimals() {
        assertThat(Digits.of(new Ends(7.81, 24.14))).isEqualTo("7.8 to 24.1");
        assertThat(Digits.of(new Ends(-1.5, 2.25))).isEqualTo("−1.50 to 2.25");
        assertThat(Digits.of(new Ends(0.021, 24.14))).isEqualTo("0.0210 to 24.1");
        assertThat(Digits.of(new Ends(0, 1234))).isEqualTo("0 to 1,234");
    }

    @Test
    void inAFileANumberIsItselfWhenItIsReadAgain() {
        assertThat(Digits.exact(1.0 / 7)).isEqualTo("0.14285714285714285");
        assertThat(Digits.exact(1e21)).isEqualTo("1000000000000000000000");
        assertThat(Digits.exact(Double.NaN)).isEmpty();
    }
}
