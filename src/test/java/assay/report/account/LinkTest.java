package assay.report.account;

import static org.assertj.core.api.Assertions.assertThat;

import assay.evidence.Basis;
import assay.evidence.Credibility;
import assay.evidence.Letter;
import assay.evidence.Reference;
import assay.evidence.Seen;
import assay.report.ReportContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A chain is as firm as its weakest link. */
final class LinkTest {
    private static final Link ASSUMED = new Link("late.any.chance", new Basis.Assumed("nobody knows"));
    private static final Link RECALLED = cited("RC-08", Letter.A, Seen.RECALLED, Credibility.CONFIRMED);
    private static final Link D4 = cited("RC-01", Letter.D, Seen.READ, Credibility.DOUBTFUL);
    private static final Link B3 = cited("JD-02", Letter.B, Seen.READ, Credibility.POSSIBLY_TRUE);
    private static final Link B2 = cited("JD-01", Letter.B, Seen.READ, Credibility.PROBABLY_TRUE);

    private static Link cited(String id, Letter letter, Seen seen, Credibility credibility) {
        Reference source = new Reference(
                "law", "A law", "a court", "2013", Optional.empty(), Optional.empty(), letter, seen, Optional.empty());
        return new Link(id, new Basis.Cited(source, "art. 1", credibility));
    }

    @Test
    void anAssumptionIsWeakerThanWhatIsRecalledAndThatThanWhatIsRead() {
        assertThat(Link.weakest(List.of(B2, ASSUMED, RECALLED))).contains(ASSUMED);
        assertThat(Link.weakest(List.of(D4, RECALLED, B2))).contains(RECALLED);
    }

    @Test
    void ofWhatIsReadTheWorseLetterIsWeakerAndThenTheWorseDigit() {
        assertThat(Link.weakest(List.of(B3, D4, B2))).contains(D4);
        assertThat(Link.weakest(List.of(B2, B3))).contains(B3);
        assertThat(Link.weakest(List.of())).isEmpty();
    }

    @Test
    void gradesAreToldFromFirmToWeak() {
        assertThat(Stream.of(ASSUMED, D4, RECALLED, B3, B2)
                        .map(Link::grade)
                        .sorted(ReportContent.Rests.Grade.BY_WEAKNESS))
                .containsExactly("B2", "B3", "D4", "recalled", "assumed");
    }
}
