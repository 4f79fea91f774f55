package assay.cli;

import assay.cases.Scene;
import assay.plan.Feed;
import assay.plan.World;
import assay.shortest.Bar;
import assay.shortest.Deed;
import assay.shortest.Search;
import assay.shortest.ShortLife;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found under one law.
 *
 * @param title of the law: as it is, or with which reforms
 * @param falsely what a single record about nothing leads to
 */
record ShortestAnswer(String title, Scene scene, Search.Found found, Map<Feed, Set<Bar>> falsely) {

    /** Lives of the same deeds side by side, in the order in which they were asked for. */
    static Collection<List<ShortLife>> together(Search.Found found) {
        Map<List<Deed>, List<ShortLife>> together = new LinkedHashMap<>();
        found.lives()
                .values()
                .forEach(life -> together.computeIfAbsent(life.deeds(), _ -> new ArrayList<>())
                        .add(life));
        return together.values();
    }

    /**
     * As a machine reads it.
     *
     * @param lines what is told of each life
     */
    Map<String, Object> json(ShortestLines lines) {
        World world = scene.world();
        Map<String, Object> law = new LinkedHashMap<>();
        law.put("law", title);
        law.put("complete", found.complete());
        law.put("states", found.states());
        law.put(
                "lives",
                found.lives().values().stream().map(life -> life(life, lines)).toList());
        law.put("unreached", found.unreached().stream().map(b -> b.words(world)).toList());
        List<Object> enough = new ArrayList<>();
        falsely.forEach((feed, bars) -> enough.add(Map.of(
                "behaviour",
                world.behaviours().get(feed.behaviour()).id(),
                "source",
                feed.source(),
                "bars",
                bars.stream().map(b -> b.words(world)).toList())));
        law.put("one_false_record", enough);
        return law;
    }

    private Map<String, Object> life(ShortLife life, ShortestLines lines) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("bar", life.bar().words(scene.world()));
        one.put("gravity", life.gravity());
        one.put("exact", life.exact());
        one.put(
                "deeds",
                life.deeds().stream()
                        .map(deed -> Map.of(
                                "on",
                                scene.date(deed.day()).toString(),
                                "behaviour",
                                scene.world().behaviours().get(deed.behaviour()).id()))
                        .toList());
        one.put("told", lines.deeds(life));
        return one;
    }
}
