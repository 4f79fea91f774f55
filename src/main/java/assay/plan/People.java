package assay.plan;

import assay.assume.Factors;
import assay.assume.Share;
import assay.evidence.Quantity;
import assay.law.Condition;
import assay.society.LatentFact;
import assay.society.Population;
import assay.society.Strata;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The strata of a place as rules and chances see them. */
final class People {

    private final Population population;
    private final Strata strata;

    People(Population population) {
        this.population = population;
        this.strata = population.strata();
    }

    Population population() {
        return population;
    }

    Strata strata() {
        return strata;
    }

    boolean[] everybody() {
        boolean[] all = new boolean[strata.count()];
        Arrays.fill(all, true);
        return all;
    }

    boolean[] adults() {
        boolean[] all = new boolean[strata.count()];
        for (int s = 0; s < all.length; s++) {
            all[s] = strata.adult(s);
        }
        return all;
    }

    /** The strata from which heads of firms are taken. */
    boolean[] workers() {
        boolean[] all = new boolean[strata.count()];
        for (int s = 0; s < all.length; s++) {
            all[s] = strata.works(s, population.ties().working());
        }
        return all;
    }

    /** Whom a rate with this unit is about. */
    boolean[] whom(Quantity rate) {
        return rate.unit().of().startsWith("adult") ? adults() : everybody();
    }

    static boolean[] both(boolean[] one, boolean[] other) {
        boolean[] all = new boolean[one.length];
        for (int s = 0; s < all.length; s++) {
            all[s] = one[s] && other[s];
        }
        return all;
    }

    /** Per stratum whether a condition on attributes holds; it always does where there is none. */
    boolean[] where(Optional<Condition> condition) {
        boolean[] all = everybody();
        condition.ifPresent(c -> {
            for (int s = 0; s < all.length; s++) {
                all[s] = holds(c, s);
            }
        });
        return all;
    }

    private boolean holds(Condition condition, int s) {
        return switch (condition) {
            case Condition.Always always -> always.value();
            case Condition.Not not -> !holds(not.of(), s);
            case Condition.All all -> all.of().stream().allMatch(c -> holds(c, s));
            case Condition.Any any -> any.of().stream().anyMatch(c -> holds(c, s));
            case Condition.Age age ->
                Expression.Comparison.valueOf(age.comparison().name()).holds(strata.ageFrom(s), age.years());
            case Condition.HasCategory has -> has.categories().contains(Intensity.category(strata, s, has.attribute()));
            default -> throw new IllegalStateException("no condition on attributes: " + condition);
        };
    }

    /** Per stratum the chance, by group where it differs; never where somebody is not meant. */
    Chance[] chances(Share share, boolean[] whom, Numbers numbers) {
        BigDecimal base = numbers.decimal(share.chance());
        if (share.by().isEmpty()) {
            return same(Numbers.chance(base), whom);
        }
        Map<List<String>, Chance> known = new HashMap<>();
        Chance[] all = new Chance[strata.count()];
        for (int s = 0; s < all.length; s++) {
            int stratum = s;
            List<String> key = share.by().stream()
                    .map(f -> Intensity.category(strata, stratum, f.attribute().id()))
                    .toList();
            all[s] = whom[s] ? known.computeIfAbsent(key, k -> chance(base, share.by(), k, numbers)) : Chance.NEVER;
        }
        return all;
    }

    private static Chance chance(BigDecimal base, List<Factors> by, List<String> categories, Numbers numbers) {
        BigDecimal chance = base;
        for (int i = 0; i < categories.size(); i++) {
            for (var entry : by.get(i).times().entrySet()) {
                if (entry.getKey().id().equals(categories.get(i))) {
                    chance = chance.multiply(numbers.decimal(entry.getValue()));
                }
            }
        }
        return Numbers.chance(chance.min(BigDecimal.ONE));
    }

    /** Per stratum the chance of a fact that the place itself declares. */
    Chance[] chances(LatentFact fact, Numbers numbers) {
        numbers.decimal(fact.share());
        fact.byGroup().ifPresent(by -> by.shares().values().forEach(numbers::decimal));
        Map<BigDecimal, Chance> known = new HashMap<>();
        Chance[] all = new Chance[strata.count()];
        for (int s = 0; s < all.length; s++) {
            all[s] = known.computeIfAbsent(fact.share(strata, s, numbers.values()), Numbers::chance);
        }
        return all;
    }

    static Chance[] same(Chance chance, boolean[] whom) {
        Chance[] all = new Chance[whom.length];
        Arrays.setAll(all, s -> whom[s] ? chance : Chance.NEVER);
        return all;
    }
}
