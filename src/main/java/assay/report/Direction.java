package assay.report;

/// What is better for the person a figure is about.
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
