package assay.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.study.CannotWrite;
import assay.study.ResultsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where results go, and that they are there whole or not at all. */
final class ResultsFolderTest {
    @TempDir
    Path scratch;

    @Test
    void aSecondRunGoesBesideTheFirst() throws IOException {
        assertThat(publish(ResultsFolder.next(scratch, "rongcheng"), "one")).isEqualTo(scratch.resolve("rongcheng"));
        assertThat(publish(ResultsFolder.next(scratch, "rongcheng"), "two")).isEqualTo(scratch.resolve("rongcheng-2"));
        assertThat(publish(ResultsFolder.next(scratch, "rongcheng"), "three"))
                .isEqualTo(scratch.resolve("rongcheng-3"));
        assertThat(scratch.resolve("rongcheng/manifest.json")).hasContent("one");
    }

    @Test
    void anInterruptedRunIsTakenUpWhereItWas() throws IOException {
        publish(ResultsFolder.next(scratch, "rongcheng"), "one");
        Path part;
        try (ResultsFolder interrupted = ResultsFolder.next(scratch, "rongcheng")) {
            part = interrupted.part().folder();
            Files.writeString(part.resolve("community-000000"), "finished work");
        }
        try (ResultsFolder again = ResultsFolder.next(scratch, "rongcheng")) {
            assertThat(again.target()).isEqualTo(scratch.resolve("rongcheng-2"));
            assertThat(again.part().folder()).isEqualTo(part);
            assertThat(part.resolve("community-000000")).exists();
        }
    }

    @Test
    void twoRunsAtOnceDoNotMeet() {
        try (ResultsFolder one = ResultsFolder.next(scratch, "rongcheng");
                ResultsFolder other = ResultsFolder.next(scratch, "rongcheng")) {
            assertThat(one.target()).isEqualTo(scratch.resolve("rongcheng"));
            assertThat(other.target()).isEqualTo(scratch.resolve("rongcheng-2"));
        }
    }

    @Test
    void aFolderThatAnotherRunIsWritingIsLeftToIt() {
        try (ResultsFolder one = ResultsFolder.at(scratch.resolve("mine"), false)) {
            assertThatThrownBy(() -> ResultsFolder.at(scratch.resolve("mine"), false))
                    .isInstanceOf(CannotWrite.class)
                    .hasMessageContaining("another run is writing");
            assertThat(one.part().folder()).exists();
        }
    }

    @Test
    void whatIsThereIsLeftAloneAndForceIsNamed() throws IOException {
        publish(ResultsFolder.at(scratch.resolve("mine"), false), "one");

        assertThatThrownBy(() -> ResultsFolder.at(scratch.resolve("mine"), false))
                .isInstanceOf(CannotWrite.class)
                .hasMessageContaining("--force");
        assertThat(scratch.resolve("mine/manifest.json")).hasContent("one");
        assertThat(scratch.resolve("mine.part")).doesNotExist();
    }

    @Test
    void forceReplacesResultsAndLeavesNothingBehind() throws IOException {
        publish(ResultsFolder.at(scratch.resolve("mine"), false), "one");
        publish(ResultsFolder.at(scratch.resolve("mine"), true), "two");

        assertThat(scratch.resolve("mine/manifest.json")).hasContent("two");
        assertThat(scratch.resolve("mine.part")).doesNotExist();
    }

    @Test
    void forceDoesNotReplaceAFolderThatIsNoneOfOurs() throws IOException {
        Path photographs = Files.createDirectory(scratch.resolve("photographs"));
        Files.writeString(photographs.resolve("wedding.jpg"), "dear");

        assertThatThrownBy(() -> ResultsFolder.at(photographs, true))
                .isInstanceOf(CannotWrite.class)
                .hasMessageContaining("not a folder of results");
        assertThat(photographs.resolve("wedding.jpg")).hasContent("dear");
    }

    @Test
    void forceTakesAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(scratch.resolve("empty"));

        assertThat(publish(ResultsFolder.at(empty, true), "one")).isEqualTo(empty);
        assertThat(empty.resolve("manifest.json")).hasContent("one");
    }

    @Test
    void aReplacementThatDiedBetweenItsTwoRenamesIsUndone() throws IOException {
        publish(ResultsFolder.at(scratch.resolve("mine"), false), "one");
        Path part = Files.createDirectories(scratch.resolve("mine.part"));
        Files.move(scratch.resolve("mine"), part.resolve("replaced"));

        assertThatThrownBy(() -> publish(ResultsFolder.at(scratch.resolve("mine"), false), "two"))
                .isInstanceOf(CannotWrite.class);
        assertThat(scratch.resolve("mine/manifest.json")).hasContent("one");
    }

    @Test
    void halfMadeResultsAreNeverInPlace() throws IOException {
        try (ResultsFolder folder = ResultsFolder.at(scratch.resolve("mine"), false)) {
            Files.writeString(folder.draft().resolve("manifest.json"), "half");
        }

        assertThat(scratch.resolve("mine")).doesNotExist();
        try (ResultsFolder again = ResultsFolder.at(scratch.resolve("mine"), false)) {
            assertThat(again.draft()).isEmptyDirectory();
        }
    }

    @Test
    void aFileInTheWayIsToldAsSuch() throws IOException {
        Path file = Files.writeString(scratch.resolve("file"), "");

        assertThatThrownBy(() -> ResultsFolder.at(file.resolve("mine"), false))
                .isInstanceOf(CannotWrite.class)
                .hasMessageContaining("cannot write '" + file.resolve("mine") + "'")
                .hasMessageContaining("Maybe choose another folder with --out.");
    }

    @Test
    void aFolderWithoutPermissionIsToldAsSuch() throws IOException {
        Path closed = Files.createDirectory(
                scratch.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        Assumptions.assumeFalse(Files.isWritable(closed), "root may write anywhere");

        assertThatThrownBy(() -> ResultsFolder.at(closed.resolve("mine"), false))
                .isInstanceOf(CannotWrite.class)
                .hasMessageContaining("permission denied");
    }

    private static Path publish(ResultsFolder folder, String content) throws IOException {
        try (folder) {
            Files.writeString(folder.draft().resolve(ResultsFolder.MARK), content);
            folder.publish();
            return folder.target();
        }
    }
}
