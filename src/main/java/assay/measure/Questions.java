package assay.measure;

import assay.measure.Interval.Method;
import assay.plan.Model;
import assay.plan.World;
import assay.tally.Layout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every figure that a study asks of its tallies, in a fixed order: of each world by group, then between the worlds of each
 * contrast, then between groups within each world.
 *
 * <p>Intervals of one world's shares are from the delete-one-bucket jackknife, those of a proportion with fewer than 20
 * persons from Wilson's score (the jackknife knows nothing of what was never seen), those of spells from Greenwood;
 * all comparisons are paired, by the jackknife. The interval of a ratio is found for its logarithm, so that swapping the
 * two sides inverts it.
 */
public final class Questions {
    /** Numerators below this are flagged. */
    public static final int FEW = 20;

    private final List<Question> questions = new ArrayList<>();

    /** What is asked: a reading of some cells, or two of them compared. */
    private record Question(
            Measure measure,
            Subject subject,
            Group group,
            Split split,
            Side first,
            Optional<Side> second,
            boolean ratio) {}

    /** @param name of the world or group, for messages */
    private record Side(String name, Reading reading, int[] cells) {}

    /**
     * @param model what was run
     * @param layout of its tallies
     * @param groups whose figures are asked; those of a dimension with a reference group are compared with it
     */
    public Questions(Model model, Layout layout, List<Group> groups) {
        List<Map<Measure, Map<Split, Reading>>> readings = new ArrayList<>();
        for (World world : model.worlds()) {
            Readings of = new Readings(model, layout, world.index());
            Map<Measure, Map<Split, Reading>> byMeasure = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                byMeasure.put(measure, of.of(measure));
            }
            readings.add(byMeasure);
        }
        for (World world : model.worlds()) {
            readings.get(world.index())
                    .forEach((measure, splits) -> splits.forEach((split, reading) -> {
                        for (Group group : groups) {
                            Side side = new Side(world.id(), reading, cells(group));
                            questions.add(new Question(
                                    measure,
                                    new Subject.World(world.id()),
                                    group,
                                    split,
                                    side,
                                    Optional.empty(),
                                    false));
                        }
                    }));
        }
        for (Model.Contrast contrast : model.contrasts()) {
            String minuend = model.worlds().get(contrast.minuend()).id();
            String subtrahend = model.worlds().get(contrast.subtrahend()).id();
            Map<Measure, Map<Split, Reading>> others = readings.get(contrast.subtrahend());
            readings.get(contrast.minuend())
                    .forEach((measure, splits) -> splits.forEach((split, reading) -> {
                        Reading other = others.getOrDefault(measure, Map.of()).get(split);
                        if (other != null) {
                            for (Group group : groups) {
                                Side first = new Side(minuend, reading, cells(group));
                                Optional<Side> second = Optional.of(new Side(subtrahend, other, cells(group)));
                                Subject difference = new Subject.Difference(minuend, subtrahend);
                                questions.add(new Question(measure, difference, group, split, first, second, false));
                                Subject ratio = new Subject.Ratio(minuend, subtrahend);
                                questions.add(new Question(measure, ratio, group, split, first, second, true));
                            }
                        }
                    }));
        }
        for (World world : model.worlds()) {
            readings.get(world.index()).forEach((measure, splits) -> {
                Reading reading = splits.get(Split.WHOLE);
                if (reading != null) {
                    disparities(world.id(), measure, reading, groups);
                }
            });
        }
    }

    private void disparities(String world, Measure measure, Reading reading, List<Group> groups) {
        for (Group reference : groups) {
            if (reference.reference()) {
                Optional<Side> second = Optional.of(new Side(reference.category(), reading, cells(reference)));
                for (Group group : groups) {
                    if (group.dimension().equals(reference.dimension()) && !group.equals(reference)) {
                        Side first = new Side(group.category(), reading, cells(group));
                        Subject difference = new Subject.GroupDifference(world, reference.category());
                        questions.add(new Question(measure, difference, group, Split.WHOLE, first, second, false));
                        Subject ratio = new Subject.GroupRatio(world, reference.category());
                        questions.add(new Question(measure, ratio, group, Split.WHOLE, first, second, true));
                    }
                }
            }
        }
    }

    private static int[] cells(Group group) {
        return group.cells().stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many figures there are. */
    public int size() {
        return questions.size();
    }

    /** The place of a figure in the order, if it is asked. */
    public Optional<Integer> index(Measure measure, Subject subject, String dimension, Split split) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (question.measure() == measure
                    && question.subject().equals(subject)
                    && question.group().dimension().equals(dimension)
                    && question.split().equals(split)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Every figure as a bare number in order, not a number where it is undefined: what a draw is asked. */
    public double[] values(long[] tally) {
        double[] values = new double[questions.size()];
        for (int i = 0; i < values.length; i++) {
            Question question = questions.get(i);
            double first = value(question.first(), tally);
            values[i] = question.second()
                    .map(second -> compare(first, value(second, tally), question.ratio()))
                    .orElse(first);
        }
        return values;
    }

    /** Every figure with its counts, interval and flags, in order. */
    public List<Figure> figures(Buckets buckets) {
        return questions.stream().map(question -> figure(question, buckets)).toList();
    }

    private static double value(Side side, long[] tally) {
        long[] counts = new long[side.reading().width()];
        side.reading().take(tally, side.cells(), counts, 0);
        return side.reading().figure(counts, 0);
    }

    private static double compare(double first, double second, boolean ratio) {
        if (!ratio) {
            return first - second;
        }
        return second == 0 ? Double.NaN : first / second;
    }

    private static Figure figure(Question question, Buckets buckets) {
        Side first = question.first();
        long[] counts = new long[first.reading().width()];
        first.reading().take(buckets.total(), first.cells(), counts, 0);
        Counts own = first.reading().counts(counts, 0);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (own.denominator() == 0) {
            flags.add(Flag.NOBODY);
        }
        flag(own, first, flags);
        if (question.second().isEmpty()) {
            Estimate estimate = alone(question.measure(), first, counts, own, buckets);
            return done(question, own, Optional.empty(), estimate, flags);
        }
        Side second = question.second().get();
        long[] others = new long[second.reading().width()];
        second.reading().take(buckets.total(), second.cells(), others, 0);
        Counts against = second.reading().counts(others, 0);
        flag(against, second, flags);
        Estimate estimate = compared(question, first, second, counts, others, buckets);
        return done(question, own, Optional.of(against), estimate, flags);
    }

    private static void flag(Counts counts, Side side, Set<Flag> flags) {
        if (counts.persons() < FEW) {
            flags.add(Flag.FEW_PERSONS);
        }
        if (side.reading() instanceof Reading.Spells && counts.numerator() < counts.denominator()) {
            flags.add(Flag.OPEN_SPELLS);
        }
    }

    private static Figure done(
            Question question, Counts own, Optional<Counts> against, Estimate estimate, Set<Flag> flags) {
        return new Figure(
                question.measure(),
                question.subject(),
                question.group(),
                question.split(),
                own,
                against,
                estimate,
                Optional.empty(),
                flags);
    }

    private static Estimate alone(Measure measure, Side side, long[] counts, Counts own, Buckets buckets) {
        if (own.denominator() == 0) {
            return new Estimate.Undefined(measure.whenUndefined());
        }
        return switch (side.reading()) {
            case Reading.Spells spells -> spells(spells, side.cells(), counts, buckets, measure.whenUndefined());
            case Reading.Quantile quantile ->
                within(
                        Jackknife.over(
                                        buckets.take(quantile, side.cells()),
                                        buckets.parts(),
                                        taken -> quantile.figure(taken, 0))
                                .estimate(measure.whenUndefined()),
                        Double.POSITIVE_INFINITY);
            case Reading.Share share -> {
                boolean counted = measure == Measure.CONDUCT || measure == Measure.RECORDS;
                yield share(share, side.cells(), buckets, measure.ofPersons(), !counted, measure.whenUndefined());
            }
        };
    }

    /** How long spells last; where communities are tied, people are not independent, and replicates tell. */
    private static Estimate spells(
            Reading.Spells spells, int[] cells, long[] counts, Buckets buckets, String whenUndefined) {
        return buckets.parts() == Jackknife.Parts.BUCKETS
                ? spells.estimate(counts, 0)
                : within(
                        Jackknife.over(
                                        buckets.take(spells, cells),
                                        Jackknife.Parts.REPLICATES,
                                        taken -> spells.figure(taken, 0))
                                .estimate(whenUndefined),
                        Double.POSITIVE_INFINITY);
    }

    /**
     * A share of one world with its interval.
     *
     * @param persons whether each of the denominator is counted once at most, so that a few have Wilson's interval
     * @param part whether the numerator is part of the denominator, so that the share is 1 at most
     */
    static Estimate share(
            Reading.Share share, int[] cells, Buckets buckets, boolean persons, boolean part, String whenUndefined) {
        long[] counts = new long[share.width()];
        share.take(buckets.total(), cells, counts, 0);
        Counts own = share.counts(counts, 0);
        if (own.denominator() == 0) {
            return new Estimate.Undefined(whenUndefined);
        }
        double value = share.figure(counts, 0);
        if (persons && own.numerator() < FEW) {
            Interval wilson = Wilson.interval(own.numerator(), own.denominator());
            return new Estimate.Known(
                    value, new Interval(share.scale() * wilson.low(), share.scale() * wilson.high(), Method.WILSON));
        }
        if (own.numerator() == 0) {
            return new Estimate.Known(
                    value,
                    new NoInterval(
                            "nothing was counted, in any " + buckets.parts().one()));
        }
        if (part && own.numerator() == own.denominator()) {
            return new Estimate.Known(
                    value,
                    new NoInterval("all of them, in every " + buckets.parts().one()));
        }
        Estimate estimate = Jackknife.over(buckets.take(share, cells), buckets.parts(), taken -> share.figure(taken, 0))
                .estimate(whenUndefined);
        return within(estimate, part ? share.scale() : Double.POSITIVE_INFINITY);
    }

    private static Estimate within(Estimate estimate, double greatest) {
        return estimate instanceof Estimate.Known(double value, Interval interval)
                ? new Estimate.Known(value, interval.within(0, greatest))
                : estimate;
    }

    private static Estimate compared(
            Question question, Side first, Side second, long[] counts, long[] others, Buckets buckets) {
        double a = first.reading().figure(counts, 0);
        double b = second.reading().figure(others, 0);
        String undefined = Double.isNaN(a) && Double.isNaN(b)
                ? "undefined in both: " + question.measure().whenUndefined()
                : Double.isNaN(a)
                        ? "undefined in " + first.name() + ": "
                                + question.measure().whenUndefined()
                        : Double.isNaN(b)
                                ? "undefined in " + second.name() + ": "
                                        + question.measure().whenUndefined()
                                : "it is 0 in " + second.name();
        double value = compare(a, b, question.ratio());
        if (Double.isNaN(value)) {
            return new Estimate.Undefined(undefined);
        }
        int width = first.reading().width();
        long[][] firsts = buckets.take(first.reading(), first.cells());
        long[][] seconds = buckets.take(second.reading(), second.cells());
        long[][] both = new long[Buckets.COUNT][width + second.reading().width()];
        for (int at = 0; at < both.length; at++) {
            System.arraycopy(firsts[at], 0, both[at], 0, width);
            System.arraycopy(seconds[at], 0, both[at], width, seconds[at].length);
        }
        if (!question.ratio()) {
            return Jackknife.over(
                            both,
                            buckets.parts(),
                            taken -> first.reading().figure(taken, 0)
                                    - second.reading().figure(taken, width))
                    .estimate(undefined);
        }
        if (a == 0) {
            return new Estimate.Known(value, new NoInterval("it is 0 in " + first.name()));
        }
        Estimate log = Jackknife.over(
                        both,
                        buckets.parts(),
                        taken -> logarithm(
                                first.reading().figure(taken, 0),
                                second.reading().figure(taken, width)))
                .estimate(undefined);
        return switch (log) {
            case Estimate.Known(double _, Interval(double low, double high, Method method)) ->
                new Estimate.Known(value, new Interval(StrictMath.exp(low), StrictMath.exp(high), method));
            case Estimate.Known(double _, NoInterval none) -> new Estimate.Known(value, none);
            case Estimate.Undefined none -> none;
        };
    }

    private static double logarithm(double first, double second) {
        return first > 0 && second > 0 ? StrictMath.log(first) - StrictMath.log(second) : Double.NaN;
    }
}
