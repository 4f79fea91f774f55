package assay.plan;

import assay.evidence.Day360;
import assay.evidence.Delay;
import assay.evidence.FixedPoint;
import assay.evidence.Quantity;
import assay.evidence.Values;
import assay.text.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.SequencedMap;

/** Turns the quantities of one world into settled numbers, and remembers which of them were asked for. */
final class Numbers {

    private static final BigDecimal TWO_64 = new BigDecimal("18446744073709551616");

    private static final BigDecimal TWO_16 = BigDecimal.valueOf(1L << 16);
    private static final BigDecimal A_YEAR = BigDecimal.valueOf(12);

    private final Values values;
    private final SequencedMap<String, Quantity> used;
    private final Map<String, Days> spreads;

    Numbers(Values values, SequencedMap<String, Quantity> used, Map<String, Days> spreads) {
        this.spreads = spreads;
        this.values = values;
        this.used = used;
    }

    Values values() {
        return values;
    }

    BigDecimal decimal(Quantity quantity) {
        used.putIfAbsent(quantity.id(), quantity);
        return values.decimal(quantity);
    }

    /** The rate per 1,000 a year. */
    BigDecimal rate(Quantity rate) {
        return rate.unit().perThousandAYear(decimal(rate));
    }

    /** So many a month per 1,000, in units of 2⁻¹⁶. */
    int capacity(Quantity rate) {
        return (int) Math.min(Integer.MAX_VALUE, Fraction.of(rate(rate)).per(Fraction.of(A_YEAR), TWO_16));
    }

    Chance chance(Quantity share) {
        return chance(decimal(share));
    }

    static Chance chance(BigDecimal p) {
        return p.compareTo(BigDecimal.ONE) >= 0 ? Chance.ALWAYS : new Chance(FixedPoint.share64(p), false);
    }

    static Chance chance(Fraction p) {
        if (p.value().compareTo(p.over()) >= 0) {
            return Chance.ALWAYS;
        }
        return new Chance(
                p.value()
                        .multiply(TWO_64)
                        .divide(p.over(), 0, RoundingMode.FLOOR)
                        .toBigIntegerExact()
                        .longValue(),
                false);
    }

    /** A whole number of points, days or records. */
    int whole(Quantity quantity) {
        return decimal(quantity).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    }

    /** A factor as 8.24 fixed point, at most {@link Integer#MAX_VALUE}. */
    int fixed24(Quantity ratio) {
        return (int) Math.min(Integer.MAX_VALUE, FixedPoint.fixed24(decimal(ratio)));
    }

    Span span(Delay delay) {
        used.putIfAbsent(delay.fixed().id(), delay.fixed());
        if (!delay.spread().isExact()) {
            spreads.put(delay.fixed().id(), delay.spread());
        }
        Days days = values.days(delay);
        return new Span(days.lowest(), days.highest());
    }

    /** The day of a date, counted from the day with this number. */
    int day(Quantity date, int first) {
        return whole(date) - first;
    }

    static int firstDay(LocalDate date) {
        return Day360.number(date);
    }

    /** The greatest value that a quantity takes in any draw, or here. */
    static BigDecimal greatest(Quantity quantity, Map<String, BigDecimal> set) {
        BigDecimal here = set.getOrDefault(quantity.id(), quantity.value());
        return quantity.range().highest().max(here);
    }
}
