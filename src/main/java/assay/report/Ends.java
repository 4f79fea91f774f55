package assay.report;

/// Two ends of something uncertain, the lower first.
public record Ends(double low, double high) {
    public Ends {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }
}
