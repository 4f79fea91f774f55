package assay.measure;

/** What a figure is counted in. */
public enum Unit {
    /** Of a thousand people. */
    PER_1000("per 1,000", 1000),
    /** Of a hundred. */
    PERCENT("%", 100),
    /** Difference of two percentages. */
    PERCENTAGE_POINTS("percentage points", 1),
    DAYS("days", 1),
    DAYS_PER_GRAVITY("days per unit of gravity", 1),
    /** One figure divided by another. */
    TIMES("times", 1);

    private final String label;
    private final int scale;

    Unit(String label, int scale) {
        this.label = label;
        this.scale = scale;
    }

    /** As printed behind a figure. */
    public String label() {
        return label;
    }

    /** What a share is multiplied by to be in this unit. */
    public int scale() {
        return scale;
    }
}
