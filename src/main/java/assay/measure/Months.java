package assay.measure;

import assay.measure.Reading.Rows;
import assay.measure.Reading.Share;
import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.World;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.Section;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The window month by month: who is on which list, who has which grade, who was denied something, each as a share with its
 * interval of chance.
 *
 * <p>Persons are counted on the last day of the month, as shares of the persons present on it (per 1,000) or of those with a grade of the
 * regime (%); denials in the month, per 1,000 persons present on its last day. Intervals are those of any share of one
 * world ({@link Questions}), made while the 64 parts of the place are at hand; a month in which nothing was counted has none, because
 * it is often nought by construction.
 */
public final class Months {
    private static final int PER_1000 = 1000;
    private static final int PERCENT = 100;
    private static final int[] ONLY = {0};

    private final int count;
    private final List<WorldMonths> worlds = new ArrayList<>();

    /** By track and kind, by regime and grade, and by whether wrongful; then by month. */
    private record WorldMonths(
            List<List<List<Estimate>>> listed, List<List<List<Estimate>>> graded, List<List<Estimate>> denied) {}

    private Months(int count) {
        this.count = count;
    }

    /** Those of every world of a model. */
    public static Months of(Model model, Layout layout, Buckets buckets) {
        Months months = new Months(model.months() - model.warmUp());
        for (World world : model.worlds()) {
            WorldSections at = layout.world(world.index());
            List<List<List<Estimate>>> listed = new ArrayList<>();
            for (int track = 0; track <= world.lists().size(); track++) {
                List<List<Estimate>> kinds = new ArrayList<>();
                for (Kind kind : Kind.values()) {
                    kinds.add(months.listed(at, track, kind, buckets));
                }
                listed.add(kinds);
            }
            List<List<List<Estimate>>> graded = new ArrayList<>();
            for (Regime regime : world.regimes()) {
                List<List<Estimate>> grades = new ArrayList<>();
                for (int grade = 0; grade < Layout.widestGrades(world); grade++) {
                    grades.add(months.graded(at, regime.index(), grade, Layout.widestGrades(world), buckets));
                }
                graded.add(grades);
            }
            months.worlds.add(new WorldMonths(
                    listed, graded, List.of(months.denied(at, 0, buckets), months.denied(at, 1, buckets))));
        }
        return months;
    }

    /** How many the window has. */
    public int count() {
        return count;
    }

    /**
     * Persons on a list, per 1,000 present.
     *
     * @param track 0 all lists against the person, 1 + l list l
     * @param month of the window, from 0
     */
    public Estimate listed(int world, int track, Kind kind, int month) {
        return worlds.get(world).listed().get(track).get(kind.ordinal()).get(month);
    }

    /** Persons with a grade, in % of those who have one of the regime. */
    public Estimate graded(int world, int regime, int grade, int month) {
        return worlds.get(world).graded().get(regime).get(grade).get(month);
    }

    /** Denials, per 1,000 persons present at the end of the month; all, or the wrongful ones. */
    public Estimate denied(int world, boolean wrongful, int month) {
        return worlds.get(world).denied().get(wrongful ? 1 : 0).get(month);
    }

    private List<Estimate> listed(WorldSections at, int track, Kind kind, Buckets buckets) {
        return each(buckets, "nobody was present", true, month -> {
            Rows persons = Rows.of(at.monthListed.at(month, track, kind.ordinal()));
            return new Share(persons, present(at, month), persons, PER_1000);
        });
    }

    private List<Estimate> graded(WorldSections at, int regime, int grade, int grades, Buckets buckets) {
        return each(buckets, "nobody had a grade", true, month -> {
            Rows persons = Rows.of(at.monthGrade.at(month, regime, grade));
            Rows all = Rows.of(IntStream.range(0, grades)
                    .map(g -> at.monthGrade.at(month, regime, g))
                    .toArray());
            return new Share(persons, all, persons, PERCENT);
        });
    }

    private List<Estimate> denied(WorldSections at, int column, Buckets buckets) {
        return each(buckets, "nobody was present", false, month -> {
            Rows denials = Rows.of(at.monthDenied.at(month, column));
            return new Share(denials, present(at, month), denials, PER_1000);
        });
    }

    private static Rows present(WorldSections at, int month) {
        Section listed = at.monthListed;
        return Rows.of(IntStream.range(0, Layout.KINDS)
                .map(kind -> listed.at(month, 0, kind))
                .toArray());
    }

    private interface OfMonth {
        Share share(int month);
    }

    private List<Estimate> each(Buckets buckets, String whenUndefined, boolean persons, OfMonth shares) {
        return IntStream.range(0, count)
                .mapToObj(shares::share)
                .map(share -> {
                    boolean any = share.numerator().sum(buckets.total(), ONLY) > 0;
                    return Questions.share(share, ONLY, buckets, persons && any, persons, whenUndefined);
                })
                .toList();
    }
}
