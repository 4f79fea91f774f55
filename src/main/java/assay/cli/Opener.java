package assay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Shows a report in whatever the desktop opens pages with. */
final class Opener {
    private Opener() {}

    static void open(Path report, PrintWriter err) {
        String opener = System.getProperty("os.name", "").startsWith("Mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(opener, report.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            err.println("assay: '" + opener + "' cannot be run; the report lies in '" + report + "'.");
        }
    }
}
