package assay.society;

import assay.evidence.Basis;
import assay.evidence.Quantity;
import assay.evidence.Unit;
import assay.evidence.Values;
import java.math.BigDecimal;
import java.util.List;

/**
 * How often a resident leaves for good, so that a newcomer of the same stratum takes the slot.
 *
 * @param reasons why residents leave, such as {@code deaths} and {@code moves}
 */
public record TurnoverRates(List<Reason> reasons) {

    public static final TurnoverRates NONE = new TurnoverRates(List.of());

    public TurnoverRates {
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason for leaving.
     *
     * @param id its name
     * @param attribute the attribute by which the rates differ
     * @param rates the rate of each of its categories
     * @param unit what the rates count
     * @param basis what they stand on
     * @param times a factor on all of them, whose range is the range of the rates
     */
    public record Reason(String id, String attribute, List<BigDecimal> rates, Unit unit, Basis basis, Quantity times) {
        public Reason {
            rates = List.copyOf(rates);
        }

        private BigDecimal perThousandAYear(Strata strata, int stratum, BigDecimal factor) {
            int index = strata.indexOf(attribute).orElseThrow();
            return unit.perThousandAYear(
                    rates.get(strata.category(stratum, index)).multiply(factor));
        }
    }

    /** The rate of a stratum per 1,000 residents a year under these values. */
    public BigDecimal perThousandAYear(Strata strata, int stratum, Values values) {
        return reasons.stream()
                .map(reason -> reason.perThousandAYear(strata, stratum, values.decimal(reason.times())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The upper end of the range of that rate. */
    public BigDecimal highestPerThousandAYear(Strata strata, int stratum) {
        return reasons.stream()
                .map(reason -> reason.perThousandAYear(
                        strata, stratum, reason.times().range().highest()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
