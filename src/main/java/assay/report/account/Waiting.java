package assay.report.account;

import assay.measure.Measure;
import assay.measure.Split;
import assay.measure.Subject;
import assay.plan.World;
import assay.report.Block;
import assay.report.Chart.Line;
import assay.report.Chart.Ranges;
import assay.report.Digits;
import assay.report.ReportContent.Section;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where not everything can be had at once: how long people wait, and what priority for some means for the others. */
final class Waiting {
    private final Case study;
    private final Evident evident;

    Waiting(Case study, Evident evident) {
        this.study = study;
        this.evident = evident;
    }

    Optional<Section> section() {
        List<Line> lines = new ArrayList<>();
        lines(lines, new Split("order", "in turn"), "in turn");
        lines(lines, new Split("order", "before others"), "before others");
        for (String domain : limited()) {
            lines(lines, new Split("domain", domain), study.domain(domain));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> left = study.model.worlds().stream()
                .map(world -> Digits.of(left(world)) + " in " + world.id())
                .toList();
        return Optional.of(new Section(
                "waiting",
                "How long people wait",
                List.of(
                        new Block.Paragraph(
                                "Where a part of life has a capacity, whoever is not barred waits until there is a"
                                        + " place: those to whom a rule gives priority first, then the others in the order in which they"
                                        + " asked. Priority for some is delay for others; both stand here. Left out are the attempts that"
                                        + " still wait when the study ends: " + String.join(", ", left) + "."),
                        new Block.Picture(new Ranges(
                                "days-until-met",
                                Measure.WAITING.title(),
                                Passages.described(Measure.WAITING),
                                "days",
                                evident.asTold(Measure.WAITING),
                                study.series(),
                                lines,
                                null)))));
    }

    private List<String> limited() {
        return study.model.worlds().stream()
                .flatMap(w -> w.domains().stream())
                .filter(d -> d.capacity() >= 0)
                .map(d -> d.id())
                .distinct()
                .toList();
    }

    private void lines(List<Line> lines, Split split, String label) {
        for (World world : study.model.worlds()) {
            study.figure(Measure.WAITING, new Subject.World(world.id()), split)
                    .ifPresent(f -> lines.add(new Line("", label, world.index(), Telling.of(f))));
        }
    }

    /** Attempts that wait on the last day of the study. */
    private long left(World world) {
        WorldSections at = study.outcome.layout().world(world.index());
        int last = at.monthWaiting.sizes()[0] - 1;
        long sum = 0;
        for (int domain = 0; domain < world.domains().size(); domain++) {
            sum += study.outcome.tally()[at.monthWaiting.at(last, domain, WorldSections.MET)];
            sum += study.outcome.tally()[at.monthWaiting.at(last, domain, WorldSections.MET_BEFORE)];
        }
        return sum;
    }
}
