package assay.report.account;

import static assay.report.account.Columns.CHANCE_HIGH;
import static assay.report.account.Columns.CHANCE_LOW;
import static assay.report.account.Columns.MONTH;
import static assay.report.account.Columns.WORLD;
import static assay.report.account.Columns.high;
import static assay.report.account.Columns.list;
import static assay.report.account.Columns.low;
import static assay.report.account.Columns.real;
import static assay.report.account.Columns.text;
import static assay.report.account.Columns.whole;
import static assay.report.account.Columns.word;

import assay.plan.Domain;
import assay.plan.Regime;
import assay.plan.World;
import assay.report.Quoted;
import assay.report.Table;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.tally.Kind;
import assay.tally.WorldSections;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The window month by month: lists, grades, denials, review offices.
final class MonthTables {
    private final Inquiry inquiry;
    private final Outcome outcome;

    MonthTables(Case study) {
        this.inquiry = study.inquiry;
        this.outcome = study.outcome;
    }

    List<Table> all() {
        return List.of(listed(), grades(), denied(), waiting(), office());
    }

    private interface MonthRow {
        void row(World world, WorldSections at, int month, String name);
    }

    private void months(MonthRow row) {
        YearMonth from = inquiry.study().from();
        for (World world : outcome.model().worlds()) {
            for (int month = 0; month < outcome.months().count(); month++) {
                row.row(
                        world,
                        outcome.layout().world(world.index()),
                        month,
                        from.plusMonths(month).toString());
            }
        }
    }

    private Table listed() {
        Table table = new Table(
                "listed-by-month",
                "persons by what their listing is worth on the last day of a month",
                List.of(
                        WORLD,
                        MONTH,
                        text("list", "REGIME/LIST, or all lists against the person together"),
                        text(
                                "kind",
                                "fact, stale, law: wrongful; lawful; stock: older than the study; unrecorded; none"),
                        whole("persons", "persons", "how many"),
                        real("per_1000", "per 1,000", "of the persons present that day"),
                        CHANCE_LOW,
                        CHANCE_HIGH));
        months((world, at, month, name) -> {
            for (int track = 0; track <= world.lists().size(); track++) {
                for (Kind kind : Kind.values()) {
                    Quoted share = Telling.of(outcome.months().listed(world.index(), track, kind, month));
                    table.row(
                            world.id(),
                            name,
                            track == 0 ? "all" : list(world, track - 1),
                            word(kind),
                            outcome.tally()[at.monthListed.at(month, track, kind.ordinal())],
                            share.value(),
                            low(share),
                            high(share));
                }
            }
        });
        return table;
    }

    private Table grades() {
        Table table = new Table(
                "grades-by-month",
                "persons by grade as recorded on the last day of a month",
                List.of(
                        WORLD,
                        MONTH,
                        text("regime", "id of the regime"),
                        text(
                                "grade",
                                "the grade; 'no score'; 'none' where the regime is not in force or the person is no subject"),
                        whole("persons", "persons", "how many"),
                        real("percent", "%", "of the persons with a grade of the regime that day"),
                        CHANCE_LOW,
                        CHANCE_HIGH));
        months((world, at, month, name) -> {
            for (Regime regime : world.regimes()) {
                int widest = at.monthGrade.sizes()[2] - 2;
                List<String> names = new ArrayList<>();
                regime.versions().forEach(version -> {
                    Regime.@Nullable Scoring scoring = version.scoring();
                    if (scoring != null && scoring.grades().size() > names.size()) {
                        names.clear();
                        names.addAll(scoring.grades());
                    }
                });
                for (int grade = 0; grade < names.size(); grade++) {
                    Quoted share = Telling.of(outcome.months().graded(world.index(), regime.index(), grade, month));
                    table.row(
                            world.id(),
                            name,
                            regime.id(),
                            names.get(grade),
                            graded(at, month, regime, grade),
                            share.value(),
                            low(share),
                            high(share));
                }
                long without = graded(at, month, regime, widest);
                long outside = graded(at, month, regime, widest + 1);
                table.row(world.id(), name, regime.id(), "no score", without, null, null, null);
                table.row(world.id(), name, regime.id(), "none", outside, null, null, null);
            }
        });
        return table;
    }

    private long graded(WorldSections at, int month, Regime regime, int grade) {
        return outcome.tally()[at.monthGrade.at(month, regime.index(), grade)];
    }

    private Table denied() {
        Table table = new Table(
                "denied-by-month",
                "wants denied in a month",
                List.of(
                        WORLD,
                        MONTH,
                        whole("denied", "wants", "wants denied"),
                        whole("wrongfully", "wants", "of these, denied wrongfully"),
                        real("per_1000", "per 1,000", "wants denied per 1,000 persons present on the last day"),
                        CHANCE_LOW,
                        CHANCE_HIGH,
                        real("wrongfully_per_1000", "per 1,000", "the same of those denied wrongfully"),
                        real("wrongfully_chance_low", "per 1,000", CHANCE_LOW.meaning()),
                        real("wrongfully_chance_high", "per 1,000", CHANCE_HIGH.meaning())));
        months((world, at, month, name) -> {
            Quoted all = Telling.of(outcome.months().denied(world.index(), false, month));
            Quoted wrongfully = Telling.of(outcome.months().denied(world.index(), true, month));
            table.row(
                    world.id(),
                    name,
                    outcome.tally()[at.monthDenied.at(month, 0)],
                    outcome.tally()[at.monthDenied.at(month, 1)],
                    all.value(),
                    low(all),
                    high(all),
                    wrongfully.value(),
                    low(wrongfully),
                    high(wrongfully));
        });
        return table;
    }

    private Table waiting() {
        Table table = new Table(
                "waiting-by-month",
                "wants that wait at the end of a month where a domain has a capacity",
                List.of(
                        WORLD,
                        MONTH,
                        text("domain", "id of the life domain"),
                        whole("in_turn", "wants", "waiting in the order in which they were asked"),
                        whole("in_turn_age", "days", "sum of the days that those have waited"),
                        whole("before", "wants", "waiting before others, by a rule that gives priority"),
                        whole("before_age", "days", "sum of the days that those have waited")));
        months((world, at, month, name) -> {
            for (Domain domain : world.domains()) {
                if (domain.capacity() >= 0) {
                    int d = domain.index();
                    table.row(
                            world.id(),
                            name,
                            domain.id(),
                            outcome.tally()[at.monthWaiting.at(month, d, WorldSections.MET)],
                            outcome.tally()[at.monthWaiting.at(month, d, WorldSections.MET_DAYS)],
                            outcome.tally()[at.monthWaiting.at(month, d, WorldSections.MET_BEFORE)],
                            outcome.tally()[at.monthWaiting.at(month, d, WorldSections.MET_BEFORE_DAYS)]);
                }
            }
        });
        return table;
    }

    private Table office() {
        Table table = new Table(
                "reviews-by-month",
                "the review offices of a list in a month",
                List.of(
                        WORLD,
                        MONTH,
                        text("list", "REGIME/LIST"),
                        whole("filed", "filings", "filed in the month"),
                        whole("decided", "filings", "decided in the month"),
                        whole("open", "filings", "open at its end"),
                        whole("age", "days", "sum of the ages of those")));
        months((world, at, month, name) -> {
            for (int list = 0; list < world.lists().size(); list++) {
                if (world.lists().get(list).review() != null) {
                    table.row(
                            world.id(),
                            name,
                            list(world, list),
                            outcome.tally()[at.office.at(month, list, 0)],
                            outcome.tally()[at.office.at(month, list, 1)],
                            outcome.tally()[at.office.at(month, list, 2)],
                            outcome.tally()[at.office.at(month, list, 3)]);
                }
            }
        });
        return table;
    }
}
