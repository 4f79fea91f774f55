package assay.plan;

import assay.assume.Assumptions;
import assay.check.Checked.Alternated;
import assay.evidence.Quantity;
import assay.law.Name;
import assay.law.Rulebook;
import assay.society.LatentFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settles what one world has beside its rates: behaviours, facts, feeds, domains, regimes, lists, responses. */
final class WorldSettling {

    private static final int ONE = 1 << 24;

    private final Roster roster;
    private final People people;
    private final Alternated world;
    private final Numbers numbers;
    private final Assumptions assumed;
    private final boolean faultless;
    private final RegimeSettling.Setting setting;

    WorldSettling(Roster roster, People people, Alternated world, Numbers numbers, int firstDay, int months) {
        this.roster = roster;
        this.people = people;
        this.world = world;
        this.numbers = numbers;
        this.assumed = world.assumptions();
        this.faultless = world.alternative().faultless();
        this.setting = new RegimeSettling.Setting(
                roster,
                people,
                numbers,
                assumed,
                new Translation(roster, people.strata(), world),
                faultless,
                firstDay,
                months);
    }

    World settle(int index, int[][] base, Chance[][] initially, Map<String, Integer> processes) {
        List<Listing> lists = new ArrayList<>();
        List<Regime> regimes = new ArrayList<>();
        List<Consequence> consequences = new ArrayList<>();
        int rules = 0;
        for (String id : roster.regimes()) {
            Optional<Rulebook> book = Optional.ofNullable(world.books().get(id));
            Optional<RegimeSettling> settling = book.map(b -> new RegimeSettling(setting, b));
            List<Listing> own = new ArrayList<>();
            for (int l = 0; l < roster.lists().size(); l++) {
                Roster.ListId list = roster.lists().get(l);
                if (!list.regime().equals(id)) {
                    continue;
                }
                int number = l;
                own.add(book.map(b -> b.sections().lists().get(list.list()))
                        .map(written -> settling.orElseThrow().list(written, number))
                        .orElseGet(() ->
                                ListSettling.absent(setting, list.list(), regimes.size(), number, against(list))));
            }
            lists.addAll(own);
            int first = rules;
            Regime regime = settling.map(s -> s.settle(first, own))
                    .orElseGet(() -> RegimeSettling.absent(setting, id, regimes.size(), own));
            rules += regime.entryRules().size();
            settling.ifPresent(s -> consequences.addAll(s.consequences(consequences.size())));
            regimes.add(regime);
        }
        return new World(
                index,
                world.alternative().id(),
                base,
                initially,
                behaviours(),
                facts(),
                feeds(),
                domains(),
                List.copyOf(regimes),
                List.copyOf(lists),
                List.copyOf(consequences),
                responses(processes));
    }

    /** Whether a list that this world lacks is against people where it is. */
    private boolean against(Roster.ListId list) {
        return roster.checked().worlds().stream()
                .flatMap(w -> Optional.ofNullable(w.books().get(list.regime())).stream())
                .flatMap(b -> Optional.ofNullable(b.sections().lists().get(list.list())).stream())
                .findFirst()
                .map(assay.law.Listing::isAgainst)
                .orElse(true);
    }

    private List<Behaviour> behaviours() {
        List<Behaviour> all = new ArrayList<>();
        for (String id : roster.behaviours()) {
            assay.assume.Behaviour written = roster.behaviour(id);
            Optional<Assumptions.Companion> companion = Optional.ofNullable(
                            assumed.companions().get(id))
                    .filter(_ -> written.kind() == assay.assume.Behaviour.Kind.COMPANION);
            Optional<Assumptions.Slower> slower = Optional.ofNullable(
                            assumed.exits().get(id))
                    .filter(_ -> written.lasts())
                    .flatMap(Assumptions.Exit::slower);
            all.add(new Behaviour(
                    all.size(),
                    id,
                    Behaviour.Nature.valueOf(written.kind().name()),
                    written.good(),
                    written.repeatable(),
                    written.of().map(p -> roster.behaviourIndex(p.id())).orElse(-1),
                    companion
                            .map(c -> people.chances(c.share(), people.everybody(), numbers))
                            .orElse(new Chance[0]),
                    companion
                            .flatMap(Assumptions.Companion::onlyIf)
                            .map(Name::id)
                            .or(written::needs)
                            .map(roster::factIndex)
                            .orElse(-1),
                    slower.map(s -> roster.factIndex(s.unless().id())).orElse(-1),
                    slower.map(s -> numbers.fixed24(s.times())).orElse(ONE)));
        }
        return List.copyOf(all);
    }

    private List<Fact> facts() {
        List<Fact> all = new ArrayList<>();
        for (String id : roster.facts()) {
            if (id.equals(LatentFact.HEADS_A_FIRM)) {
                all.add(new Fact(all.size(), id, People.same(Chance.NEVER, people.everybody()), true));
                continue;
            }
            Optional<Assumptions.Fact> own = Optional.ofNullable(assumed.facts().get(id));
            all.add(new Fact(
                    all.size(),
                    id,
                    own.map(f -> people.chances(f.share(), people.everybody(), numbers))
                            .orElseGet(() -> people.chances(placeFact(roster, id), numbers)),
                    false));
        }
        return List.copyOf(all);
    }

    static LatentFact placeFact(Roster roster, String id) {
        return roster.checked().question().place().facts().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("checked before: " + id));
    }

    private List<Feed> feeds() {
        List<Feed> all = new ArrayList<>();
        for (Roster.Feed id : roster.feeds()) {
            all.add(feed(all.size(), id));
        }
        return List.copyOf(all);
    }

    private Feed feed(int index, Roster.Feed id) {
        int behaviour = roster.behaviourIndex(id.behaviour());
        Assumptions.Feed feed = assumed.records().get(id.key());
        if (feed == null) {
            return new Feed(
                    index,
                    id.source(),
                    behaviour,
                    People.same(Chance.NEVER, people.everybody()),
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
        Chance[] coverage = people.chances(feed.coverage(), people.everybody(), numbers);
        Span lasts = feed.untrue()
                .flatMap(Assumptions.Untrue::lasts)
                .map(numbers::span)
                .orElse(Span.NONE);
        return new Feed(
                index,
                id.source(),
                behaviour,
                coverage,
                faultless ? Span.NONE : numbers.span(feed.delay()),
                unlessFaultless(feed.missing()),
                unlessFaultless(feed.misplaced().map(Assumptions.Misplaced::chance)),
                unlessFaultless(feed.misplaced().map(Assumptions.Misplaced::keptToo)),
                unlessFaultless(feed.duplicate()),
                unlessFaultless(feed.severity().map(Assumptions.Severity::chance)),
                faultless
                        ? 1
                        : feed.severity().map(s -> numbers.whole(s.times())).orElse(1),
                lasts,
                faultless ? 0 : feed.quota().map(q -> quota(q, numbers)).orElse(0));
    }

    private Chance unlessFaultless(Optional<Quantity> chance) {
        return faultless ? Chance.NEVER : chance.map(numbers::chance).orElse(Chance.NEVER);
    }

    /** Records a month per 1,000 residents, a whole number. */
    static int quota(Quantity rate, Numbers numbers) {
        return numbers.rate(rate)
                .divide(BigDecimal.valueOf(12), 0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    private List<Domain> domains() {
        List<Domain> all = new ArrayList<>();
        for (String id : roster.domains()) {
            Optional<Assumptions.Want> want =
                    Optional.ofNullable(assumed.wants().get(id));
            all.add(new Domain(
                    all.size(),
                    id,
                    want.map(w -> numbers.chance(w.substitute())).orElse(Chance.NEVER),
                    want.flatMap(Assumptions.Want::needs).map(roster::factIndex).orElse(-1),
                    want.flatMap(Assumptions.Want::capacity)
                            .map(numbers::capacity)
                            .orElse(-1)));
        }
        return List.copyOf(all);
    }

    private List<Response> responses(Map<String, Integer> processes) {
        List<Response> all = new ArrayList<>();
        List<Assumptions.Response> written = assumed.responses().values().stream()
                .sorted(Comparator.comparing(Assumptions.Response::id))
                .toList();
        for (Assumptions.Response response : written) {
            List<Integer> on = response.on().stream()
                    .filter(n -> processes.containsKey(n.id()))
                    .map(n -> processes.get(n.id()))
                    .sorted()
                    .toList();
            if (on.isEmpty()) {
                continue;
            }
            all.add(new Response(
                    all.size(),
                    response.id(),
                    on,
                    setting.translation()
                            .of(
                                    roster.condition(
                                            response.when(),
                                            roster.checked().vocabularies().responses()),
                                    -1),
                    response.times().map(numbers::fixed24).orElse(ONE),
                    response.forgo().map(numbers::chance).orElse(Chance.NEVER)));
        }
        return List.copyOf(all);
    }
}
