package assay.report.account;

import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.PairTable;
import assay.measure.Split;
import assay.measure.Subject;
import assay.plan.World;
import assay.report.Block;
import assay.report.Block.Cell;
import assay.report.Chart.Line;
import assay.report.Chart.Ranges;
import assay.report.Digits;
import assay.report.ReportContent.Section;
import assay.report.Wording;
import assay.tally.Kind;
import assay.text.Capital;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a report tells after its opening: grades and listings over time, wrongful days, denials and what stands behind
/// them, all measures, and who fares differently in the compared alternatives.
final class Passages {

    private final Case study;

    private final Evident evident;

    private final Sheets sheets;

    Passages(Case study, Evident evident) {
        this.study = study;
        this.sheets = new Sheets(study);
        this.evident = evident;
    }

    List<Section> all() {
        List<Section> sections = new ArrayList<>();
        OverTime overTime = new OverTime(study, evident);
        overTime.grades().ifPresent(sections::add);
        sections.add(overTime.listed());
        wrongful().ifPresent(sections::add);
        denied().ifPresent(sections::add);
        new Waiting(study, evident).section().ifPresent(sections::add);
        new Causes(study, evident).section().ifPresent(sections::add);
        new Contexts(study).section().ifPresent(sections::add);
        sections.add(measures());
        pairs().ifPresent(sections::add);
        return sections;
    }

    private Optional<Section> wrongful() {
        Measure m = Measure.WRONGFUL_BURDEN;
        List<Line> lines = new ArrayList<>();
        for (Kind kind : List.of(Kind.FACT, Kind.STALE, Kind.LAW)) {
            lines(lines, m, split("kind", kind.name()), OverTime.words(kind));
        }
        lines(lines, m, Split.WHOLE, "all that is wrong");
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "wrongful-days",
                "Wrongful days by kind",
                List.of(
                        new Block.Paragraph(
                                "Of all days that people spent on a list (listings from before the study left out): the share that"
                                        + " was wrong, under the law of each alternative. Every day has one kind, the first that applies: a false"
                                        + " record, a listing whose ground has ended, a listing that the law does not ask for."),
                        new Block.Picture(new Ranges(
                                "wrongful-days-by-kind",
                                "Wrongful days by kind",
                                described(m),
                                m.unit().label() + " of days listed",
                                evident.asTold(m),
                                study.series(),
                                lines,
                                null)))));
    }

    private static Split split(String dimension, String value) {
        return new Split(dimension, value.toLowerCase(Locale.ROOT));
    }

    static String described(Measure m) {
        return Capital.of(m.plain()) + "; " + Wording.of(m.direction()) + ".";
    }

    private void lines(List<Line> lines, Measure measure, Split split, String label) {
        for (World world : study.model.worlds()) {
            study.figure(measure, new Subject.World(world.id()), split)
                    .ifPresent(f -> lines.add(new Line("", label, world.index(), Telling.of(f))));
        }
    }

    private Optional<Section> denied() {
        List<String> domains = study.model.worlds().getFirst().domains().stream()
                .map(d -> d.id())
                .toList();
        List<Line> lines = new ArrayList<>();
        domains.forEach(d -> lines(lines, Measure.DENIAL, new Split("domain", d), study.domain(d)));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Paragraph(
                        "Of the attempts that people made in each part of life, the share that was refused because of a listing"
                                + " or a grade."),
                new Block.Picture(new Ranges(
                        "denied-by-domain",
                        "Attempts refused, by part of life",
                        described(Measure.DENIAL),
                        "% of attempts",
                        evident.asTold(Measure.DENIAL),
                        study.series(),
                        lines,
                        null))));
        List<Block> further = new ArrayList<>();
        for (Measure measure : List.of(Measure.WANT_UNMET, Measure.SUBSTITUTED, Measure.WRONGFUL_DENIAL)) {
            List<List<Cell>> rows = new ArrayList<>();
            for (String domain : domains) {
                sheets.row(measure, new Split("domain", domain), new Cell.Words(study.domain(domain), ""))
                        .ifPresent(rows::add);
            }
            if (!rows.isEmpty()) {
                further.add(sheets.sheet(
                        "by-domain-" + measure.key(),
                        measure.id() + " " + measure.title() + ": " + measure.numerator() + "; "
                                + Wording.of(measure.unit().label(), measure.denominator()) + "; "
                                + Wording.of(measure.direction()),
                        "part of life",
                        rows));
            }
        }
        if (!further.isEmpty()) {
            blocks.add(
                    new Block.Fold("Unmet, met by something else, refused wrongly: the same by part of life", further));
        }
        return Optional.of(new Section("denied", "What people were denied", blocks));
    }

    private Section measures() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            sheets.row(
                            measure,
                            Split.WHOLE,
                            new Cell.Words(
                                    measure.title() + " " + measure.direction().sign(),
                                    measure.id() + ": " + measure.numerator() + "; "
                                            + Wording.of(measure.unit().label(), measure.denominator())))
                    .ifPresent(rows::add);
        }
        return new Section(
                "measures",
                "All measures",
                List.of(
                        new Block.Paragraph(
                                "Every figure with its denominator; ↓ less is better for the person, ↑ more, ○ neither. Between bars the"
                                        + " 95 % interval of chance, on grey the assumed range. There is no total score."),
                        sheets.sheet("all-measures", "Measures by alternative", "measure", rows)));
    }

    private Optional<Section> pairs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PairTable pair : study.outcome.pairs()) {
            if (pair.group().category().equals(Group.EVERYBODY)) {
                rows.add(List.of(
                        new Cell.Words(outcome(pair.outcome()), pair.minuend() + " and " + pair.subtrahend()),
                        Cell.of(Digits.of(pair.both())),
                        new Cell.Words(
                                Digits.of(pair.first()),
                                Digits.of(pair.fewestFirst()) + " to " + Digits.of(pair.mostFirst())),
                        new Cell.Words(
                                Digits.of(pair.second()),
                                Digits.of(pair.fewestSecond()) + " to " + Digits.of(pair.mostSecond())),
                        Cell.of(Digits.of(pair.neither())),
                        Cell.of(Digits.of(pair.persons()))));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "pairs",
                "Who fares differently",
                List.of(
                        new Block.Paragraph(
                                "The same people under two alternatives that share every chance. How many have an outcome in the one and"
                                        + " not in the other depends on that sharing; the bounds below the counts hold however chances are shared."),
                        new Block.Sheet(
                                "pairs-table",
                                "People by what befell them at least once in two alternatives",
                                List.of(
                                        "outcome",
                                        "in both",
                                        "in the first only",
                                        "in the second only",
                                        "in neither",
                                        "people"),
                                List.of(false, true, true, true, true, true),
                                rows))));
    }

    private static String outcome(String id) {
        return switch (id) {
            case "listed" -> "ever listed";
            case "wrong" -> "ever wrongly listed";
            case "unable" -> "ever listed while unable to pay";
            case "denied" -> "ever denied something";
            default -> id;
        };
    }
}
