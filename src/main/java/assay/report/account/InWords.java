package assay.report.account;

import assay.plan.Chance;
import assay.plan.Consequence;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.Span;
import assay.plan.World;
import assay.report.Digits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a settled model holds, in words: numbers that differ between strata from least to greatest over
/// the strata that are
/// counted.
final class InWords {
    private static final double PER_MONTH = 4_294_967_296.0;
    static final double TIMES = 1 << 24;

    private InWords() {}

    static String onlyIf(World world, int fact) {
        return fact < 0
                ? ""
                : " (only if " + Markdown.code(world.facts().get(fact).id()) + ")";
    }

    static String feed(Feed feed) {
        List<String> parts =
                new ArrayList<>(List.of("coverage " + chances(feed.coverage()), "delay " + span(feed.delay())));
        add(parts, "missing", feed.missing());
        add(parts, "put on a namesake", feed.misplaced());
        add(parts, "entered twice", feed.duplicate());
        add(parts, "wrong severity", feed.severity());
        if (feed.quota() > 0) {
            parts.add("quota " + feed.quota() + " a month per 1,000");
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, Chance chance) {
        if (!chance.impossible()) {
            parts.add(name + " " + chance(chance));
        }
    }

    static String scoring(Regime.@Nullable Scoring scoring) {
        if (scoring == null) {
            return ", no score";
        }
        List<String> grades = new ArrayList<>();
        for (int g = scoring.grades().size() - 1; g >= 0; g--) {
            grades.add(scoring.grades().get(g) + (g == 0 ? " below" : " from " + scoring.lowest()[g]));
        }
        return ", start " + scoring.start() + ", kept within bounds: "
                + scoring.cap().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (scoring.every() == 0 ? "" : ", assessed every " + scoring.every() + " days")
                + (grades.isEmpty() ? "" : ", grades " + String.join(", ", grades));
    }

    static String list(Listing list) {
        List<String> parts = new ArrayList<>();
        parts.add(list.against() ? "against the person" : "in the person's favour");
        parts.add("entries by "
                + list.entries().stream()
                        .map(e -> e.id() + (e.term() < 0 ? " (while true)" : " (" + e.term() + " days)"))
                        .collect(Collectors.joining(", ")));
        if (list.application()) {
            parts.add("only when applied for");
        }
        parts.add("deletion within "
                + Arrays.stream(list.within())
                        .distinct()
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" or "))
                + " days");
        add(parts, "late with chance", list.late());
        if (!list.late().impossible()) {
            parts.add("by " + span(list.lateDays()));
        }
        add(parts, "a term ends early with chance", list.early());
        if (list.block() > 0) {
            parts.add("no new entry for " + list.block() + " days");
        }
        parts.add("stock " + chances(list.stock()));
        Optional.ofNullable(list.review())
                .ifPresent(r -> parts.add(
                        "review: notice " + chances(r.notice()) + ", objects if wronged " + chances(r.objectsWronged())
                                + ", otherwise " + chances(r.objectsRightly()) + ", finds the error "
                                + chance(r.findsError()) + ", yields " + chance(r.yields())
                                + ", decisions a month per 1,000 residents " + Digits.of(r.capacity() / 65_536.0)));
        Optional.ofNullable(list.repair())
                .ifPresent(r -> parts.add("repair " + chance(r.chance()) + " after " + r.after() + " days"));
        return String.join(", ", parts);
    }

    static String consequence(World world, Consequence c) {
        String of = c.list() >= 0
                ? "list " + world.lists().get(c.list()).id()
                : "grades "
                        + c.grades().stream().map(g -> Integer.toString(g + 1)).collect(Collectors.joining(", "))
                        + " (1 is the worst)";
        return c.id() + ": " + of
                + switch (c.effect()) {
                    case BARS -> " bars ";
                    case GRANTS -> " grants ";
                    case PRIORITY -> " gives priority in ";
                    case DEARER -> " makes dearer ";
                }
                + c.domains().stream().map(d -> world.domains().get(d).id()).collect(Collectors.joining(", "))
                + (c.chance().equals(Chance.ALWAYS) ? "" : " with chance " + chance(c.chance()))
                + (c.household() ? ", for the household" : "") + (c.firm() ? ", for the firm" : "")
                + (c.quota() < 0
                        ? ""
                        : ", at most " + Digits.of(c.quota() / 65_536.0) + " per 1,000 residents a month");
    }

    static String chances(Chance[] chances) {
        double low = 1;
        double high = 0;
        for (Chance chance : chances) {
            low = Math.min(low, probability(chance));
            high = Math.max(high, probability(chance));
        }
        return chances.length == 0 ? "–" : between(low, high);
    }

    static String rates(Model model, Process process) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int s = 0; s < process.referenceRate().length; s++) {
            if (model.counted()[s]) {
                double rate = process.referenceRate()[s] / PER_MONTH * 12_000;
                low = Math.min(low, rate);
                high = Math.max(high, rate);
            }
        }
        return low > high ? "–" : between(low, high);
    }

    static String bases(Model model, int[] base) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int s = 0; s < base.length; s++) {
            if (model.counted()[s]) {
                low = Math.min(low, base[s] / TIMES);
                high = Math.max(high, base[s] / TIMES);
            }
        }
        return low > high ? "–" : between(low, high);
    }

    static String chance(Chance chance) {
        return Digits.of(probability(chance));
    }

    private static double probability(Chance chance) {
        return chance.always() ? 1 : (chance.below() >>> 11) / 9_007_199_254_740_992.0;
    }

    private static String between(double low, double high) {
        String least = Digits.of(low);
        String most = Digits.of(high);
        return least.equals(most) ? least : least + " to " + most;
    }

    static String span(Span span) {
        return span.lowest() == span.highest()
                ? span.lowest() + " days"
                : span.lowest() + " to " + span.highest() + " days";
    }
}
