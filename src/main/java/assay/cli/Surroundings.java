package assay.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What a command finds around it: where it may speak, whether a person is looking, where Assay lies, what time it is, and
 * whether it should stop.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal whether standard output and standard input are a terminal
 * @param home the folder that Assay lies in, with {@code library/}
 * @param here the folder that relative paths start from
 * @param nanos a clock that only runs forward
 * @param stopped whether the user wants it to stop
 * @param takeUp what to say to a user who ends the program now; empty if nothing would be lost
 */
public record Surroundings(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        Path home,
        Path here,
        LongSupplier nanos,
        BooleanSupplier stopped,
        AtomicReference<String> takeUp) {

    /** Those of this process. */
    static Surroundings ofThisProcess() {
        java.io.Console console = System.console();
        return new Surroundings(
                new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
                console != null && console.isTerminal(),
                Path.of(System.getProperty("assay.home", ".")),
                Path.of(""),
                System::nanoTime,
                () -> false,
                new AtomicReference<>(""));
    }

    /** A path as the user wrote it. */
    Path path(String written) {
        return here.resolve(written);
    }

    Path library() {
        return home.resolve("library");
    }
}
