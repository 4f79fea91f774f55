package assay.explain;

import assay.engine.Trace;
import assay.explain.Line.Weight;
import assay.plan.Regime;
import assay.text.Capital;
import java.util.ArrayList;
import java.util.List;

/** What sources write and regimes keep of it. */
final class RecordsTold {
    private final Lines lines;
    private final Lexicon words;

    RecordsTold(Lines lines) {
        this.lines = lines;
        words = lines.words();
    }

    void writes(Trace.Writes writes) {
        String source = words.source(writes.feed());
        String title = words.behaviour(words.about(writes.feed()));
        List<String> parts = new ArrayList<>();
        switch (writes.fate()) {
            case KEPT -> {}
            case NO_RECEIVER -> {}
            case LOST -> parts.add("loses the record");
            case MISPLACED ->
                parts.add("puts the record on resident " + lines.number(writes.receiver())
                        + ", who bears the same name, and not on this person");
            case MISPLACED_AND_KEPT ->
                parts.add("puts the record on resident " + lines.number(writes.receiver())
                        + ", who bears the same name, too");
        }
        if (writes.twice()) {
            parts.add("enters it twice");
        }
        if (writes.times() > 1) {
            parts.add("enters it as " + writes.times() + " times as grave");
        }
        if (!parts.isEmpty()) {
            lines.add(
                    writes,
                    "writes-wrongly",
                    Weight.FILE,
                    Capital.of(source) + " writes down «" + title + "» and " + String.join(", and ", parts) + ".");
        } else if (writes.arrival() > writes.day()) {
            lines.add(
                    writes,
                    "writes",
                    Weight.IDLE,
                    Capital.of(source) + " writes it down; it will be known on " + words.date(writes.arrival()) + ".");
        }
    }

    void arrives(Trace.Arrives arrives) {
        String title = "«" + words.behaviour(words.about(arrives.feed())) + "»";
        String by = " (written by " + words.source(arrives.feed()) + ")";
        String late = arrives.actDay() < arrives.day() ? ", of " + words.date(arrives.actDay()) : "";
        boolean good = words.good(words.about(arrives.feed()));
        switch (arrives.origin()) {
            case OWN -> {
                if ((arrives.lanes() & 1) != 0) {
                    lines.add(arrives, "record", Weight.FILE, "A true record: " + title + late + by + ".");
                }
            }
            case LOST -> {
                if (good) {
                    lines.add(
                            arrives,
                            "record-missing",
                            Weight.FILE,
                            "Not on record: " + title + late + by + ". The source lost it.");
                }
            }
            case ON_ANOTHER -> {
                if (good) {
                    lines.add(
                            arrives,
                            "record-missing",
                            Weight.FILE,
                            "Not on record: " + title + late + by + ". It stands on somebody of the same name.");
                }
            }
            case NAMESAKE ->
                lines.add(
                        arrives,
                        "record-of-a-namesake",
                        Weight.FILE,
                        "An untrue record: " + title + late + by + ". It was resident " + lines.number(arrives.actor())
                                + ", who bears the same name.");
            case TWICE ->
                lines.add(
                        arrives,
                        "record-twice",
                        Weight.FILE,
                        "The same record a second time: " + title + late + by + ".");
            case SEVERITY ->
                lines.add(
                        arrives,
                        "record-too-grave",
                        Weight.FILE,
                        "A record graver than what was done: " + title + late + by + ".");
            case UNTRUE ->
                lines.add(
                        arrives,
                        "record-untrue",
                        Weight.FILE,
                        "An untrue record: " + title + by + ". Nothing of the kind happened.");
            case QUOTA ->
                lines.add(
                        arrives,
                        "record-for-the-quota",
                        Weight.FILE,
                        "An untrue record: " + title + by + ", to make up a quota. Nothing of the kind happened.");
        }
    }

    void counts(Trace.Counts counts) {
        Regime.EntryRule rule = words.entryRule(counts.rule());
        if ((counts.lanes() & 1) == 0) {
            return;
        }
        boolean own = counts.of() == lines.slot();
        String of = own
                ? ""
                : " A record of resident " + lines.number(counts.of())
                        + ", of the same household, counts for this person.";
        if (counts.points() != 0) {
            lines.add(
                    counts,
                    "points",
                    Weight.FILE,
                    words.regime(rule.regime()) + ": " + Lines.points(counts.points()) + "." + of,
                    rule.id());
        } else {
            lines.add(
                    counts,
                    Telling.NOTE,
                    own ? Weight.IDLE : Weight.FILE,
                    words.regime(rule.regime()) + " takes note." + of,
                    rule.id());
        }
    }

    void uncounts(Trace.Uncounts gone) {
        Regime.EntryRule rule = words.entryRule(gone.rule());
        if ((gone.lanes() & 1) == 0) {
            return;
        }
        String of = "«" + words.behaviour(rule.behaviour()) + "»";
        String text = switch (gone.why()) {
            case RUN_OUT -> "The entry for " + of + " has run out";
            case OVER -> "The entry for " + of + " is closed: it is over";
            case REVIEW -> "The review strikes out the entry for " + of;
            case VERSION -> "A new version drops the entry for " + of;
        };
        lines.add(
                gone,
                "entry-over",
                Weight.FILE,
                text + (gone.points() == 0 ? "" : " (" + Lines.points(gone.points()) + ")") + ".",
                rule.id());
    }
}
