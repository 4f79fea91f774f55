package assay.report.account;

import assay.measure.Measure;
import assay.measure.PairTable;
import assay.measure.Split;
import assay.measure.Subject;
import assay.plan.Domain;
import assay.plan.Regime;
import assay.plan.World;
import assay.report.Block;
import assay.report.Block.Cell;
import assay.report.Chart;
import assay.report.Chart.Curve;
import assay.report.Chart.Curves;
import assay.report.Chart.Line;
import assay.report.Chart.Panel;
import assay.report.Chart.Ranges;
import assay.report.Chart.Series;
import assay.report.Quoted;
import assay.report.ReportContent.Alternative;
import assay.report.ReportContent.Section;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What follows the first screen of a report: curves over time, refusals by domain, causes, all measures. */
final class Chapters {
    private static final double PER_1000 = 1_000;
    private static final double PERCENT = 100;
    private static final int MOST_CAUSES = 12;

    private final Inquiry inquiry;
    private final Outcome outcome;
    private final Titles titles;
    private final Evident evident;
    private final List<Series> series;
    private final Months months;

    Chapters(Inquiry inquiry, Outcome outcome, Titles titles, Evident evident, List<Alternative> worlds) {
        this.inquiry = inquiry;
        this.outcome = outcome;
        this.titles = titles;
        this.evident = evident;
        this.series = worlds.stream()
                .map(world -> new Series(world.id() + " " + world.title(), world.look()))
                .toList();
        this.months = new Months(outcome);
    }

    List<Section> all() {
        List<Section> sections = new ArrayList<>();
        sections.add(measures());
        grades().ifPresent(sections::add);
        sections.add(wrongs());
        if (!outcome.model().worlds().getFirst().domains().isEmpty()) {
            sections.add(denials());
            sections.add(causes());
        }
        if (!outcome.pairs().isEmpty()) {
            sections.add(pairs());
        }
        return sections;
    }

    private Section measures() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<Cell> row = new ArrayList<>(List.of(
                    new Cell.Words(measure.title() + " (" + measure.id() + ")", measure.plain()),
                    Cell.of(measure.unit().label() + " " + measure.direction().sign())));
            for (World world : outcome.model().worlds()) {
                row.add(Cell.of(Quotes.of(outcome.figure(measure, new Subject.World(world.id())))));
            }
            rows.add(row);
        }
        List<String> heads = new ArrayList<>(List.of("measure", "unit"));
        List<Boolean> numeric = new ArrayList<>(List.of(false, false));
        outcome.model().worlds().forEach(world -> {
            heads.add(world.id());
            numeric.add(true);
        });
        return new Section(
                "measures",
                "Every measure, in every alternative",
                List.of(
                        new Block.Paragraph(
                                "Wrongful is relative to each alternative's own law. Where alternatives differ in law, "
                                        + "reach (M1), refusals (M6) and the burden on the excused (M16) mean the same in all of them. "
                                        + "In brackets the 95 % interval of chance, then least to greatest over the assumed range."),
                        new Block.Sheet("all-measures", "Measures by alternative, everybody", heads, numeric, rows)));
    }

    private Optional<Section> grades() {
        List<Block> blocks = new ArrayList<>();
        List<World> worlds = outcome.model().worlds();
        for (Regime regime : worlds.getFirst().regimes()) {
            List<String> grades = names(regime);
            if (grades.isEmpty()) {
                continue;
            }
            List<Panel> panels = new ArrayList<>();
            for (int grade = grades.size() - 1; grade >= 0; grade--) {
                int which = grade;
                List<Curve> curves = new ArrayList<>();
                for (World world : worlds) {
                    curves.add(months.share(
                            world.index(),
                            month -> graded(world, month, regime.index(), which),
                            month -> scored(world, month, regime.index(), grades.size()),
                            PERCENT));
                }
                panels.add(new Panel("Grade " + grades.get(grade), curves));
            }
            blocks.add(new Block.Picture(new Curves(
                    "grades-" + regime.id(),
                    "Grades over time: " + titles.regime(regime.id()),
                    "For each grade the share of people with a score who have it at the end of the month, in each alternative.",
                    "% of people with a score",
                    evident.asTold(Measure.DENIAL),
                    series,
                    inquiry.study().from(),
                    panels)));
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("grades", "Grades over time", blocks));
    }

    private static List<String> names(Regime regime) {
        return regime.versions().stream()
                .flatMap(version -> Optional.ofNullable(version.scoring()).stream())
                .map(Regime.Scoring::grades)
                .filter(grades -> !grades.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private long graded(World world, int month, int regime, int grade) {
        return outcome.tally()[outcome.layout().world(world.index()).monthGrade.at(month, regime, grade)];
    }

    private long scored(World world, int month, int regime, int grades) {
        long sum = 0;
        for (int grade = 0; grade < grades; grade++) {
            sum += graded(world, month, regime, grade);
        }
        return sum;
    }

    private Section wrongs() {
        List<World> worlds = outcome.model().worlds();
        List<Panel> panels = new ArrayList<>();
        for (Kind kind : new Kind[] {Kind.FACT, Kind.STALE, Kind.LAW, Kind.LAWFUL, Kind.STOCK}) {
            List<Curve> curves = new ArrayList<>();
            for (World world : worlds) {
                curves.add(months.share(
                        world.index(),
                        month -> listed(world, month, kind.ordinal()),
                        month -> everybody(world, month),
                        PER_1000));
            }
            panels.add(new Panel(plain(kind), curves));
        }
        return new Section(
                "wrongs",
                "On a list, rightly and wrongly",
                List.of(
                        new Block.Picture(new Curves(
                                "wrongs-by-kind",
                                "People on a list at the end of the month, by kind",
                                "People on any list against them at the end of each month, in each alternative, by what the listing is "
                                        + "worth: a false record, a ground that has ended, not what the law asks, lawful, or older than "
                                        + "the study.",
                                "per 1,000 people",
                                evident.asTold(Measure.REACH),
                                series,
                                inquiry.study().from(),
                                panels)),
                        new Block.Picture(kinds())));
    }

    private Chart kinds() {
        List<Line> lines = new ArrayList<>();
        for (Kind kind : new Kind[] {Kind.FACT, Kind.STALE, Kind.LAW}) {
            for (World world : outcome.model().worlds()) {
                outcome.figure(
                                Measure.WRONGFUL_BURDEN,
                                new Subject.World(world.id()),
                                new Split("kind", kind.name().toLowerCase(Locale.ROOT)))
                        .ifPresent(figure -> lines.add(new Line("", plain(kind), world.index(), Quotes.of(figure))));
            }
        }
        return new Ranges(
                "wrongful-days",
                "Wrongful days by kind",
                "Of all days on a list, the share that was wrong, by kind, in each alternative, with the interval of chance and the "
                        + "assumed range.",
                "% of listed days",
                evident.asTold(Measure.WRONGFUL_BURDEN),
                series,
                lines,
                null);
    }

    private static String plain(Kind kind) {
        return switch (kind) {
            case FACT -> "wrongly: a false record";
            case STALE -> "wrongly: should have ended";
            case LAW -> "wrongly: not what the law asks";
            case LAWFUL -> "as the law requires";
            case STOCK -> "from before the study";
            case UNRECORDED -> "not listed, though the law asks it";
            case NONE -> "not listed";
        };
    }

    private long listed(World world, int month, int kind) {
        return outcome.tally()[outcome.layout().world(world.index()).monthListed.at(month, 0, kind)];
    }

    private long everybody(World world, int month) {
        long sum = 0;
        for (int kind = 0; kind < Layout.KINDS; kind++) {
            sum += listed(world, month, kind);
        }
        return sum;
    }

    private Section denials() {
        List<Line> lines = new ArrayList<>();
        for (Domain domain : outcome.model().worlds().getFirst().domains()) {
            for (World world : outcome.model().worlds()) {
                outcome.figure(Measure.DENIAL, new Subject.World(world.id()), new Split("domain", domain.id()))
                        .filter(figure -> figure.counts().denominator() > 0)
                        .ifPresent(figure ->
                                lines.add(new Line("", titles.domain(domain.id()), world.index(), Quotes.of(figure))));
            }
        }
        return new Section(
                "denials",
                "Refusals by part of life",
                List.of(new Block.Picture(new Ranges(
                        "denied-by-domain",
                        "Attempts refused, by part of life",
                        "Of the attempts that people made in each part of life, the share that was refused, in each alternative.",
                        "% of attempts",
                        evident.asTold(Measure.DENIAL),
                        series,
                        lines,
                        null))));
    }

    private Section causes() {
        World first = outcome.model().worlds().getFirst();
        WorldSections at = outcome.layout().world(first.index());
        long denied = 0;
        for (Domain domain : first.domains()) {
            for (int cell = 0; cell < outcome.model().cells(); cell++) {
                denied += outcome.tally()[at.wants.at(domain.index(), WorldSections.DENIED, cell)];
            }
        }
        long all = denied;
        List<Integer> order = new ArrayList<>();
        for (int behaviour = 0; behaviour <= first.behaviours().size(); behaviour++) {
            order.add(behaviour);
        }
        order.sort((a, b) -> Long.compare(cause(at, b, 0), cause(at, a, 0)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int behaviour : order) {
            if (rows.size() < MOST_CAUSES && cause(at, behaviour, 0) + cause(at, behaviour, 2) > 0) {
                String name = behaviour == first.behaviours().size()
                        ? "none: no single record decides"
                        : titles.behaviour(first.behaviours().get(behaviour).id());
                rows.add(List.of(
                        Cell.of(name),
                        Cell.of(share(cause(at, behaviour, 0), all)),
                        Cell.of(share(cause(at, behaviour, 1), all)),
                        Cell.of(share(cause(at, behaviour, 2), all))));
            }
        }
        return new Section(
                "causes",
                "Which records cause the refusals",
                List.of(
                        new Block.Paragraph("In " + titles.world(first.id())
                                + ". But for: without a record of this kind the person would not have been refused that day. Several "
                                + "kinds can be but-for at once, or none, so the shares need not add up to 100 %. Last: the record "
                                + "that came last before the person was barred."),
                        new Block.Sheet(
                                "but-for",
                                "Refusals by the records that cause them, % of " + Quotes.whole(all) + " refusals",
                                List.of("records of", "but for, %", "of these wrongful, % of all", "last, %"),
                                List.of(false, true, true, true),
                                rows)));
    }

    private long cause(WorldSections at, int behaviour, int column) {
        return outcome.tally()[at.butFor.at(behaviour, column)];
    }

    private static Quoted share(long part, long all) {
        return all == 0 ? Quoted.undefined("nobody was refused anything") : Quoted.of(PERCENT * part / all);
    }

    private Section pairs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PairTable pair : outcome.pairs()) {
            if (pair.group().isEverybody()) {
                rows.add(List.of(
                        Cell.of(pair.minuend() + " and " + pair.subtrahend() + ": " + words(pair.outcome())),
                        bounded(pair.first(), pair.fewestFirst(), pair.mostFirst()),
                        bounded(pair.second(), pair.fewestSecond(), pair.mostSecond()),
                        bounded(pair.both(), pair.fewestBoth(), pair.mostBoth()),
                        Cell.of(Quotes.whole(pair.neither()))));
            }
        }
        return new Section(
                "pairs",
                "The same people in two alternatives",
                List.of(
                        new Block.Paragraph(
                                "The alternatives share every chance, so most of the luck cancels in their difference. How "
                                        + "many people gain and how many lose depends on that sharing; beside each count stands what holds "
                                        + "however the chances are shared."),
                        new Block.Sheet(
                                "two-by-two",
                                "People by outcome in two alternatives",
                                List.of("outcome", "first only", "second only", "both", "neither"),
                                List.of(false, true, true, true, true),
                                rows)));
    }

    private static Cell bounded(long count, long fewest, long most) {
        return new Cell.Words(Quotes.whole(count), "in any case " + Quotes.whole(fewest) + " to " + Quotes.whole(most));
    }

    private static String words(String outcome) {
        return switch (outcome) {
            case "listed" -> "ever listed";
            case "wrong" -> "ever wrongly listed";
            case "unable" -> "ever listed while unable to pay";
            default -> "ever refused something";
        };
    }
}
