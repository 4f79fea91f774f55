package assay.shortest;

import assay.life.Lane;
import assay.life.Life;
import assay.plan.Consequence;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.plan.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Something that a rulebook can do to a person, and that a life may lead to. */
public sealed interface Bar {

    /** Whether the person is there, after the last day that was lived. */
    boolean reached(World world, Life life);

    /** In words. */
    String words(World world);

    /** On a list against her. */
    record OnList(int list) implements Bar {
        @Override
        public boolean reached(World world, Life life) {
            return life.listed(list, Lane.RECORDED);
        }

        @Override
        public String words(World world) {
            Listing listing = world.lists().get(list);
            return "on the list " + world.regimes().get(listing.regime()).id() + "." + listing.id();
        }
    }

    /** Kept from a domain, always or at somebody's discretion. */
    record Kept(int domain) implements Bar {
        @Override
        public boolean reached(World world, Life life) {
            return life.consequences(domain).stream().anyMatch(Kept::bars);
        }

        @Override
        public String words(World world) {
            return "kept from " + world.domains().get(domain).id();
        }

        private static boolean bars(Consequence consequence) {
            return consequence.effect() == Consequence.Effect.BARS;
        }
    }

    /** In a regime's lowest grade. */
    record LowestGrade(int regime) implements Bar {
        @Override
        public boolean reached(World world, Life life) {
            return life.grade(regime, Lane.RECORDED) == 0;
        }

        @Override
        public String words(World world) {
            return "in the lowest grade of " + world.regimes().get(regime).id();
        }
    }

    /** Every bar that is in force on the day of a life: lists against people, domains that something bars, lowest grades. */
    static List<Bar> of(World world, Life life) {
        List<Bar> all = new ArrayList<>();
        for (Regime regime : world.regimes()) {
            int version = life.version(regime.index());
            Regime.Scoring scoring =
                    version < 0 ? null : regime.versions().get(version).scoring();
            if (scoring != null && !scoring.grades().isEmpty()) {
                all.add(new LowestGrade(regime.index()));
            }
        }
        for (Listing list : world.lists()) {
            if (list.against() && list.entries().stream().anyMatch(e -> inForce(e.versions(), list.regime(), life))) {
                all.add(new OnList(list.index()));
            }
        }
        Set<Integer> domains = new TreeSet<>();
        world.consequences().stream()
                .filter(Kept::bars)
                .filter(c -> inForce(c.versions(), c.regime(), life))
                .forEach(c -> domains.addAll(c.domains()));
        domains.forEach(domain -> all.add(new Kept(domain)));
        return all;
    }

    private static boolean inForce(boolean[] versions, int regime, Life life) {
        return life.version(regime) >= 0 && versions[life.version(regime)];
    }
}
