package assay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `manifest.json`: what a result is a function of. No time, no host: equal inputs give equal bytes.
///
/// @param version of Assay
/// @param study id
/// @param seed of chance
/// @param options that change the result, each a name and a value: `residents`, `set`, …
/// @param inputs files that were read
public record Manifest(String version, String study, long seed, Map<String, String> options, List<Input> inputs) {
    public Manifest {
        options = new LinkedHashMap<>(options);
        inputs = inputs.stream().sorted(Comparator.comparing(Input::path)).toList();
    }

    /// @param path as the study names it, with `/`
    public record Input(String path, long bytes, String sha256) {
        public static Input of(String path, Path file) throws IOException {
            return new Input(path.replace('\\', '/'), Files.size(file), digest(file));
        }

        public static Input of(String path, byte[] bytes) {
            return new Input(
                    path.replace('\\', '/'), bytes.length, HexFormat.of().formatHex(fresh().digest(bytes)));
        }
    }

    /// Of the inputs together: two results with the same one were made of the same files.
    public String digest() {
        MessageDigest sum = fresh();
        for (Input input : inputs) {
            sum.update((input.path() + "\0" + input.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    /// @param tables the written tables, whose digests are told too
    public String json(Path tables) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("assay", version);
        all.put("study", study);
        all.put("seed", Long.toUnsignedString(seed));
        all.put("options", options);
        all.put("digest", digest());
        List<Object> files = new ArrayList<>();
        for (Input input : inputs) {
            files.add(file(input));
        }
        all.put("inputs", files);
        List<Object> outputs = new ArrayList<>();
        for (Path table : sorted(tables)) {
            outputs.add(file(Input.of(tables.getFileName() + "/" + table.getFileName(), table)));
        }
        all.put("tables", outputs);
        return Json.of(all);
    }

    private static Map<String, Object> file(Input input) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("path", input.path());
        file.put("bytes", input.bytes());
        file.put("sha256", input.sha256());
        return file;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .toList();
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sum = fresh();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
