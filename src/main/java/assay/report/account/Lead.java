package assay.report.account;

import assay.measure.Dependence;
import assay.measure.Figure;
import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.Split;
import assay.measure.Subject;
import assay.measure.Unit;
import assay.plan.World;
import assay.report.ReportContent.Category;
import assay.report.ReportContent.Count;
import assay.report.ReportContent.Dots;
import assay.report.ReportContent.GroupFigure;
import assay.report.ReportContent.Headline;
import assay.report.ReportContent.InWorld;
import assay.report.ReportContent.Stage;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.tally.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first screen of a report: the sentence, the dots, the figures that lead, and who carries it. */
final class Lead {
    private static final int FEW = 20;
    private static final int THOUSAND = 1_000;

    private final Inquiry inquiry;
    private final Outcome outcome;
    private final Titles titles;
    private final Evident evident;

    Lead(Inquiry inquiry, Outcome outcome, Titles titles, Evident evident) {
        this.inquiry = inquiry;
        this.outcome = outcome;
        this.titles = titles;
        this.evident = evident;
    }

    /** The contrast in one sentence with its denominator. */
    String sentence() {
        Measure measure = inquiry.headline();
        if (!(inquiry.contrast() instanceof Subject.Difference(String first, String second))) {
            String world = outcome.model().worlds().getFirst().id();
            return said(measure, List.of(world)) + ".";
        }
        Optional<Figure> difference = outcome.figure(measure, inquiry.contrast());
        String end = difference
                .flatMap(figure ->
                        figure.value().isPresent() ? Optional.of(figure.value().getAsDouble()) : Optional.empty())
                .map(value -> ": " + change(value, measure))
                .orElse("");
        return said(measure, List.of(first, second)) + end + ".";
    }

    /** The difference is first minus second; what is said is what the second changes. */
    private static String change(double firstMinusSecond, Measure measure) {
        String size = Quotes.number(Math.abs(firstMinusSecond));
        if (firstMinusSecond == 0) {
            return "no difference";
        }
        boolean fewer = firstMinusSecond > 0;
        return switch (measure.unit()) {
            case PER_1000 -> size + (fewer ? " fewer" : " more");
            case PERCENT, PERCENTAGE_POINTS -> size + " percentage points " + (fewer ? "less" : "more");
            case DAYS -> size + " days " + (fewer ? "less" : "more");
            case TIMES -> size + (fewer ? " less" : " more");
        };
    }

    private String said(Measure measure, List<String> worlds) {
        boolean heads = measure.ofPersons();
        List<String> parts = new ArrayList<>();
        for (String world : worlds) {
            String value = outcome.figure(measure, new Subject.World(world))
                    .map(figure -> figure.value().isPresent()
                            ? Quotes.number(figure.value().getAsDouble()) + (heads ? "" : unit(measure))
                            : "nobody can say how many (" + figure.reason().orElse("undefined") + ")")
                    .orElse("unknown");
            parts.add((parts.isEmpty() ? value + (heads ? " " + predicate(measure) : "") : value) + " under "
                    + titles.world(world));
        }
        String joined = String.join(" and ", parts);
        return heads ? "Of 1,000 people, " + joined : measure.title() + ": " + joined;
    }

    private static String unit(Measure measure) {
        return measure.unit() == Unit.PERCENT ? " %" : " " + measure.unit().label();
    }

    private static String predicate(Measure measure) {
        return switch (measure) {
            case REACH -> "were on a list at least once";
            case WRONGFULLY_REACHED -> "were on a list without lawful ground at least once";
            case EVER_DENIED -> "were refused something at least once";
            case REACHED_WHILE_EXCUSED -> "were on a list while unable to pay at least once";
            default -> throw new IllegalArgumentException(measure + " does not count heads");
        };
    }

    /** Alternatives whose listed people are shown as dots: the two that are compared, and the yardstick. */
    List<Dots> dots() {
        Set<String> shown = new LinkedHashSet<>();
        if (inquiry.contrast() instanceof Subject.Difference(String first, String second)) {
            shown.add(first);
            shown.add(second);
        } else {
            shown.add(outcome.model().worlds().getFirst().id());
        }
        inquiry.study().yardstick().ifPresent(yardstick -> shown.add(yardstick.id()));
        return shown.stream().map(this::dots).toList();
    }

    private Dots dots(String id) {
        World world = world(id);
        Section dots = outcome.layout().world(world.index()).dots;
        List<Count> counts = new ArrayList<>();
        long listed = 0;
        Category[] kinds = {Category.FACT, Category.STALE, Category.LAW, Category.LAWFUL, Category.STOCK};
        for (int kind = 0; kind < kinds.length; kind++) {
            long never = sum(dots, kind, 0);
            long barred = sum(dots, kind, 1);
            counts.add(new Count(kinds[kind], never, barred));
            listed += never + barred;
        }
        return new Dots(id, listed, counts);
    }

    private long sum(Section section, int i, int j) {
        long sum = 0;
        for (int cell = 0; cell < outcome.model().cells(); cell++) {
            sum += outcome.tally()[section.at(i, j, cell)];
        }
        return sum;
    }

    private World world(String id) {
        return outcome.model().worlds().stream()
                .filter(world -> world.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no alternative " + id));
    }

    /** What share of everybody the dots are. */
    String residents() {
        String first = dots().getFirst().world();
        return outcome.figure(Measure.REACH, new Subject.World(first))
                .filter(figure -> figure.value().isPresent())
                .map(figure -> {
                    double listed = figure.value().getAsDouble();
                    return "In " + titles.world(first) + " they are " + Quotes.number(listed)
                            + " of 1,000 people who lived there in these years; the other "
                            + Quotes.number(THOUSAND - listed) + " were never listed and have no dot here.";
                })
                .orElse("Nobody lived there.");
    }

    /** The measure of the study, then the one that means the same under every law. */
    List<Headline> headlines() {
        Set<Measure> measures = new LinkedHashSet<>(List.of(inquiry.headline()));
        measures.add(Measure.REACHED_WHILE_EXCUSED);
        return measures.stream().flatMap(measure -> headline(measure).stream()).toList();
    }

    Optional<Headline> headline(Measure measure) {
        List<InWorld> values = new ArrayList<>();
        for (World world : outcome.model().worlds()) {
            outcome.figure(measure, new Subject.World(world.id()))
                    .ifPresent(figure -> values.add(new InWorld(world.id(), Quotes.of(figure))));
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<Figure> contrast = inquiry.contrast() instanceof Subject.Difference difference
                ? outcome.figure(measure, difference)
                : Optional.empty();
        return Optional.of(new Headline(
                measure.id(),
                measure == inquiry.headline() && measure == Measure.WRONGFULLY_REACHED
                        ? "Listed without lawful ground"
                        : measure.title(),
                measure.unit().label(),
                measure.ofPersons() ? "people" : measure.denominator(),
                measure.direction(),
                values,
                inquiry.contrast().label(),
                contrast.map(Quotes::of).orElse(null),
                evident.asTold(measure)));
    }

    /** Conduct, records and harm of the first alternative, group by group. */
    List<Stage> stages() {
        if (outcome.groups().stream().noneMatch(Group::reference)) {
            return List.of();
        }
        return List.of(
                stage("conduct", "Conduct", Measure.CONDUCT),
                stage("records", "Records", Measure.RECORDS),
                stage("harm", "Harm", inquiry.headline()));
    }

    private Stage stage(String id, String name, Measure measure) {
        String world = outcome.model().worlds().getFirst().id();
        List<GroupFigure> groups = new ArrayList<>();
        for (Group group : outcome.groups()) {
            if (!group.isEverybody()) {
                @Nullable Figure own = find(measure, new Subject.World(world), group);
                @Nullable Figure difference = compared(measure, group, true);
                @Nullable Figure ratio = compared(measure, group, false);
                if (own != null) {
                    groups.add(new GroupFigure(
                            group.dimension(),
                            group.category(),
                            group.reference(),
                            Quotes.of(own),
                            difference == null ? null : Quotes.of(difference),
                            ratio == null ? null : Quotes.of(ratio)));
                }
            }
        }
        String unit = measure.unit() == Unit.PERCENT ? "%" : measure.unit().label();
        return new Stage(
                id,
                name,
                measure.title() + ", " + unit + (measure.unit() == Unit.PER_1000 ? " people" : ""),
                measure.direction(),
                groups,
                evident.asTold(measure));
    }

    private @Nullable Figure find(Measure measure, Subject subject, Group group) {
        return outcome.figures().stream()
                .filter(figure -> figure.measure() == measure
                        && figure.subject().equals(subject)
                        && figure.group().equals(group)
                        && figure.split().equals(Split.WHOLE))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Figure compared(Measure measure, Group group, boolean difference) {
        String world = outcome.model().worlds().getFirst().id();
        return outcome.groups().stream()
                .filter(other ->
                        other.reference() && other.dimension().equals(group.dimension()) && !other.equals(group))
                .map(reference -> find(
                        measure,
                        difference
                                ? new Subject.GroupDifference(world, reference.category())
                                : new Subject.GroupRatio(world, reference.category()),
                        group))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Who carries the harm most, and whether conduct explains it; empty if no group differs beyond chance. */
    String carriers() {
        Figure most = null;
        for (Group group : outcome.groups()) {
            Figure ratio = compared(inquiry.headline(), group, false);
            if (ratio != null
                    && ratio.value().isPresent()
                    && ratio.counts().persons() >= FEW
                    && ratio.chance().filter(interval -> interval.low() > 1).isPresent()
                    && (most == null
                            || ratio.value().getAsDouble() > most.value().orElse(0))) {
                most = ratio;
            }
        }
        if (most == null || !(most.subject() instanceof Subject.GroupRatio(String world, String reference))) {
            return "";
        }
        Group group = most.group();
        String conduct = stageRatio(Measure.CONDUCT, group);
        String records = stageRatio(Measure.RECORDS, group);
        return group.dimension() + " " + group.category() + ": "
                + Quotes.number(most.value().orElse(0)) + " times as often as " + reference + " in " + world
                + "; conduct " + conduct + " times, records " + records + " times";
    }

    private String stageRatio(Measure measure, Group group) {
        Figure ratio = compared(measure, group, false);
        return ratio == null || ratio.value().isEmpty()
                ? "?"
                : Quotes.number(ratio.value().getAsDouble());
    }

    /** What the headline depends on most. */
    String dependsOn() {
        if (outcome.draws().isEmpty()) {
            return "not asked: no draws were made";
        }
        Dependence dependence = outcome.draws().get().dependence();
        int draws = outcome.draws().get().count();
        if (!dependence.distinguishable()) {
            return "not distinguishable at " + draws + " draws";
        }
        List<String> parts = new ArrayList<>();
        for (Dependence.Parameter parameter : dependence.most()) {
            parts.add(parameter.name() + " (" + signed(parameter.correlation())
                    + (parameter.distinguishable() ? ")" : ", not told from chance)"));
        }
        return String.join(", ", parts) + "; rank correlation with "
                + inquiry.contrast().label() + " over " + draws + " draws, by chance up to "
                + String.format(Locale.ROOT, "%.2f", dependence.threshold());
    }

    private static String signed(double correlation) {
        return String.format(Locale.ROOT, "%+.2f", correlation).replace('-', '−');
    }

    /** A few lines as soon as there is something to say. */
    List<String> first() {
        List<String> lines = new ArrayList<>();
        for (Headline headline : headlines()) {
            List<String> values = new ArrayList<>();
            for (InWorld value : headline.values()) {
                assay.report.Ends chance = value.estimate().chance();
                values.add(value.world() + " "
                        + (value.estimate().defined()
                                ? Quotes.number(value.estimate().value())
                                : "undefined")
                        + (chance == null
                                ? ""
                                : " (" + Quotes.number(chance.low()) + " to " + Quotes.number(chance.high()) + ")"));
            }
            lines.add("first result: " + headline.title() + ", " + headline.unit() + " " + headline.of() + ": "
                    + String.join("   ", values));
        }
        return lines;
    }
}
