package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The comparison put to the test with faults in the code: one token of the engine's source is changed, the engine compiled anew, and the difference must
 * show. (Mutation analysis: DeMillo, Lipton, Sayward 1978, "Hints on test data selection".)
 *
 * <p>The mutants are chosen evenly from all places that the operators fit, without a look at what they mean: some change nothing that anybody could see
 * (a shortcut taken more or less often). So most of them must be found, not all; {@code -Dassay.mutants=100} prints the ones that were not.
 */
final class MutatedEngineTest {
    private static final int MUTANTS = Integer.getInteger("assay.mutants", 8);
    private static final int TRIPLES = Integer.getInteger("assay.mutant-triples", 20);
    private static final Path ENGINE =
            Path.of(System.getProperty("assay.home", "."), "src", "main", "java", "assay", "engine");

    private static final Map<String, String> OPERATORS = operators();

    private static Map<String, String> operators() {
        Map<String, String> operators = new LinkedHashMap<>();
        operators.put(" <= ", " < ");
        operators.put(" < ", " <= ");
        operators.put(" >= ", " > ");
        operators.put(" == ", " != ");
        operators.put(" != ", " == ");
        operators.put(" && ", " || ");
        operators.put(" || ", " && ");
        operators.put(" + 1", " + 2");
        operators.put(" - 1", "");
        operators.put(" += ", " -= ");
        operators.put(" |= ", " &= ");
        operators.put("Math.max(", "Math.min(");
        operators.put("continue;", "break;");
        return operators;
    }

    private record Mutant(Path file, int line, String from, String to) {
        String mutated() throws IOException {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(line, lines.get(line).replace(from, to));
            return String.join("\n", lines);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s:%d '%s' for '%s'", file.getFileName(), line + 1, to.strip(), from.strip());
        }
    }

    @Test
    void mostFaultsInTheEnginesCodeShow(@TempDir Path folder) throws IOException, InterruptedException {
        List<Mutant> all = mutants();
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(found(Files.createDirectories(folder.resolve("as-it-is")), 10))
                .as("a fault in the engine as it is")
                .isFalse();
        List<Mutant> survivors = new ArrayList<>();
        int tried = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Mutant mutant = all.get((int) ((i + 0.5) * all.size() / MUTANTS));
            Path classes = Files.createDirectories(folder.resolve("mutant-" + i));
            if (compiles(mutant, classes)) {
                tried++;
                if (!found(classes, 2)) {
                    survivors.add(mutant);
                }
            }
        }
        System.out.printf(
                "%d of %d mutants found by %d models; not found: %s%n",
                tried - survivors.size(), tried, TRIPLES, survivors);
        assertThat(tried).isGreaterThanOrEqualTo(MUTANTS / 2);
        assertThat(survivors).as("mutants that no model showed").hasSizeLessThanOrEqualTo(tried / 2);
    }

    private static List<Mutant> mutants() throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int line = 0; line < lines.size(); line++) {
                String text = lines.get(line).strip();
                if (text.startsWith("//")
                        || text.startsWith("*")
                        || text.startsWith("import")
                        || text.startsWith("throw")) {
                    continue;
                }
                for (Map.Entry<String, String> operator : OPERATORS.entrySet()) {
                    if (lines.get(line).contains(operator.getKey())) {
                        mutants.add(new Mutant(file, line, operator.getKey(), operator.getValue()));
                    }
                }
            }
        }
        return mutants;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(ENGINE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean compiles(Mutant mutant, Path classes) throws IOException {
        Path source = classes.resolve(mutant.file().getFileName());
        Files.writeString(source, mutant.mutated());
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                source.toString()));
        for (Path file : sources()) {
            if (!file.equals(mutant.file())) {
                arguments.add(file.toString());
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<String> files =
                    arguments.stream().filter(a -> a.endsWith(".java")).toList();
            List<String> options =
                    arguments.stream().filter(a -> !a.endsWith(".java")).toList();
            return compiler.getTask(
                            new StringWriter(),
                            manager,
                            d -> {},
                            options,
                            null,
                            manager.getJavaFileObjects(files.toArray(String[]::new)))
                    .call();
        }
    }

    /** Found: the tallies differ, the engine fails, or it does not come to an end. */
    private static boolean found(Path classes, int minutes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                        "assay.oracle.FirstDifference",
                        "1",
                        Integer.toString(TRIPLES))
                .redirectErrorStream(true)
                .redirectOutput(classes.resolve("log.txt").toFile())
                .start();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return true;
        }
        return process.exitValue() != 0;
    }
}
