package assay.report;

import assay.evidence.Ladder;
import assay.evidence.Quantity;
import assay.law.Ruled;
import assay.measure.Dependence;
import assay.measure.Figure;
import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.Split;
import assay.measure.Subject;
import assay.measure.Unit;
import assay.plan.Resolution;
import assay.plan.World;
import assay.report.ReportContent.Alternative;
import assay.report.ReportContent.Category;
import assay.report.ReportContent.Change;
import assay.report.ReportContent.Count;
import assay.report.ReportContent.Dots;
import assay.report.ReportContent.Fact;
import assay.report.ReportContent.Ground;
import assay.report.ReportContent.GroupFigure;
import assay.report.ReportContent.Headline;
import assay.report.ReportContent.InWorld;
import assay.report.ReportContent.Stage;
import assay.study.Draws;
import assay.study.Outcome;
import assay.tally.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An account of an outcome: what the figures of a study say, in sentences, charts and tables.
///
/// It computes nothing that a measure computes; it chooses, orders and words. Counts by month come from the tally itself
/// and have no interval.
public final class Account {
    private static final double NOT_SETTLED = 0.05;
    /// Measures that lead beside the headline, as far as the study has them; they mean the same under every law.
    private static final List<Measure> BESIDE = List.of(Measure.REACHED_WHILE_EXCUSED, Measure.EVER_DENIED);

    private final Case study;
    private final Given given;

    /// What a report says and an outcome does not know.
    ///
    /// @param version of Assay
    /// @param command that was typed
    /// @param digest of the inputs together
    /// @param byHand what was set for this run
    /// @param notes remarks of the run: residues of fitting, rules left out
    public record Given(String version, String command, String digest, List<Change> byHand, List<String> notes) {
        public Given {
            byHand = List.copyOf(byHand);
            notes = List.copyOf(notes);
        }
    }

    private Account(Case study, Given given) {
        this.study = study;
        this.given = given;
    }

    public static ReportContent of(Resolution resolution, Outcome outcome, Given given) {
        return new Account(new Case(resolution, outcome), given).content();
    }

    private ReportContent content() {
        Passages passages = new Passages(study);
        LawRows law = new LawRows(study);
        return new ReportContent(
                study.study.id(),
                study.study.title(),
                study.study.asks(),
                sentence(),
                setting(law),
                watermark(),
                given.byHand(),
                study.alternatives(),
                dots(),
                residents(),
                headlines(),
                carriers(),
                stages(),
                dependsOn(),
                grounding(law),
                passages.all(),
                PlaceAnchors.of(study),
                law.rulebooks(),
                law.assumptions(),
                limits(),
                notes(),
                List.of(
                        new Fact("Command", given.command()),
                        new Fact("Version", given.version()),
                        new Fact("Seed", Long.toUnsignedString(study.model.seed())),
                        new Fact("Inputs", "sha256 " + given.digest())));
    }

    // ---- the sentence

    private String sentence() {
        Measure m = study.headline;
        Optional<Subject.Difference> contrast = study.contrast();
        List<String> values = new ArrayList<>();
        for (String id : contrast.map(c -> List.of(c.minuend(), c.subtrahend())).orElse(List.of(study.main().id()))) {
            Quoted quoted = Telling.of(study.figure(m, new Subject.World(id)), m.whenUndefined());
            values.add((quoted.defined() ? amount(m, quoted.value()) : "undefined (" + quoted.note() + ")") + " under " + id + " ("
                    + title(id) + ")");
        }
        String window = study.study.from() + " to " + study.study.to();
        String start = m.ofPersons() && m.plain().startsWith("people who ")
                ? "Of 1,000 " + study.counted() + " in " + study.place() + ", " + window + ", " + String.join(" and ", values) + " "
                        + m.plain().substring("people who ".length())
                : capital(m.plain()) + " in " + study.place() + ", " + window + ": " + String.join(", ", values);
        return start + contrast.flatMap(c -> study.figure(m, c)).map(Account::difference).orElse("") + ".";
    }

    private String title(String id) {
        return study.alternatives().stream()
                .filter(a -> a.id().equals(id))
                .map(Alternative::title)
                .findFirst()
                .orElse(id);
    }

    private static String amount(Measure measure, double value) {
        return Digits.of(value) + (measure.ofPersons() ? "" : " " + measure.unit().label());
    }

    /// ": 2.37 fewer under C".
    private static String difference(Figure figure) {
        if (figure.value().isEmpty() || !(figure.subject() instanceof Subject.Difference(String _, String subtrahend))) {
            return "";
        }
        double value = figure.value().getAsDouble();
        String unit = figure.unit() == Unit.PER_1000 ? "" : figure.unit().label() + " ";
        return value == 0
                ? ": no difference"
                : ": " + Digits.of(Math.abs(value)) + " " + unit + (value > 0 ? "fewer under " : "more under ") + subtrahend;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    // ---- the setting

    private List<Fact> setting(LawRows law) {
        Outcome outcome = study.outcome;
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Place", study.checked.question().place().title() + ", " + Digits.of(study.model.population().residents()) + " synthetic residents"));
        facts.add(new Fact(
                "Window",
                study.study.from() + " to " + study.study.to() + ", " + study.window() + " months after " + study.model.warmUp()
                        + " of warm-up"));
        facts.add(new Fact("Counted", study.counted()));
        facts.add(new Fact("Law", law.summary()));
        facts.add(new Fact(
                "Chance",
                "95 % intervals from 64 parts of the whole place, " + Digits.of(outcome.sample().residents())
                        + " residents, at central values"));
        facts.add(new Fact(
                "Assumed ranges",
                outcome.draws()
                        .map(d -> d.count() + " draws of " + d.parameters().size() + " ranged numbers, on "
                                + Digits.of(d.sample().residents()) + " residents, the same in all draws")
                        .orElse("not drawn in this run: all figures are at central values")));
        return facts;
    }

    private String watermark() {
        List<String> books = new ArrayList<>();
        for (var world : study.checked.worlds()) {
            world.books().forEach((id, book) -> {
                List<Ruled> told = Case.told(book);
                if (Case.isAsTold(world, id) && !told.isEmpty()) {
                    Set<String> ids = told.stream().map(r -> r.rule().id()).collect(Collectors.toCollection(LinkedHashSet::new));
                    String line = book.title() + ": " + ids.size() + " of its "
                            + book.sections().all().map(r -> r.rule().id()).distinct().count()
                            + " rules are known only from press or memory, or are assumed"
                            + (ids.size() <= 12 ? " (" + String.join(", ", ids) + ")" : "");
                    if (!books.contains(line)) {
                        books.add(line);
                    }
                }
            });
        }
        return books.isEmpty() ? "" : String.join(". ", books) + ". Figures that need them are marked.";
    }

    // ---- the dots

    private List<Dots> dots() {
        List<Dots> all = new ArrayList<>();
        Category[] order = {Category.FACT, Category.STALE, Category.LAW, Category.LAWFUL, Category.STOCK};
        for (World world : study.model.worlds()) {
            Section section = study.sections(world).dots;
            List<Count> counts = new ArrayList<>();
            long listed = 0;
            for (int kind = 0; kind < order.length; kind++) {
                long never = study.sum(section, 2 * kind);
                long barred = study.sum(section, 2 * kind + 1);
                counts.add(new Count(order[kind], never, barred));
                listed += never + barred;
            }
            all.add(new Dots(world.id(), listed, counts));
        }
        return all;
    }

    private String residents() {
        List<String> parts = new ArrayList<>();
        for (Alternative a : study.alternatives()) {
            Quoted reach = Telling.of(study.figure(Measure.REACH, new Subject.World(a.id())), "nobody was present");
            if (reach.defined()) {
                parts.add(Digits.of(reach.value()) + " (" + a.id() + ")");
            }
        }
        return parts.isEmpty()
                ? "Nobody was present."
                : "Of 1,000 " + study.counted() + ", " + String.join(", ", parts)
                        + " were ever listed; all the others have no dot here.";
    }

    // ---- the figures that lead

    private List<Headline> headlines() {
        List<Measure> measures = new ArrayList<>(List.of(study.headline));
        BESIDE.stream().filter(m -> m != study.headline).forEach(measures::add);
        List<Headline> headlines = new ArrayList<>();
        for (Measure measure : measures) {
            List<InWorld> values = new ArrayList<>();
            for (Alternative a : study.alternatives()) {
                study.figure(measure, new Subject.World(a.id()))
                        .ifPresent(f -> values.add(new InWorld(a.id(), Telling.of(f))));
            }
            if (values.isEmpty()) {
                continue;
            }
            Optional<Subject.Difference> contrast = study.contrast();
            headlines.add(new Headline(
                    measure.id(),
                    measure.title(),
                    measure.unit().label(),
                    measure.denominator(),
                    measure.direction(),
                    values,
                    contrast.map(Subject.Difference::label).orElse(""),
                    contrast.flatMap(c -> study.figure(measure, c)).map(Telling::of).orElse(null),
                    study.isTold(measure)));
        }
        return headlines;
    }

    // ---- who carries it

    private List<Stage> stages() {
        if (study.outcome.groups().stream().noneMatch(Group::reference)) {
            return List.of();
        }
        return List.of(
                stage("conduct", "Conduct", Measure.CONDUCT),
                stage("records", "Records", Measure.RECORDS),
                stage("harm", "Harm", study.headline));
    }

    private Stage stage(String id, String name, Measure measure) {
        String world = study.main().id();
        List<GroupFigure> groups = new ArrayList<>();
        for (Group group : study.outcome.groups()) {
            if (group.isEverybody()) {
                continue;
            }
            Optional<Group> reference = reference(group);
            Quoted own = Telling.of(
                    study.figure(measure, new Subject.World(world), group.dimension(), group.category(), Split.WHOLE),
                    measure.whenUndefined());
            boolean isReference = group.reference() || reference.isEmpty();
            groups.add(new GroupFigure(
                    Case.plain(group.dimension()),
                    Case.plain(group.category()),
                    isReference,
                    own,
                    isReference ? null : against(measure, group, new Subject.GroupDifference(world, reference.get().category())),
                    isReference ? null : against(measure, group, new Subject.GroupRatio(world, reference.get().category()))));
        }
        return new Stage(
                id,
                name,
                measure.title() + ", " + measure.unit().label(),
                measure.direction(),
                groups,
                study.isTold(measure));
    }

    private Optional<Group> reference(Group of) {
        return study.outcome.groups().stream()
                .filter(g -> g.reference() && g.dimension().equals(of.dimension()))
                .findFirst();
    }

    private Quoted against(Measure measure, Group group, Subject subject) {
        return Telling.of(
                study.figure(measure, subject, group.dimension(), group.category(), Split.WHOLE), measure.whenUndefined());
    }

    /// The group whose share of the harm is farthest from its reference, among those that chance alone does not explain.
    private String carriers() {
        String world = study.main().id();
        record Carried(Group group, Group reference, Figure ratio) {
            double times() {
                double value = ratio.value().getAsDouble();
                return Math.max(value, 1 / value);
            }
        }
        List<Carried> carried = new ArrayList<>();
        int compared = 0;
        for (Group group : study.outcome.groups()) {
            Optional<Group> reference = reference(group);
            if (reference.isEmpty() || group.reference()) {
                continue;
            }
            compared++;
            study.figure(
                            study.headline,
                            new Subject.GroupRatio(world, reference.get().category()),
                            group.dimension(),
                            group.category(),
                            Split.WHOLE)
                    .filter(f -> f.value().isPresent() && f.value().getAsDouble() > 0)
                    .filter(f -> f.chance().filter(c -> c.low() > 1 || c.high() < 1).isPresent())
                    .ifPresent(f -> carried.add(new Carried(group, reference.get(), f)));
        }
        if (compared == 0) {
            return "";
        }
        if (carried.isEmpty()) {
            return "No group differs from its reference by more than chance explains, in " + compared + " comparisons.";
        }
        Carried most = carried.stream().max(Comparator.comparingDouble(Carried::times)).orElseThrow();
        double value = most.ratio().value().getAsDouble();
        boolean more = value > 1;
        Group bearing = more ? most.group() : most.reference();
        Group other = more ? most.reference() : most.group();
        Ends chance = most.ratio()
                .chance()
                .map(c -> more ? new Ends(c.low(), c.high()) : new Ends(1 / c.high(), 1 / c.low()))
                .orElseThrow();
        return "By " + Case.plain(bearing.dimension()) + ", " + named(bearing) + " carry it most: " + Digits.of(most.times()) + " times ("
                + Digits.of(chance) + " by chance) the figure of " + named(other) + ". In conduct the ratio is "
                + times(Measure.CONDUCT, most.group(), most.reference(), more) + ", in records "
                + times(Measure.RECORDS, most.group(), most.reference(), more) + ". It is the largest of " + compared
                + " comparisons; they are not corrected for their number.";
    }

    private static String named(Group group) {
        String plain = Case.plain(group.category());
        return Character.isDigit(plain.charAt(0)) || plain.startsWith("up to") ? "residents " + plain : plain + " residents";
    }

    private String times(Measure measure, Group group, Group reference, boolean more) {
        return study.figure(
                        measure,
                        new Subject.GroupRatio(study.main().id(), reference.category()),
                        group.dimension(),
                        group.category(),
                        Split.WHOLE)
                .filter(f -> f.value().isPresent() && f.value().getAsDouble() > 0)
                .map(f -> Digits.of(more ? f.value().getAsDouble() : 1 / f.value().getAsDouble()))
                .orElse("undefined");
    }

    // ---- what it rests on

    private String dependsOn() {
        Optional<Draws> draws = study.outcome.draws();
        if (draws.isEmpty()) {
            return "";
        }
        Dependence dependence = draws.get().dependence();
        if (!dependence.distinguishable()) {
            return "What it depends on most is not distinguishable at " + draws.get().count() + " draws.";
        }
        List<String> most = dependence.most().stream()
                .map(p -> p.name() + " (rank correlation " + Digits.of(p.correlation())
                        + (p.distinguishable() ? "" : ", not told from chance") + ")")
                .toList();
        return "The difference depends most on " + String.join(", ", most) + ", over " + dependence.draws() + " draws.";
    }

    private List<Ground> grounding(LawRows law) {
        int[][] counts = new int[2][Ladder.values().length];
        Set<String> regimes = study.checked.worlds().getFirst().books().keySet();
        String place = study.checked.question().place().id();
        for (Quantity quantity : study.resolution.quantities().values()) {
            String file = quantity.id().contains(".") ? quantity.id().substring(0, quantity.id().indexOf('.')) : quantity.id();
            if (!regimes.contains(file)) {
                boolean society = file.equals(place) || study.study.behaviours().stream().anyMatch(b -> b.id().equals(file));
                counts[society ? 0 : 1][quantity.basis().ladder().ordinal()]++;
            }
        }
        return List.of(
                law.ground(),
                ground("Society", "figures of the place and of conduct", counts[0]),
                ground("Assumptions", "figures on records, redress, wants, responses", counts[1]));
    }

    static Ground ground(String part, String what, int[] byLadder) {
        return new Ground(
                part, what, byLadder[Ladder.READ.ordinal()], byLadder[Ladder.RECALLED.ordinal()], byLadder[Ladder.ASSUMED.ordinal()]);
    }

    // ---- what it cannot tell

    private List<String> limits() {
        List<String> limits = new ArrayList<>(List.of(
                "Conduct is drawn at published or assumed rates; nobody here decides, hopes or is ashamed.",
                "People keep the age of the middle of the study, the population neither grows nor shrinks, and rates do not"
                        + " drift unless a rule or a response changes them.",
                "Months have 30 days; a day is the finest time there is.",
                "Whoever is listed when somebody moves in or away is counted until that day; what a listing does after the"
                        + " last month is not seen.",
                "Which listings from before the study were wrong cannot be told; they are shown apart.",
                "Curves by month are counts at central values and have no interval.",
                "Who gains and who loses between two alternatives depends on how they share their chances; the bounds in the table hold"
                        + " for any way of sharing."));
        List<String> unknown = study.checked.question().place().unknown();
        if (!unknown.isEmpty()) {
            limits.add("Of " + study.place() + " nobody published: " + String.join("; ", unknown) + ".");
        }
        return limits;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(given.notes());
        notes.addAll(study.checked.notes());
        if (study.outcome.draws().isEmpty()) {
            notes.add("The assumed ranges were not drawn: broad bands are missing, not empty.");
        }
        notes.addAll(notSettled());
        return notes.stream().distinct().toList();
    }

    /// Grades whose share still moves by more than 5 % of itself between the last two years.
    private List<String> notSettled() {
        List<String> notes = new ArrayList<>();
        int last = study.window() - 1;
        if (last < 12) {
            return notes;
        }
        for (World world : study.model.worlds()) {
            for (Grades grades : Grades.of(study, world)) {
                List<String> moving = new ArrayList<>();
                for (int g = 0; g < grades.names().size(); g++) {
                    Quoted now = grades.share(last, g);
                    Quoted before = grades.share(last - 12, g);
                    if (now.defined() && before.defined() && Math.abs(now.value() - before.value()) > NOT_SETTLED * before.value()) {
                        moving.add(grades.names().get(g));
                    }
                }
                if (!moving.isEmpty()) {
                    notes.add("Not settled: in " + world.id() + " the share of grade " + String.join(", ", moving)
                            + " of " + grades.regime() + " still moves by more than 5 % of itself between the last two years.");
                }
            }
        }
        return notes;
    }
}
