package assay.oracle;

import assay.plan.Chance;
import assay.plan.Consequence;
import assay.plan.Expression;
import assay.plan.Expression.Comparison;
import assay.plan.Listing;
import assay.plan.Regime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random regimes with their rules, lists and consequences: the structure from one stream, the numbers from another. */
final class RegimeGenerator {
    private static final int GRADES = 4;

    private final Catalogue catalogue;
    private final Luck structure;
    private final Luck numbers;
    private final int strata;
    private final int months;

    /** By regime: how many versions it has, and whether it scores. */
    private final List<Integer> versions = new ArrayList<>();

    private final List<Boolean> scores = new ArrayList<>();
    /** A list may read only lists of lower rank, so that there are no circles; ranks are not the order of lists. */
    private final List<Integer> rank = new ArrayList<>();

    private final List<Regime> regimes = new ArrayList<>();
    private final List<Consequence> consequences = new ArrayList<>();
    private int entryRules;

    RegimeGenerator(Catalogue catalogue, Luck structure, Luck numbers, int strata, int months) {
        this.catalogue = catalogue;
        this.structure = structure;
        this.numbers = numbers;
        this.strata = strata;
        this.months = months;
        for (int r = 0; r < catalogue.regimes().size(); r++) {
            versions.add(structure.percent(45) ? 1 : structure.between(2, 3));
            scores.add(structure.percent(75));
        }
        for (int l = 0; l < catalogue.rolls().size(); l++) {
            rank.add(structure.between(0, l), l);
        }
        for (int r = 0; r < catalogue.regimes().size(); r++) {
            regimes.add(regime(r));
        }
        for (int r = 0; r < catalogue.regimes().size(); r++) {
            addConsequences(r);
        }
    }

    List<Regime> regimes() {
        return List.copyOf(regimes);
    }

    List<Consequence> consequences() {
        return List.copyOf(consequences);
    }

    private Regime regime(int r) {
        boolean[] eligible = new boolean[strata];
        int all = numbers.oneOf(60, 100);
        for (int s = 0; s < strata; s++) {
            eligible[s] = numbers.percent(all);
        }
        List<Regime.EntryRule> rules = new ArrayList<>();
        for (Catalogue.Source source : catalogue.sources()) {
            int count = structure.percent(15) ? 0 : structure.percent(85) ? 1 : 2;
            for (int k = 0; k < count; k++) {
                rules.add(entryRule(r, source, rules.size()));
            }
        }
        List<Regime.Finding> findings = new ArrayList<>();
        for (int f = 0; f < catalogue.facts().size(); f++) {
            boolean known = structure.percent(15);
            int on = known || structure.percent(35)
                    ? -1
                    : structure.oneOf(catalogue.sources()).behaviour();
            findings.add(new Regime.Finding(
                    f, known, structure.percent(50), on, numbers.chance(40, 100), numbers.versions(versions.get(r))));
        }
        List<Listing> lists = catalogue.rolls().stream()
                .filter(roll -> roll.regime() == r)
                .map(roll -> list(r, roll))
                .toList();
        return new Regime(
                r,
                catalogue.regimes().get(r),
                Regime.Subjects.PERSONS,
                eligible,
                versions(r),
                numbers.oneOf(Regime.Backlog.values()),
                rules,
                findings,
                lists,
                numbers.percent(50) ? numbers.chance(5, 50) : Chance.NEVER,
                numbers.span(60));
    }

    private List<Regime.Version> versions(int r) {
        List<Regime.Version> made = new ArrayList<>();
        int from = numbers.percent(60) ? -numbers.between(0, 400) : numbers.between(1, 10 * months);
        int cap = numbers.oneOf(0, 1, 2, 3, 3);
        for (int v = 0; v < versions.get(r); v++) {
            boolean scoring = scores.get(r) && (v == 0 || numbers.percent(85));
            made.add(new Regime.Version(
                    v,
                    "v" + v,
                    from,
                    numbers.oneOf(Regime.LedgerChange.values()),
                    numbers.oneOf(Regime.ListingChange.values()),
                    numbers.percent(70) ? Regime.PendingChange.OLD_LAW : Regime.PendingChange.NEW_LAW,
                    scoring ? scoring(Regime.Cap.values()[cap]) : null));
            from += numbers.percent(10) ? numbers.between(1, 3) : numbers.between(20, 12 * months);
            cap = numbers.percent(40) ? numbers.between(0, 3) : cap;
        }
        return made;
    }

    private Regime.Scoring scoring(Regime.Cap cap) {
        int start = numbers.oneOf(0, 100, 1000);
        boolean graded = numbers.percent(85);
        int[] lowest = new int[graded ? numbers.between(2, GRADES) : 0];
        int step = start - numbers.between(30, 90);
        for (int g = 0; g < lowest.length; g++) {
            lowest[g] = g == 0 ? Integer.MIN_VALUE : step;
            step += numbers.between(5, 50);
        }
        return new Regime.Scoring(
                start,
                cap,
                start - numbers.between(30, 120),
                start + numbers.between(5, 50),
                lowest,
                List.of("D", "C", "B", "A").subList(0, lowest.length),
                numbers.percent(25) ? numbers.between(0, catalogue.facts().size() - 1) : -1,
                0,
                0);
    }

    private Regime.EntryRule entryRule(int r, Catalogue.Source source, int number) {
        boolean good = catalogue.conducts().get(source.behaviour()).good();
        int least = structure.percent(20) ? 0 : good ? numbers.between(1, 30) : -numbers.between(1, 60);
        int most = least != 0 && numbers.percent(35) ? least + numbers.between(1, 25) : least;
        return new Regime.EntryRule(
                entryRules++,
                "E-" + number,
                r,
                source.index(),
                source.behaviour(),
                least,
                most,
                numbers.percent(20) ? -1 : numbers.percent(15) ? numbers.between(0, 8) : numbers.between(5, 200),
                numbers.percent(40),
                structure.percent(20) ? numbers.between(0, GRADES - 1) : -1,
                false,
                numbers.versions(versions.get(r)));
    }

    private Listing list(int r, Catalogue.Roll roll) {
        int count = versions.get(r);
        List<Listing.Entry> entries = new ArrayList<>();
        int kind = structure.between(0, 2);
        for (int k = structure.between(1, 3); k > 0; k--) {
            boolean held = kind == 0 || (kind == 2 && structure.percent(50));
            entries.add(new Listing.Entry(
                    "L-" + entries.size(),
                    condition(r, roll.index()),
                    held ? -1 : numbers.percent(20) ? numbers.between(1, 6) : numbers.between(10, 250),
                    numbers.versions(count)));
        }
        int[] within = new int[count];
        for (int v = 0; v < count; v++) {
            within[v] = numbers.percent(40) ? 0 : numbers.between(1, 60);
        }
        return new Listing(
                roll.index(),
                roll.id(),
                r,
                structure.percent(80),
                entries,
                structure.percent(50) ? new Expression.Constant(false) : never(r, roll.index()),
                roll.application(),
                within,
                numbers.percent(50) ? Chance.NEVER : numbers.chance(20, 100),
                structure.percent(50) ? new Expression.Constant(false) : condition(r, roll.index()),
                numbers.between(1, 200),
                numbers.percent(60) ? 0 : numbers.between(1, 90),
                numbers.percent(50) ? Chance.NEVER : numbers.chance(20, 80),
                numbers.span(120),
                numbers.percent(50) ? numbers.chances(strata, 0, 0) : numbers.chances(strata, 0, 30),
                numbers.span(300),
                structure.percent(40),
                structure.percent(70) ? review(count) : null,
                structure.percent(40) ? repair(count) : null);
    }

    private Listing.Review review(int versions) {
        return new Listing.Review(
                "review",
                true,
                numbers.between(5, 150) * 65536 + numbers.between(0, 65535),
                numbers.chances(strata, 30, 100),
                numbers.span(30),
                numbers.chances(strata, 40, 100),
                numbers.chances(strata, 10, 80),
                numbers.span(30),
                numbers.chance(40, 95),
                numbers.chance(5, 50),
                numbers.versions(versions));
    }

    private Listing.@Nullable Repair repair(int versions) {
        return new Listing.Repair(
                "repair",
                structure.oneOf(catalogue.sources()).behaviour(),
                numbers.between(0, 60),
                numbers.chance(30, 100),
                numbers.versions(versions));
    }

    private void addConsequences(int r) {
        List<Catalogue.Roll> own =
                catalogue.rolls().stream().filter(roll -> roll.regime() == r).toList();
        for (int k = structure.between(1, 4); k > 0; k--) {
            boolean grade = own.isEmpty() || (scores.get(r) && structure.percent(40));
            int list = grade ? -1 : structure.oneOf(own).index();
            List<Integer> domains = new ArrayList<>();
            for (int d = 0; d < catalogue.domains().size(); d++) {
                if (d == k % catalogue.domains().size() || structure.percent(40)) {
                    domains.add(d);
                }
            }
            boolean bars = structure.percent(80);
            consequences.add(new Consequence(
                    consequences.size(),
                    "C-" + consequences.size(),
                    r,
                    bars ? Consequence.Effect.BARS : Consequence.Effect.GRANTS,
                    list,
                    grade ? grades(structure, bars) : List.of(),
                    domains,
                    numbers.percent(50) ? Chance.ALWAYS : numbers.chance(20, 90),
                    !grade && structure.percent(25),
                    !grade && structure.percent(25),
                    -1,
                    numbers.versions(versions.get(r))));
        }
    }

    private static List<Integer> grades(Luck luck, boolean worst) {
        return worst
                ? luck.oneOf(List.of(0), List.of(0, 1), List.of(1, 2))
                : luck.oneOf(List.of(3), List.of(2, 3), List.of(1, 3));
    }

    /** What leads to a list, or lengthens a term: mostly records, often together with something else. */
    private Expression condition(int r, int list) {
        Expression records = records(structure, r, structure.between(1, structure.percent(70) ? 1 : 3));
        return switch (structure.between(0, 9)) {
            case 0, 1 -> records;
            case 2 -> new Expression.All(List.of(records, leaf(structure, r, list)));
            case 3, 4 -> new Expression.All(List.of(records, fact(structure, r)));
            case 5 -> new Expression.Any(List.of(records, leaf(structure, r, list)));
            case 6 ->
                new Expression.All(List.of(
                        new Expression.Any(List.of(records, leaf(structure, r, list))),
                        new Expression.Not(leaf(structure, r, list))));
            case 7 -> leaf(structure, r, list);
            default -> scored(structure, r, records);
        };
    }

    private Expression never(int r, int list) {
        return switch (structure.between(0, 3)) {
            case 0 -> new Expression.Age(Comparison.LESS, 18);
            case 1 -> new Expression.HasCategory(1, List.of(structure.between(0, 1)));
            case 2 -> new Expression.Not(fact(structure, r));
            default -> leaf(structure, r, list);
        };
    }

    /** A condition of a response: any list, any regime, and denials. */
    Expression responseCondition(Luck luck) {
        int r = luck.between(0, catalogue.regimes().size() - 1);
        Expression first =
                new Expression.Listed(luck.between(0, catalogue.rolls().size() - 1));
        return switch (luck.between(0, 4)) {
            case 0 -> new Expression.Denied(Comparison.AT_LEAST, luck.between(1, 2));
            case 1 -> first;
            case 2 -> new Expression.Any(List.of(first, new Expression.Denied(Comparison.MORE, 0)));
            case 3 -> scored(luck, r, first);
            default -> leaf(luck, r, -1);
        };
    }

    private Expression leaf(Luck luck, int r, int list) {
        return switch (luck.between(0, 7)) {
            case 0 -> new Expression.Constant(luck.percent(50));
            case 1 -> new Expression.HasCategory(0, luck.oneOf(List.of(0), List.of(1), List.of(1, 2)));
            case 2 -> new Expression.Age(luck.oneOf(Comparison.AT_LEAST, Comparison.LESS), luck.oneOf(18, 60));
            case 3, 4 -> scored(luck, r, fact(luck, r));
            case 5 ->
                records(
                        luck,
                        luck.percent(70)
                                ? r
                                : luck.between(0, catalogue.regimes().size() - 1),
                        1);
            case 6 -> listed(luck, r, list);
            default ->
                fact(
                        luck,
                        luck.percent(80)
                                ? r
                                : luck.between(0, catalogue.regimes().size() - 1));
        };
    }

    private Expression scored(Luck luck, int r, Expression otherwise) {
        int regime = luck.percent(80) ? r : luck.between(0, catalogue.regimes().size() - 1);
        if (!scores.get(regime)) {
            return otherwise;
        }
        if (luck.percent(50)) {
            return new Expression.GradeIn(regime, grades(luck, true));
        }
        Comparison comparison = luck.percent(70) ? Comparison.LESS : luck.oneOf(Comparison.values());
        return new Expression.Score(regime, comparison, luck.oneOf(0, 100, 1000) - luck.between(0, 60));
    }

    private Expression records(Luck luck, int r, int count) {
        int behaviour = luck.oneOf(catalogue.sources()).behaviour();
        Comparison comparison = luck.percent(85) ? Comparison.AT_LEAST : luck.oneOf(Comparison.values());
        return new Expression.Records(r, behaviour, comparison, count);
    }

    private Expression fact(Luck luck, int r) {
        return new Expression.Fact(r, luck.between(0, catalogue.facts().size() - 1));
    }

    private Expression listed(Luck luck, int r, int list) {
        List<Integer> lower = list < 0 ? rank : rank.subList(0, rank.indexOf(list));
        return lower.isEmpty() ? fact(luck, r) : new Expression.Listed(luck.oneOf(lower));
    }
}
