package assay.cli;

import assay.cases.JunitXml;
import assay.cases.TestRun;
import assay.cases.Told;
import assay.cases.Verdict;
import assay.report.Json;
import assay.report.WholeFile;
import assay.study.CannotWrite;
import assay.text.Nearest;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plays cases and tells what came of it; apart from the command, so that its help needs none of this. */
final class Testing {
    private static final String SUFFIX = ".yaml";
    private static final String CASES = "cases";

    private final Surroundings surroundings;
    private final Problems problems = new Problems();

    Testing(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int test(List<String> what, boolean json, Optional<Path> junit) {
        List<TestRun> runs = new ArrayList<>();
        for (Path file : files(what)) {
            Problems own = new Problems();
            TestRun.of(library(file), file, shown(file), own).ifPresent(runs::add);
            problems.addErrors(own);
        }
        junit.ifPresent(file -> write(file, JunitXml.of(runs, problems)));
        if (json) {
            surroundings.out().println(Json.of(json(runs)));
        } else {
            tell(runs);
        }
        if (problems.anyRefused()) {
            return ExitCode.REFUSED;
        }
        if (problems.anyError()) {
            return ExitCode.INPUT;
        }
        return runs.stream().flatMap(r -> r.verdicts().stream()).allMatch(Verdict::passes)
                ? ExitCode.DONE
                : ExitCode.CHECKS_FAILED;
    }

    // ---- which files

    private Set<Path> files(List<String> what) {
        Set<Path> files = new LinkedHashSet<>();
        Path own = surroundings.library().resolve(CASES);
        if (what.isEmpty()) {
            files.addAll(within(own));
        }
        for (String name : what) {
            Path path = surroundings.path(name);
            Path ofRegime = own.resolve(name + SUFFIX);
            if (Files.isDirectory(path)) {
                files.addAll(within(path));
            } else if (name.endsWith(SUFFIX) || name.contains("/")) {
                files.add(ofRulebook(path).orElse(path));
            } else if (Files.isRegularFile(ofRegime)) {
                files.add(ofRegime);
            } else {
                List<String> known = within(own).stream()
                        .map(p -> String.valueOf(p.getFileName()).replace(SUFFIX, ""))
                        .toList();
                problems.add(
                        Problem.error("E-NAME", Position.wholeFile(name), "the library has no cases of '" + name + "'")
                                .allowing(known)
                                .maybe(Nearest.maybe(name, known)));
            }
        }
        return files;
    }

    /** The cases beside a rulebook {@code regimes/ID.yaml}, if that is what somebody names. */
    private static Optional<Path> ofRulebook(Path path) {
        return Optional.ofNullable(path.toAbsolutePath().normalize().getParent())
                .filter(folder -> folder.endsWith("regimes"))
                .map(folder -> folder.resolveSibling(CASES).resolve(String.valueOf(path.getFileName())));
    }

    private List<Path> within(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException _) {
            problems.error("E-FILE", Position.wholeFile(folder.toString()), "the folder cannot be read");
            return List.of();
        }
    }

    /** The library that a file of cases lies in: the folder above {@code cases/} if it has regimes, else that of Assay. */
    private Path library(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .filter(folder -> folder.endsWith(CASES))
                .map(Path::getParent)
                .filter(above -> Files.isDirectory(above.resolve("regimes")))
                .orElse(surroundings.library());
    }

    private String shown(Path file) {
        Path home = surroundings.home().toAbsolutePath().normalize();
        Path where = file.toAbsolutePath().normalize();
        String name = where.startsWith(home) ? home.relativize(where).toString() : file.toString();
        return name.replace('\\', '/');
    }

    // ---- telling

    private void tell(List<TestRun> runs) {
        PrintWriter out = surroundings.out();
        if (problems.anyError()) {
            surroundings.err().print(problems.render());
            surroundings.err().flush();
        }
        long cases = 0;
        long failed = 0;
        for (TestRun run : runs) {
            for (Verdict verdict : run.verdicts()) {
                cases++;
                if (!verdict.passes()) {
                    failed++;
                    Told.failure(verdict).forEach(out::println);
                    out.println();
                }
            }
        }
        for (TestRun run : runs) {
            if (!run.missing().isEmpty()) {
                out.println("No case of " + run.file() + " exercises " + String.join(", ", run.missing()) + ".");
            }
        }
        if (runs.isEmpty() && problems.anyError()) {
            return;
        }
        long all = runs.stream().mapToInt(TestRun::cases).sum();
        String passed = failed == 0 && all == cases ? "all pass." : (cases - failed) + " pass.";
        String rest = (failed == 0 ? "" : " " + failed + (failed == 1 ? " fails." : " fail."))
                + (all == cases ? "" : " " + (all - cases) + " could not be played.");
        out.println(counted(all, "case") + " in " + counted(runs.size(), "file") + ": " + passed + rest);
        out.flush();
    }

    private static String counted(long many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }

    private Map<String, Object> json(List<TestRun> runs) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("problems", problems.toJson());
        all.put("files", runs.stream().map(Testing::json).toList());
        return all;
    }

    private static Map<String, Object> json(TestRun run) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("file", run.file());
        file.put("regime", run.regime());
        file.put("cases", run.verdicts().stream().map(Testing::json).toList());
        file.put("not_exercised", run.missing());
        return file;
    }

    private static Map<String, @Nullable Object> json(Verdict verdict) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("case", verdict.example().id());
        one.put("line", verdict.example().at().line());
        one.put("passes", verdict.passes());
        verdict.failure().ifPresent(failure -> {
            one.put("on", failure.on().toString());
            one.put("expectation_line", failure.at().line());
            one.put("what", failure.what());
            one.put("expected", failure.expected());
            one.put("found", failure.found());
            failure.parting().ifPresent(parting -> {
                one.put("parts_on", parting.on().toString());
                one.put("rule", parting.rule().isEmpty() ? null : parting.rule());
                one.put("step", parting.step());
            });
        });
        return one;
    }

    /** Written whole or not at all. */
    private static void write(Path file, String text) {
        try {
            WholeFile.text(file, text);
        } catch (IOException e) {
            throw CannotWrite.because(file, e);
        }
    }
}
