package assay.report.account;

import static assay.report.account.Columns.WORLD;
import static assay.report.account.Columns.comparison;
import static assay.report.account.Columns.first;
import static assay.report.account.Columns.real;
import static assay.report.account.Columns.second;
import static assay.report.account.Columns.text;
import static assay.report.account.Columns.whole;

import assay.measure.AssumedRange;
import assay.measure.Counts;
import assay.measure.Figure;
import assay.measure.Flag;
import assay.measure.Interval;
import assay.measure.PairTable;
import assay.report.Table;
import assay.study.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every figure, and the 2 × 2 of pairs of alternatives.
final class FigureTables {
    private final Outcome outcome;

    FigureTables(Case study) {
        this.outcome = study.outcome;
    }

    List<Table> all() {
        return List.of(figures(), pairs());
    }

    private Table figures() {
        Table table = new Table(
                "figures",
                "a measure of a group in an alternative, or what two alternatives or two groups have between them",
                List.of(
                        text("measure", "id of the measure"),
                        text("name", "key of the measure"),
                        text(
                                "comparison",
                                "none; difference or ratio of two alternatives; group-difference or group-ratio"),
                        WORLD,
                        text(
                                "against",
                                "alternative or group that is subtracted or divided by; empty if nothing is compared"),
                        text("dimension", "attribute of the group, or everybody"),
                        text("group", "category of the attribute, or everybody"),
                        text("split_by", "what the measure is split by, or whole"),
                        text("split", "which part, or whole"),
                        real("value", "see unit", "the figure; empty if it is undefined"),
                        text("unit", "unit of value and of its ends"),
                        text("direction", "less, more: which way is better for the person; neither"),
                        real("chance_low", "see unit", "lower end of the 95 % interval of chance"),
                        real("chance_high", "see unit", "upper end of the 95 % interval of chance"),
                        text("chance_method", "how the interval was found"),
                        real("assumed_least", "see unit", "least over the draws of the assumed numbers"),
                        real("assumed_low", "see unit", "5th percentile of the draws"),
                        real("assumed_high", "see unit", "95th percentile of the draws"),
                        real("assumed_greatest", "see unit", "greatest over the draws"),
                        whole("draws_defined", "draws", "draws in which the figure is defined"),
                        whole("numerator", "see measure", "what is counted; of a comparison, on the first side"),
                        whole("denominator", "see measure", "of what; of a comparison, on the first side"),
                        whole("against_numerator", "see measure", "the same on the second side"),
                        whole("against_denominator", "see measure", "the same on the second side"),
                        text("flags", "what to know before relying on it"),
                        text("reason", "why there is no figure, or no interval")));
        for (Figure figure : outcome.figures()) {
            Optional<Interval> chance = figure.chance();
            Optional<AssumedRange> assumed = figure.assumed();
            Optional<Counts> against = figure.against();
            table.row(
                    figure.measure().id(),
                    figure.measure().key(),
                    comparison(figure.subject()),
                    first(figure.subject()),
                    second(figure.subject()),
                    figure.group().dimension(),
                    figure.group().category(),
                    figure.split().dimension(),
                    figure.split().value(),
                    figure.value().isPresent() ? figure.value().getAsDouble() : null,
                    figure.unit().label(),
                    switch (figure.direction()) {
                        case LESS_IS_BETTER -> "less";
                        case MORE_IS_BETTER -> "more";
                        case NEITHER -> "neither";
                    },
                    chance.map(Interval::low).orElse(null),
                    chance.map(Interval::high).orElse(null),
                    chance.map(interval -> interval.method().label()).orElse(""),
                    assumed.map(AssumedRange::least).orElse(null),
                    assumed.map(AssumedRange::low).orElse(null),
                    assumed.map(AssumedRange::high).orElse(null),
                    assumed.map(AssumedRange::greatest).orElse(null),
                    assumed.map(AssumedRange::defined).orElse(null),
                    figure.counts().numerator(),
                    figure.counts().denominator(),
                    against.map(Counts::numerator).orElse(null),
                    against.map(Counts::denominator).orElse(null),
                    figure.flags().stream().sorted().map(Flag::meaning).collect(Collectors.joining("; ")),
                    figure.reason().orElse(""));
        }
        return table;
    }

    private Table pairs() {
        Table table = new Table(
                "pairs",
                "an outcome of a group in a pair of alternatives: the 2 by 2 of the same people",
                List.of(
                        text("first", "id of the first alternative"),
                        text("second", "id of the second alternative"),
                        text("outcome", "listed, wrong, unable, denied: at least once in the window"),
                        text("dimension", "attribute of the group, or everybody"),
                        text("group", "category of the attribute, or everybody"),
                        whole("neither", "persons", "persons with the outcome in neither"),
                        whole("first_only", "persons", "persons with the outcome in the first only"),
                        whole("second_only", "persons", "persons with the outcome in the second only"),
                        whole("both", "persons", "persons with the outcome in both"),
                        whole(
                                "first_only_fewest",
                                "persons",
                                "least that first_only could be, however chances are shared"),
                        whole("first_only_most", "persons", "most that first_only could be"),
                        whole("second_only_fewest", "persons", "least that second_only could be"),
                        whole("second_only_most", "persons", "most that second_only could be")));
        for (PairTable pair : outcome.pairs()) {
            table.row(
                    pair.minuend(),
                    pair.subtrahend(),
                    pair.outcome(),
                    pair.group().dimension(),
                    pair.group().category(),
                    pair.neither(),
                    pair.first(),
                    pair.second(),
                    pair.both(),
                    pair.fewestFirst(),
                    pair.mostFirst(),
                    pair.fewestSecond(),
                    pair.mostSecond());
        }
        return table;
    }
}
