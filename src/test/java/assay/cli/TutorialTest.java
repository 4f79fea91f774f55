package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial is typed as it stands, and what the program says is what the page shows, but for its figures. */
final class TutorialTest {
    private static final Path HOME = Path.of(System.getProperty("assay.home", "."));
    private static final int MOST_LINES = 40;
    private static final Pattern BLOCK =
            Pattern.compile("<!-- ([a-z]+)(?:: (\\S+))? -->\\n```\\w*\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private String said = "";

    private static List<MatchResult> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(HOME.resolve("docs/tutorial.md")))
                .results()
                .toList();
    }

    @Test
    void whatIsTypedIsFewLines() throws IOException {
        long typed = blocks().stream()
                .filter(block -> !block.group(1).equals("says"))
                .mapToLong(block -> block.group(3).lines().count())
                .sum();

        assertThat(typed).isBetween(20L, (long) MOST_LINES);
    }

    @Test
    void theTutorialDoesWhatItSays() throws IOException {
        Files.createDirectories(folder.resolve("my"));
        Files.writeString(folder.resolve("my/late-payers.yaml"), "");
        for (MatchResult block : blocks()) {
            String text = block.group(3);
            switch (block.group(1)) {
                case "says" -> assertThat(comparable(said)).containsSubsequence(comparable(text));
                case "instead" -> replace(folder.resolve(block.group(2)), text.strip());
                case "types" -> {
                    if (block.group(2) == null) {
                        text.lines().forEach(this::run);
                    } else {
                        Files.writeString(folder.resolve(block.group(2)), text);
                    }
                }
                default -> throw new AssertionError("a block that is neither typed nor said: " + block.group());
            }
        }
        assertThat(folder.resolve("my/both/report.html")).exists();
    }

    private void run(String command) {
        StringWriter all = new StringWriter();
        PrintWriter writer = new PrintWriter(all);
        String[] words = command.split(" ", -1);
        assertThat(words[0]).isEqualTo("./assay");
        int code = Main.execute(
                new Surroundings(
                        writer, writer, false, HOME, folder, System::nanoTime, () -> false, new AtomicReference<>("")),
                Arrays.copyOfRange(words, 1, words.length));
        said = all.toString();
        assertThat(code).as(said).isIn(ExitCode.DONE, ExitCode.INPUT);
    }

    /** Puts a line in the place of the one with the same rule. */
    private static void replace(Path file, String line) throws IOException {
        String rule = line.substring(0, line.indexOf(':'));
        List<String> lines = Files.readAllLines(file).stream()
                .map(old -> old.strip().startsWith(rule + ":") ? old.substring(0, old.indexOf(rule)) + line : old)
                .toList();
        Files.write(file, lines);
    }

    /** Lines without what is left out and with a sign in place of each figure and of the folder. */
    private List<String> comparable(String text) {
        return text.replace(folder + "/", "")
                .lines()
                .filter(line -> !line.equals("…") && !line.isBlank())
                .map(line -> line.replaceAll("[0-9]+([.,][0-9]+)*", "#")
                        .replaceAll("[−–]#|\\*| to #", "")
                        .replaceAll("\\s+", " "))
                .toList();
    }
}
