package assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Measures how fast Assay is on this machine.
 *
 * <p>A figure of speed by itself drifts with the machine, its neighbours and its temperature. So engine and yardstick take
 * turns, round by round, and what is quoted is the median of the ratios within a round. Ratios are of processor time,
 * which a busy machine disturbs less than the clock on the wall; both are shown. The first round of all warms the
 * compiler up and is not counted.
 */
public final class Bench {
    /** The yardstick is given so many times the people, since it is done before a clock can tell. */
    private static final long YARDSTICK_TIMES = 4;

    private static final int MONTHS = 24;
    private static final int THREADS = 2;
    private static final double MILLION = 1e6;
    private static final double RW_1_LEAST = 0.15;
    private static final double RW_2_LEAST = 0.04;
    private static final double TWINS_MOST = 2.5;
    private static final String SPEED = "M person-months/s";

    private final Path home;
    private final String version;
    private final long people;
    private final int repeat;
    private final boolean study;
    private final Consumer<String> told;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * @param home the folder that Assay lies in
     * @param version of Assay
     * @param people in each workload
     * @param repeat how often each figure is measured
     * @param study whether the default study and the start of the program are measured too
     * @param told is told in a few words what is going on
     */
    public Bench(Path home, String version, long people, int repeat, boolean study, Consumer<String> told) {
        this.home = home.toAbsolutePath().normalize();
        this.version = version;
        this.people = people;
        this.repeat = repeat;
        this.study = study;
        this.told = told;
    }

    public Results run() {
        Optional<Yardstick> yardstick = Yardstick.built(home, people * YARDSTICK_TIMES);
        if (yardstick.isEmpty()) {
            remarks.add(
                    "No yardstick: there is no C compiler here, or src/bench/c/refworkload.c is missing; figures are"
                            + " absolute.");
        }
        workloads(yardstick);
        if (study) {
            new Launches(home, repeat, told).measure(figures, remarks);
        }
        return new Results(Machine.here(home, version), people, repeat, yardstick.isPresent(), figures, remarks);
    }

    /** What one round measured; the yardstick before each workload, or nothing. */
    private record Round(
            Optional<Timing> beforeFirst,
            Timing first,
            Optional<Timing> beforeSecond,
            Timing second,
            Timing twins,
            Timing firstShared,
            Timing secondShared) {}

    private void workloads(Optional<Yardstick> yardstick) {
        Path library = home.resolve("library");
        told.accept("reading the workloads");
        EngineRun first = new EngineRun(Workload.RW_1.model(library, people), THREADS);
        EngineRun second = new EngineRun(Workload.RW_2.model(library, people), THREADS);
        EngineRun twins = new EngineRun(Workload.RW_2_TWINS.model(library, people), 1);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i <= repeat; i++) {
            told.accept(i == 0 ? "warming up" : "round " + i + " of " + repeat);
            Round round = new Round(
                    yardstick.map(Yardstick::time),
                    first.time(1),
                    yardstick.map(Yardstick::time),
                    second.time(1),
                    twins.time(1),
                    first.time(THREADS),
                    second.time(THREADS));
            if (i > 0) {
                rounds.add(round);
            }
        }
        tell(rounds, first.personMonths());
    }

    private void tell(List<Round> rounds, double personMonths) {
        double yardstickMonths = (double) people * YARDSTICK_TIMES * MONTHS;
        boolean yardstick = rounds.getFirst().beforeFirst().isPresent();
        if (yardstick) {
            speeds(
                    "yardstick",
                    "C yardstick, RW-1",
                    rounds,
                    r -> r.beforeFirst().orElseThrow(),
                    yardstickMonths);
        }
        speeds("rw-1", "RW-1, one world, one thread", rounds, Round::first, personMonths);
        if (yardstick) {
            double scale = personMonths / yardstickMonths;
            ratio(
                            "rw-1",
                            "RW-1 against the yardstick",
                            rounds,
                            r -> r.beforeFirst().orElseThrow(),
                            Round::first,
                            scale)
                    .forEach(f -> figures.add(f.id().endsWith("wall") ? f : f.atLeast(RW_1_LEAST)));
        }
        speeds("rw-2", "RW-2, one world, one thread", rounds, Round::second, personMonths);
        if (yardstick) {
            double scale = personMonths / yardstickMonths;
            ratio(
                            "rw-2",
                            "RW-2 against the yardstick",
                            rounds,
                            r -> r.beforeSecond().orElseThrow(),
                            Round::second,
                            scale)
                    .forEach(f -> figures.add(f.id().endsWith("wall") ? f : f.atLeast(RW_2_LEAST)));
        }
        speeds("rw-2-twins", "RW-2, four twins, one thread", rounds, Round::twins, 4 * personMonths);
        ratio("rw-2-twins", "RW-2, time of four twins against one", rounds, Round::twins, Round::second, 1)
                .forEach(f -> figures.add(f.id().endsWith("wall") ? f : f.atMost(TWINS_MOST)));
        shared("rw-1", "RW-1, two threads", rounds, Round::first, Round::firstShared, personMonths);
        shared("rw-2", "RW-2, two threads", rounds, Round::second, Round::secondShared, personMonths);
    }

    private void speeds(String id, String title, List<Round> rounds, Function<Round, Timing> of, double months) {
        figures.add(Figure.of(
                id + ".speed",
                title,
                SPEED,
                each(rounds, r -> months / of.apply(r).cpu() / MILLION)));
        figures.add(Figure.of(
                id + ".speed.wall",
                title + ", wall clock",
                SPEED,
                each(rounds, r -> months / of.apply(r).wall() / MILLION)));
    }

    /** The time of one thing divided by that of another, times a scale: by processor time, then by the wall clock. */
    private static List<Figure> ratio(
            String id,
            String title,
            List<Round> rounds,
            Function<Round, Timing> dividend,
            Function<Round, Timing> divisor,
            double scale) {
        return List.of(
                Figure.of(
                        id + ".ratio",
                        title,
                        "×",
                        each(
                                rounds,
                                r -> scale
                                        * dividend.apply(r).cpu()
                                        / divisor.apply(r).cpu())),
                Figure.of(
                        id + ".ratio.wall",
                        title + ", wall clock",
                        "×",
                        each(
                                rounds,
                                r -> scale
                                        * dividend.apply(r).wall()
                                        / divisor.apply(r).wall())));
    }

    private void shared(
            String id,
            String title,
            List<Round> rounds,
            Function<Round, Timing> alone,
            Function<Round, Timing> together,
            double months) {
        figures.add(Figure.of(
                id + ".two-threads.wall",
                title + ", wall clock",
                SPEED,
                each(rounds, r -> months / together.apply(r).wall() / MILLION)));
        figures.add(Figure.of(
                id + ".two-threads.gain",
                title + " against one, wall clock",
                "×",
                each(rounds, r -> alone.apply(r).wall() / together.apply(r).wall())));
    }

    private static List<Double> each(List<Round> rounds, ToDoubleFunction<Round> of) {
        return rounds.stream().map(of::applyAsDouble).toList();
    }
}
