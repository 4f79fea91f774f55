package assay.explain;

import assay.engine.Trace;
import assay.explain.Line.Weight;
import assay.plan.Behaviour;
import java.util.ArrayList;
import java.util.List;

/** Puts what happened to one person in one world into plain words, each with the rules that did it. */
final class Telling {
    /** What a regime does with a record that it only counts. */
    static final String NOTE = "entry";

    private final Lexicon words;
    private final Lines lines;
    private final RecordsTold records;
    private final ListingsTold listings;
    private final WantsTold wants;

    private Telling(Lines lines) {
        this.lines = lines;
        words = lines.words();
        records = new RecordsTold(lines);
        listings = new ListingsTold(lines);
        wants = new WantsTold(lines);
    }

    /**
     * Tells steps of a life in a world.
     *
     * @param communities of the place, by which places in a community become numbers of residents
     */
    static List<Line> of(Lexicon words, Resident resident, long communities, List<Trace> steps) {
        Lines lines = new Lines(words, resident, communities);
        steps.forEach(new Telling(lines)::tell);
        return lines.all();
    }

    private void tell(Trace step) {
        switch (step) {
            case Trace.Leaves _ ->
                lines.add(step, "leaves", Weight.FELT, "Dies or moves away: here the life ends for this study.");
            case Trace.Comes _ -> lines.add(step, "comes", Weight.FELT, "Comes to live here, with an empty file.");
            case Trace.Starts starts -> starts(starts);
            case Trace.Turns turns ->
                lines.add(
                        step,
                        "turns",
                        Weight.FILE,
                        (turns.to() ? "Now true of this person: " : "No longer true of this person: ")
                                + words.fact(turns.fact()) + ".");
            case Trace.Acts acts -> acts(acts);
            case Trace.Stops stops ->
                lines.add(step, "stops", Weight.FILE, "Over: " + words.behaviour(stops.behaviour()) + ".");
            case Trace.Unseen unseen ->
                lines.add(step, "unseen", Weight.IDLE, "Not seen by " + words.source(unseen.feed()) + ".");
            case Trace.Writes writes -> records.writes(writes);
            case Trace.Arrives arrives -> records.arrives(arrives);
            case Trace.Counts counts -> records.counts(counts);
            case Trace.Uncounts uncounts -> records.uncounts(uncounts);
            case Trace.Rescored rescored -> {
                if ((rescored.lanes() & 1) != 0) {
                    lines.add(
                            step,
                            "rescored",
                            Weight.FILE,
                            "A new version gives an entry " + Lines.points(rescored.points()) + " instead of "
                                    + Lines.points(rescored.pointsBefore()) + ".",
                            words.entryRule(rescored.rule()).id());
                }
            }
            case Trace.Finds finds ->
                lines.add(
                        step,
                        "finds",
                        Weight.FILE,
                        words.regime(finds.regime()) + " finds: "
                                + (finds.as() ? "" : "not ") + words.fact(finds.fact())
                                + (finds.as() == finds.truth() ? ", which is true." : ", which is not true."));
            case Trace.Stands stands -> stands(stands);
            case Trace.Listed listed -> listings.listed(listed);
            case Trace.Enters enters -> listings.enters(enters);
            case Trace.CarriedOn on -> listings.carriedOn(on);
            case Trace.Due due -> listings.due(due);
            case Trace.Exits exits -> listings.exits(exits);
            case Trace.Knows knows -> listings.knows(knows);
            case Trace.Files files -> listings.files(files);
            case Trace.Decided decided -> listings.decided(decided);
            case Trace.Wanted wanted -> wants.wanted(wanted);
            case Trace.Met met -> wants.met(met);
            case Trace.Reached reached -> wants.reached(reached);
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
            lines.add(
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
        lines.add(acts, "acts", Weight.IDLE, (lasts ? "Begins: " : "Does: ") + words.behaviour(acts.behaviour()) + ".");
    }

    private void stands(Trace.Stands stands) {
        int r = stands.regime();
        Trace.Standing now = stands.after();
        Trace.Standing before = stands.before();
        int version = words.version(r, stands.day());
        if (!now.scored()) {
            if (before.scored()) {
                lines.add(stands, "score", Weight.FELT, words.regime(r) + ": no score any more.");
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
            lines.add(
                    stands,
                    "score",
                    Weight.FILE,
                    words.regime(r) + ": starts with " + now.score() + " points"
                            + (graded ? ", grade " + words.grade(r, now.grade()) : "") + due + ".",
                    words.names().score(r, version),
                    graded ? words.names().grades(r, version) : "");
        } else {
            lines.add(
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
        lines.add(responds, "responds", Weight.FILE, text.strip());
    }
}
