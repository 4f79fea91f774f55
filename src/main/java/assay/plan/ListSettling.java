package assay.plan;

import assay.assume.Assumptions;
import assay.evidence.Quantity;
import assay.law.ListRule;
import assay.law.Rule;
import assay.law.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settles the lists of one regime of one world. */
final class ListSettling {

    private final RegimeSettling.Setting setting;
    private final Rulebook book;
    private final int regime;
    private final boolean[] eligible;
    private final Numbers numbers;
    private final Assumptions assumed;
    private final Translation translation;
    private final boolean faultless;

    ListSettling(RegimeSettling.Setting setting, Rulebook book, int regime, boolean[] eligible) {
        this.setting = setting;
        this.book = book;
        this.regime = regime;
        this.eligible = eligible;
        this.numbers = setting.numbers();
        this.assumed = setting.assumed();
        this.translation = setting.translation();
        this.faultless = setting.faultless();
    }

    private boolean[] inForce(Rule rule) {
        return RegimeSettling.inForce(book, rule.versions());
    }

    /** A list that a world does not have: nobody is ever on it. */
    static Listing absent(RegimeSettling.Setting setting, String id, int regime, int index, boolean against) {
        boolean[] nobody = new boolean[setting.people().strata().count()];
        return new Listing(
                index,
                id,
                regime,
                against,
                List.of(),
                new Expression.Constant(false),
                false,
                new int[1],
                Chance.NEVER,
                new Expression.Constant(false),
                0,
                0,
                Chance.NEVER,
                Span.NONE,
                People.same(Chance.NEVER, nobody),
                Span.NONE,
                false,
                null,
                null);
    }

    Listing settle(assay.law.Listing list, int index) {
        String key = book.id() + "." + list.id();
        List<Listing.Entry> entries = new ArrayList<>();
        for (ListRule.Enter enter : list.all(ListRule.Enter.class)) {
            entries.add(new Listing.Entry(
                    enter.rule().id(),
                    entered(expression(enter.when()), enter.after()),
                    enter.term().map(numbers::whole).orElse(-1),
                    inForce(enter.rule())));
        }
        List<Expression> never = list.all(ListRule.Never.class).stream()
                .map(n -> expression(n.when()))
                .toList();
        Optional<ListRule.Extend> extend = list.first(ListRule.Extend.class);
        Optional<Assumptions.Late> late =
                Optional.ofNullable(assumed.late().get(key)).filter(_ -> !faultless);
        Optional<Assumptions.Stock> stock = Optional.ofNullable(assumed.stocks().get(key));
        return new Listing(
                index,
                list.id(),
                regime,
                list.isAgainst(),
                entries,
                never.isEmpty() ? new Expression.Constant(false) : new Expression.Any(never),
                list.first(ListRule.Application.class).isPresent(),
                within(list),
                list.first(ListRule.Early.class)
                        .map(e -> numbers.chance(e.chance()))
                        .orElse(Chance.NEVER),
                extend.map(e -> expression(e.when())).orElse(new Expression.Constant(false)),
                extend.map(e -> numbers.whole(e.by())).orElse(0),
                list.first(ListRule.Block.class)
                        .map(b -> numbers.whole(b.length()))
                        .orElse(0),
                late.map(l -> numbers.chance(l.chance())).orElse(Chance.NEVER),
                late.map(l -> numbers.span(l.by())).orElse(Span.NONE),
                stock.map(s -> setting.people().chances(s.share(), eligible, numbers))
                        .orElseGet(() -> People.same(Chance.NEVER, eligible)),
                stock.map(s -> numbers.span(s.left())).orElse(Span.NONE),
                list.isNational(),
                review(list, key),
                repair(list));
    }

    /** A listing that must have stood for some time; a list that the world does not have is a constant. */
    private Expression entered(Expression when, Optional<Quantity> after) {
        Optional<Integer> days = after.map(numbers::whole);
        return days.isPresent() && when instanceof Expression.Listed(int list)
                ? new Expression.Since(list, days.get())
                : when;
    }

    private Expression expression(assay.law.Clause clause) {
        return translation.of(
                setting.roster()
                        .condition(
                                clause,
                                setting.roster().checked().vocabularies().of(book)),
                regime);
    }

    private int[] within(assay.law.Listing list) {
        int[] within = new int[book.versions().size()];
        for (ListRule.Leave leave : list.all(ListRule.Leave.class)) {
            int days = leave.within().map(numbers::whole).orElse(0);
            boolean[] inForce = inForce(leave.rule());
            for (int v = 0; v < within.length; v++) {
                within[v] = inForce[v] ? days : within[v];
            }
        }
        return within;
    }

    private Listing.@org.jspecify.annotations.Nullable Review review(assay.law.Listing list, String key) {
        List<ListRule.Review> rules = list.all(ListRule.Review.class);
        Assumptions.Redress redress = assumed.redress().get(key);
        Assumptions.Office office = assumed.offices().get(key);
        if (rules.isEmpty() || redress == null) {
            return null;
        }
        boolean[] versions = new boolean[book.versions().size()];
        for (ListRule.Review rule : rules) {
            boolean[] inForce = inForce(rule.rule());
            for (int v = 0; v < versions.length; v++) {
                versions[v] |= inForce[v];
            }
        }
        People people = setting.people();
        return new Listing.Review(
                rules.getFirst().rule().id(),
                office == null || office.local(),
                numbers.capacity(redress.capacity()),
                people.chances(redress.notice(), people.everybody(), numbers),
                numbers.span(redress.noticeAfter()),
                people.chances(redress.objectsIfWronged(), people.everybody(), numbers),
                people.chances(redress.objectsOtherwise(), people.everybody(), numbers),
                numbers.span(redress.filesAfter()),
                numbers.chance(redress.findsError()),
                numbers.chance(redress.yields()),
                versions);
    }

    private Listing.@org.jspecify.annotations.Nullable Repair repair(assay.law.Listing list) {
        Optional<ListRule.Repair> rule = list.first(ListRule.Repair.class);
        return rule.map(r -> new Listing.Repair(
                        r.rule().id(),
                        setting.roster().behaviourIndex(r.by().id()),
                        r.after().map(numbers::whole).orElse(0),
                        numbers.chance(r.chance()),
                        inForce(r.rule())))
                .orElse(null);
    }
}
