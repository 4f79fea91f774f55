package assay.report;

/// What is better for the person a figure is about.
public enum Direction {
    LESS("less is better for the person", "↓"),
    MORE("more is better for the person", "↑"),
    NEITHER("neither is better", "○");

    private final String words;
    private final String sign;

    Direction(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    public String words() {
        return words;
    }

    public String sign() {
        return sign;
    }
}
