package assay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import assay.endtoend.Checkout.Outcome;
import assay.endtoend.Checkout.Started;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherTest {

    @TempDir
    Path scratch;

    private Checkout checkout;

    @BeforeEach
    void aCheckout() throws Exception {
        checkout = new Checkout(scratch.resolve("assay"), scratch);
    }

    @Test
    void whereThereIsNoJdkItEndsWith69AndSaysWhatToInstall() throws Exception {
        Outcome outcome = checkout.built()
                .with("ASSAY_JDK_PATH", scratch.resolve("nowhere"))
                .assay("run");

        assertThat(outcome.code()).isEqualTo(69);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("assay: no JDK 25 or newer was found.")
                .contains("sudo apt-get install openjdk-25-jdk-headless", "brew install openjdk@25");
    }

    @Test
    void anOlderJdkIsPassedOver() throws Exception {
        Path old = checkout.jdk("17.0.15");
        Path older = checkout.jdk("1.8.0_402");
        Path fresh = checkout.jdk("26.0.1");

        Outcome outcome = checkout.built()
                .with("ASSAY_JDK_PATH", old + ":" + older + ":" + fresh)
                .assay("check");

        assertThat(outcome.out()).startsWith(fresh + "\n");
    }

    @Test
    void theJdkInJavaHomeIsTakenWhenItIsNewEnough() throws Exception {
        Path own = checkout.jdk("25.0.9");

        Outcome outcome = checkout.built()
                .without("ASSAY_JDK_PATH")
                .with("JAVA_HOME", own)
                .assay("check");

        assertThat(outcome.out()).startsWith(own + "\n");
    }

    @Test
    void theJavaOnThePathIsFollowedToItsJdk() throws Exception {
        Path own = checkout.jdk("25.0.9");
        Path programs = Files.createDirectories(scratch.resolve("programs"));
        Path alternative = Files.createSymbolicLink(scratch.resolve("alternative"), own.resolve("bin/java"));
        Files.createSymbolicLink(programs.resolve("javac"), alternative);

        Outcome outcome = checkout.built()
                .without("ASSAY_JDK_PATH")
                .with("PATH", programs + ":/usr/bin:/bin")
                .assay("--jdk");

        assertThat(outcome.out().strip()).isEqualTo(own.toRealPath().toString());
    }

    @Test
    void aChosenJdkThatIsTooOldIsNotReplacedInSilence() throws Exception {
        Path old = checkout.jdk("21.0.7");

        Outcome outcome = checkout.built().with("ASSAY_JAVA_HOME", old).assay("check");

        assertThat(outcome.code()).isEqualTo(69);
        assertThat(outcome.err()).contains("ASSAY_JAVA_HOME is '" + old + "'", "Maybe unset it");
    }

    @Test
    void argumentsArriveAsTheyWereTyped() throws Exception {
        Outcome outcome = checkout.built().assay("run", "my study.yaml", "*", "", "--set", "a.B=$HOME");

        assertThat(outcome.out()).endsWith("assay.cli.Main\nrun\nmy study.yaml\n*\n\n--set\na.B=$HOME\n");
    }

    @Test
    void theExitCodeIsTheProgramsOwn() throws Exception {
        Path jdk = checkout.jdk("25.0.3", "exit 74");

        assertThat(checkout.built().with("ASSAY_JDK_PATH", jdk).assay("run").code())
                .isEqualTo(74);
    }

    @Test
    void aFolderWithASpaceIsNoObstacle() throws Exception {
        Checkout spaced = new Checkout(scratch.resolve("a folder/of mine"), scratch);

        Outcome outcome = spaced.assay("check");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("-Dassay.home=" + spaced.folder().toRealPath() + "\n")
                .contains("\n" + spaced.folder().toRealPath() + "/target/assay.jar\n");
    }

    @Test
    void symbolicLinksLeadToTheCheckout() throws Exception {
        Files.createDirectories(scratch.resolve("bin"));
        Files.createSymbolicLink(scratch.resolve("bin/first"), Path.of("../assay/assay"));
        Path second = Files.createSymbolicLink(scratch.resolve("second"), Path.of("bin/first"));

        Outcome outcome = checkout.built().runs(second, "check");

        assertThat(outcome.out()).contains("-Dassay.home=" + checkout.folder().toRealPath() + "\n");
    }

    @Test
    void itBuildsOnFirstUseAndAfterAChangeAndNotOtherwise() throws Exception {
        checkout.assay("check");
        assertThat(checkout.builds()).isEqualTo(1);

        checkout.assay("check");
        assertThat(checkout.builds()).isEqualTo(1);

        checkout.sourcesChange();
        checkout.assay("check");
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void aBuildThatLeavesTheJarAsItWasIsNotRepeated() throws Exception {
        checkout.built().mavenDoes("exit 0");
        checkout.sourcesChange();

        checkout.assay("check");
        checkout.assay("check");

        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void twoFirstUsesAtOnceBuildOnce() throws Exception {
        checkout.mavenDoes("sleep 1; mkdir -p target && echo jar >target/assay.jar");

        Started first = checkout.start(checkout.launcher(), "check");
        Started second = checkout.start(checkout.launcher(), "check");

        assertThat(checkout.end(first).code()).isZero();
        assertThat(checkout.end(second).code()).isZero();
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void theLockOfABuildThatDiedIsTakenOver() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(checkout.folder().resolve(".assay/build.lock"));
        Files.writeString(lock.resolve("pid"), Long.toString(gone.pid()));

        assertThat(checkout.assay("check").code()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void aBuildThatLacksTheNetworkSaysSo() throws Exception {
        checkout.mavenDoes("echo 'wget: Failed to fetch https://repo.maven.apache.org/maven2/x.zip' >&2; exit 1");

        Outcome outcome = checkout.assay("run");

        assertThat(outcome.code()).isEqualTo(69);
        assertThat(outcome.err()).contains("Failed to fetch", "assay: the build needs the network once", "Maybe");
        assertThat(checkout.folder().resolve(".assay/build.lock")).doesNotExist();
    }

    @Test
    void aBuildThatFailsShowsWhy() throws Exception {
        checkout.mavenDoes("echo 'Main.java:[3,1] class expected'; exit 1");

        Outcome outcome = checkout.assay("run");

        assertThat(outcome.code()).isEqualTo(69);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("class expected", "assay: the build failed")
                .doesNotContain("network once");
    }

    @Test
    void aBuildThatIsTerminatedLeavesNoLockAndNoMaven() throws Exception {
        Path maven = checkout.folder().resolve("maven.pid");
        checkout.mavenDoes("echo $$ >maven.new && mv maven.new maven.pid && exec sleep 100");
        Started started = checkout.start(checkout.launcher(), "run");
        while (!Files.exists(maven) && started.process().isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }

        started.process().destroy();

        assertThat(checkout.end(started).code()).isEqualTo(143);
        assertThat(checkout.folder().resolve(".assay/build.lock")).doesNotExist();
        ProcessHandle.of(Long.parseLong(Files.readString(maven).strip()))
                .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(60)));
    }

    @Test
    void aRunGetsTheWholeCompilerAndAGigabyteAndAShortCommandNeither() throws Exception {
        checkout.built();

        assertThat(checkout.assay("run").out().lines()).contains("-Xmx1g").doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(checkout.assay("--help").out().lines())
                .contains("-XX:TieredStopAtLevel=1")
                .doesNotContain("-Xmx1g");
        assertThat(checkout.assay("bench").out().lines()).doesNotContain("-Xmx1g", "-XX:TieredStopAtLevel=1");
    }

    @Test
    void theUsersOptionsComeAfterOurs() throws Exception {
        Outcome outcome = checkout.built().with("ASSAY_OPTS", "-Xmx3g -Da=b").assay("run");

        assertThat(outcome.out().lines()).containsSubsequence("-Xmx1g", "-Xmx3g", "-Da=b");
    }
}
