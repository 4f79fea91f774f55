package assay.oracle;

import assay.plan.Behaviour.Nature;
import java.util.ArrayList;
import java.util.List;

/**
 * What the worlds of one generated model have in common: who does what, who writes about it, which regimes and lists there are.
 */
record Catalogue(
        List<String> facts,
        List<String> domains,
        List<Conduct> conducts,
        List<Source> sources,
        List<String> regimes,
        List<Roll> rolls) {

    record Conduct(
            int index,
            String id,
            Nature nature,
            boolean good,
            boolean repeatable,
            int parent,
            int onlyIf,
            int slowerUnless) {}

    record Source(int index, String id, int behaviour, boolean quota) {}

    /** A list to be. */
    record Roll(int index, String id, int regime, boolean application) {}

    String path(Source source) {
        return source.id() + "/" + conducts.get(source.behaviour()).id();
    }

    static Catalogue of(Luck luck) {
        List<String> facts = List.of("able-to-pay", "has-loan", "consents").subList(0, luck.between(1, 3));
        List<String> domains =
                List.of("air-travel", "loans", "school", "hotels").subList(0, luck.between(1, 4));
        List<Conduct> conducts = conducts(luck, facts.size());
        List<Source> sources = new ArrayList<>();
        for (Conduct conduct : conducts) {
            for (int k = luck.percent(70) ? 1 : luck.between(0, 3); k > 0; k--) {
                sources.add(new Source(
                        sources.size(),
                        List.of("courts", "police", "villagers").get(k - 1),
                        conduct.index(),
                        luck.percent(30)));
            }
        }
        if (sources.isEmpty()) {
            sources.add(new Source(0, "courts", 0, false));
        }
        List<String> regimes = List.of("alpha", "beta", "gamma").subList(0, luck.between(1, 3));
        List<Roll> rolls = new ArrayList<>();
        for (int r = 0; r < regimes.size(); r++) {
            for (int k = r == 0 ? luck.between(1, 3) : luck.between(0, 3); k > 0; k--) {
                rolls.add(new Roll(rolls.size(), "list-" + (char) ('a' + rolls.size()), r, luck.percent(25)));
            }
        }
        return new Catalogue(facts, domains, conducts, sources, regimes, rolls);
    }

    private static List<Conduct> conducts(Luck luck, int facts) {
        List<Nature> natures = new ArrayList<>(List.of(Nature.INSTANT, Nature.SPELL));
        for (int k = luck.between(1, 4); k > 0; k--) {
            natures.add(luck.oneOf(Nature.INSTANT, Nature.INSTANT, Nature.SPELL, Nature.MONTHLY, Nature.MONTHLY));
        }
        for (int k = luck.between(0, 2); k > 0; k--) {
            natures.add(luck.between(0, natures.size()), Nature.COMPANION);
        }
        List<Integer> leaders = new ArrayList<>();
        for (int b = 0; b < natures.size(); b++) {
            if (natures.get(b) == Nature.SPELL || natures.get(b) == Nature.MONTHLY) {
                leaders.add(b);
            }
        }
        List<Conduct> conducts = new ArrayList<>();
        for (int b = 0; b < natures.size(); b++) {
            Nature nature = natures.get(b);
            boolean leads = leaders.contains(b);
            conducts.add(new Conduct(
                    b,
                    "conduct-" + (char) ('a' + b),
                    nature,
                    luck.percent(25),
                    nature != Nature.INSTANT || luck.percent(65),
                    nature == Nature.COMPANION ? luck.oneOf(leaders) : -1,
                    nature == Nature.COMPANION && luck.percent(60) ? luck.between(0, facts - 1) : -1,
                    leads && luck.percent(50) ? luck.between(0, facts - 1) : -1));
        }
        return conducts;
    }
}
