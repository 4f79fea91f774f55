package assay.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A checkout of Assay made for one test: the real launcher beside a stand-in for Maven and stand-ins for JDKs, so that
 * nothing is compiled. The stand-in for {@code java} prints its own folder and then its arguments, one a line.
 */
final class Checkout {

    /** What a command left behind. */
    record Outcome(int code, String out, String err) {}

    private final Path folder;
    private final Path scratch;
    private final Map<String, String> environment = new TreeMap<>();

    /** A checkout in a folder that does not exist yet; {@code scratch} is for what lies outside of it. */
    Checkout(Path folder, Path scratch) throws IOException {
        this.folder = folder;
        this.scratch = scratch;
        Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of(System.getProperty("assay.home"), "assay"), launcher(), StandardCopyOption.COPY_ATTRIBUTES);
        mavenDoes("mkdir -p target && echo jar >target/assay.jar");
        environment.put("HOME", Files.createDirectories(scratch.resolve("home")).toString());
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("ASSAY_JDK_PATH", jdk("25.0.3").toString());
    }

    Path launcher() {
        return folder.resolve("assay");
    }

    Path folder() {
        return folder;
    }

    /** Says what the stand-in for Maven does; each of its calls also adds a line to {@code builds}. */
    void mavenDoes(String script) throws IOException {
        program(folder.resolve("mvnw"), "cd \"$(dirname \"$0\")\" && echo build >>builds\n" + script);
    }

    /** How often Maven was called. */
    int builds() throws IOException {
        Path builds = folder.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /** A jar that is newer than every source. */
    Checkout built() throws IOException {
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/assay.jar"), "jar");
        return this;
    }

    /** Makes the sources newer than the jar. */
    void sourcesChange() throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("target/assay.jar"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    /** A stand-in for a JDK of a version. */
    Path jdk(String version) throws IOException {
        return jdk(version, "dirname \"$(dirname \"$0\")\"\nfor word in \"$@\"; do echo \"$word\"; done");
    }

    /** A stand-in for a JDK whose {@code java} is a script. */
    Path jdk(String version, String java) throws IOException {
        Path jdk = scratch.resolve("jdk-" + version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(jdk.resolve("bin/javac"), "exit 1");
        program(jdk.resolve("bin/java"), java);
        return jdk;
    }

    /** Sets a variable of the environment, which otherwise holds nothing but a home, a bare path and a JDK. */
    Checkout with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    Checkout without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Runs the launcher and waits for its end. */
    Outcome assay(String... arguments) throws IOException, InterruptedException {
        return runs(launcher(), arguments);
    }

    /** Runs a program in the environment of this checkout and waits for its end. */
    Outcome runs(Path program, String... arguments) throws IOException, InterruptedException {
        return end(start(program, arguments));
    }

    /** Starts a program in the environment of this checkout. */
    Started start(Path program, String... arguments) throws IOException {
        Path out = Files.createTempFile(scratch, "out", ".txt");
        Path err = Files.createTempFile(scratch, "err", ".txt");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Started(builder.start(), out, err);
    }

    /** A program under way, and where its output goes. */
    record Started(Process process, Path out, Path err) {}

    /** Waits for the end of a program. */
    Outcome end(Started started) throws IOException, InterruptedException {
        if (!started.process().waitFor(120, TimeUnit.SECONDS)) {
            started.process().destroyForcibly();
            throw new AssertionError("still running: " + started.process().info());
        }
        return new Outcome(
                started.process().exitValue(), Files.readString(started.out()), Files.readString(started.err()));
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(
                file,
                "#!/bin/sh\n" + script + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
