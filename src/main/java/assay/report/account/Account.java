package assay.report.account;

import assay.evidence.Quantity;
import assay.law.Name;
import assay.law.Variant;
import assay.measure.Group;
import assay.question.Study;
import assay.question.Study.Alternative;
import assay.report.Look;
import assay.report.Manifest;
import assay.report.Page;
import assay.report.ReportContent;
import assay.report.ReportContent.Anchor;
import assay.report.ReportContent.Assumption;
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
import java.util.Set;
import java.util.stream.Collectors;

/** The whole account of a run: what the report says, and the tables beside it. */
public final class Account {
    private static final Look[] REFORMS = {Look.REFORM, Look.SECOND_REFORM, Look.THIRD_REFORM, Look.FOURTH_REFORM};
    private static final double SETTLED = 0.05;
    private static final int YEAR = 12;

    private final Inquiry inquiry;
    private final Outcome outcome;
    private final Manifest manifest;
    private final String command;
    private final Titles titles;
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
        this.titles = new Titles(inquiry);
        this.evident = new Evident(inquiry);
        this.content = tell();
    }

    /** A few lines as soon as there is something to say, before the draws. */
    public static List<String> firstResult(Inquiry inquiry, Outcome outcome) {
        return new Lead(inquiry, outcome, new Titles(inquiry), new Evident(inquiry)).first();
    }

    public ReportContent content() {
        return content;
    }

    /** Writes {@code report.html} and {@code tables/} into a folder. */
    public void write(Path folder) throws IOException {
        Tables.write(folder.resolve("tables"), new TidyTables(inquiry, outcome).all());
        WholeFile.text(folder.resolve("report.html"), Page.of(content));
    }

    private ReportContent tell() {
        Study study = inquiry.study();
        Lead lead = new Lead(inquiry, outcome, titles, evident);
        List<ReportContent.Alternative> worlds = alternatives(study);
        return new ReportContent(
                study.id(),
                study.title(),
                study.asks(),
                lead.sentence(),
                setting(study),
                evident.watermark(),
                changes(),
                worlds,
                lead.dots(),
                lead.residents(),
                lead.headlines(),
                lead.carriers(),
                lead.stages(),
                lead.dependsOn(),
                evident.grounding(),
                new Chapters(inquiry, outcome, titles, evident, worlds).all(),
                anchors(),
                new Rules(inquiry, titles).rulebooks(),
                assumptions(),
                limits(),
                notes(),
                reproduce(study));
    }

    private List<Fact> setting(Study study) {
        Place place = inquiry.place();
        long residents = outcome.sample().residents();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Place",
                place.title() + (place.fictitious() ? " (fictitious)" : "") + ": " + Quotes.whole(residents)
                        + " synthetic residents, " + Quotes.whole(study.window()) + " months"));
        facts.add(new Fact("Law", evident.law()));
        facts.add(new Fact(
                "Window",
                study.from() + " to " + study.to() + ", " + study.window() + " months, after " + study.warmUp()
                        + " months of warm-up"));
        study.counts().ifPresent(counts -> facts.add(new Fact("Counted", "people with " + counts.text())));
        facts.add(new Fact(
                "Chance",
                "from 64 parts of the whole place (" + Quotes.whole(residents) + " residents) at central values"));
        facts.add(new Fact(
                "Assumed ranges",
                outcome.draws()
                        .map(draws -> draws.count() + " draws of "
                                + draws.parameters().size() + " numbers, each on "
                                + Quotes.whole(draws.sample().residents()) + " residents, the same in all draws")
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

    private List<ReportContent.Alternative> alternatives(Study study) {
        List<ReportContent.Alternative> worlds = new ArrayList<>();
        int reforms = 0;
        for (Alternative alternative : study.alternatives().values()) {
            Look look;
            if (study.yardstick()
                    .filter(name -> name.id().equals(alternative.id()))
                    .isPresent()) {
                look = Look.YARDSTICK;
            } else if (worlds.isEmpty()) {
                look = Look.MAIN;
            } else {
                look = REFORMS[Math.min(reforms++, REFORMS.length - 1)];
            }
            worlds.add(new ReportContent.Alternative(alternative.id(), alternative.title(), rules(alternative), look));
        }
        return worlds;
    }

    private String rules(Alternative alternative) {
        List<String> parts = new ArrayList<>();
        alternative
                .regimes()
                .forEach((name, variant) -> parts.add(
                        titles.regime(name.id()) + (variant == Variant.DOCUMENTED ? " (documented)" : " (as told)")));
        StringBuilder rules = new StringBuilder(String.join(", ", parts));
        if (!alternative.reforms().isEmpty()) {
            rules.append("; reforms: ")
                    .append(alternative.reforms().stream().map(this::reform).collect(Collectors.joining(", ")));
        }
        if (alternative.faultless()) {
            rules.append("; faultless records");
        }
        if (!alternative.without().isEmpty()) {
            rules.append("; without ").append(String.join(", ", alternative.without()));
        }
        return rules.toString();
    }

    private String reform(Name name) {
        return java.util.Optional.ofNullable(inquiry.question().reforms().get(name.id()))
                .map(reform -> reform.title())
                .orElse(name.id());
    }

    private List<Anchor> anchors() {
        Set<String> used =
                inquiry.study().anchors().used().stream().map(Name::id).collect(Collectors.toSet());
        return inquiry.place().anchors().stream()
                .map(anchor -> new Anchor(
                        anchor.title(),
                        Rules.value(anchor.value()),
                        new Likeness(inquiry, outcome).of(anchor),
                        used.contains(anchor.id()) ? "used to choose a range" : "left to test",
                        Rules.source(anchor.value()).orElse("assumed")))
                .toList();
    }

    private List<Assumption> assumptions() {
        return inquiry.resolution().parameters().stream()
                .map(quantity -> new Assumption(
                        quantity.id(),
                        Rules.value(quantity, inquiry.byHand()),
                        quantity.isRanged() ? Rules.range(quantity) : "none given",
                        Rules.why(quantity)))
                .toList();
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>(List.of(
                "What happened to anyone. Every person here is drawn from published tables.",
                "Attributes do not change: a person keeps the age band of the middle of the study. Births, ageing and trends in the "
                        + "tables are left out.",
                "What no source says is assumed, with a range; the broad bands come from it."));
        if (!inquiry.place().unknown().isEmpty()) {
            limits.add("Not published for this place: "
                    + String.join("; ", inquiry.place().unknown()) + ".");
        }
        return limits;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(inquiry.resolution().notes());
        inquiry.residues()
                .forEach(residue -> notes.add("A table of the place is missed by rounding: " + residue + "."));
        outcome.draws()
                .ifPresent(draws -> notes.add("Chance intervals are from "
                        + Quotes.whole(outcome.sample().residents())
                        + " residents, assumed ranges from " + draws.count() + " draws on "
                        + Quotes.whole(draws.sample().residents()) + " residents (every "
                        + draws.sample().step() + ". community). Of the " + draws.count()
                        + " draws of the headline, " + draws.dependence().draws() + " are defined."));
        Unsettled.notes(outcome, SETTLED, YEAR).forEach(notes::add);
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

    private List<Fact> reproduce(Study study) {
        return List.of(
                new Fact("command", command),
                new Fact("version", manifest.version()),
                new Fact("seed", Long.toString(study.seed())),
                new Fact("digest of the inputs", manifest.digest()));
    }
}
