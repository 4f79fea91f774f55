package assay.society;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A published table of shares: how the residents who were counted divide over the categories of one or more attributes.
 *
 * @param id the name used in messages: {@code residence}, {@code sex × age}
 * @param attributes the attributes, the first varying slowest in {@code shares}
 * @param shares one share for each combination of their categories, adding up to 1 within a thousandth
 * @param primary whether rounding to persons must meet this table exactly
 */
public record Marginal(String id, List<String> attributes, List<BigDecimal> shares, boolean primary) {

    public Marginal {
        attributes = List.copyOf(attributes);
        shares = List.copyOf(shares);
    }

    /** What the shares add up to. */
    public BigDecimal sum() {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The name of a cell of the table, such as {@code male 20-24}. */
    String cell(Strata strata, int cell) {
        List<String> words = new ArrayList<>();
        int rest = cell;
        for (String id : attributes.reversed()) {
            Attribute attribute = strata.attributes().get(strata.indexOf(id).orElseThrow());
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
