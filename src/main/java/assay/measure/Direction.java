package assay.measure;

/** Which way a measure is better for the person. */
public enum Direction {
    LESS_IS_BETTER("↓"),
    MORE_IS_BETTER("↑"),
    NEITHER("○");

    private final String sign;

    Direction(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
