package assay.cli;

import assay.study.CannotWrite;
import assay.study.Stopped;
import assay.text.InputRejected;
import assay.text.Nearest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code assay}: alone it says in five lines what it is and what to type next. */
@Command(
        name = "assay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Simulates scoring-and-sanction regimes on synthetic people, and measures whom they",
            "list, whom they list wrongly, who is barred from what, and who carries it."
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  ./assay run                           Rongcheng under the court's list and the city's points",
            "  ./assay run --quick                   the same on 20,000 residents, in seconds",
            "  ./assay run my/study.yaml --out mine  a study of your own, results in the folder 'mine'",
            "  ./assay check my/                     is everything in order in these files?",
            "  ./assay words 'wrongly listed'        what does this word of the report mean?",
            "  ./assay cite JD-02                    where does this rule stand?",
            "  ./assay diff A B                      how do two rulebooks differ, and for whom?",
            "",
            "Exit codes:",
            "    0  done                          69  no JDK, or the build is impossible",
            "    1  checks failed                 70  a defect of Assay",
            "    2  wrong use of a command        74  cannot write (folder, disk full)",
            "    3  an input has errors          130  interrupted (Ctrl-C)",
            "    4  refused: looks like people   143  terminated",
            "",
            "./assay COMMAND --help explains a command."
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        Surroundings surroundings = Surroundings.ofThisProcess();
        Thread farewell = new Thread(() -> {
            String takeUp = surroundings.takeUp().get();
            if (!takeUp.isEmpty()) {
                surroundings.err().println("\nassay: " + takeUp);
            }
        });
        Runtime.getRuntime().addShutdownHook(farewell);
        int code = execute(surroundings, args);
        surroundings.takeUp().set("");
        System.exit(code);
    }

    /** Runs one command in this process with a home to find the library in; for tests and for other programs. */
    public static int execute(Path home, PrintWriter out, PrintWriter err, String... args) {
        return execute(
                new Surroundings(
                        out, err, false, home, Path.of(""), System::nanoTime, () -> false, new AtomicReference<>("")),
                args);
    }

    /** Runs one command and gives its exit code; never ends the JVM, never lets an exception pass. */
    static int execute(Surroundings surroundings, String... args) {
        PrintWriter out = surroundings.out();
        PrintWriter err = surroundings.err();
        int code;
        try {
            code = commandLine(surroundings)
                    .setExecutionExceptionHandler((failure, _, _) -> failed(failure, surroundings, args))
                    .execute(args);
        } catch (Throwable failure) {
            code = failed(failure, surroundings, args);
        }
        out.flush();
        err.flush();
        return code;
    }

    /** The command line with all commands; parsing a line runs nothing. */
    public static CommandLine commandLine(Surroundings surroundings) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new RunCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new TestCommand(surroundings))
                .addSubcommand(new ShortestCommand(surroundings))
                .addSubcommand(new ExplainCommand(surroundings))
                .addSubcommand(new WordsCommand(surroundings))
                .addSubcommand(new CiteCommand(surroundings))
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new DiffCommand(surroundings))
                .addSubcommand(new BenchCommand(surroundings))
                .addSubcommand(new CompletionCommand(surroundings));
        return line.setOut(surroundings.out())
                .setErr(surroundings.err())
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(Main::misused);
    }

    private static int misused(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("assay: " + misuse.getMessage());
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            List<String> known =
                    new java.util.ArrayList<>(command.getSubcommands().keySet());
            known.addAll(command.getCommandSpec().optionsMap().keySet());
            String typed = unmatched.getUnmatched().getFirst();
            String maybe = Nearest.maybe(typed, known);
            if (maybe != null) {
                err.println("Maybe " + maybe + ".");
            }
        }
        String name = command.getCommandSpec().qualifiedName();
        err.println("'./" + name + " --help' shows how it is used.");
        err.flush();
        return ExitCode.USAGE;
    }

    private static int failed(Throwable failure, Surroundings surroundings, String... args) {
        PrintWriter err = surroundings.err();
        String takeUp = surroundings.takeUp().getAndSet("");
        return switch (failure) {
            case InputRejected rejected -> {
                err.print(rejected.getMessage());
                yield rejected.exitCode();
            }
            case CannotWrite cannot -> {
                err.println("assay: " + cannot.getMessage());
                yield ExitCode.CANNOT_WRITE;
            }
            case Stopped _ -> {
                err.println("assay: " + (takeUp.isEmpty() ? "stopped." : takeUp));
                yield ExitCode.INTERRUPTED;
            }
            default -> {
                err.println(Defect.tell(failure, List.of(args)));
                yield ExitCode.DEFECT;
            }
        };
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
