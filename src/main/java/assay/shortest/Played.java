package assay.shortest;

import assay.cases.Scene;
import assay.life.Happening;
import assay.life.Lane;
import assay.life.Life;
import assay.life.SourceRecord;
import assay.plan.Expression;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.plan.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A life with these deeds, lived to the day after the last, and all of it that can matter for what comes next.
 *
 * @param life as it stands
 * @param deeds with their days
 * @param state what of it can matter: equal states have equal futures while no record's life ends
 */
record Played(Life life, List<Deed> deeds, List<Object> state) {

    /** What a blameless person's life is played with. */
    static final class Stage {
        final Scene scene;
        final World world;
        private final Map<Integer, List<Feed>> feeds = new LinkedHashMap<>();
        private final Map<Integer, Integer> counted = new HashMap<>();
        private final int heads;

        Stage(Scene scene) {
            this.scene = scene;
            this.world = scene.world();
            for (Feed feed : world.feeds()) {
                feeds.computeIfAbsent(feed.behaviour(), _ -> new ArrayList<>()).add(feed);
            }
            for (Listing list : world.lists()) {
                list.entries().forEach(entry -> count(entry.condition()));
                count(list.extensionIf());
            }
            heads = Life.heads(world);
        }

        /** Whether a condition names it. */
        boolean counts(int behaviour) {
            return counted.containsKey(behaviour);
        }

        /** Behaviours of which some source can know. */
        Set<Integer> heardOf() {
            return feeds.keySet();
        }

        private void count(Expression condition) {
            switch (condition) {
                case Expression.All all -> all.of().forEach(this::count);
                case Expression.Any any -> any.of().forEach(this::count);
                case Expression.Not not -> count(not.of());
                case Expression.Records records -> counted.merge(records.behaviour(), records.count() + 1, Math::max);
                default -> {
                    // counts nothing
                }
            }
        }

        /** Lives these deeds, all recorded truly, and the day after the last; everything that can be applied for is. */
        Played play(List<Integer> behaviours) {
            List<Deed> deeds = new ArrayList<>();
            Map<Integer, Integer> last = new HashMap<>();
            int day = 0;
            for (int behaviour : behaviours) {
                day = Math.max(day + 1, last.getOrDefault(behaviour, Integer.MIN_VALUE / 2) + pause(behaviour));
                last.put(behaviour, day);
                deeds.add(new Deed(behaviour, day));
            }
            Life life = begin();
            long record = 0;
            int next = 0;
            for (int t = 0; t <= day; t++) {
                List<Happening> today = new ArrayList<>();
                while (next < deeds.size() && deeds.get(next).day() == t) {
                    int behaviour = deeds.get(next++).behaviour();
                    for (Feed feed : feeds.getOrDefault(behaviour, List.of())) {
                        today.add(new Happening.Arrives(new SourceRecord(
                                record++, feed.index(), EnumSet.allOf(Lane.class), false, t, lasts(behaviour))));
                    }
                }
                applied(today);
                life.live(today);
            }
            return new Played(life, List.copyOf(deeds), state(life, last));
        }

        /** Lives with one record about nothing, in the reading of the files alone. */
        Life falsely(Feed feed) {
            Life life = begin();
            for (int t = 0; t <= 1; t++) {
                List<Happening> today = new ArrayList<>();
                if (t == 1) {
                    today.add(new Happening.Arrives(new SourceRecord(
                            0, feed.index(), EnumSet.of(Lane.RECORDED), false, 1, lasts(feed.behaviour()))));
                }
                applied(today);
                life.live(today);
            }
            return life;
        }

        private Life begin() {
            Life life = new Life(scene.model(), world, scene.stratum(), 0, new Worst(), scene.names());
            world.facts().forEach(fact -> life.given(fact.index(), true));
            return life.given(heads, true);
        }

        private void applied(List<Happening> today) {
            for (Listing list : world.lists()) {
                if (list.application()) {
                    today.add(new Happening.AppliedFor(list.index()));
                }
            }
        }

        /** A behaviour whose first act of a month alone counts, or that recurs, comes once in thirty days. */
        private int pause(int behaviour) {
            assay.plan.Behaviour of = world.behaviours().get(behaviour);
            boolean once = java.util.Optional.ofNullable(
                            scene.catalogue().behaviours().get(of.id()))
                    .map(written -> !written.repeatable())
                    .orElse(false);
            return of.nature() == assay.plan.Behaviour.Nature.MONTHLY || once ? 30 : 1;
        }

        /** Its record stays open while it lasts. */
        boolean lasts(int behaviour) {
            assay.plan.Behaviour.Nature nature =
                    world.behaviours().get(behaviour).nature();
            return nature == assay.plan.Behaviour.Nature.SPELL || nature == assay.plan.Behaviour.Nature.COMPANION;
        }

        private List<Object> state(Life life, Map<Integer, Integer> done) {
            List<Object> state = new ArrayList<>();
            for (Regime regime : world.regimes()) {
                state.add(life.score(regime.index(), Lane.RECORDED));
                state.add(life.grade(regime.index(), Lane.RECORDED));
            }
            for (Listing list : world.lists()) {
                state.add(life.listed(list.index(), Lane.RECORDED));
            }
            Map<Integer, Integer> counts = new HashMap<>();
            for (assay.life.Step step : life.steps()) {
                if (step instanceof assay.life.Step.Counts counts1 && counted.containsKey(counts1.behaviour())) {
                    counts.merge(counts1.behaviour(), 1, Integer::sum);
                }
            }
            counts.replaceAll((behaviour, n) -> Math.min(n, counted.getOrDefault(behaviour, n)));
            state.add(counts);
            done.keySet().stream().filter(this::lasts).sorted().forEach(state::add);
            return List.copyOf(state);
        }
    }

    /** Whether an entry ran out on the way: then the order and the days could matter, and the search is not exact. */
    boolean ranOut() {
        return life.steps().stream().anyMatch(assay.life.Step.Expires.class::isInstance);
    }
}
