package assay.measures;

import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Consequence;
import assay.plan.Domain;
import assay.plan.Expression;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Regime;
import assay.plan.Rulers;
import assay.plan.Span;
import assay.plan.World;
import assay.society.Attribute;
import assay.society.Category.Bounds;
import assay.society.Population;
import assay.society.Proportion;
import assay.society.Strata;
import assay.society.Ties;
import java.math.BigDecimal;
import java.util.List;

/**
 * A model of two worlds, A and C, with one list against people and one to their credit, two life domains and two
 * reporting cells: 0 urban, 1 rural. Nothing in it is meant to be simulated; it says where counts stand.
 */
public final class TwoWorlds {
    private TwoWorlds() {}

    public static Model model(int residents) {
        return model(residents, 0);
    }

    /** @param excuse fact whose absence excuses, or −1 */
    public static Model model(int residents, int excuse) {
        Strata strata = new Strata(List.of(Attribute.of("residence", "urban", "rural")));
        Ties ties = new Ties(
                List.of(Proportion.of(BigDecimal.ONE)),
                new Proportion(0, 1),
                new Proportion(0, 1),
                Proportion.of(new BigDecimal("0.5")),
                new Bounds(18, 64),
                Proportion.of(new BigDecimal("0.5")));
        Population population =
                Population.cut(strata, List.of((long) residents - residents / 3, (long) residents / 3), ties);
        return new Model(
                "somewhere",
                7,
                15,
                3,
                population,
                List.of(),
                List.of(world(0, "A"), world(1, "C")),
                new boolean[] {true, true},
                new int[] {0, 1},
                2,
                excuse,
                new Rulers(
                        List.of(
                                new Rulers.OfDomain(3, List.of(List.of(), List.of(0), List.of(0, 1))),
                                new Rulers.OfDomain(10, List.of(List.of(0), List.of(0), List.of(0)))),
                        List.of(10, 0)),
                List.of(new Model.Contrast(0, 1)));
    }

    private static World world(int index, String id) {
        Regime regime = new Regime(
                0,
                "court",
                Regime.Subjects.PERSONS,
                new boolean[] {true, true},
                List.of(new Regime.Version(
                        0,
                        "v1",
                        0,
                        Regime.LedgerChange.KEEP,
                        Regime.ListingChange.KEEP_OLD_TERMS,
                        Regime.PendingChange.NEW_LAW,
                        null)),
                Regime.Backlog.NONE,
                List.of(),
                List.of(),
                List.of(list(0, "debtors", true), list(1, "models", false)),
                Chance.NEVER,
                Span.NONE);
        return new World(
                index,
                id,
                new int[0][],
                new Chance[0][],
                List.of(behaviour(0, "arrears", false), behaviour(1, "volunteering", true)),
                List.of(),
                List.of(feed(0), feed(1)),
                List.of(
                        new Domain(0, "flights", Chance.NEVER, -1, -1),
                        new Domain(1, "loans", Chance.NEVER, -1, 10 << 16)),
                List.of(regime),
                regime.lists(),
                List.of(new Consequence(
                        0,
                        "no-flights",
                        0,
                        Consequence.Effect.BARS,
                        0,
                        List.of(),
                        List.of(0),
                        Chance.ALWAYS,
                        false,
                        false,
                        -1,
                        new boolean[] {true})),
                List.of());
    }

    private static Behaviour behaviour(int index, String id, boolean good) {
        return new Behaviour(index, id, Behaviour.Nature.INSTANT, good, true, -1, new Chance[0], -1, -1, 1 << 24);
    }

    private static Feed feed(int behaviour) {
        return new Feed(
                behaviour,
                "clerk",
                behaviour,
                new Chance[] {Chance.ALWAYS, Chance.ALWAYS},
                Span.NONE,
                Chance.NEVER,
                Chance.NEVER,
                Chance.NEVER,
                Chance.NEVER,
                Chance.NEVER,
                1,
                Span.NONE,
                0);
    }

    private static Listing list(int index, String id, boolean against) {
        return new Listing(
                index,
                id,
                0,
                against,
                List.of(),
                new Expression.Constant(false),
                false,
                new int[] {0},
                Chance.NEVER,
                new Expression.Constant(false),
                0,
                0,
                Chance.NEVER,
                Span.NONE,
                new Chance[] {Chance.NEVER, Chance.NEVER},
                Span.NONE,
                false,
                null,
                null);
    }
}
