package assay.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One number of a report with all that is known of it.
 *
 * @param measure what is measured
 * @param subject in which world, or between which worlds or groups
 * @param group of whom
 * @param split of which part
 * @param counts what it is computed from; of a comparison, the first side
 * @param against of a comparison, what the second side is computed from
 * @param estimate the figure with its chance interval, or why there is none
 * @param assumed where it lies over the draws; nothing if there were no draws or it is undefined in all
 * @param flags what to know before relying on it
 */
public record Figure(
        Measure measure,
        Subject subject,
        Group group,
        Split split,
        Counts counts,
        Optional<Counts> against,
        Estimate estimate,
        Optional<AssumedRange> assumed,
        Set<Flag> flags) {

    public Figure {
        flags = Set.copyOf(flags);
    }

    public Unit unit() {
        return switch (subject) {
            case Subject.World _ -> measure.unit();
            case Subject.Difference _, Subject.GroupDifference _ ->
                measure.unit() == Unit.PERCENT ? Unit.PERCENTAGE_POINTS : measure.unit();
            case Subject.Ratio _, Subject.GroupRatio _ -> Unit.TIMES;
        };
    }

    public Direction direction() {
        return measure.direction();
    }

    /** The number; empty if it is undefined. */
    public OptionalDouble value() {
        return estimate instanceof Estimate.Known known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
    }

    /** The 95 % chance interval; empty if there is none. */
    public Optional<Interval> chance() {
        return estimate instanceof Estimate.Known(double _, Interval interval)
                ? Optional.of(interval)
                : Optional.empty();
    }

    /** Why there is no number, or no interval; empty if there are both. */
    public Optional<String> reason() {
        return switch (estimate) {
            case Estimate.Undefined(String reason) -> Optional.of(reason);
            case Estimate.Known(double _, NoInterval(String reason)) -> Optional.of(reason);
            case Estimate.Known(double _, Interval _) -> Optional.empty();
        };
    }

    /** The same figure, as now known over the draws. */
    public Figure over(Optional<AssumedRange> range) {
        return new Figure(measure, subject, group, split, counts, against, estimate, range, flags);
    }
}
