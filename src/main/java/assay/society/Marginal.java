package assay.society;

import assay.evidence.Basis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A published table of shares: how the residents who were counted divide over the categories of one or more attributes.
 *
 * @param id the name used in messages: {@code residence}, {@code sex × age}
 * @param attributes the attributes, the first varying slowest in {@code shares}
 * @param shares one share, or number of persons, for each combination of their categories
 * @param basis what the table stands on
 * @param proxy the larger place whose table stands in, if it is not of the place itself
 * @param primary whether rounding to persons must meet this table exactly
 */
public record Marginal(
        String id,
        List<String> attributes,
        List<BigDecimal> shares,
        Basis basis,
        Optional<String> proxy,
        boolean primary) {

    public Marginal {
        attributes = List.copyOf(attributes);
        shares = List.copyOf(shares);
    }

    /** What the shares add up to: 1 within a thousandth, or the number of persons who were counted. */
    public BigDecimal sum() {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The shares of the combinations of only some of its attributes, in the order given, adding up to 1. */
    List<BigDecimal> collapsed(Strata strata, List<String> only) {
        List<Attribute> own = attributes.stream().map(strata::attribute).toList();
        int size = only.stream()
                .mapToInt(id -> strata.attribute(id).categories().size())
                .reduce(1, Math::multiplyExact);
        List<BigDecimal> collapsed = new ArrayList<>(Collections.nCopies(size, BigDecimal.ZERO));
        for (int cell = 0; cell < shares.size(); cell++) {
            int to = 0;
            for (String id : only) {
                int below = 1;
                for (int a = attributes.size() - 1; !own.get(a).id().equals(id); a--) {
                    below *= own.get(a).categories().size();
                }
                int categories = strata.attribute(id).categories().size();
                to = to * categories + cell / below % categories;
            }
            collapsed.set(to, collapsed.get(to).add(shares.get(cell)));
        }
        BigDecimal sum = sum();
        collapsed.replaceAll(share -> share.divide(sum, MathContext.DECIMAL64));
        return collapsed;
    }

    /** The name of a cell of the table, such as {@code male 20-24}. */
    String cell(Strata strata, int cell) {
        List<String> words = new ArrayList<>();
        int rest = cell;
        for (String id : attributes.reversed()) {
            Attribute attribute = strata.attribute(id);
            int size = attribute.categories().size();
            words.addFirst(attribute.categories().get(rest % size).id());
            rest /= size;
        }
        return String.join(" ", words);
    }

    /**
     * For every stratum the cell of this table in which its residents were counted, or -1 where they were not asked.
     */
    int[] cellOfStratum(Strata strata) {
        int[] cell = new int[strata.count()];
        for (int stratum = 0; stratum < cell.length; stratum++) {
            for (String id : attributes) {
                int attribute = strata.indexOf(id).orElseThrow();
                if (!strata.asked(stratum, attribute)) {
                    cell[stratum] = -1;
                    break;
                }
                int size = strata.attributes().get(attribute).categories().size();
                cell[stratum] = cell[stratum] * size + strata.category(stratum, attribute);
            }
        }
        return cell;
    }
}
