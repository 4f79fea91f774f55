package assay.assume;

import assay.evidence.Basis;
import assay.evidence.Evidence;
import assay.evidence.Quantity;
import assay.evidence.UnitRule;
import assay.law.Clause;
import assay.law.Name;
import assay.text.Fields;
import assay.text.Node.Entry;
import assay.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads rates and chances that differ by group. */
final class Groupwise {

    private final Evidence evidence;
    private final Problems problems;

    Groupwise(Evidence evidence, Problems problems) {
        this.evidence = evidence;
        this.problems = problems;
    }

    /** The rate under this key and, beside it, {@code who}, {@code ratios} and {@code factors}. */
    Rate rate(Fields in, String key) {
        Quantity mean = evidence.quantity(in, key, UnitRule.RATE);
        Evidence.about(mean, List.of("adults", "residents", "firms", "person"), problems);
        return new Rate(
                mean,
                in.optionalScalar("who").map(Clause::new),
                in.optionalEach("ratios", this::ratio).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                factors(in, "factors"));
    }

    /** A rate that is the same for everybody. */
    Quantity plainRate(Fields in, String key, String whom) {
        Quantity rate = evidence.quantity(in, key, UnitRule.RATE);
        Evidence.about(rate, List.of(whom.split(" ")), problems);
        return rate;
    }

    Optional<Quantity> optionalPlainRate(Fields in, String key, String whom) {
        return in.has(key) ? Optional.of(plainRate(in, key, whom)) : Optional.empty();
    }

    private Optional<Ratio> ratio(Fields in) {
        Quantity times = evidence.quantity(in, "times", UnitRule.RATIO);
        Optional<Name> against = in.optionalNode("against").flatMap(n -> Name.of(n, problems));
        Optional<Name> attribute = in.node("attribute").flatMap(n -> Name.of(n, problems));
        Optional<Name> category = in.node("category").flatMap(n -> Name.of(n, problems));
        in.optionalText("note");
        return attribute.isEmpty() || category.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ratio(attribute.get(), category.get(), against, times));
    }

    /** A chance with its factors, {@code by: {KEY: {…}}}, beside it. */
    Share share(Fields in, String key) {
        Quantity chance = evidence.quantity(in, key, UnitRule.SHARE);
        return new Share(
                chance, in.optionalGroup("by").map(by -> factors(by, key)).orElse(List.of()));
    }

    /** As {@link #share}, for several chances of one group. */
    List<Share> shares(Fields in, String... keys) {
        Optional<Fields> by = in.optionalGroup("by");
        List<Share> shares = new ArrayList<>();
        for (String key : keys) {
            Quantity chance = evidence.quantity(in, key, UnitRule.SHARE);
            shares.add(new Share(chance, by.map(b -> factors(b, key)).orElse(List.of())));
        }
        return shares;
    }

    private List<Factors> factors(Fields in, String key) {
        Optional<Fields> group = in.optionalGroup(key);
        if (group.isEmpty()) {
            return List.of();
        }
        List<Factors> all = new ArrayList<>();
        for (Entry entry : group.get().rest()) {
            Fields categories = group.get().group(entry.key().text(), entry.value());
            if (categories.isStandIn()) {
                continue;
            }
            Optional<Basis> basis = evidence.optionalBasis(categories);
            categories.optionalText("note");
            SequencedMap<Name, Quantity> times = new LinkedHashMap<>();
            for (Entry category : categories.rest()) {
                evidence.quantity(categories, category, UnitRule.RATIO, basis)
                        .ifPresent(q -> times.put(
                                new Name(category.key().text(), category.key().at()), q));
            }
            all.add(new Factors(new Name(entry.key().text(), entry.key().at()), times));
        }
        return all;
    }
}
