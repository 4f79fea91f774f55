package assay.report.account;

import assay.plan.Behaviour;
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
import assay.society.Attribute;
import assay.society.Category;
import assay.society.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `model.md`: the model that ran, by the ODD protocol (Grimm et al. 2020, "The ODD protocol for
/// describing agent-based and
/// other simulation models: a second update", JASSS 23 (2) 7), made from the settled model itself.
///
/// Numbers that differ between strata are given from least to greatest over the strata that are counted; what differs
/// between alternatives is given apart, what does not is given once.
final class ModelPage {
    private static final double PER_MONTH = 4_294_967_296.0;
    private static final double TIMES = 1 << 24;

    private final Case study;
    private final Model model;
    private final StringBuilder out = new StringBuilder();

    private ModelPage(Case study) {
        this.study = study;
        this.model = study.model;
    }

    static String of(Case study) {
        return new ModelPage(study).write();
    }

    private String write() {
        line("# The model that ran: " + text(study.study.title()));
        line("By the ODD protocol (Grimm et al. 2020), made from the settled model. Every person in it is synthetic.");
        purpose();
        entities();
        scheduling();
        concepts();
        heading(2, "5. Initialization");
        line(
                "At day 0 every resident is in a spell with the chance rate ÷ (rate + exit), has a latent fact with the share of its"
                        + " stratum, and is on a list from before with the share of the list's stock. The first "
                        + model.warmUp()
                        + " months are a warm-up that is not measured: people act and sources write, rules not yet in force do nothing.");
        heading(2, "6. Input data");
        line(
                "Files, with their SHA-256, stand in `manifest.json`; the numbers that nobody knows stand in the report under"
                        + " “Every assumption” with range and reason. No row about a person is read.");
        heading(2, "7. Submodels");
        conduct();
        records();
        rules();
        consequences();
        responses();
        return out.toString();
    }

    // ---- 1 to 4

    private void purpose() {
        heading(2, "1. Purpose and patterns");
        line(text(study.study.asks()));
        line("Compared: "
                + study.alternatives().stream()
                        .map(a -> a.id() + " (" + text(a.title()) + "): " + text(a.rules()))
                        .collect(Collectors.joining(". "))
                + ".");
        List<String> patterns = PlaceAnchors.of(study).stream()
                .map(a -> text(a.what()) + " (published " + text(a.published()) + ", in the run " + text(a.run()) + ", "
                        + a.use() + ")")
                .toList();
        line(
                patterns.isEmpty()
                        ? "No published pattern is held against the run."
                        : "Patterns held against the run: " + String.join("; ", patterns) + ".");
    }

    private void entities() {
        heading(2, "2. Entities, state variables, scales");
        Population population = model.population();
        line(
                "- **Residents**: " + Digits.of(population.residents()) + " slots in "
                        + Digits.of((long) population.communities())
                        + " communities. When a resident leaves, a newcomer of the same stratum takes the slot. State: stratum, latent"
                        + " facts, running spells, and for each regime a ledger, a score and grade, findings, listings, each of them in"
                        + " four lanes: as recorded, without false records, with every deletion on the day due, as the law requires.");
        line("- **Strata**: " + population.strata().count() + " combinations of "
                + population.strata().attributes().stream()
                        .map(ModelPage::attribute)
                        .collect(Collectors.joining("; ")) + ".");
        line(
                "- **Communities** with households, firms and namesakes; ties never cross them. Offices of review belong to a community.");
        line(
                "- **Sources** that write records, **regimes** that hold them, **lists**, **life domains** in which people want something.");
        line("Scales: days, in months of 30 and years of 360; " + model.months() + " months from "
                + study.study.from().minusMonths(model.warmUp()) + ", of which the last " + study.window()
                + " are measured; one place, without geography.");
    }

    private static String attribute(Attribute attribute) {
        return text(attribute.id()) + " ("
                + attribute.categories().stream()
                        .map(Category::id)
                        .map(ModelPage::text)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private void scheduling() {
        heading(2, "3. Process overview and scheduling");
        line(
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
            line((i + 1) + ". " + steps.get(i));
        }
        table(
                List.of("process", "kind", "at most, per 1,000 residents a year", "bands"),
                model.processes().stream()
                        .map(p -> List.of(
                                code(p.id()),
                                p.kind().name().toLowerCase(Locale.ROOT),
                                rates(p),
                                Integer.toString(p.bands())))
                        .toList());
    }

    private void concepts() {
        heading(2, "4. Design concepts");
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
                        + " reporting cells; residents who are counted: " + text(study.counted()) + ".");
        concepts.forEach((name, what) -> line("- **" + name + "**: " + what));
    }

    // ---- 7

    private void conduct() {
        heading(3, "Conduct");
        List<Behaviour> behaviours = model.worlds().getFirst().behaviours();
        table(
                List.of("behaviour", "nature", "in one's favour", "goes with"),
                behaviours.stream()
                        .map(b -> List.of(
                                text(study.behaviour(b.id())) + " " + code(b.id()),
                                b.nature().name().toLowerCase(Locale.ROOT)
                                        + (b.repeatable() ? "" : ", once a month at most")
                                        + (b.parent() < 0
                                                ? onlyIf(model.worlds().getFirst(), b.onlyIf())
                                                : ""),
                                b.good() ? "yes" : "no",
                                b.parent() < 0
                                        ? ""
                                        : code(behaviours.get(b.parent()).id()) + ", chance " + chances(b.share())))
                        .toList());
        each(
                "Declared rate ÷ reference rate",
                world -> model.processes().stream()
                        .filter(p -> p.kind() != Process.Kind.TURNOVER)
                        .map(p -> code(p.id()) + " " + bases(world.base()[p.index()]))
                        .collect(Collectors.joining(", ")));
        each(
                "Latent facts, share who have it",
                world -> world.facts().stream()
                        .map(f -> code(f.id()) + " "
                                + (f.heads() ? "true of who heads a firm by the ties" : chances(f.share())))
                        .collect(Collectors.joining(", ")));
        each(
                "Wants met by something else where barred",
                world -> world.domains().stream()
                        .map(d -> code(d.id()) + " " + chance(d.substitute()) + onlyIf(world, d.onlyIf()))
                        .collect(Collectors.joining(", ")));
    }

    private static String onlyIf(World world, int fact) {
        return fact < 0 ? "" : " (only if " + code(world.facts().get(fact).id()) + ")";
    }

    private void records() {
        heading(3, "Records");
        for (Feed feed : model.worlds().getFirst().feeds()) {
            each(
                    code(feed.source()) + " on "
                            + code(model.worlds()
                                    .getFirst()
                                    .behaviours()
                                    .get(feed.behaviour())
                                    .id()),
                    world -> feed(world.feeds().get(feed.index())));
        }
    }

    private static String feed(Feed feed) {
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

    private void rules() {
        heading(3, "Rules");
        for (Regime regime : model.worlds().getFirst().regimes()) {
            line("**" + text(study.book(regime.id())) + "** " + code(regime.id())
                    + (regime.subjects() == Regime.Subjects.FIRMS ? ", of firms, by whoever heads one" : ""));
            each(
                    "versions",
                    world -> world.regimes().get(regime.index()).versions().stream()
                            .map(v -> code(v.id()) + " from day " + v.from() + scoring(v.scoring()))
                            .collect(Collectors.joining("; ")));
            each("entry rules", world -> {
                Regime here = world.regimes().get(regime.index());
                return here.entryRules().size() + " rules; an entry that expires is taken out late with chance "
                        + chance(here.lateExpiry()) + ", by " + span(here.lateExpiryDays());
            });
            for (Listing list : regime.lists()) {
                each("list " + code(list.id()), world -> list(world.lists().get(list.index())));
            }
        }
        line("What each rule says, and where that stands, is in the report under “The rules”.");
    }

    private static String scoring(Regime.@Nullable Scoring scoring) {
        if (scoring == null) {
            return ", no score";
        }
        List<String> grades = new ArrayList<>();
        for (int g = scoring.grades().size() - 1; g >= 0; g--) {
            grades.add(scoring.grades().get(g) + (g == 0 ? " below" : " from " + scoring.lowest()[g]));
        }
        return ", start " + scoring.start() + ", kept within bounds: "
                + scoring.cap().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (grades.isEmpty() ? "" : ", grades " + String.join(", ", grades));
    }

    private static String list(Listing list) {
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

    private void consequences() {
        heading(3, "Consequences");
        List<World> worlds = model.worlds();
        each(
                "",
                world -> world.consequences().stream()
                        .map(c -> consequence(world, c))
                        .collect(Collectors.joining("; ")));
        if (worlds.stream().allMatch(w -> w.consequences().isEmpty())) {
            line("None.");
        }
    }

    private static String consequence(World world, Consequence c) {
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
                + (c.household() ? ", for the household" : "") + (c.firm() ? ", for the firm" : "");
    }

    private void responses() {
        heading(3, "Responses");
        if (model.worlds().stream().allMatch(w -> w.responses().isEmpty())) {
            line("None is switched on.");
            return;
        }
        each(
                "",
                world -> world.responses().stream()
                        .map(r -> r.id() + ": times " + Digits.of(r.times() / TIMES)
                                + (r.forgo().impossible() ? "" : ", forgoes with chance " + chance(r.forgo())) + ", on "
                                + r.processes().stream()
                                        .map(p -> model.processes().get(p).id())
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")));
    }

    // ---- numbers in words

    private String rates(Process process) {
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

    private String bases(int[] base) {
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

    private static String chances(Chance[] chances) {
        double low = 1;
        double high = 0;
        for (Chance chance : chances) {
            low = Math.min(low, probability(chance));
            high = Math.max(high, probability(chance));
        }
        return chances.length == 0 ? "–" : between(low, high);
    }

    private static String chance(Chance chance) {
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

    private static String span(Span span) {
        return span.lowest() == span.highest()
                ? span.lowest() + " days"
                : span.lowest() + " to " + span.highest() + " days";
    }

    // ---- Markdown

    /// Once for all alternatives of which it is equally true.
    private void each(String label, Function<World, String> what) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (World world : model.worlds()) {
            said.computeIfAbsent(what.apply(world), t -> new ArrayList<>()).add(world.id());
        }
        said.forEach((words, worlds) -> {
            if (!words.isEmpty()) {
                String where = said.size() == 1 ? "" : "in " + String.join(", ", worlds);
                String head = (label + (label.isEmpty() || where.isEmpty() ? "" : ", ") + where).strip();
                line("- " + (head.isEmpty() ? "" : head + ": ") + words);
            }
        });
    }

    private void heading(int level, String words) {
        out.append('\n').append("#".repeat(level)).append(' ').append(words).append("\n\n");
    }

    private void line(String words) {
        out.append(words).append(words.startsWith("- ") || words.matches("\\d\\. .*") ? "\n" : "\n\n");
    }

    private void table(List<String> heads, List<List<String>> rows) {
        out.append('\n')
                .append("| ")
                .append(String.join(" | ", heads))
                .append(" |\n|")
                .append(" --- |".repeat(heads.size()))
                .append('\n');
        rows.forEach(row -> out.append("| ").append(String.join(" | ", row)).append(" |\n"));
        out.append('\n');
    }

    private static String code(String id) {
        return '`' + id.replace("`", "") + '`';
    }

    /// A text of an input that stays text.
    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replaceAll("\\s+", " ");
    }
}
