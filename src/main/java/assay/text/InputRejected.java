package assay.text;

/** Thrown when an input cannot be used; carries everything that is wrong with it, not only the first thing. */
public final class InputRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    public InputRejected(Problems problems) {
        super(problems.render());
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }

    /** 4 if anything was refused at the boundary, else 3. */
    public int exitCode() {
        return problems.anyRefused() ? 4 : 3;
    }
}
