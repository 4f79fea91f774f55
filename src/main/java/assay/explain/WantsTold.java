package assay.explain;

import assay.engine.Trace;
import assay.explain.Line.Weight;
import assay.plan.Consequence;
import assay.tally.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody wants and what becomes of it, also through what befalls others. */
final class WantsTold {
    private final Lines lines;
    private final Lexicon words;
    private final Because because;

    WantsTold(Lines lines) {
        this.lines = lines;
        words = lines.words();
        because = new Because(words);
    }

    void wanted(Trace.Wanted wanted) {
        String domain = "Wants «" + words.domain(wanted.domain()) + "»: ";
        List<String> rules = Stream.concat(
                        wanted.bars().stream().map(Trace.Bar::consequence), wanted.favours().stream())
                .map(c -> words.consequence(c).id())
                .distinct()
                .toList();
        switch (wanted.outcome()) {
            case GRANTED -> lines.add(wanted, "granted", Weight.IDLE, domain + "granted.");
            case FAVOURED -> lines.add(wanted, "favoured", Weight.FELT, domain + "granted, and favoured.", rules);
            case DEARER -> lines.add(wanted, "dearer", Weight.FELT, domain + "granted, at a higher price.", rules);
            case FAVOURED_AND_DEARER ->
                lines.add(wanted, "favoured", Weight.FELT, domain + "granted, favoured and at a higher price.", rules);
            case FORGONE ->
                lines.add(
                        wanted, "forgone", Weight.FELT, domain + "not even asked for, because " + bars(wanted), rules);
            case SUBSTITUTED ->
                lines.add(
                        wanted,
                        "substituted",
                        Weight.FELT,
                        domain + "made do with something else, because " + bars(wanted),
                        rules);
            case DENIED ->
                lines.add(
                        wanted,
                        "denied",
                        Weight.FELT,
                        domain + "denied" + wrongly(wanted.kind()) + ", because " + bars(wanted) + denial(wanted),
                        rules);
        }
    }

    void met(Trace.Met met) {
        long days = (long) met.day() - met.since();
        String domain = "«" + words.domain(met.domain()) + "»";
        lines.add(
                met,
                "met",
                days == 0 ? Weight.IDLE : Weight.FELT,
                days == 0
                        ? "There is a place for " + domain + " at once."
                        : "There is a place for " + domain + ", asked for on " + words.date(met.since()) + ": after "
                                + days + (days == 1 ? " day" : " days") + (met.before() ? ", before others." : "."));
    }

    void reached(Trace.Reached reached) {
        if ((reached.lanes() & 1) == 0) {
            return;
        }
        Consequence of = words.consequence(reached.consequence());
        String domains =
                of.domains().stream().map(d -> "«" + words.domain(d) + "»").collect(Collectors.joining(", "));
        String who = "resident " + lines.number(reached.through()) + ", of the same "
                + (of.household() ? "household" : "firm");
        lines.add(
                reached,
                reached.begins() ? "reached" : "no-longer-reached",
                Weight.FELT,
                reached.begins()
                        ? "Through " + who + ", on «" + words.list(of.list()) + "», the bar from " + domains
                                + " reaches this person."
                        : "The bar from " + domains + " through " + who + " is over.",
                of.id());
    }

    private static String wrongly(Kind kind) {
        return switch (kind) {
            case FACT -> " wrongly (by fact)";
            case STALE -> " wrongly (the listing should have ended)";
            case LAW -> " wrongly (by law)";
            default -> "";
        };
    }

    private String denial(Trace.Wanted wanted) {
        StringBuilder text = new StringBuilder();
        boolean direct = wanted.bars().stream().anyMatch(b -> !b.stock() && !b.derived());
        if (direct) {
            text.append(because.of(wanted.grounds(), wanted.proximate(), "it would have been granted"));
        }
        long all = wanted.share().values().stream().mapToLong(p -> p).sum();
        if (all > 0) {
            text.append(" Share of the points: ")
                    .append(wanted.share().entrySet().stream()
                            .map(e -> "«" + words.behaviour(e.getKey()) + "» " + e.getValue() + " of " + all)
                            .collect(Collectors.joining(", ")))
                    .append(".");
        }
        return text.toString();
    }

    private String bars(Trace.Wanted wanted) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Trace.Bar bar : wanted.bars()) {
            Consequence of = words.consequence(bar.consequence());
            String on =
                    of.list() >= 0 ? "«" + words.list(of.list()) + "»" : "the grade of " + words.regime(of.regime());
            reasons.add(
                    bar.derived()
                            ? "somebody of the same " + (of.household() ? "household" : "firm") + " is on " + on
                            : bar.stock() ? "of " + on + ", since before the study" : "of " + on);
        }
        return String.join("; ", reasons) + ".";
    }
}
