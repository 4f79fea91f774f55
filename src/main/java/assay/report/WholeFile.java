package assay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Writes a file or a folder under a temporary name (`NAME.part`) and moves it into place: whole or not at all.
public final class WholeFile {
    /// What fills the temporary file or folder.
    public interface Filling {
        void fill(Path temporary) throws IOException;
    }

    private WholeFile() {}

    public static void text(Path place, String text) throws IOException {
        write(place, temporary -> Files.writeString(temporary, text, StandardCharsets.UTF_8));
    }

    public static void write(Path place, Filling filling) throws IOException {
        Path temporary = temporary(place);
        remove(temporary);
        try {
            filling.fill(temporary);
            move(temporary, place);
        } finally {
            remove(temporary);
        }
    }

    /// A folder is filled whole; one that stood there before is replaced.
    public static void folder(Path place, Filling filling) throws IOException {
        Path temporary = temporary(place);
        remove(temporary);
        try {
            Files.createDirectories(temporary);
            filling.fill(temporary);
            remove(place);
            move(temporary, place);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            remove(temporary);
        }
    }

    private static Path temporary(Path place) {
        return place.resolveSibling(place.getFileName() + ".part");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
