package assay.cli;

import assay.study.Progress;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal, with the rate (in millions of months of residents) and the time passed and expected. */
final class Bar implements Progress {
    private static final int WIDTH = 100;
    private static final int MILLIS = 200;
    private static final long MILLION = 1_000_000;

    private final PrintStream terminal;
    private @Nullable ProgressBar bar;

    Bar(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(String what, long units) {
        if (units > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(units)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUnit(" M", MILLION)
                    .setUpdateIntervalMillis(MILLIS)
                    .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                    .clearDisplayOnFinish()
                    .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                    .build();
        }
    }

    @Override
    public void done(long units) {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.stepBy(units);
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
