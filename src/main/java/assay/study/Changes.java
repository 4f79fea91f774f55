package assay.study;

import assay.law.Name;
import assay.law.Variant;
import assay.question.Study;
import assay.text.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is wanted otherwise than a study has it.
 *
 * @param place a place of the library, or the absolute path of a file
 * @param variant of all regimes
 * @param without ids of rules left out everywhere
 * @param months the window ends so many months after it begins
 * @param residents the place at this size
 * @param set numbers changed by hand, {@code FILE.ID.KEY=VALUE}
 */
public record Changes(
        Optional<String> place,
        Optional<Variant> variant,
        Set<String> without,
        OptionalInt months,
        OptionalLong seed,
        OptionalInt replicates,
        OptionalInt draws,
        OptionalLong residents,
        List<String> set) {

    public static final Changes NONE = new Changes(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            List.of());

    public Changes {
        without = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(without));
        set = List.copyOf(set);
    }

    /** With the place at this size. */
    public Changes withResidents(long residents) {
        return new Changes(place, variant, without, months, seed, replicates, draws, OptionalLong.of(residents), set);
    }

    /** With so many draws. */
    public Changes withDraws(int draws) {
        return new Changes(place, variant, without, months, seed, replicates, OptionalInt.of(draws), residents, set);
    }

    /** With all regimes in this variant. */
    public Changes withVariant(Variant variant) {
        return new Changes(place, Optional.of(variant), without, months, seed, replicates, draws, residents, set);
    }

    /** With a window of so many months. */
    public Changes withMonths(int months) {
        return new Changes(place, variant, without, OptionalInt.of(months), seed, replicates, draws, residents, set);
    }

    /** The study as it is wanted; numbers and the size of the place come later. */
    public Study of(Study study) {
        Study changed = study;
        if (place.isPresent()) {
            changed = changed.withPlace(new Name(place.get(), Position.wholeFile("--place " + place.get())));
        }
        if (variant.isPresent()) {
            changed = changed.withVariant(variant.get());
        }
        if (!without.isEmpty()) {
            changed = changed.withoutRules(without);
        }
        if (months.isPresent()) {
            changed = changed.withWindow(months.getAsInt());
        }
        if (seed.isPresent()) {
            changed = changed.withSeed(seed.getAsLong());
        }
        if (replicates.isPresent()) {
            changed = changed.withReplicates(replicates.getAsInt());
        }
        if (draws.isPresent()) {
            changed = changed.withDraws(draws.getAsInt());
        }
        return changed;
    }

    /** Those that change a number of the result, by the name of the option that asks for them. */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        place.ifPresent(p -> options.put("place", p));
        variant.ifPresent(
                v -> options.put("variant", v.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        residents.ifPresent(n -> options.put("residents", Long.toString(n)));
        months.ifPresent(n -> options.put("months", Integer.toString(n)));
        replicates.ifPresent(n -> options.put("replicates", Integer.toString(n)));
        draws.ifPresent(n -> options.put("draws", Integer.toString(n)));
        seed.ifPresent(n -> options.put("seed", Long.toString(n)));
        if (!set.isEmpty()) {
            options.put("set", String.join(" ", set));
        }
        if (!without.isEmpty()) {
            options.put("without", String.join(" ", without));
        }
        return options;
    }
}
