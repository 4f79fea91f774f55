package assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Assay as a user starts it: from the launcher to the first result, to the finished report, to the end of {@code --help}. */
final class Launches {
    private static final double FIRST_RESULT_MOST = 10;
    private static final double REPORT_MOST = 60;
    private static final double HELP_MOST = 0.7;
    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private final Path home;
    private final int repeat;
    private final Consumer<String> told;

    Launches(Path home, int repeat, Consumer<String> told) {
        this.home = home;
        this.repeat = repeat;
        this.told = told;
    }

    void measure(List<Figure> figures, List<String> remarks) {
        Path launcher = home.resolve("assay");
        if (!Files.isExecutable(launcher)) {
            remarks.add("No starts: '" + launcher + "' is missing.");
            return;
        }
        help(launcher, figures, remarks);
        try {
            Path scratch = Files.createTempDirectory("assay-bench");
            try {
                study(launcher, scratch, figures, remarks);
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            remarks.add("No default study: there is no room for its results (" + e.getMessage() + ").");
        }
    }

    private void help(Path launcher, List<Figure> figures, List<String> remarks) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i <= repeat; i++) {
            Child.Outcome outcome =
                    Child.of(home, launcher.toString(), "--help").run();
            if (outcome.code() != 0) {
                remarks.add("No starts: './assay --help' ended with code " + outcome.code() + ".");
                return;
            }
            if (i > 0) {
                seconds.add(outcome.seconds());
            }
        }
        figures.add(Figure.of("help", "./assay --help", "s", seconds).atMost(HELP_MOST));
    }

    /**
     * From the launcher to the first result: all that the run's own clock has not seen counts as before it, though some of
     * it is the end of the program.
     */
    private static double toFirstResult(double fromOutside, String record) {
        return fromOutside - number(record, "seconds") + number(record, "seconds_to_first_result");
    }

    private static double number(String record, String key) {
        Matcher found = Pattern.compile("\"" + key + "\"\\s*:\\s*([0-9.]+)").matcher(record);
        if (!found.find()) {
            throw new IllegalStateException("run.json has no '" + key + "'");
        }
        return Double.parseDouble(found.group(1));
    }

    private void study(Path launcher, Path scratch, List<Figure> figures, List<String> remarks) throws IOException {
        List<Double> first = new ArrayList<>();
        List<Double> finished = new ArrayList<>();
        List<Double> peak = new ArrayList<>();
        for (int i = 1; i <= repeat; i++) {
            told.accept("the default study, " + i + " of " + repeat);
            Path out = scratch.resolve("run-" + i);
            Child.Outcome outcome = Child.of(home, launcher.toString(), "run", "--out", out.toString())
                    .run();
            if (outcome.code() != 0) {
                remarks.add("No default study: './assay run' ended with code " + outcome.code() + ".");
                return;
            }
            first.add(toFirstResult(outcome.seconds(), Files.readString(out.resolve("run.json"))));
            finished.add(outcome.seconds());
            outcome.peakKilobytes().ifPresent(k -> peak.add(k / KILOBYTES_A_MEGABYTE));
        }
        figures.add(Figure.of("study.first-result", "./assay run, start to first result", "s", first)
                .atMost(FIRST_RESULT_MOST));
        figures.add(Figure.of("study.report", "./assay run, start to finished report", "s", finished)
                .atMost(REPORT_MOST));
        if (!peak.isEmpty()) {
            figures.add(Figure.of("study.memory", "./assay run, most resident memory", "MB", peak));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
