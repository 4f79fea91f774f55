package assay.law;

import assay.evidence.Evidence;
import assay.evidence.Quantity;
import assay.evidence.UnitRule;
import assay.law.RuleReader.Versioned;
import assay.text.Fields;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list with its rules. */
final class ListReader {

    private final RuleReader rules;
    private final Evidence evidence;
    private final Problems problems;

    ListReader(RuleReader rules) {
        this.rules = rules;
        this.evidence = rules.evidence();
        this.problems = rules.problems();
    }

    Listing list(String id, Fields in) {
        List<ListRule> all = new ArrayList<>();
        all.addAll(rules.byId(in, "enter", Versioned.YES, this::enter));
        all.addAll(atMostOne(rules.oneOrById(
                in, "application", Versioned.NO, (rule, _) -> Optional.of(new ListRule.Application(rule)))));
        all.addAll(rules.oneOrById(in, "never", Versioned.NO, this::never));
        all.addAll(rules.oneOrById(in, "leave", Versioned.YES, this::leave));
        all.addAll(atMostOne(rules.oneOrById(in, "early", Versioned.NO, this::early)));
        all.addAll(atMostOne(rules.oneOrById(in, "extend", Versioned.NO, this::extend)));
        all.addAll(atMostOne(rules.oneOrById(in, "block", Versioned.NO, this::block)));
        all.addAll(rules.oneOrById(in, "review", Versioned.YES, this::review));
        all.addAll(atMostOne(rules.oneOrById(in, "repair", Versioned.YES, this::repair)));
        all.addAll(rules.oneOrById(in, "publicity", Versioned.YES, this::publicity));
        all.addAll(rules.oneOrById(in, "notice", Versioned.YES, this::notice));
        in.optionalText("note");
        return new Listing(
                id,
                in.optionalText("title"),
                in.optionalText("by"),
                in.optionalFlag("against"),
                in.optionalFlag("national"),
                all,
                in.at());
    }

    private <T extends ListRule> List<T> atMostOne(List<T> read) {
        for (T more : read.stream().skip(1).toList()) {
            problems.error(
                    "E-RULE",
                    more.rule().at(),
                    "a second rule of this kind; a list has one, and it holds in all versions");
        }
        return read;
    }

    Optional<ListRule.Enter> enter(Rule rule, Fields in) {
        Optional<Quantity> term = evidence.optionalQuantity(in, "term", UnitRule.DAYS, rule.basis());
        Optional<Quantity> after = evidence.optionalQuantity(in, "after", UnitRule.DAYS, rule.basis());
        return rules.clause(in, "if").map(when -> new ListRule.Enter(rule, when, term, after));
    }

    Optional<ListRule.Never> never(Rule rule, Fields in) {
        return rules.clause(in, "if").map(when -> new ListRule.Never(rule, when));
    }

    Optional<ListRule.Leave> leave(Rule rule, Fields in) {
        return Optional.of(
                new ListRule.Leave(rule, evidence.optionalQuantity(in, "within", UnitRule.DAYS, rule.basis())));
    }

    Optional<ListRule.Early> early(Rule rule, Fields in) {
        return Optional.of(new ListRule.Early(rule, evidence.quantity(in, "chance", UnitRule.SHARE, rule.basis())));
    }

    Optional<ListRule.Extend> extend(Rule rule, Fields in) {
        Quantity by = evidence.quantity(in, "by", UnitRule.DAYS, rule.basis());
        return rules.clause(in, "if").map(when -> new ListRule.Extend(rule, when, by));
    }

    Optional<ListRule.Block> block(Rule rule, Fields in) {
        return Optional.of(new ListRule.Block(rule, evidence.quantity(in, "for", UnitRule.DAYS, rule.basis())));
    }

    Optional<ListRule.Repair> repair(Rule rule, Fields in) {
        Optional<Quantity> after = evidence.optionalQuantity(in, "after", UnitRule.DAYS, rule.basis());
        Quantity chance = evidence.quantity(in, "chance", UnitRule.SHARE, rule.basis());
        return rules.name(in, "by").map(by -> new ListRule.Repair(rule, by, after, chance));
    }

    Optional<ListRule.Review> review(Rule rule, Fields in) {
        return Optional.of(new ListRule.Review(
                rule,
                new ListRule.Deadlines(
                        evidence.optionalQuantity(in, "ask-within", UnitRule.DAYS, rule.basis()),
                        evidence.optionalQuantity(in, "decide-within", UnitRule.DAYS, rule.basis()),
                        evidence.optionalQuantity(in, "correct-within", UnitRule.DAYS, rule.basis()))));
    }

    Optional<ListRule.Publicity> publicity(Rule rule, Fields in) {
        List<ListRule.Channel> on = in.someOf("on", ListRule.Channel.values());
        if (on.size() > 1 && on.contains(ListRule.Channel.NONE)) {
            problems.error("E-LIST", in.at("on"), "'none' stands beside places where the list is published");
        }
        return Optional.of(new ListRule.Publicity(rule, on));
    }

    Optional<ListRule.Notice> notice(Rule rule, Fields in) {
        return Optional.of(
                new ListRule.Notice(rule, evidence.optionalQuantity(in, "within", UnitRule.DAYS, rule.basis())));
    }
}
