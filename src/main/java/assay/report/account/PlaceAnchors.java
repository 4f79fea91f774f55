package assay.report.account;

import assay.evidence.Basis;
import assay.law.Name;
import assay.plan.Listing;
import assay.plan.World;
import assay.report.Digits;
import assay.report.ReportContent.Anchor;
import assay.tally.WorldSections;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Published figures of the place beside the same figures of the run, in the alternative as it is.
///
/// What can be computed is told by the id of the anchor:
///
/// - `negative-records-to-YYYY`, `reward-records-to-YYYY`: ledger entries of that sign made from the
/// start of the window to
///   the end of that year, per subject of the regimes that give grades;
/// - `new-listings-to-YYYY`: listings begun on the first national list, per 1,000 people counted and year;
/// - `refused-X-to-YYYY`: refusals in the first life domain whose id holds X, likewise. Counts of both
/// are kept for the whole
///   window only, and the row says so.
///
/// Any other anchor is shown with "not computed".
final class PlaceAnchors {
    private static final Pattern ENTRIES = Pattern.compile("(negative|reward)-records-to-(\\d{4})");
    private static final Pattern LISTINGS = Pattern.compile("new-listings-to-\\d{4}");
    private static final Pattern REFUSED = Pattern.compile("refused-(.+)-to-\\d{4}");
    private static final double YEAR = 360;

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
                        run(study, a.id()).orElse("not computed"),
                        use,
                        source(a.value().basis())));
    }

    private static String source(Basis basis) {
        return switch (basis) {
            case Basis.Cited cited -> cited.place() + " (" + cited.mark() + ")";
            case Basis.Assumed assumed -> "assumed: " + assumed.why();
        };
    }

    private static Optional<String> run(Case study, String anchor) {
        World world = study.model.worlds().stream()
                .filter(w -> w.id().equals(study.main().id()))
                .findFirst()
                .orElseThrow();
        Matcher entries = ENTRIES.matcher(anchor);
        if (entries.matches()) {
            int sign = entries.group(1).equals("negative") ? 0 : 1;
            YearMonth last = YearMonth.of(Integer.parseInt(entries.group(2)), 12);
            return perSubject(study, world, sign, months(study.study.from(), last))
                    .map(Digits::of);
        }
        if (LISTINGS.matcher(anchor).matches()) {
            return world.lists().stream()
                    .filter(Listing::national)
                    .findFirst()
                    .flatMap(list -> aYear(
                            study,
                            world,
                            study.sum(
                                    study.sections(world).spells,
                                    list.index() * WorldSections.SPELL_COLUMNS + WorldSections.BEGUN)));
        }
        Matcher refused = REFUSED.matcher(anchor);
        if (refused.matches()) {
            return world.domains().stream()
                    .filter(d -> d.id().contains(refused.group(1)))
                    .findFirst()
                    .flatMap(domain -> aYear(
                            study,
                            world,
                            study.sum(
                                    study.sections(world).wants,
                                    domain.index() * WorldSections.WANT_COLUMNS + WorldSections.DENIED)));
        }
        return Optional.empty();
    }

    private static Optional<Double> perSubject(Case study, World world, int sign, int last) {
        if (last < 0 || last >= study.window()) {
            return Optional.empty();
        }
        long records = 0;
        long subjects = 0;
        for (Grades grades : Grades.of(study, world)) {
            subjects += grades.subjects(last);
            for (int month = 0; month <= last; month++) {
                records += study.count(study.sections(world).entries.at(month, grades.index(), sign));
            }
        }
        return subjects == 0 ? Optional.empty() : Optional.of((double) records / subjects);
    }

    /// Per 1,000 people counted and year, over the whole window.
    private static Optional<String> aYear(Case study, World world, long count) {
        long days = study.sum(study.sections(world).days, 0);
        return days == 0
                ? Optional.empty()
                : Optional.of(Digits.of(1000 * count / (days / YEAR)) + " (" + study.study.from() + " to "
                        + study.study.to() + ")");
    }

    private static int months(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    }
}
