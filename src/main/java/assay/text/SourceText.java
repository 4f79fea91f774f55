package assay.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of one file with its name as the user typed it. Read as strict UTF-8: bad bytes, a byte order mark and
 * UTF-16 are errors, because a text that was guessed is a text that may have been changed.
 */
public record SourceText(String name, String content, List<String> lines) {

    /** No rulebook comes near this; a table of people does. */
    public static final int MOST_BYTES = 4 << 20;

    public SourceText(String name, String content) {
        this(name, content, List.of(content.split("\r\n|\n|\r", -1)));
    }

    public SourceText {
        lines = List.copyOf(lines);
    }

    public int lineCount() {
        return lines.size();
    }

    /** The line with this number, counted from 1, without its end. */
    public String line(int number) {
        return lines.get(number - 1);
    }

    /** Reads a file under its own path as name. */
    public static Optional<SourceText> read(Path path, Problems problems) {
        return read(path, path.toString().replace('\\', '/'), problems);
    }

    /** Reads a file, reports whatever keeps it from being read, and registers it either way. */
    public static Optional<SourceText> read(Path path, String name, Problems problems) {
        problems.register(name);
        Position file = Position.wholeFile(name);
        if (Files.isDirectory(path)) {
            problems.add(Problem.error("E-FILE", file, "this is a directory, not a file")
                    .maybe("a file inside it is meant"));
            return Optional.empty();
        }
        if (!Files.exists(path)) {
            problems.add(Problem.error("E-FILE", file, "there is no such file").maybe(neighbour(path)));
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            problems.error(
                    "E-FILE", file, "the file cannot be read (" + e.getClass().getSimpleName() + ")");
            return Optional.empty();
        }
        return decode(bytes, name, problems);
    }

    /** Decodes the bytes of a file and registers the text. */
    public static Optional<SourceText> decode(byte[] bytes, String name, Problems problems) {
        problems.register(name);
        Position file = Position.wholeFile(name);
        if (bytes.length > MOST_BYTES) {
            problems.error("E-FILE", file, "the file is larger than 4 MiB; no input of Assay is");
            return Optional.empty();
        }
        Optional<String> mark = byteOrderMark(bytes);
        if (mark.isPresent()) {
            problems.add(Problem.error("E-ENCODING", file, mark.get()).maybe("save it as UTF-8 without a mark"));
            return Optional.empty();
        }
        try {
            String content = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            SourceText text = new SourceText(name, content);
            problems.register(text);
            return Optional.of(text);
        } catch (CharacterCodingException e) {
            int line = 1 + lineEnds(bytes, firstBad(bytes));
            problems.add(Problem.error(
                            "E-ENCODING",
                            new Position(name, line, 1, 1),
                            "line " + line + " holds bytes that are not UTF-8 (" + e.getMessage() + ")")
                    .maybe("the file was saved as GBK or Latin-1: save it as UTF-8"));
            return Optional.empty();
        }
    }

    private static Optional<String> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of("the file begins with a byte order mark");
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of("the file is UTF-32, not UTF-8");
        }
        boolean marked16 = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
        boolean bare16 = bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0);
        return marked16 || bare16 ? Optional.of("the file is UTF-16, not UTF-8") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** Index of the first byte at which decoding stops, found by decoding into a buffer that is never full. */
    private static int firstBad(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        return in.position();
    }

    private static int lineEnds(byte[] bytes, int before) {
        int ends = 0;
        for (byte b : Arrays.copyOf(bytes, before)) {
            ends += b == '\n' ? 1 : 0;
        }
        return ends;
    }

    private static @org.jspecify.annotations.Nullable String neighbour(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        Path file = path.getFileName();
        if (folder == null || file == null || !Files.isDirectory(folder)) {
            return null;
        }
        try (var files = Files.list(folder)) {
            List<String> names =
                    files.map(p -> String.valueOf(p.getFileName())).sorted().toList();
            return Nearest.to(file.toString(), names).map(n -> "'" + n + "'").orElse(null);
        } catch (IOException e) {
            return null;
        }
    }
}
