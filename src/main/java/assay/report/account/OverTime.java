package assay.report.account;

import assay.measure.Measure;
import assay.plan.World;
import assay.report.Block;
import assay.report.Chart.Curve;
import assay.report.Chart.Curves;
import assay.report.Chart.Panel;
import assay.report.Quoted;
import assay.report.ReportContent;
import assay.report.ReportContent.Section;
import assay.tally.Kind;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Grades and listings month by month, with the interval of chance of each month.
final class OverTime {
    private static final List<Kind> LISTED = List.of(Kind.LAWFUL, Kind.FACT, Kind.STALE, Kind.LAW, Kind.STOCK);

    private static final String BAND =
            " The band around a curve is the 95 % interval of chance of each month; where nobody was counted there is none.";

    private final Case study;
    private final Evident evident;

    OverTime(Case study, Evident evident) {
        this.study = study;
        this.evident = evident;
    }

    Optional<Section> grades() {
        List<Block> blocks = new ArrayList<>();
        Map<String, List<Panel>> byRegime = new LinkedHashMap<>();
        for (World world : study.model.worlds()) {
            for (Grades grades : Grades.of(study, world)) {
                List<Panel> panels = byRegime.computeIfAbsent(grades.regime(), r -> new ArrayList<>());
                for (int g = grades.names().size() - 1, p = 0; g >= 0; g--, p++) {
                    List<Quoted> months = new ArrayList<>();
                    for (int m = 0; m < study.window(); m++) {
                        months.add(grades.share(m, g));
                    }
                    add(panels, p, "Grade " + grades.names().get(g), new Curve(world.index(), months));
                }
            }
        }
        byRegime.forEach((regime, panels) -> blocks.add(new Block.Picture(new Curves(
                "grades-" + regime,
                "People by grade: " + study.book(regime),
                panels.size()
                        + " panels, one for each grade, best first: the share of those with a grade on the last day of"
                        + " each month, for every alternative. Each panel has a scale of its own, from nought."
                        + BAND,
                "% of people with a grade",
                study.scoresAsTold(regime),
                study.series(),
                study.study.from(),
                panels))));
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        blocks.addFirst(new Block.Paragraph(
                "The share of those who have a grade, on the last day of each month. Each panel has a"
                        + " scale of its own, from nought." + BAND));
        return Optional.of(new Section("grades", "Grades over time", blocks));
    }

    private static void add(List<Panel> panels, int at, String title, Curve curve) {
        if (at < panels.size()) {
            List<Curve> curves = new ArrayList<>(panels.get(at).curves());
            curves.add(curve);
            panels.set(at, new Panel(panels.get(at).title(), curves));
        } else {
            panels.add(new Panel(title, List.of(curve)));
        }
    }

    Section listed() {
        List<Panel> panels = new ArrayList<>();
        for (Kind kind : LISTED) {
            List<Curve> curves = new ArrayList<>();
            long ever = 0;
            for (World world : study.model.worlds()) {
                WorldSections at = study.sections(world);
                List<Quoted> months = new ArrayList<>();
                for (int m = 0; m < study.window(); m++) {
                    ever += study.count(at.monthListed.at(m, 0, kind.ordinal()));
                    months.add(Telling.of(study.outcome.months().listed(world.index(), 0, kind, m)));
                }
                curves.add(new Curve(world.index(), months));
            }
            if (ever > 0) {
                panels.add(new Panel(words(kind), curves));
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (panels.isEmpty()) {
            blocks.add(new Block.Paragraph("Nobody was listed at the end of any month."));
        } else {
            blocks.add(new Block.Paragraph(
                    "Of 1,000 people present, those on a list on the last day of each month. Each panel has a scale of"
                            + " its own, from nought." + BAND));
            blocks.add(new Block.Picture(new Curves(
                    "listed-by-kind",
                    "People on a list, by what the listing is worth that day",
                    "Panels by kind of listing: people listed on the last day of each month, in every alternative."
                            + BAND,
                    "per 1,000 people present",
                    evident.asTold(Measure.REACH),
                    study.series(),
                    study.study.from(),
                    panels)));
        }
        return new Section("listed", "On a list over time", blocks);
    }

    static String words(Kind kind) {
        return switch (kind) {
            case FACT -> ReportContent.Category.FACT.plain();
            case STALE -> ReportContent.Category.STALE.plain();
            case LAW -> ReportContent.Category.LAW.plain();
            case STOCK -> ReportContent.Category.STOCK.plain();
            case LAWFUL -> ReportContent.Category.LAWFUL.plain();
            case UNRECORDED -> "not listed, though the law would, had the records been complete";
            case NONE -> "not listed";
        };
    }
}
