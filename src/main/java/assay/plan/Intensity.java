package assay.plan;

import assay.assume.Factors;
import assay.assume.Rate;
import assay.assume.Ratio;
import assay.evidence.Quantity;
import assay.society.Population;
import assay.society.Strata;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A rate by stratum. Strata that no ratio and no factor tells apart share one pattern, so that a settling computes a few
 * patterns and not hundreds of strata.
 *
 * <p>Of a rate r with ratios, stratum s has r · w(s) · N ÷ Σ n(t) w(t), where w is the product of the ratios that apply, n
 * counts residents and the sum runs over the N residents whom the rate is about: the mean stays r. Factors multiply
 * without such a correction. Within the ranges a stratum's rate is highest where the ratios that apply to it are at their
 * upper ends and the others at their lower ends, because w(s) ÷ Σ n(t) w(t) rises with each of the former and falls with
 * each of the latter.
 */
final class Intensity {

    /** The pattern of strata that the rate is not about. */
    static final int NOBODY = -1;

    private final Quantity mean;
    private final List<Ratio> ratios;
    private final List<List<Quantity>> factors = new ArrayList<>();
    private final List<boolean[]> applies = new ArrayList<>();
    private final List<BigDecimal> residents = new ArrayList<>();
    private final int[] pattern;
    private final BigDecimal everybody;

    private Intensity(Quantity mean, List<Ratio> ratios, List<Factors> by, boolean[] about, Population population) {
        this.mean = mean;
        Strata strata = population.strata();
        this.ratios = ratios.stream()
                .filter(r -> strata.indexOf(r.attribute().id()).isPresent())
                .toList();
        this.pattern = new int[strata.count()];
        Map<List<Object>, Integer> known = new HashMap<>();
        BigDecimal all = BigDecimal.ZERO;
        for (int s = 0; s < strata.count(); s++) {
            pattern[s] = NOBODY;
            if (!about[s]) {
                continue;
            }
            boolean[] ratio = new boolean[this.ratios.size()];
            List<Object> key = new ArrayList<>();
            for (int i = 0; i < ratio.length; i++) {
                Ratio r = this.ratios.get(i);
                ratio[i] = r.category()
                        .id()
                        .equals(category(strata, s, r.attribute().id()));
                key.add(ratio[i]);
            }
            List<Quantity> factor = factors(by, strata, s);
            factor.forEach(q -> key.add(q.id()));
            int p = known.computeIfAbsent(key, _ -> known.size());
            if (p == applies.size()) {
                applies.add(ratio);
                factors.add(factor);
                residents.add(BigDecimal.ZERO);
            }
            pattern[s] = p;
            BigDecimal here = BigDecimal.valueOf(population.residents(s));
            residents.set(p, residents.get(p).add(here));
            all = all.add(here);
        }
        this.everybody = all;
    }

    /** The rate of conduct or wants. */
    static Intensity of(Rate rate, boolean[] about, Population population) {
        return new Intensity(rate.mean(), rate.ratios(), rate.factors(), about, population);
    }

    /** A rate that is the same for all whom it is about. */
    static Intensity flat(Quantity rate, boolean[] about, Population population) {
        return new Intensity(rate, List.of(), List.of(), about, population);
    }

    private static List<Quantity> factors(List<Factors> by, Strata strata, int stratum) {
        List<Quantity> all = new ArrayList<>();
        for (Factors f : by) {
            String own = category(strata, stratum, f.attribute().id());
            f.times().forEach((category, times) -> {
                if (category.id().equals(own)) {
                    all.add(times);
                }
            });
        }
        return all;
    }

    static String category(Strata strata, int stratum, String attribute) {
        OptionalInt index = strata.indexOf(attribute);
        return index.isEmpty()
                ? ""
                : strata.attributes()
                        .get(index.getAsInt())
                        .categories()
                        .get(strata.category(stratum, index.getAsInt()))
                        .id();
    }

    /** Per stratum a pattern, or {@link #NOBODY}. */
    int pattern(int stratum) {
        return pattern[stratum];
    }

    int patterns() {
        return applies.size();
    }

    /** The rate of each pattern, per 1,000 a year. */
    Fraction[] declared(Numbers numbers) {
        BigDecimal rate = numbers.rate(mean);
        BigDecimal[] times =
                ratios.stream().map(r -> numbers.decimal(r.times())).toArray(BigDecimal[]::new);
        BigDecimal weights = weights(times);
        Fraction[] declared = new Fraction[applies.size()];
        for (int p = 0; p < declared.length; p++) {
            BigDecimal own = rate.multiply(weight(p, times));
            for (Quantity factor : factors.get(p)) {
                own = own.multiply(numbers.decimal(factor));
            }
            declared[p] = ratios.isEmpty() ? Fraction.of(own) : Fraction.of(own.multiply(everybody), weights);
        }
        return declared;
    }

    /** The highest rate of each pattern within the ranges, per 1,000 a year. */
    Fraction[] highest() {
        BigDecimal rate = mean.unit().perThousandAYear(mean.range().highest());
        Fraction[] highest = new Fraction[applies.size()];
        BigDecimal[] times = new BigDecimal[ratios.size()];
        for (int p = 0; p < highest.length; p++) {
            for (int i = 0; i < times.length; i++) {
                var range = ratios.get(i).times().range();
                times[i] = applies.get(p)[i] ? range.highest() : range.lowest();
            }
            BigDecimal own = rate.multiply(weight(p, times));
            for (Quantity factor : factors.get(p)) {
                own = own.multiply(factor.range().highest());
            }
            highest[p] = ratios.isEmpty() ? Fraction.of(own) : Fraction.of(own.multiply(everybody), weights(times));
        }
        return highest;
    }

    private BigDecimal weight(int p, BigDecimal[] times) {
        BigDecimal weight = BigDecimal.ONE;
        for (int i = 0; i < times.length; i++) {
            weight = applies.get(p)[i] ? weight.multiply(times[i]) : weight;
        }
        return weight;
    }

    private BigDecimal weights(BigDecimal[] times) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int p = 0; p < applies.size(); p++) {
            sum = sum.add(residents.get(p).multiply(weight(p, times)));
        }
        return sum;
    }

    /** Per stratum what its pattern has; nothing where the rate is not about it. */
    Fraction[] byStratum(Fraction[] ofPatterns) {
        Fraction[] all = new Fraction[pattern.length];
        Arrays.setAll(all, s -> pattern[s] == NOBODY ? Fraction.ZERO : ofPatterns[pattern[s]]);
        return all;
    }
}
