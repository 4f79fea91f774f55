package assay.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.measure.Dependence;
import assay.measure.Figure;
import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.Subject;
import assay.measures.TwoWorlds;
import assay.plan.Model;
import assay.study.CannotWrite;
import assay.study.Outcome;
import assay.study.Progress;
import assay.study.Request;
import assay.study.ResultsFolder;
import assay.study.Runner;
import assay.study.Sample;
import assay.study.Settled;
import assay.study.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run gives the same result however it is shared out, interrupted and taken up. */
final class RunnerTest {
    private static final int DRAWS = 10;
    private static final int RESIDENTS = 280_000;
    private static final int COMMUNITIES = 69;

    @TempDir
    Path scratch;

    private final Model model = TwoWorlds.model(RESIDENTS);

    private final Settled settled = new Settled() {
        @Override
        public Model central() {
            return model;
        }

        @Override
        public List<String> parameters() {
            return List.of("records.clerk.arrears.coverage", "conduct.arrears.rate");
        }

        @Override
        public Model drawn(long[] fractions) {
            return seeded(fractions[0] * 31 + fractions[1]);
        }
    };

    private Model seeded(long seed) {
        return new Model(
                model.place(),
                seed,
                model.months(),
                model.warmUp(),
                model.population(),
                model.processes(),
                model.worlds(),
                model.counted(),
                model.cell(),
                model.cells(),
                model.excuse(),
                model.rulers(),
                model.contrasts());
    }

    @Test
    void oneTwoAndEightThreadsGiveTheSameResult() {
        Told one = told(run("one", 1));

        assertThat(told(run("two", 2))).isEqualTo(one);
        assertThat(told(run("eight", 8))).isEqualTo(one);
    }

    @Test
    void aRunThatIsKilledAtAnyCommunityIsTakenUpAndEndsWithTheSameResult() {
        Told whole = told(run("whole", 1));
        int jobs = COMMUNITIES
                + DRAWS * Sample.forDraws(model.population()).communities().size();
        for (int survives = 0; survives < jobs; survives += 7) {
            Path target = scratch.resolve("killed-" + survives);
            AtomicInteger left = new AtomicInteger(survives);
            assertThatThrownBy(() -> run(target, 1, "key", community -> {
                        if (left.getAndDecrement() == 0) {
                            throw new IllegalStateException("the power went out");
                        }
                    }))
                    .hasMessage("the power went out");
            AtomicInteger again = new AtomicInteger();

            Outcome outcome = run(target, 2, "key", community -> again.incrementAndGet());

            assertThat(told(outcome)).isEqualTo(whole);
            assertThat(again.get()).isLessThanOrEqualTo(jobs - Math.min(survives, COMMUNITIES));
        }
    }

    @Test
    void whatWasFinishedUnderOtherInputsIsNotUsed() {
        run(scratch.resolve("mine"), 1, "one seed", community -> {});
        AtomicInteger simulated = new AtomicInteger();

        run(scratch.resolve("mine"), 1, "another seed", community -> simulated.incrementAndGet());

        assertThat(simulated.get()).isGreaterThan(COMMUNITIES);
    }

    @Test
    void aTornFileCostsTimeAndNeverANumber() throws IOException {
        Told whole = told(run("whole", 1));
        Path target = scratch.resolve("torn");
        run(target, 1, "key", community -> {});
        List<Path> pieces = pieces(target);
        for (int i = 0; i < pieces.size(); i++) {
            byte[] bytes = Files.readAllBytes(pieces.get(i));
            switch (i % 3) {
                case 0 -> bytes[bytes.length - 1] ^= 1;
                case 1 -> bytes = Arrays.copyOf(bytes, bytes.length / 2);
                default -> bytes[40] ^= 1;
            }
            Files.write(pieces.get(i), bytes);
        }

        assertThat(told(run(target, 2, "key", community -> {}))).isEqualTo(whole);
    }

    @Test
    void theFirstResultIsShownBeforeAnyDraw() {
        AtomicInteger simulated = new AtomicInteger();
        List<Integer> at = new ArrayList<>();
        try (ResultsFolder folder = ResultsFolder.at(scratch.resolve("first"), false)) {
            new Runner(
                            (m, layout) -> new FakeSimulator(m, layout, community -> simulated.incrementAndGet()),
                            Progress.NONE,
                            () -> false)
                    .run(settled, request(2, "key"), folder.part(), outcome -> {
                        at.add(simulated.get());
                        assertThat(outcome.draws()).isEmpty();
                        assertThat(outcome.figures()).isNotEmpty();
                    });
        }

        assertThat(at).containsExactly(COMMUNITIES);
    }

    @Test
    void aRunThatIsToldToStopStops() {
        AtomicInteger simulated = new AtomicInteger();
        try (ResultsFolder folder = ResultsFolder.at(scratch.resolve("stopped"), false)) {
            Runner runner = new Runner(
                    (m, layout) -> new FakeSimulator(m, layout, community -> simulated.incrementAndGet()),
                    Progress.NONE,
                    () -> simulated.get() >= 5);

            assertThatThrownBy(() -> runner.run(settled, request(1, "key"), folder.part(), outcome -> {}))
                    .isInstanceOf(Stopped.class);
        }
        assertThat(simulated.get()).isEqualTo(5);
    }

    @Test
    void progressAddsUpToTheWork() {
        AtomicLong announced = new AtomicLong();
        AtomicLong done = new AtomicLong();
        Progress progress = new Progress() {
            @Override
            public void begin(String what, long units) {
                announced.addAndGet(units);
            }

            @Override
            public void done(long units) {
                done.addAndGet(units);
            }

            @Override
            public void end() {}
        };
        try (ResultsFolder folder = ResultsFolder.at(scratch.resolve("progress"), false)) {
            new Runner(FakeSimulator::new, progress, () -> false)
                    .run(settled, request(2, "key"), folder.part(), outcome -> {});
        }

        long drawn = Sample.forDraws(model.population()).residents() * DRAWS;
        assertThat(announced.get()).isEqualTo((RESIDENTS + drawn) * model.months());
        assertThat(done.get()).isEqualTo(announced.get());
    }

    @Test
    void drawsAreTriedOnTheFewestEvenlySpacedCommunitiesWithEnoughPeople() {
        Sample sample = Sample.forDraws(model.population());

        assertThat(sample.residents()).isGreaterThanOrEqualTo(65_536);
        assertThat(sample.communities()).startsWith(0, sample.step(), 2 * sample.step());
        assertThat(sample.residents()).isLessThan(2 * 65_536);
        assertThat(Sample.forDraws(TwoWorlds.model(20_000).population()).communities())
                .hasSize(64);
    }

    @Test
    void everyFigureHasItsRangeOverTheDraws() {
        Outcome outcome = run("ranges", 2);

        assertThat(outcome.draws().orElseThrow().count()).isEqualTo(DRAWS);
        Figure headline =
                outcome.figure(Measure.REACH, new Subject.Difference("A", "C")).orElseThrow();
        assertThat(headline.assumed().orElseThrow().draws()).isEqualTo(DRAWS);
        assertThat(headline.assumed().orElseThrow().least())
                .isLessThan(headline.assumed().orElseThrow().greatest());
        Dependence dependence = outcome.draws().orElseThrow().dependence();
        assertThat(dependence.ranked()).hasSize(2);
        assertThat(dependence.threshold()).isBetween(0.3, 1.0);
    }

    @Test
    void theSimulatorsOwnFailureIsNotHidden() {
        assertThatThrownBy(() -> run(scratch.resolve("fails"), 8, "key", community -> {
                    if (community == 13) {
                        throw new IllegalStateException("ledger out of order");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ledger out of order");
    }

    @Test
    void aFolderThatCannotBeWrittenToAnyLongerEndsTheRun() {
        Path target = scratch.resolve("gone");
        assertThatThrownBy(() -> run(target, 1, "key", community -> {
                    if (community == 3) {
                        removePieces(target);
                    }
                }))
                .isInstanceOf(CannotWrite.class)
                .hasMessageContaining("gone");
    }

    private void removePieces(Path target) {
        try {
            for (Path piece : pieces(target)) {
                Files.delete(piece);
            }
            Files.delete(part(target).resolve("lock"));
            Files.delete(part(target));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static List<Path> pieces(Path target) throws IOException {
        try (Stream<Path> files = Files.list(part(target))) {
            return files.filter(file -> !file.endsWith("lock")).sorted().toList();
        }
    }

    private Outcome run(String name, int threads) {
        return run(scratch.resolve(name), threads, "key", community -> {});
    }

    private Outcome run(Path target, int threads, String key, java.util.function.IntConsumer before) {
        try (ResultsFolder folder = ResultsFolder.at(target, false)) {
            return new Runner((m, layout) -> new FakeSimulator(m, layout, before), Progress.NONE, () -> false)
                    .run(settled, request(threads, key), folder.part(), outcome -> {});
        }
    }

    private static Request request(int threads, String key) {
        return new Request(
                List.of(Group.everybody(2), new Group("residence", "urban", List.of(0), true)),
                Measure.REACH,
                new Subject.Difference("A", "C"),
                20,
                DRAWS,
                threads,
                key);
    }

    /** All that an outcome says, comparable. */
    private record Told(List<Long> tally, List<Figure> figures, List<Double> draws, Dependence dependence) {}

    private static Told told(Outcome outcome) {
        return new Told(
                Arrays.stream(outcome.tally()).boxed().toList(),
                outcome.figures(),
                Arrays.stream(outcome.draws().orElseThrow().figures())
                        .flatMap(draw -> Arrays.stream(draw).boxed())
                        .toList(),
                outcome.draws().orElseThrow().dependence());
    }
}
