package assay.study;

/** Thrown when a run ends before its time because it was asked to; what is finished is kept. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stopped() {
        super("stopped");
    }
}
