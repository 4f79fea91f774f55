package assay.report.account;

import assay.evidence.Basis;
import assay.law.Name;
import assay.plan.World;
import assay.report.Digits;
import assay.report.ReportContent.Anchor;
import assay.tally.Section;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Published figures of the place beside the same figures of the run, in the alternative as it is.
///
/// Two kinds can be computed from a tally, told by their ids: `negative-records-to-YYYY` and `reward-records-to-YYYY`,
/// ledger entries of that sign made from the start of the window to the end of that year, per subject
/// of the regimes that
/// score. Any other anchor is shown with "not computed".
final class PlaceAnchors {
    private static final Pattern ENTRIES = Pattern.compile("(negative|reward)-records-to-(\\d{4})");

    private PlaceAnchors() {}

    static List<Anchor> of(Case study) {
        List<Anchor> rows = new ArrayList<>();
        study.study
                .anchors()
                .used()
                .forEach(a -> row(study, a, "used to choose ranges").ifPresent(rows::add));
        study.study.anchors().left().forEach(a -> row(study, a, "left to test").ifPresent(rows::add));
        return rows;
    }

    private static Optional<Anchor> row(Case study, Name name, String use) {
        return study.checked.question().place().anchors().stream()
                .filter(a -> a.id().equals(name.id()))
                .findFirst()
                .map(a -> new Anchor(
                        a.title(),
                        Rules.value(a.value()),
                        run(study, a.id()).map(Digits::of).orElse("not computed"),
                        use,
                        source(a.value().basis())));
    }

    private static String source(Basis basis) {
        return switch (basis) {
            case Basis.Cited cited ->
                cited.source().title() + (cited.where().isEmpty() ? "" : ", " + cited.where()) + " ("
                        + cited.source().letter() + cited.credibility().digit() + ")";
            case Basis.Assumed assumed -> "assumed: " + assumed.why();
        };
    }

    private static Optional<Double> run(Case study, String anchor) {
        Matcher entries = ENTRIES.matcher(anchor);
        if (!entries.matches()) {
            return Optional.empty();
        }
        int last = months(study.study.from(), YearMonth.of(Integer.parseInt(entries.group(2)), 12));
        if (last < 0 || last >= study.window()) {
            return Optional.empty();
        }
        World world = study.model.worlds().stream()
                .filter(w -> w.id().equals(study.main().id()))
                .findFirst()
                .orElseThrow();
        Section made = study.sections(world).entries;
        long records = 0;
        long subjects = 0;
        for (Grades grades : Grades.of(study, world)) {
            subjects += grades.subjects(last);
            for (int month = 0; month <= last; month++) {
                records += study.count(
                        made.at(month, grades.index(), entries.group(1).equals("negative") ? 0 : 1));
            }
        }
        return subjects == 0 ? Optional.empty() : Optional.of((double) records / subjects);
    }

    private static int months(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    }
}
