package assay.study;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Thrown when results cannot be put where they are to go; the message is for the user and says what to do. */
public final class CannotWrite extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotWrite(String message) {
        super(message);
    }

    private CannotWrite(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the system said about a file, in words for the user. */
    public static CannotWrite because(Path where, IOException cause) {
        String why = switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "a folder on the way to it does not exist";
            case NotDirectoryException _ -> "something on the way to it is not a folder";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
        return new CannotWrite(
                "cannot write '" + where + "': " + why + ".\nMaybe choose another folder with --out.", cause);
    }
}
