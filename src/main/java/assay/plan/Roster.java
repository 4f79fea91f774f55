package assay.plan;

import assay.assume.Assumptions;
import assay.assume.Behaviour;
import assay.check.Checked;
import assay.check.Checked.Alternated;
import assay.law.Clause;
import assay.law.Condition;
import assay.law.Conditions;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Name;
import assay.law.Rulebook;
import assay.question.Question;
import assay.society.LatentFact;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who plays a part: the behaviours, facts, feeds, domains, regimes and lists that any world of a study uses, with the
 * numbers by which the model knows them. All worlds share it, so a list has one number in all of them; a regime that a
 * world does not have is there without rules and never begins.
 */
final class Roster {

    private final Checked checked;
    private final List<String> behaviours = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final List<String> domains = new ArrayList<>();
    private final List<String> regimes;
    private final List<ListId> lists = new ArrayList<>();
    private final Map<Clause, Condition> conditions = new LinkedHashMap<>();

    /** A source and what it writes about. */
    record Feed(String source, String behaviour) {
        String key() {
            return source + "/" + behaviour;
        }
    }

    /** A list of a regime. */
    record ListId(String regime, String list) {
        String key() {
            return regime + "." + list;
        }
    }

    Roster(Checked checked) {
        this.checked = checked;
        Question question = checked.question();
        Set<String> usedBehaviours = new LinkedHashSet<>();
        Set<String> usedFacts = new LinkedHashSet<>();
        Set<Feed> usedFeeds = new LinkedHashSet<>();
        Set<String> usedDomains = new LinkedHashSet<>();
        Set<String> usedRegimes = new LinkedHashSet<>();
        Map<String, Set<String>> usedLists = new LinkedHashMap<>();
        for (Alternated world : checked.worlds()) {
            for (Rulebook book : world.books().values()) {
                usedRegimes.add(book.id());
                usedLists
                        .computeIfAbsent(book.id(), _ -> new TreeSet<>())
                        .addAll(book.sections().lists().keySet());
                book(book, usedBehaviours, usedFacts, usedFeeds, usedDomains);
            }
        }
        for (String behaviour : List.copyOf(usedBehaviours)) {
            behaviour(behaviour).of().ifPresent(parent -> usedBehaviours.add(parent.id()));
        }
        for (Alternated world : checked.worlds()) {
            assumed(world.assumptions(), usedBehaviours, usedFacts);
            for (String domain : usedDomains) {
                Optional.ofNullable(world.assumptions().wants().get(domain))
                        .flatMap(Assumptions.Want::needs)
                        .ifPresent(usedFacts::add);
            }
        }
        usedBehaviours.forEach(b -> behaviour(b).needs().ifPresent(usedFacts::add));
        excuse().ifPresent(usedFacts::add);
        question.catalogue().behaviours().keySet().stream()
                .filter(usedBehaviours::contains)
                .forEach(behaviours::add);
        factOrder().stream().filter(usedFacts::contains).forEach(facts::add);
        for (String behaviour : behaviours) {
            usedFeeds.stream()
                    .filter(f -> f.behaviour().equals(behaviour))
                    .sorted((a, b) -> a.source().compareTo(b.source()))
                    .forEach(feeds::add);
        }
        domainOrder().stream().filter(usedDomains::contains).forEach(domains::add);
        Map<ListId, Set<ListId>> reads = reads();
        Map<String, Set<String>> readRegimes = new LinkedHashMap<>();
        reads.forEach((list, read) -> read.forEach(r -> readRegimes
                .computeIfAbsent(list.regime(), _ -> new LinkedHashSet<>())
                .add(r.regime())));
        regimes = readFirst(usedRegimes, readRegimes);
        for (String regime : regimes) {
            List<ListId> own = usedLists.getOrDefault(regime, Set.of()).stream()
                    .map(l -> new ListId(regime, l))
                    .toList();
            lists.addAll(readFirst(own, reads));
        }
    }

    /** Which lists the conditions of a list read, in any world. */
    private Map<ListId, Set<ListId>> reads() {
        Map<ListId, Set<ListId>> reads = new LinkedHashMap<>();
        for (Alternated world : checked.worlds()) {
            for (Rulebook book : world.books().values()) {
                for (Listing list : book.sections().lists().values()) {
                    Set<ListId> of =
                            reads.computeIfAbsent(new ListId(book.id(), list.id()), _ -> new LinkedHashSet<>());
                    for (ListRule rule : list.rules()) {
                        clause(rule)
                                .ifPresent(c -> condition(
                                                c, checked.vocabularies().of(book))
                                        .each(part -> {
                                            if (part instanceof Condition.Listed listed) {
                                                of.add(new ListId(listed.regime(), listed.list()));
                                            }
                                        }));
                    }
                }
            }
        }
        return reads;
    }

    /**
     * The same in the same order, but what is read before what reads it, so that a listing taken over from another list
     * begins and ends on its day. Where they read in a circle, the first of those left goes first.
     */
    private static <T> List<T> readFirst(Collection<T> all, Map<T, Set<T>> reads) {
        List<T> left = new ArrayList<>(all);
        List<T> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            T next = left.stream()
                    .filter(t ->
                            reads.getOrDefault(t, Set.of()).stream().noneMatch(r -> !r.equals(t) && left.contains(r)))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    private void book(
            Rulebook book,
            Set<String> behavioursUsed,
            Set<String> factsUsed,
            Set<Feed> feedsUsed,
            Set<String> domainsUsed) {
        var sections = book.sections();
        behavioursUsed.addAll(book.behaviours());
        sections.points()
                .forEach(p ->
                        feedsUsed.add(new Feed(p.source().id(), p.behaviour().id())));
        sections.listens()
                .values()
                .forEach(l ->
                        feedsUsed.add(new Feed(l.source().id(), l.behaviour().id())));
        sections.finds()
                .values()
                .forEach(f ->
                        f.finder().ifPresent(by -> behavioursUsed.add(by.on().id())));
        sections.score().forEach(s -> s.needs().ifPresent(n -> factsUsed.add(n.id())));
        sections.consequences().forEach(c -> c.domains().forEach(d -> domainsUsed.add(d.id())));
        for (Listing list : sections.lists().values()) {
            for (ListRule rule : list.rules()) {
                if (rule instanceof ListRule.Repair repair) {
                    behavioursUsed.add(repair.by().id());
                }
                clause(rule)
                        .ifPresent(c -> condition(c, checked.vocabularies().of(book))
                                .each(part -> {
                                    if (part instanceof Condition.Fact fact) {
                                        factsUsed.add(fact.fact());
                                    }
                                }));
            }
        }
    }

    private static Optional<Clause> clause(ListRule rule) {
        return switch (rule) {
            case ListRule.Enter enter -> Optional.of(enter.when());
            case ListRule.Never never -> Optional.of(never.when());
            case ListRule.Extend extend -> Optional.of(extend.when());
            default -> Optional.empty();
        };
    }

    private void assumed(Assumptions all, Set<String> usedBehaviours, Set<String> usedFacts) {
        for (String behaviour : usedBehaviours) {
            Optional.ofNullable(all.exits().get(behaviour))
                    .flatMap(Assumptions.Exit::slower)
                    .ifPresent(s -> usedFacts.add(s.unless().id()));
            Optional.ofNullable(all.companions().get(behaviour))
                    .flatMap(Assumptions.Companion::onlyIf)
                    .ifPresent(f -> usedFacts.add(f.id()));
        }
    }

    /** The fact whose absence excuses somebody who is listed: the study's, else one that an assumption marks. */
    Optional<String> excuse() {
        return checked.question()
                .study()
                .excuse()
                .map(Name::id)
                .or(() -> checked.worlds().stream()
                        .flatMap(w -> w.assumptions().facts().values().stream())
                        .filter(Assumptions.Fact::excuse)
                        .map(Assumptions.Fact::id)
                        .findFirst());
    }

    private Set<String> factOrder() {
        Set<String> order = new LinkedHashSet<>();
        checked.question().place().facts().stream().map(LatentFact::id).forEach(order::add);
        checked.worlds().forEach(w -> order.addAll(w.assumptions().facts().keySet()));
        order.add(LatentFact.HEADS_A_FIRM);
        return order;
    }

    private Set<String> domainOrder() {
        Set<String> order = new LinkedHashSet<>();
        checked.worlds().forEach(w -> order.addAll(w.assumptions().wants().keySet()));
        return order;
    }

    Checked checked() {
        return checked;
    }

    /** The condition that a clause states; it was checked before. */
    Condition condition(Clause clause, Conditions vocabulary) {
        Condition known = conditions.get(clause);
        if (known == null) {
            Problems problems = new Problems();
            known = vocabulary
                    .read(clause, problems)
                    .orElseThrow(() -> new IllegalStateException("checked before: " + problems.render()));
            conditions.put(clause, known);
        }
        return known;
    }

    Behaviour behaviour(String id) {
        return Optional.ofNullable(checked.question().catalogue().behaviours().get(id))
                .orElseThrow(() -> new IllegalStateException("checked before: " + id));
    }

    List<String> behaviours() {
        return behaviours;
    }

    List<String> facts() {
        return facts;
    }

    List<Feed> feeds() {
        return feeds;
    }

    List<String> domains() {
        return domains;
    }

    List<String> regimes() {
        return regimes;
    }

    List<ListId> lists() {
        return lists;
    }

    int behaviourIndex(String id) {
        return behaviours.indexOf(id);
    }

    int factIndex(String id) {
        return facts.indexOf(id);
    }

    int feedIndex(String source, String behaviour) {
        return feeds.indexOf(new Feed(source, behaviour));
    }

    int domainIndex(String id) {
        return domains.indexOf(id);
    }

    int regimeIndex(String id) {
        return regimes.indexOf(id);
    }

    int listIndex(String regime, String list) {
        return lists.indexOf(new ListId(regime, list));
    }
}
