package assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where and when figures were measured; without it they mean nothing.
 *
 * @param processor its model, as it calls itself
 * @param cores how many of it this program may use
 * @param commit of the checkout, or {@code unknown}; {@code +} where files differ from it
 */
public record Machine(
        String processor, int cores, String system, String jdk, String assay, String commit, LocalDate date) {

    static Machine here(Path home, String version) {
        return new Machine(
                model(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""),
                System.getProperty("java.vm.vendor", "") + " " + Runtime.version(),
                version,
                head(home),
                LocalDate.now(ZoneOffset.UTC));
    }

    private static String model() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch", ""));
        } catch (IOException _) {
            return System.getProperty("os.arch", "");
        }
    }

    private static String head(Path home) {
        if (!Files.exists(home.resolve(".git"))) {
            return "unknown";
        }
        Child.Outcome commit =
                Child.of(home, "git", "rev-parse", "--short=10", "HEAD").run();
        if (commit.code() != 0) {
            return "unknown";
        }
        Child.Outcome changed = Child.of(home, "git", "status", "--porcelain", "--untracked-files=no")
                .run();
        return commit.out().strip() + (changed.out().isBlank() ? "" : "+");
    }

    Map<String, Object> facts() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("processor", processor);
        all.put("cores", cores);
        all.put("system", system);
        all.put("jdk", jdk);
        all.put("assay", assay);
        all.put("commit", commit);
        all.put("date", date.toString());
        return all;
    }

    String line() {
        return date + ", " + processor + ", " + cores + (cores == 1 ? " core, " : " cores, ") + system + ", JDK " + jdk
                + ", Assay " + assay + " (commit " + commit + ")";
    }
}
