package assay.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code assay}: alone it says in five lines what it is and what to type next. */
@Command(
        name = "assay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Simulates scoring-and-sanction regimes on synthetic people.")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Assay simulates scoring-and-sanction regimes on synthetic people, and shows whom they harm.");
        out.println("  ./assay run              the court's list and the city's points in Rongcheng, with a report");
        out.println("  ./assay run --quick      the same on 20,000 residents, in seconds");
        out.println("  ./assay words            the words of the report, explained");
        out.println("  ./assay --help           every command");
        out.flush();
    }
}
