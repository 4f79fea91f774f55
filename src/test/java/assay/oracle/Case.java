package assay.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A seed of the model generator and the steps that make its trial small, as a file of lines. */
record Case(long seed, List<String> steps) {

    static Case read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return new Case(Long.parseLong(lines.getFirst().replace("seed ", "")), lines.subList(1, lines.size()));
    }

    Path saveIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve((steps.contains(Shrinking.STEADY) ? "steady-" : "seed-") + seed + ".txt");
        Files.writeString(file, "seed " + seed + "\n" + String.join("\n", steps) + "\n");
        return file;
    }

    Trial trial() {
        return Shrinking.after(seed, steps);
    }
}
