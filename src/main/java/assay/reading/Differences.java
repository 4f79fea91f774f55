package assay.reading;

import assay.evidence.Quantity;
import assay.law.Condition;
import assay.law.ListRule;
import assay.law.Listing;
import assay.law.Rulebook;
import assay.reading.Facet.Amount;
import assay.reading.Facet.Doubt;
import assay.reading.Facet.Gate;
import assay.reading.Facet.Sense;
import assay.reading.Facet.Several;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How the law of one rulebook differs from that of another, in words. Rules are paired by their ids; of those left over,
 * the ones that fix the same things have been renamed, and the ones about the same thing are told as one that changed. What a
 * pair fixes is compared facet by facet; a change is harsher or milder only if all its facets are. Comments, notes, the
 * order of rules, and conditions that say the same in other words are no difference of law.
 */
public final class Differences {

    /** The groups in which differences are told, in this order. */
    public enum Kind {
        HARSHER("harsher"),
        MILDER("milder"),
        ADDED("added"),
        DROPPED("dropped"),
        RENAMED("renamed"),
        MOVED("moved"),
        CHANGED("changed otherwise, direction unclear");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One thing that a rule fixed and fixes otherwise now. */
    public record Turn(String what, String before, String after) {}

    /**
     * One difference.
     *
     * @param id the rule, by its newer id
     * @param was its older id; empty if that is the same or there was none
     * @param acts whether the rule does anything; one for readers alone does not
     * @param direction harsher, milder or empty: of a rule that is added or dropped too
     * @param before what it said; empty if it was not there
     * @param after what it says; empty if it is not there
     */
    public record Difference(
            Kind kind,
            String id,
            String was,
            boolean acts,
            String direction,
            String before,
            String after,
            String groundBefore,
            String groundAfter,
            List<Turn> turns) {
        public Difference {
            turns = List.copyOf(turns);
        }
    }

    private final List<Difference> all = new ArrayList<>();
    private final List<String> otherEvidence = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();

    private Differences() {}

    /** The differences between two editions; with one of them in a single version, between single versions of both. */
    public static Differences between(Edition before, Edition after, Titles titles) {
        Differences differences = new Differences();
        boolean dated = before.version().isEmpty() && after.version().isEmpty();
        List<Item> old = new ArrayList<>(Item.of(before.book(), titles, dated));
        List<Item> now = new ArrayList<>(Item.of(after.book(), titles, dated));
        differences.pair(old, now, (a, b) -> a.id().equals(b.id()));
        differences.pair(old, now, (a, b) -> !isNamed(a) && a.section().equals(b.section()) && same(a, b));
        differences.pair(
                old,
                now,
                (a, b) -> !a.about().isEmpty()
                        && a.section().equals(b.section())
                        && a.about().equals(b.about()));
        old.forEach(item -> differences.alone(Kind.DROPPED, item));
        now.forEach(item -> differences.alone(Kind.ADDED, item));
        differences.all.sort(Comparator.comparing(Difference::kind));
        differences.gates(before, after, titles);
        return differences;
    }

    public List<Difference> all() {
        return List.copyOf(all);
    }

    /** Rules that say the same and stand on something else: no difference of law. */
    public List<String> otherEvidence() {
        return List.copyOf(otherEvidence);
    }

    /** What the rules of a list do together: who enters and did not before, who no longer does, when deletion is due. */
    public List<String> entries() {
        return List.copyOf(entries);
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    /** Whether the name of an item is what it is about, so that another name is another thing. */
    private static boolean isNamed(Item item) {
        return item.id().contains(".")
                || item.id().equals("subjects")
                || item.id().equals("backlog");
    }

    private void pair(List<Item> old, List<Item> now, BiPredicate<Item, Item> belong) {
        List<Item> unpaired = new ArrayList<>();
        for (Item before : old) {
            Optional<Item> partner =
                    now.stream().filter(after -> belong.test(before, after)).findFirst();
            if (partner.isPresent()) {
                now.remove(partner.get());
                compare(before, partner.get());
            } else {
                unpaired.add(before);
            }
        }
        old.clear();
        old.addAll(unpaired);
    }

    private static boolean same(Item a, Item b) {
        return turns(a, b, new LinkedHashSet<>()).isEmpty();
    }

    private void compare(Item before, Item after) {
        if (!before.section().equals(after.section())) {
            add(Kind.MOVED, "", before, after, List.of(new Turn("stands under", before.section(), after.section())));
            return;
        }
        Set<Sense> senses = new LinkedHashSet<>();
        List<Turn> turns = turns(before, after, senses);
        if (!turns.isEmpty()) {
            Kind kind = senses.equals(Set.of(Sense.HARSHER))
                    ? Kind.HARSHER
                    : senses.equals(Set.of(Sense.MILDER)) ? Kind.MILDER : Kind.CHANGED;
            add(kind, kind == Kind.CHANGED ? "" : kind.words(), before, after, turns);
        } else if (!before.id().equals(after.id())) {
            add(Kind.RENAMED, "", before, after, List.of());
        } else if (!before.ground().equals(after.ground())) {
            otherEvidence.add(after.id());
        }
    }

    private void add(Kind kind, String direction, Item before, Item after, List<Turn> turns) {
        all.add(new Difference(
                kind,
                after.id(),
                before.id().equals(after.id()) ? "" : before.id(),
                before.acts() || after.acts(),
                direction,
                before.said(),
                after.said(),
                before.ground(),
                after.ground(),
                turns));
    }

    private void alone(Kind kind, Item item) {
        boolean added = kind == Kind.ADDED;
        Sense sense = added ? item.presence() : item.presence().turned();
        all.add(new Difference(
                kind,
                item.id(),
                "",
                item.acts(),
                switch (sense) {
                    case HARSHER -> Kind.HARSHER.words();
                    case MILDER -> Kind.MILDER.words();
                    case UNCLEAR -> "";
                },
                added ? "" : item.said(),
                added ? item.said() : "",
                added ? "" : item.ground(),
                added ? item.ground() : "",
                List.of()));
    }

    // ---- facet by facet

    private static List<Turn> turns(Item before, Item after, Set<Sense> senses) {
        Map<String, Facet> old = byName(before);
        Map<String, Facet> now = byName(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Turn> turns = new ArrayList<>();
        for (String name : names) {
            Optional<Facet> a = Optional.ofNullable(old.get(name));
            Optional<Facet> b = Optional.ofNullable(now.get(name));
            Optional<Sense> turn = turn(a, b);
            turn.ifPresent(sense -> {
                boolean doubt = a.or(() -> b).filter(Doubt.class::isInstance).isPresent();
                if (!doubt || names.size() == 1) {
                    senses.add(sense);
                }
                turns.add(new Turn(
                        name,
                        a.map(Facet::said).orElse("none"),
                        b.map(Facet::said).orElse("none")));
            });
        }
        if (!turns.isEmpty() && senses.isEmpty()) {
            senses.add(Sense.UNCLEAR);
        }
        return turns;
    }

    private static Map<String, Facet> byName(Item item) {
        Map<String, Facet> facets = new LinkedHashMap<>();
        item.facets().forEach(facet -> facets.put(facet.name(), facet));
        return facets;
    }

    /** What a change of this facet does to people; empty if there is none. */
    private static Optional<Sense> turn(Optional<Facet> before, Optional<Facet> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of(Sense.UNCLEAR);
        }
        Facet a = before.get();
        Facet b = after.get();
        if (a instanceof Amount x && b instanceof Amount y) {
            int more = y.value().compareTo(x.value());
            return more == 0
                    ? Optional.empty()
                    : Optional.of(more > 0 ? y.sense() : y.sense().turned());
        }
        if (a instanceof Several x && b instanceof Several y) {
            if (x.all().equals(y.all())) {
                return Optional.empty();
            }
            return Optional.of(
                    y.all().containsAll(x.all())
                            ? y.sense()
                            : x.all().containsAll(y.all()) ? y.sense().turned() : Sense.UNCLEAR);
        }
        if (a instanceof Gate x
                && b instanceof Gate y
                && x.condition().isPresent()
                && y.condition().isPresent()) {
            return switch (Reach.compare(x.condition().get(), y.condition().get())
                    .change()) {
                case SAME -> Optional.empty();
                case WIDER -> Optional.of(y.sense());
                case NARROWER -> Optional.of(y.sense().turned());
                case OTHER -> Optional.of(Sense.UNCLEAR);
            };
        }
        return a.said().equals(b.said()) ? Optional.empty() : Optional.of(Sense.UNCLEAR);
    }

    // ---- lists as a whole

    private void gates(Edition before, Edition after, Titles titles) {
        Edition old = before.alone();
        Edition now = after.alone();
        for (Listing list : now.book().sections().lists().values()) {
            Optional.ofNullable(old.book().sections().lists().get(list.id()))
                    .ifPresent(was -> gate(old.book(), was, now.book(), list, titles));
        }
    }

    private void gate(Rulebook old, Listing was, Rulebook now, Listing is, Titles titles) {
        String list = titles.and(now).list(is.id(), now.id());
        deadline(was, is, list);
        Facets words = new Facets(now, titles);
        Optional<Condition> before = entry(was, new Facets(old, titles).clauses());
        Optional<Condition> after = entry(is, words.clauses());
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        Reach.Compared compared = Reach.compare(before.get(), after.get());
        compared.gained()
                .ifPresent(who -> entries.add("Enters " + list + " now and did not before, for example: somebody who "
                        + words.phrases().said(who, true) + "."));
        compared.lost()
                .ifPresent(
                        who -> entries.add("Entered " + list + " before and does no longer, for example: somebody who "
                                + words.phrases().said(who, true) + "."));
    }

    /** Of the deadlines in force the last holds. */
    private void deadline(Listing was, Listing is, String list) {
        Optional<Quantity> before = within(was);
        Optional<Quantity> after = within(is);
        BigDecimal old = before.map(Quantity::value).orElse(BigDecimal.ZERO);
        BigDecimal now = after.map(Quantity::value).orElse(BigDecimal.ZERO);
        int later = now.compareTo(old);
        if (later != 0) {
            boolean harsher = (later > 0) == is.isAgainst();
            entries.add("Deletion from " + list + " is due " + due(after) + ", and was due " + due(before) + ": "
                    + (harsher ? Kind.HARSHER : Kind.MILDER).words() + ".");
        }
    }

    private static String due(Optional<Quantity> within) {
        return within.filter(days -> days.value().signum() > 0)
                .map(days -> "within " + Amounts.said(days))
                .orElse("on the same day");
    }

    private static Optional<Quantity> within(Listing list) {
        List<ListRule.Leave> all = list.all(ListRule.Leave.class);
        return all.isEmpty() ? Optional.empty() : all.getLast().within();
    }

    /** Who enters a list by any of its rules, and is not exempt. */
    private static Optional<Condition> entry(Listing list, Clauses clauses) {
        List<Condition> any = new ArrayList<>();
        List<Condition> never = new ArrayList<>();
        for (ListRule.Enter enter : list.all(ListRule.Enter.class)) {
            Optional<Condition> read = clauses.read(enter.when());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            any.add(read.get());
        }
        for (ListRule.Never exempt : list.all(ListRule.Never.class)) {
            clauses.read(exempt.when()).map(Condition.Not::new).ifPresent(never::add);
        }
        if (any.isEmpty()) {
            return Optional.of(new Condition.Always(false));
        }
        never.add(new Condition.Any(any));
        return Optional.of(new Condition.All(never));
    }
}
