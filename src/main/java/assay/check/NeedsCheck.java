package assay.check;

import assay.assume.Assumptions;
import assay.assume.Behaviour;
import assay.check.Checked.Alternated;
import assay.law.Consequence;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Name;
import assay.law.Rulebook;
import assay.question.Question;
import assay.text.Nearest;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks whether an alternative's rules have what they live on: records of what they listen to, numbers that they need. */
final class NeedsCheck {

    private final Question question;
    private final Set<String> facts;
    private final Problems problems;

    NeedsCheck(Question question, Set<String> facts, Problems problems) {
        this.question = question;
        this.facts = facts;
        this.problems = problems;
    }

    void check(Alternated world) {
        for (Rulebook book : world.books().values()) {
            Assumptions assumed = world.assumptions();
            book.sections().listens().values().forEach(l -> feed(l.behaviour(), l.source(), assumed));
            book.sections().points().forEach(p -> feed(p.behaviour(), p.source(), assumed));
            for (Consequence consequence : book.sections().consequences()) {
                for (Name domain : consequence.domains()) {
                    domain.known(assumed.wants().keySet(), "a domain in which anybody wants something", problems);
                }
                if (consequence.effect() == Consequence.Effect.LIMITS) {
                    needed(
                            consequence.rule().id(),
                            assumed.limits().keySet(),
                            consequence.rule().at(),
                            "nothing says how often the rule "
                                    + consequence.rule().id() + " bars what it limits",
                            "limits: {" + consequence.rule().id() + ": {chance: …}}",
                            false);
                }
            }
            for (Listing list : book.sections().lists().values()) {
                list(book, list, assumed);
            }
        }
    }

    private void list(Rulebook book, Listing list, Assumptions assumed) {
        String id = book.id() + "." + list.id();
        list.first(ListRule.Review.class)
                .ifPresent(r -> needed(
                        id,
                        assumed.redress().keySet(),
                        r.rule().at(),
                        "nothing says what redress against the list " + id + " is like",
                        "redress: {" + id + ": {…}}",
                        true));
        list.first(ListRule.Application.class)
                .ifPresent(r -> needed(
                        id,
                        assumed.applications().keySet(),
                        r.rule().at(),
                        "nothing says how often somebody applies for a listing on " + id,
                        "applications: {" + id + ": {rate: …}}",
                        true));
    }

    /**
     * @param told a misspelt key is told where it stands, so that nothing needs to be said here
     */
    private void needed(String id, Collection<String> known, Position at, String what, String form, boolean told) {
        boolean misspelt = told && Nearest.to(id, known).isPresent();
        if (!known.contains(id) && !misspelt) {
            problems.add(Problem.error("E-MISSING", at, what)
                    .allowing(form + " in an assumptions file")
                    .maybe(Nearest.to(id, known)
                            .map(n -> "'" + n + "' is meant for it")
                            .orElse(null)));
        }
    }

    private void feed(Name behaviour, Name source, Assumptions assumed) {
        Behaviour known = question.catalogue().behaviours().get(behaviour.id());
        if (known == null) {
            return;
        }
        known.rate().ifPresent(rate -> AssumptionsCheck.onlyIf(known.onlyIf(), rate, facts, problems));
        if (!assumed.records().containsKey(source.id() + "/" + behaviour.id())) {
            List<String> sources = assumed.records().values().stream()
                    .filter(f -> f.behaviour().id().equals(behaviour.id()))
                    .map(f -> f.source().id())
                    .toList();
            problems.add(Problem.error(
                            "E-FEED",
                            source.at(),
                            "nothing says how the source '" + source + "' records '" + behaviour + "'")
                    .allowing(
                            sources.isEmpty()
                                    ? List.of("records: {" + source + ": {" + behaviour
                                            + ": {…}}} in an assumptions file")
                                    : sources)
                    .maybe(Nearest.maybe(source.id(), sources)));
        }
        if (known.lasts() && !assumed.exits().containsKey(known.id())) {
            missing(behaviour, "nothing says how '" + behaviour + "' ends", "exits: {" + behaviour + ": {rate: …}}");
        }
        if (known.kind() == Behaviour.Kind.COMPANION) {
            if (!assumed.companions().containsKey(known.id())) {
                missing(
                        behaviour,
                        "nothing says how often '" + behaviour + "' goes with a spell",
                        "companions: {" + behaviour + ": {share: …}}");
            }
            Optional<Name> parent = known.of();
            if (parent.isPresent() && !assumed.exits().containsKey(parent.get().id())) {
                missing(
                        behaviour,
                        "nothing says how '" + parent.get() + "' ends, with which '" + behaviour + "' goes",
                        "exits: {" + parent.get() + ": {rate: …}}");
            }
        }
    }

    private void missing(Name at, String what, String form) {
        problems.add(Problem.error("E-MISSING", at.at(), what).allowing(form + " in an assumptions file"));
    }
}
