package assay.report.account;

import assay.check.Closed;
import assay.evidence.Quantity;
import assay.measure.Group;
import assay.plan.Feed;
import assay.plan.World;
import assay.question.Study;
import assay.report.Digits;
import assay.report.Manifest;
import assay.report.Page;
import assay.report.ReportContent;
import assay.report.ReportContent.Assumption;
import assay.report.ReportContent.Brief;
import assay.report.ReportContent.Change;
import assay.report.ReportContent.Fact;
import assay.report.Tables;
import assay.report.WholeFile;
import assay.society.Place;
import assay.study.Inquiry;
import assay.study.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The whole account of a run: what the report says, and the tables beside it. */
public final class Account {
    private static final double SETTLED = 0.05;
    private static final int YEAR = 12;

    private final Inquiry inquiry;
    private final Outcome outcome;
    private final Manifest manifest;
    private final String command;
    private final Case study;
    private final Evident evident;
    private final ReportContent content;

    /**
     * @param manifest what the run is a function of
     * @param command what to type to get the same result
     */
    public Account(Inquiry inquiry, Outcome outcome, Manifest manifest, String command) {
        this.inquiry = inquiry;
        this.outcome = outcome;
        this.manifest = manifest;
        this.command = command;
        this.study = new Case(inquiry, outcome);
        this.evident = new Evident(inquiry);
        this.content = tell();
    }

    /** A few lines as soon as there is something to say, before the draws. */
    public static List<String> firstResult(Inquiry inquiry, Outcome outcome) {
        return new Lead(new Case(inquiry, outcome), new Evident(inquiry)).first();
    }

    public ReportContent content() {
        return content;
    }

    /** Writes {@code report.html}, {@code model.md} and {@code tables/} into a folder. */
    public void write(Path folder) throws IOException {
        Tables.write(folder.resolve("tables"), TidyTables.of(study));
        WholeFile.text(folder.resolve("report.html"), Page.of(content));
        WholeFile.text(folder.resolve("model.md"), ModelPage.of(study));
    }

    private ReportContent tell() {
        Lead lead = new Lead(study, evident);
        Carrying carrying = new Carrying(study);
        return new ReportContent(
                study.study.id(),
                study.study.title(),
                study.study.asks(),
                lead.sentence(),
                setting(),
                evident.watermark(),
                changes(),
                study.alternatives(),
                lead.dots(),
                lead.residents(),
                lead.headlines(),
                carrying.sentence(),
                lead.stages(),
                Hanging.sentence(study),
                evident.grounding(),
                Resting.of(study),
                new Causes(study, evident).all(),
                new Passages(study, evident).all(),
                PlaceAnchors.of(study),
                new Rules(study).rulebooks(),
                assumptions(),
                limits(),
                notes(),
                reproduce(),
                new Brief(scope(), evident.brief(study.model), carrying.brief(), Hanging.brief(study)));
    }

    private String scope() {
        return (study.study.title().contains(study.place()) ? "" : study.place() + ", ")
                + Digits.of(outcome.sample().residents()) + " people, " + study.window() + " months"
                + (outcome.replicates().isPresent()
                        ? ", closed, replicates: " + outcome.replicates().getAsInt()
                        : "");
    }

    private List<Fact> setting() {
        Study asked = study.study;
        Place place = inquiry.place();
        long residents = outcome.sample().residents();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Place",
                place.title() + (place.fictitious() ? " (fictitious)" : "") + ": " + Digits.of((long) residents)
                        + " synthetic residents, " + Digits.of((long) asked.window()) + " months"));
        List<String> withoutScore =
                evident.withoutScore(outcome.model().worlds().getFirst());
        facts.add(new Fact(
                "Law",
                evident.law()
                        + (withoutScore.isEmpty()
                                ? ""
                                : "; neither score nor grade in " + String.join(", ", withoutScore))));
        facts.add(new Fact(
                "Window",
                asked.from() + " to " + asked.to() + ", " + asked.window() + " months, after " + asked.warmUp()
                        + " months of warm-up"));
        facts.add(new Fact("Counted", study.counted()));
        facts.add(new Fact(
                "Chance",
                "from 64 parts of the whole place (" + Digits.of((long) residents) + " residents) at central values"));
        facts.add(new Fact(
                "Assumed ranges",
                outcome.draws()
                        .map(draws -> draws.count() + " draws of "
                                + draws.parameters().size() + " numbers, each on "
                                + Digits.of((long) draws.sample().residents()) + " residents, the same in all draws")
                        .orElse("not asked: no draws were made")));
        return facts;
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        inquiry.byHand().overrides().keySet().stream()
                .sorted()
                .forEach(id -> quantity(id)
                        .ifPresent(quantity -> changes.add(
                                new Change(id, Rules.value(quantity), Rules.value(quantity, inquiry.byHand())))));
        inquiry.changes().without().forEach(rule -> changes.add(new Change(rule, "in force", "left out")));
        return changes;
    }

    private java.util.Optional<Quantity> quantity(String id) {
        return inquiry.resolution()
                .quantity(id)
                .or(() -> inquiry.place().quantities().stream()
                        .filter(quantity -> quantity.id().equals(id))
                        .findFirst());
    }

    private List<Assumption> assumptions() {
        return inquiry.resolution().parameters().stream()
                .map(quantity -> new Assumption(
                        quantity.id(),
                        Rules.value(
                                quantity, inquiry.byHand(), inquiry.resolution().spread(quantity)),
                        quantity.isRanged() ? Rules.range(quantity) : "none given",
                        Rules.why(quantity)))
                .toList();
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>(List.of(
                "Conduct is drawn at published or assumed rates; nobody here decides, hopes or is ashamed.",
                "People keep the age of the middle of the study, the population neither grows nor shrinks, and rates do not"
                        + " drift unless a rule or a response changes them.",
                "Months have 30 days; a day is the finest time there is.",
                "Whoever is listed when somebody moves in or away is counted until that day; what a listing does after the"
                        + " last month is not seen.",
                "Which listings from before the study were wrong cannot be told; they are shown apart.",
                "Curves by month are at central values: their bands are chance alone, month by month, and not the assumed ranges.",
                "Who gains and who loses between two alternatives depends on how they share their chances; the bounds in the table hold"
                        + " for any way of sharing."));
        for (String title : evident.withoutScore(outcome.model().worlds().getFirst())) {
            limits.addFirst(
                    title + ": points are recorded, but no rule that ran says where a score starts and what it adds"
                            + " up to. So there is neither score nor grade here, and nothing that would follow from one.");
        }
        if (!inquiry.place().unknown().isEmpty()) {
            limits.add("Not published for this place: "
                    + String.join("; ", inquiry.place().unknown()) + ".");
        }
        return limits;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(inquiry.resolution().notes());
        Closed.because(inquiry.resolution().checked())
                .ifPresent(why -> notes.add(why + " Every count of this report and its tables is that of all replicates"
                        + " together, of " + Digits.of(outcome.sample().residents()) + " residents each."));
        inquiry.residues()
                .forEach(residue -> notes.add("A table of the place is missed by rounding: " + residue + "."));
        outcome.draws()
                .ifPresent(draws -> notes.add("Chance intervals are from "
                        + Digits.of((long) outcome.sample().residents())
                        + " residents, assumed ranges from " + draws.count() + " draws on "
                        + Digits.of((long) draws.sample().residents()) + " residents (every "
                        + draws.sample().step() + ". community). Of the " + draws.count()
                        + " draws of the headline, " + draws.dependence().draws() + " are defined."));
        Unsettled.notes(outcome, SETTLED, YEAR).forEach(notes::add);
        notes.addAll(withoutEffect());
        List<String> assumedTogether = inquiry.place().assumedJoints().stream()
                .map(joint -> String.format(Locale.ROOT, "%s", joint.id()))
                .toList();
        if (!assumedTogether.isEmpty()) {
            notes.add("Joint assumed, because nobody published these tables together: "
                    + String.join(", ", assumedTogether) + ". Figures by such a combination rest on that.");
        }
        List<String> dimensions = outcome.groups().stream()
                .map(Group::dimension)
                .distinct()
                .skip(1)
                .toList();
        if (!dimensions.isEmpty()) {
            notes.add("Groups are compared with the most numerous of their kind, crude: no confounder is declared.");
        }
        return notes;
    }

    /** A sentence for each quota that is above 0 and, rounded to whole records as the model has them, is not. */
    private List<String> withoutEffect() {
        World first = outcome.model().worlds().getFirst();
        List<String> notes = new ArrayList<>();
        for (Feed feed : first.feeds()) {
            String behaviour = first.behaviours().get(feed.behaviour()).id();
            inquiry.resolution()
                    .quantity("records." + feed.source() + "." + behaviour + ".errors.quota")
                    .filter(quota ->
                            feed.quota() == 0 && inquiry.byHand().decimal(quota).signum() > 0)
                    .ifPresent(quota -> notes.add("Without effect: the quota of " + Case.plain(feed.source()) + " on "
                            + study.behaviour(behaviour) + " is " + Rules.value(quota, inquiry.byHand())
                            + ", which rounds to no record a month per 1,000 residents."
                            + (quota.range().highest().compareTo(quota.value()) > 0
                                    ? " Its range goes up to " + Rules.range(quota)
                                            + ": where a draw lies above a half, it acts."
                                    : "")));
        }
        return notes;
    }

    private List<Fact> reproduce() {
        return List.of(
                new Fact("command", command),
                new Fact("version", manifest.version()),
                new Fact("seed", Long.toUnsignedString(study.model.seed())),
                new Fact("digest of the inputs", manifest.digest()));
    }
}
