package assay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A program that is run beside this one and watched from outside: its lines, its time, the most memory it held. */
final class Child {
    private static final double NANOS = 1e9;
    private static final int NOT_STARTED = 127;
    private static final long LOOK_MILLIS = 50;
    private static final String PEAK = "VmHWM:";

    private final ProcessBuilder builder;

    /**
     * What came of it.
     *
     * @param code its exit code; 127 if there is no such program
     * @param out standard output and standard error together
     * @param seconds from start to end
     * @param peakKilobytes the most resident memory, where the machine tells it
     */
    record Outcome(int code, String out, double seconds, OptionalLong peakKilobytes) {}

    private Child(ProcessBuilder builder) {
        this.builder = builder;
    }

    static Child of(Path folder, String... command) {
        return new Child(new ProcessBuilder(List.of(command))
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true));
    }

    /** Runs it to its end. */
    Outcome run() {
        long began = System.nanoTime();
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Outcome(NOT_STARTED, String.valueOf(e.getMessage()), 0, OptionalLong.empty());
        }
        Peak peak = new Peak(process);
        Thread watch = Thread.ofPlatform().daemon().name("peak").start(peak);
        try {
            process.getOutputStream().close();
            StringBuilder out = new StringBuilder();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    out.append(line).append('\n');
                }
            }
            int code = process.waitFor();
            double seconds = (System.nanoTime() - began) / NANOS;
            watch.join();
            return new Outcome(code, out.toString(), seconds, peak.kilobytes());
        } catch (IOException e) {
            throw new IllegalStateException("'" + builder.command().getFirst() + "' cannot be listened to", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            process.destroy();
        }
    }

    /** Looks at what Linux tells of a process until it has ended; elsewhere nothing is told. */
    private static final class Peak implements Runnable {
        private final Process process;
        private volatile long kilobytes = -1;

        Peak(Process process) {
            this.process = process;
        }

        OptionalLong kilobytes() {
            return kilobytes < 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes);
        }

        @Override
        public void run() {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            try {
                do {
                    look(status);
                } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void look(Path status) {
            try {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith(PEAK)) {
                        kilobytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
                    }
                }
            } catch (IOException _) {
                // No such file: the process has ended, or this is not Linux. What was seen before stands.
                return;
            }
        }
    }
}
