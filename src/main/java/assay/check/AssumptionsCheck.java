package assay.check;

import assay.assume.Assumptions;
import assay.assume.Behaviour;
import assay.assume.Factors;
import assay.assume.Rate;
import assay.assume.Share;
import assay.law.Name;
import assay.law.Rulebook;
import assay.question.Question;
import assay.society.Attribute;
import assay.society.Category;
import assay.society.LatentFact;
import assay.text.Nearest;
import assay.text.Problem;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks whether what assumptions and the catalogue name is known. */
final class AssumptionsCheck {

    private final Question question;
    private final Vocabularies vocabularies;
    private final Problems problems;
    private final Map<String, Set<String>> listsOf = new LinkedHashMap<>();
    private final Set<String> regimes = new LinkedHashSet<>();

    AssumptionsCheck(Question question, Vocabularies vocabularies, List<Rulebook> books, Problems problems) {
        this.question = question;
        this.vocabularies = vocabularies;
        this.problems = problems;
        for (Rulebook book : books) {
            listsOf.computeIfAbsent(book.id(), _ -> new LinkedHashSet<>())
                    .addAll(book.sections().lists().keySet());
        }
        regimes.addAll(listsOf.keySet());
        regimes.addAll(question.regimesOfLibrary());
        question.catalogue().behaviours().values().forEach(b -> b.rate().ifPresent(this::rate));
    }

    void check(Assumptions all) {
        Set<String> behaviours = question.catalogue().behaviours().keySet();
        Set<String> facts = vocabularies.facts();
        all.exits().values().forEach(e -> {
            kind(e.behaviour(), behaviours, true);
            e.slower().ifPresent(s -> s.unless().known(facts, "a fact of the place or of an assumption", problems));
        });
        all.companions().values().forEach(c -> {
            kind(c.behaviour(), behaviours, false);
            c.onlyIf().ifPresent(f -> f.known(facts, "a fact of the place or of an assumption", problems));
            share(c.share());
        });
        all.facts().values().forEach(f -> {
            reserved(f);
            share(f.share());
        });
        all.wants().values().forEach(w -> {
            rate(w.rate());
            onlyIf(w.onlyIf(), w.rate(), facts, problems);
        });
        all.records().values().forEach(feed -> {
            boolean known = feed.behaviour().known(behaviours, "a behaviour", problems);
            share(feed.coverage());
            if (known
                    && feed.untrue().isPresent()
                    && feed.untrue().get().lasts().isEmpty()) {
                Behaviour.Kind kind = behaviour(feed.behaviour()).kind();
                if (kind == Behaviour.Kind.SPELL || kind == Behaviour.Kind.COMPANION) {
                    problems.add(Problem.error(
                                    "E-MISSING",
                                    feed.untrue().get().rate().at(),
                                    "nothing says how long an untrue record of '" + feed.behaviour() + "' stays open")
                            .allowing("lasts: {spread: 30..360 days, …}"));
                }
            }
        });
        all.late().values().forEach(l -> regimeOrList(l.of(), true));
        all.redress().values().forEach(r -> {
            regimeOrList(r.of(), false);
            share(r.notice());
            share(r.objectsIfWronged());
            share(r.objectsOtherwise());
        });
        all.offices().values().forEach(o -> regimeOrList(o.of(), false));
        all.applications().values().forEach(a -> regimeOrList(a.of(), false));
        all.stocks().values().forEach(s -> {
            regimeOrList(s.of(), false);
            share(s.share());
        });
        contexts(all);
        all.responses().values().forEach(r -> {
            vocabularies.responses().read(r.when(), problems);
            r.on().forEach(p -> process(p, all));
        });
    }

    private void contexts(Assumptions all) {
        Set<String> known = new LinkedHashSet<>();
        question.catalogue().behaviours().values().forEach(b -> b.domain().ifPresent(known::add));
        all.contexts().values().forEach(c -> {
            Set<String> seen = new LinkedHashSet<>();
            Stream.of(c.narrow(), c.middle(), c.broad())
                    .flatMap(List::stream)
                    .filter(name -> name.known(known, "a context of conduct", problems))
                    .filter(name -> !seen.add(name.id()))
                    .forEach(name -> problems.add(Problem.error(
                                    "E-DUPLICATE",
                                    name.at(),
                                    "'" + name + "' is related to '" + c.domain() + "' by a narrower reading already")
                            .allowing("each context once: a broader reading holds what the narrower ones hold")));
        });
        if (!all.contexts().isEmpty()) {
            all.wants().values().stream()
                    .filter(want -> !all.contexts().containsKey(want.domain()))
                    .forEach(want -> problems.add(Problem.error(
                                    "E-MISSING",
                                    want.at(),
                                    "nothing says which conduct is of the context of '" + want.domain() + "'")
                            .allowing("contexts: {" + want.domain()
                                    + ": {weight: …, narrow: […], middle: […], broad: […], why: …}}")));
        }
    }

    private void reserved(Assumptions.Fact fact) {
        if (fact.id().equals(LatentFact.HEADS_A_FIRM)) {
            problems.error(
                    "E-FACT", fact.at(), "who heads a firm follows from the 'firms' of the place and is not assumed");
        }
    }

    /** Reports a fact that is not known, or that firms, which have their own, cannot have besides. */
    static void onlyIf(Optional<Name> fact, Rate rate, Set<String> facts, Problems problems) {
        fact.ifPresent(f -> {
            f.known(facts, "a fact of the place or of an assumption", problems);
            if (rate.ofFirms() && !f.id().equals(LatentFact.HEADS_A_FIRM)) {
                problems.add(Problem.error(
                                "E-FACT",
                                f.at(),
                                "a rate of firms is of those who head one, and of no other fact besides")
                        .allowing("only-if: heads-a-firm", "per: \"1,000 adults a year\""));
            }
        });
    }

    private Behaviour behaviour(Name name) {
        Behaviour found = question.catalogue().behaviours().get(name.id());
        if (found == null) {
            throw new IllegalStateException(name + " was looked up before");
        }
        return found;
    }

    private void kind(Name name, Set<String> behaviours, boolean lasting) {
        if (!name.known(behaviours, "a behaviour", problems)) {
            return;
        }
        Behaviour behaviour = behaviour(name);
        if (lasting && !behaviour.lasts()) {
            problems.add(Problem.error("E-KIND", name.at(), "'" + name + "' does not last, so it does not end")
                    .allowing("a behaviour with kind: spell", "a behaviour with kind: monthly"));
        } else if (!lasting && behaviour.kind() != Behaviour.Kind.COMPANION) {
            problems.add(Problem.error("E-KIND", name.at(), "'" + name + "' goes with no spell")
                    .allowing("a behaviour with kind: companion"));
        }
    }

    private void regimeOrList(Name name, boolean regimeAlone) {
        int dot = name.id().indexOf('.');
        String regime = dot < 0 ? name.id() : name.id().substring(0, dot);
        if (dot < 0 && !regimeAlone) {
            Set<String> lists = lists();
            problems.add(Problem.error("E-NAME", name.at(), "'" + name + "' is not a list")
                    .allowing(List.copyOf(lists))
                    .maybe(Nearest.maybe(name.id(), lists)));
            return;
        }
        if (!regimes.contains(regime)) {
            Set<String> known = new LinkedHashSet<>(regimes);
            new Name(regime, name.at()).known(known, "a regime", problems);
        } else if (dot >= 0 && listsOf.containsKey(regime)) {
            Set<String> own = new LinkedHashSet<>();
            listsOf.getOrDefault(regime, Set.of()).forEach(l -> own.add(regime + "." + l));
            name.known(own, "a list", problems);
        }
    }

    private Set<String> lists() {
        Set<String> all = new LinkedHashSet<>();
        listsOf.forEach((regime, own) -> own.forEach(l -> all.add(regime + "." + l)));
        return all;
    }

    private void process(Name name, Assumptions all) {
        List<String> known = new ArrayList<>();
        question.catalogue().behaviours().values().forEach(b -> {
            if (b.kind() != Behaviour.Kind.COMPANION) {
                known.add("act/" + b.id());
            }
            if (b.lasts()) {
                known.add("end/" + b.id());
            }
        });
        all.wants().keySet().forEach(d -> known.add("want/" + d));
        name.known(known, "something that a response could change", problems);
    }

    // ---- differences by group

    private void rate(Rate rate) {
        rate.who()
                .ifPresent(c -> vocabularies
                        .attributes()
                        .read(c, problems)
                        .ifPresent(
                                read -> CutBands.warn(vocabularies.attributes(), c, read, question.place(), problems)));
        rate.factors().forEach(this::factors);
        rate.ratios().forEach(r -> {
            category(r.attribute(), r.category());
            r.against().ifPresent(a -> category(r.attribute(), a));
        });
    }

    private void share(Share share) {
        share.by().forEach(this::factors);
    }

    private void factors(Factors factors) {
        factors.times().keySet().forEach(c -> category(factors.attribute(), c));
    }

    /** A catalogue serves many places: an attribute that this one lacks is only told, a category that it lacks is not borne. */
    private void category(Name attribute, Name category) {
        Set<String> attributes = new LinkedHashSet<>();
        for (Attribute own : question.place().strata().attributes()) {
            attributes.add(own.id());
            if (own.id().equals(attribute.id())) {
                List<String> categories =
                        own.categories().stream().map(Category::id).toList();
                category.known(categories, "a category of '" + attribute + "'", problems);
                return;
            }
        }
        problems.add(Problem.warning(
                        "W-ATTRIBUTE",
                        attribute.at(),
                        "the place " + question.place().id() + " has no attribute '" + attribute
                                + "'; what differs by it is left out")
                .allowing(List.copyOf(attributes))
                .maybe(Nearest.maybe(attribute.id(), attributes)));
    }
}
