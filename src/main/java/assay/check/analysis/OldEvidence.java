package assay.check.analysis;

import assay.evidence.Basis;
import assay.evidence.Day360;
import assay.law.Ruled;
import assay.law.Version;
import assay.text.Position;
import assay.text.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds rules that begin with a later version and cite a source from long before it. A text is written before it is in
 * force, but seldom by more than a year; what is older speaks of an earlier version. A source that is dated by its year
 * alone counts as of the last day of it.
 */
final class OldEvidence {

    private static final int A_YEAR = 360;
    private static final Pattern DATE =
            Pattern.compile("((?:19|20)[0-9]{2})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?![0-9]).*");

    private final View view;

    OldEvidence(View view) {
        this.view = view;
    }

    void look() {
        List<Version> versions = view.book().versions();
        for (Version version : versions.stream().skip(1).toList()) {
            look("the version " + version.id() + " begins", version.basis(), version, version.at());
        }
        view.book()
                .sections()
                .all()
                .forEach(ruled -> first(ruled, versions)
                        .ifPresent(v -> look(
                                "the rule " + ruled.rule().id() + " begins with " + v.id(),
                                ruled.rule().basis(),
                                v,
                                ruled.rule().at())));
    }

    /** The version with which a rule begins, if it is not the first. */
    private static Optional<Version> first(Ruled ruled, List<Version> versions) {
        return versions.stream()
                .filter(v -> ruled.rule().inForce(v.id()))
                .findFirst()
                .filter(v -> !v.equals(versions.getFirst()));
    }

    private void look(String what, Basis basis, Version version, Position at) {
        if (!(basis instanceof Basis.Cited cited)) {
            return;
        }
        OptionalInt written = latest(cited.source().date());
        int begins = version.from().range().lowest().intValue();
        if (written.isPresent() && written.getAsInt() < begins - A_YEAR) {
            view.problems()
                    .add(Problem.warning(
                            "W-OLD-EVIDENCE",
                            at,
                            what + " on " + Day360.date(begins) + ", and its source '"
                                    + cited.source().id() + "' is of "
                                    + cited.source().date()
                                    + ", more than a year before"));
        }
    }

    /** The last day that a source's date can mean. */
    static OptionalInt latest(String date) {
        Matcher form = DATE.matcher(date.strip());
        if (!form.matches()) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(form.group(1));
        int month = form.group(2) == null ? 12 : Math.clamp(Integer.parseInt(form.group(2)), 1, 12);
        int last = YearMonth.of(year, month).lengthOfMonth();
        int day = form.group(3) == null ? last : Math.clamp(Integer.parseInt(form.group(3)), 1, last);
        return OptionalInt.of(Day360.number(LocalDate.of(year, month, day)));
    }
}
