package assay.cli;

import assay.study.Progress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Tells of a long run where nobody is looking: one line a minute. */
final class MinuteLines implements Progress {
    private static final long MINUTE = 60_000_000_000L;

    private final PrintWriter err;
    private final LongSupplier nanos;
    private String what = "";
    private long units;
    private long done;
    private long began;
    private long next;

    MinuteLines(PrintWriter err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
    }

    @Override
    public synchronized void begin(String newWhat, long newUnits) {
        what = newWhat;
        units = newUnits;
        done = 0;
        began = nanos.getAsLong();
        next = began + MINUTE;
    }

    @Override
    public synchronized void done(long more) {
        done += more;
        long now = nanos.getAsLong();
        if (now - next >= 0) {
            next = now + MINUTE;
            err.println("assay: " + what + ": " + Pace.of(done, units, now - began));
            err.flush();
        }
    }

    @Override
    public void end() {}
}
