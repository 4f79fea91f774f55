package assay.report.account;

import assay.measure.Figure;
import assay.measure.Measure;
import assay.measure.Split;
import assay.measure.Subject;
import assay.report.Block;
import assay.report.Block.Cell;
import assay.report.ReportContent.Alternative;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Tables of measures side by side: one row a figure, one column an alternative.
final class Sheets {

    private final Case study;

    Sheets(Case study) {
        this.study = study;
    }

    /// One measure in every alternative and in the contrast; nothing if no alternative has it.
    Optional<List<Cell>> row(Measure measure, Split split, Cell label) {
        List<Cell> row = new ArrayList<>(List.of(label));
        boolean any = false;
        for (Alternative a : study.alternatives()) {
            Optional<Figure> figure = study.figure(measure, new Subject.World(a.id()), split);
            any |= figure.isPresent();
            row.add(Cell.of(Telling.of(figure, "not asked")));
        }
        study.contrast()
                .ifPresent(c -> row.add(new Cell.Signed(Telling.of(study.figure(measure, c, split), "not asked"))));
        return any ? Optional.of(row) : Optional.empty();
    }

    /// A table with one column for each alternative and one for the contrast.
    Block.Sheet sheet(String id, String caption, String first, List<List<Cell>> rows) {
        List<String> heads = new ArrayList<>(List.of(first));
        study.alternatives().forEach(a -> heads.add(a.id()));
        study.contrast().ifPresent(c -> heads.add(c.label()));
        List<Boolean> numeric = new ArrayList<>(Collections.nCopies(heads.size(), true));
        numeric.set(0, false);
        return new Block.Sheet(id, caption, heads, numeric, rows);
    }
}
