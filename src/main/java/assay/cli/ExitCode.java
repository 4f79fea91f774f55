package assay.cli;

/** How a command ends. */
final class ExitCode {
    static final int DONE = 0;
    static final int CHECKS_FAILED = 1;
    static final int USAGE = 2;
    static final int INPUT = 3;
    static final int REFUSED = 4;
    static final int UNAVAILABLE = 69;
    static final int DEFECT = 70;
    static final int CANNOT_WRITE = 74;
    static final int INTERRUPTED = 130;
    static final int TERMINATED = 143;

    private ExitCode() {}
}
