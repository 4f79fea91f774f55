package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit a checkout is of, from the files that Git keeps. */
final class CommitTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path home;

    private void file(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void theHeadOfABranchIsInAFileOfItsOwn() throws IOException {
        file(".git/HEAD", "ref: refs/heads/main\n");
        file(".git/refs/heads/main", HASH + "\n");

        assertThat(Commit.of(home)).contains(HASH);
    }

    @Test
    void aBranchMayBePacked() throws IOException {
        file(".git/HEAD", "ref: refs/heads/main\n");
        file(".git/packed-refs", "# pack-refs with: peeled\n" + HASH + " refs/heads/main\n");

        assertThat(Commit.of(home)).contains(HASH);
    }

    @Test
    void aHeadMayBeDetached() throws IOException {
        file(".git/HEAD", HASH + "\n");

        assertThat(Commit.of(home)).contains(HASH);
    }

    @Test
    void aWorkingTreeAsideKeepsItsBranchesWithTheMainOne() throws IOException {
        file(".git", "gitdir: main/.git/worktrees/aside\n");
        file("main/.git/worktrees/aside/HEAD", "ref: refs/heads/aside\n");
        file("main/.git/worktrees/aside/commondir", "../..\n");
        file("main/.git/refs/heads/aside", HASH + "\n");

        assertThat(Commit.of(home)).contains(HASH);
    }

    @Test
    void whatIsNoCheckoutHasNoCommit() throws IOException {
        assertThat(Commit.of(home)).isEmpty();
        file(".git/HEAD", "ref: refs/heads/unborn\n");
        assertThat(Commit.of(home)).isEmpty();
    }
}
