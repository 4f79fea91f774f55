package assay.report.account;

import assay.evidence.Quantity;
import assay.measure.AssumedRange;
import assay.measure.Counts;
import assay.measure.Figure;
import assay.measure.Flag;
import assay.measure.Interval;
import assay.measure.PairTable;
import assay.measure.Subject;
import assay.plan.Draw;
import assay.plan.Regime;
import assay.plan.World;
import assay.report.Quoted;
import assay.report.Table;
import assay.report.Table.Column;
import assay.report.Table.Type;
import assay.study.Draws;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.tally.Kind;
import assay.tally.WorldSections;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of a result, tidy: one observation a row. */
final class TidyTables {
    private static final String NO_UNIT = "";
    private static final Column WORLD = text("alternative", "id of the alternative");
    private static final Column MONTH = text("month", "month of the window, as YYYY-MM");

    private static final Column CHANCE_LOW =
            real("chance_low", "as the share", "lower end of its 95 % interval of chance");
    private static final Column CHANCE_HIGH =
            real("chance_high", "as the share", "upper end of its 95 % interval of chance");

    private final Case study;
    private final Inquiry inquiry;
    private final Outcome outcome;

    TidyTables(Case study) {
        this.study = study;
        this.inquiry = study.inquiry;
        this.outcome = study.outcome;
    }

    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        tables.add(figures());
        tables.add(pairs());
        tables.add(listed());
        tables.add(grades());
        tables.add(denied());
        tables.add(causes());
        tables.add(rests());
        tables.add(records());
        tables.add(office());
        tables.add(numbers());
        outcome.draws().ifPresent(draws -> {
            tables.add(drawn(draws));
            tables.add(drawnFigures(draws));
            tables.add(dependence(draws));
        });
        return tables;
    }

    private static Column text(String name, String meaning) {
        return new Column(name, Type.TEXT, NO_UNIT, meaning);
    }

    private static Column whole(String name, String unit, String meaning) {
        return new Column(name, Type.INTEGER, unit, meaning);
    }

    private static Column real(String name, String unit, String meaning) {
        return new Column(name, Type.REAL, unit, meaning);
    }

    private static @Nullable Double low(Quoted share) {
        return share.chance() == null ? null : share.chance().low();
    }

    private static @Nullable Double high(Quoted share) {
        return share.chance() == null ? null : share.chance().high();
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

    private static String comparison(Subject subject) {
        return switch (subject) {
            case Subject.World _ -> "none";
            case Subject.Difference _ -> "difference";
            case Subject.Ratio _ -> "ratio";
            case Subject.GroupDifference _ -> "group-difference";
            case Subject.GroupRatio _ -> "group-ratio";
        };
    }

    private static String first(Subject subject) {
        return switch (subject) {
            case Subject.World(String world) -> world;
            case Subject.Difference(String minuend, String _) -> minuend;
            case Subject.Ratio(String minuend, String _) -> minuend;
            case Subject.GroupDifference(String world, String _) -> world;
            case Subject.GroupRatio(String world, String _) -> world;
        };
    }

    private static String second(Subject subject) {
        return switch (subject) {
            case Subject.World _ -> "";
            case Subject.Difference(String _, String subtrahend) -> subtrahend;
            case Subject.Ratio(String _, String subtrahend) -> subtrahend;
            case Subject.GroupDifference(String _, String reference) -> reference;
            case Subject.GroupRatio(String _, String reference) -> reference;
        };
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

    private interface MonthRow {
        void row(World world, WorldSections at, int month, String name);
    }

    private void months(MonthRow row) {
        YearMonth from = inquiry.study().from();
        for (World world : outcome.model().worlds()) {
            for (int month = 0; month < outcome.months().count(); month++) {
                row.row(
                        world,
                        outcome.layout().world(world.index()),
                        month,
                        from.plusMonths(month).toString());
            }
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Table listed() {
        Table table = new Table(
                "listed-by-month",
                "persons by what their listing is worth on the last day of a month",
                List.of(
                        WORLD,
                        MONTH,
                        text("list", "REGIME/LIST, or all lists against the person together"),
                        text(
                                "kind",
                                "fact, stale, law: wrongful; lawful; stock: older than the study; unrecorded; none"),
                        whole("persons", "persons", "how many"),
                        real("per_1000", "per 1,000", "of the persons present that day"),
                        CHANCE_LOW,
                        CHANCE_HIGH));
        months((world, at, month, name) -> {
            for (int track = 0; track <= world.lists().size(); track++) {
                for (Kind kind : Kind.values()) {
                    Quoted share = Telling.of(outcome.months().listed(world.index(), track, kind, month));
                    table.row(
                            world.id(),
                            name,
                            track == 0 ? "all" : list(world, track - 1),
                            word(kind),
                            outcome.tally()[at.monthListed.at(month, track, kind.ordinal())],
                            share.value(),
                            low(share),
                            high(share));
                }
            }
        });
        return table;
    }

    private static String list(World world, int list) {
        return world.regimes().get(world.lists().get(list).regime()).id() + "/"
                + world.lists().get(list).id();
    }

    private Table grades() {
        Table table = new Table(
                "grades-by-month",
                "persons by grade as recorded on the last day of a month",
                List.of(
                        WORLD,
                        MONTH,
                        text("regime", "id of the regime"),
                        text(
                                "grade",
                                "the grade; 'no score'; 'none' where the regime is not in force or the person is no subject"),
                        whole("persons", "persons", "how many"),
                        real("percent", "%", "of the persons with a grade of the regime that day"),
                        CHANCE_LOW,
                        CHANCE_HIGH));
        months((world, at, month, name) -> {
            for (Regime regime : world.regimes()) {
                int widest = at.monthGrade.sizes()[2] - 2;
                List<String> names = new ArrayList<>();
                regime.versions().forEach(version -> {
                    Regime.@Nullable Scoring scoring = version.scoring();
                    if (scoring != null && scoring.grades().size() > names.size()) {
                        names.clear();
                        names.addAll(scoring.grades());
                    }
                });
                for (int grade = 0; grade < names.size(); grade++) {
                    Quoted share = Telling.of(outcome.months().graded(world.index(), regime.index(), grade, month));
                    table.row(
                            world.id(),
                            name,
                            regime.id(),
                            names.get(grade),
                            graded(at, month, regime, grade),
                            share.value(),
                            low(share),
                            high(share));
                }
                long without = graded(at, month, regime, widest);
                long outside = graded(at, month, regime, widest + 1);
                table.row(world.id(), name, regime.id(), "no score", without, null, null, null);
                table.row(world.id(), name, regime.id(), "none", outside, null, null, null);
            }
        });
        return table;
    }

    private long graded(WorldSections at, int month, Regime regime, int grade) {
        return outcome.tally()[at.monthGrade.at(month, regime.index(), grade)];
    }

    private Table denied() {
        Table table = new Table(
                "denied-by-month",
                "wants denied in a month",
                List.of(
                        WORLD,
                        MONTH,
                        whole("denied", "wants", "wants denied"),
                        whole("wrongfully", "wants", "of these, denied wrongfully"),
                        real("per_1000", "per 1,000", "wants denied per 1,000 persons present on the last day"),
                        CHANCE_LOW,
                        CHANCE_HIGH,
                        real("wrongfully_per_1000", "per 1,000", "the same of those denied wrongfully"),
                        real("wrongfully_chance_low", "per 1,000", CHANCE_LOW.meaning()),
                        real("wrongfully_chance_high", "per 1,000", CHANCE_HIGH.meaning())));
        months((world, at, month, name) -> {
            Quoted all = Telling.of(outcome.months().denied(world.index(), false, month));
            Quoted wrongfully = Telling.of(outcome.months().denied(world.index(), true, month));
            table.row(
                    world.id(),
                    name,
                    outcome.tally()[at.monthDenied.at(month, 0)],
                    outcome.tally()[at.monthDenied.at(month, 1)],
                    all.value(),
                    low(all),
                    high(all),
                    wrongfully.value(),
                    low(wrongfully),
                    high(wrongfully));
        });
        return table;
    }

    private Table causes() {
        Table table = new Table(
                "causes",
                "denials by the records that cause them",
                List.of(
                        WORLD,
                        text("behaviour", "conduct that the records are about; none: no single record decides"),
                        text("rules", "ids of the rules by which such a record bars, by blanks; all that do"),
                        text("says", "the conduct in words"),
                        whole(
                                "but_for",
                                "denials",
                                "denials that would not stand without a record of this conduct; need not add up"),
                        whole("but_for_wrongful", "denials", "of these, wrongful"),
                        whole("proximate", "denials", "denials before which a record of this conduct came last"),
                        whole("share_points", "points", "negative points of this conduct behind denials by grade")));
        for (World world : outcome.model().worlds()) {
            WorldSections at = outcome.layout().world(world.index());
            Chains chains = new Chains(study, world);
            for (int b = 0; b <= world.behaviours().size(); b++) {
                boolean none = b == world.behaviours().size();
                table.row(
                        world.id(),
                        none ? Causes.NONE : world.behaviours().get(b).id(),
                        none ? "" : String.join(" ", chains.grounds(b)),
                        none
                                ? "no single ground"
                                : study.behaviour(world.behaviours().get(b).id()),
                        outcome.tally()[at.butFor.at(b, 0)],
                        outcome.tally()[at.butFor.at(b, 1)],
                        outcome.tally()[at.butFor.at(b, 2)],
                        outcome.tally()[at.butFor.at(b, 3)]);
            }
        }
        return table;
    }

    private Table rests() {
        Table table = new Table(
                "rests-on",
                "harm of the headline that can be told apart, with the weakest link of the chains that lead to it",
                List.of(
                        WORLD,
                        text("measure", "id of the headline"),
                        text("counted", "in what the harm is counted"),
                        text("what", "list and kind of day, or conduct that is the ground"),
                        whole("amount", "see counted", "how much"),
                        real("share", "%", "of the harm that is counted"),
                        text("law", "letter and digit of the weakest rule, recalled or assumed; empty: not attributed"),
                        text("law_link", "which rule, or which number of one"),
                        text("society", "the same of the published rates of the conduct"),
                        text("society_link", "which number"),
                        text("assumptions", "the same of the assumed numbers: records, errors, facts"),
                        text("assumptions_link", "which number")));
        Resting.of(study)
                .ifPresent(rests -> rests.pieces()
                        .forEach(piece -> table.row(
                                rests.world(),
                                study.headline.id(),
                                rests.counted(),
                                piece.what(),
                                piece.amount(),
                                piece.percent(),
                                piece.law().grade(),
                                piece.law().id(),
                                piece.society().grade(),
                                piece.society().id(),
                                piece.assumptions().grade(),
                                piece.assumptions().id())));
        return table;
    }

    private Table records() {
        Table table = new Table(
                "records",
                "what a source wrote about a behaviour in the window, and how it erred",
                List.of(
                        WORLD,
                        text("source", "who writes"),
                        text("behaviour", "about what"),
                        whole("covered", "acts", "acts that the source saw"),
                        whole("missing", "records", "of these, never recorded"),
                        whole("misplaced", "records", "put on somebody of the same name"),
                        whole("no_receiver", "records", "would have been, but nobody has that name"),
                        whole("duplicate", "records", "entered twice"),
                        whole("severity", "records", "entered with the wrong severity"),
                        whole("untrue", "records", "about nothing"),
                        whole("quota", "records", "about nothing, to meet a quota")));
        for (World world : outcome.model().worlds()) {
            WorldSections at = outcome.layout().world(world.index());
            world.feeds().forEach(feed -> {
                @Nullable Object[] row = new Object[3 + WorldSections.FEED_COLUMNS];
                row[0] = world.id();
                row[1] = feed.source();
                row[2] = world.behaviours().get(feed.behaviour()).id();
                for (int column = 0; column < WorldSections.FEED_COLUMNS; column++) {
                    long sum = 0;
                    for (int cell = 0; cell < outcome.model().cells(); cell++) {
                        sum += outcome.tally()[at.feed.at(feed.index(), column, cell)];
                    }
                    row[3 + column] = sum;
                }
                table.row(row);
            });
        }
        return table;
    }

    private Table office() {
        Table table = new Table(
                "reviews-by-month",
                "the review offices of a list in a month",
                List.of(
                        WORLD,
                        MONTH,
                        text("list", "REGIME/LIST"),
                        whole("filed", "filings", "filed in the month"),
                        whole("decided", "filings", "decided in the month"),
                        whole("open", "filings", "open at its end"),
                        whole("age", "days", "sum of the ages of those")));
        months((world, at, month, name) -> {
            for (int list = 0; list < world.lists().size(); list++) {
                if (world.lists().get(list).review() != null) {
                    table.row(
                            world.id(),
                            name,
                            list(world, list),
                            outcome.tally()[at.office.at(month, list, 0)],
                            outcome.tally()[at.office.at(month, list, 1)],
                            outcome.tally()[at.office.at(month, list, 2)],
                            outcome.tally()[at.office.at(month, list, 3)]);
                }
            }
        });
        return table;
    }

    private Table numbers() {
        Table table = new Table(
                "numbers",
                "a number of the inputs that the run used",
                List.of(
                        text("number", "FILE.ID.KEY"),
                        text("value", "central value, or as set by hand, with unit"),
                        text("range", "range with unit; the value where there is none"),
                        text("by_hand", "yes if it was changed by hand"),
                        text("basis", "read, recalled or assumed"),
                        text("why", "source, or reason of the assumption")));
        inquiry.resolution()
                .quantities()
                .values()
                .forEach(quantity -> table.row(
                        quantity.id(),
                        Rules.value(
                                quantity, inquiry.byHand(), inquiry.resolution().spread(quantity)),
                        Rules.range(quantity),
                        inquiry.byHand().isSet(quantity) ? "yes" : "no",
                        word(quantity.basis().ladder()),
                        Rules.why(quantity)));
        return table;
    }

    private Table drawn(Draws draws) {
        Table table = new Table(
                "drawn-numbers",
                "the value of an assumed number in a draw",
                List.of(
                        whole("draw", "", "number of the draw, from 1"),
                        text("number", "FILE.ID.KEY"),
                        real("place", "share", "how far up its range it lies"),
                        text("value", "the value, with unit")));
        List<Quantity> quantities = inquiry.drawn();
        for (int draw = 0; draw < draws.count(); draw++) {
            for (int i = 0; i < quantities.size(); i++) {
                table.row(
                        draw + 1,
                        quantities.get(i).id(),
                        draws.fractions()[i][draw],
                        Rules.number(quantities.get(i), Draw.value(quantities.get(i), draws.places()[i][draw])));
            }
        }
        return table;
    }

    private Table drawnFigures(Draws draws) {
        Table table = new Table(
                "drawn-figures",
                "a figure about everybody, not split, in a draw",
                List.of(
                        whole("draw", "", "number of the draw, from 1"),
                        text("measure", "id of the measure"),
                        text("comparison", "none, difference or ratio"),
                        WORLD,
                        text("against", "alternative that is subtracted or divided by"),
                        real("value", "see unit", "the figure; empty if it is undefined"),
                        text("unit", "unit of the value")));
        for (int draw = 0; draw < draws.count(); draw++) {
            for (int i = 0; i < outcome.figures().size(); i++) {
                Figure figure = outcome.figures().get(i);
                if (figure.group().isEverybody() && figure.split().whole()) {
                    table.row(
                            draw + 1,
                            figure.measure().id(),
                            comparison(figure.subject()),
                            first(figure.subject()),
                            second(figure.subject()),
                            draws.figures()[draw][i],
                            figure.unit().label());
                }
            }
        }
        return table;
    }

    private Table dependence(Draws draws) {
        Table table = new Table(
                "dependence",
                "how the headline goes with an assumed number over the draws",
                List.of(
                        text("number", "FILE.ID.KEY"),
                        real("rank_correlation", "", "Spearman's, with the headline difference"),
                        real(
                                "threshold",
                                "",
                                "what the largest correlation of all numbers exceeds by chance once in twenty"),
                        text("told_from_chance", "yes or no")));
        draws.dependence()
                .ranked()
                .forEach(parameter -> table.row(
                        parameter.name(),
                        parameter.correlation(),
                        draws.dependence().threshold(),
                        parameter.distinguishable() ? "yes" : "no"));
        return table;
    }
}
