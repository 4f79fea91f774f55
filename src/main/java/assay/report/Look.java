package assay.report;

/// How one alternative is drawn in every chart of a report: colour, shape and dash all differ, so that
/// none alone must be seen.
public enum Look {
    /// the alternative as it is
    MAIN("#1f2933", 16, "solid", "circle"),
    /// the alternative with faultless records, which cannot be beaten
    YARDSTICK("#7b8794", 15, "dotted", "square"),
    /// the alternative that is proposed
    REFORM("#0b5fa5", 17, "dashed", "triangle"),
    SECOND_REFORM("#a3560a", 18, "longdash", "diamond"),
    THIRD_REFORM("#5b3a9e", 25, "dotdash", "triangle pointing down"),
    FOURTH_REFORM("#2f6b3a", 8, "twodash", "star");

    private final String colour;
    private final int shape;
    private final String dash;
    private final String shapeName;

    Look(String colour, int shape, String dash, String shapeName) {
        this.colour = colour;
        this.shape = shape;
        this.dash = dash;
        this.shapeName = shapeName;
    }

    String colour() {
        return colour;
    }

    /// Number of the shape in lets-plot (and in R).
    int shape() {
        return shape;
    }

    String dash() {
        return dash;
    }

    String shapeName() {
        return shapeName;
    }
}
