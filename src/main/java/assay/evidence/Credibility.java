package assay.evidence;

import java.util.Arrays;
import java.util.Optional;

/** How credible a claim is, in the digits of the Admiralty system; a missing digit counts as 6. */
public enum Credibility {
    CONFIRMED(1, "confirmed by other sources"),
    PROBABLY_TRUE(2, "probably true"),
    POSSIBLY_TRUE(3, "possibly true"),
    DOUBTFUL(4, "doubtful"),
    IMPROBABLE(5, "improbable"),
    CANNOT_BE_JUDGED(6, "cannot be judged");

    private final int digit;
    private final String words;

    Credibility(int digit, String words) {
        this.digit = digit;
        this.words = words;
    }

    public int digit() {
        return digit;
    }

    public String words() {
        return words;
    }

    public static Optional<Credibility> ofDigit(int digit) {
        return Arrays.stream(values()).filter(c -> c.digit == digit).findFirst();
    }
}
