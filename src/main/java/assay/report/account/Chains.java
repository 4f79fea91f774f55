package assay.report.account;

import assay.evidence.Quantity;
import assay.law.GradeRule;
import assay.law.ListRule;
import assay.law.Rule;
import assay.law.Rulebook;
import assay.law.ScoreRule;
import assay.plan.Behaviour;
import assay.plan.Consequence;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.plan.World;
import assay.tally.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The chains of one alternative: from conduct over records and findings to the rules by which somebody
/// comes on a list or
/// is refused something.
///
/// Only rules in force in the window are links. When a version begins is none: it moves days and makes none.
final class Chains {
    private final Case study;
    private final World world;

    Chains(Case study, World world) {
        this.study = study;
        this.world = world;
    }

    /// Links of each kind, apart.
    record Chain(Set<Link> law, Set<Link> society, Set<Link> assumptions) {}

    private record Reach(Set<Link> law, SortedSet<Integer> behaviours, SortedSet<Integer> facts, Set<Integer> lists) {
        Reach() {
            this(new LinkedHashSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    /// What a listed day of a kind hangs on: the rules by which one can come on the list, and for a day
    /// that should have
    /// ended the rule on deletion.
    Chain ofList(int list, Optional<Kind> kind) {
        Reach reach = new Reach();
        enter(list, reach);
        Listing listing = world.lists().get(list);
        Regime regime = world.regimes().get(listing.regime());
        Set<Link> assumptions = new LinkedHashSet<>();
        if (kind.filter(Kind.STALE::equals).isPresent()) {
            book(regime).stream()
                    .flatMap(book -> Stream.ofNullable(book.sections().lists().get(listing.id())))
                    .flatMap(l -> l.all(ListRule.Leave.class).stream())
                    .forEach(leave -> rule(regime, leave.rule(), reach.law()));
            numbers("late." + regime.id() + "." + listing.id() + ".", assumptions);
            if (assumptions.isEmpty()) {
                numbers("late.any.", assumptions);
            }
        }
        if (kind.isEmpty() || kind.get() == Kind.LAW) {
            reach.facts().forEach(f -> numbers("facts." + world.facts().get(f).id() + ".", assumptions));
        }
        return chain(reach, assumptions);
    }

    /// What a refusal hangs on for which a record of this conduct is a ground: the rules by which it can be one, and
    /// the consequences of what they lead to.
    Chain ofDenial(int behaviour) {
        Reach reach = new Reach();
        reach.behaviours().add(behaviour);
        for (Regime regime : world.regimes()) {
            if (!grounds(regime, behaviour).isEmpty()) {
                grounds(regime, behaviour).forEach(rule -> rule(regime, rule, reach.law()));
                for (Consequence consequence : world.consequences()) {
                    if (consequence.regime() == regime.index() && bars(consequence)) {
                        rule(regime, consequence.id()).ifPresent(rule -> rule(regime, rule, reach.law()));
                    }
                }
            }
        }
        return chain(reach, new LinkedHashSet<>());
    }

    /// Ids of the rules by which a record of a conduct is a ground for being barred, regime by regime.
    List<String> grounds(int behaviour) {
        return world.regimes().stream()
                .flatMap(regime -> grounds(regime, behaviour).stream())
                .map(Rule::id)
                .distinct()
                .toList();
    }

    /// Rules of entry of barring lists that ask for its records, and rules of points where a score bars.
    private Set<Rule> grounds(Regime regime, int behaviour) {
        Set<Rule> rules = new LinkedHashSet<>();
        boolean score = false;
        for (Consequence consequence : world.consequences()) {
            if (consequence.regime() != regime.index() || !bars(consequence)) {
                continue;
            }
            score |= consequence.list() < 0;
            if (consequence.list() >= 0) {
                for (Listing.Entry entry : world.lists().get(consequence.list()).entries()) {
                    Named named = Named.in(entry.condition());
                    score |= named.scores().contains(regime.index());
                    if (inForce(regime, entry.versions()) && named.behaviours().contains(behaviour)) {
                        rule(regime, entry.id()).ifPresent(rules::add);
                    }
                }
            }
        }
        if (score) {
            points(regime)
                    .filter(rule -> rule.leastPoints() < 0 || rule.gradeAtMost() >= 0)
                    .filter(rule -> rule.behaviour() == behaviour)
                    .forEach(rule -> rule(regime, rule.id()).ifPresent(rules::add));
        }
        return rules;
    }

    private boolean bars(Consequence consequence) {
        return consequence.effect() == Consequence.Effect.BARS
                && inForce(world.regimes().get(consequence.regime()), consequence.versions());
    }

    private void enter(int list, Reach reach) {
        if (!reach.lists().add(list)) {
            return;
        }
        Listing listing = world.lists().get(list);
        Regime regime = world.regimes().get(listing.regime());
        for (Listing.Entry entry : listing.entries()) {
            if (!inForce(regime, entry.versions())) {
                continue;
            }
            rule(regime, entry.id()).ifPresent(rule -> rule(regime, rule, reach.law()));
            Named named = Named.in(entry.condition());
            reach.behaviours().addAll(named.behaviours());
            reach.facts().addAll(named.facts());
            named.scores().forEach(r -> score(world.regimes().get(r), reach));
            named.lists().forEach(other -> enter(other, reach));
        }
    }

    private void score(Regime regime, Reach reach) {
        book(regime).ifPresent(book -> {
            book.sections().score().stream().map(ScoreRule::rule).forEach(rule -> rule(regime, rule, reach.law()));
            book.sections().grades().stream().map(GradeRule::rule).forEach(rule -> rule(regime, rule, reach.law()));
        });
        points(regime).forEach(rule -> {
            reach.behaviours().add(rule.behaviour());
            rule(regime, rule.id()).ifPresent(r -> rule(regime, r, reach.law()));
        });
    }

    private Stream<Regime.EntryRule> points(Regime regime) {
        return regime.entryRules().stream()
                .filter(rule -> rule.leastPoints() != 0 || rule.mostPoints() != 0 || rule.gradeAtMost() >= 0)
                .filter(rule -> inForce(regime, rule.versions()));
    }

    private Chain chain(Reach reach, Set<Link> assumptions) {
        Set<Link> society = new LinkedHashSet<>();
        SortedSet<Integer> all = new TreeSet<>(reach.behaviours());
        reach.behaviours().stream()
                .map(b -> world.behaviours().get(b).parent())
                .filter(parent -> parent >= 0)
                .forEach(all::add);
        for (int b : all) {
            Behaviour behaviour = world.behaviours().get(b);
            numbers("behaviours." + behaviour.id() + ".rate", society);
            numbers("companions." + behaviour.id() + ".", assumptions);
            numbers("exits." + behaviour.id() + ".", assumptions);
            for (Feed feed : world.feeds()) {
                if (feed.behaviour() == b && reach.behaviours().contains(b)) {
                    numbers("records." + feed.source() + "." + behaviour.id() + ".", assumptions);
                }
            }
        }
        return new Chain(reach.law(), society, assumptions);
    }

    /// A rule is as firm as the weakest of what it stands on and of its numbers.
    private void rule(Regime regime, Rule rule, Set<Link> links) {
        links.add(new Link(rule.id(), rule.basis()));
        numbers(regime.id() + "." + rule.id() + ".", links);
    }

    private void numbers(String prefix, Set<Link> links) {
        for (Quantity quantity : study.resolution.quantities().values()) {
            if (quantity.id().startsWith(prefix)) {
                links.add(new Link(quantity.id(), quantity.basis()));
            }
        }
    }

    private Optional<Rule> rule(Regime regime, String id) {
        return book(regime).flatMap(book -> book.sections().rule(id)).map(ruled -> ruled.rule());
    }

    private Optional<Rulebook> book(Regime regime) {
        return Optional.ofNullable(study.alternated(world.id()).books().get(regime.id()));
    }

    /// In a version that is in force on some day of the window.
    private boolean inForce(Regime regime, boolean[] versions) {
        List<Regime.Version> all = new ArrayList<>(regime.versions());
        for (int v = 0; v < all.size(); v++) {
            boolean begun = all.get(v).from() < 30 * study.model.months();
            boolean over = v + 1 < all.size() && all.get(v + 1).from() <= 30 * study.model.warmUp();
            if (versions[v] && begun && !over) {
                return true;
            }
        }
        return false;
    }
}
