package assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commit of the checkout that a program was built in, as Git keeps it in files; no program is asked. */
final class Commit {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
    private static final String REF = "ref: ";
    private static final String LINK = "gitdir: ";

    private Commit() {}

    /** Nothing if the folder is no checkout, or one that cannot be read. */
    static Optional<String> of(Path home) {
        try {
            Path git = home.resolve(".git");
            if (Files.isRegularFile(git)) {
                String link = Files.readString(git).strip();
                git = link.startsWith(LINK) ? home.resolve(link.substring(LINK.length())) : git;
            }
            if (!Files.isDirectory(git)) {
                return Optional.empty();
            }
            String head = Files.readString(git.resolve("HEAD")).strip();
            return (head.startsWith(REF) ? hash(git, head.substring(REF.length())) : Optional.of(head))
                    .filter(hash -> HASH.matcher(hash).matches());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** A branch has a file of its own, or a line in the packed ones; beside this working tree or with the main one. */
    private static Optional<String> hash(Path git, String branch) throws IOException {
        Path common = git.resolve("commondir");
        Path main = Files.exists(common) ? git.resolve(Files.readString(common).strip()) : git;
        for (Path folder : new Path[] {git, main}) {
            if (Files.isRegularFile(folder.resolve(branch))) {
                return Optional.of(Files.readString(folder.resolve(branch)).strip());
            }
        }
        Path packed = main.resolve("packed-refs");
        if (!Files.exists(packed)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(packed)) {
            return lines.filter(line -> line.endsWith(" " + branch))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst();
        }
    }
}
