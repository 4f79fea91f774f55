package assay.badinput;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.question.Library;
import assay.text.KeysSeen;
import assay.text.Problem;
import assay.text.Problems;
import assay.text.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileMistakesTest {

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private String told(String file) {
        assertThat(SourceText.read(folder.resolve(file), file, problems)).isEmpty();
        return problems.render();
    }

    private void write(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
    }

    @Test
    void aFileIsReadAsItStands() throws IOException {
        write("a.yaml", "title: 荣成\n".getBytes(UTF_8));
        assertThat(SourceText.read(folder.resolve("a.yaml"), "a.yaml", problems)
                        .orElseThrow()
                        .content())
                .isEqualTo("title: 荣成\n");
        assertThat(problems.summary()).isEqualTo("0 errors, 0 warnings in 1 file.");
    }

    @Test
    void aMissingFileNamesItsNearestNeighbour() throws IOException {
        write("rongcheng.yaml", new byte[0]);
        assertThat(told("rongchen.yaml")).isEqualTo("""
                        rongchen.yaml  error E-FILE  there is no such file
                           Maybe 'rongcheng.yaml'.
                        1 error, 0 warnings in 1 file.
                        """);
    }

    @Test
    void aDirectoryIsNoFile() throws IOException {
        Files.createDirectory(folder.resolve("places"));
        assertThat(told("places")).contains("places  error E-FILE  this is a directory, not a file");
    }

    @Test
    void aFileOfMoreThanFourMebibytesIsTooLarge() throws IOException {
        byte[] many = new byte[SourceText.MOST_BYTES + 1];
        Arrays.fill(many, (byte) 'a');
        write("big.yaml", many);
        assertThat(told("big.yaml")).contains("the file is larger than 4 MiB");
    }

    @Test
    void badBytesAreFoundInTheirLine() throws IOException {
        write("gbk.yaml", "place: x\ntitle: 荣成\n".getBytes(Charset.forName("GBK")));
        assertThat(told("gbk.yaml"))
                .contains("gbk.yaml:2:1  error E-ENCODING  line 2 holds bytes that are not UTF-8")
                .contains("GBK");
    }

    @Test
    void aTextThatEndsInTheMiddleOfACharacterIsNotUtf8() throws IOException {
        byte[] whole = "title: 荣".getBytes(UTF_8);
        write("cut.yaml", Arrays.copyOf(whole, whole.length - 1));
        assertThat(told("cut.yaml")).contains("cut.yaml:1:1  error E-ENCODING");
    }

    @Test
    void anotherEncodingIsSaidInOneSentence() throws IOException {
        write("mark.yaml", "\ufeffa: 1\n".getBytes(UTF_8));
        assertThat(told("mark.yaml")).contains("mark.yaml  error E-ENCODING  the file begins with a byte order mark");
        write("le.yaml", "\ufeffa: 1\n".getBytes(UTF_16LE));
        assertThat(told("le.yaml")).contains("le.yaml  error E-ENCODING  the file is UTF-16, not UTF-8");
        write("be.yaml", "a: 1\n".getBytes(UTF_16BE));
        assertThat(told("be.yaml")).contains("be.yaml  error E-ENCODING  the file is UTF-16, not UTF-8");
        assertThat(problems.all()).extracting(Problem::code).containsOnly("E-ENCODING");
    }

    @Test
    void aFolderThatCannotBeReadIsNotAFolderWithoutTheName() throws IOException {
        write("studies.yaml", "study: s\ntitle: t\nasks: a\nplace: here\nfrom: 2014-01\nto: 2014-02\n".getBytes(UTF_8));
        write("places", new byte[0]);
        assertThat(new Library(folder, problems, new KeysSeen()).question(folder.resolve("studies.yaml")))
                .isEmpty();
        assertThat(problems.render())
                .contains("places  error E-FILE  the folder cannot be read")
                .doesNotContain("'here' is not a place of the library");
    }
}
