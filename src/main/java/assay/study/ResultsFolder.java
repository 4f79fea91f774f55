package assay.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the results of one run go: everything is made in {@code DIR.part} and moved to {@code DIR} in one step, whole or
 * not at all.
 *
 * <pre>
 *   results/rongcheng.part/lock             held while the run lives
 *   results/rongcheng.part/community-…      finished work
 *   results/rongcheng.part/results/         tables and report in the making
 *   results/rongcheng/                      ← renamed from there at the end
 * </pre>
 */
public final class ResultsFolder implements AutoCloseable {
    /** A file that every folder of results has, and by which one is known. */
    public static final String MARK = "manifest.json";

    private static final int MOST = 10_000;

    private final Path target;
    private final Part part;

    private ResultsFolder(Path target, Part part) {
        this.target = target;
        this.part = part;
    }

    /**
     * The first of {@code results/STUDY}, {@code results/STUDY-2}, … that does not exist and that no other run is making.
     *
     * @throws CannotWrite if it cannot be written to
     */
    public static ResultsFolder next(Path results, String study) {
        for (int n = 1; n < MOST; n++) {
            Path target = results.resolve(n == 1 ? study : study + "-" + n);
            if (!exists(target)) {
                Optional<Part> part = open(target);
                if (part.isPresent() && !exists(target)) {
                    return new ResultsFolder(target, part.get());
                }
                part.ifPresent(opened -> new ResultsFolder(target, opened).close());
            }
        }
        throw new CannotWrite("'" + results + "' holds " + MOST + " results of '" + study
                + "' already.\nMaybe remove some, or choose a folder with --out.");
    }

    /**
     * A folder that the user named.
     *
     * @param force whether results that are there already may be replaced
     * @throws CannotWrite if it exists and may not be replaced, is being written by another run, or cannot be written to
     */
    public static ResultsFolder at(Path named, boolean force) {
        Path target = named.toAbsolutePath().normalize();
        refuse(named, target, force);
        Part part = open(target)
                .orElseThrow(() -> new CannotWrite("another run is writing '" + named + "' at this moment.\n"
                        + "Maybe wait for it, or choose another folder with --out."));
        ResultsFolder folder = new ResultsFolder(target, part);
        try {
            // opening may have put back what a run with --force had moved away
            refuse(named, target, force);
        } catch (CannotWrite refusal) {
            folder.close();
            throw refusal;
        }
        return folder;
    }

    private static void refuse(Path named, Path target, boolean force) {
        if (exists(target)) {
            if (!force) {
                throw new CannotWrite("'" + named + "' exists and is left as it is.\n"
                        + "Maybe --force replaces it, or choose another folder with --out.");
            }
            if (!replaceable(target)) {
                throw new CannotWrite("'" + named + "' is not a folder of results (it holds no " + MARK
                        + "), so --force does not replace it.\nMaybe choose another folder with --out.");
            }
        }
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean replaceable(Path target) {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(target)) {
            return Files.isRegularFile(target.resolve(MARK)) || files.findAny().isEmpty();
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private static Optional<Part> open(Path target) {
        Path folder = target.resolveSibling(target.getFileName() + ".part");
        try {
            Optional<Part> part = Part.open(folder);
            Path old = folder.resolve("replaced");
            if (part.isPresent() && exists(old)) {
                // a run with --force ended between its two renames
                if (exists(target)) {
                    remove(old);
                } else {
                    Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return part;
        } catch (IOException e) {
            throw CannotWrite.because(target, e);
        }
    }

    /** Where the results will be. */
    public Path target() {
        return target;
    }

    /** The finished work of this run and of an earlier one that was interrupted. */
    public Part part() {
        return part;
    }

    /** An empty folder in which to make the results. */
    public Path draft() {
        Path draft = draftPath();
        try {
            remove(draft);
            return Files.createDirectory(draft);
        } catch (IOException e) {
            throw CannotWrite.because(draft, e);
        }
    }

    private Path draftPath() {
        return part.folder().resolve("results");
    }

    /** Moves the finished results into place, and removes what was kept to take the run up again. */
    public void publish() {
        try {
            if (exists(target)) {
                Path old = part.folder().resolve("replaced");
                remove(old);
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(draftPath(), target, StandardCopyOption.ATOMIC_MOVE);
            remove(part.folder());
            part.close();
        } catch (IOException e) {
            throw CannotWrite.because(target, e);
        }
    }

    /** Lets go of the folder; unfinished work stays and is taken up by the same command. */
    @Override
    public void close() {
        try {
            part.close();
        } catch (IOException e) {
            throw CannotWrite.because(part.folder(), e);
        }
    }

    private static void remove(Path tree) throws IOException {
        if (!exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path folder, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
