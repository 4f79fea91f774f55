package assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of a mistake in Assay itself: one line for the user, all that helps to mend it in a file. */
final class Defect {
    private static final long MEGABYTE = 1 << 20;

    private Defect() {}

    /** The line for the user; the details are in the file that it names. */
    static String tell(Throwable failure, List<String> arguments) {
        if (causes(failure).stream().anyMatch(OutOfMemoryError.class::isInstance)) {
            return "assay: the memory that Java may use ("
                    + Runtime.getRuntime().maxMemory() / MEGABYTE
                    + " MB) is full.\n"
                    + "Maybe give it more (ASSAY_OPTS=-Xmx4g ./assay …), simulate fewer people (--residents 100000), or use fewer"
                    + " threads (--threads 1).";
        }
        String what = failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : ": " + firstLine(failure.getMessage()));
        String where = write(details(failure, arguments))
                .map(file -> "Details are in '" + file + "'; please report it with them.")
                .orElse("No file could be written for the details.");
        return "assay: this is a defect of Assay, not of your input (" + what + "). " + where;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static Optional<Path> write(String details) {
        try {
            return Optional.of(Files.writeString(Files.createTempFile("assay-defect-", ".txt"), details));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The failure, what caused it, and so on. */
    private static Set<Throwable> causes(Throwable failure) {
        Set<Throwable> told = new LinkedHashSet<>();
        for (@Nullable Throwable cause = failure; cause != null && told.add(cause); ) {
            cause = cause.getCause();
        }
        return told;
    }

    private static String details(Throwable failure, List<String> arguments) {
        StringBuilder text = new StringBuilder(
                "assay " + Version.number() + "\njava " + Runtime.version() + "\narguments " + arguments + "\n");
        for (Throwable cause : causes(failure)) {
            text.append(cause == failure ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append(": ")
                    .append(cause.getMessage())
                    .append('\n');
            for (StackTraceElement element : cause.getStackTrace()) {
                text.append("    at ").append(element).append('\n');
            }
        }
        return text.toString();
    }
}
