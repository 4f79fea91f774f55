package assay.cli;

import assay.text.Nearest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assay words}: what a word means, in Assay's files and in its reports. */
@Command(
        name = "words",
        mixinStandardHelpOptions = true,
        description = {"Explain a word of the reports, the files or the measures; without a word, list them all.", ""},
        footer = {
            "",
            "Examples:",
            "  ./assay words",
            "  ./assay words yardstick",
            "  ./assay words wrongly listed",
            "  ./assay words M4"
        })
final class WordsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "a word, a plain form or the id of a measure")
    private List<String> words = List.of();

    WordsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = surroundings.out();
        List<Glossary.Word> glossary = Glossary.read();
        if (words.isEmpty()) {
            int width = glossary.stream()
                    .mapToInt(word -> word.name().length())
                    .max()
                    .orElse(0);
            for (Glossary.Word word : glossary) {
                out.println("  " + pad(word.name(), width) + "  "
                        + (word.plain().isEmpty() ? word.meaning() : word.plain()));
            }
            return ExitCode.DONE;
        }
        String asked = String.join(" ", words);
        List<Glossary.Word> found =
                glossary.stream().filter(word -> word.isCalled(asked)).toList();
        if (found.isEmpty()) {
            surroundings.err().println("assay: '" + asked + "' is no word of Assay.");
            List<String> known = new ArrayList<>();
            glossary.forEach(word -> known.addAll(word.names()));
            String maybe = Nearest.maybe(asked.toLowerCase(Locale.ROOT), known);
            surroundings.err().println(maybe == null ? "'./assay words' lists them all." : "Maybe " + maybe + ".");
            return ExitCode.USAGE;
        }
        for (Glossary.Word word : found) {
            out.println(word.name() + (word.plain().isEmpty() ? "" : " (in reports: " + word.plain() + ")"));
            for (String line : word.meaning().split("\n", -1)) {
                out.println("  " + line);
            }
        }
        return ExitCode.DONE;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
