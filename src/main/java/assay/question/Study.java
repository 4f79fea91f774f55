package assay.question;

import assay.law.Clause;
import assay.law.Name;
import assay.law.Variant;
import assay.text.Position;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A question: which place, which months, which alternatives, and what is compared with what.
 *
 * @param to the last month of the window
 * @param residents the place at this size; its own if empty
 * @param warmUp months before the window in which people act and sources write
 * @param counts who is counted; everybody if empty
 * @param groups whose figures are told apart
 * @param alternatives by their letters, in the order of the file
 * @param compare pairs of alternatives
 * @param yardstick the alternative that cannot be beaten
 * @param excuse the fact whose absence excuses somebody who is listed
 * @param headline the measure that leads
 * @param replicates how often a study is simulated, each time with another seed, if it is closed
 * @param draws how often the assumed numbers are drawn
 */
public record Study(
        String id,
        String title,
        String asks,
        Name place,
        OptionalLong residents,
        YearMonth from,
        YearMonth to,
        int warmUp,
        Optional<Clause> counts,
        List<Grouping> groups,
        List<Name> behaviours,
        List<Name> assumptions,
        SequencedMap<String, Alternative> alternatives,
        List<Comparison> compare,
        Optional<Name> yardstick,
        Optional<Name> excuse,
        String headline,
        int replicates,
        int draws,
        long seed,
        Anchors anchors,
        Position at) {

    public Study {
        groups = List.copyOf(groups);
        behaviours = List.copyOf(behaviours);
        assumptions = List.copyOf(assumptions);
        alternatives = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(alternatives));
        compare = List.copyOf(compare);
    }

    /**
     * One alternative.
     *
     * @param regimes which rulebooks in which variant, in the order of the file
     * @param reforms which patches, in the order in which they are made
     * @param faultless records come without errors and deletions on time
     * @param without ids of rules that are left out
     */
    public record Alternative(
            String id,
            String title,
            SequencedMap<Name, Variant> regimes,
            List<Name> reforms,
            boolean faultless,
            Set<String> without,
            Position at) {

        public Alternative {
            regimes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(regimes));
            reforms = List.copyOf(reforms);
            without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
        }
    }

    /** The first alternative minus the second. */
    public record Comparison(Name minuend, Name subtrahend) {}

    /**
     * An attribute by whose categories figures are told apart.
     *
     * @param bands ages taken together; each category by itself if empty
     */
    public record Grouping(Name attribute, List<Band> bands) {
        public Grouping {
            bands = List.copyOf(bands);
        }
    }

    /** Numbers from lowest to highest, both included. */
    public record Band(String name, int lowest, int highest, Position at) {}

    /** Anchors of the place that ranges were chosen to meet, and those left to test the result with. */
    public record Anchors(List<Name> used, List<Name> left) {
        public static final Anchors NONE = new Anchors(List.of(), List.of());

        public Anchors {
            used = List.copyOf(used);
            left = List.copyOf(left);
        }
    }

    /** Warm-up and window together. */
    public int months() {
        return warmUp + window();
    }

    public int window() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(from, to)) + 1;
    }

    public Study withVariant(Variant variant) {
        return mapped(a -> {
            SequencedMap<Name, Variant> all = new LinkedHashMap<>();
            a.regimes().keySet().forEach(r -> all.put(r, variant));
            return new Alternative(a.id(), a.title(), all, a.reforms(), a.faultless(), a.without(), a.at());
        });
    }

    /** Without this rule in every alternative. */
    public Study withoutRules(Set<String> rules) {
        return mapped(a -> {
            Set<String> all = new LinkedHashSet<>(a.without());
            all.addAll(rules);
            return new Alternative(a.id(), a.title(), a.regimes(), a.reforms(), a.faultless(), all, a.at());
        });
    }

    private Study mapped(java.util.function.UnaryOperator<Alternative> by) {
        SequencedMap<String, Alternative> all = new LinkedHashMap<>();
        alternatives.forEach((id, a) -> all.put(id, by.apply(a)));
        return copy(place, to, all, draws, seed);
    }

    /** Between these alternatives instead of its own, without a yardstick. */
    public Study between(SequencedMap<String, Alternative> others, List<Comparison> pairs) {
        return copy(place, to, assumptions, others, pairs, Optional.empty(), replicates, draws, seed);
    }

    /** With more files of assumptions behind its own. */
    public Study withAssumptions(List<Name> more) {
        List<Name> all = new ArrayList<>(assumptions);
        more.stream()
                .filter(name -> all.stream().noneMatch(known -> known.id().equals(name.id())))
                .forEach(all::add);
        return copy(place, to, all, alternatives, compare, yardstick, replicates, draws, seed);
    }

    /** With a window of so many months from {@code from} on. */
    public Study withWindow(int months) {
        return copy(place, from.plusMonths(months - 1L), alternatives, draws, seed);
    }

    public Study withSeed(long other) {
        return copy(place, to, alternatives, draws, other);
    }

    public Study withDraws(int other) {
        return copy(place, to, alternatives, other, seed);
    }

    public Study withReplicates(int other) {
        return copy(place, to, assumptions, alternatives, compare, yardstick, other, draws, seed);
    }

    public Study withPlace(Name other) {
        return copy(other, to, alternatives, draws, seed);
    }

    private Study copy(Name where, YearMonth last, SequencedMap<String, Alternative> all, int many, long other) {
        return copy(where, last, assumptions, all, compare, yardstick, replicates, many, other);
    }

    private Study copy(
            Name where,
            YearMonth last,
            List<Name> assumed,
            SequencedMap<String, Alternative> all,
            List<Comparison> pairs,
            Optional<Name> best,
            int repeated,
            int many,
            long other) {
        return new Study(
                id,
                title,
                asks,
                where,
                residents,
                from,
                last,
                warmUp,
                counts,
                groups,
                behaviours,
                assumed,
                all,
                pairs,
                best,
                excuse,
                headline,
                repeated,
                many,
                other,
                anchors,
                at);
    }

    /** The pairs to be compared: those asked for, and the first alternative with the yardstick. */
    public List<Comparison> contrasts() {
        List<Comparison> pairs = new ArrayList<>(compare);
        Name first = new Name(alternatives.firstEntry().getKey(), at);
        if (yardstick.isPresent()
                && !yardstick.get().id().equals(first.id())
                && pairs.stream()
                        .noneMatch(p -> p.minuend().id().equals(first.id())
                                && p.subtrahend().id().equals(yardstick.get().id()))) {
            pairs.add(new Comparison(first, yardstick.get()));
        }
        return List.copyOf(pairs);
    }
}
