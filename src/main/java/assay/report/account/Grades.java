package assay.report.account;

import assay.plan.Regime;
import assay.plan.World;
import assay.report.Quoted;
import assay.tally.Layout;
import assay.tally.Section;
import java.util.ArrayList;
import java.util.List;

/// The grades of one regime in one world, month by month.
///
/// @param names worst first
final class Grades {
    private final Case study;
    private final int world;
    private final Section section;
    private final Regime regime;
    private final List<String> names;
    private final int noScore;

    private Grades(Case study, World world, Regime regime, List<String> names) {
        this.study = study;
        this.world = world.index();
        this.section = study.sections(world).monthGrade;
        this.regime = regime;
        this.names = names;
        this.noScore = Layout.widestGrades(world);
    }

    /// Those of every regime that gives grades in any version.
    static List<Grades> of(Case study, World world) {
        List<Grades> all = new ArrayList<>();
        for (Regime regime : world.regimes()) {
            List<String> names = List.of();
            for (Regime.Version version : regime.versions()) {
                Regime.Scoring scoring = version.scoring();
                if (scoring != null && scoring.grades().size() > names.size()) {
                    names = scoring.grades();
                }
            }
            if (!names.isEmpty()) {
                all.add(new Grades(study, world, regime, List.copyOf(names)));
            }
        }
        return all;
    }

    String regime() {
        return regime.id();
    }

    int index() {
        return regime.index();
    }

    List<String> names() {
        return names;
    }

    /// Of those who have a grade on the last day of the month, the share with this one, in %.
    Quoted share(int month, int grade) {
        return Telling.of(study.outcome.months().graded(world, regime.index(), grade, month));
    }

    long persons(int month, int grade) {
        return study.count(section.at(month, regime.index(), grade));
    }

    /// Subjects of the regime, with or without a score, while it is in force.
    long subjects(int month) {
        long all = 0;
        for (int g = 0; g <= noScore; g++) {
            all += persons(month, g);
        }
        return all;
    }
}
