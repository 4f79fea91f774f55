package assay.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder {@code DIR.part} beside results that are in the making: pieces of finished work, so that a run that was
 * interrupted is taken up instead of begun again.
 *
 * <p>A piece is written under another name and renamed, carries the SHA-256 of what it holds and of what it was computed
 * from, and counts as absent if either is not as expected: a torn file or one of another run costs time, never a wrong
 * number. While a run is under way it holds a lock on the folder.
 */
public final class Part implements AutoCloseable {
    private static final int DIGEST = 32;
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Part(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** Opens or makes the folder; nothing if another run holds it. */
    static Optional<Part> open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Part(folder, channel, lock));
            }
        } catch (OverlappingFileLockException _) {
            // held by this very process: the same as held by another
        }
        channel.close();
        return Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    /** The SHA-256 of a text. */
    public static byte[] digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Keeps a piece of finished work. */
    void keep(String name, byte[] key, byte[] piece) throws IOException {
        Path draft = folder.resolve(name + ".new");
        byte[] whole = ByteBuffer.allocate(2 * DIGEST + piece.length)
                .put(key)
                .put(digest(piece))
                .put(piece)
                .array();
        Files.write(draft, whole);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A piece kept before under the same key. */
    Optional<byte[]> kept(String name, byte[] key) throws IOException {
        byte[] whole;
        try {
            whole = Files.readAllBytes(folder.resolve(name));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        if (whole.length < 2 * DIGEST || !Arrays.equals(whole, 0, DIGEST, key, 0, DIGEST)) {
            return Optional.empty();
        }
        byte[] piece = Arrays.copyOfRange(whole, 2 * DIGEST, whole.length);
        return Arrays.equals(whole, DIGEST, 2 * DIGEST, digest(piece), 0, DIGEST)
                ? Optional.of(piece)
                : Optional.empty();
    }

    /** A folder inside this one, for the pieces of one study of several; it is held, and let go of, with this one. */
    public Part within(String name) {
        try {
            return new Part(Files.createDirectories(folder.resolve(name)), channel, lock);
        } catch (IOException e) {
            throw CannotWrite.because(folder.resolve(name), e);
        }
    }

    /** Lets go of the folder; what it holds stays, and the folder with it unless it holds nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            if (isEmpty()) {
                Files.deleteIfExists(folder.resolve(LOCK));
                Files.deleteIfExists(folder);
            }
            lock.release();
            channel.close();
        }
    }

    private boolean isEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.endsWith(LOCK));
        }
    }
}
