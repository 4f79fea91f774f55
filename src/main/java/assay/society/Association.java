package assay.society;

import java.math.BigDecimal;

/**
 * An assumed odds ratio between one category of each of two attributes that nobody published together.
 *
 * <p>At 1 the attributes have nothing to do with one another; at 3 the odds of the first category are three times as high
 * among residents of the second category as among all others.
 *
 * @param first one attribute
 * @param firstCategory its category
 * @param second the other attribute
 * @param secondCategory its category
 * @param odds the odds ratio, above 0
 */
public record Association(String first, String firstCategory, String second, String secondCategory, BigDecimal odds) {

    double factor(Strata strata, int stratum) {
        return has(strata, stratum, first, firstCategory) && has(strata, stratum, second, secondCategory)
                ? odds.doubleValue()
                : 1;
    }

    private static boolean has(Strata strata, int stratum, String attribute, String category) {
        int index = strata.indexOf(attribute).orElseThrow();
        int wanted = strata.attributes().get(index).indexOf(category).orElseThrow();
        return strata.category(stratum, index) == wanted;
    }
}
