package assay.report.account;

import assay.check.Checked;
import assay.law.Name;
import assay.law.Rulebook;
import assay.law.Ruled;
import assay.law.Variant;
import assay.measure.Figure;
import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.Split;
import assay.measure.Subject;
import assay.plan.Model;
import assay.plan.Resolution;
import assay.plan.World;
import assay.question.Study;
import assay.report.Chart.Series;
import assay.report.Look;
import assay.report.ReportContent.Alternative;
import assay.study.Inquiry;
import assay.study.Outcome;
import assay.tally.Section;
import assay.tally.WorldSections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A study beside its outcome, with what every part of a report asks of the two.
final class Case {
    private static final List<Look> REFORMS =
            List.of(Look.REFORM, Look.SECOND_REFORM, Look.THIRD_REFORM, Look.FOURTH_REFORM);

    private static final Pattern BAND = Pattern.compile("(\\d*)\\.\\.(\\d*)");
    private static final Pattern AGED = Pattern.compile("\\s*age\\s*>=\\s*(\\d+)\\s*");

    final Inquiry inquiry;
    final Resolution resolution;
    final Outcome outcome;
    final Checked checked;
    final Study study;
    final Model model;
    final Measure headline;
    private final Map<Key, Figure> figures = new HashMap<>();
    private final List<Alternative> alternatives = new ArrayList<>();

    private record Key(Measure measure, Subject subject, String dimension, String category, Split split) {}

    Case(Inquiry inquiry, Outcome outcome) {
        this.inquiry = inquiry;
        this.resolution = inquiry.resolution();
        this.outcome = outcome;
        this.checked = resolution.checked();
        this.study = checked.question().study();
        this.model = outcome.model();
        this.headline = inquiry.headline();
        for (Figure f : outcome.figures()) {
            figures.put(
                    new Key(
                            f.measure(),
                            f.subject(),
                            f.group().dimension(),
                            f.group().category(),
                            f.split()),
                    f);
        }
        int reforms = 0;
        for (Checked.Alternated world : checked.worlds()) {
            String id = world.alternative().id();
            Look look;
            if (study.yardstick().filter(y -> y.id().equals(id)).isPresent()) {
                look = Look.YARDSTICK;
            } else if (alternatives.stream().noneMatch(a -> a.look() == Look.MAIN)) {
                look = Look.MAIN;
            } else {
                look = REFORMS.get(reforms++ % REFORMS.size());
            }
            alternatives.add(new Alternative(id, world.alternative().title(), rules(world), look));
        }
    }

    private String rules(Checked.Alternated world) {
        List<String> parts = new ArrayList<>();
        world.books().forEach((id, book) -> parts.add(book.title() + " (" + variant(world, id) + ")"));
        world.alternative().reforms().forEach(r -> parts.add("reform: " + reform(r)));
        if (world.alternative().faultless()) {
            parts.add("records without error");
        }
        if (!world.alternative().without().isEmpty()) {
            parts.add("without " + String.join(", ", world.alternative().without()));
        }
        return String.join("; ", parts);
    }

    private String reform(Name name) {
        return Optional.ofNullable(checked.question().reforms().get(name.id()))
                .map(r -> r.title())
                .orElse(name.id());
    }

    static String variant(Checked.Alternated world, String regime) {
        return isAsTold(world, regime) ? "as told" : "documented";
    }

    static boolean isAsTold(Checked.Alternated world, String regime) {
        return world.alternative().regimes().entrySet().stream()
                .anyMatch(e -> e.getKey().id().equals(regime) && e.getValue() == Variant.AS_TOLD);
    }

    List<Alternative> alternatives() {
        return List.copyOf(alternatives);
    }

    /// The alternative as it is: the first that is not the yardstick.
    Alternative main() {
        return alternatives.stream()
                .filter(a -> a.look() == Look.MAIN)
                .findFirst()
                .orElse(alternatives.getFirst());
    }

    Checked.Alternated alternated(String id) {
        return checked.worlds().stream()
                .filter(w -> w.alternative().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Series> series() {
        return alternatives.stream()
                .map(a -> new Series(a.id() + " " + a.title(), a.look()))
                .toList();
    }

    Optional<Figure> figure(Measure measure, Subject subject) {
        return figure(measure, subject, Group.EVERYBODY, Group.EVERYBODY, Split.WHOLE);
    }

    Optional<Figure> figure(Measure measure, Subject subject, Split split) {
        return figure(measure, subject, Group.EVERYBODY, Group.EVERYBODY, split);
    }

    Optional<Figure> figure(Measure measure, Subject subject, String dimension, String category, Split split) {
        return Optional.ofNullable(figures.get(new Key(measure, subject, dimension, category, split)));
    }

    /// The difference that the study asks for first.
    Optional<Subject.Difference> contrast() {
        return study.compare().stream()
                .map(c ->
                        new Subject.Difference(c.minuend().id(), c.subtrahend().id()))
                .findFirst();
    }

    /// The group that others of its dimension are compared with, if there is one.
    Optional<Group> reference(Group of) {
        return outcome.groups().stream()
                .filter(g -> g.reference() && g.dimension().equals(of.dimension()))
                .findFirst();
    }

    int window() {
        return model.months() - model.warmUp();
    }

    WorldSections sections(World world) {
        return outcome.layout().world(world.index());
    }

    long count(int at) {
        return outcome.tally()[at];
    }

    /// Sum over the cells at a row of a section whose last dimension is the cell.
    long sum(Section section, int row) {
        long sum = 0;
        for (int cell = 0; cell < model.cells(); cell++) {
            sum += outcome.tally()[section.offset() + row * model.cells() + cell];
        }
        return sum;
    }

    String domain(String id) {
        return Optional.ofNullable(
                        checked.worlds().getFirst().assumptions().wants().get(id))
                .map(w -> w.title())
                .orElse(id);
    }

    String behaviour(String id) {
        return Optional.ofNullable(checked.question().catalogue().behaviours().get(id))
                .map(b -> b.title())
                .orElse(id);
    }

    String list(String regime, String id) {
        return Optional.ofNullable(checked.worlds().getFirst().books().get(regime))
                .map(b -> b.sections().lists().get(id))
                .flatMap(l -> l.title())
                .orElse(id);
    }

    /// Rules of a book that the documented variant would not have.
    static List<Ruled> told(Rulebook book) {
        return book.sections().all().filter(r -> !r.rule().isDocumented()).toList();
    }

    String book(String regime) {
        return checked.worlds().stream()
                .flatMap(w -> Optional.ofNullable(w.books().get(regime)).stream())
                .map(b -> b.title())
                .findFirst()
                .orElse(regime);
    }

    /// "A (as it is)".
    String named(String id) {
        return id + " (" + alternated(id).alternative().title() + ")";
    }

    /// Whether a regime's score or grades are set by a rule that is only told.
    boolean scoresAsTold(String regime) {
        return Optional.ofNullable(alternated(main().id()).books().get(regime)).stream()
                .flatMap(book -> Stream.concat(book.sections().score().stream(), book.sections().grades().stream()))
                .anyMatch(ruled -> !ruled.rule().isDocumented());
    }

    /// An id in plain words; a band of ages as one says it.
    static String plain(String id) {
        Matcher band = BAND.matcher(id);
        if (band.matches()) {
            return band.group(1).isEmpty()
                    ? "up to " + band.group(2)
                    : band.group(2).isEmpty() ? band.group(1) + " and over" : band.group(1) + " to " + band.group(2);
        }
        return id.replace('-', ' ');
    }

    /// Who is counted, in plain words where the condition is a plain one.
    String counted() {
        return study.counts()
                .map(c -> {
                    Matcher aged = AGED.matcher(c.text());
                    return aged.matches()
                            ? "residents of " + aged.group(1) + " and over"
                            : "residents (" + c.text() + ")";
                })
                .orElse("residents");
    }

    /// The place without the names of what it lies in.
    String place() {
        String title = checked.question().place().title();
        int comma = title.indexOf(',');
        return comma < 0 ? title : title.substring(0, comma);
    }
}
