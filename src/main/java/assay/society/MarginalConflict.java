package assay.society;

/** Two marginals that no population can meet together, found while fitting or rounding. */
public final class MarginalConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String first;
    private final String second;
    private final transient Residue worst;

    /**
     * @param first the marginal that is missed most
     * @param second the marginal that it contradicts
     * @param worst the cell that is off most
     */
    public MarginalConflict(String first, String second, Residue worst) {
        super("the marginals '" + first + "' and '" + second + "' contradict each other: in " + worst
                + " persons remain after fitting and repair");
        this.first = first;
        this.second = second;
        this.worst = worst;
    }

    public String first() {
        return first;
    }

    public String second() {
        return second;
    }

    public Residue worst() {
        return worst;
    }
}
