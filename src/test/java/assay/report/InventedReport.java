package assay.report;

import assay.measure.Direction;
import assay.report.Block.Cell;
import assay.report.Chart.Curve;
import assay.report.Chart.Curves;
import assay.report.Chart.Line;
import assay.report.Chart.Panel;
import assay.report.Chart.Ranges;
import assay.report.Chart.Series;
import assay.report.ReportContent.Alternative;
import assay.report.ReportContent.Anchor;
import assay.report.ReportContent.Assumption;
import assay.report.ReportContent.Brief;
import assay.report.ReportContent.Category;
import assay.report.ReportContent.Cause;
import assay.report.ReportContent.Change;
import assay.report.ReportContent.Count;
import assay.report.ReportContent.Dots;
import assay.report.ReportContent.Fact;
import assay.report.ReportContent.Ground;
import assay.report.ReportContent.GroupFigure;
import assay.report.ReportContent.Headline;
import assay.report.ReportContent.InWorld;
import assay.report.ReportContent.Rests;
import assay.report.ReportContent.Rule;
import assay.report.ReportContent.Rulebook;
import assay.report.ReportContent.Section;
import assay.report.ReportContent.Stage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report of Nowhere: every number in it is invented to try the page with, and none of it was simulated. */
final class InventedReport {
    private static final Alternative A =
            new Alternative("A", "as it is", "list of Nowhere (documented), points of Nowhere (as told)", Look.MAIN);
    private static final Alternative B =
            new Alternative("B", "faultless records", "like A, errors none", Look.YARDSTICK);
    private static final Alternative C =
            new Alternative("C", "deletion on the day", "like A, with two reforms", Look.REFORM);
    private static final List<Series> WORLDS = List.of(
            new Series("A as it is", Look.MAIN),
            new Series("B faultless records", Look.YARDSTICK),
            new Series("C deletion on the day", Look.REFORM));

    private InventedReport() {}

    static ReportContent plain() {
        return titled("Nowhere under an invented list and invented points (every number here is made up)");
    }

    static ReportContent titled(String title) {
        return of(title, List.of(new Change("records.courts.unpaid-judgment.coverage", "0.95", "0.80")), C);
    }

    /** Nobody changed a number. */
    static ReportContent unchanged(String title) {
        return of(title, List.of(), C);
    }

    static ReportContent comparedWith(String reform) {
        return of("Nowhere", List.of(), new Alternative("C", reform, C.rules(), C.look()));
    }

    private static ReportContent of(String title, List<Change> changes, Alternative reform) {
        return new ReportContent(
                "nowhere",
                title,
                "How many people does the list reach who should not be on it, and what would deletion on the day change?",
                "Of 1,000 residents ever eligible, 14.2 are listed without lawful ground under the rules as they are, and 5.1"
                        + " if listings ended on the day due: 9.1 fewer.",
                List.of(
                        new Fact("Place", "Nowhere, 71,421 invented residents"),
                        new Fact("Window", "2014-01 to 2020-12, 84 months, after 36 months of warm-up"),
                        new Fact("Counted", "residents of 18 and over"),
                        new Fact("Chance", "64 buckets of the whole place at central values"),
                        new Fact("Assumed ranges", "32 draws on 65,536 residents, the same for all draws"),
                        new Fact("Law", "59 rules: 41 read, 12 told, 6 assumed")),
                "Start, grade limits, repair and expiry of the points scheme are known from the press or from memory only.",
                changes,
                List.of(A, B, reform),
                List.of(
                        dots("A", 212, 391, 164, 88, 2110, 5),
                        dots("B", 0, 0, 158, 88, 2019, 4),
                        dots("C", 209, 1, 96, 88, 2103, 5)),
                "They are 38 of 1,000 residents; the other 962 were never listed and have no dot here.",
                List.of(
                        headline("M4", "Listed without lawful ground", 14.2, 4.6, 5.1, false),
                        headline("M16", "Unable to pay", 7.31, 6.95, 3.2, true)),
                "Rural residents carry it most: 1.9 times as often wrongly listed as urban ones, although their conduct differs"
                        + " by a factor of 1.2 only.",
                List.of(
                        stage("conduct", "Conduct", "acts per 1,000 residents a year", 1.2, 40),
                        stage("records", "Records", "records per 1,000 residents a year", 1.5, 28),
                        stage("harm", "Harm", "wrongly listed per 1,000 residents", 1.9, 9)),
                "It depends most on how late deletions are (rank correlation 0.71), on the court's finding of ability (−0.42)"
                        + " and on the share of judgments that get recorded (0.21), over 32 draws.",
                List.of(
                        new Ground("Law", "rules", 41, 12, 6),
                        new Ground("Society", "figures", 58, 3, 9),
                        new Ground("Assumptions", "ranges", 0, 0, 44)),
                Optional.of(rests()),
                List.of(
                        cause("A", List.of("JD-01", "JD-02"), 61),
                        cause("B", List.of("JD-01", "JD-02"), 58),
                        cause("C", List.of("JD-01"), 49)),
                sections(),
                List.of(
                        new Anchor(
                                "people with grade A or better",
                                "about 85 %",
                                "87.1 %",
                                "used to choose a range",
                                "nowhere18, p. 3 (C4)"),
                        new Anchor("new listings a year", "1,204", "1,187", "left to test", "nowhere20, table 2 (B2)")),
                List.of(
                        new Rulebook(
                                "spc",
                                "The list of Nowhere",
                                "documented",
                                List.of(
                                        new Rule(
                                                "JD-01",
                                                "Listed: who can pay a judgment and evades it.",
                                                "from 2013-10-01 to 2017-04-30",
                                                "Provisions, art. 1",
                                                "B",
                                                "2",
                                                false),
                                        new Rule(
                                                "JD-02",
                                                "Listed: who evades a judgment.",
                                                "from 2017-05-01 (assumed: 2017-03-01 to 2017-05-01)",
                                                "Provisions as amended, art. 1",
                                                "B",
                                                "2",
                                                false),
                                        new Rule(
                                                "JD-20",
                                                "Deleted once it is paid.",
                                                "from 2013-10-01",
                                                "assumed",
                                                "",
                                                "",
                                                false)),
                                List.of("how long a listing stands")),
                        new Rulebook(
                                "points",
                                "The points of Nowhere",
                                "as told",
                                List.of(
                                        new Rule(
                                                "RC-01",
                                                "Everybody starts with 1,000 points.",
                                                "from 2013",
                                                "press",
                                                "D",
                                                "3",
                                                true),
                                        new Rule(
                                                "RC-08",
                                                "Grades AAA to D at 1,050, 1,030, 960, 850 and 600 points.",
                                                "from 2013",
                                                "recalled",
                                                "D",
                                                "6",
                                                true)),
                                List.of())),
                List.of(
                        new Assumption(
                                "records.courts.unpaid-judgment.coverage",
                                "0.95",
                                "0.90 to 1.00",
                                "courts record what they judge; no figure is published"),
                        new Assumption(
                                "spc-judgment-defaulters.JD-20.within",
                                "30 days",
                                "0 to 90 days",
                                "no deadline in the text of 2013")),
                List.of(
                        "What people feel, and what a listing does after the window.",
                        "Trends in births, prices and law that no rule of the study states."),
                List.of("The share of grade A still moves by 6 % of itself between the last two years: not settled."),
                List.of(
                        new Fact("command", "./assay run library/studies/nowhere.yaml --seed 20140101"),
                        new Fact("version", "0.1.0"),
                        new Fact("seed", "20140101")),
                new Brief(
                        "71,421 people, 84 months",
                        "59 rules: 41 read, 12 recalled, 6 assumed",
                        "rural residents, 1.90 × urban (1.52–2.28); conduct 1.20 ×, records 1.50 ×; largest of 5",
                        "late.chance 0.71, findings.right −0.42, unpaid-judgment.coverage 0.21? by rank"));
    }

    private static Dots dots(String world, long fact, long stale, long law, long stock, long lawful, int ofTen) {
        List<Count> counts = new ArrayList<>();
        long[] all = {fact, stale, law, stock, lawful};
        for (Category category : Category.values()) {
            long barred = all[category.ordinal()] * ofTen / 10;
            counts.add(new Count(category, all[category.ordinal()] - barred, barred));
        }
        return new Dots(world, fact + stale + law + stock + lawful, counts);
    }

    static Quoted estimate(double value) {
        return Quoted.of(value)
                .within(
                        new Ends(value * 0.94, value * 1.06),
                        new Ends(value * 0.55, value * 1.7),
                        new Ends(value * 0.7, value * 1.4));
    }

    private static Rests rests() {
        Rests.Weakest assumed = new Rests.Weakest("assumed", "late.spc.chance");
        return new Rests(
                "A",
                "days wrongly on a list, list by list",
                81_000,
                List.of(
                        new Rests.Part("Law", List.of(new Rests.Grade("B2", 75), new Rests.Grade("recalled", 20)), 5),
                        new Rests.Part("Society", List.of(new Rests.Grade("C3", 95)), 5),
                        new Rests.Part("Assumptions", List.of(new Rests.Grade("assumed", 95)), 5)),
                List.of(
                        new Rests.Piece(
                                "The list of Nowhere, stale",
                                76_950,
                                95,
                                new Rests.Weakest("B2", "JD-01"),
                                new Rests.Weakest("C3", "behaviours.unpaid-judgment.rate"),
                                assumed),
                        new Rests.Piece(
                                "no single ground",
                                4_050,
                                5,
                                new Rests.Weakest("", ""),
                                new Rests.Weakest("", ""),
                                new Rests.Weakest("", ""))));
    }

    private static Cause cause(String world, List<String> rules, double percent) {
        return new Cause(
                world,
                rules,
                "refusal",
                "Lets the deadline pass unpaid",
                1_000,
                Quoted.of(percent),
                Quoted.of(percent / 10),
                Quoted.of(percent));
    }

    private static Headline headline(String id, String title, double a, double b, double c, boolean asTold) {
        return new Headline(
                id,
                title,
                "per 1,000",
                "residents ever eligible",
                Direction.LESS_IS_BETTER,
                List.of(
                        new InWorld(
                                "A",
                                new Quoted(
                                        a,
                                        estimate(a).chance(),
                                        estimate(a).assumed(),
                                        estimate(a).middle(),
                                        List.of(new Quoted.Variant("the other reading of JD-21", a * 1.25)),
                                        "")),
                        new InWorld("B", estimate(b)),
                        new InWorld("C", estimate(c))),
                "A − C",
                estimate(a - c),
                asTold);
    }

    private static Stage stage(String id, String name, String measure, double times, double base) {
        return new Stage(
                id,
                name,
                measure,
                Direction.LESS_IS_BETTER,
                List.of(
                        group("age", "18 to 34", base, null),
                        group("age", "35 to 59", base * 1.3, base),
                        group("age", "60 and over", base * 0.5, base),
                        group("residence", "urban", base, null),
                        group("residence", "rural", base * times, base),
                        group("sex", "female", base * 0.7, null),
                        group("sex", "male", base * 1.4, base * 0.7)),
                id.equals("harm"));
    }

    private static GroupFigure group(String attribute, String group, double value, @Nullable Double reference) {
        return new GroupFigure(
                attribute,
                group,
                reference == null,
                estimate(value),
                reference == null ? null : estimate(Math.max(0.001, Math.abs(value - reference))),
                reference == null ? null : estimate(value / reference));
    }

    private static List<Section> sections() {
        List<Line> kinds = new ArrayList<>();
        List<Line> domains = new ArrayList<>();
        String[] names = {"Flights", "High-speed trains", "Loans", "Public posts", "Private schools"};
        for (int w = 0; w < 3; w++) {
            kinds.add(new Line("", "false record", w, w == 1 ? Quoted.of(0) : estimate(3.1 - w * 0.1)));
            kinds.add(new Line("", "should have ended", w, w == 0 ? estimate(9.4) : Quoted.of(0)));
            kinds.add(new Line("", "not what the law asks", w, estimate(6.2 - w * 2)));
            for (int d = 0; d < names.length; d++) {
                domains.add(new Line(
                        "",
                        names[d],
                        w,
                        d == 4 && w == 1 ? Quoted.undefined("nobody wanted it") : estimate(1.8 + d * 0.6 - w * 0.4)));
            }
        }
        return List.of(
                new Section(
                        "grades",
                        "Grades over time",
                        List.of(
                                new Block.Paragraph(
                                        "Residents by grade at the end of each month. Each panel has a scale of its own, from nought."),
                                new Block.Picture(new Curves(
                                        "grades-by-month",
                                        "Residents by grade",
                                        "Six panels, one for each grade. The grades hardly differ between the alternatives.",
                                        "% of residents with a grade",
                                        true,
                                        WORLDS,
                                        YearMonth.of(2014, 1),
                                        panels())))),
                new Section(
                        "listed",
                        "Listed over time",
                        List.of(new Block.Picture(new Curves(
                                "listed-by-kind",
                                "People listed, by what the listing is worth that day",
                                "Wrongful listings that should have ended grow in A and stay near nought in C.",
                                "per 1,000 residents",
                                false,
                                WORLDS,
                                YearMonth.of(2014, 1),
                                listed())))),
                new Section(
                        "wrongful-days",
                        "Wrongful days by kind",
                        List.of(new Block.Picture(new Ranges(
                                "wrongful-days-by-kind",
                                "Wrongful days by kind",
                                "Days that should have ended are most of it in A and none in C.",
                                "% of person-days listed",
                                false,
                                WORLDS,
                                kinds,
                                null)))),
                new Section(
                        "denied",
                        "What people were denied",
                        List.of(new Block.Picture(new Ranges(
                                "denied-by-domain",
                                "Attempts denied, by domain",
                                "Between 1 and 5 % of attempts were denied.",
                                "% of attempts",
                                false,
                                WORLDS,
                                domains,
                                null)))),
                new Section(
                        "measures",
                        "All measures",
                        List.of(new Block.Sheet(
                                "all-measures",
                                "Measures by alternative",
                                List.of("measure", "of", "better", "A", "B", "C"),
                                List.of(false, false, false, true, true, true),
                                List.of(
                                        List.of(
                                                new Cell.Words("M1 reach", "per 1,000"),
                                                Cell.of("residents ever eligible"),
                                                Cell.of("○"),
                                                Cell.of(estimate(38.1)),
                                                Cell.of(estimate(37.2)),
                                                Cell.of(estimate(36.8))),
                                        List.of(
                                                new Cell.Words("M8 wrongful denial", "%"),
                                                Cell.of("denials"),
                                                Cell.of("↓ less"),
                                                Cell.of(estimate(21)),
                                                Cell.of(Quoted.undefined("nobody was denied")),
                                                Cell.of(estimate(4.25))))))));
    }

    private static List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        double level = 2;
        for (String grade : List.of("AAA", "AA", "A", "B", "C", "D")) {
            List<Curve> curves = new ArrayList<>();
            for (int w = 0; w < 3; w++) {
                curves.add(curve(w, level * (1 - 0.1 * w), 0.004 * level));
            }
            panels.add(new Panel("Grade " + grade, curves));
            level = grade.equals("AA") ? 80 : level / 4;
        }
        return panels;
    }

    private static List<Panel> listed() {
        return List.of(
                new Panel("rightly", List.of(curve(0, 10, 0.1), curve(1, 9.5, 0.1), curve(2, 9.8, 0.1))),
                new Panel("wrongly: false record", List.of(curve(0, 1, 0.01), curve(1, 0, 0), curve(2, 1, 0.01))),
                new Panel(
                        "wrongly: should have ended", List.of(curve(0, 0.5, 0.05), curve(1, 0, 0), curve(2, 0.02, 0))),
                new Panel("wrongly: not what the law asks", List.of(curve(0, 2, 0), curve(1, 1.9, 0), curve(2, 1, 0))));
    }

    private static Curve curve(int series, double start, double slope) {
        List<Quoted> months = new ArrayList<>();
        for (int m = 0; m < 84; m++) {
            double value = start + slope * m + start * 0.05 * Math.sin(m / 6.0 + series);
            months.add(
                    value == 0
                            ? Quoted.of(0)
                            : Quoted.of(value).within(new Ends(value * 0.95, value * 1.05), null, null));
        }
        return new Curve(series, months);
    }
}
