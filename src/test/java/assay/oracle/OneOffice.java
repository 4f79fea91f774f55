package assay.oracle;

import assay.chance.Rates;
import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Expression;
import assay.plan.Fact;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.Rulers;
import assay.plan.Span;
import assay.plan.World;
import assay.society.Attribute;
import assay.society.Population;
import assay.society.Strata;
import assay.society.Ties;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place in which nothing happens but one thing: people act, are listed for it for good, learn of it on the next day, and may object. Nobody leaves, no
 * listing ends but by an office, so that its queue is that of a textbook.
 *
 * @param communities how many
 * @param residents of each
 * @param rate acts of a person in a month
 * @param local whether each community has an office
 * @param capacity decisions a month of one office; of the place or of a community
 * @param objects of 100 who know, how many object
 * @param succeeds of 100 objections of people who are wronged, how many succeed
 * @param wronged whether the law asks for a fact that nobody has, and that the regime presumes of everybody
 * @param versions first days of the versions; with each but the first, listings lapse
 */
record OneOffice(
        int communities,
        int residents,
        double rate,
        boolean local,
        int capacity,
        int objects,
        int succeeds,
        boolean wronged,
        int months,
        List<Integer> versions) {

    Model model(long seed) {
        Strata strata = new Strata(List.of(Attribute.of("kind", "all")));
        Population people = Population.cut(strata, List.of((long) communities * residents), Ties.NONE, residents);
        Process act = new Process(0, Process.Kind.ACT, "act/a", 0, new long[] {(long) (rate * Rates.ONE_A_MONTH)}, 1);
        Chance[] nobody = {Chance.NEVER};
        Chance[] everybody = {Chance.ALWAYS};
        Behaviour behaviour =
                new Behaviour(0, "a", Behaviour.Nature.INSTANT, false, true, -1, new Chance[0], -1, -1, 1 << 24);
        Feed feed = Edit.faultless(everybody);
        boolean[] always = new boolean[versions.size()];
        java.util.Arrays.fill(always, true);
        Expression records = new Expression.Records(0, 0, Expression.Comparison.AT_LEAST, 1);
        Expression ground = wronged ? new Expression.All(List.of(records, new Expression.Fact(0, 0))) : records;
        Expression no = new Expression.Constant(false);
        long served = local ? residents : (long) communities * residents;
        Listing list = new Listing(
                0,
                "l",
                0,
                true,
                List.of(new Listing.Entry("L", ground, -1, always)),
                no,
                false,
                new int[versions.size()],
                Chance.NEVER,
                no,
                0,
                0,
                Chance.NEVER,
                Span.NONE,
                nobody,
                Span.NONE,
                false,
                new Listing.Review(
                        "review",
                        local,
                        Math.toIntExact(Math.ceilDiv(capacity * 65_536L * 1000, served)),
                        everybody,
                        Span.NONE,
                        new Chance[] {Luck.of(objects)},
                        new Chance[] {Luck.of(objects)},
                        Span.NONE,
                        Luck.of(succeeds),
                        Chance.NEVER,
                        always),
                null);
        Regime regime = new Regime(
                0,
                "r",
                Regime.Subjects.PERSONS,
                new boolean[] {true},
                IntStream.range(0, versions.size())
                        .mapToObj(v -> new Regime.Version(
                                v,
                                "v" + v,
                                versions.get(v),
                                Regime.LedgerChange.KEEP,
                                Regime.ListingChange.LAPSE,
                                Regime.PendingChange.NEW_LAW,
                                null))
                        .toList(),
                Regime.Backlog.NONE,
                List.of(new Regime.EntryRule(0, "E", 0, 0, 0, 0, 0, -1, false, -1, false, always)),
                List.of(new Regime.Finding(0, false, true, -1, Chance.NEVER, always)),
                List.of(list),
                Chance.NEVER,
                Span.NONE);
        World world = new World(
                0,
                "w",
                new int[][] {{1 << 24}},
                new Chance[][] {nobody},
                List.of(behaviour),
                List.of(new Fact(0, "able", nobody, false)),
                List.of(feed),
                List.of(),
                List.of(regime),
                List.of(list),
                List.of(),
                List.of());
        return new Model(
                "p",
                seed,
                months,
                0,
                people,
                List.of(act),
                List.of(world),
                new boolean[] {true},
                new int[] {0},
                1,
                -1,
                Rulers.NONE,
                List.of());
    }
}
