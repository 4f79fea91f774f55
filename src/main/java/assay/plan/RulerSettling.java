package assay.plan;

import assay.assume.Assumptions;
import assay.evidence.Quantity;
import assay.law.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Settles the scales by which harm is measured. They are no draw's to change: a longer ruler is not another result. */
final class RulerSettling {

    private final Roster roster;
    private final Assumptions assumed;
    private final Numbers numbers;

    RulerSettling(Roster roster, Assumptions assumed, Numbers numbers) {
        this.roster = roster;
        this.assumed = assumed;
        this.numbers = numbers;
    }

    /** All numbers of the scales that these assumptions declare. */
    static List<Quantity> numbers(Assumptions assumed) {
        return Stream.concat(
                        assumed.contexts().values().stream().map(Assumptions.Context::weight),
                        assumed.gravity().values().stream().map(Assumptions.Gravity::weight))
                .toList();
    }

    Rulers settle() {
        List<Rulers.OfDomain> domains = new ArrayList<>();
        if (!assumed.contexts().isEmpty()) {
            roster.domains()
                    .forEach(d -> domains.add(
                            domain(Optional.ofNullable(assumed.contexts().get(d)))));
        }
        List<Integer> gravity = new ArrayList<>();
        if (!assumed.gravity().isEmpty()) {
            roster.behaviours()
                    .forEach(b ->
                            gravity.add(Optional.ofNullable(assumed.gravity().get(b))
                                    .map(g -> numbers.whole(g.weight()))
                                    .orElse(0)));
        }
        return new Rulers(List.copyOf(domains), List.copyOf(gravity));
    }

    /** A domain that nothing is said of is related to everything: the doubt speaks for the rule. */
    private Rulers.OfDomain domain(Optional<Assumptions.Context> context) {
        Set<String> contexts = new LinkedHashSet<>();
        List<List<Integer>> related = new ArrayList<>();
        for (Rulers.Reading reading : Rulers.Reading.values()) {
            context.map(c -> switch (reading) {
                        case NARROW -> c.narrow();
                        case MIDDLE -> c.middle();
                        case BROAD -> c.broad();
                    })
                    .ifPresent(names -> names.stream().map(Name::id).forEach(contexts::add));
            List<Integer> behaviours = new ArrayList<>();
            for (String id : roster.behaviours()) {
                if (context.isEmpty()
                        || roster.behaviour(id).domain().map(contexts::contains).orElse(true)) {
                    behaviours.add(roster.behaviourIndex(id));
                }
            }
            related.add(List.copyOf(behaviours));
        }
        return new Rulers.OfDomain(context.map(c -> numbers.whole(c.weight())).orElse(1), List.copyOf(related));
    }
}
