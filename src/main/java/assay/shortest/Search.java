package assay.shortest;

import assay.cases.Scene;
import assay.life.Life;
import assay.plan.Behaviour;
import assay.plan.Feed;
import assay.plan.Regime;
import assay.plan.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * The least grave lives that lead to each bar of a rulebook, by uniform-cost search (Edsger W. Dijkstra, "A note on two
 * problems in connexion with graphs", Numerische Mathematik 1, 1959).
 *
 * <p>A rulebook is an automaton: score, grade, counts of records and listings are its state, a recorded deed is a step,
 * the deed's gravity its length. Two lives with equal states have equal futures, so of those only the least grave goes on;
 * and a deed that a graver one equals in all that any rule makes of it stands for both. Whatever the rulebook leaves to
 * somebody goes against the person; everything that can be applied for is; every deed is recorded truly and on its day.
 * No assumed rate enters.
 *
 * <p>Exact while no record's life ends on the way: then the order and the days of deeds do not matter to a state. A life
 * on which one ended is marked.
 */
public final class Search {
    private static final int MOST_STATES = 20_000;
    private static final int MOST_DEEDS = 300;

    private final Played.Stage stage;
    private final World world;
    private final Map<Integer, Integer> gravity;
    private final List<Integer> deeds;
    private final List<Bar> bars;

    /** @param gravity how grave each behaviour is, by the world's number; those without are not done */
    public Search(Scene scene, Map<Integer, Integer> gravity) {
        this.stage = new Played.Stage(scene);
        this.world = scene.world();
        this.gravity = Map.copyOf(gravity);
        this.deeds = leastGrave();
        this.bars = Bar.of(world, stage.play(List.of()).life());
    }

    /**
     * What was found.
     *
     * @param lives by bar, in the order of {@link Bar#of}
     * @param unreached bars that no life of known deeds leads to
     * @param complete false if the search was given up because there were too many states or deeds: then the bars in {@code unreached} may have a life
     */
    public record Found(Map<Bar, ShortLife> lives, List<Bar> unreached, boolean complete, int states) {}

    private record Node(long gravity, List<Integer> done) {}

    /** Of behaviours of which every rule makes the same, the least grave. */
    private List<Integer> leastGrave() {
        Map<Object, Integer> best = new LinkedHashMap<>();
        for (int behaviour : stage.heardOf()) {
            Behaviour of = world.behaviours().get(behaviour);
            if (!gravity.containsKey(behaviour)) {
                continue;
            }
            best.merge(
                    effect(of),
                    behaviour,
                    (one, other) -> gravity.getOrDefault(other, 0) < gravity.getOrDefault(one, 0) ? other : one);
        }
        return best.values().stream().sorted().toList();
    }

    /** All that distinguishes a behaviour for the rules; itself where conditions or other behaviours name it. */
    private Object effect(Behaviour behaviour) {
        if (behaviour.nature() != Behaviour.Nature.INSTANT
                || !behaviour.repeatable()
                || stage.counts(behaviour.index())) {
            return behaviour.index();
        }
        List<Object> effects = new ArrayList<>();
        for (Regime regime : world.regimes()) {
            for (Regime.EntryRule rule : regime.entryRules()) {
                if (rule.behaviour() == behaviour.index()) {
                    if (rule.leastPoints() == 0 && rule.gradeAtMost() < 0) {
                        return behaviour.index();
                    }
                    List<Boolean> versions = new ArrayList<>();
                    for (boolean version : rule.versions()) {
                        versions.add(version);
                    }
                    effects.add(List.of(
                            regime.index(),
                            rule.leastPoints(),
                            rule.mostPoints(),
                            rule.life(),
                            rule.fromConduct(),
                            rule.gradeAtMost(),
                            versions));
                }
            }
        }
        return effects;
    }

    /** The least grave life to each bar. */
    public Found lives() {
        List<Bar> open = new ArrayList<>(bars);
        Map<Bar, ShortLife> lives = new LinkedHashMap<>();
        PriorityQueue<Node> queue = new PriorityQueue<>(Comparator.comparingLong(Node::gravity)
                .thenComparing(node -> node.done().size())
                .thenComparing(node -> node.done().toString()));
        Set<List<Object>> seen = new HashSet<>();
        queue.add(new Node(0, List.of()));
        boolean complete = true;
        while (!queue.isEmpty() && !open.isEmpty()) {
            Node node = queue.remove();
            Played played = stage.play(node.done());
            if (!seen.add(played.state())) {
                continue;
            }
            for (Bar bar : List.copyOf(open)) {
                if (bar.reached(world, played.life())) {
                    open.remove(bar);
                    lives.put(
                            bar,
                            new ShortLife(
                                    bar,
                                    node.gravity(),
                                    played.deeds(),
                                    played.life().steps(),
                                    !played.ranOut()));
                }
            }
            if (seen.size() >= MOST_STATES) {
                complete = false;
                break;
            }
            if (node.done().size() >= MOST_DEEDS) {
                complete = false;
                continue;
            }
            for (int deed : deeds) {
                if (possible(deed, node.done())) {
                    List<Integer> done = new ArrayList<>(node.done());
                    done.add(deed);
                    queue.add(new Node(node.gravity() + gravity.getOrDefault(deed, 0), List.copyOf(done)));
                }
            }
        }
        return new Found(lives, open, complete, seen.size());
    }

    /** A spell begins once; a companion needs its spell, and goes with it once. */
    private boolean possible(int deed, List<Integer> done) {
        Behaviour behaviour = world.behaviours().get(deed);
        return switch (behaviour.nature()) {
            case INSTANT, MONTHLY -> true;
            case SPELL -> !done.contains(deed);
            case COMPANION -> !done.contains(deed) && done.contains(behaviour.parent());
        };
    }

    /** The bars that one record about nothing puts before a person to whom nothing else ever happened. */
    public Map<Feed, Set<Bar>> falseRecords() {
        Map<Feed, Set<Bar>> all = new LinkedHashMap<>();
        Set<Bar> before = new LinkedHashSet<>();
        Life blameless = stage.play(List.of()).life();
        bars.stream().filter(bar -> bar.reached(world, blameless)).forEach(before::add);
        Map<String, Feed> inOrder = new TreeMap<>();
        world.feeds().forEach(feed -> inOrder.put(feed.source() + "/" + feed.behaviour(), feed));
        for (Feed feed : inOrder.values()) {
            Life life = stage.falsely(feed);
            Set<Bar> reached = new LinkedHashSet<>();
            for (Bar bar : bars) {
                if (!before.contains(bar) && bar.reached(world, life)) {
                    reached.add(bar);
                }
            }
            if (!reached.isEmpty()) {
                all.put(feed, reached);
            }
        }
        return all;
    }
}
