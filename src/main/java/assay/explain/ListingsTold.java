package assay.explain;

import assay.engine.Trace;
import assay.explain.Line.Weight;
import assay.life.RuleNames;
import assay.plan.Listing;
import assay.tally.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How somebody comes on lists and off them, learns of it and objects. */
final class ListingsTold {
    private final Lines lines;
    private final Lexicon words;
    private final Because because;

    ListingsTold(Lines lines) {
        this.lines = lines;
        words = lines.words();
        because = new Because(words);
    }

    void listed(Trace.Listed listed) {
        Kind before = listed.kindBefore();
        Kind now = listed.kind();
        if (before == now) {
            return;
        }
        String list = "«" + words.list(listed.list()) + "»";
        if (now == Kind.STOCK) {
            lines.add(listed, "stock", Weight.FELT, "Stands on " + list + " since before the study.");
        } else if (before == Kind.STOCK && !now.listed()) {
            lines.add(listed, "exits", Weight.FELT, "The listing of before the study on " + list + " ends.");
        } else if (now == Kind.UNRECORDED) {
            lines.add(
                    listed,
                    "spared",
                    Weight.FILE,
                    "By faultless records and the letter of the law the person would now be on " + list
                            + ", and is not.");
        } else if (before.listed() && before != Kind.STOCK && now.listed()) {
            lines.add(
                    listed,
                    "listing-turns",
                    Weight.FELT,
                    "From now on the listing on " + list + " is " + rightly(listed.list(), now) + ".");
        }
    }

    void enters(Trace.Enters enters) {
        List<String> rules = enters.entries().stream()
                .map(e -> words.entry(enters.list(), e))
                .collect(Collectors.toList());
        Listing list = words.world().lists().get(enters.list());
        if (list.application()) {
            rules.add(words.names().application(enters.list()));
        }
        Kind kind = Kind.of(enters.lanes(), false);
        lines.add(
                enters,
                "enters",
                Weight.FELT,
                "Is put on «" + words.list(enters.list()) + "»"
                        + (enters.until() > enters.day() ? ", until " + words.date(enters.until()) : "")
                        + "; the listing is " + rightly(enters.list(), kind) + "."
                        + because.of(enters.grounds(), enters.proximate(), "it would not be"),
                rules);
    }

    void exits(Trace.Exits exits) {
        int version = version(exits.list(), exits.day());
        RuleNames names = words.names();
        String list = "Leaves «" + words.list(exits.list()) + "»: ";
        switch (exits.way()) {
            case GROUND_OVER ->
                lines.add(
                        exits, "exits", Weight.FELT, list + "its ground is over.", names.leave(exits.list(), version));
            case TERM_OVER -> lines.add(exits, "exits", Weight.FELT, list + "its term is over.");
            case WORKED_OFF -> lines.add(exits, "exits", Weight.FELT, list + "worked off.", names.repair(exits.list()));
            case OBJECTION ->
                lines.add(
                        exits,
                        "exits",
                        Weight.FELT,
                        list + "the objection was granted.",
                        names.review(exits.list(), version));
            case VERSION -> lines.add(exits, "exits", Weight.FELT, list + "a new version of the rules begins.");
        }
    }

    void carriedOn(Trace.CarriedOn on) {
        lines.add(
                on,
                "carried-on",
                Weight.FELT,
                "A further ground keeps the person on «" + words.list(on.list()) + "»"
                        + (on.until() > on.day() ? " until " + words.date(on.until()) : "") + ".",
                words.entry(on.list(), on.entry()));
    }

    void due(Trace.Due due) {
        lines.add(
                due,
                "due",
                Weight.FELT,
                "The ground of the listing on «" + words.list(due.list()) + "» is over; deletion will be on "
                        + words.date(due.on()) + ".",
                words.names().leave(due.list(), version(due.list(), due.day())));
    }

    void knows(Trace.Knows knows) {
        lines.add(
                knows,
                "knows",
                Weight.FELT,
                (knows.byNotice()
                                ? "A notice tells of the listing on «"
                                : "By this denial the person comes to know of the listing on «")
                        + words.list(knows.list()) + "»"
                        + (knows.objects() ? ", and means to object." : ", and does not object."),
                review(knows.list()));
    }

    void files(Trace.Files files) {
        lines.add(
                files,
                "files",
                Weight.FELT,
                "Objects to the listing on «" + words.list(files.list()) + "», "
                        + (files.wronged() ? "rightly." : "without ground in this law."),
                review(files.list()));
    }

    void decided(Trace.Decided decided) {
        lines.add(
                decided,
                "decided",
                Weight.FELT,
                "The objection of " + words.date(decided.filedOn()) + " is "
                        + (decided.granted() ? "granted" : "turned down")
                        + (decided.wronged() == decided.granted()
                                ? "."
                                : decided.wronged()
                                        ? ", although it is right."
                                        : ", although this law gives no ground."),
                review(decided.list()));
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

    private String review(int list) {
        return Optional.ofNullable(words.world().lists().get(list).review())
                .map(Listing.Review::id)
                .orElse("");
    }

    private int version(int list, int day) {
        return words.version(words.world().lists().get(list).regime(), day);
    }
}
