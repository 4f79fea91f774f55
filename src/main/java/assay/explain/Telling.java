package assay.explain;

import assay.engine.Trace;
import assay.explain.Line.Weight;
import assay.life.RuleNames;
import assay.plan.Behaviour;
import assay.plan.Consequence;
import assay.plan.Listing;
import assay.plan.Regime;
import assay.tally.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what happened to one person in one world into plain words, each with the rules that did it. */
final class Telling {
    /** What a regime does with a record that it only counts. */
    static final String NOTE = "entry";

    private final Lexicon words;
    private final Resident resident;
    private final long communities;
    private final List<Line> lines = new ArrayList<>();

    /** @param communities of the place, by which places in a community become numbers of residents */
    Telling(Lexicon words, Resident resident, long communities) {
        this.words = words;
        this.resident = resident;
        this.communities = communities;
    }

    List<Line> of(List<Trace> steps) {
        lines.clear();
        steps.forEach(this::tell);
        return List.copyOf(lines);
    }

    private void add(Trace step, String what, Weight weight, String text, String... rules) {
        add(step, what, weight, text, List.of(rules));
    }

    private void add(Trace step, String what, Weight weight, String text, Collection<String> rules) {
        Line line = new Line(
                step.day(), what, text, rules.stream().filter(r -> !r.isEmpty()).toList(), weight);
        boolean again =
                step instanceof Trace.Due && !lines.isEmpty() && lines.getLast().equals(line);
        if (!again) {
            lines.add(line);
        }
    }

    private void tell(Trace step) {
        switch (step) {
            case Trace.Leaves _ ->
                add(step, "leaves", Weight.FELT, "Dies or moves away: here the life ends for this study.");
            case Trace.Comes _ -> add(step, "comes", Weight.FELT, "Comes to live here, with an empty file.");
            case Trace.Starts starts -> starts(starts);
            case Trace.Turns turns ->
                add(
                        step,
                        "turns",
                        Weight.FILE,
                        (turns.to() ? "Now true of this person: " : "No longer true of this person: ")
                                + words.fact(turns.fact()) + ".");
            case Trace.Acts acts -> acts(acts);
            case Trace.Stops stops ->
                add(step, "stops", Weight.FILE, "Over: " + words.behaviour(stops.behaviour()) + ".");
            case Trace.Unseen unseen ->
                add(step, "unseen", Weight.IDLE, "Not seen by " + words.source(unseen.feed()) + ".");
            case Trace.Writes writes -> writes(writes);
            case Trace.Arrives arrives -> arrives(arrives);
            case Trace.Counts counts -> counts(counts);
            case Trace.Uncounts uncounts -> uncounts(uncounts);
            case Trace.Rescored rescored -> {
                if ((rescored.lanes() & 1) != 0) {
                    add(
                            step,
                            "rescored",
                            Weight.FILE,
                            "A new version gives an entry " + points(rescored.points()) + " instead of "
                                    + points(rescored.pointsBefore()) + ".",
                            words.entryRule(rescored.rule()).id());
                }
            }
            case Trace.Finds finds ->
                add(
                        step,
                        "finds",
                        Weight.FILE,
                        words.regime(finds.regime()) + " finds: "
                                + (finds.as() ? "" : "not ") + words.fact(finds.fact())
                                + (finds.as() == finds.truth() ? ", which is true." : ", which is not true."));
            case Trace.Stands stands -> stands(stands);
            case Trace.Listed listed -> listed(listed);
            case Trace.Enters enters -> enters(enters);
            case Trace.CarriedOn on ->
                add(
                        step,
                        "carried-on",
                        Weight.FELT,
                        "A further ground keeps the person on «" + words.list(on.list()) + "»"
                                + (on.until() > on.day() ? " until " + words.date(on.until()) : "") + ".",
                        entry(on.list(), on.entry()));
            case Trace.Due due ->
                add(
                        step,
                        "due",
                        Weight.FELT,
                        "The ground of the listing on «" + words.list(due.list()) + "» is over; deletion will be on "
                                + words.date(due.on()) + ".",
                        words.names().leave(due.list(), version(due.list(), due.day())));
            case Trace.Exits exits -> exits(exits);
            case Trace.Knows knows ->
                add(
                        step,
                        "knows",
                        Weight.FELT,
                        (knows.byNotice()
                                        ? "A notice tells of the listing on «"
                                        : "By this denial the person comes to know of the listing on «")
                                + words.list(knows.list()) + "»"
                                + (knows.objects() ? ", and means to object." : ", and does not object."),
                        review(knows.list(), knows.day()));
            case Trace.Files files ->
                add(
                        step,
                        "files",
                        Weight.FELT,
                        "Objects to the listing on «" + words.list(files.list()) + "», "
                                + (files.wronged() ? "rightly." : "without ground in this law."),
                        review(files.list(), files.day()));
            case Trace.Decided decided ->
                add(
                        step,
                        "decided",
                        Weight.FELT,
                        "The objection of " + words.date(decided.filedOn()) + " is "
                                + (decided.granted() ? "granted" : "turned down")
                                + (decided.wronged() == decided.granted()
                                        ? "."
                                        : decided.wronged()
                                                ? ", although it is right."
                                                : ", although this law gives no ground."),
                        review(decided.list(), decided.day()));
            case Trace.Wanted wanted -> wanted(wanted);
            case Trace.Reached reached -> reached(reached);
            case Trace.Responds responds -> responds(responds);
        }
    }

    private void starts(Trace.Starts starts) {
        List<String> is = new ArrayList<>();
        List<String> isNot = new ArrayList<>();
        words.world()
                .facts()
                .forEach(f -> (starts.facts().contains(f.index()) ? is : isNot).add(words.fact(f.index())));
        if (!is.isEmpty() || !isNot.isEmpty()) {
            add(
                    starts,
                    "is",
                    Weight.FILE,
                    (is.isEmpty() ? "" : "True of this person: " + String.join(", ", is) + ".")
                            + (isNot.isEmpty()
                                    ? ""
                                    : (is.isEmpty() ? "" : " ") + "Not true: " + String.join(", ", isNot) + "."));
        }
    }

    private void acts(Trace.Acts acts) {
        Behaviour of = words.world().behaviours().get(acts.behaviour());
        boolean lasts = of.nature() != Behaviour.Nature.INSTANT;
        add(acts, "acts", Weight.IDLE, (lasts ? "Begins: " : "Does: ") + words.behaviour(acts.behaviour()) + ".");
    }

    private void writes(Trace.Writes writes) {
        String source = words.source(writes.feed());
        String title = words.behaviour(words.about(writes.feed()));
        List<String> parts = new ArrayList<>();
        switch (writes.fate()) {
            case KEPT -> {}
            case NO_RECEIVER -> {}
            case LOST -> parts.add("loses the record");
            case MISPLACED ->
                parts.add("puts the record on resident " + number(writes.receiver())
                        + ", who bears the same name, and not on this person");
            case MISPLACED_AND_KEPT ->
                parts.add(
                        "puts the record on resident " + number(writes.receiver()) + ", who bears the same name, too");
        }
        if (writes.twice()) {
            parts.add("enters it twice");
        }
        if (writes.times() > 1) {
            parts.add("enters it as " + writes.times() + " times as grave");
        }
        if (!parts.isEmpty()) {
            add(
                    writes,
                    "writes-wrongly",
                    Weight.FILE,
                    capital(source) + " writes down «" + title + "» and " + String.join(", and ", parts) + ".");
        } else if (writes.arrival() > writes.day()) {
            add(
                    writes,
                    "writes",
                    Weight.IDLE,
                    capital(source) + " writes it down; it will be known on " + words.date(writes.arrival()) + ".");
        }
    }

    private void arrives(Trace.Arrives arrives) {
        String title = "«" + words.behaviour(words.about(arrives.feed())) + "»";
        String by = " (written by " + words.source(arrives.feed()) + ")";
        String late = arrives.actDay() < arrives.day() ? ", of " + words.date(arrives.actDay()) : "";
        boolean good = words.good(words.about(arrives.feed()));
        switch (arrives.origin()) {
            case OWN -> {
                if ((arrives.lanes() & 1) != 0) {
                    add(arrives, "record", Weight.FILE, "A true record: " + title + late + by + ".");
                }
            }
            case LOST -> {
                if (good) {
                    add(
                            arrives,
                            "record-missing",
                            Weight.FILE,
                            "Not on record: " + title + late + by + ". The source lost it.");
                }
            }
            case ON_ANOTHER -> {
                if (good) {
                    add(
                            arrives,
                            "record-missing",
                            Weight.FILE,
                            "Not on record: " + title + late + by + ". It stands on somebody of the same name.");
                }
            }
            case NAMESAKE ->
                add(
                        arrives,
                        "record-of-a-namesake",
                        Weight.FILE,
                        "An untrue record: " + title + late + by + ". It was resident " + number(arrives.actor())
                                + ", who bears the same name.");
            case TWICE ->
                add(arrives, "record-twice", Weight.FILE, "The same record a second time: " + title + late + by + ".");
            case SEVERITY ->
                add(
                        arrives,
                        "record-too-grave",
                        Weight.FILE,
                        "A record graver than what was done: " + title + late + by + ".");
            case UNTRUE ->
                add(
                        arrives,
                        "record-untrue",
                        Weight.FILE,
                        "An untrue record: " + title + by + ". Nothing of the kind happened.");
            case QUOTA ->
                add(
                        arrives,
                        "record-for-the-quota",
                        Weight.FILE,
                        "An untrue record: " + title + by + ", to make up a quota. Nothing of the kind happened.");
        }
    }

    private void counts(Trace.Counts counts) {
        Regime.EntryRule rule = words.entryRule(counts.rule());
        if ((counts.lanes() & 1) == 0) {
            return;
        }
        boolean own = counts.of() == slot();
        String of = own
                ? ""
                : " A record of resident " + number(counts.of()) + ", of the same household, counts for this person.";
        if (counts.points() != 0) {
            add(
                    counts,
                    "points",
                    Weight.FILE,
                    words.regime(rule.regime()) + ": " + points(counts.points()) + "." + of,
                    rule.id());
        } else {
            add(
                    counts,
                    NOTE,
                    own ? Weight.IDLE : Weight.FILE,
                    words.regime(rule.regime()) + " takes note." + of,
                    rule.id());
        }
    }

    private void uncounts(Trace.Uncounts gone) {
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
        add(
                gone,
                "entry-over",
                Weight.FILE,
                text + (gone.points() == 0 ? "" : " (" + points(gone.points()) + ")") + ".",
                rule.id());
    }

    private void stands(Trace.Stands stands) {
        int r = stands.regime();
        Trace.Standing now = stands.after();
        Trace.Standing before = stands.before();
        int version = words.version(r, stands.day());
        if (!now.scored()) {
            if (before.scored()) {
                add(stands, "score", Weight.FELT, words.regime(r) + ": no score any more.");
            }
            return;
        }
        boolean apart = now.score() != now.lawfulScore() || now.grade() != now.lawfulGrade();
        boolean graded = words.graded(r);
        String due = apart
                ? "; by faultless records and the letter of the law " + now.lawfulScore()
                        + (graded ? ", grade " + words.grade(r, now.lawfulGrade()) : "")
                : "";
        boolean first = !before.scored();
        boolean regraded = graded && now.grade() != before.grade();
        if (first) {
            add(
                    stands,
                    "score",
                    Weight.FILE,
                    words.regime(r) + ": starts with " + now.score() + " points"
                            + (graded ? ", grade " + words.grade(r, now.grade()) : "") + due + ".",
                    words.names().score(r, version),
                    graded ? words.names().grades(r, version) : "");
        } else {
            add(
                    stands,
                    regraded ? "grade" : "score",
                    regraded ? Weight.FELT : Weight.FILE,
                    words.regime(r) + ": score " + now.score()
                            + (graded
                                    ? regraded
                                            ? ", grade " + words.grade(r, now.grade()) + " instead of "
                                                    + words.grade(r, before.grade())
                                            : ", grade " + words.grade(r, now.grade())
                                    : "")
                            + due + ".",
                    regraded ? words.names().grades(r, version) : "");
        }
    }

    private void listed(Trace.Listed listed) {
        Kind before = listed.kindBefore();
        Kind now = listed.kind();
        if (before == now) {
            return;
        }
        String list = "«" + words.list(listed.list()) + "»";
        if (now == Kind.STOCK) {
            add(listed, "stock", Weight.FELT, "Stands on " + list + " since before the study.");
        } else if (before == Kind.STOCK && !now.listed()) {
            add(listed, "exits", Weight.FELT, "The listing of before the study on " + list + " ends.");
        } else if (now == Kind.UNRECORDED) {
            add(
                    listed,
                    "spared",
                    Weight.FILE,
                    "By faultless records and the letter of the law the person would now be on " + list
                            + ", and is not.");
        } else if (before.listed() && before != Kind.STOCK && now.listed()) {
            add(
                    listed,
                    "listing-turns",
                    Weight.FELT,
                    "From now on the listing on " + list + " is " + rightly(listed.list(), now) + ".");
        }
    }

    private String rightly(int list, Kind kind) {
        if (!words.against(list)) {
            return kind == Kind.LAWFUL ? "as this law has it" : "more than this law gives";
        }
        return switch (kind) {
            case FACT -> "wrong by fact: it rests on a record that is not true";
            case STALE -> "wrong, because it should have ended: with every deletion on the day due it would be gone";
            case LAW -> "wrong by law: the law itself, asked of the truth, would not list this person";
            default -> "right under this law";
        };
    }

    private void enters(Trace.Enters enters) {
        List<String> rules =
                enters.entries().stream().map(e -> entry(enters.list(), e)).collect(Collectors.toList());
        Listing list = words.world().lists().get(enters.list());
        if (list.application()) {
            rules.add(words.names().application(enters.list()));
        }
        Kind kind = Kind.of(enters.lanes(), false);
        add(
                enters,
                "enters",
                Weight.FELT,
                "Is put on «" + words.list(enters.list()) + "»"
                        + (enters.until() > enters.day() ? ", until " + words.date(enters.until()) : "")
                        + "; the listing is " + rightly(enters.list(), kind) + "."
                        + causes(enters.grounds(), enters.proximate(), "it would not be"),
                rules);
    }

    /** But-for and proximate cause, in one sentence where they are the same. */
    private String causes(Set<Integer> grounds, int proximate, String undone) {
        if (grounds.isEmpty()) {
            return " No single record less would have changed it." + last(proximate);
        }
        boolean same = grounds.equals(Set.of(proximate));
        return " But for one record of " + quoted(grounds) + (same ? ", the last before it," : "") + " " + undone + "."
                + (same ? "" : last(proximate));
    }

    private String last(int proximate) {
        return proximate < 0 ? "" : " The last record before it: «" + words.behaviour(proximate) + "».";
    }

    private String quoted(Collection<Integer> behaviours) {
        return behaviours.stream().map(b -> "«" + words.behaviour(b) + "»").collect(Collectors.joining(", or "));
    }

    private void exits(Trace.Exits exits) {
        int version = version(exits.list(), exits.day());
        RuleNames names = words.names();
        String list = "Leaves «" + words.list(exits.list()) + "»: ";
        switch (exits.way()) {
            case GROUND_OVER ->
                add(exits, "exits", Weight.FELT, list + "its ground is over.", names.leave(exits.list(), version));
            case TERM_OVER -> add(exits, "exits", Weight.FELT, list + "its term is over.");
            case WORKED_OFF -> add(exits, "exits", Weight.FELT, list + "worked off.", names.repair(exits.list()));
            case OBJECTION ->
                add(
                        exits,
                        "exits",
                        Weight.FELT,
                        list + "the objection was granted.",
                        names.review(exits.list(), version));
            case VERSION -> add(exits, "exits", Weight.FELT, list + "a new version of the rules begins.");
        }
    }

    private void wanted(Trace.Wanted wanted) {
        String domain = "Wants «" + words.domain(wanted.domain()) + "»: ";
        List<String> rules = wanted.bars().stream()
                .map(b -> words.consequence(b.consequence()).id())
                .distinct()
                .toList();
        switch (wanted.outcome()) {
            case GRANTED -> add(wanted, "granted", Weight.IDLE, domain + "granted.");
            case FAVOURED -> add(wanted, "favoured", Weight.FELT, domain + "granted, and favoured.");
            case DEARER -> add(wanted, "dearer", Weight.FELT, domain + "granted, at a higher price.");
            case FAVOURED_AND_DEARER ->
                add(wanted, "favoured", Weight.FELT, domain + "granted, favoured and at a higher price.");
            case FORGONE ->
                add(wanted, "forgone", Weight.FELT, domain + "not even asked for, because " + bars(wanted), rules);
            case SUBSTITUTED ->
                add(
                        wanted,
                        "substituted",
                        Weight.FELT,
                        domain + "made do with something else, because " + bars(wanted),
                        rules);
            case DENIED ->
                add(
                        wanted,
                        "denied",
                        Weight.FELT,
                        domain + "denied" + wrongly(wanted.kind()) + ", because " + bars(wanted) + denial(wanted),
                        rules);
        }
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
            text.append(causes(wanted.grounds(), wanted.proximate(), "it would have been granted"));
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

    private void reached(Trace.Reached reached) {
        if ((reached.lanes() & 1) == 0) {
            return;
        }
        Consequence of = words.consequence(reached.consequence());
        String domains = joined(of.domains().stream().map(d -> "«" + words.domain(d) + "»"));
        String who =
                "resident " + number(reached.through()) + ", of the same " + (of.household() ? "household" : "firm");
        add(
                reached,
                reached.begins() ? "reached" : "no-longer-reached",
                Weight.FELT,
                reached.begins()
                        ? "Through " + who + ", on «" + words.list(of.list()) + "», the bar from " + domains
                                + " reaches this person."
                        : "The bar from " + domains + " through " + who + " is over.",
                of.id());
    }

    private void responds(Trace.Responds responds) {
        List<String> begins = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        words.world().responses().forEach(r -> {
            boolean was = (responds.before() >> r.index() & 1) != 0;
            boolean is = (responds.on() >> r.index() & 1) != 0;
            if (is && !was) {
                begins.add(r.id());
            } else if (was && !is) {
                ends.add(r.id());
            }
        });
        String text = (begins.isEmpty() ? "" : "From this month on responds: " + String.join(", ", begins) + ".")
                + (ends.isEmpty() ? "" : " No longer responds: " + String.join(", ", ends) + ".");
        add(responds, "responds", Weight.FILE, text.strip());
    }

    private String entry(int list, int entry) {
        return words.entry(list, entry);
    }

    private String review(int list, int day) {
        return Optional.ofNullable(words.world().lists().get(list).review())
                .map(Listing.Review::id)
                .orElse("");
    }

    private int version(int list, int day) {
        return words.version(words.world().lists().get(list).regime(), day);
    }

    private int slot() {
        return (int) (resident.number() / communities);
    }

    private long number(int slot) {
        return slot * communities + resident.number() % communities;
    }

    private static String points(int points) {
        return (points > 0 ? "+" : points < 0 ? "−" : "")
                + Math.abs(points)
                + (Math.abs(points) == 1 ? " point" : " points");
    }

    private static String joined(java.util.stream.Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
