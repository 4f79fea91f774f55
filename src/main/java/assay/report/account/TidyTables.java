package assay.report.account;

import assay.report.Table;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a result, tidy: one observation a row. */
final class TidyTables {
    private TidyTables() {}

    static List<Table> of(Case study) {
        return Stream.of(
                        new FigureTables(study).all(),
                        new MonthTables(study).all(),
                        new CauseTables(study).all(),
                        new NumberTables(study).all())
                .flatMap(List::stream)
                .toList();
    }
}
