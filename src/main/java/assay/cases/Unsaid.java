package assay.cases;

/** A case that leaves open what the rulebook leaves to somebody: it must be said in the case. */
final class Unsaid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The key under {@code decided}. */
    final String key;

    /** What could stand there. */
    final String form;

    Unsaid(String key, String question, String form) {
        super(question, null, false, false);
        this.key = key;
        this.form = form;
    }
}
