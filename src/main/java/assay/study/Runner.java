package assay.study;

import assay.chance.SplitMix;
import assay.measure.AssumedRange;
import assay.measure.Buckets;
import assay.measure.Dependence;
import assay.measure.Figure;
import assay.measure.Group;
import assay.measure.LatinHypercube;
import assay.measure.Months;
import assay.measure.PairTable;
import assay.measure.Questions;
import assay.measure.Split;
import assay.plan.Model;
import assay.plan.Office;
import assay.tally.Layout;
import assay.tally.Simulator;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;

/**
 * Runs a study: the whole place at central values, then the draws of the assumed numbers on a part of it.
 *
 * <pre>
 *   settled ──> central model ──> communities ──┐ queue ┌──> simulator ──> tally ──┐
 *                                               ├───────┤                          ├──> 64 buckets ──> figures
 *                                               └       └──> simulator ──> tally ──┘         (adding: any order)
 *           ──> model of draw d ─> every k-th community ───> simulator ──> tally ─────> bare figures ──> ranges
 * </pre>
 *
 * <ol>
 *   <li>Threads share nothing but the queue; a thread has its own simulator and its own tally.
 *   <li>Tallies are merged by adding whole numbers, so neither threads nor order change a bit of the result.
 *   <li>A finished block of communities, and a finished draw, is kept in {@link Part} before it counts; a run that is
 *       taken up reads what is kept and does the rest.
 *   <li>A draw is one job: its few communities are simulated in one thread, so that a model is settled once per draw and
 *       not once per thread.
 * </ol>
 *
 * Memory: the buckets, 65 tallies at most, and for each thread one tally and one simulator.
 */
public final class Runner {
    private static final int MOST_BLOCKS = 2_048;

    private final SimulatorFactory simulators;
    private final Progress progress;
    private final BooleanSupplier stopped;

    /**
     * @param simulators what simulates a community
     * @param progress hears how far the run is
     * @param stopped asked before each community; true ends the run with {@link Stopped}
     */
    public Runner(SimulatorFactory simulators, Progress progress, BooleanSupplier stopped) {
        this.simulators = simulators;
        this.progress = progress;
        this.stopped = stopped;
    }

    /**
     * Runs a study.
     *
     * @param first is shown the outcome at central values before the draws begin
     * @throws CannotWrite if finished work cannot be kept
     */
    public Outcome run(Settled settled, Request request, Part part, Consumer<Outcome> first) {
        Model model = settled.central();
        Layout layout = new Layout(model);
        Questions questions = new Questions(model, layout, request.groups());
        Outcome central;
        if (Office.of(model).isEmpty()) {
            Buckets buckets = central(model, layout, request, part);
            central = outcome(model, layout, request, questions, buckets, OptionalInt.empty());
            first.accept(central);
        } else {
            Buckets buckets = replicates(
                    model,
                    layout,
                    request,
                    part,
                    (some, count) ->
                            first.accept(outcome(model, layout, request, questions, some, OptionalInt.of(count))));
            central = outcome(model, layout, request, questions, buckets, OptionalInt.of(request.replicates()));
        }
        List<Figure> figures = central.figures();
        if (request.draws() == 0 || settled.parameters().isEmpty()) {
            return central;
        }
        Draws draws = draws(settled, model, questions, request, part);
        List<Figure> ranged = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            ranged.add(figures.get(i).over(AssumedRange.of(draws.of(i))));
        }
        return new Outcome(
                central.model(),
                layout,
                central.groups(),
                central.sample(),
                central.replicates(),
                central.tally(),
                ranged,
                central.pairs(),
                central.months(),
                Optional.of(draws));
    }

    private static Outcome outcome(
            Model model, Layout layout, Request request, Questions questions, Buckets buckets, OptionalInt replicates) {
        return new Outcome(
                model,
                layout,
                request.groups(),
                Sample.whole(model.population()),
                replicates,
                buckets.total(),
                questions.figures(buckets),
                PairTable.of(model, layout, request.groups(), buckets.total()),
                Months.of(model, layout, buckets),
                Optional.empty());
    }

    /** Communities of one bucket, done and kept together: one if there are few, more in a nation. */
    private record Block(List<Integer> communities) {
        static List<Block> of(int communities) {
            int size = Math.ceilDiv(communities, MOST_BLOCKS);
            List<Block> blocks = new ArrayList<>();
            for (int from = 0; from < communities; from += size * Buckets.COUNT) {
                for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
                    List<Integer> block = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        int community = from + bucket + i * Buckets.COUNT;
                        if (community < communities) {
                            block.add(community);
                        }
                    }
                    if (!block.isEmpty()) {
                        blocks.add(new Block(List.copyOf(block)));
                    }
                }
            }
            return blocks;
        }

        int first() {
            return communities.getFirst();
        }

        String name() {
            return String.format(Locale.ROOT, "community-%06d", first());
        }
    }

    private Buckets central(Model model, Layout layout, Request request, Part part) {
        byte[] key = Part.digest(request.key() + "\ncentral");
        Buckets buckets = new Buckets(layout.size());
        List<Block> left = new ArrayList<>();
        long units = 0;
        for (Block block : Block.of(model.population().communities())) {
            if (!taken(part, block, key, buckets, layout.size())) {
                left.add(block);
                units += units(model, block.communities());
            }
        }
        progress.begin("the whole place", units);
        Workers.share(left.size(), request.threads(), stopped, () -> {
            Simulator simulator = simulators.simulator(model, layout);
            long[] tally = new long[layout.size()];
            return job -> {
                Block block = left.get(job);
                Arrays.fill(tally, 0);
                simulate(simulator, model, block.communities(), tally);
                keep(part, block.name(), key, SparseTally.encode(tally));
                synchronized (buckets) {
                    buckets.add(block.first(), tally);
                }
            };
        });
        progress.end();
        return buckets;
    }

    /** A closed study: the whole place again and again, each time with another seed, its communities meeting every month. */
    private Buckets replicates(Model model, Layout layout, Request request, Part part, ObjIntConsumer<Buckets> first) {
        Buckets buckets = Buckets.ofReplicates(layout.size());
        byte[] key = Part.digest(request.key() + "\nreplicates");
        List<Integer> left = new ArrayList<>();
        for (int replicate = 0; replicate < request.replicates(); replicate++) {
            Optional<long[]> kept = kept(part, replicate(replicate), key).flatMap(piece -> tally(piece, layout.size()));
            if (kept.isPresent()) {
                buckets.add(replicate, kept.get());
            } else {
                left.add(replicate);
            }
        }
        Sample whole = Sample.whole(model.population());
        progress.begin(request.replicates() + " replicates", left.size() * units(model, whole.communities()));
        int done = request.replicates() - left.size();
        if (done > 0) {
            first.accept(buckets, done);
        }
        for (int replicate : left) {
            Model other = model.withSeed(seed(model.seed(), replicate));
            long[] tally = together(other, layout, whole, request.threads());
            keep(part, replicate(replicate), key, SparseTally.encode(tally));
            buckets.add(replicate, tally);
            if (done++ == 0) {
                first.accept(buckets, 1);
            }
        }
        progress.end();
        return buckets;
    }

    /** The seed of a replicate; that of the first is the study's own. */
    static long seed(long study, int replicate) {
        return replicate == 0 ? study : SplitMix.mix64(study + replicate * SplitMix.GOLDEN_GAMMA);
    }

    private long[] together(Model model, Layout layout, Sample sample, int threads) {
        List<long[]> tallies = IntStream.range(
                        0, Math.min(threads, sample.communities().size()))
                .mapToObj(_ -> new long[layout.size()])
                .toList();
        new Together(model, simulators.stepping(model, layout), sample.communities())
                .run(
                        tallies,
                        stopped,
                        community -> progress.done(model.population().size(community)));
        long[] sum = tallies.getFirst();
        for (long[] tally : tallies.subList(1, tallies.size())) {
            Arrays.setAll(sum, i -> sum[i] + tally[i]);
        }
        return sum;
    }

    private void simulate(Simulator simulator, Model model, List<Integer> communities, long[] tally) {
        for (int community : communities) {
            if (stopped.getAsBoolean()) {
                throw new Stopped();
            }
            simulator.run(community, tally);
            progress.done((long) model.population().size(community) * model.months());
        }
    }

    private static long units(Model model, List<Integer> communities) {
        return communities.stream()
                        .mapToLong(community -> model.population().size(community))
                        .sum()
                * model.months();
    }

    private static boolean taken(Part part, Block block, byte[] key, Buckets buckets, int size) {
        Optional<long[]> tally = kept(part, block.name(), key).flatMap(piece -> tally(piece, size));
        tally.ifPresent(counts -> buckets.add(block.first(), counts));
        return tally.isPresent();
    }

    private static Optional<long[]> tally(byte[] piece, int size) {
        long[] tally = new long[size];
        try {
            SparseTally.addTo(tally, piece);
        } catch (DataFormatException | BufferUnderflowException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
        return Optional.of(tally);
    }

    private Draws draws(Settled settled, Model central, Questions questions, Request request, Part part) {
        List<String> parameters = settled.parameters();
        LatinHypercube hypercube = LatinHypercube.of(central.seed(), parameters, request.draws());
        Sample sample = Sample.forDraws(central.population());
        double[][] figures = new double[request.draws()][];
        byte[] key = Part.digest(request.key() + "\ndraws " + request.draws());
        List<Integer> left = new ArrayList<>();
        for (int draw = 0; draw < figures.length; draw++) {
            Optional<double[]> kept = kept(part, name(draw), key).flatMap(piece -> doubles(piece, questions.size()));
            if (kept.isPresent()) {
                figures[draw] = kept.get();
            } else {
                left.add(draw);
            }
        }
        int size = new Layout(central).size();
        progress.begin(request.draws() + " draws", left.size() * units(central, sample.communities()));
        boolean closed = !Office.of(central).isEmpty();
        Workers.share(left.size(), closed ? 1 : request.threads(), stopped, () -> job -> {
            int draw = left.get(job);
            Model model = settled.drawn(fractions(hypercube, draw));
            Layout layout = new Layout(model);
            if (layout.size() != size) {
                throw new IllegalStateException("draw " + draw + " has other counts than the central run");
            }
            long[] tally;
            if (closed) {
                tally = together(model, layout, sample, request.threads());
            } else {
                tally = new long[size];
                simulate(simulators.simulator(model, layout), model, sample.communities(), tally);
            }
            double[] values = questions.values(tally);
            keep(part, name(draw), key, bytes(values));
            figures[draw] = values;
        });
        progress.end();
        double[][] fractions = new double[parameters.size()][request.draws()];
        long[][] places = new long[parameters.size()][request.draws()];
        for (int side = 0; side < fractions.length; side++) {
            for (int draw = 0; draw < request.draws(); draw++) {
                fractions[side][draw] = hypercube.value(draw, side).doubleValue();
                places[side][draw] = hypercube.fraction(draw, side);
            }
        }
        double[] headline = questions
                .index(request.headline(), request.contrast(), Group.EVERYBODY, Split.WHOLE)
                .map(index -> {
                    double[] values = new double[figures.length];
                    for (int draw = 0; draw < values.length; draw++) {
                        values[draw] = figures[draw][index];
                    }
                    return values;
                })
                .orElseGet(() -> new double[0]);
        Dependence dependence = headline.length == 0
                ? new Dependence(0, Double.NaN, List.of())
                : Dependence.of(parameters, fractions, headline, central.seed());
        return new Draws(parameters, places, fractions, figures, sample, dependence);
    }

    private static long[] fractions(LatinHypercube hypercube, int draw) {
        long[] fractions = new long[hypercube.sides().size()];
        for (int side = 0; side < fractions.length; side++) {
            fractions[side] = hypercube.fraction(draw, side);
        }
        return fractions;
    }

    private static String name(int draw) {
        return String.format(Locale.ROOT, "draw-%04d", draw);
    }

    private static String replicate(int replicate) {
        return String.format(Locale.ROOT, "replicate-%02d", replicate);
    }

    private static byte[] bytes(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }

    private static Optional<double[]> doubles(byte[] bytes, int count) {
        if (bytes.length != Double.BYTES * count) {
            return Optional.empty();
        }
        double[] values = new double[count];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
        return Optional.of(values);
    }

    private static void keep(Part part, String name, byte[] key, byte[] piece) {
        try {
            part.keep(name, key, piece);
        } catch (IOException e) {
            throw CannotWrite.because(part.folder(), e);
        }
    }

    private static Optional<byte[]> kept(Part part, String name, byte[] key) {
        try {
            return part.kept(name, key);
        } catch (IOException e) {
            throw CannotWrite.because(part.folder(), e);
        }
    }
}
