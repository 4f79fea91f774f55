package assay.report.account;

import assay.measure.Measure;
import assay.measure.Split;
import assay.plan.Rulers;
import assay.report.Block;
import assay.report.Block.Cell;
import assay.report.Digits;
import assay.report.ReportContent.Section;
import assay.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether what people are refused has to do with what they did: context collapse by three readings and
/// by part of life.
final class Contexts {

    private final Case study;
    private final Sheets sheets;

    Contexts(Case study) {
        this.study = study;
        this.sheets = new Sheets(study);
    }

    /// Nothing if the study declares no contexts.
    Optional<Section> section() {
        if (!study.model.rulers().contexts()) {
            return Optional.empty();
        }
        Measure m = Measure.CONTEXT_COLLAPSE;
        List<List<Cell>> readings = new ArrayList<>();
        for (Rulers.Reading reading : Rulers.Reading.values()) {
            String id = reading.name().toLowerCase(Locale.ROOT);
            sheets.row(m, new Split("reading", id), new Cell.Words(id, "")).ifPresent(readings::add);
        }
        List<List<Cell>> domains = new ArrayList<>();
        study.model
                .worlds()
                .getFirst()
                .domains()
                .forEach(d -> sheets.row(m, new Split("domain", d.id()), new Cell.Words(study.domain(d.id()), ""))
                        .ifPresent(domains::add));
        String caption = m.id() + " " + m.title() + ": " + m.numerator() + "; "
                + Wording.of(m.unit().label(), m.denominator()) + "; " + Wording.of(m.direction());
        return Optional.of(new Section(
                "contexts",
                "Punished in another part of life",
                List.of(
                        new Block.Paragraph(
                                "Of the refusals that hang on what a person did: the share in which no such deed has to do with what was"
                                        + " refused. What has to do with what is declared, not found: the narrow reading relates conduct in the"
                                        + " very activity, the middle one adds conduct that puts at risk what its rules protect, the broad one adds"
                                        + " conduct from which somebody could argue about means or reliability. Every reading of the "
                                        + Digits.of(
                                                study.model.rulers().domains().size())
                                        + " parts of life is an assumption with its reason (library/assumptions/contexts.yaml)."),
                        sheets.sheet("context-collapse", caption, "reading", readings),
                        new Block.Fold(
                                "The same by part of life, by the middle reading",
                                List.of(sheets.sheet(
                                        "context-collapse-by-domain", caption, "part of life", domains))))));
    }
}
