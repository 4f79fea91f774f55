package assay.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assay completion}: a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {"Print a script that completes commands and options in your shell.", ""},
        footer = {
            "",
            "  bash   source <(./assay completion bash)",
            "  zsh    autoload -U +X bashcompinit && bashcompinit; source <(./assay completion zsh)",
            "",
            "Written into ~/.bashrc or ~/.zshrc it holds from then on; './assay' must be on the PATH as 'assay'",
            "or be typed as such."
        })
final class CompletionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell = Shell.bash;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Shells that the script is for, as typed. */
    enum Shell {
        bash,
        zsh
    }

    @Override
    public Integer call() {
        if (shell == Shell.zsh) {
            surroundings.out().println("autoload -U +X bashcompinit && bashcompinit");
        }
        surroundings.out().println(AutoComplete.bash("assay", Main.commandLine(surroundings)));
        return ExitCode.DONE;
    }
}
