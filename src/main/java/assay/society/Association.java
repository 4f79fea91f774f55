package assay.society;

import java.math.BigDecimal;

/**
 * An assumed odds ratio between residents of two kinds that nobody published together.
 *
 * <p>At 1 the two have nothing to do with each other; at 3 the odds of being of the first kind are three times as high
 * among residents of the second kind as among all others.
 *
 * @param one the categories of one attribute
 * @param other the categories of another attribute
 * @param odds the odds ratio, above 0
 */
public record Association(Clause one, Clause other, BigDecimal odds) {

    double factor(Strata strata, int stratum) {
        return one.holds(strata, stratum) && other.holds(strata, stratum) ? odds.doubleValue() : 1;
    }
}
