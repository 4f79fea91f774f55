package assay.report.account;

import assay.measure.Figure;
import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.Split;
import assay.measure.Subject;
import assay.measure.Unit;
import assay.plan.World;
import assay.report.Digits;
import assay.report.Ends;
import assay.report.Quoted;
import assay.report.ReportContent.Alternative;
import assay.report.ReportContent.Category;
import assay.report.ReportContent.Count;
import assay.report.ReportContent.Dots;
import assay.report.ReportContent.GroupFigure;
import assay.report.ReportContent.Headline;
import assay.report.ReportContent.InWorld;
import assay.report.ReportContent.Stage;
import assay.report.Wording;
import assay.tally.Section;
import assay.text.Capital;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The opening of a report: the sentence, the dots, the figures that lead, the three stages.
final class Lead {
    /// Measures that lead beside the headline, as far as the study has them; they mean the same under every law.
    private static final List<Measure> BESIDE = List.of(Measure.REACHED_WHILE_EXCUSED, Measure.EVER_DENIED);

    private final Case study;
    private final Evident evident;

    Lead(Case study, Evident evident) {
        this.study = study;
        this.evident = evident;
    }

    String sentence() {
        Measure m = study.headline;
        Optional<Subject.Difference> contrast = study.contrast();
        List<String> values = new ArrayList<>();
        for (String id : contrast.map(c -> List.of(c.minuend(), c.subtrahend()))
                .orElse(List.of(study.main().id()))) {
            Quoted quoted = Telling.of(study.figure(m, new Subject.World(id)), m.whenUndefined());
            values.add((quoted.defined() ? amount(m, quoted.value()) : "undefined (" + quoted.note() + ")") + " under "
                    + id + " (" + title(id) + ")");
        }
        String window = study.study.from() + " to " + study.study.to();
        String start = m.ofPersons() && m.plain().startsWith("people who ")
                ? "Of 1,000 " + study.counted() + " in " + study.place() + ", " + window + ", "
                        + String.join(" and ", values) + " " + m.plain().substring("people who ".length())
                : Capital.of(m.plain()) + " in " + study.place() + ", " + window + ": " + String.join(", ", values);
        return start
                + contrast.flatMap(c -> study.figure(m, c))
                        .map(Lead::difference)
                        .orElse("") + ".";
    }

    private String title(String id) {
        return study.alternatives().stream()
                .filter(a -> a.id().equals(id))
                .map(Alternative::title)
                .findFirst()
                .orElse(id);
    }

    private static String amount(Measure measure, double value) {
        return Digits.of(value)
                + (measure.ofPersons() ? "" : " " + measure.unit().label());
    }

    /// ": 2.37 fewer under C".
    private static String difference(Figure figure) {
        if (figure.value().isEmpty()
                || !(figure.subject() instanceof Subject.Difference(String _, String subtrahend))) {
            return "";
        }
        double value = figure.value().getAsDouble();
        String unit = figure.unit() == Unit.PER_1000 ? "" : figure.unit().label() + " ";
        return value == 0
                ? ": no difference"
                : ": " + Digits.of(Math.abs(value)) + " " + unit + (value > 0 ? "fewer under " : "more under ")
                        + subtrahend;
    }

    List<Dots> dots() {
        List<Dots> all = new ArrayList<>();
        Category[] order = {Category.FACT, Category.STALE, Category.LAW, Category.LAWFUL, Category.STOCK};
        Set<String> shown = new LinkedHashSet<>();
        study.contrast()
                .ifPresentOrElse(
                        c -> shown.addAll(List.of(c.minuend(), c.subtrahend())),
                        () -> shown.add(study.main().id()));
        study.study.yardstick().ifPresent(y -> shown.add(y.id()));
        for (World world : study.model.worlds()) {
            if (!shown.contains(world.id())) {
                continue;
            }
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

    String residents() {
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

    List<Headline> headlines() {
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
                    measure == Measure.WRONGFULLY_REACHED ? "Listed without lawful ground" : measure.title(),
                    measure.unit().label(),
                    measure.ofPersons() ? "people present in the window" : measure.denominator(),
                    measure.direction(),
                    values,
                    contrast.map(Subject.Difference::label).orElse(""),
                    contrast.flatMap(c -> study.figure(measure, c))
                            .map(Telling::of)
                            .orElse(null),
                    evident.asTold(measure)));
        }
        return headlines;
    }

    // ---- who carries it

    List<Stage> stages() {
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
            Optional<Group> reference = study.reference(group);
            Quoted own = Telling.of(
                    study.figure(measure, new Subject.World(world), group.dimension(), group.category(), Split.WHOLE),
                    measure.whenUndefined());
            boolean isReference = group.reference() || reference.isEmpty();
            groups.add(new GroupFigure(
                    Case.plain(group.dimension()),
                    Case.plain(group.category()),
                    isReference,
                    own,
                    isReference
                            ? null
                            : against(
                                    measure,
                                    group,
                                    new Subject.GroupDifference(
                                            world, reference.get().category())),
                    isReference
                            ? null
                            : against(
                                    measure,
                                    group,
                                    new Subject.GroupRatio(
                                            world, reference.get().category()))));
        }
        return new Stage(
                id,
                name,
                measure.title() + ", " + measure.unit().label(),
                measure.direction(),
                groups,
                evident.asTold(measure));
    }

    private Quoted against(Measure measure, Group group, Subject subject) {
        return Telling.of(
                study.figure(measure, subject, group.dimension(), group.category(), Split.WHOLE),
                measure.whenUndefined());
    }

    /// A line for each measure that leads, as soon as there is something to say.
    List<String> first() {
        List<String> lines = new ArrayList<>();
        for (Headline headline : headlines()) {
            List<String> values = new ArrayList<>();
            for (InWorld value : headline.values()) {
                Ends chance = value.estimate().chance();
                values.add(value.world() + " "
                        + (value.estimate().defined()
                                ? Digits.of(value.estimate().value())
                                : "undefined")
                        + (chance == null ? "" : " (" + Digits.of(chance) + ")"));
            }
            lines.add("first result: " + headline.title() + ", " + Wording.of(headline.unit(), headline.of()) + ": "
                    + String.join("   ", values));
        }
        return lines;
    }
}
