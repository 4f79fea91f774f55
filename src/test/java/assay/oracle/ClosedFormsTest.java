package assay.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.chance.Rates;
import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Expression;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.Span;
import assay.plan.World;
import assay.society.Attribute;
import assay.society.Population;
import assay.society.Strata;
import assay.society.Ties;
import assay.tally.Kind;
import assay.tally.Layout;
import assay.tally.WorldSections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one model of one list comes to in the long run, worked out by hand. */
final class ClosedFormsTest {
    private static final int COMMUNITIES = 4;
    private static final int RESIDENTS = 1_000;
    private static final int MONTHS = 24;
    private static final int WARM_UP = 12;
    private static final double RATE = 0.05;

    private static final Expression NO = new Expression.Constant(false);
    private static final Expression ONE_RECORD = new Expression.Records(0, 0, Expression.Comparison.AT_LEAST, 1);

    /** Everybody acts 0.05 times a month; a source covers a share of the acts; a regime lists by the records. */
    private static Model model(Listing.Entry entry, int life, int percentCovered) {
        Strata strata = new Strata(List.of(Attribute.of("kind", "all")));
        Population people = Population.cut(strata, List.of(64L * RESIDENTS), Ties.NONE);
        Process act = new Process(0, Process.Kind.ACT, "act/a", 0, new long[] {(long) (RATE * Rates.ONE_A_MONTH)}, 1);
        Chance[] nobody = {Chance.NEVER};
        Behaviour behaviour =
                new Behaviour(0, "a", Behaviour.Nature.INSTANT, false, true, -1, new Chance[0], -1, -1, 1 << 24);
        Feed feed = Edit.faultless(Luck.of(percentCovered));
        Listing list = new Listing(
                0,
                "l",
                0,
                true,
                List.of(entry),
                NO,
                false,
                new int[] {0},
                Chance.NEVER,
                NO,
                0,
                0,
                Chance.NEVER,
                Span.NONE,
                nobody,
                Span.NONE,
                false,
                null,
                null);
        boolean[] always = {true};
        Regime regime = new Regime(
                0,
                "r",
                Regime.Subjects.PERSONS,
                always,
                List.of(new Regime.Version(
                        0,
                        "v",
                        0,
                        Regime.LedgerChange.KEEP,
                        Regime.ListingChange.KEEP_OLD_TERMS,
                        Regime.PendingChange.NEW_LAW,
                        null)),
                Regime.Backlog.NONE,
                List.of(new Regime.EntryRule(0, "E", 0, 0, 0, 0, 0, life, false, -1, false, always)),
                List.of(),
                List.of(list),
                Chance.NEVER,
                Span.NONE);
        World world = new World(
                0,
                "w",
                new int[][] {{1 << 24}},
                new Chance[][] {nobody},
                List.of(behaviour),
                List.of(),
                List.of(feed),
                List.of(),
                List.of(regime),
                List.of(list),
                List.of(),
                List.of());
        return new Model(
                "p",
                11,
                MONTHS,
                WARM_UP,
                people,
                List.of(act),
                List.of(world),
                always,
                new int[] {0},
                1,
                -1,
                assay.plan.Rulers.NONE,
                List.of());
    }

    private record Run(long[] tally, WorldSections sections) {
        static Run of(Model model) {
            Layout layout = new Layout(model);
            List<Integer> communities = IntStream.range(0, COMMUNITIES).boxed().toList();
            return new Run(new Trial(model, communities).tally(Oracle::new), layout.world(0));
        }

        double shareOfDaysListed() {
            return (double) tally[sections.listDays.at(1, Kind.LAWFUL.ordinal(), 0)] / tally[sections.days.at(0)];
        }
    }

    @Test
    void actsComeAtTheirRate() {
        Run run = Run.of(model(new Listing.Entry("L", ONE_RECORD, 120, new boolean[] {true}), -1, 100));
        double expected = RATE * (MONTHS - WARM_UP) * RESIDENTS * COMMUNITIES;
        assertThat((double) run.tally()[run.sections().acts.at(0, 0)])
                .isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }

    /** A term runs on from every further record: open on a day are the terms of all who had a record in the last 120 days. */
    @Test
    void openTermsAreTheEntryRateTimesTheTermAsAPoissonLawHasIt() {
        Run run = Run.of(model(new Listing.Entry("L", ONE_RECORD, 120, new boolean[] {true}), -1, 100));
        double listed = 1 - Math.exp(-RATE * 120 / 30);
        assertThat(run.shareOfDaysListed()).isCloseTo(listed, within(4 * spread(listed)));
    }

    @Test
    void aListingHeldByARecordLastsAsLongAsTheRecordLives() {
        Run run = Run.of(model(new Listing.Entry("L", ONE_RECORD, -1, new boolean[] {true}), 90, 60));
        double listed = 1 - Math.exp(-0.6 * RATE * 90 / 30);
        assertThat(run.shareOfDaysListed()).isCloseTo(listed, within(4 * spread(listed)));
    }

    /** A year of days of one person is worth about three independent looks at a state that changes every 90 to 120 days. */
    private static double spread(double share) {
        return Math.sqrt(share * (1 - share) / (3.0 * RESIDENTS * COMMUNITIES));
    }
}
