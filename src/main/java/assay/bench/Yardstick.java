package assay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** RW-1 in C, {@code src/bench/c/refworkload.c}: a program of its own, built with the compiler of the machine. */
final class Yardstick {
    private final Child program;

    private Yardstick(Child program) {
        this.program = program;
    }

    /** How the file is compiled on a machine of this kind. */
    static List<String> flags(String architecture) {
        boolean intel = architecture.equals("amd64") || architecture.equals("x86_64");
        return List.of("-O3", intel ? "-march=x86-64-v3" : "-mcpu=native");
    }

    /**
     * Builds it into {@code target/}; empty where there is no C compiler or it fails.
     *
     * @param people on whom it will run
     */
    static Optional<Yardstick> built(Path home, long people) {
        Path source = home.resolve("src/bench/c/refworkload.c");
        Path program = home.resolve("target").resolve("refworkload").toAbsolutePath();
        if (!Files.isRegularFile(source)) {
            return Optional.empty();
        }
        List<String> flags = flags(System.getProperty("os.arch", ""));
        for (String compiler : List.of("cc", "gcc", "clang")) {
            Child child = Child.of(
                    home, compiler, flags.get(0), flags.get(1), "-o", program.toString(), source.toString(), "-lm");
            if (child.run().code() == 0) {
                return Optional.of(new Yardstick(Child.of(home, program.toString(), Long.toString(people))));
            }
        }
        return Optional.empty();
    }

    /** One run by its own clock, which leaves out its start and its memory. */
    Timing time() {
        Child.Outcome outcome = program.run();
        List<String> words = List.of(outcome.out().strip().split(" "));
        if (outcome.code() != 0 || words.size() < 2) {
            throw new IllegalStateException("the yardstick ended with code " + outcome.code() + ": " + outcome.out());
        }
        return new Timing(Double.parseDouble(words.get(1)), Double.parseDouble(words.get(0)));
    }
}
