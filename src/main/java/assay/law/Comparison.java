package assay.law;

/** How a number is compared with a constant. */
public enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    MORE(">");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** The comparison with its two sides exchanged: {@code 600 > score} is {@code score < 600}. */
    public Comparison turned() {
        return switch (this) {
            case LESS -> MORE;
            case AT_MOST -> AT_LEAST;
            case EQUAL -> EQUAL;
            case NOT_EQUAL -> NOT_EQUAL;
            case AT_LEAST -> AT_MOST;
            case MORE -> LESS;
        };
    }
}
