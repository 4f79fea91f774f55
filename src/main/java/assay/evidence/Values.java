package assay.evidence;

import assay.text.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of one run: the central value of every quantity but for those that were set by hand or drawn from their
 * ranges.
 *
 * @param overrides values by the id of their quantity
 */
public record Values(Map<String, BigDecimal> overrides) {

    /** Every quantity at its central value. */
    public static final Values CENTRAL = new Values(Map.of());

    public Values {
        overrides = Map.copyOf(overrides);
    }

    /** These values but for one; the later of two settings of one quantity holds. */
    public Values with(String id, BigDecimal value) {
        Map<String, BigDecimal> more = new HashMap<>(overrides);
        more.put(id, value);
        return new Values(more);
    }

    /** These values, and where the others say something, theirs. */
    public Values with(Values others) {
        Map<String, BigDecimal> more = new HashMap<>(overrides);
        more.putAll(others.overrides);
        return new Values(more);
    }

    public BigDecimal decimal(Quantity quantity) {
        return overrides.getOrDefault(quantity.id(), quantity.value());
    }

    public boolean isSet(Quantity quantity) {
        return overrides.containsKey(quantity.id());
    }

    /** The rate per 1,000 a year. */
    public BigDecimal perThousandAYear(Quantity rate) {
        return rate.unit().perThousandAYear(decimal(rate));
    }

    /** The rate as a mean per month in units of 2⁻³², rounded down. */
    public long perMonth32(Quantity rate) {
        return FixedPoint.perMonth32(perThousandAYear(rate));
    }

    /** The threshold of a chance, see {@link FixedPoint#share64}. */
    public long share64(Quantity share) {
        return FixedPoint.share64(decimal(share));
    }

    /** The factor with 24 bits behind the point, rounded down. */
    public long fixed24(Quantity ratio) {
        return FixedPoint.fixed24(decimal(ratio));
    }

    /** A count, points or days as a whole number. */
    public int whole(Quantity quantity) {
        return decimal(quantity).intValueExact();
    }

    public LocalDate date(Quantity date) {
        return Day360.date(whole(date));
    }

    public Days days(Delay delay) {
        return delay.under(this);
    }
}
