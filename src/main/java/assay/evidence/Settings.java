package assay.evidence;

import assay.text.Nearest;
import assay.text.Node.Scalar;
import assay.text.Node.Style;
import assay.text.Position;
import assay.text.Problem;
import assay.text.Problems;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers set by hand, {@code rongcheng.facts.able-to-pay.share=0.4}. A setting may leave the declared range, for that is
 * what a what-if is for, but not what a number of its kind can be.
 */
public final class Settings {

    private Settings() {}

    /** Reads settings of these quantities; each that cannot be read is reported and left out. */
    public static Values read(List<String> settings, Collection<Quantity> quantities, Problems problems) {
        Map<String, Quantity> known = quantities.stream()
                .collect(Collectors.toMap(Quantity::id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        Map<String, BigDecimal> overrides = new LinkedHashMap<>();
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            String id = sign < 0 ? setting : setting.substring(0, sign).strip();
            Position at = Position.wholeFile("--set " + setting);
            Quantity quantity = known.get(id);
            if (quantity == null) {
                problems.add(Problem.error("E-NAME", at, "no number has the id '" + id + "'")
                        .allowing(near(id, known.keySet()))
                        .maybe(meant(id, known.keySet())));
            } else if (sign < 0) {
                problems.add(Problem.error("E-SET", at, "no value stands after '" + id + "'")
                        .allowing(id + "=" + written(quantity)));
            } else if (overrides.containsKey(id)) {
                problems.error("E-DUPLICATE", at, "'" + id + "' is set twice");
            } else {
                value(setting.substring(sign + 1).strip(), quantity, at, problems)
                        .ifPresent(value -> overrides.put(id, value));
            }
        }
        return new Values(overrides);
    }

    /** The nearest id, or the one that ends with what was typed, where its first parts were left out. */
    private static @Nullable String meant(String id, Set<String> known) {
        String near = Nearest.maybe(id, known);
        List<String> longer =
                known.stream().filter(one -> one.endsWith("." + id)).toList();
        return near == null && longer.size() == 1 ? "'" + longer.getFirst() + "'" : near;
    }

    /** The ids that share most of their first parts with this one; the first parts of all ids if none does. */
    private static List<String> near(String id, Set<String> known) {
        String stem = id;
        while (stem.lastIndexOf('.') > 0) {
            stem = stem.substring(0, stem.lastIndexOf('.'));
            String shared = stem + ".";
            List<String> below =
                    known.stream().filter(one -> one.startsWith(shared)).toList();
            if (!below.isEmpty()) {
                return below;
            }
        }
        return known.stream()
                .map(one -> one.substring(0, Math.max(one.indexOf('.'), 0)) + ".…")
                .distinct()
                .toList();
    }

    private static Optional<BigDecimal> value(String text, Quantity quantity, Position at, Problems problems) {
        Scalar scalar = new Scalar(text, text, Style.PLAIN, at);
        Optional<BigDecimal> value = new Numerals(quantity.rule(), problems).point(scalar);
        Optional<String> objection = value.flatMap(quantity.rule()::objection);
        objection.ifPresent(why -> problems.error("E-RANGE", at, why));
        return objection.isPresent() ? Optional.empty() : value;
    }

    /** The value of a quantity as a setting would write it. */
    static String written(Quantity quantity) {
        return switch (quantity.rule()) {
            case DAYS -> quantity.value().toPlainString() + " days";
            case DATE -> Day360.date(quantity.value().intValueExact()).toString();
            case SHARE, RATE, RATIO, COUNT, POINTS, NUMBER -> quantity.value().toPlainString();
        };
    }
}
