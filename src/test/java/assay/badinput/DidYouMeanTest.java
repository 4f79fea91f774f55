package assay.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import assay.text.Nearest;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DidYouMeanTest {

    private static final List<String> KNOWN = List.of("able_to_pay", "evasion", "unpaid_judgment", "age", "sex");

    @Test
    void aNameWithALetterTooManyTooFewOrSwappedIsFound() {
        assertThat(Nearest.to("able_to_pays", KNOWN)).contains("able_to_pay");
        assertThat(Nearest.to("evason", KNOWN)).contains("evasion");
        assertThat(Nearest.to("eavsion", KNOWN)).contains("evasion");
        assertThat(Nearest.to("unpaid-judgement", KNOWN)).contains("unpaid_judgment");
        assertThat(Nearest.to("AGE", KNOWN)).contains("age");
    }

    @Test
    void aNameThatIsFarFromEveryOtherGetsNoAdvice() {
        assertThat(Nearest.to("weather", KNOWN)).isEmpty();
        assertThat(Nearest.to("ag", List.of())).isEmpty();
        assertThat(Nearest.maybe("weather", KNOWN)).isNull();
    }

    @Test
    void ofTwoEquallyNearNamesTheFirstIsTaken() {
        assertThat(Nearest.to("saz", List.of("sax", "say"))).contains("sax");
    }

    @Test
    void aLetterThatOnlyLooksRightIsNamedEvenIfNoNameIsNear() {
        assertThat(Nearest.maybe("w\u0435ather", KNOWN)).isEqualTo("'weather': '\u0435' is Cyrillic (U+0435), not 'e'");
    }

    @Test
    void aChineseNameIsNoLookAlike() {
        assertThat(Nearest.lookAlike("荣成市")).isEmpty();
        assertThat(Nearest.lookAlike("naïve")).isEmpty();
    }
}
