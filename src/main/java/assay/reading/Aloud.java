package assay.reading;

import assay.evidence.Basis;
import assay.evidence.Day360;
import assay.evidence.Quantity;
import assay.law.Consequence;
import assay.law.DimensionRule;
import assay.law.Finding;
import assay.law.GradeRule;
import assay.law.Inform;
import assay.law.ListRule;
import assay.law.Listens;
import assay.law.Listing;
import assay.law.Name;
import assay.law.PointRule;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.ScoreRule;
import assay.law.Sight;
import assay.law.Version;
import assay.text.Capital;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rulebook read aloud: each rule in sentences that are made from what the rule does and not from what its author says
 * that it does. Whoever compares the two finds out whether the file is what was meant.
 */
public final class Aloud {
    /** Behind what is law and has no effect in the model. */
    private static final String TOLD = " The model does not act on that.";

    private final Rulebook book;
    private final Titles titles;
    private final Phrases phrases;

    public Aloud(Rulebook book, Titles others) {
        this.book = book;
        this.titles = others.and(book);
        this.phrases = new Phrases(new Clauses(book, titles.lists().keySet()), titles, book.id());
    }

    /** What a rule does, in one sentence or a few. */
    public String said(Ruled ruled) {
        String said = sentences(ruled);
        // of a rule that is assumed as a whole, every number is
        return ruled.rule().basis() instanceof Basis.Assumed ? said.replace(" (assumed)", "") : said;
    }

    private String sentences(Ruled ruled) {
        return switch (ruled) {
            case ScoreRule score -> score(score);
            case DimensionRule dimensions -> dimensions(dimensions);
            case GradeRule grades -> grades(grades);
            case PointRule point -> points(point);
            case ListRule rule -> listed(rule);
            case Consequence consequence -> consequence(consequence);
            case Inform inform ->
                inform.rule().says().map(said -> sentence(said) + " ").orElse("")
                        + "This is for readers and does nothing in the model.";
        };
    }

    /** When a rule is in force: {@code from 1 May 2017 on}; a day that nobody knows for certain is said to be so. */
    public String inForce(List<String> versions) {
        return inForce(versions, true);
    }

    private String inForce(List<String> versions, boolean doubts) {
        List<Version> all = book.versions();
        if (versions.isEmpty()) {
            return "in no version";
        }
        List<String> spans = new ArrayList<>();
        int i = 0;
        while (i < all.size()) {
            if (!versions.contains(all.get(i).id())) {
                i++;
                continue;
            }
            int first = i;
            while (i < all.size() && versions.contains(all.get(i).id())) {
                i++;
            }
            spans.add("from " + date(all.get(first), doubts)
                    + (i < all.size() ? " until " + date(all.get(i), doubts) : " on"));
        }
        return String.join(", and ", spans);
    }

    /** The same for a rule that is not in force all the time; nothing for others. */
    public Optional<String> since(List<String> versions) {
        return versions.size() == book.versions().size() ? Optional.empty() : Optional.of(inForce(versions, false));
    }

    private static String date(Version version, boolean doubts) {
        return Amounts.date(Day360.date(version.from().value().intValueExact()))
                + (doubts ? Amounts.doubt(version.from()) : "");
    }

    /** What the regime takes in, believes, and to whom it applies: all that no rule with an id says. */
    public List<String> preamble() {
        List<String> said = new ArrayList<>();
        String kind = switch (book.subjects().kind()) {
            case PERSON -> "";
            case FIRM -> "firms, each by the person who heads it: to ";
            case HOUSEHOLD -> "households, where what is recorded of one member counts for each: to ";
        };
        said.add("It applies to " + kind
                + book.subjects()
                        .when()
                        .map(when -> "whoever " + phrases.said(when))
                        .orElse("everybody") + ".");
        for (int i = 0; i < book.versions().size(); i++) {
            said.add(version(book.versions().get(i), i == 0));
        }
        book.standing()
                .partOf()
                .ifPresent(of -> said.add("It is a part of " + titles.regime(of.id())
                        + book.standing()
                                .layer()
                                .map(layer -> ": its " + layer + " layer")
                                .orElse("") + "."));
        book.sections().sees().values().forEach(s -> said.add(sees(s)));
        book.sections().listens().values().forEach(l -> said.add(listens(l)));
        book.sections().finds().values().forEach(f -> said.add(finds(f)));
        book.sections().lists().values().forEach(l -> said.add(kept(l)));
        return said;
    }

    String version(Version version, boolean first) {
        String begins = "Its version " + version.id() + " begins on " + date(version, true) + ". ";
        if (first) {
            return begins
                    + switch (book.backlog()) {
                        case NONE -> "Nothing from before that day counts.";
                        case SPELLS -> "Of what was before, what still lasts on that day counts.";
                        case ALL -> "Records from before that day count too.";
                    };
        }
        String ledger = switch (version.ledger()) {
            case KEEP -> "Entries in the ledger stay as they are";
            case RESCORE -> "Entries in the ledger are given the points of the new version";
            case DROP -> "Entries in the ledger are deleted";
        };
        String listings = switch (version.listings()) {
            case KEEP_OLD_TERMS -> "listings run on by the terms under which they were made";
            case RETEST -> "each listing is judged anew";
            case LAPSE -> "all listings end";
        };
        String pending = switch (version.pending()) {
            case OLD_LAW -> "reviews that are open are decided by the old law";
            case NEW_LAW -> "reviews that are open are decided by the new law";
        };
        return begins + ledger + ", " + listings + ", and " + pending + ".";
    }

    String sees(Sight sight) {
        return "It sees the records of " + Titles.spaced(sight.source().id())
                + since(sight.versions()).map(when -> ", " + when).orElse("")
                + sight.sharing()
                        .map(sharing -> switch (sharing) {
                            case SILOED -> ", which no other regime may see";
                            case BILATERAL ->
                                ", which besides only "
                                        + sight.with()
                                                .map(w -> titles.regime(w.id()))
                                                .orElse("one other")
                                        + " may see";
                            case UNIFIED -> ", which every regime may see";
                        })
                        .orElse("")
                + sight.says().map(terms -> ": " + terms).orElse("") + ".";
    }

    String listens(Listens listens) {
        return "It takes in records of " + titles.behaviour(listens.behaviour().id()) + " from "
                + Titles.spaced(listens.source().id()) + "; they carry no points and serve its conditions."
                + since(listens.versions())
                        .map(when -> " That is so " + when + ".")
                        .orElse("")
                + life(listens.life(), listens.fromConduct());
    }

    String kept(Listing list) {
        return sentence(titles.list(list.id(), book.id())
                + (list.isAgainst() ? " is against those on it" : " is to the credit of those on it")
                + list.by().map(by -> ", is kept by: " + by).orElse("")
                + (list.isNational() ? ", and holds in the whole country: newcomers may be on it already." : "."));
    }

    String finds(Finding finding) {
        String fact = titles.fact(finding.fact().id());
        if (finding.known()) {
            return "It knows of everybody whether " + fact + " holds.";
        }
        String presumed = "It presumes that " + fact + (finding.presumption() ? " holds" : " does not hold")
                + " where nothing was found";
        return presumed
                + finding.finder()
                        .map(f -> "; when a record of " + titles.behaviour(f.on().id())
                                + " comes in it finds out, rightly with a chance of " + Amounts.said(f.right()))
                        .orElse("; nobody finds out")
                + ".";
    }

    private static final String ASSESSED =
            " Score and grade are reckoned on the first day of each … and stand until the next.";

    private String score(ScoreRule rule) {
        StringBuilder said = new StringBuilder("Everybody starts with ")
                .append(Amounts.said(rule.start()))
                .append(" points");
        rule.needs()
                .ifPresent(fact -> said.append("; whoever does not count as ")
                        .append(titles.fact(fact.id()))
                        .append(" has no score"));
        said.append('.');
        if (rule.floor().isPresent() || rule.ceiling().isPresent()) {
            List<String> bounds = new ArrayList<>();
            rule.floor().ifPresent(f -> bounds.add("falls below " + Amounts.said(f)));
            rule.ceiling().ifPresent(c -> bounds.add("rises above " + Amounts.said(c)));
            said.append(" The score never ")
                    .append(Amounts.or(bounds))
                    .append(cap(rule.cap()))
                    .append('.');
        } else {
            said.append(" It has neither floor nor ceiling.");
        }
        switch (rule.assessed()) {
            case DAILY -> {}
            case MONTHLY -> said.append(ASSESSED.replace("…", "month"));
            case QUARTERLY -> said.append(ASSESSED.replace("…", "quarter"));
            case YEARLY -> said.append(ASSESSED.replace("…", "year"));
        }
        return said.toString();
    }

    private static String dimensions(DimensionRule rule) {
        List<String> parts = new ArrayList<>();
        rule.weights().forEach((id, weight) -> parts.add(Titles.spaced(id) + " " + Amounts.said(weight)));
        return "Of every 100 hundredths of the scale: " + Amounts.and(parts) + ".";
    }

    private static String cap(ScoreRule.Cap cap) {
        return switch (cap) {
            case NONE -> ", by what the rule says, but nothing brings it back";
            case TOTAL -> ": points beyond count, but the sum is cut to the bounds";
            case EACH_EVENT -> ": at each entry what goes beyond is lost";
            case PERIOD_END -> ": at the end of each period what goes beyond is lost";
        };
    }

    private static String grades(GradeRule rule) {
        List<GradeRule.Band> best = rule.bands().reversed();
        return "There are " + Amounts.counted(best.size(), "grade") + " by score: "
                + Amounts.and(best.stream().map(Aloud::band).toList()) + ".";
    }

    private static String band(GradeRule.Band band) {
        OptionalInt from = band.lowest();
        OptionalInt to = band.highest();
        if (from.isEmpty() && to.isEmpty()) {
            return band.grade() + " for every score";
        }
        if (from.isEmpty()) {
            return band.grade() + " up to " + whole(to.getAsInt());
        }
        return to.isEmpty()
                ? band.grade() + " from " + whole(from.getAsInt()) + " up"
                : band.grade() + " from " + whole(from.getAsInt()) + " to " + whole(to.getAsInt());
    }

    private static String whole(int number) {
        return Amounts.whole(BigDecimal.valueOf(number));
    }

    private String points(PointRule rule) {
        String record = "a record of " + titles.behaviour(rule.behaviour().id()) + " from "
                + Titles.spaced(rule.source().id());
        List<String> said = new ArrayList<>();
        rule.points()
                .ifPresent(least -> said.add("For " + record + " " + moved(least, rule.most())
                        + rule.dimension()
                                .map(d -> ", in hundredths of what " + Titles.spaced(d.id()) + " weighs")
                                .orElse("")
                        + "."));
        rule.gradeAtMost()
                .ifPresent(grade -> said.add(
                        "While " + record + " is live, the grade is " + grade.id() + " at best, whatever the points"
                                + (rule.atOnce() ? ", at once and not only from the next assessment on." : ".")));
        String life = life(rule.life(), rule.fromConduct());
        return String.join(" ", said) + (life.isEmpty() ? " The entry never expires." : life);
    }

    /** What happens to the points: {@code 20 points are taken off}. */
    private static String moved(Quantity least, Optional<Quantity> most) {
        BigDecimal low = least.value();
        BigDecimal high = most.map(Quantity::value).orElse(low);
        boolean off = high.signum() <= 0 && low.signum() < 0;
        String verb = off ? " taken off" : " added";
        if (most.isEmpty()) {
            boolean one = low.abs().compareTo(BigDecimal.ONE) == 0;
            return Amounts.whole(low.abs())
                    + (one ? " point is" : " points are")
                    + verb
                    + (off && least.range().highest().signum() <= 0
                            ? Amounts.doubtOfLoss(least)
                            : Amounts.doubt(least));
        }
        if (!off && low.signum() < 0) {
            return "anything between " + Amounts.whole(low.abs()) + " points off and " + Amounts.whole(high)
                    + " points more is given, as whoever records it sees fit";
        }
        return Amounts.whole(off ? high.abs() : low) + " to " + Amounts.whole(off ? low.abs() : high) + " points are"
                + verb + ", as whoever records it sees fit";
    }

    private static String life(Optional<Quantity> life, boolean fromConduct) {
        return life.map(days -> " The entry lives " + Amounts.said(days) + " from "
                        + (fromConduct ? "the end of the conduct." : "the day on which the record arrives."))
                .orElse("");
    }

    private String listed(ListRule rule) {
        Optional<Listing> listing = book.sections().listOf(rule.rule().id());
        String list = titles.list(listing.map(Listing::id).orElse("?"), book.id());
        return switch (rule) {
            case ListRule.Enter enter ->
                "Whoever " + phrases.said(enter.when())
                        + enter.after()
                                .map(days -> ", and has been for " + Amounts.said(days) + ",")
                                .orElse("")
                        + " is put on " + list
                        + enter.term()
                                .map(term -> " for " + Amounts.said(term))
                                .orElse(" and stays on it as long as that is so")
                        + ".";
            case ListRule.Application _ ->
                "Nobody enters " + list + " unless somebody applies for it, or the body acts by itself.";
            case ListRule.Never never -> "Whoever " + phrases.said(never.when()) + " is never put on " + list + ".";
            case ListRule.Leave leave ->
                "When the ground has ended, an entry in " + list + " must be deleted "
                        + leave.within()
                                .filter(days -> days.isRanged() || days.value().signum() > 0)
                                .map(days -> "within " + Amounts.said(days))
                                .orElse("on the same day")
                        + ".";
            case ListRule.Early early ->
                "A term on " + list + " may end early once every ground is over: with a chance of "
                        + Amounts.said(early.chance()) + ".";
            case ListRule.Extend extend ->
                "Whoever " + phrases.said(extend.when()) + " at entry stays on " + list + " for "
                        + Amounts.said(extend.by()) + " longer.";
            case ListRule.Block block ->
                "Whoever left " + list + " is not put on it again for " + Amounts.said(block.length()) + ".";
            case ListRule.Review review ->
                "Whoever is on " + list + " may object, and an office decides." + deadlines(review.deadlines());
            case ListRule.Publicity publicity -> publicity(publicity, list) + TOLD;
            case ListRule.Notice notice ->
                "Whoever is put on " + list + " is told so"
                        + notice.within()
                                .map(days -> " within " + Amounts.said(days))
                                .orElse("")
                        + "." + TOLD;
            case ListRule.Repair repair ->
                "Whoever is on " + list + " can work it off by "
                        + titles.behaviour(repair.by().id())
                        + repair.after()
                                .map(days -> ", at the earliest " + Amounts.said(days) + " after entry")
                                .orElse("")
                        + "; that succeeds with a chance of " + Amounts.said(repair.chance()) + ".";
        };
    }

    private static String publicity(ListRule.Publicity rule, String list) {
        List<String> on = rule.on().stream()
                .filter(channel -> channel != ListRule.Channel.NONE)
                .map(channel -> switch (channel) {
                    case PORTAL -> "on a portal";
                    case PRESS -> "in the press";
                    case NOTICE_BOARD -> "on a notice board";
                    case NONE -> "nowhere";
                })
                .toList();
        return on.isEmpty()
                ? "Who is on " + list + " is not published."
                : "Who is on " + list + " is published " + Amounts.and(on) + ".";
    }

    private static String deadlines(ListRule.Deadlines deadlines) {
        List<String> said = new ArrayList<>();
        deadlines.askWithin().ifPresent(days -> said.add("it must be asked for within " + Amounts.said(days)));
        deadlines.decideWithin().ifPresent(days -> said.add("decided within " + Amounts.said(days)));
        deadlines.correctWithin().ifPresent(days -> said.add("and put right within " + Amounts.said(days)));
        return said.isEmpty() ? "" : " By law " + String.join(", ", said) + "." + TOLD;
    }

    private String consequence(Consequence rule) {
        String who = rule.list()
                .map(list -> "is on " + titles.list(list.id(), book.id()))
                .orElseGet(() -> "has grade "
                        + Amounts.or(rule.grades().stream().map(Name::id).toList()));
        String what = Amounts.and(
                rule.domains().stream().map(d -> titles.domain(d.id())).toList());
        String verb = switch (rule.effect()) {
            case BARS -> " is barred from: ";
            case LIMITS -> " may be refused: ";
            case GRANTS -> " is granted: ";
            case DEARER -> " pays a higher price for: ";
            case PRIORITY -> " comes before others in: ";
        };
        String reach = rule.household() && rule.firm()
                ? " So is everybody of the same household and of the same firm."
                : rule.household()
                        ? " So is everybody of the same household."
                        : rule.firm() ? " So is everybody of the same firm." : "";
        String quota = rule.quota()
                .map(q -> " At most " + Amounts.value(q) + ", in the order in which people ask." + Amounts.doubt(q))
                .orElse("");
        String body = rule.by().map(by -> " It is carried out by: " + by + ".").orElse("");
        return "Whoever " + who + verb + what + "." + reach + quota + body;
    }

    private static String sentence(String said) {
        String stripped = said.strip();
        String trimmed = Capital.of(stripped);
        return trimmed.endsWith(".") || trimmed.endsWith("?") ? trimmed : trimmed + ".";
    }
}
