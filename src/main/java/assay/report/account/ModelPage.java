package assay.report.account;

import assay.plan.Model;
import assay.report.Digits;
import assay.society.Attribute;
import assay.society.Category;
import assay.society.Population;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// `model.md`: the model that ran, by the ODD protocol (Grimm et al. 2020, "The ODD protocol for
/// describing agent-based and
/// other simulation models: a second update", JASSS 23 (2) 7), made from the settled model itself.
final class ModelPage {
    private final Case study;
    private final Model model;
    private final Markdown page = new Markdown();

    private ModelPage(Case study) {
        this.study = study;
        this.model = study.model;
    }

    static String of(Case study) {
        return new ModelPage(study).write();
    }

    private String write() {
        page.line("# The model that ran: " + Markdown.text(study.study.title()));
        page.line(
                "By the ODD protocol (Grimm et al. 2020), made from the settled model. Every person in it is synthetic.");
        purpose();
        entities();
        scheduling();
        concepts();
        page.heading(2, "5. Initialization");
        page.line(
                "At day 0 every resident is in a spell with the chance rate ÷ (rate + exit), has a latent fact with the share of its"
                        + " stratum, and is on a list from before with the share of the list's stock. The first "
                        + model.warmUp()
                        + " months are a warm-up that is not measured: people act and sources write, rules not yet in force do nothing.");
        page.heading(2, "6. Input data");
        page.line(
                "Files, with their SHA-256, stand in `manifest.json`; the numbers that nobody knows stand in the report under"
                        + " “Every assumption” with range and reason. No row about a person is read.");
        new Submodels(study, page).write();
        return page.written();
    }

    private void purpose() {
        page.heading(2, "1. Purpose and patterns");
        page.line(Markdown.text(study.study.asks()));
        page.line("Compared: "
                + study.alternatives().stream()
                        .map(a -> a.id() + " (" + Markdown.text(a.title()) + "): " + Markdown.text(a.rules()))
                        .collect(Collectors.joining(". "))
                + ".");
        List<String> patterns = PlaceAnchors.of(study).stream()
                .map(a -> Markdown.text(a.what()) + " (published " + Markdown.text(a.published()) + ", in the run "
                        + Markdown.text(a.run()) + ", " + a.use() + ")")
                .toList();
        page.line(
                patterns.isEmpty()
                        ? "No published pattern is held against the run."
                        : "Patterns held against the run: " + String.join("; ", patterns) + ".");
    }

    private void entities() {
        page.heading(2, "2. Entities, state variables, scales");
        Population population = model.population();
        page.line(
                "- **Residents**: " + Digits.of(population.residents()) + " slots in "
                        + Digits.of((long) population.communities())
                        + " communities. When a resident leaves, a newcomer of the same stratum takes the slot. State: stratum, latent"
                        + " facts, running spells, and for each regime a ledger, a score and grade, findings, listings, each of them in"
                        + " four lanes: as recorded, without false records, with every deletion on the day due, as the law requires.");
        page.line("- **Strata**: " + population.strata().count() + " combinations of "
                + population.strata().attributes().stream()
                        .map(ModelPage::attribute)
                        .collect(Collectors.joining("; ")) + ".");
        page.line(
                "- **Communities** with households, firms and namesakes; ties never cross them. Offices of review belong to a community.");
        page.line(
                "- **Sources** that write records, **regimes** that hold them, **lists**, **life domains** in which people want something.");
        page.line("Scales: days, in months of 30 and years of 360; " + model.months() + " months from "
                + study.study.from().minusMonths(model.warmUp()) + ", of which the last " + study.window()
                + " are measured; one place, without geography.");
    }

    private static String attribute(Attribute attribute) {
        return Markdown.text(attribute.id()) + " ("
                + attribute.categories().stream()
                        .map(Category::id)
                        .map(Markdown::text)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private void scheduling() {
        page.heading(2, "3. Process overview and scheduling");
        page.line(
                "Occasions are drawn once for all alternatives: for every process, community, month and band of levels a Poisson number,"
                        + " each with an owner and a mark. An occasion happens in an alternative if its level is below the person's"
                        + " multiplier there. Each month, for each community and alternative:");
        List<String> steps = List.of(
                "turnover",
                "multipliers from the state at the start of the month",
                "day by day: versions that begin; expiries and terms; acts and spells; records arriving; notices, applications, review;"
                        + " ledger, score, grade; lists, exits before entries; contagion to household and firm; wants",
                "after the last day the tallies of the month");
        for (int i = 0; i < steps.size(); i++) {
            page.line((i + 1) + ". " + steps.get(i));
        }
        page.table(
                List.of("process", "kind", "at most, per 1,000 residents a year", "bands"),
                model.processes().stream()
                        .map(p -> List.of(
                                Markdown.code(p.id()),
                                p.kind().name().toLowerCase(Locale.ROOT),
                                InWords.rates(model, p),
                                Integer.toString(p.bands())))
                        .toList());
    }

    private void concepts() {
        page.heading(2, "4. Design concepts");
        Map<String, String> concepts = new LinkedHashMap<>();
        concepts.put(
                "Basic principles",
                "A regime sees people only through records. What is wrong is what would not be so without false records, with"
                        + " deletions on the day due, or under the law's own conditions; the first that applies counts.");
        concepts.put("Emergence", "Who is listed, for how long, barred from what, and how wrongly.");
        concepts.put(
                "Adaptation",
                model.worlds().stream().allMatch(w -> w.responses().isEmpty())
                        ? "None: no response is switched on in this study."
                        : "Responses change rates of conduct, wants and exits from the month after (section 7).");
        concepts.put("Objectives, learning, prediction", "None.");
        concepts.put(
                "Sensing",
                "Sources see acts with their coverage; people hear of a listing by notice or by being refused.");
        concepts.put(
                "Interaction",
                "Records put on a namesake; consequences that reach a household or a firm; the queue of a review office.");
        concepts.put(
                "Stochasticity",
                "A counter-based generator keyed by seed, place, community, month, process and band; every later chance is a hash of"
                        + " the occasion's mark. Seed " + Long.toUnsignedString(model.seed()) + ".");
        concepts.put("Collectives", "Communities, households, firms.");
        concepts.put(
                "Observation",
                "Whole-number tallies of the window in 64 parts of the place; " + model.cells()
                        + " reporting cells; residents who are counted: " + Markdown.text(study.counted()) + ".");
        concepts.forEach((name, what) -> page.line("- **" + name + "**: " + what));
    }
}
